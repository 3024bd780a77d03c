"""Receipts and credit notes: numbered without gaps, each for one entry of the ledger."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import sealing
from donations.models.ledger import LedgerEntry
from donations.models.pledges import SEALING_ROOM


class ReceiptKind(models.TextChoices):
    RECEIPT = "receipt", _("Receipt")
    CREDIT_NOTE = "credit_note", _("Credit note")


class ReceiptSeries(models.Model):
    """The last number given out in a year (of the calendar in Copenhagen). Its row is locked while one is taken."""

    year = models.PositiveSmallIntegerField(_("year"))
    livemode = models.BooleanField(_("real money"))
    last_number = models.PositiveIntegerField(_("last number"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("series of receipts")
        verbose_name_plural = _("series of receipts")
        constraints = [models.UniqueConstraint(fields=["year", "livemode"], name="receipt_series_once")]

    def __str__(self) -> str:
        return f"{self.year}"


class Receipt(models.Model):
    """One receipt, or one credit note for what went back.

    What stands on it lies sealed as it was when it was issued (:meth:`facts`), so that the same paper can be printed
    again. ``credits`` is the receipt that a credit note takes back.
    """

    entry = models.OneToOneField(
        LedgerEntry, verbose_name=_("ledger entry"), on_delete=models.PROTECT, related_name="receipt"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ReceiptKind)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))
    livemode = models.BooleanField(_("real money"))
    credits = models.ForeignKey(
        "self", verbose_name=_("credits"), null=True, on_delete=models.PROTECT, related_name="credit_notes"
    )
    language = models.CharField(_("language"), max_length=12)
    facts_sealed = models.BinaryField()
    issued_at = models.DateTimeField(_("issued"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        ordering = ["-issued_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["year", "livemode", "number"], name="receipt_number_once")]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number as it is printed: 2026-000042, and TEST-2026-000042 where no money moved."""
        return f"{'' if self.livemode else 'TEST-'}{self.year}-{self.number:06d}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"receipt:{self.entry_id}"

    def seal_facts(self, facts: dict) -> None:
        """Put what stands on the receipt into the envelope. Needs the row's entry."""
        self.facts_sealed = sealing.seal_json(room=SEALING_ROOM, value=facts, context=self.seal_context)

    def facts(self) -> dict:
        """What stands on it; donations/receipting.py says which keys. Raises core.sealing.SealBroken."""
        return sealing.open_json(room=SEALING_ROOM, sealed=bytes(self.facts_sealed), context=self.seal_context)
