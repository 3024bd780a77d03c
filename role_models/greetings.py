"""Greetings to a storyteller: every change of one goes through one of these verbs, and readers see them through here.

Staff read a greeting first, then she does; nobody else, unless she shows it on her page. Nothing is kept of whoever
wrote it but the words and the name, if there is one.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from core import sealing
from core.content_version import bump_after_commit
from core.models import Letter
from core.sent_once import form_fingerprint
from role_models import own_page
from role_models.answer_moves import check_greeting
from role_models.models import Greeting, Storyteller, Venue
from role_models.models.storytellers import SEALING_ROOM
from role_models.narrowing import Replace
from role_models.states import IllegalMove, State
from role_models.uses import Use

GreetingState = Greeting.State

WAIT_LETTER = "greetings_wait"

LONGEST_GREETING = 1000
#: For so long staff may take back what they decided; then what they refused is erased.
UNDO_DAYS = 30
#: So many greetings stand on the page of a story.
SHOWN_AT_MOST = 10

#: Greetings that she decides about.
HERS = (GreetingState.PASSED_ON, GreetingState.KEPT, GreetingState.PUBLIC)

_BETWEEN_LETTERS = timedelta(days=1)


class NotGreeted(Exception):
    """Her story does not stand on the website today."""


@dataclass(frozen=True)
class WrittenGreeting:
    """What somebody writes to her. ``name`` may be ""; ``language`` is "" for one that the form does not name."""

    text: str
    name: str
    language: str


@dataclass(frozen=True)
class ReadGreeting:
    """A greeting as it is read. ``language`` is a code for ``lang``: "und" where nobody said which it is."""

    row: Greeting
    text: str
    name: str
    language: str


def send(
    *, storyteller: Storyteller, greeting: WrittenGreeting, venue: Venue | None = None, token: str = ""
) -> Greeting:
    """Keep a greeting until staff have read it.

    ``token`` names the form: sent twice with the same answers, be it at one instant, it is kept once. Raises NotGreeted
    if her story does not stand on the website today.
    """
    answers = [str(storyteller.pk), astuple(greeting)]
    fingerprint = form_fingerprint(purpose="greeting", token=token, answers=answers)
    known = Greeting.objects.filter(form_fingerprint=fingerprint)
    try:
        return known.first() or _keep(storyteller, greeting, venue, fingerprint)
    except IntegrityError:  # It was sent twice at one instant, and the other one was faster.
        return known.get()


@transaction.atomic
def _keep(storyteller: Storyteller, greeting: WrittenGreeting, venue: Venue | None, fingerprint: str) -> Greeting:
    teller = Storyteller.objects.select_for_update().get(pk=storyteller.pk)
    if Use.WEB not in teller.allowed_uses():
        raise NotGreeted
    row = Greeting(storyteller=teller, language=greeting.language, venue=venue, form_fingerprint=fingerprint)
    row.content_sealed = _sealed(row, text=greeting.text, name=greeting.name)
    row.save(force_insert=True)
    return row


def pass_on(*, greeting: Greeting, user) -> None:
    """Let her read it. One that was refused can be passed on for UNDO_DAYS. Raises IllegalMove."""
    _moderate(greeting, GreetingState.PASSED_ON, user)


def refuse(*, greeting: Greeting, user) -> None:
    """Keep it from her; it is erased after UNDO_DAYS. Raises IllegalMove once she has decided about it."""
    _moderate(greeting, GreetingState.REFUSED, user)


def _moderate(greeting: Greeting, after: str, user) -> None:
    with _held(greeting) as row:
        if row.moderated_at and row.moderated_at < timezone.now() - timedelta(days=UNDO_DAYS):
            raise IllegalMove("it is too late to take it back")
        _move(row, after, moderated_at=timezone.now(), moderated_by=user)


def show(*, greeting: Greeting) -> None:
    """Show it on her page, because she wants it. Raises IllegalMove."""
    with _held(greeting) as row:
        _move(row, GreetingState.PUBLIC, decided_at=timezone.now())
        bump_after_commit()


def keep(*, greeting: Greeting) -> None:
    """Keep it for her alone, be it new or shown until now. Raises IllegalMove."""
    with _held(greeting) as row:
        _move(row, GreetingState.KEPT, decided_at=timezone.now())
        bump_after_commit()


def delete(*, greeting: Greeting) -> None:
    """Delete it for good, because she wants it. Raises IllegalMove for one that is not hers to decide about."""
    with transaction.atomic():
        row = Greeting.objects.select_for_update().filter(pk=greeting.pk).first()
        if row is None:
            return
        if row.state not in HERS:
            raise IllegalMove("staff have not passed it on")
        row.delete()
        bump_after_commit()


def read(row: Greeting) -> ReadGreeting:
    """A greeting with its words. Raises core.sealing.SealBroken."""
    opened = sealing.open_json(room=SEALING_ROOM, sealed=row.content_sealed, context=row.seal_context)
    return ReadGreeting(row, opened["text"], opened["name"], row.language or "und")


def shown_to_readers(storyteller: Storyteller) -> list[ReadGreeting]:
    """The newest greetings that she shows on her page; none while her story does not stand on the website.

    The one door through which readers see greetings.
    """
    if Use.WEB not in storyteller.allowed_uses():
        return []
    return [read(row) for row in of(storyteller, GreetingState.PUBLIC)[:SHOWN_AT_MOST]]


def of(storyteller: Storyteller, *states: str) -> QuerySet[Greeting]:
    """Her greetings in one of these states, the newest first."""
    return Greeting.objects.filter(storyteller=storyteller, state__in=states).order_by("-received_at", "pk")


def for_staff() -> QuerySet[Greeting]:
    """Greetings that staff may read: not those about which she has decided."""
    states = (GreetingState.WAITING, GreetingState.PASSED_ON, GreetingState.REFUSED)
    return Greeting.objects.filter(state__in=states).select_related("storyteller", "venue")


def rewrite_words(storyteller: Storyteller, replaces: Mapping[str, Replace]) -> None:
    """Rewrite greetings in which her old name or a place stands, and hide those that readers saw.

    In other scripts than ours no rule finds the words, so what stands in one is hidden too: she reads it again.
    """
    for row in Greeting.objects.filter(storyteller=storyteller):
        greeting, replace = read(row), replaces.get(row.language, replaces[""])
        text, name = replace(greeting.text), replace(greeting.name)
        is_rewritten = (text, name) != (greeting.text, greeting.name)
        columns: dict = {"content_sealed": _sealed(row, text=text, name=name)} if is_rewritten else {}
        if row.state == GreetingState.PUBLIC and (is_rewritten or _has_other_script(text + name)):
            columns["state"] = GreetingState.KEPT
        if columns:
            Greeting.objects.filter(pk=row.pk).update(**columns)


def _has_other_script(text: str) -> bool:
    return any(letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN") for letter in text)


def post_letters() -> int:
    """Tell each storyteller to whom new greetings were passed on that they wait, at most once a day.

    Returns how many letters were posted. What she was told of once is not told again.
    """
    waiting = Greeting.objects.filter(state=GreetingState.PASSED_ON)
    tellers = Storyteller.objects.exclude(state=State.WITHDRAWN).filter(pk__in=waiting.values("storyteller"))
    return sum(_post_letter(teller) for teller in tellers)


@transaction.atomic
def _post_letter(storyteller: Storyteller) -> bool:
    teller = Storyteller.objects.select_for_update().get(pk=storyteller.pk)
    newest = of(teller, GreetingState.PASSED_ON).order_by("-moderated_at").first()
    last = Letter.objects.filter(kind=WAIT_LETTER, object_id=str(teller.pk)).order_by("-created_at").first()
    if newest is None or newest.moderated_at is None:
        return False
    if last and (last.created_at > newest.moderated_at or last.created_at > timezone.now() - _BETWEEN_LETTERS):
        return False
    return own_page.write_to_her(teller, kind=WAIT_LETTER)


@contextmanager
def _held(greeting: Greeting) -> Iterator[Greeting]:
    """Its row, locked for one transaction; the caller's own copy is read anew at its end.

    Raises IllegalMove if it was deleted meanwhile.
    """
    with transaction.atomic():
        row = Greeting.objects.select_for_update().filter(pk=greeting.pk).first()
        if row is None:
            raise IllegalMove("the greeting was deleted")
        yield row
    greeting.refresh_from_db()


def _move(row: Greeting, after: str, **columns) -> None:
    check_greeting(before=row.state, after=after)
    Greeting.objects.filter(pk=row.pk).update(state=after, **columns)


def _sealed(row: Greeting, *, text: str, name: str) -> bytes:
    return sealing.seal_json(room=SEALING_ROOM, value={"text": text, "name": name}, context=row.seal_context)
