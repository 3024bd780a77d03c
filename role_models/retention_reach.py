"""What the tables of the tour, of invitations and of greetings hold; see role_models/retention.py."""

from datetime import timedelta

from django.db.models import DateTimeField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from core.retention import Holds, Rule, Table
from core.sealing_rotation import SealedColumn
from role_models.models import Greeting, Hanging, LoanRequest, Showing, TalkRequest, Venue
from role_models.models.storytellers import SEALING_ROOM

_YEAR = timedelta(days=365)


def _sealed(model, column: str) -> SealedColumn:
    return SealedColumn(model, column, room=lambda row: SEALING_ROOM, context=lambda row: row.seal_context)


SEALED_COLUMNS = (
    _sealed(Venue, "contact_sealed"),
    _sealed(LoanRequest, "details_sealed"),
    _sealed(TalkRequest, "details_sealed"),
    _sealed(TalkRequest, "answer_sealed"),
    _sealed(Greeting, "content_sealed"),
)


def _as_time(column: str | Subquery) -> Cast:
    return Cast(column, DateTimeField())


def _loan_requests() -> QuerySet:
    return LoanRequest.objects.annotate(wish_ends_at=_as_time("wanted_until"))


def _talk_requests() -> QuerySet:
    return TalkRequest.objects.annotate(talk_at=_as_time("wanted_on"))


def _venues_with_contact() -> QuerySet:
    last = Showing.objects.filter(venue=OuterRef("pk")).order_by("-ends_on").values("ends_on")[:1]
    return Venue.objects.exclude(contact_sealed=None).annotate(last_shown_at=_as_time(Subquery(last)))


def _forget_contact(venue: Venue) -> None:
    Venue.objects.filter(pk=venue.pk).update(contact_sealed=None)


TABLES = (
    Table(
        Venue,
        columns={
            "id": Holds.LINK,
            "code": Holds.PUBLIC,
            "name": Holds.PUBLIC,
            "address": Holds.PUBLIC,
            "town": Holds.PUBLIC,
            "website": Holds.PUBLIC,
            "access_da": Holds.PUBLIC,
            "access_en": Holds.PUBLIC,
            "language": Holds.CODE,
            "contact_sealed": Holds.PERSONAL_SEALED,
            "created_at": Holds.TIME,
        },
        rules=(
            Rule(
                name="venue_contacts",
                why=_("Whom we write to at a venue is forgotten some time after its last showing."),
                rows=_venues_with_contact,
                since="last_shown_at",
                period=2 * _YEAR,
                maximum=3 * _YEAR,
                erase=_forget_contact,
            ),
        ),
    ),
    Table(
        LoanRequest,
        columns={
            "id": Holds.LINK,
            "state": Holds.CODE,
            "organisation": Holds.PUBLIC,
            "town": Holds.PUBLIC,
            "wanted_from": Holds.TIME,
            "wanted_until": Holds.TIME,
            "language": Holds.CODE,
            "details_sealed": Holds.PERSONAL_SEALED,
            "form_fingerprint": Holds.FINGERPRINT,
            "received_at": Holds.TIME,
            "decided_at": Holds.TIME,
            "decided_by": Holds.STAFF,
        },
        rules=(
            Rule(
                name="loan_requests",
                why=_("A request is over when the days that were asked for are."),
                rows=_loan_requests,
                since="wish_ends_at",
                period=_YEAR,
                maximum=2 * _YEAR,
            ),
        ),
    ),
    Table(
        Showing,
        columns={
            "id": Holds.LINK,
            "venue": Holds.LINK,
            "loan": Holds.LINK,
            "starts_on": Holds.TIME,
            "ends_on": Holds.TIME,
            "hours_da": Holds.PUBLIC,
            "hours_en": Holds.PUBLIC,
        },
        stays=_("Where the exhibition hung is published, and part of its history."),
    ),
    Table(
        Hanging,
        columns={
            "id": Holds.LINK,
            "showing": Holds.LINK,
            "storyteller": Holds.LINK,
            "recalled_at": Holds.TIME,
            "taken_down_at": Holds.TIME,
        },
        goes_with="showing",
    ),
    Table(
        TalkRequest,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "state": Holds.CODE,
            "organisation": Holds.PUBLIC,
            "town": Holds.PUBLIC,
            "wanted_on": Holds.TIME,
            "wanted_time": Holds.PUBLIC,
            "listeners": Holds.NUMBER,
            "spoken_language": Holds.CODE,
            "language": Holds.CODE,
            "details_sealed": Holds.PERSONAL_SEALED,
            "answer_sealed": Holds.PERSONAL_SEALED,
            "form_fingerprint": Holds.FINGERPRINT,
            "received_at": Holds.TIME,
            "asked_at": Holds.TIME,
            "answered_at": Holds.TIME,
            "decided_by": Holds.STAFF,
        },
        rules=(
            Rule(
                name="talk_requests",
                why=_("An invitation is over when its day is."),
                rows=_talk_requests,
                since="talk_at",
                period=timedelta(days=180),
                maximum=_YEAR,
            ),
        ),
    ),
    Table(
        Greeting,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "state": Holds.CODE,
            "language": Holds.CODE,
            "content_sealed": Holds.PERSONAL_SEALED,
            "venue": Holds.LINK,
            "form_fingerprint": Holds.FINGERPRINT,
            "received_at": Holds.TIME,
            "moderated_at": Holds.TIME,
            "moderated_by": Holds.STAFF,
            "decided_at": Holds.TIME,
        },
        rules=(
            Rule(
                name="refused_greetings",
                why=_("What staff refused is kept for a short time, in case they were mistaken."),
                rows=lambda: Greeting.objects.filter(state=Greeting.State.REFUSED),
                since="moderated_at",
                period=timedelta(days=30),
                maximum=timedelta(days=90),
            ),
        ),
        stays=_("The storyteller keeps it or deletes it. It goes when she withdraws."),
    ),
)
