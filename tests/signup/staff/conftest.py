"""Members of staff, each in the groups that a migration lays."""

from collections.abc import Callable, Iterable

import pytest
from django.contrib.auth.models import Group, Permission

from branches.models import Branch
from signup.models import BranchAssignment


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
