"""What the admin gets from this room: the staff's screens, what waits, and the rights that administrators give."""

from django.contrib.auth.models import Permission
from django.db.models import Q
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from donations import permissions
from donations.models import Pledge
from donations.viewsets import GivingScreens
from donations.viewsets.overview import WaitingGivingPanel

# Every right to giving is one of the pledge's, whatever a screen shows.
register_permission_policy(Pledge, permissions.GivingPermissionPolicy(Pledge))


@hooks.register("register_admin_viewset")
def register_giving() -> GivingScreens:
    """The staff's screens and their menu entry."""
    return GivingScreens()


@hooks.register("register_permissions")
def register_rights():
    """The rights that stand under Settings, where administrators give them to groups."""
    own = Q(content_type__app_label="donations", codename__in=permissions.GivingPermissionPolicy.ACTIONS)
    return Permission.objects.filter(own | Q(content_type__app_label="core", codename="view_accesslog"))


@hooks.register("construct_homepage_panels")
def add_waiting_giving(request, panels: list) -> None:
    """What waits in giving, for those who may know of it."""
    if permissions.may(request.user, permissions.VIEW_GIVING):
        panels.append(WaitingGivingPanel(request.user))
