"""What the start pages of all applications share."""

from collections.abc import Callable
from typing import Any

from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, Pair, notice
from signup.models import FunnelPage, Kind
from signup.wording import OPTION_SEPARATOR


def funnel_recipe(
    *,
    key: str,
    kind: Kind,
    title: Pair,
    slugs: tuple[str, str],
    eligibility: Pair,
    values: Callable[[Sample], dict[str, Any]],
) -> Recipe:
    """The recipe of one start page. ``eligibility`` is rich text: who can apply, which is read before all else."""

    def needed(sample: Sample) -> dict[str, Any]:
        return {"kind": kind, "eligibility": sample.rich(*eligibility)}

    return Recipe(
        key=key,
        model=FunnelPage,
        parent="home",
        title=title,
        slugs=slugs,
        values=lambda sample: needed(sample) | values(sample),
        needed=needed,
    )


def own_question(sample: Sample, code: str, *, label: Pair, why: Pair, options: dict[str, Pair]) -> Block:
    """A question in the page's own words, with some of its answers by their codes. What is left out is said in the words
    that the code brings.
    """
    return (
        "question",
        {
            "question": code,
            "label": sample.text(*label),
            "hint": "",
            "why": sample.text(*why),
            "options": [
                {"option": f"{code}{OPTION_SEPARATOR}{answer}", "label": sample.text(*words)}
                for answer, words in options.items()
            ],
        },
    )


def own_letter(sample: Sample, letter: str, words: Pair) -> Block:
    """What a letter says in the page's own words."""
    return ("letter", {"letter": letter, "text": sample.text(*words)})


def what_is_invented(sample: Sample) -> Block:
    """Says that the phone number is nobody's, and that nobody should apply in earnest."""
    return notice(
        sample,
        ("Telefonnummeret er et eksempel", "The phone number is an example"),
        (
            "Nummeret tilhører ingen. Send ikke rigtige oplysninger, mens siden er en prøve.",
            "The number belongs to nobody. Send no real personal details while this site is a trial.",
        ),
        tone="sample",
    )
