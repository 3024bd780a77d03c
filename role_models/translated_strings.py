"""wagtail-localize's memory of a story's words: rewritten with the page, or forgotten with it.

A string is shared by all pages that say the same, so it is never changed in place: the story's segments and
translations are pointed to another one, and a string that nobody needs any more is deleted.
"""

import json
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.strings import StringValue

from role_models.narrowing import Replace

_SLUG = "slug"


def follow_words(*, translation_key: UUID, replaces: dict[str, Replace]) -> None:
    """Let the memory of a page say what the page says now; what was translated stays translated.

    ``replaces`` has one rule for each language's code. The pages are rewritten before.
    """
    for source in TranslationSource.objects.filter(object_id=translation_key).select_related("locale"):
        for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
            _follow_segment(segment, source.locale, replaces)
        read_anew(source)
    for override in SegmentOverride.objects.filter(context__object_id=translation_key).select_related("locale"):
        replace = replaces[override.locale.language_code]
        data = json.dumps(_replaced(json.loads(override.data_json), replace))
        SegmentOverride.objects.filter(pk=override.pk).update(data_json=data, field_error="")
    forget_what_nobody_needs(translation_key)


def _follow_segment(segment: StringSegment, locale: Locale, replaces: dict[str, Replace]) -> None:
    key, path = segment.context.object_id, segment.context.path
    old = segment.string
    data = _said_now(key, path, locale, old.data, replaces)
    new = String.from_value(locale, StringValue(data)) if data != old.data else old
    if new.pk != old.pk:
        StringSegment.objects.filter(pk=segment.pk).update(string=new)
    for translation in StringTranslation.objects.filter(translation_of=old, context=segment.context):
        target = Locale.objects.get(pk=translation.locale_id)
        said = _said_now(key, path, target, translation.data, replaces)
        others = StringTranslation.objects.filter(translation_of=new, context=segment.context, locale=target)
        others.exclude(pk=translation.pk).delete()
        StringTranslation.objects.filter(pk=translation.pk).update(translation_of=new, data=said, field_error="")


def _said_now(key: UUID, path: str, locale: Locale, data: str, replaces: dict[str, Replace]) -> str:
    if path == _SLUG:
        page = Page.objects.filter(translation_key=key, locale=locale).first()
        return page.slug if page else data
    return replaces[locale.language_code](data)


def _replaced(value: Any, replace: Replace) -> Any:
    return replace(value) if isinstance(value, str) else value


def read_anew(source: TranslationSource) -> None:
    """Read the page's strings anew, if the page is still there."""
    if source.object.has_translation(source.locale):
        source.update_from_db()


def forget_image(*, translation_key: UUID, image_id: int) -> None:
    """Let a page's memory lose an image that was taken out of the page, and the words about it."""
    overrides = SegmentOverride.objects.filter(context__object_id=translation_key)
    overrides.filter(data_json=json.dumps(image_id)).delete()
    for source in TranslationSource.objects.filter(object_id=translation_key):
        read_anew(source)
    forget_what_nobody_needs(translation_key)


def forget_what_nobody_needs(translation_key: UUID | None = None) -> None:
    """Delete the translations of words that one page says no more, and every string and template that is left over."""
    if translation_key:
        former = StringTranslation.objects.filter(context__object_id=translation_key)
        current = StringSegment.objects.filter(source__object_id=translation_key)
        kept = set(current.values_list("string_id", "context_id"))
        rows = former.values_list("pk", "translation_of_id", "context_id")
        gone = [pk for pk, string, context in rows if (string, context) not in kept]
        _delete_in_silence(StringTranslation.objects.filter(pk__in=gone))
    nowhere = StringTranslation.objects.filter(Q(context=None) & Q(translation_of__segments=None))
    _delete_in_silence(StringTranslation.objects.filter(pk__in=list(nowhere.values_list("pk", flat=True))))
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()


def forget(translation_key: UUID) -> None:
    """Delete all that is remembered of a page's words, after the page itself."""
    for model in (OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment):
        model.objects.filter(context__object_id=translation_key).delete()
        model.objects.filter(source__object_id=translation_key).delete()
    for model in (SegmentOverride, StringTranslation):
        rows = model.objects.filter(context__object_id=translation_key)
        _delete_in_silence(model.objects.filter(pk__in=list(rows.values_list("pk", flat=True))))
    TranslationContext.objects.filter(object_id=translation_key).delete()
    TranslatableObject.objects.filter(translation_key=translation_key).delete()
    forget_what_nobody_needs()


def _delete_in_silence(rows: QuerySet) -> None:
    """Delete rows that nothing refers to. wagtail-localize's receiver fails for a translation without a context."""
    rows._raw_delete(rows.db)
