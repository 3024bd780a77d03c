"""Where mentees and mentors of the political track apply, while it is open before an election. Its dates are invented."""

from datetime import timedelta
from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.funnels.page import funnel_recipe, what_is_invented
from home.sample_content.writing import Block, Pair, cards, heading, notice, questions
from signup.models import Kind

_OPEN_SINCE = timedelta(days=30)
_OPEN_FOR_ANOTHER = timedelta(days=150)

_FOR_MENTEES = (
    "<p>Du er kvinde, har etnisk minoritetsbaggrund og er 18 år eller ældre. Du er nysgerrig på politik, "
    "eller du er allerede med.</p>"
    "<p>Du behøver ikke være medlem af et parti, og du behøver ikke stille op.</p>",
    "<p>You are a woman with an ethnic-minority background and 18 years or older. You are curious about politics, "
    "or you take part already.</p>"
    "<p>You need not be a member of a party, and you need not stand for election.</p>",
)
_FOR_MENTORS = (
    "<p>Du er 18 år eller ældre, og du kender politik indefra. Du er eller har været valgt, eller du arbejder med politik "
    "i en forening, et råd eller et parti.</p>"
    "<p>Vi spørger ikke, hvilket parti du er med i.</p>",
    "<p>You are 18 years or older, and you know politics from the inside. You are or have been elected, or you work with "
    "politics in an association, a council or a party.</p>"
    "<p>We do not ask which party you belong to.</p>",
)


def _shared(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": True,
        "opens_on": sample.today - _OPEN_SINCE,
        "closes_on": sample.today + _OPEN_FOR_ANOTHER,
        "closed_message": sample.rich(
            "<p>Forløbet er lukket lige nu. Det åbner igen før et valg.</p>",
            "<p>The track is closed right now. It opens again before an election.</p>",
        ),
    }


def _mentee_values(sample: Sample) -> dict[str, Any]:
    return _shared(sample) | {
        "introduction": sample.text(
            "Her søger du om en mentor, der kender politik. I mødes før valget og taler om det, du vil forstå eller ændre.",
            "Here you apply for a mentor who knows politics. You meet before the election and talk about what you want to "
            "understand or change.",
        ),
        "search_description": sample.text(
            "Søg en mentor, der kender politik indefra. For kvinder med etnisk minoritetsbaggrund.",
            "Apply for a mentor who knows politics from the inside. For women with an ethnic-minority background.",
        ),
        "thank_you": sample.rich(
            "<p>Tak, fordi du vil være med. Vi leder efter en mentor, der kender det, du er optaget af.</p>",
            "<p>Thank you for wanting to take part. We look for a mentor who knows what you care about.</p>",
        ),
        "body": _body(sample, ("Bliv mentor i politik", "Be a mentor in politics"), "apply-political-mentor"),
    }


def _mentor_values(sample: Sample) -> dict[str, Any]:
    return _shared(sample) | {
        "introduction": sample.text(
            "Her melder du dig som mentor for en kvinde, der vil forstå politik eller selv stille op.",
            "Here you offer to be a mentor for a woman who wants to understand politics or stand for election herself.",
        ),
        "search_description": sample.text(
            "Meld dig som mentor i forløbet om politik. Vi matcher efter emner og aldrig efter parti.",
            "Offer to be a mentor in the track about politics. We match by topics and never by party.",
        ),
        "thank_you": sample.rich(
            "<p>Tak, fordi du vil dele det, du ved om politik. Vi skriver eller ringer, når en mentee har de samme emner "
            "som du.</p>",
            "<p>Thank you for wanting to share what you know about politics. We write or call when a mentee has the same "
            "topics as you.</p>",
        ),
        "body": _body(sample, ("Søg en mentor i politik", "Apply for a mentor in politics"), "apply-political-mentee"),
    }


def _body(sample: Sample, title: Pair, other: str) -> list[Block]:
    return [
        heading(sample, ("Dine svar om politik", "Your answers about politics")),
        questions(
            sample,
            (
                ("Spørger I om mit parti?", "Do you ask about my party?"),
                (
                    "Nej. Vi spørger, hvor i politik du er med, og hvad du vil arbejde for. Skriv ikke partiets navn.",
                    "No. We ask where in politics you take part, and what you want to work for. Leave out the party's name.",
                ),
            ),
            (
                ("Hvem ser, hvad jeg svarer?", "Who sees what I answer?"),
                (
                    "Kun de få medarbejdere, der arbejder med dette forløb. Afdelingerne kan ikke se det.",
                    "Only the few staff who work with this track. The branches cannot see it.",
                ),
            ),
            (
                ("Hvornår slettes det?", "When is it deleted?"),
                (
                    f"Når forløbet er slut. Læs mere under {sample.link('privacy', 'privatliv')}.",
                    f"When the track is over. Read more under {sample.link('privacy', 'privacy')}.",
                ),
            ),
        ),
        notice(
            sample,
            ("Datoerne er eksempler", "The dates are examples"),
            (
                "Der er ikke planlagt et nyt forløb. Siden viser, hvordan en ansøgning kan være åben før et valg.",
                "No new track is planned. The page shows how an application can be open before an election.",
            ),
            tone="sample",
        ),
        what_is_invented(sample),
        cards(sample, title, other, "political-track", "privacy"),
    ]


RECIPES = [
    funnel_recipe(
        key="apply-political-mentee",
        kind=Kind.POLITICAL_MENTEE,
        title=("Søg en mentor i politik", "Apply for a mentor in politics"),
        slugs=("ansoeg-mentee-politik", "apply-mentee-politics"),
        eligibility=_FOR_MENTEES,
        values=_mentee_values,
    ),
    funnel_recipe(
        key="apply-political-mentor",
        kind=Kind.POLITICAL_MENTOR,
        title=("Bliv mentor i politik", "Be a mentor in politics"),
        slugs=("ansoeg-mentor-politik", "apply-mentor-politics"),
        eligibility=_FOR_MENTORS,
        values=_mentor_values,
    ),
]
