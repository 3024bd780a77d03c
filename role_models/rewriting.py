"""Her pages rewritten for good: fields, streams, the newest revision, log labels, comments, and translations.

Older revisions are deleted. A page whose address changes closes its old one. Everything happens in the caller's
transaction; what Wagtail itself does after the commit is followed by role_models/thread.py.
"""

import json
from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from modelsearch import index
from wagtail.coreutils import find_available_slug
from wagtail.fields import StreamField
from wagtail.models import Comment, CommentReply, ModelLogEntry, Page, PageLogEntry, TaskState

from core.languages import is_source
from role_models import closing, translated_strings
from role_models.models import StoryPage, Storyteller
from role_models.narrowing import Replace
from role_models.rows_about import rows_with_words
from role_models.search_traces import forget_deleted_words
from role_models.stored_blocks import replace_words, without_image

#: Texts that Wagtail computes, and what is no text but a place in a tree. Slugs have a rule of their own.
_COMPUTED = frozenset({"path", "url_path", "slug", "latest_revision_created_at", "translation_key"})
_COMMENTS = "wagtail_admin_comments"

#: From the stored fields of a page, as a revision keeps them, to those it is to have.
Change = Callable[[dict[str, Any]], dict[str, Any]]

#: Called with her and a rule for each language's code, and for "" one of all languages: each rewrites the words about
#: her that lie in sealed columns, such as greetings.
sealed_words: list[Callable[[Storyteller, dict[str, Replace]], None]] = []


def pages_of(storyteller: Storyteller) -> list[StoryPage]:
    """Her pages in every language, the source first."""
    pages = StoryPage.objects.filter(storyteller=storyteller).select_related("locale").order_by("pk")
    return sorted(pages, key=lambda page: not is_source(page))


def words_changed(replace: Replace, slugs: Replace) -> Change:
    """A change of all that people read in a page, and of its slug."""

    def change(content: dict[str, Any]) -> dict[str, Any]:
        changed = dict(content)
        for field in _text_fields(StoryPage):
            if isinstance(content.get(field.name), str):
                changed[field.name] = _field_replaced(field, content[field.name], replace)
        changed["slug"] = slugs(content["slug"])
        if _COMMENTS in content:
            changed[_COMMENTS] = texts_replaced(content[_COMMENTS], replace)
        return changed

    return change


def image_removed(image_id: int) -> Change:
    """A change that takes an image out of a page, with the words about it where it is the page's picture."""

    def change(content: dict[str, Any]) -> dict[str, Any]:
        changed = dict(content)
        if content.get("picture") == image_id:
            changed |= {"picture": None, "picture_alt": "", "picture_credit": ""}
        for field in _stream_fields(StoryPage):
            if raw := content.get(field.name):
                stream = without_image(field.stream_block, json.loads(raw), image_id)
                changed[field.name] = json.dumps(stream)
        return changed

    return change


def _stream_fields(model: type[models.Model]) -> list[StreamField]:
    return [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]


def _text_fields(model: type[models.Model]) -> list[models.Field]:
    texts = (models.CharField, models.TextField)
    fields = [field for field in model._meta.concrete_fields if isinstance(field, texts) and not field.choices]
    return [*(field for field in fields if field.name not in _COMPUTED), *_stream_fields(model)]


def _field_replaced(field: models.Field, stored: str, replace: Replace) -> str:
    if not isinstance(field, StreamField):
        replaced = replace(stored)
        return replaced[: field.max_length] if field.max_length else replaced
    return json.dumps(replace_words(field.stream_block, json.loads(stored or "[]"), replace))


def texts_replaced(value: Any, replace: Replace) -> Any:
    """A JSON value with every text in it replaced, whatever it is."""
    if isinstance(value, str):
        return replace(value)
    if isinstance(value, list):
        return [texts_replaced(item, replace) for item in value]
    if isinstance(value, dict):
        return {key: texts_replaced(item, replace) for key, item in value.items()}
    return value


def rewrite(*, storyteller: Storyteller, changes: dict[str, Change]) -> None:
    """Apply a change to her page in each language (by its code), to its newest revision and its translations."""
    for page in pages_of(storyteller):
        change = changes[page.locale.language_code]
        _rewrite_page(page, change, storyteller)
        _rewrite_revisions(page, change)
        index.insert_or_update_object(page)
    forget_deleted_words()


def _rewrite_page(page: StoryPage, change: Change, storyteller: Storyteller) -> None:
    stored = page.serializable_data()
    content = change(stored)
    former = closing.path_of(page)
    is_hidden = not page.live and closing.is_closed(former)
    if content["slug"] != stored["slug"]:
        content["slug"] = _free_slug(page, content["slug"])
    for name, value in content.items():
        if name != _COMMENTS and value != stored.get(name):
            field = page._meta.get_field(name)
            setattr(page, field.attname, field.to_python(value))
    # An ended consent must not keep a page from being rewritten.
    page.save(clean=False)
    if content["slug"] != stored["slug"] and page.first_published_at:
        _move_address(page, former, storyteller, is_hidden=is_hidden)


