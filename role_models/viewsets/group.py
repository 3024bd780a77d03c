"""The entry "Exhibition" of the admin's menu, and what stands below it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from role_models.viewsets.greetings import greeting_viewset
from role_models.viewsets.loans import loan_viewset
from role_models.viewsets.showings import showing_viewset
from role_models.viewsets.storytellers import storyteller_viewset
from role_models.viewsets.talks import talk_viewset
from role_models.viewsets.tasks import gap_viewset, task_viewset
from role_models.viewsets.themes import theme_viewset
from role_models.viewsets.venues import venue_viewset


class ExhibitionScreens(ViewSetGroup):
    """The staff's screens, in the order of the menu. Who may use none of them does not see the entry."""

    menu_label = _("Exhibition")
    menu_name = "exhibition"
    menu_icon = "openquote"
    menu_order = 220
    items = (
        storyteller_viewset,
        talk_viewset,
        greeting_viewset,
        task_viewset,
        showing_viewset,
        venue_viewset,
        loan_viewset,
        theme_viewset,
        gap_viewset,
    )
