"""Where a story leads its readers to its teller: to an invitation, to a greeting; and the greetings that she shows."""

from typing import Any

from django.urls import reverse

from role_models import greetings
from role_models.models import StoryPage
from role_models.uses import Use


def context(page: StoryPage, uses: frozenset[Use]) -> dict[str, Any]:
    """``invitation_url`` and ``greeting_url``, "" for what she does not allow, and ``greetings`` that readers see.

    ``uses`` are those that she allows today. A page that was never saved, as in a preview, leads nowhere.
    """
    teller = page.storyteller
    if teller is None or not page.pk:
        return {"invitation_url": "", "greeting_url": "", "greetings": []}
    urls = {
        name: reverse(f"role_models:{name}", args=[teller.code]) if use in uses else ""
        for name, use in (("invitation", Use.TALKS), ("greeting", Use.WEB))
    }
    return {
        "invitation_url": urls["invitation"],
        "greeting_url": urls["greeting"],
        "greetings": greetings.shown_to_readers(teller),
    }
