"""A conference to come. All of it is invented: title, place, sessions and speakers."""

from datetime import date, time, timedelta
from typing import Any

from conference.models import ConferencePage
from home.sample_content.conferences.sessions import first_day, second_day
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, cards, facts, heading, notice, paragraphs, questions

_DAYS_AHEAD = 150
_THURSDAY = 3


def coming_thursday(today: date) -> date:
    """The Thursday on which the conference begins: the first one at least 150 days, five months, after ``today``."""
    earliest = today + timedelta(days=_DAYS_AHEAD)
    return earliest + timedelta(days=(_THURSDAY - earliest.weekday()) % 7)


def _days(sample: Sample) -> dict[str, Any]:
    thursday = coming_thursday(sample.today)
    return {"starts_on": thursday, "ends_on": thursday + timedelta(days=1)}


def _values(sample: Sample) -> dict[str, Any]:
    days = _days(sample)
    return {
        **days,
        "is_sample": True,
        "place": sample.text("Eksempelhuset, Odense (opdigtet)", "The Example House, Odense (invented)"),
        "introduction": sample.text(
            "To dage om det, der sker, når to mennesker mødes hver måned i et år. For mentorer, mentees, arbejdspladser og "
            "alle, der overvejer et netværk.",
            "Two days about what happens when two people meet every month for a year. For mentors, mentees, workplaces and "
            "all who consider a network.",
        ),
        "search_description": sample.text(
            "Eksempel på en kommende konference i Odense: to dage om mentorer, tillid og arbejde. Se programmet.",
            "An example of a coming conference in Odense: two days about mentors, trust and work. See the programme.",
        ),
        "body": _body(sample),
        "programme": [
            ("day", {"date": days["starts_on"], "sessions": _sessions(sample, first_day())}),
            ("day", {"date": days["ends_on"], "sessions": _sessions(sample, second_day())}),
        ],
    }


def _body(sample: Sample) -> list[Block]:
    return [
        notice(
            sample,
            ("Konferencen er et eksempel", "The conference is an example"),
            (
                "Sted, dage, program og talere er opdigtet. Du kan ikke tilmelde dig.",
                "The place, days, programme and speakers are invented. You cannot register.",
            ),
            tone="sample",
        ),
        heading(sample, ("Den ene dag lytter vi, den anden arbejder vi", "One day we listen, the next we work")),
        paragraphs(
            sample,
            (
                "Torsdag handler om de to, der mødes. Mentorer og mentees fortæller selv, og ingen taler på deres vegne. "
                "Fredag handler om stederne omkring dem: arbejdspladser, kommuner og uddannelser.",
                "Thursday is about the two who meet. Mentors and mentees tell it themselves, and nobody speaks for them. "
                "Friday is about the places around them: workplaces, municipalities and schools.",
            ),
            (
                "Du går hjem med noget, du kan bruge. Det kan være en kontrakt, en skabelon eller et telefonnummer.",
                "You go home with something that you can use. It may be a contract, a template or a phone number.",
            ),
        ),
        _practical_facts(sample),
        heading(sample, ("Spørgsmål og svar", "Questions and answers")),
        _questions(sample),
        cards(
            sample,
            ("Læs, før du kommer", "Read before you come"),
            "conferences/2009",
            "how-it-works",
            "start-a-network",
        ),
    ]


def _practical_facts(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("Sprog", "Languages"),
            (
                "Dansk og engelsk. Hver session har ét sprog, og den anden tolkes.",
                "Danish and English. Each session has one language and is interpreted into the other.",
            ),
        ),
        (
            ("Pris", "Price"),
            ("Gratis for mentorer og mentees.", "Free for mentors and mentees."),
        ),
        (
            ("Adgang", "Access"),
            (
                "Der er elevator, teleslynge og et stille rum. Børn er velkomne.",
                "There is a lift, a hearing loop and a quiet room. Children are welcome.",
            ),
        ),
    )


def _questions(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Skal jeg være en del af netværket?", "Do I have to belong to the network?"),
            (
                "Nej. Du kan komme, fordi du er nysgerrig, eller fordi din arbejdsplads overvejer et netværk.",
                "No. You can come because you are curious, or because your workplace considers a network.",
            ),
        ),
        (
            ("Bliver jeg fotograferet?", "Will I be photographed?"),
            (
                "Ikke uden at du siger ja. Du får et skilt i en farve, der viser dit valg.",
                "Not unless you say yes. You get a badge in a colour that shows your choice.",
            ),
        ),
    )


def _sessions(sample: Sample, sessions: list) -> list[dict[str, Any]]:
    return [
        {
            "starts": time.fromisoformat(session.starts),
            "ends": time.fromisoformat(session.ends),
            "title": sample.text(*session.title),
            "description": sample.text(*session.description),
            "room": sample.text(*session.room),
            "speaker": sample.text(*session.speaker) if session.speaker else "",
        }
        for session in sessions
    ]


RECIPE = Recipe(
    key="conferences/coming",
    model=ConferencePage,
    parent="conferences",
    title=("Når to mødes", "When two people meet"),
    slugs=("naar-to-moedes", "when-two-people-meet"),
    values=_values,
    needed=_days,
)
