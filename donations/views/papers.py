"""A giver's papers: the link from a letter, the page, and each file while the visit lasts."""

import logging
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, pgettext

from core import private_pages, rate_limits
from core.languages import own_name
from core.money import format_amount
from core.prints import PrintingUnavailable
from core.private_pages import LinkUnknown
from core.private_views import SeeOther, remember_visit, visitor
from core.sealing import SealBroken
from donations import kits, papers, receipt_prints
from donations.models import Receipt, ReceiptKind
from donations.papers import Papers
from donations.views.links import LinkView, PrivateView

logger = logging.getLogger(__name__)

_FILES_AN_HOUR = {"per_visitor": 120, "per_network": 600}

#: The files of a kit: what makes each, and what kind of file it is.
_KIT_FILES: dict[str, tuple[Callable[..., bytes], str]] = {
    "poster-a4": (lambda kit, language: kits.poster_pdf(kit, language=language, size="a4"), "application/pdf"),
    "poster-a3": (lambda kit, language: kits.poster_pdf(kit, language=language, size="a3"), "application/pdf"),
    "badge-print": (lambda kit, language: kits.badge_pdf(kit, language=language), "application/pdf"),
    "badge-png": (lambda kit, language: kits.badge_png(kit, language=language), "image/png"),
    "badge-svg": (lambda kit, language: kits.badge_svg(kit, language=language).encode(), "image/svg+xml"),
}


class PapersLinkView(LinkView):
    """The link in a letter: to the papers, without the token in their address."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The button. Changes nothing."""
        if not private_pages.knows(papers.private_page(), token=token):
            return self.unknown_link()
        return self.render("donations/papers_link.html")

    def open(self, token: str) -> HttpResponse:
        """Exchange the token for a visit."""
        page = papers.private_page()
        try:
            visit_token = private_pages.enter(page, token=token)
        except LinkUnknown:
            return self.unknown_link()
        response = SeeOther(reverse("donations:papers"))
        remember_visit(page, self.request, response, token=visit_token)
        return response


class VisitView(PrivateView):
    """What the page and its files share: whose they are. Without a visit, every address gives the same page."""

    papers: Papers

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the papers, or say that this is closed."""
        visit = visitor(papers.private_page(), request)
        found = papers.behind(visit) if visit else None
        if found is None:
            return self.render("donations/manage_link_unknown.html", status=404)
        self.papers = found
        return super().dispatch(request, *args, **kwargs)

    def print(self, make: Callable[[], bytes], *, kind: str, name: str) -> HttpResponse:
        """A file that is made now, to be kept by the visitor; or why it cannot be made."""
        if not rate_limits.allow_visitor(self.request, purpose="papers", **_FILES_AN_HOUR):
            return self.too_many()
        try:
            content = make()
        except (PrintingUnavailable, SealBroken):
            logger.exception("a paper could not be made")
            return self.render("donations/papers_unavailable.html", {"language_switch": None}, status=503)
        response = HttpResponse(content, content_type=kind)
        response.headers["Content-Disposition"] = content_disposition_header(True, name)
        response.headers["X-Robots-Tag"] = "noindex"
        return response


class PapersView(VisitView):
    """The list of what can be fetched."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Each receipt with its day and amount, and the kit in each language."""
        context = {
            # The visit belongs to this language's page alone, so the other language would say that it is over.
            "language_switch": None,
            "receipts": [_row(receipt) for receipt in self.papers.receipts],
            "kits": [_kit_row(code) for code, _name in settings.LANGUAGES] if self.papers.kit else [],
            "kit": self.papers.kit,
            "language": get_language(),
            "is_test": self.papers.is_test,
        }
        return self.render("donations/papers.html", context)


class ReceiptFileView(VisitView):
    """One receipt or credit note of the visited pledge as a PDF."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """The file. Raises Http404 for a number that is not the visitor's own."""
        receipt = next((receipt for receipt in self.papers.receipts if receipt.reference == reference), None)
        if receipt is None:
            raise Http404("no such receipt among the visitor's own")
        return self.print(
            lambda: receipt_prints.receipt_pdf(receipt),
            kind="application/pdf",
            name=receipt_prints.file_name(receipt),
        )


class KitFileView(VisitView):
    """One file of the visitor's kit."""

    def get(self, request: HttpRequest, language: str, paper: str) -> HttpResponse:
        """The file in one language. Raises Http404 if there is none."""
        kit = self.papers.kit
        if kit is None or paper not in _KIT_FILES or language not in dict(settings.LANGUAGES):
            raise Http404("no such paper")
        make, kind = _KIT_FILES[paper]
        return self.print(lambda: make(kit, language), kind=kind, name=_kit_file_name(paper, language))


def _row(receipt: Receipt) -> dict[str, Any]:
    return {
        "receipt": receipt,
        "is_credit_note": receipt.kind == ReceiptKind.CREDIT_NOTE,
        "amount": format_amount(abs(receipt.entry.amount_ore), receipt.entry.currency),
        "day": date_format(receipt.issued_at, "DATE_FORMAT"),
    }


def _kit_row(code: str) -> dict[str, Any]:
    """A language with the addresses of its files, which lie under the page of the active one, as its cookie does."""
    urls = {paper.replace("-", "_"): reverse("donations:papers_kit", args=[code, paper]) for paper in _KIT_FILES}
    return {"code": code, "name": own_name(code), "urls": urls}


def _kit_file_name(paper: str, language: str) -> str:
    with translation.override(language):
        names = {
            "poster-a4": pgettext("file name", "poster-a4.pdf"),
            "poster-a3": pgettext("file name", "poster-a3.pdf"),
            "badge-print": pgettext("file name", "badge.pdf"),
            "badge-png": pgettext("file name", "badge.png"),
            "badge-svg": pgettext("file name", "badge.svg"),
        }
        return names[paper]
