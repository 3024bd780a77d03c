"""The exhibition "Role Models through Life History" and its stories."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.cards import cards_for
from core.drawings import PAPERS, PATTERNS
from core.models import SitePage

#: Words a minute of somebody who reads in her second language; a page that promises less than it takes is unkind.
READING_SPEED = 150

#: The drawings know only codes; editors read these names.
_PATTERN_NAMES = {
    "stripes": _("Stripes"),
    "chevrons": _("Chevrons"),
    "diamonds": _("Diamonds"),
    "waves": _("Waves"),
    "dots": _("Dots"),
    "crosses": _("Crosses"),
}
_PAPER_NAMES = {
    "saffron": _("Saffron"),
    "teal": _("Teal"),
    "rose": _("Rose"),
    "sky": _("Sky"),
    "sand": _("Sand"),
    "olive": _("Olive"),
    "plum": _("Plum"),
    "coral": _("Coral"),
}


def pattern_choices() -> list[tuple]:
    """The textile patterns that an editor may give a storyteller."""
    return [(code, _PATTERN_NAMES.get(code, code)) for code in PATTERNS]


def paper_choices() -> list[tuple]:
    """The paper colours that an editor may give a storyteller."""
    return [(code, _PAPER_NAMES.get(code, code)) for code in PAPERS]


class ExhibitionPage(SitePage):
    """The exhibition: introduction and all its stories."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["role_models.StoryPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("exhibition")
        verbose_name_plural = _("exhibitions")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["cards"] = cards_for(StoryPage.shown_below(self), request)
        return context


class StoryPage(SitePage):
    """One woman's story, told by herself."""

    person_name = models.CharField(_("name of the storyteller"), max_length=80)
    quote = models.CharField(
        _("her words"), max_length=140, help_text=_("One sentence of hers, without quotation marks. It heads the page.")
    )
    origin = models.CharField(_("from and to"), max_length=120, blank=True, help_text=_('For example "Izmir → Aarhus"'))
    pattern = models.CharField(_("textile pattern"), max_length=20, choices=pattern_choices, default="stripes")
    paper = models.CharField(_("paper colour"), max_length=20, choices=paper_choices, default="saffron")

    content_panels = [
        *SitePage.content_panels[:1],
        MultiFieldPanel(["person_name", "quote", "origin", "pattern", "paper"], heading=_("The storyteller")),
        *SitePage.content_panels[1:],
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("person_name", overridable=False),
        TranslatableField("origin"),
        SynchronizedField("pattern", overridable=False),
        SynchronizedField("paper", overridable=False),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("person_name"), index.SearchField("quote")]
    parent_page_types = ["role_models.ExhibitionPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def portrait(self):
        """Her portrait: the page's picture under the name that a story knows it by."""
        return self.picture

    @property
    def reading_minutes(self) -> int:
        """How long the story takes a reader in her second language, in whole minutes, at least one."""
        count = len(" ".join(self._body_texts()).split())
        return max(1, round(count / READING_SPEED))

    def clean(self) -> None:
        super().clean()
        if self.picture and not self.picture_alt and not getattr(self, "is_deferred_validation", False):
            raise ValidationError({"picture_alt": _("A portrait needs words for those who cannot see it.")})

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        following = self._next_story()
        context["reading_minutes"] = self.reading_minutes
        context["next_story"] = cards_for([following], request)[0] if following else None
        context["next_reason"] = gettext("Another life, another way") if following else ""
        return context

    def _next_story(self) -> "StoryPage | None":
        """The story that hangs beside this one; after the last comes the first, so that no story is a dead end."""
        others = StoryPage.shown_below(self.get_parent()) if self.pk else StoryPage.objects.none()
        others = others.exclude(pk=self.pk)
        return others.filter(path__gt=self.path).first() or others.first()

    def searchable_texts(self) -> list[str]:
        return [self.person_name, self.quote, self.origin]

    def card_details(self) -> dict:
        return {
            "title": self.person_name,
            "introduction": self.quote,
            "eyebrow": self.origin,
            "shape": "portrait",
            "paper": self.paper,
            "pattern": self.pattern,
        }

    def structured_data(self) -> dict:
        return {
            "@type": "Article",
            "headline": self.quote,
            "about": {"@type": "Person", "name": self.person_name},
            "inLanguage": self.locale.language_code,
            "url": self.full_url,
        }
