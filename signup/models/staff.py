"""What staff keep about applications, and which branches they work at."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from signup.models.applications import Application


class BranchAssignment(models.Model):
    """That a member of staff works at a branch, and so sees its applications."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member of staff"),
        on_delete=models.CASCADE,
        related_name="branch_assignments",
    )
    branch = models.ForeignKey(Branch, verbose_name=_("branch"), on_delete=models.CASCADE, related_name="assignments")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("member of staff at a branch")
        verbose_name_plural = _("staff of the branches")
        ordering = ["branch", "user"]
        constraints = [models.UniqueConstraint(fields=["user", "branch"], name="assigned_once_to_a_branch")]

    def __str__(self) -> str:
        return f"{self.user}: {self.branch}"


class Note(models.Model):
    """What a member of staff wrote about an application, sealed: it is about a person."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="notes")
    text_sealed = models.BinaryField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("time"), default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"note {self.pk}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to: the application and the moment, which are known before the row has an id."""
        return f"note:{self.application_id}:{self.at.isoformat()}"


class CallTaskQuerySet(models.QuerySet):
    """Reads over calls to make."""

    def open(self) -> "CallTaskQuerySet":
        """Those that nobody has finished."""
        return self.filter(done_at=None)

    def visible_to(self, user) -> "CallTaskQuerySet":
        """Those about applications that a member of staff may know of."""
        return self.filter(application__in=Application.objects.visible_to(user))


class CallTask(models.Model):
    """That somebody must call an applicant. At most one open task per application and reason."""

    class Reason(models.TextChoices):
        CONFIRM = "confirm", _("She gave only a phone number: ask whether it was she who wrote")
        ASKED = "asked", _("She asked us to call")
        LETTERS_BOUNCE = "letters_bounce", _("Our letters come back")
        COMPLAINED = "complained", _("Our letter was reported as spam")
        CHECK_IN = "check_in", _("She has no e-mail: ask whether she is still waiting")
        NO_ANSWER = "no_answer", _("She has not answered whether she is still waiting")
        LONG_WAIT = "long_wait", _("She has waited for three years: talk about what to do")

    class Outcome(models.TextChoices):
        REACHED = "reached", _("Spoke with her")
        GAVE_UP = "gave_up", _("Could not reach her")
        NOT_NEEDED = "not_needed", _("No longer needed")

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.CASCADE, related_name="call_tasks"
    )
    reason = models.CharField(_("reason"), max_length=20, choices=Reason)
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    last_try_at = models.DateTimeField(_("last try"), null=True)
    done_at = models.DateTimeField(_("done"), null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)

    objects = CallTaskQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("call to make")
        verbose_name_plural = _("calls to make")
        ordering = ["created_at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["application", "reason"], condition=Q(done_at=None), name="one_open_call_per_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.reason}"


class ApplicationAggregate(models.Model):
    """How many applications ended how, counted before they were erased. No row tells of one person's answers."""

    month = models.DateField(_("month sent"))
    branch_code = models.SlugField(_("branch"), blank=True)
    kind = models.CharField(_("kind"), max_length=20)
    competence_group = models.SlugField(_("field of work"), blank=True)
    last_status = models.CharField(_("last status"), max_length=20)
    was_matched = models.BooleanField(_("matched"), default=False)
    count = models.PositiveIntegerField(_("number"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("count of erased applications")
        verbose_name_plural = _("counts of erased applications")
        ordering = ["month", "branch_code", "kind", "competence_group"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["month", "branch_code", "kind", "competence_group", "last_status", "was_matched"],
                name="aggregate_once_per_cell",
            )
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.kind}: {self.count}"
