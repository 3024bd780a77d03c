"""Where somebody asks to be called instead of writing."""

from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.funnels.page import funnel_recipe, what_is_invented
from home.sample_content.writing import cards, heading, steps
from signup.models import Kind

_ELIGIBILITY = (
    "<p>Alle kan bede os ringe. Du behøver ikke kunne læse eller skrive dansk. "
    "Vil du tale et andet sprog, finder vi en, der kan tolke.</p>",
    "<p>Everybody can ask us to call. You need not read or write Danish. "
    "If you want to speak another language, we find somebody to interpret.</p>",
)


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Vil du hellere tale end skrive? Giv os dit telefonnummer. Så ringer vi og stiller spørgsmålene.",
            "Would you rather talk than write? Give us your phone number. We call you and ask the questions.",
        ),
        "search_description": sample.text(
            "Bed mentornetværket om at ringe til dig i stedet for at skrive en ansøgning.",
            "Ask the mentor network to call you instead of writing an application.",
        ),
        "thank_you": sample.rich(
            "<p>Tak. Vi ringer på det tidspunkt, du valgte. Vi siger ikke til andre, hvorfor vi ringer.</p>",
            "<p>Thank you. We call at the time you chose. We tell nobody else why we call.</p>",
        ),
        "body": [
            heading(sample, ("Sådan ringer vi", "How we call")),
            steps(
                sample,
                (
                    ("Du giver os et nummer", "You give us a number"),
                    (
                        "Du vælger, hvornår vi må ringe, og hvilket sprog du vil tale.",
                        "You choose when we may call, and which language you want to speak.",
                    ),
                ),
                (
                    ("En medarbejder ringer", "A member of staff calls"),
                    (
                        "Hun siger først, hvem hun er, når hun ved, at det er dig.",
                        "She says who she is only when she knows that it is you.",
                    ),
                ),
                (
                    ("I udfylder ansøgningen sammen", "You fill in the application together"),
                    (
                        "Hun læser op, hvad du siger ja til. Du bestemmer, hvad der bliver skrevet.",
                        "She reads out what you agree to. You decide what is written.",
                    ),
                ),
            ),
            what_is_invented(sample),
            cards(sample, ("Se også", "See also"), "get-a-mentor", "contact", "privacy"),
        ],
    }


RECIPE = funnel_recipe(
    key="call-me",
    kind=Kind.CALL_ME,
    title=("Ring til mig", "Call me"),
    slugs=("ring-til-mig", "call-me"),
    eligibility=_ELIGIBILITY,
    values=_values,
)
