"""A day's work of somebody in Wagtail's own group "Editors", who may write everywhere but publish nothing."""

from io import BytesIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from branches.models import Branch
from home.models import InformationPage
from tests.factories import add_page


def permission(codename: str, app_label: str) -> Permission:
    return Permission.objects.get(codename=codename, content_type__app_label=app_label)


@pytest.fixture
def lise(db, client, django_user_model):
    """An editor, signed in. Her group has what Wagtail's first migrations give it."""
    group, _ = Group.objects.get_or_create(name="Editors")
    root = Page.get_first_root_node()
    for codename in ("add_page", "change_page"):
        GroupPagePermission.objects.get_or_create(
            group=group, page=root, permission=permission(codename, "wagtailcore")
        )
    for codename in ("add_image", "change_image", "choose_image"):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission(codename, "wagtailimages")
        )
    group.permissions.add(permission("access_admin", "wagtailadmin"))
    user = django_user_model.objects.create_user("lise", "lise@example.org", "a long password")
    user.groups.add(group)
    client.force_login(user)
    return user


@pytest.fixture
def page(home, django_capture_on_commit_callbacks) -> InformationPage:
    """A published page with its English draft."""
    page = add_page(home, title="Idéen", introduction="Kort.")
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    return page


def test_every_screen_of_the_day_opens(lise, page, english, client):
    draft = page.get_translation(english)

    screens = {
        name: client.get(reverse(name, args=arguments)).status_code
        for name, arguments in [
            ("wagtailadmin_home", []),
            ("wagtailadmin_explore_root", []),
            ("wagtailadmin_explore", [page.pk]),
            ("wagtailadmin_pages:edit", [page.pk]),
            ("wagtailadmin_pages:history", [page.pk]),
            ("wagtailadmin_pages:copy", [page.pk]),
            ("wagtailadmin_pages:search", []),
            ("wagtailadmin_pages:add", ["home", "informationpage", page.pk]),
            ("wagtailimages:index", []),
            ("wagtailimages:add", []),
            ("wagtail_localize:translations_report", []),
        ]
    }

    translation_editor = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))

    assert set(screens.values()) == {200}
    assert translation_editor.status_code == 200


def test_she_uploads_a_picture(lise, client):
    picture = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(picture, "PNG")

    response = client.post(
        reverse("wagtailimages:add"),
        {
            "title": "Blåt klæde",
            "file": SimpleUploadedFile("klaede.png", picture.getvalue(), "image/png"),
            "collection": Collection.get_first_root_node().pk,
        },
    )

    assert response.status_code == 302
    assert get_image_model().objects.get().title == "Blåt klæde"


def test_she_saves_a_draft_but_does_not_publish(lise, page, client):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = {"title": "Idéen", "slug": page.slug, "introduction": "Ny tekst.", "body-count": "0"}
    form |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}

    response = client.post(url, form | {"action-publish": "on"})

    page.refresh_from_db()
    assert response.status_code == 302
    assert page.introduction == "Kort."
    assert page.get_latest_revision_as_object().introduction == "Ny tekst."


def test_she_translates_but_does_not_publish(lise, page, english, client):
    draft = page.get_translation(english)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    segment = StringSegment.objects.get(source=translation.source, context__path="introduction")

    saved = client.put(
        reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
        "value=Short.",
        content_type="application/x-www-form-urlencoded",
    )
    published = client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), {"action": "publish"})

    draft.refresh_from_db()
    assert (saved.status_code, StringTranslation.objects.get().data) == (201, "Short.")
    assert (published.status_code, published.url, draft.live) == (302, reverse("wagtailadmin_home"), False)


def test_branches_open_and_close_for_those_who_were_given_them(lise, client):
    branch = Branch.objects.create(
        code="aarhus", name_da="Aarhus", name_en="Aarhus", email="aarhus@example.org", phone="+45 00 00 00 00"
    )
    url = reverse("wagtailsnippets_branches_branch:edit", args=[branch.pk])
    form = {"name_da": "Aarhus", "name_en": "Aarhus", "code": "aarhus", "is_active": "on"}
    form |= {"intake": "closed", "mentor_intake": "open"}
    form |= {"email": "aarhus@example.org", "phone": "+45 00 00 00 00"}

    refused = client.post(url, form)
    branch.refresh_from_db()
    before = branch.intake
    Group.objects.get(name="Editors").permissions.add(permission("change_branch", "branches"))
    allowed = client.post(url, form)
    branch.refresh_from_db()

    assert (refused.url, before) == (reverse("wagtailadmin_home"), Branch.Intake.OPEN)
    assert (allowed.status_code, branch.intake) == (302, Branch.Intake.CLOSED)
