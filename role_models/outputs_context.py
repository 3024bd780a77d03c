"""What the page of a story is given of its other forms."""

from typing import Any

from role_models import embedding, forms_of_story, teaching
from role_models.models import StoryPage


def context(page: StoryPage, sharing: dict[str, Any]) -> dict[str, Any]:
    """``forms`` to fetch, ``oembed`` for other sites, ``sharing`` with her card in the place of the picture, and
    ``teaching_url``, where one teaches with the story, "" where nobody does.
    """
    return {
        "forms": forms_of_story.forms_of(page),
        "oembed": embedding.discovery(page),
        "teaching_url": teaching.story_pack_url(page, None),
        "sharing": sharing | forms_of_story.sharing_of(page),
    }
