"""The way through the funnel: every button, in both languages, with everything that browsers and people do on it."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from core.models import ConsentRecord
from signup import drafts
from signup.drafts import IDLE_LIFETIME
from signup.models import Application, Draft
from signup.states import Status
from signup.views.private_pages import DRAFT_COOKIE
from signup.views.steps import HONEYPOT
from tests.signup.factories import CONTACT, SECRETS, Applicant, make_branch, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def shown(response, name: str) -> str:
    """What a text field of the page holds."""
    tag = next(tag for tag in re.findall(r"<input[^>]*>", response.content.decode()) if f'name="{name}"' in tag)
    value = re.search(r'value="([^"]*)"', tag)
    return value[1] if value else ""


@pytest.mark.parametrize("language", ["da", "en"])
def test_application_from_first_step_to_receipt(language):
    woman = Applicant(language)

    after_contact = woman.answer("contact")
    after_wishes = woman.answer("wishes")
    check = woman.check()
    after_sending = woman.send()
    receipt = woman.receipt()

    application = Application.objects.get()
    assert [after_contact.status_code, after_wishes.status_code, after_sending.status_code] == [303, 303, 303]
    assert after_contact.url == woman.step_address("wishes")
    assert after_wishes.url == woman.address("check", kind="mentee")
    assert after_sending.url == woman.address("receipt", kind="mentee")
    assert SECRETS["help_text"] in check.content.decode()
    assert application.reference in receipt.content.decode()
    assert (application.language, application.status, application.branch.code) == (language, "unconfirmed", "aarhus")
    assert Draft.objects.count() == 0
    assert [letter.language for letter in sent_letters("application_confirmation")] == [language]


def test_consent_records_the_text_that_was_read_not_the_language_of_the_last_page():
    woman = Applicant("en")

    woman.answer("contact")
    woman.answer("wishes")
    woman.send("lang:da")
    woman.language = "da"
    woman.send()

    record = ConsentRecord.objects.get()
    assert (record.text.language, record.text.version, record.way) == ("en", 1, "web")
    assert Application.objects.get().language == "da"


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


@pytest.mark.parametrize("code", ["contact", "wishes"])
def test_step_is_private_and_kept_nowhere(code):
    response = Applicant().look(code)

    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "same-origin"


def test_post_without_csrf_token_is_refused():
    woman = Applicant(client=Client(enforce_csrf_checks=True))

    response = woman.answer("contact")

    assert response.status_code == 403
    assert Draft.objects.count() == 0


def test_post_with_the_csrf_token_of_the_page_is_taken():
    woman = Applicant(client=Client(enforce_csrf_checks=True))
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', woman.look("contact").content.decode())[1]

    response = woman.answer("contact", csrfmiddlewaretoken=token)

    assert response.status_code == 303


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("action", ["continue", "back", "save", "lang:da", "lang:en", "lang:xx", "", "nonsense"])
def test_every_button_keeps_what_was_typed_wrong_as_it_is(action, language):
    woman = Applicant(language)

    woman.answer("contact", action=action, email="zohreh@", phone="12")

    page = woman.look("contact")
    assert (shown(page, "name"), shown(page, "email"), shown(page, "phone")) == (SECRETS["name"], "zohreh@", "12")


def test_language_switch_in_mid_form_keeps_a_wrong_answer_and_goes_to_the_same_step():
    woman = Applicant("da")

    response = woman.answer("contact", action="lang:en", email="zohreh@")
    page = woman.phone.get(response.url)

    assert response.status_code == 303
    assert response.url == Applicant("en").step_address("contact")
    assert shown(page, "email") == "zohreh@"
    assert '<html lang="en"' in page.content.decode()


def test_back_leads_to_the_step_before_and_loses_nothing():
    woman = Applicant()
    woman.answer("contact")

    response = woman.answer("wishes", action="back", help_wanted=[], help_text="halvt")

    assert response.url == woman.step_address("contact")
    assert "halvt" in woman.look("wishes").content.decode()


def test_save_says_how_long_the_answers_are_kept():
    woman = Applicant("en")

    response = woman.phone.get(woman.answer("contact", action="save").url)

    assert "24 hours" in response.content.decode()


def test_wrong_answers_are_shown_with_422_and_an_error_in_the_title():
    response = Applicant("en").answer("contact", name="", email="zohreh@")

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in html
    assert 'href="#id_name"' in html
    assert 'href="#id_email"' in html
    assert shown(response, "email") == "zohreh@"


def test_neither_email_nor_phone_is_refused_and_either_is_enough():
    woman = Applicant()

    neither = woman.answer("contact", email="", phone="")
    only_phone = woman.answer("contact", email="")
    only_email = woman.answer("contact", phone="")

    assert [neither.status_code, only_phone.status_code, only_email.status_code] == [422, 303, 303]


def test_change_link_leads_to_the_step_and_back_to_the_check_page():
    woman = Applicant()
    woman.answer("contact")
    woman.answer("wishes")

    response = woman.answer("contact", query="?check", name="Mina")

    assert response.url == woman.address("check", kind="mentee")
    assert "Mina" in woman.check().content.decode()


def test_every_change_link_leads_to_an_element_of_its_step():
    woman = Applicant()
    woman.answer("contact")
    woman.answer("wishes")

    links = re.findall(r'href="([^"#]+)#([^"]+)"', woman.check().content.decode())

    changes = [(address, anchor) for address, anchor in links if address.endswith("?check")]
    assert len(changes) == 11
    for address, anchor in changes:
        assert f'id="{anchor}"' in woman.phone.get(address).content.decode()


def test_check_page_leads_to_the_first_step_that_is_missing_and_says_what_is_wrong():
    woman = Applicant("en")
    woman.answer("wishes")

    response = woman.check()
    page = woman.phone.get(response.url)

    assert response.url == woman.step_address("contact") + "?check"
    assert "Write a name that we may call you." in page.content.decode()


def test_sending_with_a_missing_step_makes_no_application():
    woman = Applicant()
    woman.answer("wishes")

    response = woman.send()

    assert response.url == woman.step_address("contact") + "?check"
    assert Application.objects.count() == 0


def test_branch_that_closed_meanwhile_is_asked_for_again():
    woman = Applicant()
    woman.answer("contact")
    woman.answer("wishes")
    make_branch("esbjerg")
    make_branch("aarhus", intake="closed")

    response = woman.send()

    assert response.url == woman.step_address("wishes") + "?check"
    assert Application.objects.count() == 0


def test_no_branch_takes_applications_so_the_step_says_so():
    make_branch("aarhus", intake="closed")

    response = Applicant("en").look("contact")

    assert "We take no applications right now" in response.content.decode()


@pytest.mark.parametrize("again", ["send", "check", "answer", "look"])
def test_everything_after_sending_leads_to_the_same_receipt(again):
    woman = Applicant()
    application = woman.apply()

    attempts = {
        "send": woman.send,
        "check": woman.check,
        "answer": lambda: woman.answer("contact", name="En anden"),
        "look": lambda: woman.look("wishes"),
    }
    response = attempts[again]()

    assert (response.status_code, response.url) == (303, woman.address("receipt", kind="mentee"))
    assert application.reference in woman.receipt().content.decode()
    assert Application.objects.count() == 1
    assert Draft.objects.count() == 0


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


def test_check_page_without_a_draft_leads_to_the_first_step():
    woman = Applicant()

    looked, sent = woman.check(), woman.send()

    assert looked.url == sent.url == woman.step_address("contact")


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


def test_clear_this_phone_takes_the_cookie_and_leaves_the_application():
    woman = Applicant("en")
    woman.apply()

    response = woman.phone.post(woman.address("clear"))
    afterwards = woman.receipt()

    assert response.cookies[DRAFT_COOKIE].value == ""
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert "This phone is clear" in woman.phone.get(response.url).content.decode()
    assert afterwards.status_code == 404
    assert Application.objects.count() == 1


def test_clear_this_phone_in_mid_form_deletes_the_draft():
    woman = Applicant()
    woman.answer("contact")

    woman.phone.post(woman.address("clear"))

    assert Draft.objects.count() == 0


def test_second_woman_on_a_cleared_phone_begins_anew():
    first = Applicant()
    first.apply()
    first.phone.post(first.address("clear"))

    second = Applicant(client=first.phone)
    page = second.look("contact")

    assert page.status_code == 200
    assert shown(page, "name") == ""


def test_hidden_field_that_was_filled_in_marks_the_application_and_refuses_nobody():
    woman = Applicant()

    woman.answer("contact", **{HONEYPOT: "ACME"})
    woman.answer("wishes")
    woman.send()

    application = Application.objects.get()
    assert (application.looks_automated, application.status) == (True, Status.UNCONFIRMED)


def test_receipt_of_a_phone_only_application_promises_a_call_and_no_letter():
    woman = Applicant("en")

    woman.apply(email="")

    html = woman.receipt().content.decode()
    assert "We call you" in html
    assert "Look in your e-mail" not in html
    assert sent_letters("application_confirmation") == []


def test_receipt_shows_no_personal_data():
    woman = Applicant()

    woman.apply()

    html = woman.receipt().content.decode()
    assert [secret for secret in SECRETS.values() if secret in html] == []


def test_known_and_unknown_address_get_the_same_answers():
    known, unknown = Applicant(), Applicant()
    Applicant().apply()

    pages = []
    for woman, email in ((known, SECRETS["email"]), (unknown, "nobody.before@example.org")):
        application = woman.apply(email=email)
        pages.append(
            re.sub(r'value="[^"]+"', "", woman.receipt().content.decode().replace(application.reference, "REFERENCE"))
        )

    assert pages[0] == pages[1]


def test_sixty_first_application_of_an_hour_from_one_network_is_asked_to_wait(settings):
    from core import rate_limits

    for _attempt in range(60):
        rate_limits.allow(purpose="application", key="127.0.0.1", limit=60, window_seconds=3600)
    woman = Applicant("en")
    woman.answer("contact")
    woman.answer("wishes")

    response = woman.send()

    html = response.content.decode()
    assert response.status_code == 429
    assert settings.OFFICE_PHONE in html
    assert Application.objects.count() == 0
    assert Draft.objects.count() == 1


@pytest.mark.parametrize(
    "path",
    ["/da/ansoegning/mentor/x/", "/en/application/mentee/nowhere/", "/en/application/nobody/check/"],
)
def test_unknown_funnel_or_step_is_404(client, path):
    assert client.get(path).status_code == 404
