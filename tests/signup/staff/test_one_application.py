"""One application: its answers open for a purpose and leave a trace; notes, and what has happened."""

import pytest
from django.contrib.auth.models import Permission
from django.utils import translation

from core import letters
from core.models import AccessLog
from signup import calls, notes, waiting_list
from signup.drafts import SEALING_ROOM
from signup.models import Application, CallTask, Note
from signup.states import Reason, Status
from signup.timeline import LETTER_NAMES, timeline
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting
from tests.signup.staff.admin import outcome, screen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

NOTE = "Søsteren på Ambrosiavej hører med."

#: By the rights one holds, in English: opening screen, answers, move, confirmation by phone, note.
MATRIX = {
    ("view_list", "view_all_branches"): ("refused", "refused", "refused", "refused", "refused"),
    ("open_application",): ("404", "404", "404", "404", "404"),
    ("view_list", "view_all_branches", "open_application"): ("200", "200", "refused", "refused", "back"),
    ("view_list", "view_all_branches", "change_status"): ("200", "back", "back", "back", "back"),
    ("view_list", "view_all_branches", "open_application", "change_status"): ("200", "200", "back", "back", "back"),
}


@pytest.mark.parametrize("rights", MATRIX, ids=lambda rights: "+".join(rights))
def test_screens_open_by_exactly_the_rights_they_need(client, staff, rights):
    application = make_application(email="")
    client.force_login(staff(*rights))

    answers = (
        client.get(screen(application)),
        client.post(screen(application), {"purpose": "triage"}),
        client.post(screen(application, "move/"), {"to": "declined", "reason": "staff_decided"}),
        client.post(screen(application, "confirm-by-phone/")),
        client.post(screen(application, "notes/"), {"text": NOTE}),
    )

    application.refresh_from_db()
    sees, may_change, may_open = ("view_list" in rights, "change_status" in rights, "open_application" in rights)
    assert tuple(outcome(answer) for answer in answers) == MATRIX[rights]
    assert application.status == ("declined" if sees and may_change else "unconfirmed")
    assert AccessLog.objects.count() == (1 if sees and may_open else 0)
    assert [SECRETS["name"] in answer.content.decode() for answer in answers].count(True) == AccessLog.objects.count()


def test_opening_writes_the_log_and_shows_answers_and_notes_in_words(client, editor):
    application = make_application()
    notes.add(application=application, by=editor, text=NOTE)
    client.force_login(editor)

    response = client.post(screen(application), {"purpose": "call"})

    html = response.content.decode()
    look = AccessLog.objects.get()
    assert (look.subject_kind, look.subject_id, look.user, look.purpose, look.what) == (
        "application",
        str(application.pk),
        editor,
        "call",
        "answers",
    )
    assert [text in html for text in (SECRETS["name"], SECRETS["help_text"], NOTE)] == [True, True, True]
    assert "no-store" in response["Cache-Control"]


def test_nothing_sealed_is_shown_before_it_is_opened_nor_afterwards(client, editor):
    application = make_application()
    notes.add(application=application, by=editor, text=NOTE)
    client.force_login(editor)

    before = client.get(screen(application)).content.decode()
    client.post(screen(application), {"purpose": "call"})
    after = client.get(screen(application)).content.decode()

    sealed = [*SECRETS.values(), NOTE]
    assert [secret for secret in sealed if secret in before or secret in after] == []


@pytest.mark.parametrize("purpose", ["", "curiosity", "a\0b"])
def test_opening_without_a_purpose_shows_and_logs_nothing(client, editor, purpose):
    application = make_application()
    client.force_login(editor)

    response = client.post(screen(application), {"purpose": purpose})

    assert response.status_code == 422
    assert SECRETS["name"] not in response.content.decode()
    assert AccessLog.objects.count() == 0


def test_broken_seal_is_told_and_shows_nothing(client, editor):
    application = make_application()
    Application.objects.filter(pk=application.pk).update(body_sealed=b"gone:\0broken")
    client.force_login(editor)

    response = client.post(screen(application), {"purpose": "call"}, follow=True)

    assert response.status_code == 200
    assert len(list(response.context["messages"])) == 1
    assert AccessLog.objects.count() == 0


def test_politics_are_opened_by_who_may_and_the_log_says_so(client, member):
    application = make_application(kind="political-mentee")
    client.force_login(member("Political track"))

    html = client.post(screen(application), {"purpose": "match"}).content.decode()

    assert [SECRETS["political_text"] in html, SECRETS["name"] in html] == [True, True]
    assert AccessLog.objects.get().what == "political_answers"


