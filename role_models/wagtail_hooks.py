"""What the admin gets from this room: the staff's screens, what waits, and a look at harm before publishing."""

from django.contrib.auth.models import Permission
from wagtail import hooks
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from role_models import editors_checks, permissions
from role_models.models import Storyteller
from role_models.viewsets import ExhibitionScreens
from role_models.viewsets.before_publishing import BeforePublishingViewSet, before_publishing_viewset
from role_models.viewsets.tasks import AccessibilityPanel, WaitingStoriesPanel

register_permission_policy(Storyteller, permissions.StorytellerPermissionPolicy(Storyteller))


@hooks.register("register_admin_viewset")
def register_exhibition() -> ExhibitionScreens:
    """The staff's screens and their menu entry."""
    return ExhibitionScreens()


@hooks.register("register_admin_viewset")
def register_before_publishing() -> BeforePublishingViewSet:
    """The list before a publication."""
    return before_publishing_viewset


@hooks.register("register_permissions")
def register_rights():
    """The rights that stand under Settings, where administrators give them to groups."""
    return Permission.objects.filter(
        content_type__app_label="role_models", codename__in=permissions.StorytellerPermissionPolicy.ACTIONS
    )


@hooks.register("construct_homepage_panels")
def add_panels(request, panels: list) -> None:
    """What waits, for those who work with storytellers; the gaps of the pages, for those who edit pages."""
    if permissions.may(request.user, permissions.ACT_FOR_STORYTELLERS):
        panels.append(WaitingStoriesPanel())
    if permissions.may(request.user, permissions.VIEW_STORYTELLERS) and PagePermissionPolicy().user_has_any_permission(
        request.user, {"change", "publish"}
    ):
        panels.append(AccessibilityPanel())


hooks.register("before_publish_page", editors_checks.before_publishing)
# After our refusals for want of consent, and before wagtail-localize's own hook, which publishes.
hooks.register("before_edit_page", editors_checks.before_translation_is_published, order=-1)
hooks.register("before_bulk_action", editors_checks.before_selection_is_published)
