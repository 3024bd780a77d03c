"""Rows behind rate limits, private links and one-time codes."""

from django.db import models


class RateCount(models.Model):
    """How often one fingerprint tried something in one window; see core/rate_limits.py."""

    fingerprint = models.CharField(max_length=64, unique=True)
    tries = models.PositiveIntegerField()
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"rate count {self.pk}"


class PrivateLink(models.Model):
    """The fingerprint of a token that somebody got by letter; see core/private_links.py."""

    purpose = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["purpose", "object_id"], name="private_link_object")]

    def __str__(self) -> str:
        return f"private link {self.pk}"


class OneTimeCode(models.Model):
    """The fingerprint of a short code that opens a private page for a while; see core/private_pages.py."""

    purpose = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["purpose", "object_id"], name="one_time_code_object")]

    def __str__(self) -> str:
        return f"one-time code {self.pk}"
