"""Where the payment service tells its news."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from donations import inbox
from donations.gateway import signature
from donations.gateway.types import SignatureInvalid
from donations.models import WebhookOutcome

#: A larger body is not an event.
LARGEST_BODY_BYTES = 256 * 1024


@csrf_exempt
@require_POST
def stripe_webhook(request: HttpRequest) -> HttpResponse:
    """Take in one signed event.

    200 for whatever we have taken note of, unknown kinds included: for anything else the sender comes again. 400 for
    a body that is not signed with a secret of ours, 413 for one that is too large, 500 where it should come again.
    """
    if not 0 < int(request.META.get("CONTENT_LENGTH") or 0) <= LARGEST_BODY_BYTES:
        return HttpResponse(status=413)
    try:
        event = signature.verify(body=request.body, header=request.headers.get("Stripe-Signature", ""))
    except SignatureInvalid:
        return HttpResponse(status=400)
    outcome = inbox.receive(event=event, body=request.body.decode())
    return HttpResponse(
        outcome.value, content_type="text/plain", status=500 if outcome == WebhookOutcome.FAILED else 200
    )
