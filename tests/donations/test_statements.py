"""Support without money: nothing counts before the letter's button was pressed, and it can be taken back."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from core import consents, letters, retention
from core.models import ConsentRecord, Letter, PrivateLink
from donations import recognition, statements
from donations.consent_texts import SUPPORT_STATEMENT
from donations.models import RecognitionState, SupportStatement
from tests.donations.factories import make_campaign
from tests.donations.recognition_factories import STATEMENT, make_statement, statement_token
from tests.donations.test_places import at_once
from tests.donations.test_sealing import every_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(_foundations):
    """A campaign that takes statements."""
    return make_campaign(takes_statements=True)


def address(name: str, *args, language: str = "da") -> str:
    with translation.override(language):
        return reverse(f"donations:{name}", args=args)


def form_address(campaign, language: str = "da") -> str:
    return address("statement", campaign.translation_key, language=language)


def written(language: str = "da", **changes) -> dict[str, str]:
    """What a browser sends, with the box ticked."""
    text = consents.current(purpose=SUPPORT_STATEMENT, language=language)
    return STATEMENT | {"consent": f"{text.version}-{language}", "website": ""} | changes


def letter_link() -> str:
    """Send the newest letter, and find the path of the link in it."""
    letter = Letter.objects.filter(kind="support_confirmation").latest("pk")
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return re.search(r"http://[^/\s]+(/\S+)", letter.sent_text)[1]


def test_box_is_not_ticked_beforehand(campaign, client):
    page = client.get(form_address(campaign)).content.decode()

    assert "checked" not in page
    assert consents.current(purpose=SUPPORT_STATEMENT, language="da").text.split("\n")[0] in page


@pytest.mark.parametrize("language", ["da", "en"])
def test_statement_waits_for_its_letter_and_then_for_staff(campaign, client, language):
    response = client.post(form_address(campaign, language), written(language))

    statement = SupportStatement.objects.get()
    assert (response.status_code, response.url) == (303, f"{form_address(campaign, language)}?sent")
    assert {key: getattr(statement, key) for key in ("name", "business", "town", "sentence")} | {
        "email": statement.email()
    } == STATEMENT
    assert (statement.state, statement.language, statement.livemode) == ("unconfirmed", language, False)
    record = consents.standing(purpose=SUPPORT_STATEMENT, room="donations", subject=statement.seal_context)
    assert record.text.language == language

    link = letter_link()
    Client().get(link)
    statement.refresh_from_db()
    assert statement.state == RecognitionState.UNCONFIRMED

    opened = client.post(link)
    statement.refresh_from_db()
    assert (opened.status_code, opened.url) == (303, address("statement_page", language=language))
    assert (statement.state, statement.confirmed_at is not None) == (RecognitionState.WAITING, True)
    assert STATEMENT["sentence"] in client.get(opened.url).content.decode()
    assert recognition.wall(campaign_key=campaign.translation_key).is_empty


def test_link_works_again_and_does_not_undo_what_staff_decided(campaign, client):
    statement = make_statement(campaign_key=campaign.translation_key, state=RecognitionState.REJECTED)
    link = address("statement_link", statement_token(statement))

    for _press in range(2):
        assert client.post(link).status_code == 303

    statement.refresh_from_db()
    assert statement.state == RecognitionState.REJECTED


def test_page_before_the_button_tells_nothing(campaign, client):
    statement = make_statement(campaign_key=campaign.translation_key)

    response = client.get(address("statement_link", statement_token(statement)))

    page = response.content.decode()
    assert [word for word in [*STATEMENT.values(), campaign.title] if word in page] == []
    assert response.headers["Referrer-Policy"] == "strict-origin"
    assert client.cookies.keys() & {"mentornet_support"} == set()


@pytest.mark.parametrize("token", ["x", "a" * 400, "%00", "<script>"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_link_that_leads_nowhere_opens_nothing(client, token, method):
    response = getattr(client, method)(f"/da/opbakning/min/{token}/")

    assert response.status_code == 404
    assert SupportStatement.objects.count() == 0


def test_own_page_without_a_visit_is_closed(client):
    assert client.get(address("statement_page")).status_code == 404
    assert client.post(address("statement_page"), {"action": "withdraw"}).status_code == 404


def test_owner_takes_it_back_and_it_is_gone_from_the_wall_at_once(campaign, client):
    statement = make_statement(campaign_key=campaign.translation_key)
    other = make_statement(campaign_key=campaign.translation_key, name="En anden")
    client.post(address("statement_link", statement_token(statement)))

    response = client.post(address("statement_page"), {"action": "withdraw"})

    assert response.status_code == 303
    assert [supporter.name for supporter in recognition.wall(campaign_key=campaign.translation_key).supporters] == [
        other.name
    ]
    assert consents.standing(purpose=SUPPORT_STATEMENT, room="donations", subject=statement.seal_context) is None
    page = client.get(response.url).content.decode()
    assert 'value="withdraw"' not in page


def test_kit_is_for_what_is_approved(campaign, client):
    statement = make_statement(campaign_key=campaign.translation_key, state=RecognitionState.WAITING)
    client.post(address("statement_link", statement_token(statement)))
    page = address("statement_page")
    assert 'value="kit"' not in client.get(page).content.decode()
    assert client.post(page, {"action": "kit"}).status_code == 404

    SupportStatement.objects.update(state=RecognitionState.APPROVED)
    response = client.post(page, {"action": "kit"})

    assert 'value="kit"' in client.get(page).content.decode()
    assert response.status_code == 303
    assert client.get(response.url).status_code == 200


def test_closing_the_page_ends_the_visit(campaign, client):
    client.post(address("statement_link", statement_token(make_statement(campaign_key=campaign.translation_key))))

    client.post(address("statement_page"), {"action": "leave"})

    assert client.get(address("statement_page")).status_code == 404


@pytest.mark.parametrize("action", ["", "approve", "withdraw\0", "<script>"])
def test_other_actions_do_nothing(campaign, client, action):
    statement = make_statement(campaign_key=campaign.translation_key)
    client.post(address("statement_link", statement_token(statement)))

    assert client.post(address("statement_page"), {"action": action}).status_code == 404
    statement.refresh_from_db()
    assert statement.state == RecognitionState.APPROVED


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("business", " \u200b "),
        ("town", ""),
        ("sentence", ""),
        ("sentence", "a" * 201),
        ("name", "a" * 121),
        ("town", "a" * 81),
        ("name", "nul\0"),
        ("email", ""),
        ("email", "nobody"),
        ("email", "a@b.dk\nBcc: c@d.dk"),
        ("consent", ""),
        ("consent", "on"),
        ("consent", "99-da"),
        ("consent", "1-xx"),
        ("website", "https://spam.example"),
        ("sentence", "mit nummer er 010190-1234"),
        ("name", "0101901234"),
        ("business", "010190 1234"),
        ("town", "٠١٠١٩٠-١٢٣٤"),
        ("email", "010190-1234@example.org"),
    ],
)
def test_what_cannot_be_kept_is_shown_back_and_kept_nowhere(campaign, client, field, typed):
    response = client.post(form_address(campaign), written(**{field: typed}))

    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert response.context["form"][field].value() == typed
    assert [model.objects.count() for model in (SupportStatement, Letter, ConsentRecord)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("name", "  \u202eليلى\u202c   الزهراء ", "ليلى الزهراء"),
        ("sentence", "to\r\nlinjer", "to linjer"),
        ("sentence", "æ" * 200, "æ" * 200),
        ("business", "<b>Fed & Fin</b>", "<b>Fed & Fin</b>"),
        ("town", "'; DROP TABLE donations_pledge; --", "'; DROP TABLE donations_pledge; --"),
    ],
)
def test_any_script_and_any_sign_is_kept_as_it_was_meant(campaign, client, field, typed, kept):
    assert client.post(form_address(campaign), written(**{field: typed})).status_code == 303

    assert getattr(SupportStatement.objects.get(), field) == kept


def test_address_stands_in_no_table_and_on_no_page(campaign, client, mailoutbox):
    client.post(form_address(campaign), written())
    link = letter_link()
    opened = client.post(link)
    pages = [client.get(link), client.get(opened.url), client.get(f"{form_address(campaign)}?sent")]

    secrets = [STATEMENT["email"], STATEMENT["email"].split("@")[0]]
    assert [secret for secret in secrets for page in pages if secret in page.content.decode()] == []
    assert [secret for secret in secrets if secret in every_row()] == []
    assert mailoutbox[-1].to == [STATEMENT["email"]]
    assert [word for word in STATEMENT.values() if word in mailoutbox[-1].body + mailoutbox[-1].subject] == []


def test_address_gets_three_letters_a_day_and_the_answer_is_the_same_after_that(campaign):
    answers = [Client().post(form_address(campaign), written()) for _time in range(5)]

    assert {(answer.status_code, answer.url) for answer in answers} == {(303, f"{form_address(campaign)}?sent")}
    assert (Letter.objects.count(), SupportStatement.objects.count()) == (3, 3)


def test_visitor_is_stopped_after_ten_in_an_hour_and_keeps_what_was_typed(campaign, client):
    for number in range(10):
        assert client.post(form_address(campaign), written(email=f"a{number}@example.org")).status_code == 303

    response = client.post(form_address(campaign), written(email="last@example.org"))

    assert response.status_code == 429
    assert STATEMENT["sentence"] in response.content.decode()
    assert SupportStatement.objects.count() == 10


@pytest.mark.parametrize("fields", [{"takes_statements": False}, {"ends_on": timezone.localdate() - timedelta(days=1)}])
def test_campaign_that_takes_none_says_so(client, fields):
    campaign = make_campaign(**({"takes_statements": True} | fields))

    assert client.get(form_address(campaign)).status_code == 409
    assert client.post(form_address(campaign), written()).status_code == 409
    assert SupportStatement.objects.count() == 0


def test_campaign_that_is_not_there_has_no_form(client):
    only_danish = make_campaign(languages=("da",), takes_statements=True)

    assert client.get(address("statement", uuid4())).status_code == 404
    assert client.get(form_address(only_danish, "en")).status_code == 404


def test_pages_are_kept_by_nobody_and_found_by_no_search_engine(campaign, client):
    statement = make_statement(campaign_key=campaign.translation_key)
    link = address("statement_link", statement_token(statement))
    client.post(link)

    for path in (form_address(campaign), link, address("statement_page")):
        response = client.get(path)
        assert (response.headers["Cache-Control"], response.headers["X-Robots-Tag"]) == ("private, no-store", "noindex")
        assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_forged_form_is_refused(campaign):
    browser = Client(enforce_csrf_checks=True)

    assert browser.post(form_address(campaign), written()).status_code == 403


@pytest.mark.parametrize(
    ("state", "days", "is_kept"),
    [("unconfirmed", 13, True), ("unconfirmed", 15, False), ("approved", 700, True), ("approved", 740, False)],
)
def test_statement_is_erased_in_time_with_its_letters_and_links(campaign, state, days, is_kept):
    statement = make_statement(campaign_key=campaign.translation_key, state=state)
    statement_token(statement)
    letters.post(kind="support_confirmation", language="da", object_id=str(statement.pk), address="a@example.org")
    SupportStatement.objects.update(created_at=timezone.now() - timedelta(days=days))

    retention.run()

    left = (SupportStatement, PrivateLink, Letter)
    assert [model.objects.count() for model in left] == ([1, 1, 1] if is_kept else [0, 0, 0])


@pytest.mark.parametrize(("days", "is_kept"), [(29, True), (31, False)])
def test_statement_that_was_taken_back_is_erased_after_a_month(campaign, days, is_kept):
    statement = make_statement(campaign_key=campaign.translation_key)
    recognition.withdraw(row=statement)

    retention.run(now=timezone.now() + timedelta(days=days))

    assert SupportStatement.objects.exists() is is_kept


def token_of(html: str) -> str:
    """What names the form on a page."""
    return re.search(r'name="token" value="([^"]+)"', html)[1]


def test_form_that_is_sent_by_a_double_click_is_kept_once_and_writes_one_letter(campaign, client):
    sent = written(token=token_of(client.get(form_address(campaign)).content.decode()))

    responses = [client.post(form_address(campaign), sent) for _ in range(3)]

    assert [(page.status_code, page.url) for page in responses] == [(303, f"{form_address(campaign)}?sent")] * 3
    assert [*SupportStatement.objects.values_list("state", flat=True)] == ["unconfirmed"]
    assert Letter.objects.filter(kind="support_confirmation").count() == 1
    assert ConsentRecord.objects.filter(purpose=SUPPORT_STATEMENT).count() == 1


def test_who_goes_back_and_changes_a_word_is_heard_again(campaign, client):
    token = token_of(client.get(form_address(campaign)).content.decode())

    for sentence in ("Den første sætning.", "Den anden sætning."):
        client.post(form_address(campaign), written(token=token, sentence=sentence))

    assert sorted(SupportStatement.objects.values_list("sentence", flat=True)) == [
        "Den anden sætning.",
        "Den første sætning.",
    ]


def test_two_forms_with_the_same_words_are_two_statements(campaign, client):
    for _ in range(2):
        client.post(
            form_address(campaign), written(token=token_of(client.get(form_address(campaign)).content.decode()))
        )

    assert SupportStatement.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_form_that_arrives_many_times_at_one_instant_is_kept_once():
    wish = statements.StatementWish(campaign_key=uuid4(), language="da", **STATEMENT)
    text = consents.current(purpose=SUPPORT_STATEMENT, language="da")

    def send() -> str:
        return str(statements.submit(wish=wish, consent_text=text, token="one form").pk)

    answers = at_once([send] * 4)

    assert answers == {str(SupportStatement.objects.get().pk): 4}
    assert Letter.objects.filter(kind="support_confirmation").count() == 1
