"""Drafts: found by a guarded cookie, merged by step, gone after a day's rest."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import schedules
from signup import drafts
from signup.drafts import IDLE_LIFETIME
from signup.models import Application, Draft
from signup.views.private_pages import DRAFT_COOKIE
from tests.signup.factories import CONTACT, Applicant, make_application, make_draft, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def test_first_look_sets_no_cookie_but_the_csrf_token():
    response = Applicant().look("contact")

    assert set(response.cookies) == {"csrftoken"}
    assert Draft.objects.count() == 0


def test_first_post_leaves_a_guarded_cookie_and_no_session():
    response = Applicant().answer("contact", action="save")

    cookie = response.cookies[DRAFT_COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"], cookie["path"]) == (True, "Lax", "", "/")
    assert "sessionid" not in response.cookies
    assert Draft.objects.filter(token_fingerprint=cookie.value).count() == 0


def test_cookie_is_secure_when_the_request_is():
    woman = Applicant()

    response = woman.phone.post(woman.step_address("contact"), CONTACT | {"action": "save"}, secure=True)

    assert response.cookies[DRAFT_COOKIE]["secure"] is True


def test_two_tabs_on_different_steps_lose_nothing():
    woman = Applicant()
    woman.answer("contact", action="save")
    other_tab = Applicant(client=woman.phone)

    woman.answer("contact", action="save", name="Mina")
    other_tab.answer("wishes", action="save", help_text="I den anden fane")
    woman.answer("contact", action="save", name="Minna")

    kept = drafts.read(Draft.objects.get()).steps
    assert (kept["contact"]["name"], kept["wishes"]["help_text"]) == (["Minna"], ["I den anden fane"])


def test_lost_cookie_in_mid_form_keeps_this_step_and_asks_for_the_others():
    woman = Applicant()
    woman.answer("contact")
    woman.phone.cookies.clear()

    response = woman.answer("wishes")

    assert response.url == woman.address("check", kind="mentee")
    assert woman.check().url == woman.step_address("contact") + "?check"


def test_expired_draft_is_not_found_and_a_new_one_begins():
    woman = Applicant()
    woman.answer("contact")
    Draft.objects.update(expires_at=timezone.now())

    page = woman.look("contact")
    woman.answer("contact", action="save", name="Ny")

    assert shown(page, "name") == ""
    assert drafts.read(Draft.objects.latest("created_at")).steps["contact"]["name"] == ["Ny"]


def test_sweep_deletes_drafts_that_rested_for_a_day_and_no_others(settings):
    Applicant().answer("contact", action="save")
    old, _token = drafts.begin(kind="mentee", language="da", source=None)
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now())

    swept = drafts.sweep()

    assert swept == 1
    assert not Draft.objects.filter(pk=old.pk).exists()
    assert Draft.objects.get().expires_at - timezone.now() <= IDLE_LIFETIME


def test_clock_sweeps_drafts_and_expires_what_nobody_confirmed():
    draft, _token = make_draft()
    Draft.objects.filter(pk=draft.pk).update(expires_at=timezone.now())
    application = make_application()
    Application.objects.update(created_at=timezone.now() - timedelta(days=15))

    outcomes = schedules.tick()

    application.refresh_from_db()
    assert (outcomes["signup drafts"], outcomes["signup unconfirmed"]) == ("done", "done")
    assert Draft.objects.count() == 0
    assert application.status == "expired"
