from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.models import Footer, Menu


class MenuViewSet(SnippetViewSet):
    """The menu at the top, in each language."""

    model = Menu
    icon = "list-ul"
    list_display = ["title", "locale", BooleanColumn("live", label=_("Published"), sort_key="live")]
    ordering = ["locale", "pk"]


class FooterViewSet(SnippetViewSet):
    """The foot of every page, in each language."""

    model = Footer
    icon = "dots-horizontal"
    list_display = ["title", "locale", BooleanColumn("live", label=_("Published"), sort_key="live")]
    ordering = ["locale", "pk"]


class FurnitureViewSetGroup(SnippetViewSetGroup):
    """What stands around every page."""

    items = (MenuViewSet, FooterViewSet)
    menu_label = _("Menu and footer")
    menu_icon = "list-ul"
    menu_order = 310


register_snippet(FurnitureViewSetGroup)
