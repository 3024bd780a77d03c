"""The double's subscriptions: begun by a payment page, renewed, failed and ended."""

import calendar
from datetime import UTC, datetime
from typing import Any

from donations.gateway.keyless import events, invoices, objects

_MONTHS = {"month": 1, "year": 12}


def begin(parameters: dict[str, Any], *, customer: str) -> dict[str, Any]:
    """The running subscription of a payment page, from the parameters that the page was asked for with."""
    lines = [line["price_data"] for line in parameters["line_items"]]
    start = objects.now()
    given = parameters.get("subscription_data", {})
    subscription = objects.build(
        "subscription",
        "sub",
        billing_cycle_anchor=start,
        currency=lines[0]["currency"],
        customer=customer,
        description=given.get("description"),
        metadata=given.get("metadata", {}),
        start_date=start,
        status="active",
    )
    subscription["items"]["data"] = [_item(subscription, line) for line in lines]
    return objects.keep(subscription)


def _item(subscription: dict[str, Any], line: dict[str, Any]) -> dict[str, Any]:
    interval, amount, currency = line["recurring"]["interval"], line["unit_amount"], line["currency"]
    product = objects.new_id("prod")
    price = objects.build(
        "price",
        "price",
        currency=currency,
        nickname=line["product_data"]["name"],
        product=product,
        type="recurring",
        unit_amount=amount,
    )
    plan = objects.build("plan", "plan", amount=amount, currency=currency, interval=interval, interval_count=1)
    start = subscription["billing_cycle_anchor"]
    return objects.build(
        "subscription_item",
        "si",
        current_period_end=_end_of_period(start, start, interval),
        current_period_start=start,
        plan=plan | {"product": product},
        price=price,
        quantity=1,
        subscription=subscription["id"],
    )


def _end_of_period(anchor: int, start: int, interval: str) -> int:
    """When the period that begins at ``start`` ends: on the anchor's day of the month, or the month's last."""
    first, begin = datetime.fromtimestamp(anchor, tz=UTC), datetime.fromtimestamp(start, tz=UTC)
    months = begin.year * 12 + begin.month - 1 + _MONTHS[interval]
    year, month = months // 12, months % 12 + 1
    day = min(first.day, calendar.monthrange(year, month)[1])
    return int(begin.replace(year=year, month=month, day=day).timestamp())


def renew(subscription_id: str, *, succeeds: bool) -> list[dict[str, Any]]:
    """The period ends, or the payment that failed is tried again. Returns the news; nothing if it has ended.

    A subscription that was cancelled ends here; so does one whose payment failed for the last time.
    """
    subscription = objects.find("subscription", subscription_id, for_update=True)
    if subscription["status"] == "canceled":
        return []
    invoice = _open_invoice(subscription)
    if invoice is None:
        if subscription["cancel_at_period_end"]:
            return _end(subscription)
        invoice = _next_period(subscription)
    if succeeds:
        news = invoices.settle(invoice)
        subscription["status"] = "active"
        return [events.announce("customer.subscription.updated", objects.keep(subscription)), *news]
    news = invoices.fail(invoice)
    if invoice["attempt_count"] >= invoices.MOST_ATTEMPTS:
        subscription["cancellation_details"] = _cancellation("payment_failed")
        return [*news, *_end(subscription)]
    subscription["status"] = "past_due"
    return [*news, events.announce("customer.subscription.updated", objects.keep(subscription))]


def _open_invoice(subscription: dict[str, Any]) -> dict[str, Any] | None:
    latest = subscription["latest_invoice"]
    invoice = objects.find("invoice", latest) if latest else None
    return invoice if invoice and invoice["status"] == "open" else None


def _next_period(subscription: dict[str, Any]) -> dict[str, Any]:
    for item in subscription["items"]["data"]:
        item["current_period_start"] = item["current_period_end"]
        item["current_period_end"] = _end_of_period(
            subscription["billing_cycle_anchor"], item["current_period_end"], item["plan"]["interval"]
        )
    invoice = invoices.issue(subscription, billing_reason="subscription_cycle")
    subscription["latest_invoice"] = invoice["id"]
    return invoice


def _end(subscription: dict[str, Any]) -> list[dict[str, Any]]:
    subscription |= {"status": "canceled", "ended_at": objects.now()}
    subscription["canceled_at"] = subscription["canceled_at"] or objects.now()
    return [events.announce("customer.subscription.deleted", objects.keep(subscription))]


def cancel(subscription_id: str) -> list[dict[str, Any]]:
    """Cancelled by its giver: it runs until the paid period ends. Returns the news; nothing if it was cancelled."""
    subscription = objects.find("subscription", subscription_id, for_update=True)
    if subscription["status"] == "canceled" or subscription["cancel_at_period_end"]:
        return []
    subscription |= {
        "cancel_at": subscription["items"]["data"][0]["current_period_end"],
        "cancel_at_period_end": True,
        "canceled_at": objects.now(),
        "cancellation_details": _cancellation("cancellation_requested"),
    }
    return [events.announce("customer.subscription.updated", objects.keep(subscription))]


def keep_running(subscription_id: str) -> list[dict[str, Any]]:
    """Its giver takes the cancellation back. Returns the news; nothing where there is nothing to take back."""
    subscription = objects.find("subscription", subscription_id, for_update=True)
    if subscription["status"] == "canceled" or not subscription["cancel_at_period_end"]:
        return []
    subscription |= {
        "cancel_at": None,
        "cancel_at_period_end": False,
        "canceled_at": None,
        "cancellation_details": _cancellation(None),
    }
    return [events.announce("customer.subscription.updated", objects.keep(subscription))]


def _cancellation(reason: str | None) -> dict[str, Any]:
    return {"comment": None, "feedback": None, "reason": reason}
