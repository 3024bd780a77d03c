"""The branches: a plain row each, which applications refer to, and a page each in both languages."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import ActionBlock, actions
from core.blocks.text import SHORT_TEXT_FEATURES
from core.cards import cards_for
from core.models import SitePage
from core.models.bilingual import in_active_language


class BranchQuerySet(models.QuerySet):
    """Reads over branches."""

    def taking_applications(self) -> "BranchQuerySet":
        """The branches that a woman can apply to now, be it only for the waiting list."""
        return self.filter(is_active=True).exclude(intake=Branch.Intake.CLOSED)

    def taking_mentors(self) -> "BranchQuerySet":
        """The branches that a mentor can apply to now, be it only for the waiting list or unasked."""
        return self.filter(is_active=True).exclude(mentor_intake=Branch.MentorIntake.CLOSED)


class Branch(models.Model):
    """One branch, the same in every language: what applications and staff refer to."""

    class Intake(models.TextChoices):
        OPEN = "open", _("Open")
        WAITING_LIST = "waiting_list", _("Waiting list")
        CLOSED = "closed", _("Closed for now")

    class MentorIntake(models.TextChoices):
        OPEN = "open", _("Open")
        BY_COMPETENCE = "by_competence", _("By competence")
        WAITING_LIST = "waiting_list", _("Waiting list")
        CLOSED = "closed", _("Closed for now")

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Short and lasting: it stands in exports and addresses.")
    )
    name_da = models.CharField(_("name in Danish"), max_length=60)
    name_en = models.CharField(_("name in English"), max_length=60)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_active = models.BooleanField(_("active"), default=True)
    intake = models.CharField(_("intake of mentees"), max_length=20, choices=Intake, default=Intake.OPEN)
    mentor_intake = models.CharField(
        _("intake of mentors"),
        max_length=20,
        choices=MentorIntake,
        default=MentorIntake.OPEN,
        help_text=_("By competence: the branch calls for mentors with certain competences."),
    )
    welcomes_men = models.BooleanField(_("offers men a mentor too"), default=False)
    email = models.EmailField(_("e-mail"))
    phone = models.CharField(_("phone"), max_length=40)

    objects = BranchQuerySet.as_manager()

    panels = [
        MultiFieldPanel(["name_da", "name_en", "code"], heading=_("Name")),
        MultiFieldPanel(["is_active", "intake", "mentor_intake", "welcomes_men"], heading=_("Intake")),
        MultiFieldPanel(["email", "phone"], heading=_("Contact")),
    ]

    class Meta:
        verbose_name = _("branch")
        verbose_name_plural = _("branches")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The branch's name in the active language."""
        return in_active_language(self.name_da, self.name_en)


class BranchIndexPage(SitePage):
    """All branches at a glance."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["branches.BranchPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of branches")
        verbose_name_plural = _("lists of branches")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["cards"] = cards_for(BranchPage.shown_below(self), request)
        return context


class BranchPage(SitePage):
    """One branch: what it is, and every fact about it."""

    branch = models.ForeignKey(Branch, verbose_name=_("branch"), null=True, on_delete=models.PROTECT, related_name="+")
    profile = RichTextField(_("profile"), features=SHORT_TEXT_FEATURES, blank=True)
    projects = RichTextField(_("projects"), features=SHORT_TEXT_FEATURES, blank=True)
    opened = models.CharField(_("opened"), max_length=120, blank=True)
    host = models.CharField(_("host"), max_length=200, blank=True)
    partners = models.CharField(_("partners"), max_length=300, blank=True)
    area = models.CharField(_("area"), max_length=200, blank=True)
    who_can_get_a_mentor = models.TextField(_("who can get a mentor"), max_length=400, blank=True)
    how_mentors_are_found = models.TextField(_("how mentors are found"), max_length=400, blank=True)
    intake_note = models.TextField(_("about the intake now"), max_length=300, blank=True)
    facts_source = models.CharField(_("date and source of the facts"), max_length=200, blank=True)
    actions = StreamField([("action", ActionBlock())], verbose_name=_("buttons"), blank=True, max_num=3)

    content_panels = [
        *SitePage.content_panels[:2],
        FieldPanel("branch"),
        MultiFieldPanel(
            [
                "profile",
                "projects",
                "opened",
                "host",
                "partners",
                "area",
                "who_can_get_a_mentor",
                "how_mentors_are_found",
                "intake_note",
                "facts_source",
            ],
            heading=_("Facts"),
        ),
        "actions",
        *SitePage.content_panels[2:],
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("profile"), index.SearchField("projects")]
    card_relations = (*SitePage.card_relations, "branch")
    parent_page_types = ["branches.BranchIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("branch page")
        verbose_name_plural = _("branch pages")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        from branches.presentation import contact, facts, intakes  # They read this model.

        context = super().get_context(request, *args, **kwargs)
        context.update(facts=facts(self), intakes=intakes(self), contact=contact(self), actions=actions(self.actions))
        return context

    def searchable_texts(self) -> list[str]:
        return [self.profile, self.projects, self.host, self.partners, self.area, self.who_can_get_a_mentor]

    def card_details(self) -> dict:
        return {"eyebrow": self.branch.get_intake_display() if self.branch else ""}
