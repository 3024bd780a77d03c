"""Conferences: the one to come and the archive of those that were."""

from datetime import date, time

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from conference.blocks import DayBlock
from core.cards import cards_for
from core.models import SitePage


class ConferenceIndexPage(SitePage):
    """All conferences: those to come first, then those that were."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["conference.ConferencePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of conferences")
        verbose_name_plural = _("lists of conferences")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        conferences = list(ConferencePage.shown_below(self).order_by("-starts_on", "path"))
        upcoming = [page for page in reversed(conferences) if not page.is_past]
        context["upcoming"] = cards_for(upcoming, request)
        context["past"] = cards_for([page for page in conferences if page.is_past], request)
        return context


class ConferencePage(SitePage):
    """One conference. It becomes part of the archive by itself on the day after it ends."""

    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    programme = StreamField([("day", DayBlock())], verbose_name=_("programme"), blank=True)

    content_panels = [
        *SitePage.content_panels[:2],
        MultiFieldPanel(["starts_on", "ends_on", "place"], heading=_("When and where")),
        *SitePage.content_panels[2:],
        "programme",
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("starts_on", overridable=False),
        SynchronizedField("ends_on", overridable=False),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("programme"), index.SearchField("place")]
    parent_page_types = ["conference.ConferenceIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("conference")
        verbose_name_plural = _("conferences")

    @property
    def is_past(self) -> bool:
        """Whether its last day is over, in Danish time."""
        return self.ends_on is not None and self.ends_on < timezone.localdate()

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first.")})

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["conference"] = {
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
            "place": self.place,
            "is_past": self.is_past,
        }
        context["days"] = self._days()
        return context

    def _days(self) -> list[dict]:
        """The programme by time: ``date`` and ``sessions`` of each day. What a draft gives no time yet stands last."""
        return [
            {
                "date": block.value["date"],
                "sessions": sorted(block.value["sessions"], key=lambda session: session["starts"] or time.max),
            }
            for block in sorted(self.programme, key=lambda block: block.value["date"] or date.max)
        ]

    def searchable_texts(self) -> list[str]:
        return [self.place, *map(str, self.programme.stream_block.get_searchable_content(self.programme))]

    def card_details(self) -> dict:
        return {"eyebrow": formats.date_format(self.starts_on, "DATE_FORMAT")}

    def structured_data(self) -> dict | None:
        if self.starts_on is None or self.ends_on is None:
            return None  # A draft may be previewed before its days are known.
        data = {
            "@type": "Event",
            "name": self.title,
            "startDate": self.starts_on.isoformat(),
            "endDate": self.ends_on.isoformat(),
            "description": self.introduction,
            "url": self.full_url,
        }
        if self.place:
            data["location"] = {"@type": "Place", "name": self.place}
        return data
