"""Givers, banks and a careless postman, played by seeded chance: what they do, and what the books must say then.

What must come out is computed from the stories alone, not from what the site's code would make of them.
"""

import copy
import random
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from donations.gateway import keyless_payer
from donations.models import Frequency, PledgeKind, VatTreatment
from donations.states import PledgeState
from tests.donations.factories import make_pledge, open_page

News = list[dict[str, Any]]

#: What a giver may do on a payment page, and what it must come to: the state, and whether money arrives.
ONCE: dict[tuple[str, ...], tuple[PledgeState, bool]] = {
    ("pay",): (PledgeState.PAID, True),
    ("decline", "pay"): (PledgeState.PAID, True),
    ("pay_later", "arrive"): (PledgeState.PAID, True),
    ("pay_later", "bounce"): (PledgeState.FAILED, False),
    ("pay_later",): (PledgeState.PROCESSING, False),
    ("time_out",): (PledgeState.EXPIRED, False),
    ("decline",): (PledgeState.OPEN, False),
}
REPEATED: dict[tuple[str, ...], tuple[PledgeState, bool]] = {
    ("pay",): (PledgeState.PAID, True),
    ("decline", "pay"): (PledgeState.PAID, True),
    ("time_out",): (PledgeState.EXPIRED, False),
    ("decline",): (PledgeState.OPEN, False),
}


@dataclass
class Payment:
    """One payment of a pledge, and what of it is left in øre."""

    reference: str
    amount_ore: int
    vat_ore: int
    fee_ore: int
    left_ore: int


@dataclass
class Books:
    """What must be there when all is told: movements as (pledge, kind of entry, øre), with how often each."""

    states: dict[UUID, PledgeState] = field(default_factory=dict)
    movements: Counter[tuple[UUID, str, int]] = field(default_factory=Counter)
    payments: list[Payment] = field(default_factory=list)
    subscriptions: dict[UUID, str] = field(default_factory=dict)
    failed_renewals: int = 0

    @property
    def raised_ore(self) -> int:
        """What the meter must show: of each payment what is left, without its shares of VAT and fee."""
        return sum(
            payment.left_ore - _share(payment, payment.vat_ore) - _share(payment, payment.fee_ore)
            for payment in self.payments
        )


def _share(payment: Payment, of_ore: int) -> int:
    """What of the VAT or the fee falls on what is left, to the nearest øre, halves up; nothing is below 0 here."""
    return (2 * payment.left_ore * of_ore + payment.amount_ore) // (2 * payment.amount_ore)


def play(chance: random.Random, campaign_key: UUID, *, givers: int) -> tuple[Books, News]:
    """Let givers act. Returns what the books must say in the end, and the news of it all in the order of its making."""
    books, news = Books(), []
    for _ in range(givers):
        for event in _play_one(chance, campaign_key, books):
            news.append(copy.deepcopy(event))
    return books, news


