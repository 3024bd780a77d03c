"""What brings people in. So far: the political-participation track."""

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from core.blocks import ActionBlock, actions
from core.models import SitePage


class PoliticalTrackPage(SitePage):
    """The political-participation track: why, how, and which election it leads up to."""

    election_label = models.CharField(_("election"), max_length=120, blank=True)
    election_date = models.DateField(_("day of the election"), null=True, blank=True)
    actions = StreamField([("action", ActionBlock())], verbose_name=_("buttons"), blank=True, max_num=3)

    content_panels = [
        *SitePage.content_panels[:2],
        MultiFieldPanel(["election_label", "election_date"], heading=_("Election")),
        "actions",
        *SitePage.content_panels[2:],
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("election_date", overridable=False),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("political-participation track")
        verbose_name_plural = _("political-participation tracks")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["election"] = self._election()
        context["actions"] = actions(self.actions)
        return context

    def _election(self) -> dict | None:
        """The election by its date: ``label``, ``date`` and whether it ``is_past`` in Danish time."""
        if self.election_date is None:
            return None
        return {
            "label": self.election_label,
            "date": self.election_date,
            "is_past": self.election_date < timezone.localdate(),
        }
