"""The waiting list: codes alone, narrowed down by what stands in the address, and the longest wait first."""

import pytest
from django.utils import translation

from signup import waiting_list
from signup.models import Application, BranchAssignment, Competence
from signup.states import Reason, Status
from signup.viewsets.columns import things_to_do
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting
from tests.signup.staff.admin import LIST, RESULTS, listed, outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def moved(application: Application, to: Status, user) -> Application:
    return waiting_list.move(application=application, to=to, by=user, reason_code=Reason.STAFF_DECIDED)


def test_list_shows_codes_and_no_personal_data(client, editor):
    application = make_waiting(editor)
    client.force_login(editor)

    html = client.get(LIST).content.decode()

    assert application.reference in html
    assert "Kemi" in html
    assert [secret for secret in SECRETS.values() if secret in html] == []


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("address", [LIST, RESULTS])
def test_list_takes_the_same_number_of_queries_for_any_rows(
    client, editor, django_assert_max_num_queries, rows, address
):
    """Measured against a list of one row, so that what the admin itself asks is no part of the promise."""
    make_waiting(editor)
    client.force_login(editor)
    client.get(address)
    with django_assert_max_num_queries(60) as for_one:
        client.get(address)

    for number in range(rows):
        make_waiting(editor, branch=make_branch(f"branch{number}").code, email="")
    with django_assert_max_num_queries(len(for_one.captured_queries)):
        response = client.get(address)

    assert len(response.context["object_list"]) == rows + 1


def test_list_is_in_the_order_of_waiting(client, editor):
    newest, oldest, middle = (
        make_waiting(editor),
        make_waiting(editor, weeks_ago=9),
        make_waiting(editor, weeks_ago=3),
    )
    client.force_login(editor)

    found = listed(client)

    assert found == [oldest, middle, newest]
    assert [application.waited_weeks for application in found] == [9, 3, 0]


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("waiting_since", "ABC"),
        ("-waiting_since", "CBA"),
        ("status", "BAC"),
        ("nonsense", "ABC"),
        ("body_sealed", "ABC"),
    ],
)
def test_list_is_ordered_by_a_column_and_then_by_the_wait(client, editor, ordering, expected):
    first, second, third = (make_waiting(editor, weeks_ago=weeks) for weeks in (9, 6, 3))
    moved(second, Status.PAUSED, editor)
    client.force_login(editor)

    names = {first: "A", second: "B", third: "C"}

    assert "".join(names[application] for application in listed(client, ordering=ordering)) == expected


def test_list_shows_who_waits_or_needs_a_call_until_a_status_is_asked_for(client, editor):
    waiting, by_mail, by_phone = make_waiting(editor), make_application(), make_application(email="")
    declined, matched = make_waiting(editor), make_waiting(editor)
    moved(declined, Status.DECLINED, editor)
    moved(moved(matched, Status.INVITED, editor), Status.MATCHED, editor)
    client.force_login(editor)

    assert set(listed(client)) == {waiting, by_phone}
    assert set(listed(client, status="unconfirmed")) == {by_mail, by_phone}
    assert set(listed(client, status=["declined", "matched"])) == {declined, matched}


