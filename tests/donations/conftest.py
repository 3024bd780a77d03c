"""What every test of giving stands on."""

import pytest

from donations import consent_texts


@pytest.fixture(autouse=True)
def _what_migrations_lay(request, _foundations):
    """The consent texts that migrations lay; a transactional test flushes them away."""
    if {"db", "transactional_db"} & set(request.fixturenames):
        consent_texts.publish()


@pytest.fixture
def maren(django_user_model):
    """She may decide everything."""
    return django_user_model.objects.create_superuser("maren")
