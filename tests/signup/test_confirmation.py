"""The link in the confirmation letter: a scanner's GET changes nothing, and every press of the button ends well."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from core import private_links
from core.models import PrivateLink
from signup import corrections
from signup.models import Application
from signup.waiting_list import CONFIRMATION_LINK
from tests.signup.factories import SECRETS, link_in, make_application, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def path_in_letter(application: Application) -> str:
    """The path of the link that the letter carries."""
    return link_in(
        next(row for row in sent_letters("application_confirmation") if row.object_id == str(application.pk))
    )


@pytest.mark.parametrize(("language", "prefix"), [("da", "/da/"), ("en", "/en/confirm/")])
def test_link_of_the_letter_confirms_in_the_language_of_the_application(client, language, prefix):
    application = make_application(language=language)
    path = path_in_letter(application)

    looked, pressed = client.get(path), client.post(path)

    application.refresh_from_db()
    assert path.startswith(prefix)
    assert [looked.status_code, pressed.status_code] == [200, 200]
    assert (application.status, application.confirmed_by) == ("waiting", "email_link")
    assert application.reference in pressed.content.decode()


def test_scanner_that_follows_the_link_changes_nothing(client):
    application = make_application()
    path = path_in_letter(application)

    answers = [client.get(path), client.head(path), client.get(path), client.options(path)]

    application.refresh_from_db()
    assert application.status == "unconfirmed"
    assert application.status_changes.count() == 1
    assert PrivateLink.objects.get().used_at is None
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200]


def test_scanner_that_posts_without_having_seen_the_page_changes_nothing():
    application = make_application()
    path = path_in_letter(application)
    scanner = Client(enforce_csrf_checks=True)

    answers = [scanner.post(path), scanner.put(path), scanner.delete(path)]

    application.refresh_from_db()
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert (application.status, application.status_changes.count()) == ("unconfirmed", 1)


def test_scanner_that_presses_the_button_again_and_again_does_what_she_would_have_done_once():
    application = make_application()
    path = path_in_letter(application)
    scanner, her_phone = Client(), Client()

    answers = [browser.post(path).status_code for browser in (scanner, scanner, her_phone)]

    application.refresh_from_db()
    assert answers == [200, 200, 200]
    assert (application.status, application.status_changes.count()) == ("waiting", 2)
    assert len(sent_letters("application_waiting")) == 1


def test_link_in_the_letter_to_an_address_that_she_has_corrected_is_404(client):
    application = make_application(language="en")
    path = path_in_letter(application)
    contact = {"email": "zohreh.ny@example.org", "phone": "+4520123456", "may_leave_message": "no"}
    corrections.correct(application=application, step_code="contact", cleaned=contact)

    answers = [client.get(path), client.post(path), client.post(link_in(sent_letters("application_new_address")[0]))]

    application.refresh_from_db()
    assert [answer.status_code for answer in answers] == [404, 404, 200]
    assert (application.status, application.confirmed_by) == ("waiting", "email_link")


def test_second_press_says_it_is_confirmed_already(client):
    application = make_application(language="en")
    path = path_in_letter(application)
    client.post(path)

    pressed, looked = client.post(path), client.get(path)

    assert "It is confirmed already" in pressed.content.decode()
    assert "It is confirmed already" in looked.content.decode()
    assert application.status_changes.count() == 2


def test_another_browser_may_confirm(client):
    application = make_application()

    Client().post(path_in_letter(application))

    application.refresh_from_db()
    assert application.status == "waiting"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("token", ["nonsense", "%00", "x" * 3000, "<script>"])
def test_unknown_link_is_404_and_says_whom_to_call(client, settings, method, token):
    response = getattr(client, method)(f"/en/confirm/{token}/")

    html = response.content.decode()
    assert response.status_code == 404
    assert "This link does not work any more" in html
    assert settings.OFFICE_PHONE in html


def test_old_link_is_404(client):
    application = make_application()
    token = private_links.mint(purpose=CONFIRMATION_LINK, object_id=str(application.pk), lifetime=timedelta(seconds=-1))

    assert client.post(f"/en/confirm/{token}/").status_code == 404


def test_page_is_private_neutral_and_sets_no_cookie_but_the_csrf_token(client):
    response = client.get(path_in_letter(make_application(language="en")))

    html = response.content.decode()
    title = re.search(r"<title>(.*?)</title>", html, re.S)[1]
    assert response["Cache-Control"] == "private, no-store"
    assert set(response.cookies) == {"csrftoken"}
    assert title.startswith("Please confirm")
    assert [secret for secret in SECRETS.values() if secret in html] == []
