"""What the test gateway's tables hold and when their rows go: its payments are played, with invented people."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from core.retention import Holds, Rule, Table
from donations.models import KeylessObject, KeylessRequest, KeylessSession

_DAY = timedelta(days=1)

TABLES = (
    Table(
        KeylessSession,
        title=_("Payment pages of the test gateway"),
        columns={"id": Holds.LINK, "body": Holds.TECHNICAL, "created_at": Holds.TIME},
        rules=(
            Rule(
                "test-payment-pages",
                why=_("Payments on the test gateway are played, with invented people."),
                rows=KeylessSession.objects.all,
                since="created_at",
                period=30 * _DAY,
                maximum=90 * _DAY,
            ),
        ),
    ),
    Table(
        KeylessObject,
        title=_("Objects of the test gateway"),
        columns={"id": Holds.LINK, "kind": Holds.CODE, "body": Holds.TECHNICAL, "created_at": Holds.TIME},
        rules=(
            Rule(
                "test-payment-objects",
                why=_("Payments on the test gateway are played, with invented people."),
                rows=KeylessObject.objects.all,
                since="created_at",
                period=400 * _DAY,
                maximum=800 * _DAY,
            ),
        ),
    ),
    Table(
        KeylessRequest,
        title=_("Requests to the test gateway"),
        columns={
            "idempotency_key": Holds.LINK,
            "fingerprint": Holds.TECHNICAL,
            "status": Holds.CODE,
            "body": Holds.TECHNICAL,
            "created_at": Holds.TIME,
        },
        rules=(
            Rule(
                "test-payment-requests",
                why=_("Payments on the test gateway are played, with invented people."),
                rows=KeylessRequest.objects.all,
                since="created_at",
                period=30 * _DAY,
                maximum=90 * _DAY,
            ),
        ),
    ),
)
