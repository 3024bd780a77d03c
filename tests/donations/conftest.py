"""What every test of giving stands on."""

import pytest


@pytest.fixture
def maren(django_user_model):
    """She may decide everything."""
    return django_user_model.objects.create_superuser("maren")
