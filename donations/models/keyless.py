"""What the keyless double remembers, so that a payment begun in one process can be paid in another."""

from django.db import models


class KeylessSession(models.Model):
    """A payment page of the double's: Stripe's JSON of the session as it stands."""

    id = models.CharField(max_length=255, primary_key=True)
    body = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.id


class KeylessObject(models.Model):
    """Any other object of the double's, as Stripe's JSON: a customer, an invoice, a refund, an event."""

    id = models.CharField(max_length=255, primary_key=True)
    kind = models.CharField(max_length=60, db_index=True)
    body = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.id


class KeylessRequest(models.Model):
    """An answered request by its idempotency key: the same question gets the same answer, another a refusal."""

    idempotency_key = models.CharField(max_length=255, primary_key=True)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.idempotency_key
