"""Taking the accounts away as a file: which days, why and what kind of file, by one POST that is written down."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.exports import ExportFormat
from donations import exporting, permissions
from donations.opening import ExportPurpose
from donations.viewsets.base import GivingView, GivingViewSet
from donations.viewsets.overview import overview_trail


def _new_year() -> date:
    return timezone.localdate().replace(month=1, day=1)


class ExportForm(forms.Form):
    """The period, the reason and the kind of file."""

    first = forms.DateField(label=_("First day"), widget=AdminDateInput, initial=_new_year)
    last = forms.DateField(label=_("Last day"), widget=AdminDateInput, initial=timezone.localdate)
    purpose = forms.ChoiceField(
        label=_("Why do you need the file?"), choices=[("", "---------"), *ExportPurpose.choices]
    )
    file_format = forms.ChoiceField(
        label=_("Kind of file"), choices=ExportFormat.choices, widget=forms.RadioSelect, initial=ExportFormat.XLSX
    )

    def clean(self) -> dict:
        """A period that does not end before it begins."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day lies before the first."))
        return cleaned


class ExportView(GivingView):
    """The form; the file is the answer to a POST."""

    permission_required = permissions.EXPORT_GIVING
    page_title = _("Accounts as a file")
    header_icon = "download"
    template_name = "donations/admin/export.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return self._page(ExportForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """The file, or what is wrong with 422."""
        form = ExportForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        chosen = form.cleaned_data
        try:
            taken = exporting.take(
                period=exporting.Period(first=chosen["first"], last=chosen["last"]),
                purpose=chosen["purpose"],
                file_format=chosen["file_format"],
                user=request.user,
            )
        except exporting.TooMany as refusal:
            form.add_error(None, _too_many(refusal.found))
            return self._page(form, status=422)
        return HttpResponse(
            taken.content,
            headers={
                "Content-Type": taken.content_type,
                "Content-Disposition": f'attachment; filename="{taken.name}"',
                "Cache-Control": "private, no-store",
            },
        )

    def _page(self, form: ExportForm, *, status: int = 200) -> HttpResponse:
        names_givers = self.user_has_permission(permissions.OPEN_GIVER)
        return self.screen(status=status, form=form, names_givers=names_givers)

    def get_trail(self) -> list[tuple[str, Any]]:
        return overview_trail()


def _too_many(found: int) -> str:
    return gettext("%(found)s, and a file holds %(most)d at most. Choose a shorter time.") % {
        "found": ngettext("%(number)d entry", "%(number)d entries", found) % {"number": found},
        "most": exporting.MOST_ROWS,
    }


class ExportViewSet(GivingViewSet):
    """One address, for those who may take the accounts away."""

    name = "giving-export"
    url_prefix = "giving/export"
    icon = "download"
    menu_label = _("Accounts as a file")
    permission_required = permissions.EXPORT_GIVING

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(ExportView), name="index")]


export_viewset = ExportViewSet()
