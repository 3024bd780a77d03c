"""The version of the published content. Whatever is cached for visitors carries it, so one step drops all of it at
once.

It lies in the database, so that every process and host sees it without a shared cache.
"""

from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from core.models import ContentVersion

_ROW = 1


def current() -> int:
    """The version now: one small query."""
    number = ContentVersion.objects.filter(pk=_ROW).values_list("number", flat=True).first()
    return number or 0


def of_request(request: HttpRequest) -> int:
    """The version for one request: asked once, so that everything drawn for it agrees."""
    known = vars(request)
    if "content_version" not in known:
        known["content_version"] = current()
    return known["content_version"]


def bump() -> None:
    """Count one up: from the commit on, nothing cached before is shown any more."""
    if not ContentVersion.objects.filter(pk=_ROW).update(number=F("number") + 1):
        ContentVersion.objects.get_or_create(pk=_ROW)


def bump_after_commit(**_signal) -> None:
    """A receiver for every signal after which visitors should see something else."""
    transaction.on_commit(bump)


for _signal in (page_published, page_unpublished, page_slug_changed, post_page_move, published, unpublished):
    _signal.connect(bump_after_commit, dispatch_uid="core.content_version")
for _model in (PageViewRestriction, Site):
    post_save.connect(bump_after_commit, sender=_model, dispatch_uid="core.content_version")
    post_delete.connect(bump_after_commit, sender=_model, dispatch_uid="core.content_version")


@receiver(post_delete, dispatch_uid="core.content_version.page")
def _bump_when_a_page_is_deleted(sender, **_signal) -> None:
    if issubclass(sender, Page):
        bump_after_commit()
