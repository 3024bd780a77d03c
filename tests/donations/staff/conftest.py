"""Members of staff, each in the groups that migrations lay."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from donations import roles
from signup import consent_texts as texts_of_applications
from signup import default_competences
from signup import roles as roles_of_applications
from signup.models import Competence, CompetenceGroup


@pytest.fixture(autouse=True)
def _roles(request, _foundations):
    """The groups and what applications need, as migrations lay them; a transactional test flushes them away."""
    if not {"db", "transactional_db"} & set(request.fixturenames):
        return
    if not Group.objects.filter(name=roles.FUNDRAISING).exists():
        roles.lay(apps=apps)
        roles_of_applications.lay(apps=apps)
    texts_of_applications.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)


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
