"""No riddles: what looks like a machine is marked, and only floods are asked to wait."""

from datetime import timedelta

import pytest

from core import rate_limits
from signup.models import Application, Draft
from signup.views.base import HONEYPOT
from tests.signup.factories import SECRETS, Applicant, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def test_hidden_field_that_was_filled_in_marks_the_application_and_refuses_nobody():
    woman = Applicant.with_draft()
    hours_ago(woman)

    woman.answer("adult", **{HONEYPOT: "ACME"})
    woman.send()

    application = Application.objects.get()
    assert (application.looks_automated, application.status) == (True, "unconfirmed")


@pytest.mark.parametrize(("hours", "looks_automated"), [(0, True), (1, False)])
def test_answers_faster_than_anybody_reads_mark_the_application(hours, looks_automated):
    woman = Applicant.with_draft()
    hours_ago(woman, hours)

    woman.send()

    application = Application.objects.get()
    assert (application.looks_automated, application.status) == (looks_automated, "unconfirmed")


@pytest.mark.parametrize(
    ("purpose", "key", "limit"),
    [("application", "127.0.0.1", 60), ("application: network", "127.0.0.0/24", 300)],
)
def test_one_application_too_many_within_an_hour_is_asked_to_wait(settings, purpose, key, limit):
    for _attempt in range(limit):
        rate_limits.allow(purpose=purpose, key=key, limit=limit, window_seconds=3600)
    woman = Applicant.with_draft("en")

    response = woman.send()

    assert response.status_code == 429
    assert settings.OFFICE_PHONE in response.content.decode()
    assert Application.objects.count() == 0
    assert Draft.objects.count() == 1


def test_one_draft_too_many_within_an_hour_is_asked_to_wait_and_keeps_the_page(settings):
    for _attempt in range(300):
        rate_limits.allow(purpose="draft", key="127.0.0.1", limit=300, window_seconds=3600)

    response = Applicant("en").answer("name")

    assert response.status_code == 429
    assert shown(response, "name") == SECRETS["name"]
    assert settings.OFFICE_PHONE in response.content.decode()
    assert Draft.objects.count() == 0


def hours_ago(woman: Applicant, hours: int = 1) -> None:
    """As if she had begun so long ago."""
    draft = woman.draft
    draft.created_at -= timedelta(hours=hours)
    draft.save()
