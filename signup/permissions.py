"""What staff may do with applications, in Wagtail's terms."""

from wagtail.permission_policies import ModelPermissionPolicy

VIEW_LIST = "view_list"
VIEW_ALL_BRANCHES = "view_all_branches"
VIEW_POLITICAL = "view_political"
OPEN_APPLICATION = "open_application"
CHANGE_STATUS = "change_status"
EXPORT_APPLICATIONS = "export_applications"
VIEW_DEMAND = "view_demand"
VIEW_ACCESS_LOG = "view_access_log"
VIEW_RETENTION = "view_retention"
PUBLISH_CONSENT_TEXT = "publish_consent_text"

#: With either of them somebody sees applications: those of her branches, or those of the political track.
SEES_APPLICATIONS = [VIEW_LIST, VIEW_POLITICAL]


class ApplicationPermissionPolicy(ModelPermissionPolicy):
    """The rights of the model, each an action of its own.

    Nobody, not even a superuser, may add, edit or delete.
    """

    ACTIONS = frozenset(
        {
            VIEW_LIST,
            VIEW_ALL_BRANCHES,
            VIEW_POLITICAL,
            OPEN_APPLICATION,
            CHANGE_STATUS,
            EXPORT_APPLICATIONS,
            VIEW_DEMAND,
            VIEW_ACCESS_LOG,
            VIEW_RETENTION,
            PUBLISH_CONSENT_TEXT,
        }
    )

    def _get_permission_codename(self, action: str) -> str:
        return action

    def user_has_permission(self, user, action: str) -> bool:
        """Whether the user has the right; False for every action that applications do not know."""
        return action in self.ACTIONS and super().user_has_permission(user, action)
