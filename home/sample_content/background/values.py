"""What the network stands on."""

from typing import Any

from home.models import InformationPage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, bullets, cards, facts, heading, paragraphs


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Vi begynder med det, en kvinde kan og vil. To mennesker mødes som ligeværdige. Derfra lægger de en plan.",
            "We begin with what a woman can do and wants to do. Two people meet as equals. From there they "
            "make a plan.",
        ),
        "search_description": sample.text(
            "Mentornetværkets værdier: ligeværd, respekt, tillid, positive forventninger og plads til den enkelte.",
            "The mentor network's values: equality, respect, trust, positive expectation and room for each person.",
        ),
        "body": [*_five_values(sample), *_culture_glasses(sample), *_both_gain(sample)],
    }


_FIVE_VALUES = (
    (
        ("Ligeværd", "Equality"),
        (
            "Ingen af de to står over den anden. Begge har noget at give, og begge kan sige nej.",
            "Neither stands above the other. Both have something to give, and both can say no.",
        ),
    ),
    (
        ("Respekt og tillid", "Respect and trust"),
        (
            "Begge dele går to veje. De vokser, hver gang en aftale bliver holdt.",
            "Both go two ways. They grow each time an agreement is kept.",
        ),
    ),
    (
        ("Positive forventninger", "Positive expectation"),
        (
            "Vi går ud fra, at det kan lykkes. Det kan den anden mærke.",
            "We assume that it can succeed. The other person can feel it.",
        ),
    ),
    (
        ("Et menneske ad gangen", "One person at a time"),
        (
            "To mennesker taler sammen, ikke to grupper. Hver kvinde har sin egen vej.",
            "Two people talk, not two groups. Each woman has a way of her own.",
        ),
    ),
    (
        ("Åbne døre og flade strukturer", "Open doors and flat structures"),
        (
            "Netværket er feministisk og rummeligt. Alle, der er med, kan tage ordet.",
            "The network is feminist and inclusive. Everyone who takes part can speak up.",
        ),
    ),
)


def _five_values(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Fem ting, vi bygger på", "Five things we build on")),
        facts(sample, *_FIVE_VALUES),
    ]


def _culture_glasses(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Vi tager kulturbrillerne af", "We take off the culture glasses")),
        paragraphs(
            sample,
            (
                "Den, der ser gennem kulturbriller, ser et land eller en tro. Vi vil se et menneske med et fag, en "
                "idé og en plan. Derfor betyder det ikke noget for os:",
                "Whoever looks through culture glasses sees a country or a belief. We want to see a person with a "
                "profession, an idea and a plan. So it makes no difference to us:",
            ),
        ),
        bullets(
            sample,
            ("hvor en mentee kommer fra", "where a mentee comes from"),
            ("hvad hun tror på", "what she believes"),
            ("hvad hun spiser", "what she eats"),
            ("hvad hun har på", "what she wears"),
        ),
        paragraphs(
            sample,
            (
                "Det, der tæller, er hendes drøm om en plads i samfundet. Den styrer, hvad de to arbejder med.",
                "What counts is her dream of a place in society. It decides what the two of them work on.",
            ),
        ),
        ("figures", [sources.countries(sample)]),
    ]


def _both_gain(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Når ingen er den anden", "When nobody is the other")),
        paragraphs(
            sample,
            (
                "Mentorerne er frivillige. De tager selv ansvar for, at integration lykkes. Begge parter får nye "
                "kontakter og mere tillid.",
                "The mentors are volunteers. They take responsibility themselves for integration that works. Both "
                "sides gain new contacts and more trust.",
            ),
            (
                "Beatriz Hernández, som var medarbejder i netværket i 2009, har sagt det kort: Alle vinder, når "
                "ingen længere er <i>den anden</i>.",
                "Beatriz Hernández, who was on the network's staff in 2009, has put it briefly: all gain once "
                "nobody is <i>the other</i> any more.",
            ),
        ),
        cards(sample, ("Se værdierne i brug", "See the values at work"), "how-it-works", "exhibition", "history"),
    ]


RECIPE = Recipe(
    key="values",
    model=InformationPage,
    parent="the-idea",
    title=("Værdierne", "The values"),
    slugs=("vaerdier", "values"),
    values=_values,
)
