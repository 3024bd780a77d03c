"""Applications and the log of their moves; see signup/waiting_list.py for the verbs."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from signup.models.competences import Competence
from signup.models.kinds import POLITICAL_KINDS, Kind
from signup.questions import HeardFrom
from signup.states import Reason, Status


class ContactState(models.TextChoices):
    """Whether and how the applicant can be written to."""

    OK = "ok", _("Can be written to")
    BOUNCED = "bounced", _("Letters come back")
    COMPLAINED = "complained", _("A letter was reported as spam")
    PHONE_ONLY = "phone_only", _("Phone only")


class ConfirmedBy(models.TextChoices):
    """How we know that the contact is hers."""

    EMAIL_LINK = "email_link", _("Link in a letter")
    PHONE_CALL = "phone_call", _("Phone call")


class ApplicationQuerySet(models.QuerySet):
    """Reads over applications."""

    def visible_to(self, user) -> "ApplicationQuerySet":
        """The applications that a member of staff may know of. Every staff screen starts from it.

        Whoever may see the list sees the applications of her own branches, or of all with a right of its own; one that
        names no branch belongs to those who see all. Political applications belong to no branch and have their own
        right, without which nobody sees them, whatever else she may.
        """
        political = Q(kind__in=POLITICAL_KINDS)
        visible = Q(pk__in=[])
        if user.has_perm("signup.view_list"):
            visible |= (
                ~political
                if user.has_perm("signup.view_all_branches")
                else ~political & Q(branch__in=user.branch_assignments.values("branch"))
            )
        if user.has_perm("signup.view_political"):
            visible |= political
        return self.filter(visible)

    def on_the_list(self) -> "ApplicationQuerySet":
        """All but those that nobody has confirmed yet and that need no call: junk must not fill the list."""
        return self.exclude(Q(status=Status.UNCONFIRMED) & ~Q(contact_state=ContactState.PHONE_ONLY))

    def unconfirmed_since_before(self, moment) -> "ApplicationQuerySet":
        """The applications sent before ``moment`` that were never confirmed."""
        return self.filter(status=Status.UNCONFIRMED, created_at__lt=moment)


class Application(models.Model):
    """An application that was sent.

    What she told us lies sealed in ``body_sealed``; the clear columns are codes that the list and the statistics need.
    Being on the list tells of her background by itself, so nothing here names her: a reference, fingerprints, and no
    free text. No revisions, no search index, no log of old values: each would be a second, readable copy.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(_("reference"), max_length=10, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    branch = models.ForeignKey(
        Branch, verbose_name=_("branch"), null=True, on_delete=models.PROTECT, related_name="applications"
    )
    competences = models.ManyToManyField(Competence, verbose_name=_("competences"), related_name="applications")
    heard_from = models.CharField(_("heard of us from"), max_length=20, choices=HeardFrom, blank=True)
    had_help = models.BooleanField(_("somebody helped her"), default=False)
    assisted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written on the phone by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    status = models.CharField(_("status"), max_length=20, choices=Status)
    status_since = models.DateTimeField(_("status since"), default=timezone.now)
    waiting_since = models.DateTimeField(_("waiting since"), default=timezone.now, editable=False)
    body_sealed = models.BinaryField()
    email_index = models.CharField(max_length=64, blank=True, db_index=True)
    phone_index = models.CharField(max_length=64, blank=True, db_index=True)
    name_index = models.CharField(max_length=64, blank=True, db_index=True)
    contact_state = models.CharField(_("contact"), max_length=20, choices=ContactState)
    confirmed_by = models.CharField(_("confirmed by"), max_length=20, choices=ConfirmedBy, blank=True)
    looks_automated = models.BooleanField(_("looks like a machine"), default=False)
    draft_fingerprint = models.CharField(max_length=64, unique=True)
    source = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("came from"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("sent"), default=timezone.now, editable=False)
    corrected_at = models.DateTimeField(_("corrected"), null=True)
    check_in_due_at = models.DateTimeField(null=True, db_index=True)
    check_ins_sent = models.PositiveSmallIntegerField(default=0)
    erase_at = models.DateTimeField(_("is erased on"), null=True, db_index=True)

    objects = ApplicationQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["waiting_since", "reference"]
        default_permissions = ()
        permissions = [
            ("view_list", _("Can see the waiting list of her own branches")),
            ("view_all_branches", _("Can see the waiting list of all branches")),
            ("view_political", _("Can see and open applications to the political track")),
            ("open_application", _("Can open the answers of an application")),
            ("change_status", _("Can change the status of an application")),
            ("export_applications", _("Can export applications")),
            ("view_demand", _("Can see how many wait, by branch and competence")),
            ("view_access_log", _("Can see who opened applications")),
            ("view_retention", _("Can see what is erased when")),
            ("publish_consent_text", _("Can publish consent texts")),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="application_status_is_known"),
        ]
        indexes = [models.Index(fields=["status", "waiting_since"], name="application_waiting")]

    def __str__(self) -> str:
        return self.reference

    @property
    def seal_context(self) -> str:
        """What the envelope of the answers is bound to."""
        return f"application:{self.pk}"

    @property
    def is_political(self) -> bool:
        """Whether it tells of political opinions."""
        return self.kind in POLITICAL_KINDS

    @property
    def waited_weeks(self) -> int:
        """Whole weeks since the application was sent."""
        return (timezone.now() - self.waiting_since).days // 7


class StatusChange(models.Model):
    """One move of one application. Who moved it is empty for the applicant herself and for the clock."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="status_changes")
    from_status = models.CharField(_("from"), max_length=20, choices=Status, blank=True)
    to_status = models.CharField(_("to"), max_length=20, choices=Status)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("time"), default=timezone.now)
    reason_code = models.CharField(_("reason"), max_length=30, choices=Reason)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change of status")
        verbose_name_plural = _("changes of status")
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.from_status or 'new'} -> {self.to_status}"
