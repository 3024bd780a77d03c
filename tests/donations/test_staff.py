"""What staff see of giving: everything about the money, no word of who gave, and nothing to change."""

import pytest
from django.contrib.auth.models import Permission

from donations.gateway.delivery import deliver
from donations.models import LedgerEntry, Pledge, WebhookEvent
from tests.donations.factories import PLANTED, make_campaign, make_pledge, paid_event

pytestmark = pytest.mark.django_db

LISTINGS = ["ledger", "pledges", "webhooks"]
LISTING_QUERIES = 8


@pytest.mark.parametrize("listing", LISTINGS)
def test_staff_listing_names_no_giver_and_offers_no_change(admin_client, listing):

    deliver(paid_event(make_pledge(campaign_key=make_campaign().translation_key)))

    html = admin_client.get(f"/admin/giving/{listing}/").content.decode()

    assert [word for word in PLANTED if word in html] == []
    assert f"/admin/giving/{listing}/new/" not in html
    assert f"/admin/giving/{listing}/edit/" not in html
    assert f"/admin/giving/{listing}/inspect/" in html


@pytest.mark.parametrize("listing", LISTINGS)
def test_staff_detail_names_no_giver_and_nothing_can_be_added_changed_or_deleted(admin_client, listing):

    deliver(paid_event(make_pledge()))
    row = {"ledger": LedgerEntry, "pledges": Pledge, "webhooks": WebhookEvent}[listing].objects.get()
    base = f"/admin/giving/{listing}"

    detail = admin_client.get(f"{base}/inspect/{row.pk}/")
    refused = [
        admin_client.post(f"{base}/{path}", {}).status_code for path in ("new/", f"edit/{row.pk}/", f"delete/{row.pk}/")
    ]

    assert detail.status_code == 200
    assert [word for word in PLANTED if word in detail.content.decode()] == []
    assert refused == [302, 302, 302]
    assert type(row).objects.count() == 1


def test_staff_without_the_permission_see_nothing(client, django_user_model):

    editor = django_user_model.objects.create_user("editor", "editor@example.org", "a password of ours")
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(editor)

    before = client.get("/admin/giving/pledges/").status_code
    editor.user_permissions.add(Permission.objects.get(codename="view_pledge"))
    after = client.get("/admin/giving/pledges/").status_code

    assert (before, after) == (302, 200)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("listing", LISTINGS)
def test_staff_listing_asks_as_many_queries_with_one_row_as_with_three(
    admin_client, django_assert_num_queries, listing, rows
):

    for _ in range(rows):
        campaign = make_campaign()
        deliver(paid_event(make_pledge(campaign_key=campaign.translation_key, campaign=campaign.page_ptr)))
    admin_client.get(f"/admin/giving/{listing}/")

    with django_assert_num_queries(LISTING_QUERIES):
        html = admin_client.get(f"/admin/giving/{listing}/").content.decode()

    assert html.count(f"/admin/giving/{listing}/inspect/") >= rows
