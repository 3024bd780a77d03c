"""Who stands on a wall, for tests of giving: listings of paid pledges, and statements of support."""

from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from core import consents, private_links
from donations import consent_texts, recognition, statements
from donations.models import LedgerKind, Pledge, RecognitionState, SponsorListing, SupportStatement
from donations.statements import StatementWish
from donations.states import PledgeState
from tests.donations.factories import make_entry, make_pledge

#: What a supporter writes. The address is planted, and must stand nowhere.
STATEMENT = {
    "name": "Ayşe Høgh",
    "business": "Vævestuen Anatolien",
    "town": "Svendborg",
    "sentence": "En mentor åbnede den første dør for mig.",
    "email": "ayse.hoegh@vaevestuen.example",
}


def picture(size: tuple[int, int] = (900, 300), kind: str = "PNG", colour: str = "#7a1f3d", **options: Any) -> bytes:
    """A picture in one colour, in a file of this kind."""
    stream = BytesIO()
    Image.new("RGB", size, colour).save(stream, format=kind, **options)
    return stream.getvalue()


def upload(data: bytes, name: str = "logo.png") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, data, content_type="image/png")


def paid_pledge(*, campaign_key: UUID, amount_ore: int = 5000_00, livemode: bool = False, **fields: Any) -> Pledge:
    """A pledge whose money is in the books."""
    pledge = make_pledge(
        campaign_key=campaign_key, amount_ore=amount_ore, state=PledgeState.PAID, livemode=livemode, **fields
    )
    reference = f"pi_{pledge.pk.hex}"
    make_entry(
        campaign_key=campaign_key,
        amount_ore=amount_ore,
        pledge=pledge,
        livemode=livemode,
        external_id=reference,
        payment_reference=reference,
    )
    return pledge


def pay_back(pledge: Pledge, amount_ore: int, **fields: Any) -> None:
    """Book that a part of the pledge's payment went back."""
    gift = pledge.entries.get(kind=LedgerKind.GIFT)
    make_entry(
        campaign_key=pledge.campaign_key,
        amount_ore=-amount_ore,
        pledge=pledge,
        livemode=pledge.livemode,
        payment_reference=gift.payment_reference,
        external_id=f"re_{pledge.pk.hex}_{amount_ore}",
        **fields,
    )


def shown_listing(*, campaign_key: UUID, user: Any, name: str = "Grønt & Godt ApS", **pledge_fields: Any):
    """A sponsor whom the wall shows, without a logo."""
    pledge = paid_pledge(campaign_key=campaign_key, **pledge_fields)
    listing = recognition.ask_for_listing(pledge=pledge, name=name, url="https://groent.example/")
    return recognition.approve(row=listing, user=user)


def make_statement(*, campaign_key: UUID, state: str = RecognitionState.APPROVED, **words: Any) -> SupportStatement:
    """A statement of support with its consent, in this state."""
    wish = StatementWish(campaign_key=campaign_key, language="da", **(STATEMENT | words))
    statement = SupportStatement(
        campaign_key=campaign_key,
        name=wish.name,
        business=wish.business,
        town=wish.town,
        sentence=wish.sentence,
        language="da",
        state=state,
        confirmed_at=None if state == RecognitionState.UNCONFIRMED else timezone.now(),
    )
    statement.seal_email(wish.email)
    statement.save()
    text = consents.current(purpose=consent_texts.SUPPORT_STATEMENT, language="da")
    consents.record(text=text, room="donations", subject=statement.seal_context)
    return statement


def statement_token(statement: SupportStatement) -> str:
    """The token of a link from a letter about the statement."""
    return private_links.mint(
        purpose=statements.STATEMENT_PAGE.purpose, object_id=str(statement.pk), lifetime=timedelta(days=1)
    )


def listing_of(pledge: Pledge) -> SponsorListing:
    """The pledge's entry on the wall."""
    return SponsorListing.objects.get(pledge=pledge)
