"""The words to which a storyteller agrees, one text for each use of her story.

A new wording is a new version; one that was published is never edited.
"""

from core import consents
from role_models.uses import Use


def purpose(use: str) -> str:
    """The name under which the texts of one use are published."""
    return f"story-{Use(use).value.replace('_', '-')}"


#: Per use, the versions in their order from 1, each in every language.
VERSIONS: dict[Use, list[dict[str, str]]] = {
    Use.WEB: [
        {
            "da": "Ja, I må vise min fortælling på hjemmesiden, på dansk og engelsk. Alle på nettet kan læse den.",
            "en": (
                "Yes, you may show my story on the website, in Danish and English. "
                "Everybody on the internet can read it."
            ),
        }
    ],
    Use.PORTRAIT: [
        {
            "da": "Ja, I må vise mit portræt sammen med min fortælling. Folk, der kender mig, kan kende mig på det.",
            "en": "Yes, you may show my portrait with my story. People who know me can recognise me by it.",
        }
    ],
    Use.VOICE: [
        {
            "da": "Ja, I må lade folk høre min stemme og se film med mig. Man kan kende mig på stemmen.",
            "en": "Yes, you may let people hear my voice and see films with me. I can be recognised by my voice.",
        }
    ],
    Use.SHARE_CARD: [
        {
            "da": (
                "Ja, I må lave et lille billede med mine ord, som vises, når nogen deler min fortælling. "
                "Det billede kan I ikke hente tilbage fra andres sider."
            ),
            "en": (
                "Yes, you may make a small picture with my words that is shown when somebody shares my story. "
                "You cannot fetch that picture back from other people's pages."
            ),
        }
    ],
    Use.POSTER: [
        {
            "da": (
                "Ja, I må trykke min fortælling på plakater og postkort. "
                "Hvis jeg siger nej senere, beder I stederne tage plakaten ned. I kan ikke love, at alle gør det."
            ),
            "en": (
                "Yes, you may print my story on posters and postcards. "
                "If I say no later, you ask the places to take the poster down. You cannot promise that all of them do."
            ),
        }
    ],
    Use.TEACHING: [
        {
            "da": "Ja, I må bruge min fortælling i undervisning, også på sprogskoler. Lærere kan printe den.",
            "en": "Yes, you may use my story in teaching, at language schools too. Teachers can print it.",
        }
    ],
    Use.PRESS: [
        {
            "da": (
                "Ja, I må give min fortælling til aviser, radio og tv, når de spørger. I spørger mig først, hver gang."
            ),
            "en": (
                "Yes, you may give my story to newspapers, radio and television when they ask. "
                "You ask me first, each time."
            ),
        }
    ],
    Use.TALKS: [
        {
            "da": (
                "Ja, man må spørge, om jeg vil komme og fortælle. I sender spørgsmålet videre til mig. "
                "Jeg siger ja eller nej hver gang, og I giver ikke min adresse videre."
            ),
            "en": (
                "Yes, people may ask if I will come and speak. You pass the question on to me. "
                "I say yes or no each time, and you do not pass on my address."
            ),
        }
    ],
}


def publish() -> None:
    """Publish every version that is not published yet. Raises core.models.PublishedTextIsFixed if one was edited."""
    for use, versions in VERSIONS.items():
        for number, texts in enumerate(versions, start=1):
            consents.publish(purpose=purpose(use), version=number, texts=texts)
