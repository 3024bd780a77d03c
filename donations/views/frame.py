"""What stands around a gift's own pages: the way back to the campaign, and the same page in the other language."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from core.languages import own_name
from donations.models import SponsorshipCampaignPage


def frame(request: HttpRequest, campaigns: dict[str, SponsorshipCampaignPage] | None = None) -> dict[str, Any]:
    """The context of templates/base.html for a step that is no page.

    ``campaigns`` are the campaign's pages by language. The switch keeps the query, and so the amount; it is left out
    where the campaign does not exist in the other language. Without ``campaigns`` the page tells nobody what it is
    about, nor whose it is, and exists in every language.
    """
    language = get_language() or settings.LANGUAGE_CODE
    campaign = campaigns.get(language) if campaigns else None
    is_here = settings.LANGUAGES if campaigns is None else [row for row in settings.LANGUAGES if row[0] in campaigns]
    others = [code for code, _name in is_here if code != language]
    switch = None
    if others:
        switch = {
            "code": others[0],
            "name": own_name(others[0]),
            "url": translate_url(request.get_full_path(), others[0]),
            "is_same_page": True,
            "target_title": "",
        }
    return {
        "campaign": campaign,
        "language_switch": switch,
        "breadcrumbs": [{"title": campaign.title, "url": campaign.get_url(request)}] if campaign else [],
        "is_sample": campaign.is_sample if campaign else False,
    }
