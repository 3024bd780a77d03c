"""One woman's story, told by herself."""

from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import languages
from core.models import SitePage
from role_models import chapters, readability
from role_models.blocks import StoryBodyBlock, StoryEventsBlock
from role_models.blocks_of_lessons import LessonsBlock
from role_models.forms.story import StoryPageForm
from role_models.models.storytellers import Storyteller
from role_models.panels import ChecksPanel
from role_models.uses import Use


class Depth(models.TextChoices):
    """How much of a story a page tells, as its address says it."""

    BRIEF = "30", _("30 seconds")
    STORY = "4", _("4 minutes")
    IN_DEPTH = "15", _("15 minutes")


class StoryPage(SitePage):
    """One woman's story in up to three depths: ``brief`` (30 seconds), ``body`` (4 minutes), ``in_depth`` (15 minutes).

    What of it may be shown follows from her consents: outputs ask role_models/telling.py, never these fields.
    """

    storyteller = models.ForeignKey(
        Storyteller, verbose_name=_("storyteller"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    quote = models.CharField(
        _("her words"), max_length=140, help_text=_("One sentence of hers, without quotation marks. It heads the page.")
    )
    brief = models.TextField(
        _("the story in 30 seconds"), max_length=600, blank=True, help_text=_("About 60 words, in her own voice.")
    )
    body = StreamField(StoryBodyBlock(), verbose_name=_("the story in 4 minutes"), blank=True)
    in_depth = StreamField(StoryBodyBlock(), verbose_name=_("the story in 15 minutes"), blank=True)
    events = StreamField(StoryEventsBlock(), verbose_name=_("her thread: the events of her life"), blank=True)
    lessons = StreamField(LessonsBlock(), verbose_name=_("teaching with her story"), blank=True)

    content_panels = [
        ChecksPanel(heading=_("Before you publish")),
        *SitePage.content_panels[:1],
        MultiFieldPanel(["storyteller", "quote", "brief"], heading=_("The storyteller")),
        *SitePage.content_panels[1:],
        "in_depth",
        "events",
        "lessons",
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("storyteller", overridable=False),
    ]
    card_relations = (*SitePage.card_relations, "storyteller__consents", "storyteller__places")
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("quote"),
        index.SearchField("brief"),
        index.SearchField("in_depth"),
    ]
    base_form_class = StoryPageForm
    parent_page_types = ["role_models.ExhibitionPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def portrait(self):
        """Her portrait, or None where there is none or she does not let it be shown."""
        return self.picture if self._allows(Use.PORTRAIT) else None

    def card_picture(self):
        """A card leading here shows her portrait under the same condition."""
        return self.portrait

    def _allows(self, use: Use) -> bool:
        return self.storyteller is not None and use in self.storyteller.allowed_uses()

    @property
    def reading_minutes(self) -> int:
        """How long the story takes a reader in her second language, in whole minutes, at least one."""
        return readability.reading_minutes(self._story_text())

    @property
    def lix(self) -> int:
        """The readability index of the story; see role_models/readability.py. Editors see it."""
        return readability.lix(self._story_text())

    def _story_text(self) -> str:
        told = chapters.told(self.body, end="")
        return told.text or self.brief

    @property
    def story_depths(self) -> list[Depth]:
        """The depths in which the story exists, the shortest first."""
        fields = {Depth.BRIEF: self.brief, Depth.STORY: self.body, Depth.IN_DEPTH: self.in_depth}
        return [depth for depth, content in fields.items() if content]

    def depth_for(self, wanted: str) -> Depth:
        """The depth that a page shows when ``wanted`` stands in its address: that one, or the four minutes, or what
        there is.
        """
        told = self.story_depths
        asked = next((depth for depth in told if depth == wanted), None)
        return asked or (Depth.STORY if Depth.STORY in told or not told else told[0])

    def clean(self) -> None:
        super().clean()
        if self.picture and not self.picture_alt and not getattr(self, "is_deferred_validation", False):
            raise ValidationError({"picture_alt": _("A portrait needs words for those who cannot see it.")})
        self._refuse_without_consent()

    def _refuse_without_consent(self) -> None:
        """Every way of publishing ends here, for the page that is live or, in the editor, is about to be."""
        from role_models import publishing  # It needs this model.

        if not getattr(self, "is_deferred_validation", not self.live) and (reasons := publishing.refusals(self)):
            raise ValidationError(reasons)

    def publish(self, revision, *args, **options):
        """Publish a revision. What the clock would publish without consent stays a draft; see publishing.py."""
        from role_models import publishing  # It needs this model.

        if options.get("log_action") == publishing.BY_THE_CLOCK and publishing.refusals(revision.as_object()):
            self.revisions.update(approved_go_live_at=None)
            return None
        return super().publish(revision, *args, **options)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        from role_models import outputs_context, reading  # They need this model.

        context = super().get_context(request, *args, **kwargs)
        context.update(reading.context(self, request))
        context.update(outputs_context.context(self, context["sharing"]))
        kept = {"depth": context["depth"]} if context["depth"] != Depth.STORY else {}
        kept |= {"text": "1"} if self._is_text_edition(request) else {}
        context["language_switch"] = languages.with_query(context["language_switch"], urlencode(kept))
        return context

    def get_template(self, request: HttpRequest, *args, **kwargs) -> str:
        """The story's template, or the text edition's: words alone, for a slow or costly line."""
        if self._is_text_edition(request):
            return "role_models/story_text.html"
        return super().get_template(request, *args, **kwargs)

    def _is_text_edition(self, request: HttpRequest) -> bool:
        return request.GET.get("text") == "1"

    def searchable_texts(self) -> list[str]:
        return [self.quote, self.brief, *(str(text) for text in self._in_depth_texts())]

    def _in_depth_texts(self) -> list[str]:
        return self.in_depth.stream_block.get_searchable_content(self.in_depth) if self.in_depth else []

    def card_details(self) -> dict:
        from role_models import telling  # It needs this model.

        teller = self.storyteller
        if teller is None:
            return {"introduction": self.quote, "shape": "portrait"}
        return {
            "title": teller.name or self.title,
            "introduction": self.quote,
            "eyebrow": telling.way(teller),
            "shape": "portrait",
            "paper": teller.paper,
            "pattern": teller.pattern,
        }

    def structured_data(self) -> dict | None:
        from role_models import structured_data  # It needs this model.

        return structured_data.of_story(self)
