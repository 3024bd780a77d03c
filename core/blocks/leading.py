"""Blocks that lead on to other pages."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.cards import Card, cards_for
from core.languages import in_language_of


class LinkValue(blocks.StructValue):
    """A link to one of our pages, in the reader's language where it exists there, or to an address elsewhere."""

    @property
    def href(self) -> str:
        page = self.get("page")
        return page.localized.url if page else self.get("url") or ""


class ActionBlock(blocks.StructBlock):
    """One thing that the reader can do, as a button."""

    label = blocks.CharBlock(label=_("Words on the button"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Or an address elsewhere"), required=False)
    is_primary = blocks.BooleanBlock(label=_("The main thing to do here"), required=False, default=True)

    class Meta:
        icon = "link"
        label = _("Button")
        description = _("One thing that the reader can do")
        template = "blocks/action.html"
        value_class = LinkValue
        preview_value = {"label": "Få en mentor", "url": "https://example.org/", "is_primary": True}

    def clean(self, value):
        """Refuse a button that leads nowhere or to two places."""
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")):
            error = ValidationError(_("Choose a page or write an address: exactly one of them."))
            raise blocks.StructBlockValidationError(block_errors={"page": error})
        return cleaned


class CardsBlock(blocks.StructBlock):
    """Cards that lead to chosen pages, in the reader's language. A page without that language is left out."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=6)

    class Meta:
        icon = "grip"
        label = _("Cards")
        description = _("Cards that lead to other pages")
        template = "blocks/cards.html"
        preview_template = "blocks/previews/cards.html"
        preview_value = {"title": "Læs også"}

    def get_context(self, value, parent_context=None):
        """The template's context with ``cards``: core.cards.Card objects."""
        context = super().get_context(value, parent_context)
        page, request = (parent_context or {}).get("page"), (parent_context or {}).get("request")
        chosen = [item for item in value.get("pages", []) if item]
        if page is not None:
            chosen = in_language_of(page, chosen)
        context["cards"] = cards_for([item.specific for item in chosen], request)
        return context

    def get_preview_context(self, value, parent_context=None):
        """The preview's context with cards of pages that need not exist."""
        context = super().get_preview_context(value, parent_context)
        context["cards"] = [
            Card(title="Få en mentor", url="#", introduction="Det koster ikke noget at få en mentor."),
            Card(title="Bliv mentor", url="#", introduction="Du giver en time om måneden og det, du ved."),
        ]
        return context


def actions(stream) -> list[dict]:
    """The buttons of a field of ActionBlocks: ``label``, ``url`` (in the reader's language) and ``is_primary``."""
    return [
        {"label": block.value.get("label"), "url": block.value.href, "is_primary": block.value.get("is_primary")}
        for block in stream
    ]
