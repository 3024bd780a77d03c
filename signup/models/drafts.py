"""An application that is being written; see signup/drafts.py for the verbs."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from signup.models.kinds import Kind


class Draft(models.Model):
    """What somebody has typed so far, sealed, valid or not. It is deleted when it is sent or after a day's rest.

    It is found by the fingerprint of a random token that lies in a cookie on her phone and nowhere else. Once she has
    asked for a link to come back by, it rests for longer. ``assisted_by`` is the member of staff who writes it with her
    on the phone, ``answers_call_of`` the request for a call that it answers.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_fingerprint = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=20, choices=Kind)
    language = models.CharField(max_length=12)
    answers_sealed = models.BinaryField()
    has_return_link = models.BooleanField(default=False)
    reminded_at = models.DateTimeField(null=True)
    assisted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    answers_call_of = models.ForeignKey(
        "signup.Application", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    source = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    touched_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"draft {self.pk}"

    @property
    def seal_context(self) -> str:
        """What the envelope of the answers is bound to."""
        return f"draft:{self.pk}"
