"""The groups of staff that every installation begins with, and what they may do with applications.

A migration lays them; from then on they belong to the administrators, who may change them under Settings.
"""

from collections.abc import Mapping

from core import roles
from signup import permissions

COMMUNICATION = "Communication"
BRANCH_COORDINATORS = "Branch coordinators"
MATCHING_TEAM = "Matching team"
DATA_PROTECTION = "Data protection"
POLITICAL_TRACK = "Political track"

_ENTER = "wagtailadmin.access_admin"

#: Keeping what branches look for; whose branches, says WantedCompetence.objects.editable_by.
_WANTED = tuple(f"{action}_wantedcompetence" for action in ("add", "change", "delete"))
_TAXONOMY = _WANTED + tuple(
    f"{action}_{model}" for model in ("competencegroup", "competence") for action in ("add", "change", "delete")
)

#: The rights of each group in this room. Nobody sees the political track but those who work in it.
RIGHTS: Mapping[str, tuple[str, ...]] = {
    COMMUNICATION: (permissions.VIEW_DEMAND, *_TAXONOMY),
    BRANCH_COORDINATORS: (permissions.VIEW_LIST, permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS, *_WANTED),
    MATCHING_TEAM: (
        permissions.VIEW_LIST,
        permissions.VIEW_ALL_BRANCHES,
        permissions.OPEN_APPLICATION,
        permissions.CHANGE_STATUS,
        permissions.EXPORT_APPLICATIONS,
        permissions.VIEW_DEMAND,
        *_TAXONOMY,
    ),
    DATA_PROTECTION: (permissions.VIEW_ACCESS_LOG, permissions.VIEW_RETENTION, permissions.PUBLISH_CONSENT_TEXT),
    POLITICAL_TRACK: (permissions.VIEW_POLITICAL, permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS),
}


def lay(*, apps) -> None:
    """Make the groups and give them their rights. What a group of that name has besides, it keeps.

    ``apps`` is the registry of a migration, or Django's own.
    """
    for group, codenames in RIGHTS.items():
        roles.grant(apps=apps, group=group, rights=[_ENTER, *(f"signup.{codename}" for codename in codenames)])
