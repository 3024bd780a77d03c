"""What the tables of this room hold and when their rows are erased; see core/retention.py.

A storyteller decides herself: she pauses or withdraws on her private page, and her consents end by their dates. No
clock erases a story that she still lets us tell.
"""

from django.utils.translation import gettext_lazy as _

from core.retention import Holds, Table, content
from core.sealing_rotation import SealedColumn
from role_models import retention_reach, retention_thread
from role_models.models import (
    Captions,
    ClosedAddress,
    ExhibitionPage,
    Recording,
    StoryConsent,
    StoryOutput,
    StoryPage,
    StoryPlace,
    Storyteller,
    StorytellerChange,
    StoryTheme,
    TeachingPage,
    TourPage,
)
from role_models.models.storytellers import SEALING_ROOM

SEALED_COLUMNS = (
    SealedColumn(Storyteller, "contact_sealed", room=lambda row: SEALING_ROOM, context=lambda row: row.seal_context),
    *retention_reach.SEALED_COLUMNS,
)

_SHE_DECIDES = _("She decides on her private page. When she withdraws, all of it but the code is erased at once.")

TABLES = (
    *content(ExhibitionPage, StoryPage, TeachingPage, TourPage),
    Table(
        StoryTheme,
        columns={
            "id": Holds.LINK,
            "code": Holds.PUBLIC,
            "name_da": Holds.PUBLIC,
            "name_en": Holds.PUBLIC,
            "position": Holds.NUMBER,
        },
        stays=_("Published content. Editors change and delete it."),
    ),
    Table(
        Storyteller,
        columns={
            "id": Holds.LINK,
            "code": Holds.PUBLIC,
            "name": Holds.PUBLIC,
            "state": Holds.CODE,
            "language": Holds.CODE,
            "branch": Holds.LINK,
            "region": Holds.CODE,
            "themes": Holds.CODE,
            "pattern": Holds.CODE,
            "paper": Holds.CODE,
            "place_precision": Holds.CODE,
            "contact_sealed": Holds.PERSONAL_SEALED,
            "is_sample": Holds.CODE,
            "created_at": Holds.TIME,
        },
        stays=_SHE_DECIDES,
    ),
    Table(
        StoryPlace,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "kind": Holds.CODE,
            "exact_da": Holds.PUBLIC,
            "exact_en": Holds.PUBLIC,
            "region_da": Holds.PUBLIC,
            "region_en": Holds.PUBLIC,
            "country_da": Holds.PUBLIC,
            "country_en": Holds.PUBLIC,
            "country_code": Holds.CODE,
            "municipality": Holds.CODE,
            "precision": Holds.CODE,
            "position": Holds.NUMBER,
        },
        goes_with="storyteller",
    ),
    Table(
        StoryConsent,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "use": Holds.CODE,
            "record": Holds.LINK,
            "ends_on": Holds.TIME,
            "ended_at": Holds.TIME,
            "warned_days": Holds.NUMBER,
        },
        goes_with="storyteller",
    ),
    Table(
        StorytellerChange,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "what": Holds.CODE,
            "detail": Holds.CODE,
            "by": Holds.CODE,
            "user": Holds.STAFF,
            "at": Holds.TIME,
        },
        goes_with="storyteller",
    ),
    Table(
        ClosedAddress,
        columns={
            "id": Holds.LINK,
            "fingerprint": Holds.FINGERPRINT,
            "storyteller": Holds.LINK,
            "closed_at": Holds.TIME,
        },
        stays=_("A printed code must never lead to somebody else’s story."),
    ),
    Table(
        Recording,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "kind": Holds.CODE,
            "depth": Holds.CODE,
            "language": Holds.CODE,
            "is_synthetic": Holds.CODE,
            "mp3": Holds.PUBLIC,
            "opus": Holds.PUBLIC,
            "film": Holds.PUBLIC,
            "seconds": Holds.NUMBER,
        },
        goes_with="storyteller",
    ),
    Table(
        Captions,
        columns={
            "id": Holds.LINK,
            "recording": Holds.LINK,
            "language": Holds.CODE,
            "webvtt": Holds.PUBLIC,
        },
        goes_with="recording",
    ),
    Table(
        StoryOutput,
        columns={
            "id": Holds.LINK,
            "storyteller": Holds.LINK,
            "language": Holds.CODE,
            "kind": Holds.CODE,
            "state": Holds.CODE,
            "made_from": Holds.TECHNICAL,
            "file": Holds.PUBLIC,
            "attempts": Holds.NUMBER,
            "next_attempt_at": Holds.TIME,
            "leased_until": Holds.TIME,
            "made_at": Holds.TIME,
            "error": Holds.TECHNICAL,
        },
        goes_with="storyteller",
    ),
    *retention_thread.TABLES,
    *retention_reach.TABLES,
)
