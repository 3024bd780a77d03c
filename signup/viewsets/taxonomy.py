"""The taxonomy of competences, and what each branch looks for now. No personal data, so Wagtail's own screens serve.

Only the addresses written here exist: Wagtail's history, usage and copy screens do not know whose branch a row is of.
"""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput

from signup import taxonomy
from signup.models import Competence, CompetenceGroup, WantedCompetence


class NamedForm(WagtailAdminModelForm):
    """A name in both languages. The code is made from the Danish name once."""

    def clean_name_da(self) -> str:
        """Refuse a second entry of the same name in one place: nobody could choose between them."""
        return self._unique_name("name_da")

    def clean_name_en(self) -> str:
        """As :meth:`clean_name_da`."""
        return self._unique_name("name_en")

    def save(self, commit: bool = True):
        """Save the entry, with a code if it is new."""
        entry = self.instance
        if not entry.code:
            entry.code = taxonomy.new_code(model=type(entry), name=entry.name_da, group=self.cleaned_data.get("group"))
        return super().save(commit=commit)

    def _unique_name(self, field: str) -> str:
        name = self.cleaned_data[field]
        others = self._meta.model.objects.exclude(pk=self.instance.pk)
        if "group" in self.fields:
            others = others.filter(group=self.cleaned_data.get("group"))
        # SQLite tells Ø and ø apart whatever it is asked, so names are compared here.
        if name.casefold() in {taken.casefold() for taken in others.values_list(field, flat=True)}:
            raise ValidationError(gettext("There is one of this name already."))
        return name


class CompetenceGroupForm(NamedForm):
    """A field of work."""

    class Meta:
        model = CompetenceGroup
        fields = ["name_da", "name_en", "position", "is_active"]


class CompetenceForm(NamedForm):
    """A competence. Its field of work is asked first, since names are compared within it."""

    class Meta:
        model = Competence
        fields = ["group", "name_da", "name_en", "position", "is_active"]


class CompetenceChoice(forms.ModelChoiceField):
    """A competence, named with its field of work."""

    def label_from_instance(self, obj: Competence) -> str:
        return f"{obj.group}: {obj}"


class WantedCompetenceForm(WagtailAdminModelForm):
    """What a branch looks for: one of the branches that the user may write for, and a competence that is offered."""

    class Meta:
        model = WantedCompetence
        fields = ["branch", "competence", "opens_on", "closes_on"]
        field_classes = {"competence": CompetenceChoice}
        widgets = {"opens_on": AdminDateInput, "closes_on": AdminDateInput}

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        branch_field = cast(forms.ModelChoiceField, self.fields["branch"])
        branch_field.queryset = WantedCompetence.branches_editable_by(self.for_user)
        competence_field = cast(forms.ModelChoiceField, self.fields["competence"])
        offered = Q(pk__in=Competence.objects.offered().values("pk"))
        chosen_before = Q(pk=self.instance.competence_id)
        competence_field.queryset = Competence.objects.filter(offered | chosen_before).select_related("group")

    def clean(self) -> dict[str, Any] | None:
        """Refuse an end before the beginning, as the database does."""
        cleaned = super().clean()
        opens_on, closes_on = self.cleaned_data.get("opens_on"), self.cleaned_data.get("closes_on")
        if opens_on and closes_on and closes_on < opens_on:
            self.add_error("closes_on", gettext("The last day must not be before the first."))
        return cleaned


class TaxonomyIndexView(IndexView):
    """A list without an export: there is one way for data to leave, and it is logged."""

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """Raises Http404."""
        raise Http404


