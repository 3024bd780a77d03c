"""What readers send to a storyteller: invitations to speak, and greetings. She is reached through us alone."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.blocks.text import PASSAGE_LANGUAGES
from role_models.models.storytellers import Storyteller
from role_models.models.tour import Venue


class TalkRequest(models.Model):
    """That somebody invites a storyteller to speak. It goes to the branch, and from there to her private page.

    ``details_sealed`` holds a JSON object with "name", "email", "phone" and "message" of whoever invites;
    ``answer_sealed`` one with "message", the words that she sends with her yes or no, through us.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waits for the branch")
        ASKED = "asked", _("Waits for her answer")
        ACCEPTED = "accepted", _("She says yes")
        DECLINED = "declined", _("She says no")
        TURNED_DOWN = "turned_down", _("Turned down by the branch")
        CANCELLED = "cancelled", _("Cancelled")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="talk_requests")
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.WAITING)
    organisation = models.CharField(_("organisation"), max_length=120)
    town = models.CharField(_("town"), max_length=80)
    wanted_on = models.DateField(_("wished day"))
    wanted_time = models.CharField(_("wished time"), max_length=60, blank=True)
    listeners = models.PositiveSmallIntegerField(_("how many listen"), null=True)
    spoken_language = models.CharField(_("language of the talk"), max_length=12, choices=PASSAGE_LANGUAGES)
    language = models.CharField(_("language we write in"), max_length=12, choices=settings.LANGUAGES)
    details_sealed = models.BinaryField(null=True)
    answer_sealed = models.BinaryField(null=True)
    form_fingerprint = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    asked_at = models.DateTimeField(_("passed on"), null=True)
    answered_at = models.DateTimeField(_("answered"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member of staff"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("invitation to speak")
        verbose_name_plural = _("invitations to speak")
        ordering = ["-received_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.organisation}, {self.town}"

    @property
    def seal_context(self) -> str:
        """What the envelopes are bound to."""
        return f"talk_request:{self.pk}"


class Greeting(models.Model):
    """A reader's greeting to a storyteller, in any language. Staff read it first, then she; nobody else by default.

    ``content_sealed`` holds a JSON object with "text" and "name", which may be "". It is public only where she made it
    so.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waits for staff")
        PASSED_ON = "passed_on", _("Passed on to her")
        REFUSED = "refused", _("Refused")
        KEPT = "kept", _("She keeps it for herself")
        PUBLIC = "public", _("She shows it on her page")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="greetings")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    language = models.CharField(_("language"), max_length=12, choices=[*PASSAGE_LANGUAGES, ("", _("Another one"))])
    content_sealed = models.BinaryField()
    venue = models.ForeignKey(
        Venue, verbose_name=_("written at"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    form_fingerprint = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    moderated_at = models.DateTimeField(_("read by staff"), null=True)
    moderated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member of staff"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided by her"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("greeting")
        verbose_name_plural = _("greetings")
        ordering = ["-received_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"greeting {self.pk}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"greeting:{self.pk}"
