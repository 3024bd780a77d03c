"""The admin's pages of giving, and who may see them."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from donations.models import LedgerEntry, Pledge, WebhookEvent
from donations.viewsets import GivingViewSetGroup, ReadOnlyPermissionPolicy

for _model in (LedgerEntry, Pledge, WebhookEvent):
    register_permission_policy(_model, ReadOnlyPermissionPolicy(_model))


@hooks.register("register_admin_viewset")
def register_giving() -> GivingViewSetGroup:
    """Ledger, pledges and webhook log."""
    return GivingViewSetGroup()
