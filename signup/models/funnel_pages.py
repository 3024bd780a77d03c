"""The start page of a funnel."""

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField

from branches.models import Branch
from core.blocks.text import SHORT_TEXT_FEATURES
from core.models import SitePage
from signup.models.kinds import Kind


class FunnelPage(SitePage):
    """Where an application starts: who may apply, which branches take applications, and the way to the first step.

    A content page: the same for everybody, without a form or a cookie. The steps it leads to are signup/views/steps.py.
    """

    kind = models.CharField(_("who applies"), max_length=20, choices=Kind, default=Kind.MENTEE)
    eligibility = RichTextField(
        _("who can apply"), features=SHORT_TEXT_FEATURES, help_text=_("It is read before the first question.")
    )
    thank_you = RichTextField(
        _("thank-you"),
        features=SHORT_TEXT_FEATURES,
        blank=True,
        help_text=_("It stands on the receipt, under what happens next."),
    )

    content_panels = [
        *SitePage.content_panels[:2],
        MultiFieldPanel(["kind", "eligibility", "thank_you"], heading=_("Application")),
        *SitePage.content_panels[2:],
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("kind", overridable=False),
    ]
    parent_page_types = ["home.HomePage", "home.InformationPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("application page")
        verbose_name_plural = _("application pages")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        branches = list(Branch.objects.filter(is_active=True))
        context.update(
            branches=branches,
            takes_applications=any(branch.intake != Branch.Intake.CLOSED for branch in branches),
            start_url=self.start_url,
            office_phone=settings.OFFICE_PHONE,
        )
        return context

    @property
    def start_url(self) -> str:
        """The address of the first step, with this page as where the application came from."""
        from signup.steps import funnel_of  # The steps are forms, which stand above the models.

        with translation.override(self.locale.language_code):
            first = funnel_of(self.kind).steps[0]
            address = reverse("signup:step", kwargs={"kind": self.kind, "step": str(first.slug)})
        return f"{address}?from={self.pk}"

    def searchable_texts(self) -> list[str]:
        return [self.eligibility]
