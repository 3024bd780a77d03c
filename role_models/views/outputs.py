"""The files that code made of a story. Each request asks whether she allows it today."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.drawings import PAPERS, PATTERNS
from role_models import closing, output_kinds
from role_models.models import StoryOutput, Storyteller
from role_models.output_kinds import OutputKind, share_cards
from role_models.states import State
from role_models.uses import Use

_SECONDS_A_DAY = 24 * 60 * 60


@require_safe
def output(request: HttpRequest, code: str, kind: str, extension: str) -> HttpResponseBase:
    """One form of a story in the language of the address.

    410 where she closed her story or stopped this use, 404 where she never allowed it or it is not made yet.
    """
    form = output_kinds.find(kind)
    teller = Storyteller.objects.filter(code=code).prefetch_related("consents").first()
    if form is None or teller is None or form.extension != extension:
        raise Http404
    refusal = refused(request, teller, form.use)
    if refusal is not None:
        return refusal
    row = StoryOutput.objects.filter(
        storyteller=teller, kind=form.kind, language=get_language(), state=StoryOutput.State.MADE
    ).first()
    if row is None:
        raise Http404
    return _file(request, row, form, code)


def refused(request: HttpRequest, teller: Storyteller, use: Use) -> HttpResponse | None:
    """The answer where she does not let a use of her story stand today; None where she does.

    Raises Http404 where she never allowed it.
    """
    uses = teller.allowed_uses()
    if {Use.WEB, use} <= uses:
        return None
    if teller.state != State.TELLING or Use.WEB not in uses:
        return closing.gone(request)
    if not any(consent.use == use for consent in teller.consents.all()):
        raise Http404
    response = render(request, "role_models/form_gone.html", {"code": teller.code}, status=410)
    response.headers["Cache-Control"] = "no-store"  # She may allow it again.
    return response


def _file(request: HttpRequest, row: StoryOutput, form: OutputKind, code: str) -> HttpResponseBase:
    etag = quote_etag(f"{row.made_from[:32]}-{row.pk}")
    conditional = get_conditional_response(request, etag=etag)
    try:
        response = conditional or FileResponse(row.file.open(), content_type=form.media_type)
    except FileNotFoundError as error:
        raise Http404 from error
    if not isinstance(response, HttpResponseNotModified):
        name = f"{form.kind.replace('_', '-')}-{code}-{row.language}.{form.extension}"
        response.headers["Content-Disposition"] = content_disposition_header(False, name) or ""
    response.headers["ETag"] = etag
    # Kept, and asked about each time: what she stops is not shown again from anybody's cache.
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    if form.media_type.startswith("image/"):
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # A shared card stands on other sites.
    return response


@require_safe
def neutral_card(request: HttpRequest, paper: str, pattern: str) -> HttpResponse:
    """The card of whoever allows none of her own: a textile and words of ours. It says nothing of anybody."""
    if paper not in PAPERS or pattern not in PATTERNS:
        raise Http404
    content = share_cards.neutral(paper=paper, pattern=pattern, language=get_language() or "")
    response = HttpResponse(content, content_type="image/jpeg")
    response.headers["Cache-Control"] = f"public, max-age={_SECONDS_A_DAY}"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
