"""The editors' start page of the admin: which translations wait for somebody."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib.admin.utils import quote
from django.db.models import Count, Exists, F, IntegerField, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.languages import own_name

#: Rows of the panel; what lies beyond stands in the translation report.
_LONGEST_LIST = 20


@dataclass(frozen=True)
class WaitingTranslation:
    """A page, menu or footer in another language that somebody must translate or publish.

    ``missing`` texts lack a translation. With none missing, a finished translation waits to be published.
    ``is_live`` says whether readers meet an older version meanwhile.
    """

    title: str
    language: str
    kind: str
    edit_url: str
    missing: int
    is_live: bool


class WaitingTranslationsPanel(Component):
    """Translations that are behind their Danish source, or not yet published, and that the user may edit."""

    name = "waiting_translations"
    template_name = "core/admin/waiting_translations.html"
    order = 120

    def get_context_data(self, parent_context) -> dict:
        context = super().get_context_data(parent_context)
        rows = list(waiting_translations(parent_context["request"].user))
        context["translations"] = rows[:_LONGEST_LIST]
        context["more_count"] = max(0, len(rows) - _LONGEST_LIST)
        context["report_url"] = f"{reverse('wagtail_localize:translations_report')}?waiting_for_translation=true"
        return context


def waiting_translations(user) -> Iterator[WaitingTranslation]:
    """What waits and this user may edit: pages, then snippets, what was changed last first.

    The number of queries depends on the kinds of snippets alone.
    """
    for model in [Page, *_translatable_snippets()]:
        may_edit = policy_registry.get_by_type(model).instances_user_has_permission_for(user, "change")
        for target in _waiting(may_edit, model):
            is_page = isinstance(target, Page)
            yield WaitingTranslation(
                title=target.get_admin_display_title() if is_page else str(target),
                kind=str((target.specific_class if is_page else model)._meta.verbose_name),
                language=own_name(target.locale.language_code),
                edit_url=_edit_url(target),
                missing=target.missing_count,
                is_live=target.live,
            )


def _translatable_snippets() -> list[type[Model]]:
    return [
        model
        for model in get_snippet_models()
        if issubclass(model, TranslatableMixin) and issubclass(model, DraftStateMixin)
    ]


def _waiting(targets: QuerySet, model: type[Model]) -> QuerySet:
    """Of these pages or snippets the translations, of a live Danish source, that are not as they should be.

    Adds ``missing_count``, the number of texts without a translation.
    """
    is_translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("locale_id")),
        has_error=False,
    )
    missing = (
        StringSegment.objects.filter(~Exists(is_translated), source__object_id=OuterRef("translation_key"))
        .order_by()
        .values("source__object_id")
        .annotate(count=Count("pk"))
        .values("count")
    )
    follows_source = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale_id=OuterRef("locale_id"), enabled=True
    )
    live_source = model._default_manager.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=settings.LANGUAGE_CODE, live=True
    )
    translated_since = StringTranslation.objects.filter(
        context__object_id=OuterRef("translation_key"),
        locale_id=OuterRef("locale_id"),
        updated_at__gt=OuterRef("last_published_at"),
        has_error=False,
    )
    return (
        targets.filter(Exists(follows_source), Exists(live_source))
        .exclude(locale__language_code=settings.LANGUAGE_CODE)
        .annotate(missing_count=Coalesce(Subquery(missing, output_field=IntegerField()), 0))
        .filter(Q(live=False) | Q(missing_count__gt=0) | Exists(translated_since))
        .select_related("locale")
        .order_by(F("latest_revision__created_at").desc(nulls_last=True), "pk")
    )


def _edit_url(target) -> str:
    if isinstance(target, Page):
        return reverse("wagtailadmin_pages:edit", args=[target.pk])
    return reverse(type(target).snippet_viewset.get_url_name("edit"), args=[quote(target.pk)])
