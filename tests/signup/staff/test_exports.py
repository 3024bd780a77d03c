"""Taking applications away: a right of its own, only what one may see, a purpose, and a log row for each of them."""

import csv
import io
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.http import HttpResponse
from openpyxl import load_workbook

from core.models import AccessLog
from signup import envelopes, exporting
from signup.models import Application, Kind
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting
from tests.signup.naughty_strings import NAUGHTY_STRINGS
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

EXPORT = "/admin/export-applications/"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://example.org")', "  =1", "＝1", "x;=1"]


@pytest.fixture
def matcher(client, member):
    """Somebody of the matching team, logged in."""
    user = member("Matching team")
    client.force_login(user)
    return user


def ask(client, columns=("reference",), **changes) -> HttpResponse:
    """Send the form."""
    return client.post(EXPORT, {"columns": list(columns), "purpose": "match", "file_format": "csv"} | changes)


def table(response: HttpResponse) -> list[list[str]]:
    """The rows of a CSV, without its headings and the lines that say who took it."""
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    return lines[2:-1]


def logged() -> list[tuple[str, str, str, str]]:
    """What the access log says, oldest first."""
    return list(AccessLog.objects.order_by("pk").values_list("subject_id", "user_name", "purpose", "what"))


def test_file_holds_the_chosen_columns_and_each_application_is_written_down(client, matcher, editor):
    first, second = make_waiting(editor, weeks_ago=3), make_waiting(editor)

    response = ask(client, ["waited_weeks", "reference", "branch"])

    assert response.headers["Content-Disposition"].startswith('attachment; filename="applications-')
    assert "no-store" in response.headers["Cache-Control"]
    assert table(response) == [[first.reference, "Aarhus", "3"], [second.reference, "Aarhus", "0"]]
    assert logged() == [(str(row.pk), matcher.username, "match", "export") for row in (first, second)]
    assert [secret for secret in SECRETS.values() if secret in response.content.decode()] == []


def test_file_says_who_took_it_and_when(client, matcher):
    lines = list(csv.reader(io.StringIO(ask(client).content.decode("utf-8-sig")), delimiter=";"))

    assert lines[0] == lines[-1]
    assert matcher.username in lines[0][0]
    assert str(datetime.now(tz=UTC).year) in lines[0][0]


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_answers_are_taken_by_name_and_the_log_says_so(client, matcher, editor, file_format):
    make_waiting(editor)

    response = ask(client, ["answer:name", "answer:help_wanted"], file_format=file_format)

    if file_format == "csv":
        rows = table(response)
    else:
        sheet = load_workbook(io.BytesIO(response.content)).active
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_row=3)]
    assert rows == [[SECRETS["name"], "Finde et job\nMøde mennesker i mit fag"]]
    assert [row[3] for row in logged()] == ["export_answers"]
    assert SECRETS["email"] not in response.content.decode(errors="replace")


def test_who_may_not_open_applications_has_no_columns_of_answers(client, member, editor):
    make_waiting(editor)
    user = member("Matching team")
    for group in user.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="open_application"))
    client.force_login(user)

    offered = client.get(EXPORT).content.decode()
    response = ask(client, ["reference", "answer:name"])

    assert "answer:" not in offered
    assert (response.status_code, logged()) == (422, [])
    assert SECRETS["name"] not in response.content.decode()
    with pytest.raises(ValueError, match="answer:name"):
        exporting.take(
            applications=Application.objects.all(),
            columns=["answer:name"],
            purpose="match",
            file_format="csv",
            user=user,
        )


def test_politics_are_for_those_who_work_in_the_political_track(client, member, editor):
    political = make_application(kind=Kind.POLITICAL_MENTEE)
    ordinary = make_waiting(editor)
    both, one = member("Matching team", "Political track", name="both"), member("Matching team", name="one")
    everything = {"status": ["waiting", "unconfirmed"]}

    client.force_login(one)
    of_one = ask(client, ["reference"], **everything)
    refused = ask(client, ["answer:political_text"], **everything)
    client.force_login(both)
    of_both = ask(client, ["reference", "answer:name", "answer:political_text"], **everything)

    assert table(of_one) == [[ordinary.reference]]
    assert refused.status_code == 422
    assert sorted(table(of_both)) == sorted(
        [
            [political.reference, SECRETS["name"], SECRETS["political_text"]],
            [ordinary.reference, SECRETS["name"], ""],
        ]
    )


def test_nothing_of_another_branch_is_taken(client, member, editor):
    own, other = make_waiting(editor), make_waiting(editor, branch=make_branch("odense").code)
    user = member("Matching team", branches=["aarhus"])
    for group in user.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="view_all_branches"))
    client.force_login(user)

    assert table(ask(client)) == [[own.reference]]
    assert ask(client, branch=other.branch_id).status_code == 422
    assert table(ask(client, reference=other.reference)) == []
    assert [row[0] for row in logged()] == [str(own.pk)]


