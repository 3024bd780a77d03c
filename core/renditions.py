"""Renditions: made when a page is published, so that no reader waits for one; read in one query for all pictures of a
page.
"""

from collections.abc import Iterable

from django.db.models import Prefetch, prefetch_related_objects
from django.dispatch import receiver
from django_tasks import task
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.signals import page_published

_FORMATS = ("format-webp", "format-jpeg")
_SIZES = {
    "hero": ("width-400", "width-800", "width-1200"),
    "portrait": ("fill-360x450", "fill-720x900"),
    "landscape": ("fill-480x320", "fill-960x640"),
}
#: The picture of a share card, as wide as the networks ask for.
SHARING = "format-jpeg|fill-1200x630"
#: Every rendition that the templates draw of a page's picture, as Wagtail's filter specifications. What the templates
#: write in ``{% picture %}`` must stand here; a guard finds what does not, as a query that a template asks.
FILTERS = [f"{kind}|{size}" for sizes in _SIZES.values() for size in sizes for kind in _FORMATS] + [SHARING]


def prefetch(pictures: Iterable) -> None:
    """Read the renditions of all these pictures in one query. None among them is left out."""
    renditions = get_image_model().get_rendition_model().objects.filter(filter_spec__in=FILTERS)
    present = [picture for picture in pictures if picture is not None]
    prefetch_related_objects(present, Prefetch("renditions", queryset=renditions, to_attr="prefetched_renditions"))


def prepare(page: Page) -> None:
    """Make the renditions that templates draw of a page's picture, unless they exist."""
    picture = page.card_picture() if hasattr(page, "card_picture") else None
    if picture is not None:
        picture.get_renditions(*FILTERS)


@task()
def prepare_by_id(page_id: int) -> None:
    """The bell of :func:`prepare`. If nobody hears it, the first reader waits a moment longer."""
    page = Page.objects.filter(pk=page_id).first()
    if page is not None:
        prepare(page.specific)


@receiver(page_published, dispatch_uid="core.renditions")
def _prepare_after_publication(sender, instance, **_signal) -> None:
    prepare_by_id.enqueue(instance.pk)
