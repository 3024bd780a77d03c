"""Blocks of facts: figures with their date and source, terms, comparisons, contacts."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.text import SHORT_TEXT_FEATURES


class FigureBlock(blocks.StructBlock):
    """One figure. It never stands without its date and its source."""

    value = blocks.CharBlock(label=_("Figure"), max_length=40)
    label = blocks.CharBlock(label=_("What it counts"), max_length=160)
    as_of = blocks.CharBlock(label=_("As of"), max_length=60)
    source = blocks.CharBlock(label=_("Source"), max_length=160)

    class Meta:
        icon = "order"
        label = _("Figure")


class FiguresBlock(blocks.ListBlock):
    """Figures side by side."""

    class Meta:
        icon = "order"
        label = _("Figures")
        description = _("Figures with their date and source")
        template = "blocks/figures.html"
        preview_value = [
            {"value": "127", "label": "lande", "as_of": "efteråret 2009", "source": "KVINFO"},
            {"value": "1.900", "label": "par, cirka", "as_of": "efteråret 2009", "source": "KVINFO"},
        ]

    def __init__(self, **options) -> None:
        super().__init__(FigureBlock(), min_num=1, max_num=6, **options)


class FactBlock(blocks.StructBlock):
    """One fact: a term and what belongs to it."""

    term = blocks.CharBlock(label=_("Term"), max_length=120)
    description = blocks.RichTextBlock(label=_("Description"), features=SHORT_TEXT_FEATURES)

    class Meta:
        icon = "list-ul"
        label = _("Fact")


class FactsBlock(blocks.ListBlock):
    """Facts in brief."""

    class Meta:
        icon = "list-ul"
        label = _("Facts in brief")
        description = _("Terms with what belongs to them")
        template = "blocks/facts.html"
        preview_value = [{"term": "Hvor ofte", "description": "<p>Cirka en gang om måneden.</p>"}]

    def __init__(self, **options) -> None:
        super().__init__(FactBlock(), min_num=1, **options)


class ShareValue(blocks.StructValue):
    """A share of a whole, and how long its bar is."""

    @property
    def percent(self) -> Decimal:
        """The share in percent, with one decimal; zero while the draft is incomplete."""
        numerator, denominator = self.get("numerator"), self.get("denominator")
        if not numerator or not denominator:
            return Decimal(0)
        return (Decimal(numerator) * 100 / Decimal(denominator)).quantize(Decimal("0.1"))


class ShareBlock(blocks.StructBlock):
    """One bar of a comparison: so many out of so many, and of whom."""

    label = blocks.CharBlock(label=_("Who"), max_length=160)
    share_text = blocks.CharBlock(label=_("Share in words"), max_length=80, help_text=_('For example "1 in 10"'))
    numerator = blocks.IntegerBlock(label=_("So many"), min_value=0)
    denominator = blocks.IntegerBlock(label=_("out of so many"), min_value=1)
    base = blocks.CharBlock(label=_("Counted among"), max_length=160)
    as_of = blocks.CharBlock(label=_("As of"), max_length=60)
    source = blocks.CharBlock(label=_("Source"), max_length=160)

    class Meta:
        icon = "order"
        label = _("Share")
        value_class = ShareValue

    def clean(self, value):
        """Refuse a share of more than the whole."""
        cleaned = super().clean(value)
        if (cleaned.get("numerator") or 0) > (cleaned.get("denominator") or 0):
            error = ValidationError(_("This is more than the whole."))
            raise blocks.StructBlockValidationError(block_errors={"numerator": error})
        return cleaned


class ComparisonBlock(blocks.ListBlock):
    """Shares beside each other, as bars and as a table. Each says what it is a share of."""

    class Meta:
        icon = "table"
        label = _("Comparison")
        description = _("Shares as bars, with a table beside them")
        template = "blocks/comparison.html"
        preview_value = [
            {
                "label": "Kvinder i byen",
                "share_text": "1 af 10",
                "numerator": 1,
                "denominator": 10,
                "base": "byens kvinder",
                "as_of": "2009",
                "source": "Casestudie",
            }
        ]

    def __init__(self, **options) -> None:
        super().__init__(ShareBlock(), min_num=1, **options)


class ContactBlock(blocks.StructBlock):
    """Whom to write to or call."""

    name = blocks.CharBlock(label=_("Name"), max_length=120)
    role = blocks.CharBlock(label=_("Role"), max_length=120, required=False)
    email = blocks.EmailBlock(label=_("E-mail"), required=False)
    phone = blocks.CharBlock(label=_("Phone"), max_length=40, required=False)
    hours = blocks.CharBlock(label=_("When"), max_length=160, required=False)

    class Meta:
        icon = "user"
        label = _("Contact")
        description = _("Whom to write to or call")
        template = "blocks/contact.html"
        preview_value = {"name": "Sekretariatet", "email": "mentor@example.org", "phone": "+45 00 00 00 00"}
