"""The conference of November 2009, with the facts that the sources give and nothing else."""

from datetime import date
from typing import Any

from conference.models import ConferencePage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.sources import CASE_STUDY, OWN_ACCOUNT
from home.sample_content.writing import Block, bullets, cards, facts, heading, notice, paragraphs


def _days(sample: Sample) -> dict[str, Any]:
    return {"starts_on": date(2009, 11, 20), "ends_on": date(2009, 11, 21)}


def _values(sample: Sample) -> dict[str, Any]:
    return {
        **_days(sample),
        "is_sample": False,
        "introduction": sample.text(
            "I november 2009 holdt mentornetværket en international konference i to dage. "
            "Den handlede om kvinder, der bygger tillid i deres byer.",
            "In November 2009 the mentor network held an international conference of two days. "
            "It was about women who build trust in their cities.",
        ),
        "search_description": sample.text(
            "Arkiv: mentornetværkets internationale konference den 20. og 21. november 2009.",
            "Archive: the mentor network's international conference of 20 and 21 November 2009.",
        ),
        "body": [
            heading(sample, ("Det ved vi", "What we know")),
            _known_facts(sample),
            heading(sample, ("Hvad den ville", "What it was for")),
            *_purpose(sample),
            notice(
                sample,
                ("Det ved vi ikke", "What we do not know"),
                (
                    "Kilderne nævner hverken sted, program eller talere. Derfor står der intet om det her.",
                    "The sources give no place, programme or speaker. So nothing is said of them here.",
                ),
            ),
            heading(sample, ("Den var ikke alene", "It did not stand alone")),
            paragraphs(
                sample,
                (
                    "Konferencen kom tre dage efter kommunalvalget den 17. november 2009. Samme efterår bad netværket "
                    "erhvervsfolk om støtte. En del af pengene var til konferencen.",
                    "The conference came three days after the municipal elections of 17 November 2009. In the same autumn "
                    "the network asked business owners for support. Part of the money was for the conference.",
                ),
            ),
            cards(sample, ("Samme efterår", "The same autumn"), "political-track", "campaign", "history"),
        ],
    }


def _known_facts(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("Titel", "Title"),
            (
                "<i>Mentoring and Networking: Women Building Trust and Social Capital in Our Cities</i>. "
                "Den danske kilde skriver <i>Mentoring and Network</i>.",
                "<i>Mentoring and Networking: Women Building Trust and Social Capital in Our Cities</i>. "
                "The Danish source spells it <i>Mentoring and Network</i>.",
            ),
        ),
        (
            ("Dage", "Days"),
            ("20. og 21. november 2009, en fredag og en lørdag.", "20 and 21 November 2009, a Friday and a Saturday."),
        ),
        (
            ("Deltagere", "Who it was for"),
            ("Konferencen var international.", "The conference was international."),
        ),
        (
            ("Kilder", "Sources"),
            (f"{OWN_ACCOUNT[0]}. {CASE_STUDY[0]}.", f"{OWN_ACCOUNT[1]}. {CASE_STUDY[1]}."),
        ),
    )


def _purpose(sample: Sample) -> list[Block]:
    return [
        bullets(
            sample,
            ("At vise netværket som en model, der virker.", "To show the network as a model that works."),
            ("At dele erfaringer.", "To share experience."),
            ("At bygge nye netværk.", "To build new networks."),
            ("At inspirere andre til at begynde.", "To inspire others to begin."),
        ),
        paragraphs(
            sample,
            (
                "Personlige fortællinger og gode eksempler på integration skulle være med. Konferencen skulle også vise et "
                "Danmark, hvor mennesker tager ansvar og hjælper frivilligt.",
                "Personal stories and good examples of integration were to be part of it. The conference was also to show "
                "a Denmark where people take responsibility and volunteer.",
            ),
        ),
    ]


RECIPE = Recipe(
    key="conferences/2009",
    model=ConferencePage,
    parent="conferences",
    title=("Konferencen i november 2009", "The conference of November 2009"),
    slugs=("2009", "2009"),
    values=_values,
    needed=_days,
)
