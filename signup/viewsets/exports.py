"""Taking applications away as a file: what, why and which, by one POST that is written down."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.exports import ExportFormat
from signup import exporting, permissions
from signup.models import Application
from signup.opening import ExportPurpose
from signup.viewsets.base import StaffView, StaffViewSet
from signup.viewsets.filters import ApplicationFilterSet

#: The columns that are ticked at first: what the list shows, and no answers.
_TICKED = ["reference", "kind", "branch", "competences", "waited_weeks", "status"]


class ExportForm(forms.Form):
    """Why, which columns, and what kind of file. Columns that the user may not have are no options."""

    columns = forms.MultipleChoiceField(label=_("Columns"), widget=forms.CheckboxSelectMultiple)
    purpose = forms.ChoiceField(
        label=_("Why do you need the file?"), choices=[("", "---------"), *ExportPurpose.choices]
    )
    file_format = forms.ChoiceField(
        label=_("Kind of file"), choices=ExportFormat.choices, widget=forms.RadioSelect, initial=ExportFormat.XLSX
    )

    def __init__(self, *args, user, **options) -> None:
        super().__init__(*args, **options)
        columns = exporting.columns_for(user=user)
        clear = [(column.code, capfirst(str(column.label))) for column in columns if not column.is_answer]
        sealed = [(column.code, capfirst(str(column.label))) for column in columns if column.is_answer]
        choosing: Any = self.fields["columns"]
        choosing.choices = [(_("From the list"), clear), (_("Answers"), sealed)] if sealed else clear
        choosing.initial = _TICKED


class ExportView(StaffView):
    """The form, narrowed down as the list was; the file is the answer to a POST."""

    permission_required = permissions.EXPORT_APPLICATIONS
    page_title = _("Take applications away as a file")
    header_icon = "download"
    template_name = "signup/admin/export.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form. The address may narrow the applications down as the list's does."""
        return self._page(ExportForm(user=request.user), self._filters(request.GET))

    def post(self, request: HttpRequest) -> HttpResponse:
        """The file, or what is wrong with 422."""
        form, filters = ExportForm(request.POST, user=request.user), self._filters(request.POST)
        if not (form.is_valid() and filters.is_valid()):
            return self._page(form, filters, status=422)
        chosen = form.cleaned_data
        try:
            taken = exporting.take(
                applications=filters.filter_queryset(Application.objects.visible_to(request.user)),
                columns=chosen["columns"],
                purpose=chosen["purpose"],
                file_format=chosen["file_format"],
                user=request.user,
            )
        except exporting.TooMany as refusal:
            form.add_error(None, _too_many(refusal.found))
            return self._page(form, filters, status=422)
        return HttpResponse(
            taken.content,
            headers={
                "Content-Type": taken.content_type,
                "Content-Disposition": f'attachment; filename="{taken.name}"',
                "Cache-Control": "private, no-store",
            },
        )

    def _filters(self, data) -> ApplicationFilterSet:
        """The list's own filters, over what this member of staff may know of."""
        return ApplicationFilterSet(
            data, queryset=Application.objects.visible_to(self.request.user), request=self.request
        )

    def _page(self, form: ExportForm, filters: ApplicationFilterSet, *, status: int = 200) -> HttpResponse:
        context = self.get_context_data(form=form, filters=filters, most_rows=exporting.MOST_ROWS)
        return render(self.request, self.template_name, context, status=status)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


def _too_many(found: int) -> str:
    return gettext("%(found)s, and a file holds %(most)d at most. Choose fewer with the filters.") % {
        "found": ngettext("%(number)d application", "%(number)d applications", found) % {"number": found},
        "most": exporting.MOST_ROWS,
    }


class ExportViewSet(StaffViewSet):
    """One address, for those who may take applications away."""

    name = "export-applications"
    icon = "download"
    menu_label = _("Take away as a file")
    any_permission_required = [permissions.EXPORT_APPLICATIONS]

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(ExportView), name="index")]


export_viewset = ExportViewSet()
