"""After the application was sent: the receipt, and taking every trace off a shared phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from signup import drafts
from signup.models import ContactState, FunnelPage
from signup.views.private_pages import SeeOther, draft_token, forget_draft, private_page
from signup.views.steps import FunnelView


class ReceiptView(FunnelView):
    """The reference, and what happens next. It names nobody: the phone may be shared."""

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The receipt of what was sent from this phone; where nothing was, a page that says so."""
        application = self.sent_application()
        if application is None:
            return self.render("signup/nothing_here.html", {}, 404)
        page = (
            FunnelPage.objects.live()
            .filter(kind=self.funnel.kind, locale__language_code=get_language(), alias_of=None)
            .first()
        )
        context = {
            "reference": application.reference,
            "is_phone_only": application.contact_state == ContactState.PHONE_ONLY,
            "thank_you": page.thank_you if page else "",
        }
        return self.render("signup/receipt.html", context)


@require_POST
@private_page
def clear_phone(request: HttpRequest) -> HttpResponse:
    """Take the draft and every trace of it off this phone. What was sent stays sent."""
    if token := draft_token(request):
        drafts.forget(token=token)
    response = SeeOther(reverse("signup:cleared"))
    forget_draft(response)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_safe
@private_page
def cleared(request: HttpRequest) -> HttpResponse:
    """The phone is clear."""
    return render(request, "signup/cleared.html")
