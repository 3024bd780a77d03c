"""The sealed envelopes of an application, opened by the machine to write to her and to change what she asked for.

A person opens an application through signup/opening.py alone, which writes it down.
"""

from typing import Any

from core import sealing
from signup.drafts import SEALING_ROOM
from signup.models import Application, PoliticalAnnex

POLITICAL_SEALING_ROOM = "political"


def read_body(application: Application) -> dict[str, Any]:
    """What she told us, but for politics. Raises core.sealing.SealBroken."""
    return sealing.open_json(room=SEALING_ROOM, sealed=application.body_sealed, context=application.seal_context)


def seal_body(application: Application, body: dict[str, Any]) -> None:
    """Put ``body`` into the application's envelope, without saving it."""
    application.body_sealed = sealing.seal_json(room=SEALING_ROOM, value=body, context=application.seal_context)


def read_annex(application: Application) -> dict[str, Any]:
    """What she told us of politics; nothing where there is no annex. Raises core.sealing.SealBroken."""
    annex = PoliticalAnnex.objects.filter(application=application).first()
    if annex is None:
        return {}
    return sealing.open_json(room=POLITICAL_SEALING_ROOM, sealed=annex.body_sealed, context=annex.seal_context)


def keep_annex(application: Application, answers: dict[str, Any]) -> None:
    """Seal what she told us of politics and save it, in the caller's transaction."""
    annex = PoliticalAnnex(application=application)
    sealed = sealing.seal_json(room=POLITICAL_SEALING_ROOM, value=answers, context=annex.seal_context)
    PoliticalAnnex.objects.update_or_create(application=application, defaults={"body_sealed": sealed})
