"""Where the exhibition hangs: venues, when they show it, whose prints are there, and who asks to borrow it."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.bilingual import in_active_language
from role_models.models.storytellers import Storyteller, new_code


class Venue(models.Model):
    """A place that shows the exhibition: a library, a school, a town hall.

    ``contact_sealed`` holds a JSON object with "name", "email" and "phone" of the person there whom we write to, each
    of which may be "". ``code`` stands in the address that the QR code at the venue says.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(_("code"), max_length=12, unique=True, default=new_code, editable=False)
    name = models.CharField(_("name"), max_length=120)
    address = models.CharField(_("street and number"), max_length=200, blank=True)
    town = models.CharField(_("town"), max_length=80)
    website = models.URLField(_("website"), blank=True)
    access_da = models.TextField(_("how one gets in, in Danish"), max_length=600, blank=True)
    access_en = models.TextField(_("how one gets in, in English"), max_length=600, blank=True)
    language = models.CharField(
        _("language we write in"), max_length=12, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    contact_sealed = models.BinaryField(null=True, editable=False)
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["name", "town", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name}, {self.town}"

    @property
    def seal_context(self) -> str:
        """What the envelope of the contact is bound to."""
        return f"venue:{self.pk}"

    @property
    def access(self) -> str:
        """How one gets in, in the active language."""
        return in_active_language(self.access_da, self.access_en)


class LoanRequest(models.Model):
    """That somebody asks to borrow the exhibition from ``wanted_from`` to the end of ``wanted_until``.

    ``details_sealed`` holds a JSON object with "name", "email", "phone" and "message". ``form_fingerprint`` names the
    form that brought it, with its answers, so that a form which is sent twice is kept once.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waits for an answer")
        AGREED = "agreed", _("Agreed")
        DECLINED = "declined", _("Declined")
        CANCELLED = "cancelled", _("Cancelled by the venue")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    organisation = models.CharField(_("organisation"), max_length=120)
    town = models.CharField(_("town"), max_length=80)
    wanted_from = models.DateField(_("from"))
    wanted_until = models.DateField(_("until"))
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    details_sealed = models.BinaryField(null=True)
    form_fingerprint = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("loan request")
        verbose_name_plural = _("loan requests")
        ordering = ["-received_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.organisation}, {self.town}"

    @property
    def seal_context(self) -> str:
        """What the envelope of the details is bound to."""
        return f"loan_request:{self.pk}"


class Showing(models.Model):
    """One set of the exhibition at one venue, from ``starts_on`` to the end of ``ends_on``, both shown to visitors."""

    venue = models.ForeignKey(Venue, verbose_name=_("venue"), on_delete=models.PROTECT, related_name="showings")
    loan = models.OneToOneField(
        LoanRequest, verbose_name=_("loan request"), null=True, on_delete=models.SET_NULL, related_name="showing"
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    hours_da = models.CharField(_("opening hours, in Danish"), max_length=200, blank=True)
    hours_en = models.CharField(_("opening hours, in English"), max_length=200, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("showing")
        verbose_name_plural = _("showings")
        ordering = ["starts_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_on__gte=models.F("starts_on")), name="showing_ends_later")
        ]

    def __str__(self) -> str:
        return f"{self.venue}, {self.starts_on} – {self.ends_on}"

    @property
    def hours(self) -> str:
        """The opening hours in the active language."""
        return in_active_language(self.hours_da, self.hours_en)


class Hanging(models.Model):
    """That prints of one storyteller hang at a showing. It outlives her withdrawal, and holds no word of hers:

    it is there so that they can be called back. ``recalled_at`` is when the venue was asked to take them down,
    ``taken_down_at`` when it said that it did.
    """

    showing = models.ForeignKey(Showing, on_delete=models.CASCADE, related_name="hangings")
    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="hangings")
    recalled_at = models.DateTimeField(_("called back"), null=True)
    taken_down_at = models.DateTimeField(_("taken down"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("print at a venue")
        verbose_name_plural = _("prints at venues")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["showing", "storyteller"], name="hanging_once_per_showing")]

    def __str__(self) -> str:
        return f"hanging {self.pk}"
