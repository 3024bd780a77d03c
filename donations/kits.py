"""A sponsor's kit: a window poster and a badge with the business's name, in each language, to print and for the web.

Everything is drawn when it is asked for. Each name has a textile of its own, the same on every paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import resvg_py
from django.conf import settings
from django.db.models import Sum
from django.utils import translation
from django.utils.translation import gettext

from core import lettering
from core.drawings import PAPERS, PATTERNS
from core.drawings.papers import Paper, chosen, paper_named
from core.prints import render_pdf
from core.qr import qr_svg
from core.sealing import SealBroken
from donations import badges
from donations.models import Pledge, RecognitionState, SponsorListing, SupportStatement
from donations.queries import campaign_translations
from donations.states import PledgeState

#: The sizes of paper that a poster is made for.
POSTER_SIZES = ("a4", "a3")
#: Sizes of the name on the poster, largest first, in the unit of its style sheet (static/css/prints/poster.css), where
#: the classes size-1, size-2 ... say them again; and the place that it has.
_NAME_SIZES = (9.0, 7.8, 6.7, 5.8, 5.0, 4.3, 3.6, 3.0, 2.6, 2.2)
_NAME_WIDTH, _NAME_HEIGHT = 44.5, 12.4
_BADGE_PIXELS = 1200


@dataclass(frozen=True)
class Kit:
    """What a kit is made of: the name on it, the campaign's title and full address by language, and whether it is a
    test.
    """

    name: str
    titles: Mapping[str, str]
    addresses: Mapping[str, str]
    is_test: bool

    @property
    def paper(self) -> Paper:
        """The colours that go with the name."""
        return paper_named(chosen(PAPERS, seed=self.name, detail="paper"))

    @property
    def pattern(self) -> str:
        """The textile that goes with the name."""
        return chosen(PATTERNS, seed=self.name, detail="pattern")


def of_pledge(pledge: Pledge) -> Kit | None:
    """The kit of who gave; None if nothing of the gift is left with us, nobody is named, or the campaign is gone."""
    left_ore = pledge.entries.aggregate(total=Sum("amount_ore", default=0))["total"]
    if pledge.state != PledgeState.PAID or left_ore <= 0:
        return None
    listing = SponsorListing.objects.filter(pledge=pledge).first()
    try:
        donor = pledge.donor()
    except SealBroken:
        donor = {}
    name = (listing.name if listing else "") or donor.get("company") or donor.get("name") or ""
    return _kit(name=name, campaign_key=pledge.campaign_key, is_test=not pledge.livemode)


def of_statement(statement: SupportStatement) -> Kit | None:
    """The kit of who stands by us with her name; None unless she has confirmed it and we have not refused it."""
    if statement.state not in (RecognitionState.WAITING, RecognitionState.APPROVED):
        return None
    return _kit(name=statement.business or statement.name, campaign_key=statement.campaign_key, is_test=False)


def poster_pdf(kit: Kit, *, language: str, size: str) -> bytes:
    """The window poster, for one of POSTER_SIZES. Raises core.prints.PrintingUnavailable."""
    if size not in POSTER_SIZES:
        raise ValueError(size)
    name = lettering.fit(kit.name, width=_NAME_WIDTH, height=_NAME_HEIGHT, sizes=_NAME_SIZES)
    context = _paper_context(kit, language) | {
        "size": size,
        "name": name,
        "name_class": f"size-{_NAME_SIZES.index(name.size) + 1}",
        "needs_scripts": name.font is lettering.SCRIPTS,
        "band": badges.band_svg(pattern=kit.pattern, paper=kit.paper),
    }
    with translation.override(language):
        title = gettext("Poster for the window: %(name)s") % {"name": kit.name}
    return render_pdf(template="donations/prints/poster.html", context=context, language=language, title=title)


def badge_svg(kit: Kit, *, language: str) -> str:
    """The badge as a drawing that carries its letters with it."""
    with translation.override(language):
        return badges.badge_svg(name=kit.name, paper=kit.paper, pattern=kit.pattern, is_test=kit.is_test)


def badge_png(kit: Kit, *, language: str) -> bytes:
    """The badge as a picture for the web, square."""
    fonts = [str(font.path) for font in (lettering.DISPLAY, lettering.TEXT, lettering.SCRIPTS)]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=badge_svg(kit, language=language),
            width=_BADGE_PIXELS,
            font_files=fonts,
            skip_system_fonts=True,
        )
    )


def badge_pdf(kit: Kit, *, language: str) -> bytes:
    """The badge to print, with the code that leads to the campaign. Raises core.prints.PrintingUnavailable."""
    context = _paper_context(kit, language) | {"badge_address": badges.as_address(badge_svg(kit, language=language))}
    with translation.override(language):
        title = gettext("Badge: %(name)s") % {"name": kit.name}
    return render_pdf(template="donations/prints/badge.html", context=context, language=language, title=title)


def _kit(*, name: str, campaign_key: UUID, is_test: bool) -> Kit | None:
    pages = campaign_translations(campaign_key=campaign_key)
    if not name or not pages:
        return None
    # A campaign that has no page in a language leads to the one that it has.
    shown = {code: pages.get(code) or next(iter(pages.values())) for code, _language in settings.LANGUAGES}
    return Kit(
        name=" ".join(name.split()),
        titles={code: page.title for code, page in shown.items()},
        addresses={code: page.public_address for code, page in shown.items()},
        is_test=is_test,
    )


def _paper_context(kit: Kit, language: str) -> dict:
    address = kit.addresses[language]
    with translation.override(language):
        description = gettext("QR code that leads to the campaign's page")
    return {
        "kit": kit,
        "campaign_title": kit.titles[language],
        "address": address.partition("://")[2].rstrip("/"),
        "qr": qr_svg(address, description=description),
    }
