"""What every test of the funnel stands on."""

import pytest

from signup.models import POLITICAL_KINDS
from tests.signup.factories import make_branch, make_funnel_page


@pytest.fixture(autouse=True)
def _political_track_is_open(request, _foundations):
    """A test of a kind in the political track stands in its season."""
    callspec = getattr(request.node, "callspec", None)
    if callspec and callspec.params.get("kind") in POLITICAL_KINDS:
        make_funnel_page(request.getfixturevalue("home"), kind=callspec.params["kind"])


@pytest.fixture
def aarhus(request, _foundations):
    """A branch that is open."""
    return make_branch("aarhus", name_da="Århus", name_en="Aarhus")


@pytest.fixture
def caseworker(django_user_model):
    """A member of staff, without any right that a verb would ask for."""
    return django_user_model.objects.create_user("caseworker")
