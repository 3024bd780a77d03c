"""Blocks of words and pictures."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from core.languages import danish_slug

TEXT_FEATURES = ["bold", "italic", "link", "ol", "ul", "document-link"]
SHORT_TEXT_FEATURES = ["bold", "italic", "link"]

#: Languages in which passages stand on the site beside Danish and English, by their codes.
PASSAGE_LANGUAGES = [
    ("ar", _("Arabic")),
    ("bs", _("Bosnian")),
    ("da", _("Danish")),
    ("en", _("English")),
    ("fa", _("Persian")),
    ("fr", _("French")),
    ("ku", _("Kurdish")),
    ("pl", _("Polish")),
    ("so", _("Somali")),
    ("sw", _("Swahili")),
    ("ti", _("Tigrinya")),
    ("tr", _("Turkish")),
    ("uk", _("Ukrainian")),
    ("ur", _("Urdu")),
    ("vi", _("Vietnamese")),
]
_RIGHT_TO_LEFT = {"ar", "fa", "ur"}


class VerbatimTextBlock(blocks.TextBlock):
    """Words that are the same in every language, such as a passage in a third one: never offered for translation."""

    def get_translatable_segments(self, value) -> list:
        return []

    def restore_translated_segments(self, value, segments):
        return value


class HeadingValue(blocks.StructValue):
    """A heading with the address that a link within the page leads to."""

    @property
    def anchor(self) -> str:
        return danish_slug(self.get("text") or "")


class HeadingBlock(blocks.StructBlock):
    """A heading of the page's second level."""

    text = blocks.CharBlock(label=_("Heading"), max_length=120)

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Begins a new part of the page")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "Sådan mødes I"}


class ParagraphBlock(blocks.RichTextBlock):
    """Running text."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links")
        template = "blocks/paragraph.html"
        preview_value = "<p>I mødes cirka en gang om måneden. I bestemmer selv, hvor og hvornår.</p>"

    def __init__(self, **options) -> None:
        options.setdefault("features", TEXT_FEATURES)
        super().__init__(**options)


class PictureBlock(blocks.StructBlock):
    """A picture with its alternative text, caption and credit."""

    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=250, required=False)
    credit = blocks.CharBlock(label=_("Credit"), max_length=200, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with caption and credit")
        template = "blocks/picture.html"
        preview_template = "blocks/previews/picture.html"
        preview_value = {"caption": "To kvinder over en kop te", "credit": "Tegnet af kode"}


class QuoteBlock(blocks.StructBlock):
    """Somebody's words. Quotation marks are not typed: each language's own are drawn."""

    text = blocks.TextBlock(label=_("Quote"), max_length=400, help_text=_("Without quotation marks"))
    attribution = blocks.CharBlock(label=_("Who says it"), max_length=150, required=False)
    language = blocks.ChoiceBlock(
        label=_("Language, if it is not the page's"), choices=PASSAGE_LANGUAGES, required=False
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's words, set large")
        template = "blocks/quote.html"
        preview_value = {"text": "Hun åbnede en dør, jeg ikke vidste var der.", "attribution": "Mentee, opdigtet"}


class OwnWordsValue(blocks.StructValue):
    """A passage with the direction of its script."""

    @property
    def direction(self) -> str:
        return "rtl" if self.get("language") in _RIGHT_TO_LEFT else "ltr"


class OwnWordsBlock(blocks.StructBlock):
    """A passage in the language of her who speaks, with what it means beside it."""

    language = blocks.ChoiceBlock(label=_("Language"), choices=PASSAGE_LANGUAGES)
    text = VerbatimTextBlock(label=_("In her own words"), max_length=1000)
    translation = blocks.TextBlock(label=_("What it means"), max_length=1000, required=False)

    class Meta:
        icon = "comment"
        label = _("In her own words")
        description = _("A passage in another language, with its meaning")
        template = "blocks/own_words.html"
        value_class = OwnWordsValue
        preview_value = {"language": "tr", "text": "Hoş geldin.", "translation": "Velkommen."}


class NoticeBlock(blocks.StructBlock):
    """A short notice that stands out."""

    tone = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("information", _("Information")), ("important", _("Important")), ("sample", _("Sample content"))],
        default="information",
    )
    title = blocks.CharBlock(label=_("Title"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Notice")
        description = _("A short notice that stands out")
        template = "blocks/notice.html"
        preview_value = {"tone": "information", "title": "Godt at vide", "text": "<p>Det koster ikke noget.</p>"}
