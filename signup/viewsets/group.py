"""The entry "Applications" of the admin's menu, and what stands below it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from signup.viewsets.applications import application_viewset
from signup.viewsets.assisted import assisted_viewset
from signup.viewsets.calls import CallViewSet
from signup.viewsets.consents import consent_viewset
from signup.viewsets.exports import export_viewset
from signup.viewsets.reports import access_log_viewset, demand_viewset, retention_viewset
from signup.viewsets.taxonomy import competence_viewset, group_viewset, wanted_viewset


class ApplicationScreens(ViewSetGroup):
    """The staff's screens, in the order of the menu. Who may use none of them does not see the entry."""

    menu_label = _("Applications")
    menu_name = "applications"
    menu_icon = "group"
    menu_order = 210
    items = (
        application_viewset,
        CallViewSet,
        assisted_viewset,
        export_viewset,
        demand_viewset,
        wanted_viewset,
        competence_viewset,
        group_viewset,
        consent_viewset,
        access_log_viewset,
        retention_viewset,
    )