class TaxonomyDeleteView(DeleteView):
    """Deletes what nothing names; else it says what to do instead."""

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Delete the entry, or go back to it with the reason why not."""
        try:
            return super().post(request, *args, **kwargs)
        except taxonomy.InUse:
            messages.error(
                request,
                gettext(
                    "“%(name)s” is in use and cannot be deleted. Take away the tick at “offered” instead: "
                    "it is then not shown to applicants any more."
                )
                % {"name": self.object},
            )
            return redirect(cast(str, self.edit_url_name), self.object.pk)

    def delete_action(self) -> None:
        """Delete it by the verb, which logs nothing that Wagtail does not: names are public."""
        taxonomy.delete(self.object)


class TaxonomyViewSet(ModelViewSet):
    """List, add, edit, delete; ordered by a number, so that it works without dragging."""

    index_view_class = TaxonomyIndexView
    delete_view_class = TaxonomyDeleteView
    add_to_reference_index = False
    copy_view_enabled = False
    list_per_page = 50
    form_class: type[WagtailAdminModelForm]

    def get_common_view_kwargs(self, **kwargs) -> dict:
        common = super().get_common_view_kwargs(**kwargs)
        return {key: value for key, value in common.items() if key not in ("history_url_name", "usage_url_name")}

    def get_form_class(self, for_update: bool = False) -> type[WagtailAdminModelForm]:
        return self.form_class

    def get_urlpatterns(self) -> list:
        kept = ("index", "index_results", "add", "edit", "delete")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]


_OFFERED = BooleanColumn("is_active", label=_("Offered"), sort_key="is_active")


class CompetenceGroupViewSet(TaxonomyViewSet):
    """The fields of work."""

    model = CompetenceGroup
    name = "competence-groups"
    icon = "folder-open-inverse"
    menu_label = _("Fields of work")
    form_class = CompetenceGroupForm
    ordering = ("position", "code")
    list_display = ["name_da", "name_en", "position", _OFFERED]
    list_filter = ["is_active"]


class CompetenceIndexView(TaxonomyIndexView):
    """Competences with their fields of work."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("group")


class CompetenceViewSet(TaxonomyViewSet):
    """The competences."""

    model = Competence
    name = "competences"
    icon = "tag"
    menu_label = _("Competences")
    form_class = CompetenceForm
    index_view_class = CompetenceIndexView
    ordering = ("group__position", "group__code", "position", "code")
    list_display = ["name_da", "name_en", Column("group", label=_("Field of work")), "position", _OFFERED]
    list_filter = ["group", "is_active"]
    search_fields = ["name_da", "name_en"]


class WantedCompetenceIndexView(TaxonomyIndexView):
    """What the user's branches look for."""

    def get_base_queryset(self):
        """The rows that she may write."""
        rows = WantedCompetence.objects.editable_by(self.request.user)
        return rows.select_related("branch", "competence__group")


class WantedCompetenceEditView(EditView):
    """404 for another branch's row."""

    def get_queryset(self):
        """The rows that the user may write."""
        return WantedCompetence.objects.editable_by(self.request.user)


class WantedCompetenceDeleteView(TaxonomyDeleteView):
    """404 for another branch's row."""

    def get_queryset(self):
        """The rows that the user may write."""
        return WantedCompetence.objects.editable_by(self.request.user)


class WantedCompetenceViewSet(TaxonomyViewSet):
    """What branches look for. Communication keeps it for all branches, a coordinator for her own."""

    model = WantedCompetence
    name = "wanted-competences"
    icon = "search"
    menu_label = _("Competences looked for")
    form_class = WantedCompetenceForm
    index_view_class = WantedCompetenceIndexView
    add_view_class = CreateView
    edit_view_class = WantedCompetenceEditView
    delete_view_class = WantedCompetenceDeleteView
    ordering = ("branch__position", "branch__code", "competence__group__position", "competence__position", "pk")
    list_display = [
        "competence",
        Column("group", label=_("Field of work"), accessor="competence.group"),
        "branch",
        "opens_on",
        Column("closes_on", label=pgettext_lazy("date", "until"), sort_key="closes_on"),
    ]


group_viewset = CompetenceGroupViewSet()
competence_viewset = CompetenceViewSet()
wanted_viewset = WantedCompetenceViewSet()
