"""The words that applicants agree to, as a new site begins with them.

Staff publish newer versions; a new wording is a new version, and one that was published is never edited.
"""

from core import consents
from signup.models.kinds import Kind

MENTEE_APPLICATION = "mentee-application"
MENTOR_APPLICATION = "mentor-application"
POLITICAL_APPLICATION = "political-application"
TELL_ME_WHEN = "tell-me-when"
CALL_ME = "call-me"

#: What is agreed to in each funnel.
PURPOSES = {
    Kind.MENTEE: MENTEE_APPLICATION,
    Kind.MENTOR: MENTOR_APPLICATION,
    Kind.POLITICAL_MENTEE: POLITICAL_APPLICATION,
    Kind.POLITICAL_MENTOR: POLITICAL_APPLICATION,
    Kind.TELL_ME_WHEN: TELL_ME_WHEN,
    Kind.CALL_ME: CALL_ME,
}

#: Per purpose, the versions in their order from 1, each in every language.
VERSIONS: dict[str, list[dict[str, str]]] = {
    MENTEE_APPLICATION: [
        {
            "da": (
                "Ja, mentornetværket må gemme og bruge mine svar til at finde en mentor til mig.\n\n"
                "Vi gemmer det, du har skrevet her. Det kan vise, at du har en anden baggrund end dansk. "
                "Loven kalder det følsomme oplysninger, og derfor beder vi om dit udtrykkelige samtykke.\n\n"
                "Kun medarbejdere i mentornetværket kan læse dine svar. Vi skriver op, hver gang nogen åbner dem. "
                "Vi giver dem ikke videre, uden at du siger ja.\n\n"
                "Du kan altid sige nej igen. Ring eller skriv til os, så sletter vi dine svar. "
                "Det får ingen følger for dig."
            ),
            "en": (
                "Yes, the mentor network may keep my answers and use them to find a mentor for me.\n\n"
                "We keep what you wrote here. It can show that your background is not Danish. "
                "The law calls this sensitive information, so we ask for your explicit consent.\n\n"
                "Only staff of the mentor network can read your answers. We write down each time somebody opens them. "
                "We do not pass them on unless you say yes.\n\n"
                "You can always take your yes back. Call us or write to us, and we delete your answers. "
                "It has no consequences for you."
            ),
        }
    ],
    MENTOR_APPLICATION: [
        {
            "da": (
                "Ja, mentornetværket må gemme og bruge mine svar til at finde en mentee, som jeg kan hjælpe.\n\n"
                "Kun medarbejdere i mentornetværket kan læse dine svar. Vi skriver op, hver gang nogen åbner dem. "
                "Vi fortæller en mentee om dig, når du selv siger ja til det.\n\n"
                "Du kan altid sige nej igen. På din egen side, i telefonen eller i en mail. Så sletter vi dine svar."
            ),
            "en": (
                "Yes, the mentor network may keep my answers and use them to find a mentee whom I can help.\n\n"
                "Only staff of the mentor network can read your answers. We write down each time somebody opens them. "
                "We tell a mentee about you when you say yes to it yourself.\n\n"
                "You can always take your yes back. On your own page, on the phone or by e-mail. "
                "Then we delete your answers."
            ),
        }
    ],
    POLITICAL_APPLICATION: [
        {
            "da": (
                "Ja, mentornetværket må gemme og bruge mine svar, også om politik, til at finde en mentor eller mentee "
                "til mig.\n\n"
                "Dine svar kan vise, hvad du mener om politik, og hvilken baggrund du har. Loven kalder det følsomme "
                "oplysninger, og derfor beder vi om dit udtrykkelige samtykke. "
                "Vi spørger ikke, hvilket parti du støtter.\n\n"
                "Kun de få medarbejdere, der arbejder med det politiske netværk, kan læse dine svar. "
                "De ligger for sig selv, og vi skriver op, hver gang nogen åbner dem.\n\n"
                "Vi sletter svarene senest seks måneder efter valget. Du kan altid sige nej igen. "
                "På din egen side, i telefonen eller i en mail. Det får ingen følger for dig."
            ),
            "en": (
                "Yes, the mentor network may keep my answers, also those about politics, and use them to find a mentor "
                "or a mentee for me.\n\n"
                "Your answers can show what you think of politics, and what your background is. The law calls this "
                "sensitive information, so we ask for your explicit consent. We do not ask which party you support.\n\n"
                "Only the few staff who work with the political network can read your answers. "
                "They are kept apart, and we write down each time somebody opens them.\n\n"
                "We delete the answers six months after the election at the latest. You can always take your yes back. "
                "On your own page, on the phone or by e-mail. It has no consequences for you."
            ),
        }
    ],
    TELL_ME_WHEN: [
        {
            "da": (
                "Ja, mentornetværket må gemme min mailadresse og mine valg og skrive til mig, når der er nyt.\n\n"
                "Vi bruger dem ikke til andet. Vi sletter dem efter tolv måneder, eller når du siger nej igen."
            ),
            "en": (
                "Yes, the mentor network may keep my e-mail address and my choices, "
                "and write to me when there is news.\n\n"
                "We use them for nothing else. We delete them after twelve months, or when you take your yes back."
            ),
        }
    ],
    CALL_ME: [
        {
            "da": (
                "Ja, mentornetværket må gemme mit navn og mit telefonnummer og ringe til mig.\n\n"
                "Det, at du skriver til os, kan vise noget om din baggrund. Derfor beder vi om dit udtrykkelige "
                "samtykke. Kun medarbejdere kan se det, og vi sletter det, når vi har talt sammen."
            ),
            "en": (
                "Yes, the mentor network may keep my name and my phone number, and call me.\n\n"
                "That you write to us can show something about your background. So we ask for your explicit consent. "
                "Only staff can see it, and we delete it when we have talked together."
            ),
        }
    ],
}


def publish() -> None:
    """Publish every version that is not published yet. Raises core.models.PublishedTextIsFixed if one was edited."""
    for purpose, versions in VERSIONS.items():
        for number, texts in enumerate(versions, start=1):
            consents.publish(purpose=purpose, version=number, texts=texts)
