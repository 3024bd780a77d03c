from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from branches.models import Branch


class BranchViewSet(SnippetViewSet):
    """Branches, where staff open and close their intake."""

    model = Branch
    icon = "home"
    menu_label = _("Branches")
    add_to_admin_menu = True
    menu_order = 300
    sort_order_field = "position"
    list_display = ["__str__", "intake", BooleanColumn("is_active", label=_("Active"), sort_key="is_active"), "email"]
    list_filter = ["intake", "is_active"]


register_snippet(BranchViewSet)
