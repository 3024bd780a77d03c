"""A company's wish to be sent an invoice. The invoice itself is made in the accounting system."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import sealing
from donations.models.pledges import SEALING_ROOM, Pledge


class InvoiceState(models.TextChoices):
    REQUESTED = "requested", _("Waits for an invoice")
    INVOICED = "invoiced", _("Invoice sent")
    PAID = "paid", _("Paid")
    CANCELLED = "cancelled", _("Cancelled")


class InvoiceRequest(models.Model):
    """One request, for a pledge with the method "invoice". ``ean`` is the 13 digits to which public bodies are
    invoiced, "" for others; ``invoice_number`` is the accounting system's. Address and reference lie sealed.
    """

    pledge = models.OneToOneField(
        Pledge, verbose_name=_("pledge"), on_delete=models.CASCADE, related_name="invoice_request"
    )
    ean = models.CharField(_("EAN number"), max_length=13, blank=True)
    address_sealed = models.BinaryField()
    state = models.CharField(_("state"), max_length=20, choices=InvoiceState, default=InvoiceState.REQUESTED)
    invoice_number = models.CharField(_("invoice number"), max_length=60, blank=True)
    requested_at = models.DateTimeField(_("requested"), auto_now_add=True)
    handled_by = models.CharField(_("handled by"), max_length=150, blank=True)
    handled_at = models.DateTimeField(_("handled"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("invoice request")
        verbose_name_plural = _("invoice requests")
        ordering = ["-requested_at"]

    def __str__(self) -> str:
        return f"invoice for {self.pledge_id}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"invoice:{self.pledge_id}"

    def seal_address(self, address: dict[str, str]) -> None:
        """Put where the invoice goes into the envelope: the keys are address, postcode, town and reference."""
        self.address_sealed = sealing.seal_json(room=SEALING_ROOM, value=address, context=self.seal_context)

    def address(self) -> dict[str, str]:
        """Where the invoice goes. Raises core.sealing.SealBroken."""
        return sealing.open_json(room=SEALING_ROOM, sealed=bytes(self.address_sealed), context=self.seal_context)
