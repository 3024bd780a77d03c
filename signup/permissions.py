"""What staff may do with applications, in Wagtail's terms."""

from wagtail.permission_policies import ModelPermissionPolicy

VIEW_LIST = "view_list"
OPEN_APPLICATION = "open_application"
CHANGE_STATUS = "change_status"


class ApplicationPermissionPolicy(ModelPermissionPolicy):
    """The three rights of the model, each an action of its own.

    Nobody, not even a superuser, may add, edit or delete.
    """

    ACTIONS = frozenset({VIEW_LIST, OPEN_APPLICATION, CHANGE_STATUS})

    def _get_permission_codename(self, action: str) -> str:
        return action

    def user_has_permission(self, user, action: str) -> bool:
        """Whether the user has the right; False for every action that applications do not know."""
        return action in self.ACTIONS and super().user_has_permission(user, action)
