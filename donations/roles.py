"""The groups of staff that every installation begins with for giving, and what they may do.

Who asks for a refund does not approve it, and who books a gift does not correct the books: so there are two groups.
A migration lays them; from then on they belong to the administrators, who may change them under Settings.
"""

from collections.abc import Mapping

from core import roles
from donations import permissions

FUNDRAISING = "Fundraising"
ACCOUNTING = "Accounting"

_ENTER = "wagtailadmin.access_admin"

#: The rights of each group in this room. Neither sees anybody who applies.
RIGHTS: Mapping[str, tuple[str, ...]] = {
    FUNDRAISING: (
        permissions.VIEW_GIVING,
        permissions.OPEN_GIVER,
        permissions.BOOK_OFFLINE_GIFT,
        permissions.HANDLE_INVOICES,
        permissions.REQUEST_REFUND,
        permissions.APPROVE_RECOGNITION,
        permissions.SEND_RECEIPT,
        "change_givingsettings",
    ),
    ACCOUNTING: (
        permissions.VIEW_GIVING,
        permissions.OPEN_GIVER,
        permissions.APPROVE_REFUND,
        permissions.CORRECT_LEDGER,
        permissions.EXPORT_GIVING,
        permissions.REPLAY_WEBHOOK,
        permissions.SEND_RECEIPT,
    ),
}


def lay(*, apps) -> None:
    """Make the groups and give them their rights. What a group of that name has besides, it keeps.

    ``apps`` is the registry of a migration, or Django's own.
    """
    for group, codenames in RIGHTS.items():
        roles.grant(apps=apps, group=group, rights=[_ENTER, *(f"donations.{codename}" for codename in codenames)])
