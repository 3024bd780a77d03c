"""Her own page behind a link: it tells a stranger nothing, and each of its buttons can be undone."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from core import private_links
from core.models import AccessLog, Letter, PrivateLink
from signup import check_ins, erasure, own_page, waiting_list
from signup.models import Application, Kind
from signup.own_page import OWN_PAGE
from signup.states import Reason, Status
from tests.signup.factories import SECRETS, make_application

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def address(name: str, language: str = "en", **kwargs: str) -> str:
    """An address of her pages."""
    with translation.override(language):
        return reverse(f"signup:{name}", kwargs=kwargs)


def path_to(application: Application, language: str = "en") -> str:
    """The path of a fresh link from a letter."""
    return own_page.own_page_link(application.pk, language).removeprefix("http://127.0.0.1:8000")


def visit(application: Application, language: str = "en") -> Client:
    """A phone on which she has followed her link and pressed the button."""
    phone = Client()
    phone.post(path_to(application, language))
    return phone


def press(phone: Client, action: str) -> str:
    """Press a button on her page; returns the text of the page that follows."""
    response = phone.post(address("own_page"), {"action": action})
    assert response.status_code == 303
    return phone.get(response.url).content.decode()


def buttons(html: str) -> list[str]:
    """The buttons of her page, by their values."""
    return re.findall(r'name="action" value="([a-z-]+)"', html)


@pytest.fixture
def waiting(admin_user) -> Application:
    """An application on the list."""
    application = make_application(language="en")
    return waiting_list.confirm_by_phone(application=application, by=admin_user)


def test_scanner_that_follows_the_link_opens_nothing(waiting):
    path = path_to(waiting)
    scanner = Client()

    answers = [scanner.head(path), scanner.get(path)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert set(scanner.cookies) == {"csrftoken"}
    assert PrivateLink.objects.exclude(purpose="application").count() == 0


@pytest.mark.parametrize("language", ["da", "en"])
def test_button_exchanges_the_token_for_a_guarded_cookie(waiting, language):
    phone = Client()
    path = path_to(waiting, language)

    pressed = phone.post(path)

    cookie = pressed.cookies[OWN_PAGE.cookie]
    assert (pressed.status_code, pressed.url) == (303, address("own_page", language))
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (True, "Lax", "/", 20 * 60)
    assert cookie.value not in path
    assert phone.get(pressed.url).status_code == 200


def test_link_works_as_often_as_she_likes_and_on_every_phone(waiting):
    path = path_to(waiting)

    assert [Client().post(path).status_code for _phone in range(3)] == [303, 303, 303]


@pytest.mark.parametrize("kind", [*Kind])
def test_page_tells_a_stranger_nothing(kind, admin_user):
    application = make_application(kind=kind, language="en")
    if kind != Kind.CALL_ME:
        waiting_list.confirm_by_phone(application=application, by=admin_user)

    response = visit(application).get(address("own_page"))

    html = response.content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    told = [*SECRETS.values(), "Aarhus", "Århus", "Chemistry", application.reference]
    assert [secret for secret in told if secret in main] == []
    assert not re.search("mentee|mentor|politic", main, re.I)
    assert re.search(r"<title>\s*Your page", html)
    assert response["Cache-Control"] == "private, no-store"
    assert AccessLog.objects.count() == 0


def test_page_says_the_season_and_no_date(waiting):
    Application.objects.update(waiting_since=datetime(2026, 4, 2, 12, tzinfo=UTC))

    html = visit(waiting).get(address("own_page")).content.decode()

    assert "You have waited since spring 2026." in html


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), "winter 2025–2026"),
        (datetime(2026, 2, 28, 22, 59, tzinfo=UTC), "winter 2025–2026"),
        (datetime(2026, 2, 28, 23, 1, tzinfo=UTC), "spring 2026"),  # It is March in Denmark.
        (datetime(2026, 8, 31, tzinfo=UTC), "summer 2026"),
        (datetime(2026, 9, 1, tzinfo=UTC), "autumn 2026"),
        (datetime(2026, 12, 31, 22, tzinfo=UTC), "winter 2026–2027"),
    ],
)
def test_season_is_told_by_danish_time_and_a_winter_by_both_its_years(moment, words):
    with translation.override("en"):
        assert own_page.season(moment) == words


def test_pause_and_go_on_cost_her_no_time(waiting):
    phone = visit(waiting)

    paused = press(phone, "pause")
    status_in_pause = Application.objects.get().status
    resumed = press(phone, "go-on")

    application = Application.objects.get()
    assert ("You take a break now" in paused, status_in_pause) == (True, Status.PAUSED)
    assert ("Your break is over" in resumed, application.status) == (True, Status.WAITING)
    assert application.waiting_since == waiting.waiting_since


def test_withdrawal_says_until_when_it_can_be_undone_and_is_undone(waiting):
    phone = visit(waiting)

    with translation.override("en"):
        withdrawn = press(phone, "withdraw")
        status_after = Application.objects.get().status
        undone = press(phone, "take-back")

    application = Application.objects.get()
    assert status_after == Status.WITHDRAWN
    assert "You can undo it until" in withdrawn
    assert buttons(withdrawn)[0] == "take-back"
    assert "It is undone" in undone
    assert (application.status, application.waiting_since) == (Status.WAITING, waiting.waiting_since)


def test_deletion_tells_the_date_and_can_be_undone(waiting):
    phone = visit(waiting)

    deleted = press(phone, "delete")
    erase_at = Application.objects.get().erase_at
    undone = press(phone, "take-back")

    assert timedelta(days=13, hours=23) < erase_at - timezone.now() <= timedelta(days=14)
    assert "We delete everything about you on" in deleted
    assert "delete" not in buttons(deleted)
    assert "It is undone" in undone
    assert Application.objects.get().erase_at is None


def test_undo_is_not_offered_after_two_weeks(waiting):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        waiting_list.withdraw(application=waiting)
        clock.shift(timedelta(days=14, seconds=1))
        phone = visit(waiting)
        html = phone.get(address("own_page")).content.decode()
        late = phone.post(address("own_page"), {"action": "take-back"})

    assert "take-back" not in buttons(html)
    assert (late.status_code, late.url) == (303, address("own_page"))
    assert Application.objects.get().status == Status.WITHDRAWN


def test_still_waiting_is_one_button_where_she_was_asked(waiting):
    unasked = buttons(visit(waiting).get(address("own_page")).content.decode())
    Application.objects.update(check_in_due_at=timezone.now())
    check_ins.ask_those_due()

    phone = visit(waiting)
    asked = buttons(phone.get(address("own_page")).content.decode())
    answered = press(phone, "still-waiting")

    application = Application.objects.get()
    assert ("still-waiting" in unasked, asked[0]) == (False, "still-waiting")
    assert "You keep your place" in answered
    assert (application.status, application.check_ins_sent) == (Status.WAITING, 0)


def test_who_could_not_be_reached_comes_back_with_one_button(waiting):
    waiting_list.move(application=waiting, to=Status.UNREACHABLE, by=None, reason_code=Reason.NO_ANSWER)

    press(visit(waiting), "still-waiting")

    assert Application.objects.get().status == Status.WAITING


@pytest.mark.parametrize("status", [*Status])
def test_every_state_is_said_in_words_and_every_button_that_is_offered_works(status, waiting):
    Application.objects.update(status=status)
    if status == Status.WITHDRAWN:
        Application.objects.update(status=Status.WAITING)
        waiting_list.withdraw(application=waiting)
    if status == Status.UNCONFIRMED:
        Application.objects.update(confirmed_by="")
    phone = visit(waiting)
    html = phone.get(address("own_page")).content.decode()

    offered = [code for code in buttons(html) if code not in ("send", "leave")]
    before = Application.objects.values().get()
    outcomes = {}
    for code in offered:
        response = phone.post(address("own_page"), {"action": code})
        outcomes[code] = response.url
        Application.objects.update(**before)

    assert outcomes == {code: f"{address('own_page')}?done={code}" for code in offered}
    assert offered


def test_button_of_a_page_that_is_out_of_date_shows_where_things_stand(waiting):
    phone = visit(waiting)
    waiting_list.move(application=waiting, to=Status.DECLINED, by=None, reason_code=Reason.STAFF_DECIDED)

    response = phone.post(address("own_page"), {"action": "pause"})

    html = phone.get(response.url).content.decode()
    assert (response.status_code, response.url) == (303, address("own_page"))
    assert "We could not offer you a place" in html
    assert Application.objects.get().status == Status.DECLINED


def test_unknown_button_is_404_and_changes_nothing(waiting):
    assert visit(waiting).post(address("own_page"), {"action": "erase-all"}).status_code == 404
    assert Application.objects.values_list("status", "status_since").get() == (waiting.status, waiting.status_since)


def test_language_button_changes_page_and_letters(waiting):
    response = visit(waiting).post(address("own_page"), {"action": "lang:da"})

    assert response.url == address("own_page", "da")
    assert Application.objects.get().language == "da"


def test_closed_page_stays_closed_on_this_phone(waiting):
    phone = visit(waiting)
    token = phone.cookies[OWN_PAGE.cookie].value

    phone.post(address("own_page"), {"action": "leave"})
    phone.cookies[OWN_PAGE.cookie] = token

    assert phone.get(address("own_page")).status_code == 404


@pytest.mark.parametrize(
    "name",
    ["own_page", "own_code", "own_answers", "own_print", "own_file", "change", "unknown", "old", "erased", "visit"],
)
def test_whatever_is_closed_gives_one_and_the_same_page(name, waiting):
    phone = Client()
    gone = path_to(waiting)
    paths = {
        "change": address("own_change", step="name"),
        "unknown": address("own_enter", token="x" * 43),
        "old": gone,
        "erased": gone,
        "visit": address("own_page"),
    }
    if name == "old":
        PrivateLink.objects.update(expires_at=timezone.now())
    if name == "visit":
        phone = visit(waiting)
        PrivateLink.objects.filter(purpose__startswith="application:").update(expires_at=timezone.now())
    if name == "erased":
        erasure.erase_application(application=waiting, reason=erasure.ErasureReason.SHE_ASKED)
    path = paths.get(name) or address(name)
    reference = Client().get(address("own_page"))

    answers = [phone.get(path), phone.post(path)]

    html = re.sub(r'value="[^"]+"', "", reference.content.decode())
    assert [answer.status_code for answer in answers] == [404, 404]
    assert {re.sub(r'value="[^"]+"', "", answer.content.decode()) for answer in answers} == {html}
    assert "nothing is kept here any more" in html


def test_visit_of_an_erased_application_sees_nothing(waiting):
    phone = visit(waiting)
    Application.objects.all().delete()

    assert phone.get(address("own_page")).status_code == 404


def test_link_of_one_purpose_opens_no_page_of_another(waiting):
    token = private_links.mint(purpose="confirm application", object_id=str(waiting.pk), lifetime=timedelta(days=1))

    assert Client().post(address("own_enter", token=token)).status_code == 404


def test_pressing_without_end_gets_a_human_page(waiting, settings):
    phone, path = Client(), path_to(waiting)

    answers = [phone.post(path) for _press in range(121)]

    assert (answers[119].status_code, answers[120].status_code) == (303, 429)
    assert settings.OFFICE_PHONE in answers[120].content.decode()


def test_unconfirmed_page_sends_the_first_letter_again():
    application = make_application(language="en")

    html = press(visit(application), "confirm-again")

    assert "Look in your e-mail in a few minutes" in html
    assert Letter.objects.filter(kind="application_confirmation").count() == 2
