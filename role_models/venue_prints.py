"""The sheet that hangs at a venue: in each language a code that leads to what hangs there, and its address in words."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from core.prints import render_pdf
from core.qr import qr_svg
from role_models.letters.tour import venue_address
from role_models.models import Venue


@dataclass(frozen=True)
class Invitation:
    """The words and the code in one language."""

    language: str
    title: str
    text: str
    qr: SafeString
    address_in_words: str


def sheet(venue: Venue) -> bytes:
    """An A4 sheet with a code for every language, as a tagged PDF. Raises core.prints.PrintingUnavailable."""
    invitations = [_invitation(venue, language) for language, _name in settings.LANGUAGES]
    with translation.override(settings.LANGUAGE_CODE):
        title = gettext("The exhibition at %(venue)s") % {"venue": venue}
    context = {"venue": venue, "invitations": invitations}
    return render_pdf(
        template="role_models/prints/venue.html", context=context, language=settings.LANGUAGE_CODE, title=title
    )


def _invitation(venue: Venue, language: str) -> Invitation:
    address = venue_address(venue.code, language)
    with translation.override(language):
        return Invitation(
            language=language,
            title=gettext("These women tell more than a poster holds"),
            text=gettext("Scan the code: read, listen, and send a greeting. Or type this address:"),
            qr=qr_svg(address, description=gettext("QR code that leads to what hangs here")),
            address_in_words=address.partition("://")[2].rstrip("/"),
        )
