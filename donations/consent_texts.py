"""The words to which sponsors and supporters agree before their names stand on a campaign's page.

A new wording is a new version; one that was published is never edited.
"""

from core import consents

SPONSOR_WALL = "sponsor-wall"
SUPPORT_STATEMENT = "support-statement"

#: Per purpose, the versions in their order from 1, each in every language.
VERSIONS: dict[str, list[dict[str, str]]] = {
    SPONSOR_WALL: [
        {
            "da": (
                "Ja, I må vise vores navn, logo og link på kampagnens side.\n\n"
                "Vi viser det, når en medarbejder har set det, og så længe jeres støtte løber. "
                "Alle på nettet kan se det.\n\n"
                "I kan altid sige nej igen. Ring eller skriv til os, så tager vi det ned. "
                "Jeres støtte bliver stående."
            ),
            "en": (
                "Yes, you may show our name, logo and link on the campaign's page.\n\n"
                "We show it when a member of staff has looked at it, and for as long as your support runs. "
                "Everybody on the internet can see it.\n\n"
                "You can always take your yes back. Call us or write to us, and we take it down. "
                "Your support stays as it is."
            ),
        },
        # Since 2026-11: for a company as well as for somebody who gives in her own name.
        {
            "da": (
                "Ja, I må vise det navn, det logo og det link, som jeg skriver her, på kampagnens side.\n\n"
                "Vi viser det, når en medarbejder har set det, og så længe støtten løber. "
                "Alle på nettet kan se det.\n\n"
                "Du kan altid sige nej igen. Ring eller skriv til os, så tager vi det ned. "
                "Støtten bliver stående."
            ),
            "en": (
                "Yes, you may show the name, the logo and the link that I give here on the campaign's page.\n\n"
                "We show it when a member of staff has looked at it, and for as long as the support runs. "
                "Everybody on the internet can see it.\n\n"
                "You can always take your yes back. Call us or write to us, and we take it down. "
                "The support stays as it is."
            ),
        },
    ],
    SUPPORT_STATEMENT: [
        {
            "da": (
                "Ja, I må vise mit navn, min virksomhed, min by og min sætning på kampagnens side.\n\n"
                "Vi viser det, når du har bekræftet det, og en medarbejder har set det. Alle på nettet kan se det. "
                "Din mailadresse viser vi ikke. Vi bruger den kun til at skrive til dig om din støtte.\n\n"
                "Du kan altid sige nej igen. Brug linket i vores mail, så er det væk fra siden med det samme. "
                "Vi sletter det hele senest efter tre år."
            ),
            "en": (
                "Yes, you may show my name, my business, my town and my sentence on the campaign's page.\n\n"
                "We show it when you have confirmed it and a member of staff has looked at it. "
                "Everybody on the internet can see it. "
                "We do not show your e-mail address. We use it only to write to you about your support.\n\n"
                "You can always take your yes back. Use the link in our e-mail, and it is gone from the page at once. "
                "We delete all of it after three years at the latest."
            ),
        }
    ],
}


def publish() -> None:
    """Publish every version that is not published yet. Raises core.models.PublishedTextIsFixed if one was edited."""
    for purpose, versions in VERSIONS.items():
        for number, texts in enumerate(versions, start=1):
            consents.publish(purpose=purpose, version=number, texts=texts)
