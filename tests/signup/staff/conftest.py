"""Members of staff, each in the groups that a migration lays."""

from collections.abc import Callable, Iterable

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection

from branches.models import Branch
from home import roles as content_roles
from signup import roles
from signup.models import BranchAssignment


@pytest.fixture(autouse=True)
def _roles(request, _foundations):
    """The groups that migrations lay; a transactional test flushes them away."""
    if {"db", "transactional_db"} & set(request.fixturenames) and not Group.objects.filter(
        name=roles.COMMUNICATION
    ).exists():
        roles.lay(apps=apps)
        if Collection.objects.exists():
            content_roles.lay(apps=apps)


@pytest.fixture
def member(django_user_model) -> Callable:
    """Makes a member of staff: the groups she is in and the codes of the branches she works at."""

    def make(*groups: str, branches: Iterable[str] = (), name: str = ""):
        user = django_user_model.objects.create_user(name or "-".join(groups) or "nobody")
        user.groups.set(Group.objects.filter(name__in=groups))
        for branch in Branch.objects.filter(code__in=branches):
            BranchAssignment.objects.create(user=user, branch=branch)
        return user

    return make


@pytest.fixture
def staff(django_user_model) -> Callable:
    """Makes, or finds, a member of staff who may enter the admin and holds the named rights, by their codenames."""

    def make(*rights: str):
        user, _created = django_user_model.objects.get_or_create(username="-".join(rights)[:100] or "nobody")
        user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *rights]))
        return django_user_model.objects.get(pk=user.pk)

    return make
