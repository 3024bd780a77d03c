"""Receipts and credit notes by their numbers. What stands on them is sealed; each leads to its entry of the ledger."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.money import format_amount
from donations.gateway import mode
from donations.models import Receipt
from donations.viewsets.base import GivingListView, GivingViewSet
from donations.viewsets.columns import AmountColumn, LabelledColumn, LinkColumn, day, language
from donations.viewsets.filters import ReceiptFilterSet


def _credits(receipt: Receipt) -> str:
    return receipt.credits.reference if receipt.credits else ""


class ReceiptsView(GivingListView):
    """Every paper, the newest number first."""

    page_title = _("Receipts")
    header_icon = "doc-full"
    default_ordering = "-issued_at"
    filterset_class = ReceiptFilterSet
    empty_words = _("No receipt has been issued yet.")

    @cached_property
    def columns(self):
        """Its number and what it is for."""
        return [
            LinkColumn(
                "reference",
                label=_("Number"),
                get_url=lambda row: reverse("giving-ledger:open", args=[row.entry_id]),
                sort_key="number",
            ),
            LabelledColumn("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            LabelledColumn("issued_at", label=_("Issued"), accessor=day("issued_at"), sort_key="issued_at"),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            AmountColumn(
                "amount",
                label=_("Amount"),
                accessor=lambda row: format_amount(row.entry.amount_ore, row.entry.currency),
                classname="staff-amount",
            ),
            LabelledColumn("language", label=_("Language"), accessor=language, sort_key="language"),
            LabelledColumn("credits", label=_("Takes back"), accessor=_credits),
        ]

    def get_base_queryset(self) -> QuerySet[Receipt]:
        """Those of the present mode, without what stands on them."""
        receipts = Receipt.objects.filter(livemode=mode.is_live()).select_related("entry", "credits")
        return receipts.defer("facts_sealed", "credits__facts_sealed")

    def campaign_key(self, row: Receipt):
        """That of the entry."""
        return row.entry.campaign_key


class ReceiptViewSet(GivingViewSet):
    """The list of receipts."""

    name = "giving-receipts"
    url_prefix = "giving/receipts"
    icon = "doc-full"
    menu_label = _("Receipts")

    def get_urlpatterns(self) -> list:
        return self.list_patterns(ReceiptsView)


receipt_viewset = ReceiptViewSet()
