"""The group of staff that works with storytellers, and what editors may see of them.

A migration lays it; from then on it belongs to the administrators, who may change it under Settings.
"""

from collections.abc import Mapping

from core import roles
from role_models import permissions
from signup.roles import BRANCH_COORDINATORS, COMMUNICATION

EXHIBITION = "Exhibition"

_ENTER = "wagtailadmin.access_admin"
_THEMES = tuple(f"{action}_storytheme" for action in ("add", "change", "delete"))

#: The rights of each group in this room. Editors of pages see what a story may be used for, and nobody's address.
RIGHTS: Mapping[str, tuple[str, ...]] = {
    EXHIBITION: (
        permissions.VIEW_STORYTELLERS,
        permissions.CHANGE_STORYTELLERS,
        permissions.ACT_FOR_STORYTELLERS,
        permissions.OPEN_STORYTELLER_CONTACT,
        permissions.KEEP_TOUR,
        permissions.HANDLE_TALK_REQUESTS,
        permissions.MODERATE_GREETINGS,
        *_THEMES,
    ),
    COMMUNICATION: (permissions.VIEW_STORYTELLERS, *_THEMES),
    # Of the branches they work at alone; see role_models/talk_desk.py.
    BRANCH_COORDINATORS: (permissions.HANDLE_TALK_REQUESTS,),
}


def lay(*, apps) -> None:
    """Make the groups and give them their rights. What a group of that name has besides, it keeps.

    ``apps`` is the registry of a migration, or Django's own.
    """
    for group, codenames in RIGHTS.items():
        roles.grant(apps=apps, group=group, rights=[_ENTER, *(f"role_models.{codename}" for codename in codenames)])
