"""The start page of a funnel."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager, PageQuerySet
from wagtail_localize.fields import SynchronizedField

from core.blocks.text import SHORT_TEXT_FEATURES
from core.models import SitePage
from signup.admin_panels import PresentWordsPanel
from signup.blocks import LetterWordsBlock, QuestionWordsBlock, StepTitleBlock
from signup.models.kinds import Kind

#: The preview of questions and letters.
_WORDS = "words"


class FunnelPageQuerySet(PageQuerySet):
    """Reads over funnel pages."""

    def open_on(self, day) -> "FunnelPageQuerySet":
        """The live pages whose dates let people apply on a day."""
        return self.live().filter(Q(opens_on=None) | Q(opens_on__lte=day), Q(closes_on=None) | Q(closes_on__gte=day))


class FunnelPage(SitePage):
    """Where an application starts: who may apply, which branches take applications, and the way to the first step.

    A content page: the same for everybody, without a form or a cookie. The steps it leads to are signup/views/step.py.
    """

    kind = models.CharField(_("who applies"), max_length=20, choices=Kind, default=Kind.MENTEE)
    opens_on = models.DateField(
        _("opens on"), null=True, blank=True, help_text=_("For the political track, which opens before an election.")
    )
    closes_on = models.DateField(_("closes on"), null=True, blank=True, help_text=_("The last day to apply."))
    eligibility = RichTextField(
        _("who can apply"), features=SHORT_TEXT_FEATURES, help_text=_("It is read before the first question.")
    )
    thank_you = RichTextField(
        _("thank-you"),
        features=SHORT_TEXT_FEATURES,
        blank=True,
        help_text=_("It stands on the receipt, under what happens next."),
    )
    closed_message = RichTextField(
        _("when nobody can apply"),
        features=SHORT_TEXT_FEATURES,
        blank=True,
        help_text=_("It stands on this page, and before the questions, while it is closed."),
    )
    texts = StreamField(
        [("question", QuestionWordsBlock()), ("step", StepTitleBlock())],
        verbose_name=_("questions in your words"),
        blank=True,
        help_text=_("What you leave out is said in the words below."),
    )
    letters = StreamField([("letter", LetterWordsBlock())], verbose_name=_("letters in your words"), blank=True)

    objects = PageManager.from_queryset(FunnelPageQuerySet)()

    content_panels = [
        *SitePage.content_panels[:2],
        MultiFieldPanel(
            ["kind", "opens_on", "closes_on", "eligibility", "closed_message", "thank_you"], heading=_("Application")
        ),
        *SitePage.content_panels[2:],
    ]
    words_panels = ["texts", "letters", PresentWordsPanel(heading=_("Every question as it is asked now"))]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(words_panels, heading=_("Words")),
            ObjectList(SitePage.promote_panels, heading=_("Promote")),
            ObjectList(SitePage.settings_panels, heading=_("Settings")),
        ]
    )
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("opens_on", overridable=False),
        SynchronizedField("closes_on", overridable=False),
    ]
    parent_page_types = ["home.HomePage", "home.InformationPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("application page")
        verbose_name_plural = _("application pages")

    def clean(self) -> None:
        """Raises ValidationError for words that break a rule of signup/word_rules.py."""
        from signup import word_rules  # The questions are forms, which stand above the models.

        super().clean()
        word_rules.check(self)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        from signup import start_page  # It reads this model.

        return super().get_context(request, *args, **kwargs) | start_page.context(self)

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """The page itself, and what it says behind its button."""
        return [*super().preview_modes, (_WORDS, _("Questions and letters"))]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "signup/preview_words.html" if mode_name == _WORDS else super().get_preview_template(request, mode_name)

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict:
        """The page's context. Its questions come without a form around them: a preview can send nothing."""
        context = super().get_preview_context(request, mode_name)
        if mode_name == _WORDS:
            from signup import present_words  # The questions are forms, which stand above the models.

            context.update(steps=present_words.forms_of(self), letters=present_words.letters_of(self))
        return context

    @property
    def start_url(self) -> str:
        """The address of the first step, with this page as where the application came from."""
        from signup.addresses import first_step_address  # The steps are forms, which stand above the models.

        return f"{first_step_address(self.kind, self.locale.language_code)}?from={self.pk}"

    def searchable_texts(self) -> list[str]:
        return [self.eligibility]
