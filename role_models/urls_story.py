"""Addresses of a story beside its page: the short one that prints say, and the captions of its recordings."""

from django.urls import path
from django.utils.functional import lazystr

from core.models.bilingual import in_active_language
from role_models.views.captions import captions
from role_models.views.story_by_code import story_by_code


class _ShortAddress:
    """The short address in the active language: it is printed, so it stands here and in no catalogue."""

    def __str__(self) -> str:
        return in_active_language("f/<slug:code>/", "s/<slug:code>/")


urlpatterns = [
    path(lazystr(_ShortAddress()), story_by_code, name="story_by_code"),
    path("exhibition-sound/<uuid:recording_id>.<slug:language>.vtt", captions, name="captions"),
]
