"""What still has to follow from a change: a row, so that no crash and no failing hook makes it forgotten."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from role_models.models.storytellers import Storyteller


class FollowUp(models.Model):
    """That the outputs of one storyteller's story have to follow a change of hers.

    ``mark`` is new with each change, so that one that comes meanwhile is not taken for done.
    """

    storyteller = models.OneToOneField(Storyteller, on_delete=models.CASCADE, related_name="follow_up")
    mark = models.UUIDField(default=uuid.uuid4)
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change to follow")
        verbose_name_plural = _("changes to follow")
        ordering = ["asked_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"follow-up {self.pk}"
