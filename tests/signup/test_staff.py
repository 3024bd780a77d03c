"""Staff screens: exactly five addresses, three rights, no name in a list, and no answer without a logged purpose."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import get_resolver
from django.utils import timezone

from core.models import AccessLog
from signup.models import Application
from signup.viewsets import application_viewset
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

LIST = "/admin/applications/"
RESULTS = "/admin/applications/results/"


@pytest.fixture
def staff(django_user_model):
    """Makes members of staff who may enter the admin and hold the named rights."""

    def make(*rights: str):
        user = django_user_model.objects.create_user("-".join(rights) or "nobody")
        codenames = ["access_admin", *rights]
        user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        return user

    return make


def screen(application: Application, part: str = "") -> str:
    return f"/admin/applications/{application.pk}/{part}"


def test_viewset_has_exactly_these_addresses():
    patterns = {pattern.name: str(pattern.pattern) for pattern in application_viewset.get_urlpatterns()}

    assert patterns == {
        "index": "",
        "index_results": "results/",
        "open": "<uuid:pk>/",
        "move": "<uuid:pk>/move/",
        "confirm_by_phone": "<uuid:pk>/confirm-by-phone/",
    }


def test_admin_has_no_other_address_of_applications():
    admin = next(p for p in get_resolver().url_patterns if str(p.pattern) == "admin/")
    names = {
        f"{p.namespace}:{inner.name}"
        for p in admin.url_patterns
        if getattr(p, "namespace", None) == "applications"
        for inner in p.url_patterns
    }

    assert names == {f"applications:{p.name}" for p in application_viewset.get_urlpatterns()}


def outcome(response) -> str:
    """What became of a request to the admin.

    Wagtail sends those who lack a right to its front page; Django looks for a 404 under the language too.
    """
    if response.status_code != 302:
        return str(response.status_code)
    if response.url == "/admin/":
        return "refused"
    return "404" if response.url.startswith("/da/admin/") else "back"


#: By the rights one holds: list, results, opening screen, answers, move, confirmation by phone.
MATRIX = {
    (): ("refused", "refused", "404", "404", "404", "404"),
    ("view_list",): ("200", "200", "refused", "refused", "refused", "refused"),
    ("open_application",): ("refused", "refused", "404", "404", "404", "404"),
    ("change_status",): ("refused", "refused", "404", "404", "404", "404"),
    ("view_list", "open_application"): ("200", "200", "200", "200", "refused", "refused"),
    ("view_list", "change_status"): ("200", "200", "200", "back", "back", "back"),
    ("view_list", "open_application", "change_status"): ("200", "200", "200", "200", "back", "back"),
}


@pytest.mark.parametrize("rights", MATRIX, ids=lambda rights: "+".join(rights) or "none")
def test_screens_open_by_exactly_the_rights_they_need(client, staff, rights):
    application = make_application(email="")
    client.force_login(staff(*rights))

    answers = (
        client.get(LIST),
        client.get(RESULTS),
        client.get(screen(application)),
        client.post(screen(application), {"purpose": "triage"}),
        client.post(screen(application, "move/"), {"to": "declined", "reason": "staff_decided"}),
        client.post(screen(application, "confirm-by-phone/")),
    )

    application.refresh_from_db()
    may_change = {"view_list", "change_status"} <= set(rights)
    may_open = {"view_list", "open_application"} <= set(rights)
    assert tuple(outcome(answer) for answer in answers) == MATRIX[rights]
    assert application.status == ("declined" if may_change else "unconfirmed")
    assert AccessLog.objects.count() == (1 if may_open else 0)
    assert [SECRETS["name"] in answer.content.decode() for answer in answers].count(True) == (1 if may_open else 0)


def test_anonymous_visitor_is_sent_to_the_login(client):
    application = make_application()

    for address in (LIST, RESULTS, screen(application)):
        assert client.get(address).url.startswith("/admin/login/")


def test_list_shows_codes_and_no_personal_data(client, editor):
    application = make_waiting(editor)
    client.force_login(editor)

    html = client.get(LIST).content.decode()

    assert application.reference in html
    assert [secret for secret in SECRETS.values() if secret in html] == []


@pytest.mark.parametrize("rows", [1, 3])
def test_list_takes_the_same_number_of_queries_for_any_rows(client, editor, django_assert_num_queries, rows):
    for number in range(rows):
        make_waiting(editor, branch=make_branch(f"branch{number}").code)
    client.force_login(editor)
    client.get(LIST)

    with django_assert_num_queries(9):
        response = client.get(LIST)

    assert len(response.context["object_list"]) == rows


def test_list_is_in_the_order_of_waiting(client, editor):
    newest, oldest, middle = (
        make_waiting(editor),
        make_waiting(editor, weeks_ago=9),
        make_waiting(editor, weeks_ago=3),
    )
    client.force_login(editor)

    listed = list(client.get(LIST).context["object_list"])

    assert listed == [oldest, middle, newest]
    assert [application.waited_weeks for application in listed] == [9, 3, 0]


def test_list_leaves_out_the_unconfirmed_but_those_who_need_a_call_until_they_are_asked_for(client, editor):
    waiting, by_mail, by_phone = make_waiting(editor), make_application(), make_application(email="")
    client.force_login(editor)

    shown = set(client.get(LIST).context["object_list"])
    asked_for = set(client.get(LIST, {"status": "unconfirmed"}).context["object_list"])

    assert shown == {waiting, by_phone}
    assert asked_for == {by_mail, by_phone}
    assert [waiting.needs_a_call, by_phone.needs_a_call] == [False, True]


@pytest.mark.parametrize(
    ("query", "found"),
    [({"status": "waiting"}, 2), ({"status": "paused"}, 0), ({"language": "en"}, 1), ({"branch": "esbjerg"}, 1)],
)
def test_list_is_filtered(client, editor, query, found):
    esbjerg = make_branch("esbjerg")
    make_waiting(editor, language="en")
    make_waiting(editor, branch="esbjerg")
    client.force_login(editor)
    if "branch" in query:
        query = {"branch": esbjerg.pk}

    assert len(client.get(LIST, query).context["object_list"]) == found


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
@pytest.mark.parametrize("address", [LIST, RESULTS])
def test_list_is_not_exported(client, editor, file_format, address):
    make_waiting(editor)
    client.force_login(editor)

    assert outcome(client.get(address, {"export": file_format})) == "404"


def test_opening_writes_the_log_and_shows_the_answers_in_words(client, editor):
    application = make_application()
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
    assert SECRETS["name"] in html
    assert SECRETS["help_text"] in html
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("purpose", ["", "curiosity", "a\0b"])
def test_opening_without_a_purpose_shows_and_logs_nothing(client, editor, purpose):
    application = make_application()
    client.force_login(editor)

    response = client.post(screen(application), {"purpose": purpose})

    assert response.status_code == 422
    assert SECRETS["name"] not in response.content.decode()
    assert AccessLog.objects.count() == 0


def test_screen_shows_who_opened_it_before_and_each_move(client, editor):
    application = make_waiting(editor)
    client.force_login(editor)
    client.post(screen(application), {"purpose": "triage"})

    response = client.get(screen(application))

    assert SECRETS["name"] not in response.content.decode()
    assert [look.user_name for look in response.context["looks"]] == ["editor"]
    assert [change.to_status for change in response.context["changes"]] == ["unconfirmed", "waiting"]


def test_move_by_button_is_logged_with_who_and_why(client, editor):
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

    application.refresh_from_db()
    assert application.status == "waiting"
    assert len(list(response.context["messages"])) == 1


def test_get_moves_and_confirms_nothing(client, editor):
    application = make_application(email="")
    client.force_login(editor)

    answers = [client.get(screen(application, part)).status_code for part in ("move/", "confirm-by-phone/")]

    application.refresh_from_db()
    assert answers == [405, 405]
    assert application.status == "unconfirmed"


def test_application_that_does_not_exist_is_404(client, editor):
    client.force_login(editor)

    assert outcome(client.get("/admin/applications/00000000-0000-0000-0000-000000000000/")) == "404"


def test_rights_are_offered_where_groups_are_edited(client, editor):
    client.force_login(editor)

    response = client.get("/admin/groups/new/")

    html = response.content.decode()
    offered = Permission.objects.filter(content_type__app_label="signup", content_type__model="application")
    assert response.status_code == 200
    assert set(offered.values_list("codename", flat=True)) == {"view_list", "open_application", "change_status"}
    assert [f'value="{right.pk}"' in html for right in offered] == [True, True, True]


def test_letters_that_come_back_make_a_call_needed(editor):
    application = make_waiting(editor)
    Application.objects.filter(pk=application.pk).update(
        contact_state="bounced", waiting_since=timezone.now() - timedelta(weeks=2, days=6)
    )
    application.refresh_from_db()

    assert (application.needs_a_call, application.waited_weeks) == (True, 2)
