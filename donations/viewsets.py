"""What staff see of giving in the Wagtail admin. Read only: money is booked by payments, never by hand on a row."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy

from core.money import format_amount
from donations.models import LedgerEntry, Pledge, WebhookEvent


class ReadOnlyPermissionPolicy(ModelPermissionPolicy):
    """Nobody adds, changes or deletes, superusers included; whoever has the view permission may look."""

    def user_has_permission(self, user, action: str) -> bool:
        return action == "view" and super().user_has_permission(user, action)


def _amount(row: LedgerEntry | Pledge) -> str:
    return format_amount(row.amount_ore, row.currency)


class _PledgeIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("campaign").defer("donor_sealed")


class _WebhookIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().defer("body_sealed")


class _ReadOnlyViewSet(ModelViewSet):
    copy_view_enabled = False
    inspect_view_enabled = True
    add_to_reference_index = False
    list_per_page = 50
    form_fields: list[str] = []


class LedgerViewSet(_ReadOnlyViewSet):
    """The ledger, newest first."""

    model = LedgerEntry
    icon = "list-ol"
    menu_label = _("Ledger")
    url_prefix = "giving/ledger"
    list_display = [
        "external_id",
        Column("kind", label=_("Kind"), accessor=LedgerEntry.get_kind_display),
        Column("amount", label=_("Amount"), accessor=_amount),
        DateColumn("occurred_at", label=_("Occurred"), sort_key="occurred_at"),
        BooleanColumn("livemode", label=_("Real money")),
    ]
    list_filter = ["kind", "livemode", "occurred_at"]
    inspect_view_fields = [
        "kind",
        "external_id",
        "payment_reference",
        "pledge",
        "campaign_key",
        "amount_ore",
        "currency",
        "occurred_at",
        "booked_at",
        "livemode",
    ]


class PledgeViewSet(_ReadOnlyViewSet):
    """Pledges without a word of who gives."""

    model = Pledge
    icon = "form"
    menu_label = _("Pledges")
    url_prefix = "giving/pledges"
    index_view_class = _PledgeIndexView
    list_display = [
        "id",
        Column("campaign", label=_("Campaign"), accessor="campaign"),
        Column("amount", label=_("Amount"), accessor=_amount),
        Column("state", label=_("State"), accessor=Pledge.get_state_display),
        DateColumn("created_at", label=_("Created"), sort_key="created_at"),
        BooleanColumn("livemode", label=_("Real money")),
    ]
    list_filter = ["state", "livemode", "created_at"]
    inspect_view_fields = [
        "id",
        "campaign",
        "kind",
        "frequency",
        "amount_ore",
        "currency",
        "language",
        "state",
        "attempt",
        "checkout_session_id",
        "payment_reference",
        "livemode",
        "created_at",
    ]


class WebhookViewSet(_ReadOnlyViewSet):
    """The webhook inbox. The bodies stay in their envelopes."""

    model = WebhookEvent
    icon = "history"
    menu_label = _("Webhook log")
    url_prefix = "giving/webhooks"
    index_view_class = _WebhookIndexView
    list_display = [
        "id",
        "type",
        Column("outcome", label=_("Outcome"), accessor=WebhookEvent.get_outcome_display),
        "deliveries",
        "attempts",
        DateColumn("received_at", label=_("Received"), sort_key="received_at"),
        BooleanColumn("livemode", label=_("Real money")),
    ]
    list_filter = ["outcome", "type", "livemode", "received_at"]
    inspect_view_fields = [
        "id",
        "type",
        "api_version",
        "outcome",
        "error",
        "deliveries",
        "attempts",
        "received_at",
        "livemode",
    ]


class GivingViewSetGroup(ModelViewSetGroup):
    """The part of the admin's menu that is about giving."""

    menu_label = _("Giving")
    menu_icon = "tag"
    menu_order = 320
    items = (LedgerViewSet, PledgeViewSet, WebhookViewSet)
