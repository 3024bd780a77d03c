"""What people can do: a taxonomy of two levels that editors keep, and what each branch looks for now."""

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from core.models import BilingualName


class TaxonomyEntry(BilingualName):
    """An entry of the taxonomy, in the editors' order."""

    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_active = models.BooleanField(
        _("offered"), default=True, help_text=_("What is not offered any more stays on the applications that have it.")
    )

    class Meta:
        abstract = True


class CompetenceGroup(TaxonomyEntry):
    """A field of work or education, in which people recognise themselves."""

    code = models.SlugField(_("code"), max_length=40, unique=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("field of work")
        verbose_name_plural = _("fields of work")
        ordering = ["position", "code"]


class CompetenceQuerySet(models.QuerySet):
    """Reads over competences."""

    def offered(self) -> "CompetenceQuerySet":
        """What can be chosen now, by group, groups and competences in the editors' order."""
        return self.filter(is_active=True, group__is_active=True).select_related("group")


class Competence(TaxonomyEntry):
    """One competence within a field of work."""

    group = models.ForeignKey(
        CompetenceGroup, verbose_name=_("field of work"), on_delete=models.PROTECT, related_name="competences"
    )
    code = models.SlugField(_("code"), max_length=60, unique=True)

    objects = CompetenceQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("competence")
        verbose_name_plural = _("competences")
        ordering = ["group__position", "group__code", "position", "code"]


class WantedCompetenceQuerySet(models.QuerySet):
    """Reads over what branches look for."""

    def current(self, on=None) -> "WantedCompetenceQuerySet":
        """What is looked for on a day of Danish time, today unless told otherwise."""
        day = on or timezone.localdate()
        return self.filter(Q(opens_on__lte=day), Q(closes_on=None) | Q(closes_on__gte=day))

    def editable_by(self, user) -> "WantedCompetenceQuerySet":
        """What a member of staff may change, given that she may change such rows at all."""
        return self.filter(branch__in=WantedCompetence.branches_editable_by(user))


class WantedCompetence(models.Model):
    """That a branch looks for mentors with a competence, from one day to another (inclusive), or for now."""

    branch = models.ForeignKey(
        Branch, verbose_name=_("branch"), on_delete=models.CASCADE, related_name="wanted_competences"
    )
    competence = models.ForeignKey(
        Competence, verbose_name=_("competence"), on_delete=models.PROTECT, related_name="wanted"
    )
    opens_on = models.DateField(_("from"), default=timezone.localdate)
    closes_on = models.DateField(_("until"), null=True, blank=True)

    objects = WantedCompetenceQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("competence looked for")
        verbose_name_plural = _("competences looked for")
        ordering = ["branch", "competence", "opens_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on=None) | Q(closes_on__gte=models.F("opens_on")), name="wanted_closes_after_opening"
            )
        ]

    def __str__(self) -> str:
        return f"{self.branch}: {self.competence}"

    @staticmethod
    def branches_editable_by(user) -> QuerySet[Branch]:
        """Whose needs she may write: all for those who keep the taxonomy, else the branches that she works at."""
        if user.has_perm("signup.change_competence"):
            return Branch.objects.all()
        return Branch.objects.filter(pk__in=user.branch_assignments.values("branch"))
