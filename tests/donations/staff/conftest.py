"""Members of staff, each in the groups that migrations lay."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group


@pytest.fixture
def member(django_user_model) -> Callable:
    """Makes a member of staff: the groups she is in."""

    def make(*groups: str, name: str = ""):
        user = django_user_model.objects.create_user(name or "-".join(groups) or "nobody")
        user.groups.set(Group.objects.filter(name__in=groups))
        return user

    return make


@pytest.fixture
def fundraiser(client, member):
    """Somebody of the fundraising group, logged in."""
    user = member("Fundraising")
    client.force_login(user)
    return user


@pytest.fixture
def accountant(client, member):
    """Somebody of the accounting group, logged in."""
    user = member("Accounting")
    client.force_login(user)
    return user
