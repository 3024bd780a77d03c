"""What the admin gets from this room: what waits on its start page, pages born in Danish, and checks that editors can
act on.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page, TranslatableMixin

from core.admin_panels import WaitingTranslationsPanel
from core.content_checks import SiteContentCheckerItem
from core.languages import is_source
from core.localize_guard import refuse_unfinished_publication, refuse_unfinished_selection


@hooks.register("construct_homepage_panels")
def add_waiting_translations(request: HttpRequest, panels: list) -> None:
    """Show on the start page which translations wait."""
    panels.append(WaitingTranslationsPanel())


@hooks.register("before_create_page")
def refuse_pages_without_danish_source(
    request: HttpRequest, parent_page: Page, page_class: type[Page]
) -> HttpResponse | None:
    """Send an editor who adds a page to the English tree to its Danish place, where every page begins."""
    if parent_page.is_root() or is_source(parent_page):
        return None
    messages.warning(
        request, _("Every page begins in Danish. Add it here; its English draft comes by itself when you publish.")
    )
    danish = parent_page.get_translations().filter(locale=Page.get_first_root_node().locale).first()
    if danish is None:
        return redirect("wagtailadmin_explore_root")
    return redirect("wagtailadmin_explore", danish.pk)


@hooks.register("before_edit_page", order=-1)
def refuse_unfinished_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publish no English page of which a part is still Danish; before wagtail-localize's own hook, which publishes."""
    return refuse_unfinished_publication(request, page)


@hooks.register("before_edit_snippet", order=-1)
def refuse_unfinished_snippet(request: HttpRequest, instance) -> HttpResponse | None:
    """The same for menu and footer."""
    return refuse_unfinished_publication(request, instance) if isinstance(instance, TranslatableMixin) else None


@hooks.register("before_bulk_action")
def refuse_unfinished_pages(request: HttpRequest, action_type: str, objects: list, action) -> HttpResponse | None:
    """The same for pages that are ticked in a list and published together."""
    is_publication = action_type == "publish" and all(isinstance(item, Page) for item in objects)
    return refuse_unfinished_selection(request, action) if is_publication else None


@hooks.register("construct_wagtail_userbar")
def check_what_editors_can_mend(request: HttpRequest, items: list, page: Page | None) -> None:
    """Put our content checker in the place of Wagtail's."""
    for position, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[position] = SiteContentCheckerItem(in_editor=item.in_editor)
