"""What staff may do with giving, in Wagtail's terms."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

VIEW_GIVING = "view_giving"
OPEN_GIVER = "open_giver"
BOOK_OFFLINE_GIFT = "book_offline_gift"
HANDLE_INVOICES = "handle_invoices"
REQUEST_REFUND = "request_refund"
APPROVE_REFUND = "approve_refund"
CORRECT_LEDGER = "correct_ledger"
APPROVE_RECOGNITION = "approve_recognition"
SEND_RECEIPT = "send_receipt"
EXPORT_GIVING = "export_giving"
REPLAY_WEBHOOK = "replay_webhook"


class GivingPermissionPolicy(ModelPermissionPolicy):
    """The rights of :class:`donations.models.Pledge`, each an action of its own, for everything that is about giving.

    Nobody, not even a superuser, may add, edit or delete a row.
    """

    ACTIONS = frozenset(
        {
            VIEW_GIVING,
            OPEN_GIVER,
            BOOK_OFFLINE_GIFT,
            HANDLE_INVOICES,
            REQUEST_REFUND,
            APPROVE_REFUND,
            CORRECT_LEDGER,
            APPROVE_RECOGNITION,
            SEND_RECEIPT,
            EXPORT_GIVING,
            REPLAY_WEBHOOK,
        }
    )

    def _get_permission_codename(self, action: str) -> str:
        return action

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user has the right; False for every action that giving does not know."""
        return action in self.ACTIONS and super().user_has_permission(user, action)


def may(user: Any, action: str) -> bool:
    """Whether the user has one of these rights."""
    return action in GivingPermissionPolicy.ACTIONS and user.has_perm(f"donations.{action}")
