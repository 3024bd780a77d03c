"""Reads over pages and pledges that more than one door needs."""

from uuid import UUID

from donations.models import SponsorshipCampaignPage


def campaign_translations(*, campaign_key: UUID) -> dict[str, SponsorshipCampaignPage]:
    """The campaign's live pages by language code, in one query; a language without a page of its own is missing."""
    pages = (
        SponsorshipCampaignPage.objects.filter(translation_key=campaign_key, alias_of=None)
        .live()
        .public()
        .select_related("locale")
    )
    return {page.locale.language_code: page for page in pages}
