"""Danish and English side by side: content written by code, whose translations wagtail-localize knows as its own.

The sample content is built from Danish values that also carry their English. After a page or snippet is saved,
``translate`` writes each string's translation, so the translation editor shows it as translated by hand and the
report as up to date.
"""

from dataclasses import dataclass, field

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.strings import StringValue, extract_strings


class MissingTranslation(Exception):
    """A text of the source has no counterpart in the catalogue."""


@dataclass
class Catalog:
    """Pairs of texts. ``text`` and ``rich`` give back the Danish one, for use in a model, and remember the other."""

    pairs: dict[str, str] = field(default_factory=dict)

    def text(self, danish: str, english: str) -> str:
        """Plain text in both languages."""
        self._remember(StringValue.from_plaintext(danish).data, StringValue.from_plaintext(english).data)
        return danish

    def rich(self, danish: str, english: str) -> str:
        """Rich text in both languages. Raises ValueError unless both have the same paragraphs and list items."""
        _, danish_strings = extract_strings(danish)
        _, english_strings = extract_strings(english)
        if len(danish_strings) != len(english_strings):
            raise ValueError(f"different numbers of paragraphs: {danish!r} / {english!r}")
        for (danish_string, _), (english_string, _) in zip(danish_strings, english_strings, strict=True):
            self._remember(danish_string.data, english_string.data)
        return danish

    def _remember(self, danish: str, english: str) -> None:
        if self.pairs.setdefault(danish, english) != english:
            raise ValueError(f"two translations of {danish!r}: {self.pairs[danish]!r} and {english!r}")


def translate(instance, *, locale: Locale, catalog: Catalog, paths: dict[str, str] | None = None, user=None):
    """Translate an object into ``locale`` and publish the translation. Returns the translated object.

    ``paths`` gives the translation of single content paths, such as ``{"slug": "stories"}``, before the catalogue is
    asked. A target of a foreign key must be translated before what points to it, a parent before its children. Raises
    MissingTranslation.
    """
    if isinstance(instance, Page):
        instance = instance.specific
    source, _ = TranslationSource.update_or_create_from_instance(instance)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    _write_strings(source, locale=locale, catalog=catalog, paths=paths or {}, user=user)
    translation.save_target(user=user, publish=True)
    return instance.get_translation(locale)


def _write_strings(source, *, locale: Locale, catalog: Catalog, paths: dict[str, str], user) -> None:
    missing = []
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context").order_by("order"):
        given = paths.get(segment.context.path)
        text = StringValue.from_plaintext(given).data if given is not None else catalog.pairs.get(segment.string.data)
        if text is None:
            missing.append(f"{segment.context.path}: {segment.string.data}")
            continue
        StringTranslation.objects.update_or_create(
            locale=locale,
            translation_of=segment.string,
            context=segment.context,
            defaults={
                "data": text,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": user,
                "has_error": False,
                "field_error": "",
            },
        )
    if missing:
        raise MissingTranslation(f"{source}: " + "; ".join(missing))
