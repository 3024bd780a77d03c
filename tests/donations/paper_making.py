"""Papers for tests, and what stands on them as a reader finds it."""

from io import BytesIO
from uuid import UUID

from pypdf import PdfReader

from donations import receipting
from donations.models import LedgerEntry, LedgerKind, Pledge, Receipt, RecognitionState, SupportStatement
from donations.states import PledgeState
from tests.donations.factories import make_entry, make_pledge

MILLIMETRES_A_POINT = 25.4 / 72


def make_paid(*, amount_ore: int = 200_00, donor: dict | None = None, entry: dict | None = None, **fields) -> Pledge:
    """A pledge whose payment stands in the ledger, with its receipt."""
    pledge = make_pledge(amount_ore=amount_ore, state=PledgeState.PAID, **fields)
    if donor is not None:
        pledge.seal_donor(donor)
        pledge.save()
    booked = make_entry(
        campaign_key=pledge.campaign_key,
        pledge=pledge,
        amount_ore=amount_ore,
        vat_ore=pledge.vat_ore,
        fee_ore=pledge.fee_ore,
        kind=pledge.kind,
        livemode=pledge.livemode,
        **(entry or {}),
    )
    receipting.issue(entry=booked)
    return pledge


def receipt_of(pledge: Pledge, *, kind: str = LedgerKind.GIFT) -> Receipt:
    """The receipt of a pledge's only entry of this kind."""
    return Receipt.objects.get(entry__pledge=pledge, entry__kind=kind)


def give_back(pledge: Pledge, *, amount_ore: int, **fields) -> Receipt:
    """Refund some of a paid pledge; returns the credit note."""
    given = LedgerEntry.objects.filter(pledge=pledge, amount_ore__gt=0).earliest("pk")
    refund = make_entry(
        campaign_key=pledge.campaign_key,
        pledge=pledge,
        amount_ore=-amount_ore,
        kind=LedgerKind.REFUND,
        payment_reference=given.payment_reference,
        livemode=pledge.livemode,
        **fields,
    )
    note = receipting.issue(entry=refund)
    assert note is not None
    return note


def make_statement(*, campaign_key: UUID, state: str = RecognitionState.WAITING, **fields) -> SupportStatement:
    """A statement of support that its owner has confirmed."""
    statement = SupportStatement(
        campaign_key=campaign_key,
        state=state,
        **(
            {
                "name": "Nasrin Holm",
                "business": "Tehran Blomster",
                "town": "Vejle",
                "sentence": "Vi ansætter gerne.",
                "language": "da",
                "livemode": False,
            }
            | fields
        ),
    )
    statement.seal_email("nasrin@tehran-blomster.example")
    statement.save(force_insert=True)
    return statement


class Paper:
    """A PDF as a reader finds it."""

    def __init__(self, content: bytes) -> None:
        self.pdf = PdfReader(BytesIO(content))
        root = self.pdf.trailer["/Root"]
        self.language = root["/Lang"]
        self.is_tagged = bool(root["/MarkInfo"]["/Marked"].value) and "/StructTreeRoot" in root
        self.title = self.pdf.metadata.title
        self.text = " ".join(" ".join(page.extract_text() for page in self.pdf.pages).split())

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of each page in millimetres."""
        return [
            (round(page.mediabox.width * MILLIMETRES_A_POINT), round(page.mediabox.height * MILLIMETRES_A_POINT))
            for page in self.pdf.pages
        ]
