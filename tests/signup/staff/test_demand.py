"""How many wait: exact for those who see the list, in steps of five for the others, and never the political track."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from signup import demand
from signup.demand import Cell
from signup.models import Application, Competence, CompetenceGroup, Kind
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

CHEMISTRY = "science-chemistry"


def wait(number: int, *, branch: str = "aarhus", competences=(CHEMISTRY,), weeks: int = 0) -> None:
    """That so many mentees wait. They are copies of one that came by the forms: this counts rows, not answers."""
    make_branch(branch)
    first = make_application(branch=branch, email="")
    since = timezone.now() - timedelta(weeks=weeks)
    Application.objects.filter(pk=first.pk).update(status="waiting", confirmed_by="phone_call", waiting_since=since)
    first.refresh_from_db()
    chosen = list(Competence.objects.filter(code__in=competences))
    first.competences.set(chosen)
    for copy in range(1, number):
        twin = Application.objects.get(pk=first.pk)
        twin.pk, twin._state.adding = uuid4(), True
        twin.reference = f"{first.reference[:6]}-{copy}"
        twin.draft_fingerprint = f"{first.draft_fingerprint[:50]}{copy}"
        twin.waiting_since = since
        twin.save(force_insert=True)
        twin.competences.set(chosen)


def numbers(table: demand.Demand, code: str) -> dict[str, str]:
    """The cells of one row, by branch."""
    row = next(row for row in table.rows if row.code == code)
    return {branch.code: str(cell) for branch, cell in zip(table.branches, row.cells, strict=True)}


@pytest.mark.parametrize(
    ("waiting", "told"), [(0, "<5"), (1, "<5"), (4, "<5"), (5, "5+"), (9, "5+"), (10, "10+"), (12, "10+")]
)
def test_who_does_not_see_the_list_is_told_bands(member, waiting, told):
    if waiting:
        wait(waiting)

    table = demand.of_competences(user=member("Communication"), group=CompetenceGroup.objects.get(code="science"))

    assert numbers(table, CHEMISTRY) == {"aarhus": told}
    assert [str(cell) for cell in table.everybody] == [told]


def test_bands_hold_no_exact_number_anywhere(client, member):
    wait(7)
    client.force_login(member("Communication"))

    html = client.get(reverse("demand:of_group", args=["science"])).content.decode()
    table = html[html.index("</caption>") :]

    assert "5+" in table
    assert [number for number in (">6<", ">7<") if number in html] == []
    assert Cell(5, is_exact=False) in client.get(reverse("demand:index")).context["demand"].everybody


def test_exact_numbers_are_those_of_ones_own_branches(member):
    wait(3)
    wait(2, branch="odense")
    coordinator = member("Branch coordinators", branches=["aarhus"])
    matcher = member("Matching team")
    science = CompetenceGroup.objects.get(code="science")

    hers = demand.of_competences(user=coordinator, group=science)
    all_of_them = demand.of_competences(user=matcher, group=science)

    assert numbers(hers, CHEMISTRY) == {"aarhus": "3", "odense": "<5"}
    assert numbers(all_of_them, CHEMISTRY) == {"aarhus": "3", "odense": "2"}
    assert [str(cell) for cell in all_of_them.everybody] == ["3", "2"]


def test_who_has_two_competences_counts_in_each_and_once_in_the_field(member):
    science = CompetenceGroup.objects.get(code="science")
    two = list(science.competences.values_list("code", flat=True)[:2])
    wait(2, competences=two)
    matcher = member("Matching team")

    competences = demand.of_competences(user=matcher, group=science)
    groups = demand.of_groups(user=matcher)

    assert [numbers(competences, code) for code in two] == [{"aarhus": "2"}, {"aarhus": "2"}]
    assert numbers(groups, "science") == {"aarhus": "2"}
    assert {row.code: str(row.cells[0]) for row in groups.rows if str(row.cells[0]) != "0"} == {"science": "2"}


def test_only_mentees_who_wait_are_counted(member, editor):
    make_waiting(editor)
    for kind in (Kind.MENTOR, Kind.POLITICAL_MENTEE, Kind.POLITICAL_MENTOR, Kind.TELL_ME_WHEN):
        Application.objects.filter(pk=make_application(kind=kind).pk).update(status="waiting")
    for status in ("unconfirmed", "paused", "invited", "matched", "withdrawn", "declined", "unreachable", "expired"):
        Application.objects.filter(pk=make_application().pk).update(status=status)

    table = demand.of_groups(user=member("Matching team"))

    assert [str(cell) for cell in table.everybody] == ["1"]
    assert numbers(table, "science") == {"aarhus": "1"}


@pytest.mark.parametrize(("waiting", "weeks"), [(9, None), (10, 6)])
def test_waiting_time_is_told_of_ten_or_more(member, waiting, weeks):
    wait(waiting, weeks=6)

    assert demand.of_groups(user=member("Communication")).median_weeks == [weeks]


def test_every_competence_is_listed_whether_somebody_has_it_or_not(member):
    before = [row.code for row in demand.of_groups(user=member("Communication")).rows]
    wait(6)
    CompetenceGroup.objects.filter(code="science").update(is_active=False)

    after = [row.code for row in demand.of_groups(user=member("Matching team")).rows]

    assert before == after == list(CompetenceGroup.objects.values_list("code", flat=True))


@pytest.mark.parametrize("name", ["demand:index", "demand:of_group"])
def test_report_takes_the_same_number_of_queries_for_any_rows(client, member, name, django_assert_max_num_queries):
    client.force_login(member("Matching team"))
    address = reverse(name, args=["science"] if name.endswith("group") else [])
    counts = []
    for number, branch in enumerate(("aarhus", "odense", "ribe"), start=1):
        wait(number, branch=branch)
        client.get(address)
        with django_assert_max_num_queries(30) as captured:
            client.get(address)
        counts.append(len(captured))

    assert len(set(counts)) == 1


def test_report_is_for_those_with_the_right_and_names_nobody(client, member):
    wait(1)
    answers = {}
    for group in ("Communication", "Matching team", "Branch coordinators", "Data protection", "Political track"):
        client.force_login(member(group))
        response = client.get(reverse("demand:index"))
        answers[group] = outcome(response)
        html = response.content.decode()
        assert [text for text in (*SECRETS.values(), Application.objects.get().reference) if text in html] == []

    assert answers == {
        "Communication": "200",
        "Matching team": "200",
        "Branch coordinators": "refused",
        "Data protection": "refused",
        "Political track": "refused",
    }


def test_unknown_field_of_work_is_not_found(client, member):
    client.force_login(member("Matching team"))

    assert outcome(client.get(reverse("demand:of_group", args=["no-such-field"]))) == "404"
