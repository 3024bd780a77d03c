"""Blocks of a campaign page that are about money."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from core.blocks.text import SHORT_TEXT_FEATURES
from core.money import AmountField
from donations.models.amounts import LARGEST_GIFT_ORE, SMALLEST_GIFT_ORE
from donations.models.pledges import VatTreatment


class AmountOreBlock(blocks.FieldBlock):
    """Whole øre in the stream; in the editor, kroner as people write them. Never translated."""

    def __init__(self, required: bool = True, help_text: str | None = None, **options) -> None:
        self.field = AmountField(
            required=required, help_text=help_text, minimum=SMALLEST_GIFT_ORE, maximum=LARGEST_GIFT_ORE
        )
        super().__init__(**options)

    class Meta:
        icon = "tag"


class TierBlock(blocks.StructBlock):
    """A yearly sponsorship that companies can choose. Its id names the tier in every language."""

    name = blocks.CharBlock(label=_("Name"), max_length=120)
    price = AmountOreBlock(label=_("Price for a year in kroner, VAT included"))
    benefits = blocks.RichTextBlock(label=_("What the sponsor gets"), features=[*SHORT_TEXT_FEATURES, "ul"])
    places = blocks.IntegerBlock(
        label=_("Places"), required=False, min_value=1, help_text=_("Empty if there are as many as you like.")
    )
    vat_treatment = blocks.ChoiceBlock(
        label=_("VAT treatment"), choices=VatTreatment.choices, default=VatTreatment.UNDECIDED
    )

    class Meta:
        icon = "pick"
        label = _("Tier")
        description = _("A yearly sponsorship with its price, its benefits and its places")
        template = "blocks/tier.html"
        preview_value = {
            "name": "Garn",
            "price": 5_000_00,
            "benefits": "<ul><li>Jeres navn på væggen</li><li>En plakat til vinduet</li></ul>",
            "places": 10,
        }


class TiersBlock(blocks.StreamBlock):
    """The tiers of a campaign, in their order."""

    tier = TierBlock()


class VoiceBlock(blocks.StructBlock):
    """Why somebody with a business supports us, in her own words. Quotation marks are drawn, not typed."""

    text = blocks.TextBlock(label=_("Quote"), max_length=400, help_text=_("Without quotation marks"))
    name = blocks.CharBlock(label=_("Name"), max_length=120)
    business = blocks.CharBlock(label=_("Business"), max_length=160, required=False)
    portrait = ImageBlock(label=_("Picture"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Voice")
        description = _("A business owner's words, with name and business")
        template = "blocks/voice.html"
        preview_value = {
            "text": "Nogen gav mig et navn at ringe til. Nu er det min tur.",
            "name": "Opdigtet bager",
            "business": "Bageriet på hjørnet",
        }


class VoicesBlock(blocks.StreamBlock):
    """Voices of business owners, in their order."""

    voice = VoiceBlock()