def test_note_is_kept_and_stands_with_the_answers_alone(client, editor):
    application = make_application()
    client.force_login(editor)

    answer = client.post(screen(application, "notes/"), {"text": f"  {NOTE}  "})

    assert outcome(answer) == "back"
    assert [(note.by_name, note.text) for note in notes.read(application)] == [("editor", NOTE)]
    assert NOTE not in client.get(screen(application)).content.decode()


@pytest.mark.parametrize(
    "text", ["", "   ", "x" * 2001, "a\0b", "Hendes nummer er 010190-1234"], ids=["none", "blank", "long", "nul", "cpr"]
)
def test_note_that_cannot_be_kept_is_shown_back_with_the_reason(client, editor, text):
    application = make_application()
    client.force_login(editor)

    response = client.post(screen(application, "notes/"), {"text": text})

    assert response.status_code == 422
    assert response.context["note_form"].errors["text"]
    assert response.context["note_form"]["text"].value() == text
    assert Note.objects.count() == 0


def test_everything_that_happened_stands_in_one_list_the_latest_first(editor):
    application = make_application(email="")
    task = application.call_tasks.get()
    calls.tried(task=task)
    calls.finish(task=task, by=editor, outcome=CallTask.Outcome.REACHED)
    notes.add(application=application, by=editor, text=NOTE)
    application.refresh_from_db()
    waiting_list.move(application=application, to=Status.PAUSED, by=editor, reason_code=Reason.APPLICANT_ASKED)
    application.refresh_from_db()

    with translation.override("en"):
        events = [(event.what, event.by) for event in timeline(application)]

    assert events[0] == ("Status: Waiting → Paused", "editor")
    assert set(events) == {
        ("Sent", ""),
        ("A call is needed", ""),
        ("Called", ""),
        ("Call: Spoke with her", "editor"),
        ("Status: Not confirmed → Waiting", "editor"),
        ("A note was written", "editor"),
        ("Status: Waiting → Paused", "editor"),
    }


def test_letters_and_looks_stand_in_the_list_without_their_words(client, editor):
    application = make_application()
    client.force_login(editor)
    client.post(screen(application), {"purpose": "triage"})

    with translation.override("en"):
        events = {(event.what, event.detail, event.by) for event in timeline(application)}

    assert ("Letter: please confirm", "Waiting", "") in events
    assert ("Opened: The answers", "To read a new application", "editor") in events
    assert [event for event in events for secret in SECRETS.values() if secret in "".join(event)] == []


@pytest.mark.parametrize("rows", [1, 3])
def test_list_of_what_happened_costs_the_same_for_any_length(editor, rows, django_assert_num_queries):
    application = make_waiting(editor)
    for _ in range(rows):
        notes.add(application=application, by=editor, text=NOTE)
        for status in (Status.PAUSED, Status.WAITING):
            waiting_list.move(application=application, to=status, by=editor, reason_code=Reason.STAFF_DECIDED)

    with django_assert_num_queries(6):
        timeline(application)


def test_every_letter_about_an_application_has_a_name():
    about_something_else = {"draft_return_link", "draft_reminder", "own_page_link"}
    kinds = {kind.name for kind in letters.kinds() if kind.room == SEALING_ROOM}

    assert kinds - about_something_else == set(LETTER_NAMES)


def test_possible_duplicates_are_hinted_at_with_their_references_alone(client, editor):
    application, other = make_application(), make_application()
    client.force_login(editor)

    html = client.get(screen(application)).content.decode()

    assert screen(other) in html
    assert SECRETS["name"] not in html


def test_application_of_another_branch_is_as_good_as_not_there(client, member):
    make_branch("esbjerg")
    other = make_application(branch="esbjerg")
    client.force_login(member("Branch coordinators", branches=["aarhus"]))

    missing = client.get("/admin/applications/00000000-0000-0000-0000-000000000000/")
    answers = [client.get(screen(other)), client.post(screen(other), {"purpose": "call"}), missing]

    assert [outcome(answer) for answer in answers] == ["404", "404", "404"]
    assert AccessLog.objects.count() == 0


def test_rights_are_offered_where_groups_are_edited(client, editor):
    client.force_login(editor)

    response = client.get("/admin/groups/new/")

    html = response.content.decode()
    offered = Permission.objects.filter(content_type__app_label="signup", content_type__model="application")
    assert set(offered.values_list("codename", flat=True)) == {
        codename for codename, _name in Application._meta.permissions
    }
    assert [right.codename for right in offered if f'value="{right.pk}"' not in html] == []
