"""Save and return: the page that says how long answers are kept, and the link that leads back to them."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from core.private_views import SeeOther
from signup import drafts, return_links, steps
from signup.forms.addresses import AddressForm
from signup.funnels import funnel_of
from signup.models import Draft
from signup.views import limits
from signup.views.base import FunnelView, step_address
from signup.views.links import LinkView
from signup.views.private_pages import address_in, forget_draft, language_switch, remember_draft

_SENT_AN_HOUR = {"per_visitor": 20, "per_network": 100}


class KeptView(FunnelView):
    """Her answers are kept: on this phone for a day, and for longer by a link in a letter."""

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """What is kept for how long, and where the link may be sent."""
        if self.is_assisted:
            return self.to_kept()
        if self.draft is None:
            return self.to_receipt() if self.sent_application() else self.to_step(self.funnel.steps[0])
        typed = self.answers.steps.get("contact", {}).get("email", [""])[0]
        form = AddressForm(initial={"email": self.answers.return_address or typed})
        return self._page(self.draft, form, was_sent="sent" in request.GET)

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Send the link, or throw the answers away."""
        if self.is_assisted:
            return self.to_kept()
        if self.draft is None:
            return self.to_receipt() if self.sent_application() else self.to_step(self.funnel.steps[0])
        if request.POST.get("action") == "delete":
            drafts.delete(draft=self.draft)
            response = SeeOther(reverse("signup:cleared"))
            forget_draft(response, kind=self.funnel.kind)
            return response
        return self._send(self.draft)

    def _send(self, draft: Draft) -> HttpResponse:
        form = AddressForm(self.request.POST)
        if not form.is_valid():
            return self._page(draft, form, status=422)
        if not limits.allow(self.request, purpose="return link", **_SENT_AN_HOUR):
            return self.render("signup/own/too_many.html", {}, 429)
        try:
            return_links.send(draft=draft, address=form.cleaned_data["email"])
        except Draft.DoesNotExist:
            return self.to_receipt()  # Another tab sent it just now.
        return self.to_kept(query="?sent")

    def _page(self, draft: Draft, form: AddressForm, *, status: int = 200, was_sent: bool = False) -> HttpResponse:
        incomplete = steps.first_incomplete(self.funnel, self.answers)
        language = translation.get_language()
        context = {
            "form": form,
            "language_switch": language_switch("kept", kind=self.funnel.kind),
            "was_sent": was_sent,
            "expires_at": draft.expires_at if draft.has_return_link else None,
            "resume_url": step_address(self.funnel, incomplete, language)
            if incomplete
            else address_in(language, "check", kind=self.funnel.kind),
        }
        return self.render("signup/kept.html", context, status)


class ReturnView(LinkView):
    """The link in the letter: back to the first question that is not answered yet, in the language of the draft."""

    name = "return"
    template = "signup/return.html"
    knows = staticmethod(return_links.knows)
    unknown = return_links.LinkUnknown

    def exchange(self, token: str) -> HttpResponse:
        back = return_links.come_back(token=token)
        response = SeeOther(_where_she_was(back))
        remember_draft(self.request, response, kind=back.target.kind, token=back.token)
        return response


def _where_she_was(back: return_links.Return) -> str:
    """The address of the first open question or, if all are answered, of the check page; of the receipt once sent."""
    target, language = back.target, back.target.language
    if not isinstance(target, Draft):
        return address_in(language, "receipt", kind=target.kind)
    funnel = funnel_of(target.kind)
    incomplete = steps.first_incomplete(funnel, drafts.read(target))
    if incomplete is None:
        return address_in(language, "check", kind=funnel.kind)
    return step_address(funnel, incomplete, language)