def test_what_is_to_do_is_told_in_a_few_words(client, editor):
    make_application(email="")
    bounced = make_waiting(editor)
    Application.objects.filter(pk=bounced.pk).update(contact_state="bounced")
    make_waiting(editor)
    client.force_login(editor)

    applications = listed(client)
    with translation.override("en"):
        things = [things_to_do(application) for application in applications]

    assert things == [["Call her"], ["Letters come back"], []]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, "EPM"),
        ({"status": "waiting"}, "EM"),
        ({"status": ["waiting", "paused"]}, "EPM"),
        ({"kind": "mentor"}, "M"),
        ({"kind": ["mentor", "mentee"]}, "EPM"),
        ({"language": "en"}, "E"),
        ({"branch": "esbjerg"}, "P"),
        ({"competence": "science-chemistry"}, "EM"),
        ({"competence": "group:science"}, "EM"),
        ({"competence": "group:health"}, "P"),
        ({"waited": "4"}, "E"),
        ({"heard_from": "friend"}, "EPM"),
        ({"heard_from": "municipality"}, ""),
        ({"call": "needed"}, ""),
        ({"kind": "mentor", "language": "en"}, ""),
        ({"competence": "no-such"}, "EPM"),
        ({"status": "nonsense"}, "EPM"),
        ({"branch": "0"}, "EPM"),
        ({"reference": "a\0b"}, "EPM"),
        ({"reference": "22-2222"}, ""),
    ],
    ids=str,
)
def test_list_is_filtered_and_what_makes_no_sense_filters_nothing(client, editor, query, found):
    esbjerg = make_branch("esbjerg")
    health = Competence.objects.filter(group__code="health").first()
    english = make_waiting(editor, language="en", weeks_ago=6)
    paused = moved(
        make_waiting(editor, branch="esbjerg", competences=[health.code], weeks_ago=2), Status.PAUSED, editor
    )
    mentor = make_waiting(editor, kind="mentor")
    client.force_login(editor)
    if query.get("branch") == "esbjerg":
        query = {"branch": esbjerg.pk}

    names = {english: "E", paused: "P", mentor: "M"}

    assert "".join(names[application] for application in listed(client, **query)) == found


@pytest.mark.parametrize("change", [str, str.lower, lambda text: text.replace("-", ""), lambda text: f" {text} "])
def test_reference_is_found_however_it_is_typed_and_wherever_the_application_stands(client, editor, change):
    make_waiting(editor)
    application = make_application()
    client.force_login(editor)

    assert listed(client, reference=change(application.reference)) == [application]


def test_filters_offer_only_what_the_user_may_know_of(client, member):
    user = member("Branch coordinators", branches=["aarhus"])
    make_branch("esbjerg")
    make_waiting(user)
    make_waiting(user, branch="esbjerg")
    client.force_login(user)

    form = client.get(LIST).context["filters"].form

    assert [branch.code for branch in form.fields["branch"].queryset] == ["aarhus"]
    assert [code for code, _label in form.fields["kind"].choices if code.startswith("political")] == []


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
@pytest.mark.parametrize("address", [LIST, RESULTS])
def test_list_is_not_exported_by_its_address(client, editor, file_format, address):
    make_waiting(editor)
    client.force_login(editor)

    assert outcome(client.get(address, {"export": file_format})) == "404"


def test_long_list_has_pages_that_do_not_overlap(client, editor):
    one = make_waiting(editor)
    copies = []
    for number in range(51):
        copy = Application.objects.get(pk=one.pk)
        copy.pk, copy.reference, copy.draft_fingerprint = None, f"{number:02}-TEST", f"copy {number}"
        copy._state.adding = True
        copy.id = Application._meta.pk.get_default()
        copies.append(copy)
    Application.objects.bulk_create(copies)
    client.force_login(editor)

    first, second = listed(client, p=1), listed(client, p=2)

    assert (len(first), len(second)) == (50, 2)
    assert len({application.pk for application in [*first, *second]}) == 52


def test_who_works_at_no_branch_is_told_so(client, member):
    user = member("Branch coordinators")
    client.force_login(user)

    response = client.get(LIST)
    BranchAssignment.objects.create(user=user, branch=make_branch())
    with_branch = client.get(LIST)

    assert [response.context["has_no_branch"], with_branch.context["has_no_branch"]] == [True, False]
    assert [listed(client), response.status_code] == [[], 200]


def test_boxes_to_tick_are_for_who_may_move(client, staff):
    make_waiting(staff("view_list", "view_all_branches", "change_status"))
    shown = {}
    for rights in (("view_list", "view_all_branches"), ("view_list", "view_all_branches", "change_status")):
        client.force_login(staff(*rights))
        shown[rights[-1]] = client.get(LIST).content.decode().count('name="application"')

    assert shown == {"view_all_branches": 0, "change_status": 1}
