"""Where somebody leaves an address, to hear when she can apply."""

from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.funnels.page import funnel_recipe, what_is_invented
from home.sample_content.writing import cards, heading, questions
from signup.models import Kind

_ELIGIBILITY = (
    "<p>Alle, der er 18 år eller ældre, kan bede om besked. Det er ikke en ansøgning, og det binder dig ikke.</p>",
    "<p>Everybody who is 18 years or older can ask for word. It is no application, and it does not bind you.</p>",
)


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Er der lukket, eller søger afdelingen noget andet lige nu? Giv os din mailadresse. "
            "Så skriver vi, når det er din tur.",
            "Is it closed, or does the branch look for something else right now? Give us your e-mail address. "
            "We write when your turn comes.",
        ),
        "search_description": sample.text(
            "Få besked, når du kan søge en mentor, eller når en afdeling søger mentorer med det, du kan.",
            "Hear when you can apply for a mentor, or when a branch looks for mentors who can do what you can.",
        ),
        "thank_you": sample.rich(
            "<p>Tak. Vi gemmer din adresse i et år. Derefter sletter vi den.</p>",
            "<p>Thank you. We keep your address for a year. After that we delete it.</p>",
        ),
        "body": [
            heading(sample, ("Godt at vide", "Good to know")),
            questions(
                sample,
                (
                    ("Hvor tit skriver I?", "How often do you write?"),
                    (
                        "Kun når der er noget for dig. Vi sender ikke nyhedsbreve.",
                        "Only when there is something for you. We send no newsletters.",
                    ),
                ),
                (
                    ("Hvordan kommer jeg af listen?", "How do I get off the list?"),
                    (
                        "Brug linket i brevet, eller ring til os. Så sletter vi adressen.",
                        "Use the link in the letter, or call us. Then we delete the address.",
                    ),
                ),
            ),
            what_is_invented(sample),
            cards(sample, ("Se også", "See also"), "apply-mentee", "apply-mentor", "branches"),
        ],
    }


RECIPE = funnel_recipe(
    key="tell-me-when",
    kind=Kind.TELL_ME_WHEN,
    title=("Giv mig besked", "Tell me when"),
    slugs=("giv-mig-besked", "tell-me-when"),
    eligibility=_ELIGIBILITY,
    values=_values,
)
