"""Keepers that make the English tree follow the Danish one. wagtail-localize leaves all of this to somebody's memory.

- A Danish page published for the first time gets an English draft that waits in the translation report.
- A changed Danish page marks the English one behind (its new strings are missing), or republishes it if nothing is
  missing.
- Moves, order and unpublishing of Danish pages are repeated in the English tree.
- ``numchild``, which publishing several pages in one transaction corrupts, is repaired at every publish.

Receivers act after the commit: what they do, other receivers see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.dispatch import receiver
from wagtail.models import Locale, Page
from wagtail.signals import page_published, page_unpublished, post_page_move, published
from wagtail_localize.models import Translation, TranslationSource

from core.languages import is_source, other_locales

_is_hand_translated = ContextVar("core.translation_keepers.is_hand_translated", default=False)


@contextmanager
def translated_by_hand() -> Iterator[None]:
    """Leave the translations of the pages that are published within the block to whoever publishes them.

    Reading a page's strings is slow: who writes all translations at once would have them read three times.
    """
    token = _is_hand_translated.set(True)
    try:
        yield
    finally:
        _is_hand_translated.reset(token)


def refresh_translations(instance, *, user=None) -> None:
    """Read a source's strings anew: translations that lack none are published with the change, the others are marked
    behind.
    """
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None:
        return
    translations = list(source.translations.filter(enabled=True).select_related("target_locale"))
    if not translations:
        return
    source.update_from_db()
    for translation in translations:
        total, done = translation.get_progress()
        target = source.object.get_instance_or_none(translation.target_locale)
        if total == done and target is not None and getattr(target, "live", True):
            translation.save_target(user=user, publish=True)


def draft_translations(page: Page) -> None:
    """Give a Danish page its draft in every other language in which its parent already has a page."""
    parent = page.get_parent()
    for locale in other_locales(page):
        exists = page.get_translations().filter(locale=locale, alias_of=None).exists()
        has_parent = parent.is_root() or parent.get_translation_or_none(locale) is not None
        if exists or not has_parent:
            continue
        source, _ = TranslationSource.update_or_create_from_instance(page)
        translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
        translation.save_target(publish=False)
        follow_order(parent, locale)


def follow_order(source_parent: Page, locale: Locale) -> None:
    """Put the children of a page's translation into the order of the page's own children."""
    parent = source_parent.get_translation_or_none(locale) if not source_parent.is_root() else None
    if parent is None:
        return
    keys = Page.objects.child_of(source_parent).order_by("path").values_list("translation_key", flat=True)
    rank = {key: position for position, key in enumerate(keys)}
    children = list(Page.objects.child_of(parent).order_by("path"))
    wanted = sorted(children, key=lambda child: rank.get(child.translation_key, len(rank)))
    if [child.pk for child in children] == [child.pk for child in wanted]:
        return
    for child in wanted:
        # Every move changes paths, so both ends are read anew.
        Page.objects.get(pk=child.pk).move(Page.objects.get(pk=parent.pk), pos="last-child")


def repair_numchild(page: Page) -> None:
    """Write how many children a page truly has."""
    actual = Page.objects.child_of(page).count()
    Page.objects.filter(pk=page.pk).exclude(numchild=actual).update(numchild=actual)


@receiver(page_published, dispatch_uid="core.translation_keepers.page_published")
def _follow_a_published_page(sender, instance, revision=None, **_signal) -> None:
    user = getattr(revision, "user", None)
    is_hand_translated = _is_hand_translated.get()

    def follow() -> None:
        page = Page.objects.filter(pk=instance.pk).first()
        if page is None:
            return
        repair_numchild(page)
        if is_source(page) and page.alias_of_id is None and not is_hand_translated:
            draft_translations(page.specific)
            refresh_translations(page.specific, user=user)

    transaction.on_commit(follow)


@receiver(published, dispatch_uid="core.translation_keepers.published")
def _follow_a_published_snippet(sender, instance, **_signal) -> None:
    if isinstance(instance, Page) or not hasattr(instance, "translation_key"):
        return
    transaction.on_commit(lambda: refresh_translations(instance))


@receiver(page_unpublished, dispatch_uid="core.translation_keepers.page_unpublished")
def _follow_an_unpublished_page(sender, instance, **_signal) -> None:
    if not is_source(instance):
        return
    for translation in instance.get_translations().live():
        translation.unpublish()


@receiver(post_page_move, dispatch_uid="core.translation_keepers.post_page_move")
def _follow_a_moved_page(sender, instance, parent_page_after, **_signal) -> None:
    if not is_source(instance) or parent_page_after.is_root():
        return
    for target in instance.get_translations():
        new_parent = parent_page_after.get_translation_or_none(target.locale)
        if new_parent is None:
            continue
        if target.get_parent().pk != new_parent.pk:
            target.move(new_parent, pos="last-child")
        follow_order(parent_page_after, target.locale)
