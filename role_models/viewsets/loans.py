"""Who asks to borrow the exhibition: a list without names, one request opened for a reason, and our answer."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column

from core.sealing import SealBroken
from role_models import loans, tour_contact, tour_terms, touring
from role_models.models import LoanRequest, Venue
from role_models.tour_contact import LoanDetails
from role_models.viewsets.columns import LabelledColumn, LinkColumn
from role_models.viewsets.tour_filters import LoanFilterSet
from role_models.viewsets.tour_forms import AgreeForm, CancelForm, DeclineForm, TourOpeningForm
from role_models.viewsets.tour_screens import TourListView, TourView, TourViewSet, refusal, say_seal_is_broken, short

_REFUSED = (touring.DaysTaken, touring.HasBegun, tour_terms.NoTour, loans.IllegalMove)


def loan_screen(loan: LoanRequest) -> str:
    """Where one request is shown to staff."""
    return reverse("loans:open", args=[loan.pk])


def _wanted_days(loan: LoanRequest) -> str:
    return f"{short(loan.wanted_from)} – {short(loan.wanted_until)}"


def _received(loan: LoanRequest) -> str:
    return short(loan.received_at)


class LoansView(TourListView):
    """Every request, the latest first. Who wrote it is not read for this list."""

    page_title = _("Loan requests")
    header_icon = "mail"
    default_ordering = "-received_at"
    filterset_class = LoanFilterSet
    empty_words = _("Nobody has asked to borrow the exhibition yet.")

    @cached_property
    def columns(self) -> list[Column]:
        """Where it would hang, when, and where the request stands."""
        return [
            LinkColumn(
                "place", label=_("Place"), accessor="organisation", get_url=loan_screen, sort_key="organisation"
            ),
            LabelledColumn("town", label=_("Town"), sort_key="town"),
            LabelledColumn("days", label=_("Wished days"), accessor=_wanted_days, sort_key="wanted_from"),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("received", label=_("Received"), accessor=_received, sort_key="received_at"),
        ]

    def get_base_queryset(self) -> QuerySet[LoanRequest]:
        """All of them, without what is sealed."""
        return LoanRequest.objects.defer("details_sealed")


class OneLoanView(TourView):
    """What the screens of one request share: ``self.loan``, or 404."""

    header_icon = "mail"
    loan: LoanRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.loan = get_object_or_404(LoanRequest.objects.defer("details_sealed"), pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.page_title or self.loan)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        above = [(reverse("loans:index"), gettext("Loan requests"))]
        return [*above, (loan_screen(self.loan), str(self.loan))] if self.page_title else above


class OpenLoanView(OneLoanView):
    """The request without who wrote it, which those see who say why they look."""

    template_name = "role_models/admin/loan.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen without what is sealed."""
        return self.draw(TourOpeningForm(initial={"purpose": "loan"}))

    @method_decorator(sensitive_variables("opened"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """What is sealed, after the look was written into the access log."""
        form = TourOpeningForm(request.POST)
        if not form.is_valid():
            return self.draw(form, status=422)
        try:
            opened = tour_contact.open_loan(
                loan=LoanRequest.objects.get(pk=self.loan.pk), user=request.user, purpose=form.cleaned_data["purpose"]
            )
        except SealBroken:
            return say_seal_is_broken(request, redirect(loan_screen(self.loan)))
        return self.draw(form, opened=opened)

    def draw(self, form: TourOpeningForm, *, opened: LoanDetails | None = None, status: int = 200) -> HttpResponse:
        """The screen, with what is sealed where it was opened."""
        moves = loans.MOVES[loans.State(self.loan.state)]
        return self.screen(
            status=status,
            loan=self.loan,
            days=_wanted_days(self.loan),
            showing=getattr(self.loan, "showing", None),
            opening_form=form,
            opened=opened,
            moves={str(move) for move in moves},
            looks=tour_contact.looks_at(tour_contact.LOAN_KIND, self.loan),
        )


class _AnswerView(OneLoanView):
    """A page that says what will happen, and the button that does it."""

    template_name = "role_models/admin/act.html"
    consequences: Sequence[Any] = ()
    button: Any = ""
    done: Any = ""

    def form(self, data: Any = None) -> forms.Form:
        """The form of this answer."""
        raise NotImplementedError

    def act(self, form: forms.Form) -> None:
        """Do it."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """What will happen."""
        return self._act_screen(self.form())

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Do it and go back to the request, or say what is wrong with 422."""
        form = self.form(request.POST)
        if not form.is_valid():
            return self._act_screen(form, status=422)
        try:
            self.act(form)
        except _REFUSED as error:
            form.add_error(None, refusal(error))
            return self._act_screen(form, status=422)
        messages.success(request, self.done)
        return redirect(loan_screen(self.loan))

    def _act_screen(self, form: forms.Form, *, status: int = 200) -> HttpResponse:
        return self.screen(
            status=status,
            form=form,
            consequences=self.consequences,
            button=self.button,
            is_serious=False,
            open_url=loan_screen(self.loan),
        )


class AgreeView(_AnswerView):
    """Lends the exhibition."""

    page_title = _("Say yes")
    button = _("Lend the exhibition")
    done = _("It is lent. A letter is on its way.")
    consequences = (
        _("The days are taken, and the showing stands on the page about the tour."),
        _("The prints of all who allow it today are written down as hanging there. You can change that afterwards."),
        _("Whoever asked gets a letter with the days and your words."),
    )

    def form(self, data: Any = None) -> AgreeForm:
        return AgreeForm(data, loan=self.loan)

    def act(self, form: forms.Form) -> None:
        """Agree. A new venue is made of what the request says."""
        chosen = form.cleaned_data["venue"]
        venue = chosen or Venue(name=self.loan.organisation, town=self.loan.town)
        loans.agree(loan=self.loan, venue=venue, user=self.request.user, answer=form.cleaned_data["answer"])


class DeclineView(_AnswerView):
    """Says no."""

    page_title = _("Say no")
    button = _("Say no")
    done = _("A letter is on its way.")
    consequences = (_("Whoever asked gets a letter that says so, with your words."),)

    def form(self, data: Any = None) -> DeclineForm:
        return DeclineForm(data)

    def act(self, form: forms.Form) -> None:
        """Decline."""
        loans.decline(loan=self.loan, user=self.request.user, answer=form.cleaned_data["answer"])


class CancelView(_AnswerView):
    """Writes down that they do not want it any more."""

    page_title = _("They do not want it")
    button = _("Cancel the request")
    done = _("The request is cancelled.")
    consequences = (_("If it was agreed and has not begun, the showing is called off. No letter goes out."),)

    def form(self, data: Any = None) -> CancelForm:
        return CancelForm(data)

    def act(self, form: forms.Form) -> None:
        """Cancel."""
        loans.cancel(loan=self.loan, user=self.request.user)


class LoanViewSet(TourViewSet):
    """The list, one request, and an address for each answer."""

    name = "loans"
    url_prefix = "exhibition/loans"
    icon = "mail"
    menu_label = _("Loan requests")

    def get_urlpatterns(self) -> list:
        views = {
            "open": ("", OpenLoanView),
            "agree": ("agree/", AgreeView),
            "decline": ("decline/", DeclineView),
            "cancel": ("cancel/", CancelView),
        }
        return [
            *self.list_patterns(LoansView),
            *(path("<uuid:pk>/" + tail, self.construct_view(view), name=name) for name, (tail, view) in views.items()),
        ]


loan_viewset = LoanViewSet()
