"""What every test of the funnel stands on."""

import pytest

from signup import consent_texts
from tests.signup.factories import make_branch


@pytest.fixture(autouse=True)
def _consent_texts(request, _foundations):
    """The consent texts that the migration publishes; a transactional test flushes them away."""
    if {"db", "transactional_db"} & set(request.fixturenames):
        consent_texts.publish()


@pytest.fixture
def aarhus(request, _foundations):
    """A branch that is open."""
    return make_branch("aarhus", name_da="Århus", name_en="Aarhus")