def _play_one(chance: random.Random, campaign_key: UUID, books: Books) -> Iterator[dict[str, Any]]:
    frequency = chance.choice([Frequency.ONCE, Frequency.ONCE, Frequency.MONTHLY, Frequency.YEARLY])
    is_sponsorship = chance.random() < 0.4
    amount_ore = chance.randrange(25_00, 5000_00)
    pledge = make_pledge(
        campaign_key=campaign_key,
        amount_ore=amount_ore,
        frequency=frequency,
        kind=PledgeKind.SPONSORSHIP if is_sponsorship else PledgeKind.GIFT,
        vat_treatment=VatTreatment.SPONSORSHIP_25 if is_sponsorship else VatTreatment.GIFT,
        vat_ore=amount_ore // 5 if is_sponsorship else 0,
        fee_ore=chance.choice([0, 1_80 + amount_ore // 100]),
    )
    session_id = open_page(pledge)
    endings = ONCE if frequency == Frequency.ONCE else REPEATED
    story = chance.choice(list(endings))
    state, is_paid = endings[story]
    books.states[pledge.pk] = state
    told = [event for act in story for event in getattr(keyless_payer, act)(session_id)]
    yield from told
    if not is_paid:
        return
    payments = [_payment(pledge, told, books)]
    if frequency != Frequency.ONCE:
        yield from _renew(chance, pledge, told, payments, books)
    for payment in payments:
        yield from _undo(chance, pledge, payment, books)


def _payment(pledge, told: News, books: Books) -> Payment:
    payment = Payment(_payment_reference(told), pledge.amount_ore, pledge.vat_ore, pledge.fee_ore, pledge.amount_ore)
    books.payments.append(payment)
    books.movements[pledge.pk, str(pledge.kind), pledge.amount_ore] += 1
    return payment


def _payment_reference(told: News) -> str:
    """The payment that the news is about, wherever Stripe names it."""
    for event in told:
        payload = event["data"]["object"]
        if event["type"] == "invoice_payment.paid":
            return payload["payment"]["payment_intent"]
        if payload["object"] == "checkout.session" and payload["payment_intent"]:
            return payload["payment_intent"]
    raise LookupError("no payment was made")


def subscription_of(told: News) -> str:
    """The subscription that a payment page began."""
    subscriptions = {event["data"]["object"].get("subscription") for event in told if _is_session(event)}
    (subscription_id,) = subscriptions - {None}
    return subscription_id


def _is_session(event: dict[str, Any]) -> bool:
    return event["data"]["object"]["object"] == "checkout.session"


def _renew(chance: random.Random, pledge, told: News, payments: list[Payment], books: Books) -> Iterator[dict]:
    """A few more periods; the last of them may fail, and the giver may end it."""
    subscription_id = subscription_of(told)
    status = "active"
    for _ in range(chance.randint(0, 3)):
        period = keyless_payer.renew(subscription_id)
        yield from period
        payments.append(_payment(pledge, period, books))
    if chance.random() < 0.4:
        status = yield from _fail_to_renew(chance, pledge, subscription_id, payments, books)
    if chance.random() < 0.4:
        yield from keyless_payer.cancel_subscription(subscription_id)
        if status == "active":
            yield from keyless_payer.renew(subscription_id)
            status = "canceled"
    books.subscriptions[pledge.pk] = status


def _fail_to_renew(
    chance: random.Random, pledge, subscription_id: str, payments: list[Payment], books: Books
) -> Generator[dict, None, str]:
    """A period whose payment fails once or twice; then perhaps it succeeds, and nobody need be told of the failure."""
    tries = chance.randint(1, 2)
    for _ in range(tries):
        yield from keyless_payer.renew(subscription_id, succeeds=False)
    if chance.random() < 0.3:
        period = keyless_payer.renew(subscription_id)
        yield from period
        payments.append(_payment(pledge, period, books))
        return "active"
    books.failed_renewals += tries
    return "past_due"


def _undo(chance: random.Random, pledge, payment: Payment, books: Books) -> Iterator[dict]:
    """Pay some of it back, in parts; or let the bank call all of it back."""

    def move(kind: str, amount_ore: int) -> None:
        books.movements[pledge.pk, kind, amount_ore] += 1
        payment.left_ore += amount_ore

    if chance.random() < 0.15:
        move("dispute", -payment.amount_ore)
        begun = keyless_payer.dispute(payment.reference)
        yield from begun
        is_won = chance.random() < 0.5
        yield from keyless_payer.close_dispute(begun[0]["data"]["object"]["id"], won=is_won)
        if is_won:
            move("dispute_reversed", payment.amount_ore)
        return
    for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
        part_ore = chance.randint(1, max(1, payment.left_ore // 2))
        move("refund", -part_ore)
        refunded = keyless_payer.refund(payment.reference, part_ore)
        yield from refunded
        if chance.random() < 0.3:
            yield from keyless_payer.fail_refund(refunded[0]["data"]["object"]["id"])
            move("refund_reversed", part_ore)


def carelessly(chance: random.Random, news: News) -> News:
    """The deliveries: each event one to three times, some facts under another id too, shuffled; then all again."""
    deliveries = [event for event in news + twins(chance, news) for _ in range(chance.randint(1, 3))]
    chance.shuffle(deliveries)
    return deliveries + news


def twins(chance: random.Random, news: News) -> News:
    """Some of the facts under another event's id, as Stripe may tell them."""
    return [event | {"id": f"{event['id']}_twin"} for event in news if chance.random() < 0.3]
