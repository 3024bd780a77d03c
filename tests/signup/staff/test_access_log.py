"""Who opened applications, for those who check it: filters, one look in twenty drawn for review, no personal data."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import gettext

from core import access_log
from core.models import AccessLog
from signup.opening import Opened, OpeningPurpose, open_application
from tests.signup.factories import SECRETS, make_application
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

LOG = "/admin/access-log/"


@pytest.fixture
def guardian(client, member):
    """Somebody of data protection, logged in."""
    user = member("Data protection")
    client.force_login(user)
    return user


def look(number: int = 1, *, user, subject: str = "c1b0e3a4-0000-4000-8000-000000000000", **fields) -> None:
    """That somebody looked so many times."""
    usual = {"subject_kind": "application", "subject_id": subject, "purpose": "call", "what": "answers"}
    AccessLog.objects.bulk_create(
        AccessLog(**usual | {"user": user, "user_name": user.username} | fields) for _number in range(number)
    )


def shown(client, **query: str) -> list[tuple]:
    """The rows of the report."""
    rows = client.get(LOG, query).context["table"].data
    return [(row.user_name, row.reference, str(row.what), str(row.purpose)) for row in rows]


def test_report_says_who_opened_what_and_why(client, guardian, member):
    application = make_application()
    opener = member("Branch coordinators", name="opener")
    open_application(application=application, user=opener, purpose="match")

    labels = (str(Opened.ANSWERS.label), str(OpeningPurpose.MATCH.label))
    assert shown(client) == [("opener", application.reference, *labels)]


def test_report_holds_no_answer_and_no_name_of_hers(client, guardian, editor):
    open_application(application=make_application(), user=editor, purpose="call")

    html = client.get(LOG).content.decode()

    assert [secret for secret in SECRETS.values() if secret in html] == []


def test_erased_application_has_no_reference(client, guardian, editor):
    application = make_application()
    open_application(application=application, user=editor, purpose="call")
    application.delete()

    assert [row[1] for row in shown(client)] == [gettext("erased")]


def test_filters_narrow_the_report_down(client, guardian, member):
    application = make_application()
    one, other = member("Matching team", name="one"), member("Political track", name="other")
    look(user=one, subject=str(application.pk), at=datetime(2030, 3, 1, 12, tzinfo=UTC))
    look(user=other, purpose="match", what="export", at=datetime(2030, 4, 1, 12, tzinfo=UTC))

    def users(**query: str) -> list[str]:
        return [row[0] for row in shown(client, **query)]

    assert users() == ["other", "one"]
    assert users(user_name="one") == ["one"]
    assert users(what="export") == ["other"]
    assert users(purpose="call") == ["one"]
    assert users(reference=application.reference.lower()) == ["one"]
    assert users(reference="no such") == []
    assert users(at_from="2030-03-15") == ["other"]
    assert users(at_to="2030-03-15") == ["one"]


def test_looks_of_other_rooms_are_not_shown(client, guardian, editor):
    look(user=editor, subject_kind="story")

    assert shown(client) == []


@pytest.mark.parametrize(("looks", "drawn"), [(0, 0), (1, 1), (20, 1), (21, 2), (100, 5)])
def test_one_look_in_twenty_is_drawn(editor, looks, drawn):
    look(looks, user=editor, at=datetime(2030, 3, 10, tzinfo=UTC))
    look(40, user=editor, at=datetime(2030, 4, 10, tzinfo=UTC))
    march = AccessLog.objects.filter(at__month=3)

    sample = access_log.reviewed_sample(looks=AccessLog.objects.all(), month=date(2030, 3, 31), room="signup")

    assert len(sample) == drawn
    assert set(sample) <= set(march.values_list("pk", flat=True))
    assert sample == access_log.reviewed_sample(looks=AccessLog.objects.all(), month=date(2030, 3, 1), room="signup")


def test_the_draw_hangs_on_the_key_and_not_on_the_order(editor, settings):
    look(200, user=editor, at=datetime(2030, 3, 10, tzinfo=UTC))
    month = date(2030, 3, 1)
    sample = access_log.reviewed_sample(looks=AccessLog.objects.all(), month=month, room="signup")

    other = access_log.reviewed_sample(looks=AccessLog.objects.all(), month=month, room="donations")

    assert sorted(sample) != sorted(AccessLog.objects.order_by("pk").values_list("pk", flat=True)[: len(sample)])
    assert sample != other


def test_drawn_looks_of_a_month_that_is_over_can_be_shown(client, guardian, editor):
    look(40, user=editor, at=datetime(2020, 3, 10, tzinfo=UTC))
    look(1, user=editor)

    assert len(shown(client, drawn="2020-03")) == 2
    assert [code for code, _label in client.get(LOG).context["filters"].form.fields["drawn"].choices][1:] == ["2020-03"]


def test_made_up_filters_are_harmless(client, guardian):
    for query in ({"drawn": "2020-13"}, {"at_from": "yesterday"}, {"user_name": "\0"}, {"reference": "\0"}):
        assert client.get(LOG, query).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.usefixtures("guardian")
def test_report_takes_the_same_number_of_queries_for_any_rows(client, editor, django_assert_num_queries, rows):
    for _number in range(rows):
        open_application(application=make_application(), user=editor, purpose="call")
    client.get(LOG)

    with django_assert_num_queries(13):
        client.get(LOG)


def test_report_is_for_data_protection_and_leaves_by_no_export(client, member):
    answers = {}
    for group in ("Communication", "Matching team", "Branch coordinators", "Data protection", "Political track"):
        client.force_login(member(group))
        answers[group] = tuple(outcome(client.get(address)) for address in (LOG, f"{LOG}results/", f"{LOG}?export=csv"))

    assert answers == dict.fromkeys(answers, ("refused",) * 3) | {"Data protection": ("200", "200", "404")}
