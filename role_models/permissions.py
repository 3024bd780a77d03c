"""What staff may do with storytellers, in Wagtail's terms. Who edits their pages is said by the rights to pages."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

VIEW_STORYTELLERS = "view_storytellers"
CHANGE_STORYTELLERS = "change_storytellers"
ACT_FOR_STORYTELLERS = "act_for_storytellers"
OPEN_STORYTELLER_CONTACT = "open_storyteller_contact"
KEEP_TOUR = "keep_tour"
HANDLE_TALK_REQUESTS = "handle_talk_requests"
MODERATE_GREETINGS = "moderate_greetings"


class StorytellerPermissionPolicy(ModelPermissionPolicy):
    """The rights of :class:`role_models.models.Storyteller`, each an action of its own.

    Nobody, not even a superuser, may delete one: she withdraws, or staff do it for her by the same verb.
    """

    ACTIONS = frozenset(
        {
            VIEW_STORYTELLERS,
            CHANGE_STORYTELLERS,
            ACT_FOR_STORYTELLERS,
            OPEN_STORYTELLER_CONTACT,
            KEEP_TOUR,
            HANDLE_TALK_REQUESTS,
            MODERATE_GREETINGS,
        }
    )

    def _get_permission_codename(self, action: str) -> str:
        return action

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user has the right; False for every action that storytellers do not know."""
        return action in self.ACTIONS and super().user_has_permission(user, action)


def may(user: Any, action: str) -> bool:
    """Whether the user has one of these rights."""
    return action in StorytellerPermissionPolicy.ACTIONS and user.has_perm(f"role_models.{action}")
