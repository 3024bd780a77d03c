"""Moves by button and of many at once: each logged with who and why, none beyond what the user may know of."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import Letter
from signup import waiting_list
from signup.models import Application, CallTask, StatusChange
from signup.states import Reason, Status
from tests.signup.factories import make_application, make_branch, make_waiting
from tests.signup.staff.admin import CALLS, LIST, MOVE_MANY, listed, outcome, screen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

BUTTONS = ("move/", "confirm-by-phone/", "confirm-again/", "address-works/", "delete/", "take-back/", "notes/")


def status_of(application: Application) -> str:
    return Application.objects.get(pk=application.pk).status


def test_move_is_logged_with_who_and_why(client, editor):
    application = make_waiting(editor)
    client.force_login(editor)

    response = client.post(screen(application, "move/"), {"to": "paused", "reason": "applicant_asked"})

    change = application.status_changes.last()
    assert response.url == screen(application)
    assert (change.from_status, change.to_status, change.by, change.reason_code) == (
        "waiting",
        "paused",
        editor,
        "applicant_asked",
    )


@pytest.mark.parametrize(
    "posted",
    [{}, {"to": "matched", "reason": "staff_decided"}, {"to": "paused", "reason": "submitted"}, {"to": "x\0"}],
)
def test_move_that_cannot_be_changes_nothing_and_says_so(client, editor, posted):
    application = make_waiting(editor)
    client.force_login(editor)

    response = client.post(screen(application, "move/"), posted, follow=True)

    assert status_of(application) == "waiting"
    assert len(list(response.context["messages"])) == 1


@pytest.mark.parametrize("part", [*BUTTONS, "calls/1/"])
def test_looking_at_the_address_of_a_button_does_nothing(client, editor, part):
    application = make_application(email="")
    client.force_login(editor)

    answer = client.get(screen(application, part))

    assert outcome(answer) == "405"
    assert status_of(application) == "unconfirmed"
    assert StatusChange.objects.count() == 1


def test_confirmation_is_sent_again_but_not_twice_in_a_row(client, editor):
    application = make_application()
    Letter.objects.update(created_at=timezone.now() - timedelta(hours=1))
    client.force_login(editor)

    for _ in range(2):
        client.post(screen(application, "confirm-again/"))

    assert Letter.objects.filter(kind="application_confirmation").count() == 2


def test_her_e_mail_works_again(client, editor):
    application = make_waiting(editor)
    Application.objects.filter(pk=application.pk).update(contact_state="bounced")
    client.force_login(editor)

    client.post(screen(application, "address-works/"))

    assert Application.objects.get(pk=application.pk).contact_state == "ok"


def test_deletion_is_asked_for_on_her_behalf_and_taken_back(client, editor):
    application = make_waiting(editor)
    client.force_login(editor)

    client.post(screen(application, "delete/"))
    asked = Application.objects.get(pk=application.pk)
    client.post(screen(application, "take-back/"))
    back = Application.objects.get(pk=application.pk)

    days_left = round((asked.erase_at - timezone.now()) / timedelta(days=1))
    assert (asked.status, days_left) == ("withdrawn", 14)
    assert (back.status, back.erase_at) == ("waiting", None)
    assert [(change.reason_code, change.by) for change in application.status_changes.all()][-2:] == [
        ("deletion_asked", editor),
        ("taken_back", editor),
    ]


def test_buttons_are_those_that_can_be_pressed_now(client, editor):
    unconfirmed, waiting, withdrawn = make_application(), make_waiting(editor), make_waiting(editor)
    waiting_list.withdraw(application=withdrawn, by=editor)
    client.force_login(editor)

    def offered(application: Application) -> set[str]:
        html = client.get(screen(application)).content.decode()
        return {part for part in BUTTONS if screen(application, part) in html}

    assert offered(unconfirmed) == {"move/", "confirm-by-phone/", "confirm-again/", "delete/", "notes/"}
    assert offered(waiting) == {"move/", "delete/", "notes/"}
    assert offered(withdrawn) == {"take-back/", "delete/", "notes/"}


def test_calls_to_make_are_listed_the_oldest_first_and_lead_to_the_application(client, editor):
    newer, older = make_application(email=""), make_application(email="")
    CallTask.objects.filter(application=older).update(created_at=timezone.now() - timedelta(days=3))
    make_waiting(editor)
    client.force_login(editor)

    html = client.get(CALLS).content.decode()

    assert [task.application for task in listed(client, CALLS)] == [older, newer]
    assert [screen(older) in html, screen(newer) in html] == [True, True]


@pytest.mark.parametrize("rows", [1, 3])
def test_calls_take_the_same_number_of_queries_for_any_rows(client, editor, django_assert_max_num_queries, rows):
    make_application(email="")
    client.force_login(editor)
    client.get(CALLS)
    with django_assert_max_num_queries(60) as for_one:
        client.get(CALLS)

    for number in range(rows):
        make_application(email="", branch=make_branch(f"branch{number}").code)
    with django_assert_max_num_queries(len(for_one.captured_queries)):
        assert len(listed(client, CALLS)) == rows + 1


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        ("tried", ("unconfirmed", 1, "")),
        ("reached", ("waiting", 0, "reached")),
        ("gave_up", ("expired", 0, "gave_up")),
        ("nonsense", ("unconfirmed", 0, "")),
        ("", ("unconfirmed", 0, "")),
    ],
)
def test_what_came_of_a_call_is_written_down(client, editor, pressed, expected):
    application = make_application(email="")
    task = application.call_tasks.get()
    client.force_login(editor)

    response = client.post(screen(application, f"calls/{task.pk}/"), {"outcome": pressed}, follow=True)

    task.refresh_from_db()
    assert (status_of(application), task.tries, task.outcome) == expected
    assert len(list(response.context["messages"])) == 1


def test_call_of_another_application_is_not_reached_through_ones_own(client, member):
    make_branch("esbjerg")
    own, other = make_application(email=""), make_application(email="", branch="esbjerg")
    client.force_login(member("Branch coordinators", branches=["aarhus"]))

    answer = client.post(screen(own, f"calls/{other.call_tasks.get().pk}/"), {"outcome": "reached"})

    assert outcome(answer) == "404"
    assert status_of(other) == "unconfirmed"


def test_many_are_asked_about_before_any_moves(client, editor):
    first, second = make_waiting(editor), make_waiting(editor)
    client.force_login(editor)

    response = client.post(MOVE_MANY, {"application": [first.pk, second.pk]})

    assert response.status_code == 200
    assert response.context["chosen"] == [first, second]
    assert {status_of(first), status_of(second)} == {"waiting"}


def test_many_move_at_once_and_those_that_cannot_stay_and_are_named(client, editor):
    waiting, paused, declined = (make_waiting(editor) for _ in range(3))
    waiting_list.move(application=paused, to=Status.PAUSED, by=editor, reason_code=Reason.STAFF_DECIDED)
    waiting_list.move(application=declined, to=Status.DECLINED, by=editor, reason_code=Reason.STAFF_DECIDED)
    address = f"{LIST}?language=da"
    client.force_login(editor)

    response = client.post(
        MOVE_MANY,
        {
            "application": [waiting.pk, paused.pk, declined.pk],
            "to": "unreachable",
            "reason": "no_answer",
            "next": address,
        },
        follow=True,
    )

    assert [status_of(one) for one in (waiting, paused, declined)] == ["unreachable", "unreachable", "declined"]
    assert waiting.status_changes.last().by == editor
    assert [declined.reference in str(message) for message in response.context["messages"]] == [False, True]
    assert response.redirect_chain == [(address, 302)]


@pytest.mark.parametrize(
    "posted", [{"to": ""}, {"to": "matched", "reason": "staff_decided"}, {"to": "paused", "reason": "submitted"}]
)
def test_many_stay_where_they_are_when_the_move_makes_no_sense(client, editor, posted):
    application = make_waiting(editor)
    client.force_login(editor)

    response = client.post(MOVE_MANY, {"application": [application.pk]} | posted)

    assert (response.status_code, status_of(application)) == (422, "waiting")


@pytest.mark.parametrize("chosen", [[], ["nonsense", "a\0b", "00000000-0000-0000-0000-000000000000"]])
def test_nothing_ticked_leads_back_to_the_list(client, editor, chosen):
    client.force_login(editor)

    response = client.post(MOVE_MANY, {"application": chosen, "to": "paused", "next": "https://evil.example/"})

    assert response.url == LIST


def test_move_of_many_reaches_no_other_branch_and_no_politics(client, member):
    make_branch("esbjerg")
    user = member("Branch coordinators", branches=["aarhus"])
    own, other = make_waiting(user), make_waiting(user, branch="esbjerg")
    political = make_waiting(user, kind="political-mentee")
    client.force_login(user)
    chosen = [own.pk, other.pk, political.pk]

    asked = client.post(MOVE_MANY, {"application": chosen})
    client.post(MOVE_MANY, {"application": chosen, "to": "declined", "reason": "staff_decided"})

    assert asked.context["chosen"] == [own]
    assert [status_of(one) for one in (own, other, political)] == ["declined", "waiting", "waiting"]


def test_more_than_a_page_is_never_moved_at_once(client, editor):
    last = make_waiting(editor)
    client.force_login(editor)
    chosen = [f"00000000-0000-0000-0000-{number:012}" for number in range(50)]

    client.post(MOVE_MANY, {"application": [*chosen, last.pk], "to": "declined", "reason": "staff_decided"})

    assert status_of(last) == "waiting"
