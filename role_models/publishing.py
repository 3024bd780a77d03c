"""No story is published without its teller's yes to all that the page uses today.

Every way of publishing (the editor, a list of pages, the clock, a workflow, wagtail-localize) ends in
``StoryPage.publish`` and then in ``StoryPage.clean`` of the page that is live: both ask here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.models import Page

from role_models import closing
from role_models.models.stories import StoryPage
from role_models.states import State
from role_models.uses import Use

#: How Wagtail's command publishes what an editor put off.
BY_THE_CLOCK = "wagtail.publish.scheduled"

NO_STORYTELLER = _("Choose the storyteller: no story is published without her yes.")
PAUSED = _("She has paused her story. She shows it again on her own page.")
WITHDRAWN = _("She has withdrawn her story. It is never published again.")
NO_WEB = _("She has not said yes to the website, or her yes has ended. Ask her first, then write it down on her page.")
NO_PORTRAIT = _("She has not said yes to her portrait, or her yes has ended. Take the picture out, or ask her first.")
CLOSED_ADDRESS = _("This address was closed by another storyteller. Choose another one.")


def refusals(page: StoryPage) -> dict[str, Promise]:
    """Why the page may not be published today, by the field that says it; empty where it may."""
    teller = page.storyteller
    if teller is None:
        return {"storyteller": NO_STORYTELLER}
    if teller.state != State.TELLING:
        return {"storyteller": PAUSED if teller.state == State.PAUSED else WITHDRAWN}
    uses = teller.allowed_uses()
    reasons: dict[str, Promise] = {}
    if Use.WEB not in uses:
        reasons["storyteller"] = NO_WEB
    if page.picture_id and Use.PORTRAIT not in uses:
        reasons["picture"] = NO_PORTRAIT
    if page.pk and page.slug and closing.is_closed_by_another(_path_to_be(page), storyteller=teller):
        reasons["slug"] = CLOSED_ADDRESS
    return reasons


def _path_to_be(page: StoryPage) -> str:
    parent = page.get_parent()
    return closing.path_of(parent) + page.slug if parent else ""


def refuse_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Send an editor back who publishes a story in wagtail-localize's editor: it has no field to show a reason at."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    return _refuse(request, [page], back=request.get_full_path())


def refuse_selection(request: HttpRequest, action_type: str, objects: list, action) -> HttpResponse | None:
    """The same for stories that are ticked in a list and published together, with those below ticked pages."""
    if action_type != "publish":
        return None
    pages = [item for item in action.actionable_objects if isinstance(item, Page)]
    if action.cleaned_form.cleaned_data["include_descendants"]:
        pages += [page for above in pages for page in above.get_descendants().not_live()]
    return _refuse(request, pages, back=action.next_url)


def _refuse(request: HttpRequest, pages: list[Page], *, back: str) -> HttpResponse | None:
    stories = [page.specific for page in pages if page.specific_class is StoryPage]
    reasons = [
        (story, reason) for story in stories for reason in refusals(story.get_latest_revision_as_object()).values()
    ]
    for story, reason in reasons:
        messages.error(request, f"{story.get_admin_display_title()}: {reason}")
    return redirect(back) if reasons else None
