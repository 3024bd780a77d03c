"""What campaigns are called, for lists that know them by their key only."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import get_language, gettext

from donations.models import SponsorshipCampaignPage


def titles(campaign_keys: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """The title of each campaign in the active language, or else in its own, in one query.

    Campaigns whose pages are gone, and what belongs to none, have a word that says so.
    """
    keys = set(campaign_keys)
    found: dict[UUID | None, str] = {}
    pages = SponsorshipCampaignPage.objects.filter(translation_key__in=keys - {None}).select_related("locale")
    for page in pages.order_by("pk"):
        is_of_reader = page.locale.language_code == get_language()
        if is_of_reader or page.translation_key not in found:
            found[page.translation_key] = page.title
    gone, none = gettext("A campaign that is gone"), gettext("No campaign")
    return {key: found.get(key, gone) if key else none for key in keys}


def choices() -> list[tuple[str, str]]:
    """Every campaign there is by its key, the newest first, as the choices of a form."""
    keys = list(
        SponsorshipCampaignPage.objects.filter(alias_of=None).order_by("-starts_on").values_list("translation_key")
    )
    unique = list(dict.fromkeys(key for (key,) in keys))
    named = titles(unique)
    return [(str(key), named[key]) for key in unique]
