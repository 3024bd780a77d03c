"""Who looked at givers, for those who watch over it: of this room alone, in words, narrowed down, and without names."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.users.models import UserProfile

from core.models import AccessLog
from donations import opening
from donations.opening import Opened, OpeningPurpose
from tests.donations.factories import PLANTED, make_pledge
from tests.donations.staff.rows import PAYER, make_event, make_paid
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db

LOOKS = "/admin/giving/looks/"


@pytest.fixture
def guardian(client, member):
    """Somebody who may see the access log, and nothing of giving."""
    user = member(name="guardian")
    user.user_permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        Permission.objects.get(content_type__app_label="core", codename="view_accesslog"),
    )
    client.force_login(user)
    return user


def look(number: int = 1, *, user, **fields) -> None:
    """That somebody looked so many times."""
    usual = {"subject_kind": "giver", "subject_id": str(uuid4()), "purpose": "thanks", "what": "giver"}
    AccessLog.objects.bulk_create(
        AccessLog(**usual | {"user": user, "user_name": user.username} | fields) for _number in range(number)
    )


def shown(client, **query: str) -> list[tuple]:
    """The rows of the list."""
    rows = client.get(LOOKS, query).context["table"].data
    return [(row.user_name, row.reference, row.what, row.purpose) for row in rows]


def test_every_kind_of_look_is_listed_in_words_the_latest_first(client, guardian, member):
    pledge, entry = make_paid()
    event, user = make_event(), member("Accounting", name="looker")
    opening.open_giver(pledge=pledge, user=user, purpose="thanks")
    opening.open_paper(receipt=entry.receipt, user=user, purpose="accounts")
    opening.open_event(event=event, user=user, purpose="their_request")

    reference = str(pledge.pk)[:8].upper()
    assert shown(client) == [
        ("looker", event.pk, str(Opened.BODY.label), str(OpeningPurpose.THEIR_REQUEST.label)),
        ("looker", reference, str(Opened.PAPER.label), str(OpeningPurpose.ACCOUNTS.label)),
        ("looker", reference, str(Opened.GIVER.label), str(OpeningPurpose.THANKS.label)),
    ]


def test_list_names_no_giver(client, editor):
    pledge, entry = make_paid()
    opening.open_giver(pledge=pledge, user=editor, purpose="thanks")
    opening.open_paper(receipt=entry.receipt, user=editor, purpose="accounts")
    opening.open_event(event=make_event(), user=editor, purpose="accounts")
    client.force_login(editor)

    html = client.get(LOOKS).content.decode()

    assert [word for word in (*PLANTED, PAYER) if word in html] == []


def test_how_many_looks_there_are_is_counted_in_words(client, guardian, editor):
    UserProfile.objects.update_or_create(user=guardian, defaults={"preferred_language": "en"})
    look(2, user=editor)

    assert " 2 looks " in " ".join(client.get(LOOKS).content.decode().split())


def test_looks_of_other_rooms_and_those_who_look_there_are_not_named(client, guardian, editor):
    look(user=editor, subject_kind="application")

    assert shown(client) == []
    assert [*client.get(LOOKS).context["filters"].form.fields["user_name"].choices][1:] == []


def test_rows_lead_to_what_was_looked_at_for_those_who_may_go_there(client, guardian, editor, member):
    pledge, _entry = make_paid()
    event = make_event()
    opening.open_giver(pledge=pledge, user=editor, purpose="thanks")
    opening.open_event(event=event, user=editor, purpose="accounts")
    look(user=editor)  # The gift is gone: it was never paid.
    look(user=editor, subject_id=str(make_pledge(livemode=True).pk))

    addresses = {}
    for user in (guardian, editor):
        client.force_login(user)
        addresses[user] = {row.address for row in client.get(LOOKS).context["table"].data}

    assert addresses == {
        guardian: {None},
        editor: {None, f"/admin/giving/gifts/{pledge.pk}/", f"/admin/giving/webhooks/{event.pk}/"},
    }


def test_filters_narrow_the_list_down(client, guardian, member):
    one, other, gift = member("Fundraising", name="one"), member("Accounting", name="other"), uuid4()
    look(user=one, subject_id=str(gift), at=datetime(2020, 3, 1, 12, tzinfo=UTC))
    look(user=other, purpose="audit", what="export_giver", at=datetime(2020, 4, 1, 12, tzinfo=UTC))

    def users(**query: str) -> list[str]:
        return [row[0] for row in shown(client, **query)]

    assert users() == ["other", "one"]
    assert users(user_name="one") == ["one"]
    assert users(what="export_giver") == ["other"]
    assert users(purpose="audit") == ["other"]
    assert users(reference=str(gift)[:8].upper()) == ["one"]
    assert users(reference="no such") == []
    assert users(at_from="2020-03-15") == ["other"]
    assert users(at_to="2020-03-15") == ["one"]


def test_one_in_twenty_of_a_month_that_is_over_is_drawn(client, guardian, editor):
    look(40, user=editor, at=datetime(2020, 3, 10, tzinfo=UTC))
    look(user=editor)

    assert len(shown(client, drawn="2020-03")) == 2
    assert shown(client, drawn="2020-03") == shown(client, drawn="2020-03")
    assert [code for code, _label in client.get(LOOKS).context["filters"].form.fields["drawn"].choices][1:] == [
        "2020-03"
    ]


def test_made_up_filters_are_harmless(client, guardian):
    for query in ({"drawn": "2020-13"}, {"at_from": "yesterday"}, {"user_name": "\0"}, {"reference": "\0"}):
        assert client.get(LOOKS, query).status_code == 200


@pytest.mark.parametrize(
    ("language", "words"), [("da", "Ingen har set på det endnu."), ("en", "Nobody has looked yet.")]
)
def test_empty_list_says_so_in_the_language_of_whoever_reads_it(client, guardian, language, words):
    UserProfile.objects.update_or_create(user=guardian, defaults={"preferred_language": language})

    html = client.get(LOOKS).content.decode()

    assert words in html


def test_list_asks_as_many_queries_with_one_row_as_with_three(client, editor):
    client.force_login(editor)
    counted = []
    for rows in (1, 3):
        while AccessLog.objects.count() < 2 * rows:
            opening.open_giver(pledge=make_paid()[0], user=editor, purpose="thanks")
            opening.open_event(event=make_event(number=AccessLog.objects.count()), user=editor, purpose="accounts")
        with CaptureQueriesContext(connection) as queries:
            client.get(LOOKS)
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


def test_list_is_for_those_with_the_right_alone_who_see_nothing_else_of_giving(client, guardian, member):
    own = {path: outcome(client.get(path)) for path in (LOOKS, f"{LOOKS}results/", "/admin/giving/gifts/")}
    menu = client.get("/admin/").content.decode()
    client.force_login(member("Fundraising", "Accounting", "Data protection"))

    assert own == {LOOKS: "200", f"{LOOKS}results/": "200", "/admin/giving/gifts/": "refused"}
    assert [path for path in (LOOKS, "/admin/giving/gifts/", "/admin/giving/overview/") if path in menu] == [LOOKS]
    assert outcome(client.get(LOOKS)) == "refused"


def test_administrators_can_give_the_right_to_a_group(client, editor):
    client.force_login(editor)
    pk = Permission.objects.get(content_type__app_label="core", codename="view_accesslog").pk

    assert f'value="{pk}"' in client.get("/admin/groups/new/").content.decode()
