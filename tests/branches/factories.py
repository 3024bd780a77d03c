"""Branches for tests."""

from branches.models import Branch, BranchIndexPage, BranchPage
from tests.factories import add_page


def add_branch(code: str = "aarhus", **fields) -> Branch:
    """A branch that takes mentees."""
    defaults = {
        "name_da": code.capitalize(),
        "name_en": code.capitalize(),
        "email": f"{code}@example.org",
        "phone": "+45 00 00 00 00",
    }
    return Branch.objects.create(code=code, **defaults | fields)


def add_branch_page(home, branch: Branch, **fields) -> BranchPage:
    """The page of a branch, below an index that is made if it is missing."""
    index = BranchIndexPage.objects.first() or add_page(home, BranchIndexPage, title="Afdelinger", slug="afdelinger")
    return add_page(index, BranchPage, title=branch.name_da, branch=branch, **fields)
