"""The mailbox shows letters on somebody's own machine, and exists nowhere else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.mailbox_urls")]


@pytest.fixture
def development(settings):
    settings.DEVELOPMENT, settings.LETTERS_MAILBOX = True, True


def make_letter(**fields) -> Letter:
    defaults = {
        "kind": "application_waiting",
        "language": "en",
        "object_id": "1",
        "address_sealed": b"sealed",
        "next_attempt_at": timezone.now(),
        "state": "sent",
        "sent_subject": "A subject",
        "sent_text": "Read https://example.org/x/ <b>now</b>\n",
        "sent_html": "<p>The HTML</p><script>alert(1)</script>",
    }
    return Letter.objects.create(**defaults | fields)


@pytest.mark.usefixtures("development")
def test_mailbox_lists_letters_newest_first_with_kind_language_and_state(client):
    old = make_letter(sent_subject="The old one")
    Letter.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=1))
    make_letter(sent_subject="", state="waiting", kind="gift_receipt", language="da")

    response = client.get("/mailbox/")

    html = response.content.decode()
    assert [letter.state for letter in response.context["letters"]] == ["waiting", "sent"]
    assert html.index("gift_receipt") < html.index("The old one")
    assert "gift_receipt · da" in html


@pytest.mark.usefixtures("development")
@pytest.mark.parametrize("rows", [0, 1, 3])
def test_mailbox_takes_the_same_number_of_queries_for_any_letters(client, django_assert_num_queries, rows):
    for _row in range(rows):
        make_letter()
    client.get("/mailbox/")

    with django_assert_num_queries(2):
        response = client.get("/mailbox/")

    assert len(response.context["letters"]) == rows


@pytest.mark.usefixtures("development")
def test_letter_is_shown_as_escaped_text_with_links_and_in_a_frame(client):
    letter = make_letter()

    response = client.get(f"/mailbox/{letter.pk}/")

    html = response.content.decode()
    assert '<a href="https://example.org/x/"' in html
    assert "&lt;b&gt;now&lt;/b&gt;" in html
    assert "<script>alert(1)</script>" not in html
    assert f'<iframe sandbox src="/mailbox/{letter.pk}/html/"' in html
    assert "frame-src 'self'" in response["Content-Security-Policy"]


@pytest.mark.usefixtures("development")
def test_html_of_a_letter_may_do_nothing(client):
    response = client.get(f"/mailbox/{make_letter().pk}/html/")

    policy = {part.strip() for part in response["Content-Security-Policy"].split(";")}
    assert response.content.decode() == "<p>The HTML</p><script>alert(1)</script>"
    assert {
        "default-src 'none'",
        "script-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "sandbox",
    } <= policy
    assert response["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.usefixtures("development")
def test_letter_that_was_not_sent_says_so(client):
    letter = make_letter(state="waiting", sent_subject="", sent_text="", sent_html="")

    response = client.get(f"/mailbox/{letter.pk}/", headers={"Accept-Language": "en"})

    assert "has not been sent" in response.content.decode()


@pytest.mark.parametrize(("is_development", "keeps_letters"), [(False, True), (True, False), (False, False)])
def test_mailbox_is_404_anywhere_else(client, settings, is_development, keeps_letters):
    settings.DEVELOPMENT, settings.LETTERS_MAILBOX = is_development, keeps_letters
    letter = make_letter()

    for path in ("/mailbox/", f"/mailbox/{letter.pk}/", f"/mailbox/{letter.pk}/html/"):
        response = client.get(path, follow=True)
        assert response.status_code == 404
        assert "The HTML" not in response.content.decode()


@pytest.mark.usefixtures("development")
def test_letter_that_does_not_exist_is_404(client):
    assert client.get("/mailbox/00000000-0000-0000-0000-000000000000/", follow=True).status_code == 404


@pytest.mark.urls("mentornet.urls")
def test_site_without_development_has_no_mailbox(client):
    assert client.get("/mailbox/", follow=True).status_code == 404
