"""Who stands by us in public: sponsors on the wall, and those who support us with their name."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import sealing
from donations.models.pledges import SEALING_ROOM, Pledge


class RecognitionState(models.TextChoices):
    """Nothing is shown unless it is approved."""

    UNCONFIRMED = "unconfirmed", _("Waits for the letter's link")
    WAITING = "waiting", _("Waits for approval")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Not shown")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class SponsorListing(models.Model):
    """A giver's name on the wall, with logo and link. The row exists only where she consented to it.

    It is shown while it is approved, its pledge is paid and not given back, and today lies in its term (both days
    included, in Copenhagen). ``logo_png`` is a picture that we drew anew from what was uploaded, at most 200 kB;
    ``logo_hash`` is its SHA-256, "" without a logo, and stands in its address.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pledge = models.OneToOneField(Pledge, verbose_name=_("pledge"), on_delete=models.CASCADE, related_name="listing")
    name = models.CharField(_("name"), max_length=120)
    url = models.URLField(_("address"), blank=True)
    logo_png = models.BinaryField(_("logo"), null=True)
    logo_hash = models.CharField(max_length=64, blank=True, db_index=True)
    state = models.CharField(_("state"), max_length=20, choices=RecognitionState, default=RecognitionState.WAITING)
    shown_from = models.DateField(_("shown from"), null=True)
    shown_until = models.DateField(_("shown until"), null=True)
    decided_by = models.CharField(_("decided by"), max_length=150, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("entry on the wall")
        verbose_name_plural = _("entries on the wall")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name


class SupportStatement(models.Model):
    """A public word of support without money: name, business, town and one sentence.

    ``livemode`` says whether the site took real money when it was written, so that what was tried out on the test
    gateway never stands on the wall beside it. Its e-mail address lies sealed; a link in a letter confirms the
    statement and leads to its owner's page. ``form_fingerprint`` names the form that brought it, with its answers, so
    that a form which is sent twice is kept once.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    campaign_key = models.UUIDField(_("campaign"), db_index=True)
    name = models.CharField(_("name"), max_length=120)
    business = models.CharField(_("business"), max_length=120)
    town = models.CharField(_("town"), max_length=80)
    sentence = models.CharField(_("sentence"), max_length=200)
    email_sealed = models.BinaryField()
    form_fingerprint = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001
    language = models.CharField(_("language"), max_length=12)
    state = models.CharField(_("state"), max_length=20, choices=RecognitionState, default=RecognitionState.UNCONFIRMED)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)
    livemode = models.BooleanField(_("real money"), default=False)
    decided_by = models.CharField(_("decided by"), max_length=150, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("statement of support")
        verbose_name_plural = _("statements of support")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name}, {self.business}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"support:{self.id}"

    def seal_email(self, email: str) -> None:
        """Put the e-mail address into the envelope."""
        self.email_sealed = sealing.seal(room=SEALING_ROOM, plaintext=email.encode(), context=self.seal_context)

    def email(self) -> str:
        """The e-mail address. Raises core.sealing.SealBroken."""
        return sealing.open_sealed(
            room=SEALING_ROOM, sealed=bytes(self.email_sealed), context=self.seal_context
        ).decode()
