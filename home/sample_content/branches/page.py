"""What the pages of all five branches share."""

from typing import Any

from branches.models import Branch, BranchPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, Pair, action, notice

FACTS_SOURCE = (
    "Efteråret 2009. Kilde: KVINFOs egen omtale af mentornetværket.",
    "Autumn 2009. Source: KVINFO's own account of the mentor network.",
)


def branch_recipe(*, code: str, name: Pair, slugs: tuple[str, str], values) -> Recipe:
    """The recipe of one branch's page, which belongs to the branch's row."""
    return Recipe(
        key=f"branches/{code}",
        model=BranchPage,
        parent="branches",
        title=name,
        slugs=slugs,
        values=values,
        needed=lambda sample: {"branch": Branch.objects.get(code=code)},
    )


def fact_fields(sample: Sample, **facts: Pair) -> dict[str, Any]:
    """The plain fields of a branch page in both languages, with the date and the source of them all.

    The page is no sample: its facts are true. What is invented on it says so where it stands.
    """
    fields = {name: sample.text(*pair) for name, pair in facts.items()}
    return {"is_sample": False, "facts_source": sample.text(*FACTS_SOURCE), **fields}


def ways_on(sample: Sample) -> list[Block]:
    """The two buttons at the top of a branch page."""
    return [
        action(sample, ("Søg en mentor", "Apply for a mentor"), "apply-mentee"),
        action(sample, ("Meld dig som mentor", "Offer to be a mentor"), "apply-mentor", is_primary=False),
    ]


def invented_intake_and_contact(sample: Sample) -> Block:
    """Says which parts of the page are invented."""
    return notice(
        sample,
        ("Optag og kontakt er eksempler", "Intake and contact are examples"),
        (
            "Fakta om afdelingen er fra 2009. Om den tager imod nu, mailadressen og telefonnummeret er opdigtet.",
            "The facts about the branch are from 2009. Its intake now, e-mail address and phone number are invented.",
        ),
        tone="sample",
    )
