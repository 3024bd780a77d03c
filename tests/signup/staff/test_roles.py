"""The groups that migrations lay hold exactly the rights that they need."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from home import roles as content_roles
from signup import roles
from tests.signup.factories import make_branch
from tests.signup.staff.admin import BRANCH_STAFF, LIST, outcome

pytestmark = pytest.mark.django_db

ENTER = "wagtailadmin.access_admin"
APPLICATIONS = {
    "Branch coordinators": {"view_list", "open_application", "change_status"},
    "Matching team": {
        "view_list",
        "view_all_branches",
        "open_application",
        "change_status",
        "export_applications",
        "view_demand",
    },
    "Data protection": {"view_access_log", "view_retention", "publish_consent_text"},
    "Political track": {"view_political", "open_application", "change_status"},
}
#: What a group may do beside applications.
ELSEWHERE = {"Branch coordinators": {"role_models.handle_talk_requests"}}


def rights(group: str) -> set[str]:
    found = Group.objects.get(name=group).permissions.values_list("content_type__app_label", "codename")
    return {f"{app_label}.{codename}" for app_label, codename in found}


def rights_to_applications(group: str) -> set[str]:
    found = Group.objects.get(name=group).permissions.filter(
        content_type__app_label="signup", content_type__model="application"
    )
    return set(found.values_list("codename", flat=True))


@pytest.mark.parametrize("group", APPLICATIONS)
def test_group_has_its_rights_to_applications_and_may_enter(group):
    assert rights_to_applications(group) == APPLICATIONS[group]
    assert ENTER in rights(group)
    elsewhere = {right for right in rights(group) if right.partition(".")[0] not in ("signup", "wagtailadmin")}
    assert elsewhere == ELSEWHERE.get(group, set())


def test_communication_edits_content_and_knows_of_applications_only_how_many():
    group = Group.objects.get(name="Communication")
    pages = GroupPagePermission.objects.filter(group=group)
    collections = GroupCollectionPermission.objects.filter(group=group)

    assert rights_to_applications("Communication") == {"view_demand"}
    assert ENTER in rights("Communication")
    assert {(entry.page.depth, entry.permission.codename) for entry in pages} == {
        (1, "add_page"),
        (1, "change_page"),
        (1, "publish_page"),
        (1, "lock_page"),
        (1, "unlock_page"),
    }
    assert {entry.permission.codename for entry in collections} == {
        "add_image",
        "change_image",
        "choose_image",
        "add_document",
        "change_document",
        "choose_document",
    }
    assert {right for right in rights("Communication") if right.split(".")[0] in ("auth", "donations", "core")} == set()


def test_laying_twice_changes_nothing_and_keeps_what_administrators_added(editor):
    group = Group.objects.get(name="Data protection")
    editor.groups.add(group)
    group.permissions.add(*Group.objects.get(name="Matching team").permissions.filter(codename="view_demand"))
    before = {name: rights(name) for name in [*APPLICATIONS, "Communication"]}

    roles.lay(apps=apps)
    content_roles.lay(apps=apps)

    assert {name: rights(name) for name in before} == before
    assert list(group.user_set.all()) == [editor]
    assert Group.objects.filter(name__in=before).count() == len(before)


def test_communication_reaches_every_screen_of_content_and_none_of_people(client, member, home, english_home):
    branch = make_branch()
    client.force_login(member("Communication"))

    content = [
        f"/admin/pages/{home.pk}/edit/",
        f"/admin/pages/{english_home.pk}/edit/",
        f"/admin/pages/{home.pk}/add_subpage/",
        "/admin/images/",
        "/admin/images/add/",
        "/admin/documents/",
        "/admin/documents/multiple/add/",
        "/admin/snippets/home/menu/",
        "/admin/snippets/home/menu/add/",
        "/admin/snippets/home/footer/add/",
        f"/admin/snippets/branches/branch/edit/{branch.pk}/",
        "/admin/redirects/add/",
        "/admin/searchpicks/add/",
        "/admin/demand/",
    ]
    people = ["/admin/users/", "/admin/groups/", "/admin/giving/gifts/", "/admin/giving/ledger/", LIST, BRANCH_STAFF]

    assert {path: outcome(client.get(path)) for path in content} == dict.fromkeys(content, "200")
    assert {path: outcome(client.get(path)) for path in people} == dict.fromkeys(people, "refused")


def test_communication_may_write_and_publish_pages(member, home):
    allowed = home.permissions_for_user(member("Communication"))

    assert (allowed.can_edit(), allowed.can_publish(), allowed.can_add_subpage()) == (True, True, True)
