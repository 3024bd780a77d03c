"""What the admin gets from this room: the staff's screens, and the rules for an application page's words."""

from django.utils.translation import gettext_lazy
from wagtail import hooks

from signup import branch_staff
from signup.translated_words import refuse_broken_rules
from signup.viewsets import ApplicationScreens
from signup.viewsets.branch_staff import branch_staff_viewset
from signup.viewsets.dashboard import WaitingApplicationsPanel, may_see_counts


@hooks.register("register_admin_viewset")
def register_application_screens():
    """The staff's screens and their menu entry."""
    return ApplicationScreens()


@hooks.register("register_admin_viewset")
def register_branch_staff():
    """Who works at which branch, under Settings."""
    return branch_staff_viewset


@hooks.register("construct_homepage_panels")
def add_waiting_applications(request, panels: list) -> None:
    """How many applications need somebody, for those who may know of any."""
    if may_see_counts(request.user):
        panels.append(WaitingApplicationsPanel(request.user))


@hooks.register("register_log_actions")
def name_log_actions(actions) -> None:
    """What Wagtail's log says of a member of staff whose branches changed."""
    actions.register_action(
        branch_staff.ASSIGNED, gettext_lazy("Assign branches"), gettext_lazy("The branches where she works changed")
    )


# Before wagtail-localize's own hook, which publishes.
hooks.register("before_edit_page", refuse_broken_rules, order=-1)
