"""What a form of a story is made of: words, colours and portrait, each as she allows it today."""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import translation

from role_models import telling
from role_models.lessons import Lesson, lessons_of_story
from role_models.models import StoryPage, Storyteller
from role_models.telling import NotTold, ToldEvent
from role_models.uses import Use

#: What of a storyteller is read to tell her story.
RELATIONS = ("consents", "places", "recordings__captions")


@dataclass(frozen=True)
class Content:
    """What one form shows of one story in one language. ``address`` is the short one, in full.

    ``portrait`` is a Wagtail image, or None where she does not let it be shown. ``lessons`` are for teaching alone.
    """

    code: str
    language: str
    name: str
    quote: str
    way: str
    brief: str
    events: tuple[ToldEvent, ...]
    paper: str
    pattern: str
    address: str
    exhibition: str
    is_sample: bool
    portrait: Any
    portrait_alt: str
    portrait_credit: str
    lessons: tuple[Lesson, ...] = ()

    @property
    def address_in_words(self) -> str:
        """The address as somebody types it: without the scheme and the last slash."""
        return self.address.partition("://")[2].rstrip("/")

    def fingerprint(self, *, design: int) -> str:
        """Another one whenever anything that the form is made of has changed."""
        words = {name: value for name, value in vars(self).items() if name not in ("portrait", "events")}
        picture = self.portrait and (self.portrait.file.name, _focus(self.portrait))
        made_of = (design, sorted(words.items()), [asdict(event) for event in self.events], picture)
        return hashlib.sha256(repr(made_of).encode()).hexdigest()


def teller_of(page: StoryPage) -> Storyteller:
    """Whose story the page tells. Raises NotTold where nobody's."""
    if page.storyteller is None:
        raise NotTold
    return page.storyteller


def content_of(page: StoryPage, *, use: Use) -> Content:
    """What of the page one use may show today, in the page's language.

    Raises NotTold, for teaching also while there is no lesson.
    """
    teller = teller_of(page)
    language = page.locale.language_code
    prefetch_related_objects([teller], *RELATIONS)
    with translation.override(language):
        told = telling.tell(page, use=use)
        if Use.WEB not in told.uses:
            raise NotTold(Use.WEB)
        lessons = lessons_of_story(page) if use == Use.TEACHING else ()
        if use == Use.TEACHING and not lessons:
            raise NotTold(use)
        return Content(
            code=teller.code,
            language=language,
            name=told.name or page.title,
            quote=page.quote,
            way=told.way.replace(" → ", " – "),  # Our print fonts have no arrow.
            brief=page.brief,
            events=told.events,
            paper=teller.paper,
            pattern=teller.pattern,
            address=settings.SITE_URL + reverse("role_models:story_by_code", args=[teller.code]),
            exhibition=page.get_parent().title,
            is_sample=page.is_sample,
            portrait=told.portrait,
            portrait_alt=page.picture_alt if told.portrait else "",
            portrait_credit=page.picture_credit if told.portrait else "",
            lessons=lessons,
        )


def _focus(image: Any) -> tuple:
    return (image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height)