def _move_address(page: StoryPage, former: str, storyteller: Storyteller, *, is_hidden: bool) -> None:
    """Close the former address. The new one is open, unless she has paused: then resuming must find it closed."""
    closing.close(path=former, storyteller=storyteller)
    if is_hidden:
        closing.close(path=closing.path_of(page), storyteller=storyteller)
    else:
        closing.reopen(path=closing.path_of(page), storyteller=storyteller)


def _free_slug(page: StoryPage, wanted: str) -> str:
    """A slug that no page has beside this one, and that nobody else's closed story had."""
    parent = page.get_parent()
    number, slug = 1, find_available_slug(parent, wanted, ignore_page_id=page.pk)
    while closing.is_closed_by_another(closing.path_of(parent) + slug, storyteller=page.storyteller):
        number += 1
        slug = find_available_slug(parent, f"{wanted}-{number}", ignore_page_id=page.pk)
    return slug


def _rewrite_revisions(page: StoryPage, change: Change) -> None:
    latest = page.get_latest_revision()
    if latest is None:
        return
    was_live = page.live_revision_id == latest.pk
    page.revisions.exclude(pk=latest.pk).delete()
    content = change(latest.content)
    content |= {"slug": page.slug, "url_path": page.url_path}
    latest.content = content
    latest.object_str = content["title"]
    latest.save(update_fields=["content", "object_str"])
    live_revision = latest.pk if was_live or (page.live and not page.has_unpublished_changes) else None
    Page.objects.filter(pk=page.pk).update(latest_revision=latest, live_revision=live_revision)


def rewrite_words(*, storyteller: Storyteller, replaces: dict[str, Replace], slugs: Replace) -> None:
    """Replace words wherever they stand about her. ``replaces`` has one rule for each language's code."""
    pages = pages_of(storyteller)
    rewrite(
        storyteller=storyteller,
        changes={language: words_changed(replace, slugs) for language, replace in replaces.items()},
    )
    everywhere = _everywhere(replaces)
    for page in pages:
        _rewrite_remarks(page, lambda text: slugs(everywhere(text)))
        closing.close_redirects(page, storyteller=storyteller, says=lambda path: slugs(everywhere(path)) != path)
    for key in {page.translation_key for page in pages}:
        translated_strings.follow_words(translation_key=key, replaces=replaces)
    rewrite_log(storyteller, everywhere)


def _everywhere(replaces: dict[str, Replace]) -> Replace:
    """The rules of all languages one after the other, for texts whose language is not known."""

    def replace(text: str) -> str:
        for rule in replaces.values():
            text = rule(text)
        return text

    return replace


def _rewrite_remarks(page: StoryPage, replace: Replace) -> None:
    """What editors wrote beside the page, and what the log calls it."""
    comments = Comment.objects.filter(page=page)
    remarks = (
        (comments, "text"),
        (CommentReply.objects.filter(comment__in=comments), "text"),
        (TaskState.objects.filter(workflow_state__object_id=str(page.pk)), "comment"),
    )
    for rows, column in remarks:
        for row in rows:
            rows.model.objects.filter(pk=row.pk).update(**{column: replace(getattr(row, column))})
    _rewrite_entries(PageLogEntry.objects.filter(page_id=page.pk), replace)


def rewrite_rows_about(storyteller: Storyteller, replace: Replace) -> None:
    """Replace words in whatever other rows point to her; and in what the log says of her."""
    for rows in rows_with_words(storyteller):
        _rewrite_rows(rows, replace)
    rewrite_log(storyteller, replace)


def rewrite_sealed(storyteller: Storyteller, replaces: dict[str, Replace]) -> None:
    """Replace words about her in sealed columns. ``replaces`` has one rule for each language's code."""
    for rewrite_words_of in sealed_words:
        rewrite_words_of(storyteller, replaces | {"": _everywhere(replaces)})


def _rewrite_rows(rows: models.QuerySet, replace: Replace) -> None:
    fields = [field for field in _text_fields(rows.model) if not field.unique and not isinstance(field, StreamField)]
    if not fields:
        return
    for row in rows:
        stored = {field.name: getattr(row, field.name) or "" for field in fields}
        changed = {name: replace(text) for name, text in stored.items() if replace(text) != text}
        if changed:
            rows.model._base_manager.filter(pk=row.pk).update(**changed)


def rewrite_log(instance: models.Model, replace: Replace) -> None:
    """What the log calls a row, and what it says was changed in it."""
    content_type = ContentType.objects.get_for_model(instance)
    _rewrite_entries(ModelLogEntry.objects.filter(content_type=content_type, object_id=str(instance.pk)), replace)


def _rewrite_entries(entries: models.QuerySet, replace: Replace) -> None:
    for entry in entries:
        label, data = replace(entry.label), texts_replaced(entry.data, replace)
        if (label, data) != (entry.label, entry.data):
            type(entry).objects.filter(pk=entry.pk).update(label=label, data=data)
