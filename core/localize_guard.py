"""wagtail-localize's admin views, with the permission checks that they lack.

wagtail-localize 1.14.5 asks only for the permission "submit translation": whoever has it could create pages where she
may not add any, and publish pages that she may not publish. These views stand before its own, at the same addresses;
see ``urlpatterns`` below and site/mentornet/urls.py.
"""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import stop_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.languages import is_source

UNFINISHED = _("Some texts have no translation yet. Translate them first: they would stand in Danish on the page.")


def may(user, action: str, instance) -> bool:
    """Whether the user may "change" or "publish" this page or snippet."""
    if isinstance(instance, Page):
        permissions = instance.permissions_for_user(user)
        return permissions.can_publish() if action == "publish" else permissions.can_edit()
    return policy_registry.get(instance).user_has_permission_for_instance(user, action, instance)


def _require(is_allowed: bool) -> None:
    if not is_allowed:
        raise PermissionDenied


def _may_add_translation(user, page: Page, locale: Locale) -> bool:
    """Whether the user may add pages where the translation of ``page`` would stand. Without its parent it stands
    nowhere.
    """
    parent = page.get_parent()
    target = parent if parent.is_root() else parent.get_translation_or_none(locale)
    return target is not None and target.permissions_for_user(user).can_add_subpage()


class GuardedSubmitPageTranslationView(SubmitPageTranslationView):
    """ "Translate this page": for Danish pages that the user may edit, into languages where she may add the page.

    One page at a time. A whole subtree in one transaction corrupts the page tree (wagtail-localize issue 773), and
    every page published in Danish gets its draft by itself; see core/translation_keepers.py.
    """

    def get_object(self) -> Page:
        page = super().get_object()
        _require(is_source(page) and may(self.request.user, "change", page))
        return page

    def get_form(self) -> forms.Form:
        form = super().get_form()
        locales = form.fields["locales"]
        allowed = [
            locale.pk for locale in locales.queryset if _may_add_translation(self.request.user, self.object, locale)
        ]
        locales.queryset = locales.queryset.filter(pk__in=allowed)
        subtree = form.fields["include_subtree"]
        subtree.disabled = True
        subtree.widget = forms.HiddenInput()
        return form


class GuardedSubmitSnippetTranslationView(SubmitSnippetTranslationView):
    """ "Translate" of a snippet: for those who may edit it and add others of its kind."""

    def get_object(self):
        snippet = super().get_object()
        _require(may(self.request.user, "change", snippet) and may(self.request.user, "add", snippet))
        return snippet


class GuardedUpdateTranslationsView(UpdateTranslationsView):
    """ "Sync translated pages": for those who may edit the source or a translation. "Publish immediately" is for
    those who may publish every one of the translations, and waits until none of them lacks a text.
    """

    def get_object(self):
        source = super().get_object()
        instances = [source.get_source_instance(), *_targets(source)]
        _require(any(may(self.request.user, "change", instance) for instance in instances))
        return source

    def form_valid(self, form: forms.Form) -> HttpResponse:
        if form.cleaned_data["publish_translations"]:
            _require(all(may(self.request.user, "publish", target) for target in _targets(self.object)))
            self.object.update_from_db()
            if not all(map(is_complete, self.object.translations.filter(enabled=True))):
                form.cleaned_data["publish_translations"] = False
                messages.warning(self.request, UNFINISHED)
        return super().form_valid(form)


def is_complete(translation: Translation) -> bool:
    """Whether every text of the source has its translation."""
    total, done = translation.get_progress()
    return total == done


def refuse_unfinished_publication(request: HttpRequest, instance) -> HttpResponse | None:
    """Send an editor back who publishes a translation that lacks texts: they would stand in Danish on the English page.

    A hook for the editing of pages and snippets, where wagtail-localize's own editor publishes too.
    """
    publishes = request.method == "POST" and request.POST.get("action") == "publish"
    if not publishes or not may(request.user, "publish", instance):
        return None
    if is_finished(instance):
        return None
    messages.error(request, UNFINISHED)
    return redirect(request.get_full_path())


def refuse_unfinished_selection(request: HttpRequest, action) -> HttpResponse | None:
    """The same for pages that are published together from a list, with what lies below them if the editor says so.

    ``action`` is Wagtail's PublishBulkAction with its form filled in.
    """
    selected = list(action.actionable_objects)
    if action.cleaned_form.cleaned_data["include_descendants"]:
        selected += [page for above in selected for page in above.get_descendants().not_live()]
    if all(map(is_finished, selected)):
        return None
    messages.error(request, UNFINISHED)
    return redirect(action.next_url)


def is_finished(instance) -> bool:
    """Whether a page or snippet lacks no translation: it is Danish, its own master, or translated from end to end."""
    translation = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    ).first()
    return translation is None or is_complete(translation)


def _targets(source) -> list:
    """The existing translations that a sync of this source changes."""
    translations = source.translations.filter(enabled=True).select_related("target_locale")
    targets = [source.object.get_instance_or_none(translation.target_locale) for translation in translations]
    return [target for target in targets if target is not None]


def guarded_stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    """ "Stop synced translation": what is edited while it is stopped is lost when it starts again (wagtail-localize
    issue 876), so only an administrator may.
    """
    _require(request.user.is_superuser)
    return stop_translation(request, translation_id)


def refuse_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """ "Convert to alias page" would show Danish text at an English address: nobody may."""
    raise PermissionDenied


urlpatterns = [
    path("submit/page/<int:page_id>/", require_admin_access(GuardedSubmitPageTranslationView.as_view())),
    path(
        "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        require_admin_access(GuardedSubmitSnippetTranslationView.as_view()),
    ),
    path("update/<int:translation_source_id>/", require_admin_access(GuardedUpdateTranslationsView.as_view())),
    path("translate/<int:translation_id>/disable/", require_admin_access(guarded_stop_translation)),
    path("page/<int:page_id>/convert_to_alias/", require_admin_access(refuse_alias)),
]
