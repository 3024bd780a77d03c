"""The groups that the migration lays hold exactly the rights that they need, and see nobody who applies."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from donations import permissions, roles
from donations.models import GivingSettings
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db

ENTER = "wagtailadmin.access_admin"
RIGHTS = {
    "Fundraising": {
        "view_giving",
        "open_giver",
        "book_offline_gift",
        "handle_invoices",
        "request_refund",
        "approve_recognition",
        "send_receipt",
        "change_givingsettings",
    },
    "Accounting": {
        "view_giving",
        "open_giver",
        "approve_refund",
        "correct_ledger",
        "export_giving",
        "replay_webhook",
        "send_receipt",
    },
}


def rights(group: str) -> set[str]:
    found = Group.objects.get(name=group).permissions.values_list("content_type__app_label", "codename")
    return {f"{app_label}.{codename}" for app_label, codename in found}


@pytest.mark.parametrize("group", RIGHTS)
def test_group_has_its_rights_to_giving_and_may_enter_and_nothing_else(group):
    assert rights(group) == {ENTER, *(f"donations.{codename}" for codename in RIGHTS[group])}


def test_nobody_both_asks_for_a_refund_and_approves_it_or_books_and_corrects():
    for one, other in (("request_refund", "approve_refund"), ("book_offline_gift", "correct_ledger")):
        assert [group for group, codenames in RIGHTS.items() if {one, other} <= codenames] == []


def test_groups_of_applications_have_no_right_to_giving():
    others = Group.objects.exclude(name__in=RIGHTS)

    assert len(others) >= 5
    assert {right for group in others for right in rights(group.name) if right.startswith("donations.")} == set()


def test_laying_twice_changes_nothing_and_keeps_what_administrators_added(editor):
    group = Group.objects.get(name="Fundraising")
    editor.groups.add(group)
    group.permissions.add(*Group.objects.get(name="Accounting").permissions.filter(codename="export_giving"))
    before = {name: rights(name) for name in RIGHTS}

    roles.lay(apps=apps)

    assert {name: rights(name) for name in RIGHTS} == before
    assert list(group.user_set.all()) == [editor]


def test_administrators_can_give_every_right_to_a_group(client, editor):
    client.force_login(editor)

    html = client.get("/admin/groups/new/").content.decode()

    offered = {right for right in permissions.GivingPermissionPolicy.ACTIONS if _is_offered(html, right)}
    assert offered == permissions.GivingPermissionPolicy.ACTIONS


def _is_offered(html: str, codename: str) -> bool:
    from django.contrib.auth.models import Permission

    pk = Permission.objects.get(content_type__app_label="donations", codename=codename).pk
    return f'value="{pk}"' in html


@pytest.mark.parametrize(("group", "expected"), [("Fundraising", "200"), ("Accounting", "refused")])
def test_settings_of_giving_are_for_those_with_the_right(client, member, group, expected):
    client.force_login(member(group))

    assert outcome(client.get("/admin/settings/donations/givingsettings/")) in (expected, "back")
    shown = client.get("/admin/settings/donations/givingsettings/", follow=True)
    assert (b'name="takes_gifts"' in shown.content) == (expected == "200")


def test_the_switch_in_the_settings_stops_giving_and_the_overview_says_so(client, fundraiser):
    row = GivingSettings.load()
    address = f"/admin/settings/donations/givingsettings/{row.pk}/"
    before = client.get("/admin/giving/overview/").context["takes_gifts"]

    client.post(
        address,
        {"organisation_name": "KVINFO", "fee_basis_points": "150", "fee_fixed_ore": "1,80"},
    )

    assert (before, GivingSettings.load().takes_gifts) == (True, False)
    assert client.get("/admin/giving/overview/").context["takes_gifts"] is False


@pytest.mark.parametrize(
    ("group", "shown"),
    [("Fundraising", True), ("Accounting", True), ("Matching team", False), ("Communication", False)],
)
def test_front_page_tells_what_waits_to_those_who_may_know(client, member, group, shown):
    client.force_login(member(group))

    assert ("waiting-giving" in client.get("/admin/").content.decode()) == shown