def test_filters_are_those_of_the_list(client, matcher, editor):
    make_waiting(editor)
    longest = make_waiting(editor, weeks_ago=60)
    make_application()

    assert table(ask(client, waited="52")) == [[longest.reference]]
    assert len(table(ask(client, status=["waiting", "unconfirmed"]))) == 3
    assert client.get(EXPORT, {"waited": "52"}).context["filters"].form["waited"].value() == "52"


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"purpose": ""}, "purpose"),
        ({"purpose": "because"}, "purpose"),
        ({"columns": []}, "columns"),
        ({"columns": ["email_index"]}, "columns"),
        ({"file_format": "pdf"}, "file_format"),
    ],
)
def test_what_is_missing_or_made_up_is_refused_and_nothing_written_down(client, matcher, editor, changes, wrong):
    make_waiting(editor)

    response = ask(client, **changes)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [wrong]
    assert logged() == []


def test_more_than_a_file_holds_is_refused_with_the_number(client, matcher, editor, monkeypatch):
    monkeypatch.setattr(exporting, "MOST_ROWS", 1)
    make_waiting(editor)
    make_waiting(editor)

    response = ask(client)

    assert response.status_code == 422
    assert "2 " in response.context["form"].non_field_errors()[0]
    assert logged() == []


def test_no_get_ever_takes_anything(client, matcher, editor):
    application = make_waiting(editor)

    for query in ({"export": "csv"}, {"columns": "reference", "purpose": "match", "file_format": "csv"}):
        response = client.get(EXPORT, query)
        assert (response.status_code, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert application.reference not in response.content.decode()
    assert logged() == []


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_no_cell_is_a_formula(client, matcher, editor, file_format):
    for formula in FORMULAS:
        make_waiting(editor, help_text=formula)

    response = ask(client, ["answer:help_text"], file_format=file_format)

    if file_format == "csv":
        cells = [cell for row in table(response) for cell in row]
        assert [cell for cell in cells if cell.lstrip()[:1] in "=+-@\uff1d"] == []
    else:
        sheet = load_workbook(io.BytesIO(response.content)).active
        cells = [cell for row in sheet.iter_rows(min_row=3, max_row=2 + len(FORMULAS)) for cell in row]
        assert {cell.data_type for cell in cells} == {"s"}
    assert len(cells) == len(FORMULAS)


def test_export_is_for_those_with_the_right(client, member):
    answers = {}
    for group in ("Communication", "Matching team", "Branch coordinators", "Data protection", "Political track"):
        client.force_login(member(group))
        answers[group] = (outcome(client.get(EXPORT)), outcome(ask(client)))

    assert answers == {
        "Communication": ("refused", "refused"),
        "Matching team": ("200", "200"),
        "Branch coordinators": ("refused", "refused"),
        "Data protection": ("refused", "refused"),
        "Political track": ("refused", "refused"),
    }


def test_every_sealed_question_has_a_column_once(editor):
    columns = exporting.columns_for(user=editor)
    codes = [column.code for column in columns]

    assert len(codes) == len(set(codes)) == len({str(column.label) for column in columns})
    assert {"answer:name", "answer:email", "answer:phone", "answer:offer_text", "answer:topics"} <= set(codes)
    assert {"answer:consent", "answer:competences", "answer:branch"} & set(codes) == set()


def with_answers(application: Application, *, answers: dict[str, str], number: int) -> None:
    """Another application, in which these answers are sealed as they are."""
    twin = Application.objects.get(pk=application.pk)
    twin.pk, twin._state.adding = uuid4(), True
    twin.reference, twin.draft_fingerprint = f"X{number}", f"x{number}"
    envelopes.seal_body(twin, answers)
    twin.save(force_insert=True)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_none_of_485_naughty_strings_becomes_a_formula_or_breaks_the_file(client, matcher, editor, file_format):
    waiting, names = make_waiting(editor), ["name", "phone", "email", "help_text", "danish_level"]
    parts = [NAUGHTY_STRINGS[first : first + len(names)] for first in range(0, len(NAUGHTY_STRINGS), len(names))]
    for number, strings in enumerate(parts):
        with_answers(waiting, answers=dict(zip(names, strings, strict=False)), number=number)
    waiting.delete()

    response = ask(client, [f"answer:{name}" for name in names], file_format=file_format)

    if file_format == "csv":
        rows = table(response)
        texts = [cell.strip() for row in rows for cell in row]
        assert [text for text in texts if text[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20")] == []
    else:
        sheet = load_workbook(io.BytesIO(response.content)).active
        rows = [[cell.data_type for cell in row] for row in sheet.iter_rows(min_row=3, max_row=sheet.max_row - 1)]
        assert {data_type for row in rows for data_type in row} <= {"s", "inlineStr", "n"}
        assert [c.value for row in sheet.iter_rows(min_row=3) for c in row if c.data_type == "n" and c.value] == []
    assert {len(row) for row in rows} == {len(names)}
    assert len(rows) == len(parts)
