"""What an editor is shown before a story is published: gaps that block it, gaps to mend, and what may tell who she is.

Every way of publishing by hand ends here: the page's own editor, wagtail-localize's, a list of ticked pages, and the
last approval of a workflow (role_models/approving.py).
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import MissingTranslationError, Translation

from role_models import accessibility, harm
from role_models.accessibility import Found
from role_models.harm import Hint
from role_models.models import StoryPage
from role_models.passages import passages


@dataclass(frozen=True)
class Checks:
    """What was found in one version of one story."""

    blocking: tuple[Found, ...]
    warnings: tuple[Found, ...]
    hints: tuple[Hint, ...]

    @property
    def stops(self) -> bool:
        """Whether an editor has to look before the version is published."""
        return bool(self.blocking or self.hints)


def checks_of(page: StoryPage) -> Checks:
    """What is found in this version of the story."""
    found = accessibility.gaps(page)
    return Checks(
        blocking=tuple(gap for gap in found if gap.blocks),
        warnings=tuple(gap for gap in found if not gap.blocks),
        hints=tuple(harm.hints(passages(page))),
    )


def before_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Wagtail's hook once a version is saved and before it is published: the list first, where there is one."""
    if not isinstance(page, StoryPage):
        return None
    checks = checks_of(page)
    if checks.stops:
        _keep_as_draft(page)
        return _to_the_list(request, page)
    for gap in checks.warnings:
        messages.warning(request, f"{gap.gap.label} {gap.where} {gap.detail}".strip())
    return None


def _keep_as_draft(page: StoryPage) -> None:
    """Take back that Wagtail stores a new page as live before it is published."""
    if page.live and page.first_published_at is None:
        page.live, page.has_unpublished_changes = False, True
        page.save(clean=False)


def before_translation_is_published(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The same in wagtail-localize's editor: the translation is kept as a draft, and the list is shown."""
    if request.method != "POST" or request.POST.get("action") != "publish" or page.specific_class is not StoryPage:
        return None
    if not page.permissions_for_user(request.user).can_publish():
        return None
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
    if translation is None or len(set(translation.get_progress())) > 1:
        return None  # What is not translated whole is not published; see core/localize_guard.py.
    try:
        story = _as_translated(translation, page)
    except (MissingTranslationError, ValidationError):
        return None  # Its own editor says what is missing.
    if not checks_of(story).stops:
        return None
    story.save_revision(user=request.user, clean=False)
    return _to_the_list(request, story)


def _as_translated(translation: Translation, page: Page) -> StoryPage:
    """The page as its translation says it now.

    wagtail-localize writes even a draft onto the live page, so what it writes is read and taken back.
    """
    with transaction.atomic():
        translation.save_target(publish=False)
        story = StoryPage.objects.get(pk=page.pk).get_latest_revision_as_object()
        transaction.set_rollback(True)
    return story


def before_selection_is_published(request: HttpRequest, action_type: str, objects: list, action) -> HttpResponse | None:
    """Refuse to publish stories from a list of ticked pages while there is something to look at in one of them."""
    if action_type != "publish":
        return None
    pages = [item for item in action.actionable_objects if isinstance(item, Page)]
    if action.cleaned_form.cleaned_data["include_descendants"]:
        pages += [page for above in pages for page in above.get_descendants().not_live()]
    stories = [page.specific for page in pages if page.specific_class is StoryPage]
    stopped = [story for story in stories if checks_of(story.get_latest_revision_as_object()).stops]
    for story in stopped:
        words = gettext("“%(title)s” needs a look first: publish it from its own editor.")
        messages.error(request, words % {"title": story.get_admin_display_title()})
    return redirect(action.next_url) if stopped else None


def _to_the_list(request: HttpRequest, page: StoryPage) -> HttpResponse:
    messages.warning(request, gettext("Saved as a draft. Look at this list before you publish."))
    return redirect(reverse("before-publishing:index", args=[page.pk]))
