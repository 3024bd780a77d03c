"""The list of conferences."""

from typing import Any

from conference.models import ConferenceIndexPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import action, heading, notice, paragraphs


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Her mødes mennesker, der arbejder med mentorer og netværk. De deler, hvad der virker, og hvad der ikke gør.",
            "Here people who work with mentors and networks meet. They share what works and what does not.",
        ),
        "search_description": sample.text(
            "Mentornetværkets konferencer: den kommende med program for to dage, og arkivet fra november 2009.",
            "The mentor network's conferences: the coming one with a programme of two days, and the archive of November 2009.",
        ),
        "body": [
            heading(sample, ("Hvorfor en konference?", "Why a conference?")),
            paragraphs(
                sample,
                (
                    "Et mentorforløb sker mellem to mennesker. Det foregår stille, og få kan se det udefra. På en konference "
                    "bliver det synligt. Her kan man høre, hvad to mennesker fik ud af at mødes.",
                    "A mentor relation happens between two people. It is quiet, and few can see it from outside. At a "
                    "conference it becomes visible. There one can hear what two people gained from meeting.",
                ),
                (
                    "Den første konference, vi har en kilde til, var international. Den blev holdt i november 2009. "
                    "Vi gemmer dens fakta her.",
                    "The first conference that we have a source for was international. It was held in November 2009. "
                    "We keep its facts here.",
                ),
            ),
            notice(
                sample,
                ("Hvad er opdigtet?", "What is invented?"),
                (
                    "Den kommende konference er et eksempel. Konferencen i 2009 fandt sted.",
                    "The coming conference is an example. The conference of 2009 took place.",
                ),
                tone="sample",
            ),
            action(sample, ("Se rollemodellerne", "Meet the role models"), "exhibition", is_primary=False),
        ],
    }


RECIPE = Recipe(
    key="conferences",
    model=ConferenceIndexPage,
    parent="home",
    title=("Konferencer", "Conferences"),
    slugs=("konferencer", "conferences"),
    values=_values,
)
