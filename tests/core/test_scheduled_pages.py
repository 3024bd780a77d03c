"""The clock sends pages online and offline at the time that an editor chose."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Revision

from core import schedules
from home.models import InformationPage
from tests.factories import add_page


def let_an_hour_pass(page: InformationPage) -> None:
    """Put the time at which the page goes online behind us, where Wagtail keeps it."""
    revision = Revision.objects.get(object_id=page.pk, approved_go_live_at__isnull=False)
    revision.approved_go_live_at -= timedelta(hours=2)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()


def test_page_goes_online_at_its_time_and_leaves_an_english_draft(
    home, english, client, django_capture_on_commit_callbacks
):
    page = home.add_child(instance=InformationPage(title="Senere", slug="senere", locale=home.locale, live=False))
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    before = client.get("/da/senere/").status_code
    let_an_hour_pass(page)

    with django_capture_on_commit_callbacks(execute=True):
        outcomes = schedules.tick()

    assert (before, outcomes["pages"], client.get("/da/senere/").status_code) == (404, "done", 200)
    assert page.get_translation(english).live is False


def test_page_goes_offline_at_its_time(home, client):
    page = add_page(home, title="Forbi", slug="forbi")
    InformationPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))

    outcomes = schedules.tick()

    assert (outcomes["pages"], client.get("/da/forbi/").status_code) == ("done", 404)
