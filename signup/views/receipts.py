"""After the application was sent: the receipt, and taking every trace off a shared phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from core.private_views import SeeOther, private_page
from signup import drafts, waiting_list
from signup.models import POLITICAL_KINDS, Application, ContactState, Kind
from signup.states import IllegalMove
from signup.views.base import FunnelView, frame
from signup.views.private_pages import draft_tokens, forget_draft, forget_drafts, language_switch

#: What the receipt's address says of a letter that was asked for again.
SENT_AGAIN, MUST_WAIT = "sent-again", "wait"
#: Those whom we look for somebody to match with.
_MATCHED_KINDS = frozenset({Kind.MENTEE, Kind.MENTOR, *POLITICAL_KINDS})


class ReceiptView(FunnelView):
    """The reference, and what happens next. It names nobody: the phone may be shared."""

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The receipt of what was sent from this phone; where nothing was, a page that says so."""
        application = self.sent_application()
        switch = language_switch("receipt", kind=self.funnel.kind)
        if application is None:
            return self.render("signup/nothing_here.html", {"language_switch": switch}, 404)
        if application.assisted_by_id:
            return self._assisted_receipt(application)
        context = {
            "reference": application.reference,
            "is_phone_only": application.contact_state == ContactState.PHONE_ONLY,
            "is_matched": self.funnel.kind in _MATCHED_KINDS,
            "waits_for_call": self.funnel.kind == Kind.CALL_ME,
            "thank_you": self.wording.thank_you,
            "language_switch": switch,
            "was_sent_again": SENT_AGAIN in request.GET,
            "must_wait": MUST_WAIT in request.GET,
        }
        return self.render("signup/receipt.html", context)

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """She has not found the letter: send it again. Where there is nothing to confirm any more, just the receipt."""
        application = self.sent_application()
        if application is None:
            return self.to_receipt()
        try:
            was_sent = waiting_list.send_confirmation_again(application=application)
        except IllegalMove:
            return self.to_receipt()
        address = reverse("signup:receipt", kwargs={"kind": self.funnel.kind})
        return SeeOther(f"{address}?{SENT_AGAIN if was_sent else MUST_WAIT}")

    def _assisted_receipt(self, application: Application) -> HttpResponse:
        """Once, for the member of staff who wrote it on the phone: her browser is free for the next one."""
        context = {
            "reference": application.reference,
            "is_phone_only": application.contact_state == ContactState.PHONE_ONLY,
            "application_url": reverse("applications:open", args=[application.pk]),
            "begin_url": reverse("assisted:index"),
            "call_me_url": "",
        }
        response = self.render("signup/assisted_receipt.html", context)
        forget_draft(response, kind=self.funnel.kind)
        return response


@require_POST
@sensitive_post_parameters()
@private_page
def clear_phone(request: HttpRequest) -> HttpResponse:
    """Take every draft and every trace of it off this phone. What was sent stays sent."""
    for token in draft_tokens(request):
        drafts.forget(token=token)
    response = SeeOther(reverse("signup:cleared"))
    forget_drafts(response)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_safe
@private_page
def cleared(request: HttpRequest) -> HttpResponse:
    """The phone is clear."""
    return render(request, "signup/cleared.html", frame() | {"call_me_url": ""})
