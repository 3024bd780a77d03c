"""Drafts: found by a guarded cookie, merged by step, gone after a day's rest."""

import pytest
from django.utils import timezone

from core import schedules
from signup import drafts
from signup.drafts import IDLE_LIFETIME
from signup.models import Draft, Kind
from signup.views.private_pages import draft_cookie
from tests.signup.factories import ANSWERS, Applicant, make_draft, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def test_first_look_sets_no_cookie_but_the_csrf_token():
    response = Applicant().look("contact")

    assert set(response.cookies) == {"csrftoken"}
    assert Draft.objects.count() == 0


def test_first_post_leaves_a_guarded_cookie_and_no_session():
    response = Applicant().answer("contact", action="save")

    cookie = response.cookies[draft_cookie(Kind.MENTEE)]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"], cookie["path"]) == (True, "Lax", "", "/")
    assert "sessionid" not in response.cookies
    assert Draft.objects.filter(token_fingerprint=cookie.value).count() == 0


def test_cookie_is_secure_when_the_request_is():
    woman = Applicant()

    response = woman.phone.post(woman.step_address("contact"), ANSWERS["contact"] | {"action": "save"}, secure=True)

    assert response.cookies[draft_cookie(Kind.MENTEE)]["secure"] is True


def test_two_tabs_on_different_steps_lose_nothing():
    woman = Applicant()
    woman.answer("contact", action="save")
    other_tab = Applicant(client=woman.phone)

    woman.answer("name", action="save", name="Mina")
    other_tab.answer("help", action="save", help_text="I den anden fane")
    woman.answer("name", action="save", name="Minna")

    kept = drafts.read(Draft.objects.get()).steps
    assert (kept["name"]["name"], kept["help"]["help_text"]) == (["Minna"], ["I den anden fane"])


def test_draft_of_another_kind_on_the_same_phone_costs_neither():
    mentee = Applicant(kind=Kind.MENTEE)
    mentee.answer("name", name="Mina")
    mentor = Applicant(client=mentee.phone, kind=Kind.MENTOR)

    fresh = shown(mentor.look("name"), "name")
    mentor.answer("name", name="Marie")

    assert fresh == ""
    assert [shown(woman.look("name"), "name") for woman in (mentee, mentor)] == ["Mina", "Marie"]
    assert Draft.objects.count() == 2


def test_cookie_names_no_programme():
    names = [draft_cookie(kind) for kind in Kind.values]

    assert len(set(names)) == len(Kind.values)
    assert [name for name in names for kind in Kind.values if kind in name] == []


def test_lost_cookie_in_mid_form_keeps_this_step_and_asks_for_the_others():
    woman = Applicant()
    woman.answer("adult")
    woman.phone.cookies.clear()

    response = woman.answer("name")

    assert response.url == woman.step_address("contact")
    assert drafts.read(woman.draft).steps.keys() == {"name"}
    assert woman.check().url == woman.step_address("adult") + "?check"


def test_expired_draft_is_not_found_and_a_new_one_begins():
    woman = Applicant()
    woman.answer("name")
    Draft.objects.update(expires_at=timezone.now())

    page = woman.look("name")
    woman.answer("name", action="save", name="Ny")

    assert shown(page, "name") == ""
    assert drafts.read(Draft.objects.latest("created_at")).steps["name"]["name"] == ["Ny"]


def test_sweep_deletes_drafts_that_rested_for_a_day_and_no_others(settings):
    Applicant().answer("contact", action="save")
    old, _token = drafts.begin(kind="mentee", language="da", source=None)
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now())

    swept = drafts.sweep()

    assert swept == 1
    assert not Draft.objects.filter(pk=old.pk).exists()
    assert Draft.objects.get().expires_at - timezone.now() <= IDLE_LIFETIME


def test_clock_sweeps_drafts():
    draft, _token = make_draft()
    Draft.objects.filter(pk=draft.pk).update(expires_at=timezone.now())

    outcomes = schedules.tick()

    assert outcomes["signup drafts"] == "done"
    assert Draft.objects.count() == 0
