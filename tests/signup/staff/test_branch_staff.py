"""Who works at which branch is said by who may manage users, and by nobody else; what changes is logged in codes."""

import pytest
from wagtail.models import ModelLogEntry

from signup.branch_staff import assign
from signup.models import Application, BranchAssignment
from tests.signup.factories import make_branch, make_waiting
from tests.signup.staff.admin import BRANCH_STAFF, outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def branches_of(user) -> set[str]:
    return set(BranchAssignment.objects.filter(user=user).values_list("branch__code", flat=True))


def test_branches_are_ticked_and_kept(client, editor, member):
    esbjerg, odense = make_branch("esbjerg"), make_branch("odense")
    coordinator = member("Branch coordinators", branches=["aarhus", "esbjerg"])
    client.force_login(editor)

    shown = client.get(f"{BRANCH_STAFF}{coordinator.pk}/").context["form"].initial["branches"]
    client.post(f"{BRANCH_STAFF}{coordinator.pk}/", {"branches": [esbjerg.pk, odense.pk]})

    assert len(shown) == 2
    assert branches_of(coordinator) == {"esbjerg", "odense"}


def test_who_works_at_a_branch_sees_its_applications_from_then_on(editor, member, django_user_model):
    application = make_waiting(editor)
    coordinator = member("Branch coordinators")

    before = list(Application.objects.visible_to(coordinator))
    assign(user=coordinator, branches=[application.branch], by=editor)
    after = list(Application.objects.visible_to(django_user_model.objects.get(pk=coordinator.pk)))

    assert (before, after) == ([], [application])


def test_change_is_logged_in_codes_once(editor, member):
    coordinator, branch = member("Branch coordinators"), make_branch("esbjerg")

    for _ in range(2):
        assign(user=coordinator, branches=[branch], by=editor)

    entry = ModelLogEntry.objects.get(action="signup.assign_branches")
    assert (entry.user, entry.label, entry.data) == (editor, coordinator.username, {"branches": ["esbjerg"]})


def test_branch_that_does_not_exist_changes_nothing(client, editor, member):
    coordinator = member("Branch coordinators", branches=["aarhus"])
    client.force_login(editor)

    response = client.post(f"{BRANCH_STAFF}{coordinator.pk}/", {"branches": ["999999", "a\0b"]})

    assert (response.status_code, branches_of(coordinator)) == (422, {"aarhus"})


def test_nobody_assigns_herself_without_the_right_to_manage_users(client, member):
    esbjerg = make_branch("esbjerg")
    coordinator = member("Branch coordinators", "Matching team", branches=["aarhus"])
    client.force_login(coordinator)

    answers = [
        client.get(BRANCH_STAFF),
        client.get(f"{BRANCH_STAFF}{coordinator.pk}/"),
        client.post(f"{BRANCH_STAFF}{coordinator.pk}/", {"branches": [esbjerg.pk]}),
    ]

    assert [outcome(answer) for answer in answers] == ["refused", "refused", "refused"]
    assert branches_of(coordinator) == {"aarhus"}


@pytest.mark.parametrize("rows", [1, 3])
def test_list_of_staff_costs_the_same_for_any_number(client, editor, member, rows, django_assert_max_num_queries):
    member("Branch coordinators", branches=["aarhus"])
    client.force_login(editor)
    client.get(BRANCH_STAFF)
    with django_assert_max_num_queries(60) as for_one:
        client.get(BRANCH_STAFF)

    for number in range(rows):
        make_branch(f"branch{number}")
        member("Matching team", branches=["aarhus", f"branch{number}"], name=f"member{number}")
    with django_assert_max_num_queries(len(for_one.captured_queries)):
        response = client.get(BRANCH_STAFF)

    assert len(response.context["object_list"]) == rows + 2
