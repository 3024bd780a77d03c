"""The entry "Giving" of the admin's menu, and what stands below it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from donations.viewsets.approvals import support_viewset, wall_viewset
from donations.viewsets.exports import export_viewset
from donations.viewsets.gifts import gift_viewset, sponsor_viewset
from donations.viewsets.invoices import invoice_viewset
from donations.viewsets.ledger import ledger_viewset
from donations.viewsets.looks import look_viewset
from donations.viewsets.offline import offline_viewset
from donations.viewsets.overview import overview_viewset
from donations.viewsets.receipts import receipt_viewset
from donations.viewsets.refunds import refund_viewset
from donations.viewsets.webhooks import webhook_viewset


class GivingScreens(ViewSetGroup):
    """The staff's screens, in the order of the menu. Who may use none of them does not see the entry."""

    menu_label = _("Giving")
    menu_name = "giving"
    menu_icon = "tag"
    menu_order = 320
    items = (
        overview_viewset,
        gift_viewset,
        sponsor_viewset,
        offline_viewset,
        invoice_viewset,
        wall_viewset,
        support_viewset,
        refund_viewset,
        ledger_viewset,
        receipt_viewset,
        export_viewset,
        webhook_viewset,
        look_viewset,
    )
