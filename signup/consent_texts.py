"""The words that applicants agree to. A new wording is a new version: never edit one that was published."""

from core import consents

MENTEE_APPLICATION = "mentee-application"

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
}


def publish() -> None:
    """Publish every version that is not published yet. Raises core.models.PublishedTextIsFixed if one was edited."""
    for purpose, versions in VERSIONS.items():
        for number, texts in enumerate(versions, start=1):
            consents.publish(purpose=purpose, version=number, texts=texts)
