"""The themes of stories, in both languages. No personal data, so Wagtail's own screens serve."""

from typing import cast

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic import DeleteView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from core.content_version import bump_after_commit
from core.languages import danish_slug
from role_models.models import StoryTheme

_KEPT = ("index", "index_results", "add", "edit", "delete")


class ThemeForm(WagtailAdminModelForm):
    """A theme. Its code is made from the Danish name once: it stands in addresses that people share."""

    class Meta:
        model = StoryTheme
        fields = ["name_da", "name_en", "position"]

    def clean_name_da(self) -> str:
        """Refuse a second theme of the same name."""
        return self._unique("name_da")

    def clean_name_en(self) -> str:
        """As :meth:`clean_name_da`."""
        return self._unique("name_en")

    def _unique(self, field: str) -> str:
        name = self.cleaned_data[field]
        others = StoryTheme.objects.exclude(pk=self.instance.pk).values_list(field, flat=True)
        # SQLite tells Ø and ø apart whatever it is asked, so names are compared here.
        if name.casefold() in {taken.casefold() for taken in others}:
            raise ValidationError(gettext("There is one of this name already."))
        return name

    def save(self, commit: bool = True) -> StoryTheme:
        """Save the theme, with a code if it is new; visitors see it at once."""
        if not self.instance.code:
            self.instance.code = _new_code(self.instance.name_da)
        bump_after_commit()
        return super().save(commit=commit)


def _new_code(name: str) -> str:
    taken = set(StoryTheme.objects.values_list("code", flat=True))
    base = danish_slug(name)[:36].replace("-", "_") or "theme"
    numbered = (f"{base}_{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(code for code in numbered if code not in taken)


class ThemesView(IndexView):
    """A list without an export."""

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """Raises Http404."""
        raise Http404


class DeleteThemeView(DeleteView):
    """Deletes a theme that no storyteller has; else it says what to do."""

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Delete it, or go back to it with the reason why not."""
        if self.object.storytellers.exists():
            words = gettext("Storytellers have the theme “%(name)s”. Take it away from them first.")
            messages.error(request, words % {"name": self.object})
            return redirect(cast(str, self.edit_url_name), self.object.pk)
        bump_after_commit()
        return super().post(request, *args, **kwargs)


class ThemeViewSet(ModelViewSet):
    """List, add, edit, delete; ordered by a number, so that it works without dragging."""

    model = StoryTheme
    name = "story-themes"
    url_prefix = "exhibition/themes"
    icon = "tag"
    menu_label = _("Themes")
    index_view_class = ThemesView
    delete_view_class = DeleteThemeView
    add_to_reference_index = False
    copy_view_enabled = False
    ordering = ("position", "code")
    list_display = ["name_da", "name_en", "position"]
    list_per_page = 50

    def get_common_view_kwargs(self, **kwargs) -> dict:
        common = super().get_common_view_kwargs(**kwargs)
        return {key: value for key, value in common.items() if key not in ("history_url_name", "usage_url_name")}

    def get_form_class(self, for_update: bool = False) -> type[WagtailAdminModelForm]:
        return ThemeForm

    def get_urlpatterns(self) -> list:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in _KEPT]


theme_viewset = ThemeViewSet()
