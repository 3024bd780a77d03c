"""Support without money: the form, the letter's link, and the page on which its owner sees it and takes it back."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext

from core import private_links, private_pages, rate_limits
from core.private_pages import LinkUnknown
from core.private_views import SeeOther, end_visit, remember_visit, visitor
from donations import papers, statements
from donations.models import RecognitionState, SponsorshipCampaignPage, SupportStatement
from donations.queries import campaign_translations
from donations.statement_form import StatementForm
from donations.statements import STATEMENT_PAGE, StatementWish
from donations.views.frame import frame
from donations.views.links import LinkView, PrivateView

_STATEMENTS_AN_HOUR = {"per_visitor": 10, "per_network": 60}


class StatementView(PrivateView):
    """The form, for a campaign that has a page in this language, is open, and takes statements."""

    def dispatch(self, request: HttpRequest, *args: Any, campaign_key: UUID, **kwargs: Any) -> HttpResponseBase:
        """Find the campaign, or say that it takes no statements today."""
        self.campaigns = campaign_translations(campaign_key=campaign_key)
        campaign = self.campaigns.get(get_language() or "")
        if campaign is None:
            raise Http404("no such campaign in this language")
        self.campaign: SponsorshipCampaignPage = campaign
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form; or, after it was sent, that a letter comes."""
        if "sent" in request.GET:
            return self._show("donations/statement_sent.html")
        if not self._takes_statements():
            return self._show("donations/statement_closed.html", status=409)
        return self._show("donations/statement.html", form=StatementForm(initial={"token": private_links.new_token()}))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the statement until its letter is answered."""
        if not self._takes_statements():
            return self._show("donations/statement_closed.html", status=409)
        form = StatementForm(request.POST)
        if not form.is_valid():
            return self._show("donations/statement.html", form=form, status=422)
        if not rate_limits.allow_visitor(request, purpose="statement", **_STATEMENTS_AN_HOUR):
            form.add_error(None, gettext("There were too many attempts from your connection. Try again in an hour."))
            return self._show("donations/statement.html", form=form, status=429)
        statements.submit(
            wish=self._wish(form), consent_text=form.cleaned_data["consent"], token=form.cleaned_data["token"]
        )
        return SeeOther(f"{request.path}?sent")

    def _takes_statements(self) -> bool:
        ends_on = self.campaign.ends_on
        has_ended = ends_on is not None and ends_on < timezone.localdate()
        return self.campaign.takes_statements and not has_ended

    def _wish(self, form: StatementForm) -> StatementWish:
        written = {name: form.cleaned_data[name] for name in ("name", "business", "town", "sentence", "email")}
        return StatementWish(campaign_key=self.campaign.translation_key, language=get_language() or "", **written)

    def _show(self, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
        return self.render(template, frame(self.request, self.campaigns) | context, status)


class StatementLinkView(LinkView):
    """The link in the letter: the button confirms the statement, the first time, and opens its owner's page."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The button. Changes nothing."""
        if not private_pages.knows(STATEMENT_PAGE, token=token):
            return self.unknown_link()
        return self.render("donations/statement_link.html")

    def open(self, token: str) -> HttpResponse:
        """Confirm, and exchange the token for a visit."""
        try:
            visit_token = private_pages.enter(STATEMENT_PAGE, token=token)
        except LinkUnknown:
            return self.unknown_link()
        visit = private_pages.find_visit(STATEMENT_PAGE, token=visit_token)
        statement = SupportStatement.objects.filter(pk=visit.object_id).first() if visit else None
        if statement is None:
            return self.unknown_link()
        statements.confirm(statement=statement)
        response = SeeOther(reverse("donations:statement_page"))
        remember_visit(STATEMENT_PAGE, self.request, response, token=visit_token)
        return response


class StatementPageView(PrivateView):
    """Her statement as the wall shows it, where it stands, and the button that takes it back."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the statement that this browser's visit is about."""
        visit = visitor(STATEMENT_PAGE, request)
        statement = SupportStatement.objects.filter(pk=visit.object_id).first() if visit else None
        if statement is None:
            return self.render("donations/manage_link_unknown.html", status=404)
        self.statement = statement
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The page."""
        campaigns = campaign_translations(campaign_key=self.statement.campaign_key)
        context = {
            "campaign": campaigns.get(get_language() or ""),
            "statement": self.statement,
            "may_withdraw": self.statement.state != RecognitionState.WITHDRAWN,
            "has_kit": self.statement.state == RecognitionState.APPROVED,
        }
        return self.render("donations/statement_page.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do what the pressed button says."""
        action = request.POST.get("action", "")
        if action == "withdraw":
            statements.withdraw(statement=self.statement)
            return SeeOther(reverse("donations:statement_page"))
        if action == "kit" and self.statement.state == RecognitionState.APPROVED:
            address = papers.link(kind="statement", object_id=self.statement.pk, language=get_language() or "")
            return SeeOther(address.removeprefix(settings.SITE_URL))
        if action == "leave":
            response = SeeOther(reverse("donations:statement_page"))
            end_visit(STATEMENT_PAGE, request, response)
            return response
        raise Http404("no such action")
