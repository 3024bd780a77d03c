"""What is written to storytellers.

A letter may be read by others, so it says neither her name nor a word of her story. What she changed is said in the
words of her page, because the letter is there to tell her if it was not she who changed it.
"""

from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from core import private_pages
from core.letters import LetterKind
from role_models import own_page, own_uses
from role_models.models import Storyteller, StorytellerChange
from role_models.models.storytellers import SEALING_ROOM
from role_models.states import State
from role_models.uses import Use


def build_link(object_id: str, language: str) -> dict[str, Any] | None:
    """A fresh link to each page behind an address or an id; None if there is none."""
    tellers = own_page.storytellers_behind(object_id)
    return _with_phone(links=[own_page.link_to(teller.pk, language) for teller in tellers]) if tellers else None


def build_code(object_id: str, language: str) -> dict[str, Any] | None:
    """A fresh code, in place of every earlier one; None if her story is erased."""
    if _teller(object_id) is None:
        return None
    return _code_context(private_pages.new_code(own_page.OWN_PAGE, object_id=object_id))


def build_changed(object_id: str, language: str) -> dict[str, Any] | None:
    """What was changed, by the id of the change, with a link to her page unless it is gone."""
    change = StorytellerChange.objects.select_related("storyteller").filter(pk=object_id).first()
    if change is None:
        return None
    is_gone = change.storyteller.state == State.WITHDRAWN
    link = "" if is_gone else own_page.link_to(change.storyteller_id, language)
    return _changed_context(change, link=link)


def build_ends(object_id: str, language: str) -> dict[str, Any] | None:
    """Which consents end soon; None if none does any more."""
    from role_models import consent_ends  # It posts this letter.

    teller = _teller(object_id)
    ending = consent_ends.ending_of(teller) if teller else []
    if not ending:
        return None
    ends = [(Use(consent.use), consent.ends_on) for consent in ending]
    return _ends_context(ends, link=own_page.link_to(object_id, language))


def _teller(object_id: str) -> Storyteller | None:
    return Storyteller.objects.exclude(state=State.WITHDRAWN).filter(pk=object_id).first()


def _with_phone(**context: Any) -> dict[str, Any]:
    return context | {"office_phone": settings.OFFICE_PHONE}


def _code_context(code: str) -> dict[str, Any]:
    return _with_phone(code=code, minutes=int(private_pages.CODE_LIFETIME.total_seconds()) // 60)


def _changed_context(change: StorytellerChange, *, link: str) -> dict[str, Any]:
    is_use = change.what in (
        StorytellerChange.What.ALLOWED,
        StorytellerChange.What.STOPPED,
        StorytellerChange.What.SHORTENED,
    )
    return _with_phone(
        what=own_uses.WHAT_WORDS[StorytellerChange.What(change.what)],
        use=Use(change.detail).label if is_use else "",
        by=change.by,
        day=timezone.localdate(change.at),
        link=link,
        is_gone=not link,
        is_paused=change.what == StorytellerChange.What.PAUSED
        or (change.what == StorytellerChange.What.STOPPED and change.detail == Use.WEB),
    )


def _ends_context(ends: list[tuple[Use, Any]], *, link: str) -> dict[str, Any]:
    return _with_phone(ends=[{"use": use.label, "day": day} for use, day in ends], link=link)


def _sample_link() -> str:
    language = translation.get_language() or settings.LANGUAGE_CODE
    return own_page.address_with(token="sample", language=language)  # noqa: S106 -- a sample


def _link_samples() -> list[dict[str, Any]]:
    return [_with_phone(links=[_sample_link()] * number) for number in (1, 2)]


def _code_samples() -> list[dict[str, Any]]:
    return [_code_context("K7M4PQ")]


def _changed_samples() -> list[dict[str, Any]]:
    what, by = StorytellerChange.What, StorytellerChange.By
    cases = [
        (what.STOPPED, Use.POSTER, by.HERSELF),
        (what.STOPPED, Use.WEB, by.CLOCK),
        (what.RENAMED, "", by.HERSELF),
        (what.PAUSED, "", by.STAFF),
        (what.WITHDREW, "", by.HERSELF),
    ]
    return [
        _changed_context(
            StorytellerChange(what=code, detail=detail, by=author),
            link="" if code == what.WITHDREW else _sample_link(),
        )
        for code, detail, author in cases
    ]


def _ends_samples() -> list[dict[str, Any]]:
    day = timezone.localdate()
    ends = [(Use.PORTRAIT, day), (Use.WEB, day)]
    return [_ends_context(ends[:number], link=_sample_link()) for number in (1, 2)]


KINDS = (
    LetterKind(own_page.LINK_LETTER, room=SEALING_ROOM, build=build_link, samples=_link_samples),
    LetterKind(own_page.CODE_LETTER, room=SEALING_ROOM, build=build_code, samples=_code_samples),
    LetterKind(own_page.CHANGED_LETTER, room=SEALING_ROOM, build=build_changed, samples=_changed_samples),
    LetterKind(own_page.ENDS_LETTER, room=SEALING_ROOM, build=build_ends, samples=_ends_samples),
)
