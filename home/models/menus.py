"""The menu at the top and the foot of every page: translatable snippets, chosen by their language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, Orderable, PreviewableMixin, RevisionMixin, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.blocks.text import SHORT_TEXT_FEATURES


class _Furniture(PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, ClusterableModel):
    """What menu and footer share: drafts, revisions, a preview within the page, and one row per language."""

    title = models.CharField(_("name"), max_length=80, help_text=_("Only editors see it."))

    override_translatable_fields = [TranslatableField("title")]

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title

    def get_preview_template(self, request, mode_name: str) -> str:
        return "home/furniture_preview.html"

    def get_preview_context(self, request, mode_name: str) -> dict:
        """The preview's context: the page's furniture with this one in its place, as it is being written."""
        from home.furniture import previewed  # It reads these models.

        return {**super().get_preview_context(request, mode_name), "furniture": previewed(self, request)}


class _Link(TranslatableMixin, Orderable):
    """A link to one of our pages. Without words of its own it is called as the page is."""

    page = models.ForeignKey("wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")
    label = models.CharField(_("words of the link"), max_length=60, blank=True)

    panels = [PageChooserPanel("page"), FieldPanel("label")]

    override_translatable_fields = [SynchronizedField("page", overridable=False), TranslatableField("label")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True


class Menu(_Furniture):
    """The menu at the top."""

    panels = ["title", InlinePanel("items", label=_("link"), max_num=8)]

    class Meta(_Furniture.Meta):
        verbose_name = _("menu")
        verbose_name_plural = _("menus")


class MenuItem(_Link):
    """One link of a menu."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items")

    class Meta(_Link.Meta):
        verbose_name = _("menu link")
        verbose_name_plural = _("menu links")

    def __str__(self) -> str:
        return self.label or str(self.page)


class Footer(_Furniture):
    """The foot of every page."""

    text = RichTextField(_("text"), features=SHORT_TEXT_FEATURES, blank=True)

    panels = ["title", "text", InlinePanel("items", label=_("link"), max_num=10)]

    class Meta(_Furniture.Meta):
        verbose_name = _("footer")
        verbose_name_plural = _("footers")


class FooterLink(_Link):
    """One link of a footer."""

    footer = ParentalKey(Footer, on_delete=models.CASCADE, related_name="items")

    class Meta(_Link.Meta):
        verbose_name = _("footer link")
        verbose_name_plural = _("footer links")

    def __str__(self) -> str:
        return self.label or str(self.page)
