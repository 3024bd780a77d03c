"""The storyteller holds the thread: every change of what may be done with a story goes through one of these verbs.

Each runs in one transaction that locks her row, writes down what was changed and by whom, and takes effect at once.
Asking twice changes nothing the second time. What others make of a story follows after the commit; see ``after_change``
in role_models/following.py.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from core import consents
from core.content_version import bump_after_commit
from core.translation_keepers import translated_by_hand
from role_models import closing, following, narrowing, own_page, rewriting, stored_files, withdrawal
from role_models.consent_texts import purpose
from role_models.models import StoryConsent, Storyteller, StorytellerChange
from role_models.models.storytellers import SEALING_ROOM
from role_models.states import IllegalMove, State, check_move
from role_models.uses import Precision, Use, wider

What = StorytellerChange.What
By = StorytellerChange.By

#: A consent ends after so many days unless she says otherwise: nobody means a yes for ever. See docs/exhibition.md.
CONSENT_DAYS = 3 * 365

#: Called after every change of hers; see role_models/following.py.
after_change: list[Callable[..., object]] = following.after_change


class NotAllowed(Exception):
    """Her story cannot be shown again: there is no standing yes to the website."""


def subject(storyteller: Storyteller) -> str:
    """Whose consent a record is, as core.consents names it."""
    return f"storyteller:{storyteller.pk}"


@contextmanager
def _held(storyteller: Storyteller) -> Iterator[Storyteller]:
    """Her row, locked for one transaction; the caller's own copy is read anew at its end."""
    with transaction.atomic():
        yield Storyteller.objects.select_for_update().get(pk=storyteller.pk)
    storyteller.refresh_from_db()


def _refuse_if_withdrawn(teller: Storyteller) -> None:
    if teller.state == State.WITHDRAWN:
        raise IllegalMove("a withdrawn story is changed no more")


def allow(
    *,
    storyteller: Storyteller,
    use: str,
    language: str,
    by: str,
    way: str,
    user=None,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> StoryConsent:
    """Write down her yes to one use, to the newest words in ``language``, until the end of ``ends_on``.

    Without ``ends_on`` it lasts CONSENT_DAYS from ``starts_on`` or today. An earlier yes to the same use gives way to
    it; one to the same words until the same day stays. ``way`` is one of core.models.ConsentRecord.Way, ``by`` one of
    StorytellerChange.By. Raises IllegalMove once she has withdrawn.
    """
    begins = starts_on or timezone.localdate()
    until = ends_on or begins + timedelta(days=CONSENT_DAYS)
    text = consents.current(purpose=purpose(use), language=language)
    with _held(storyteller) as teller:
        _refuse_if_withdrawn(teller)
        standing = teller.consents.filter(use=use, ended_at=None)
        same = standing.filter(ends_on=until, record__text=text, record__way=way).first()
        if same is not None:
            return same
        standing.update(ended_at=timezone.now())
        record = consents.record(text=text, room=SEALING_ROOM, subject=subject(teller), way=way)
        consent = StoryConsent.objects.create(storyteller=teller, use=use, record=record, ends_on=until)
        write(storyteller=teller, what=What.ALLOWED, detail=use, by=by, user=user)
    return consent


def shorten(*, storyteller: Storyteller, use: str, ends_on: date, by: str, user=None) -> bool:
    """Let her yes to one use end earlier than it would. Returns whether anything changed.

    Raises ValueError for a day before today or after the end that stands.
    """
    with _held(storyteller) as teller:
        consent = teller.consents.filter(use=use, ended_at=None).first()
        if consent is None or consent.ends_on == ends_on:
            return False
        if not timezone.localdate() <= ends_on < consent.ends_on:
            raise ValueError(f"{ends_on} does not lie between today and {consent.ends_on}")
        # Letters before the new end are due again.
        StoryConsent.objects.filter(pk=consent.pk).update(ends_on=ends_on, warned_days=None)
        write(storyteller=teller, what=What.SHORTENED, detail=use, by=by, user=user)
    return True


def stop(*, storyteller: Storyteller, use: str, by: str, user=None) -> bool:
    """End one use now. Without the website the story pauses; without portrait or voice, their files are deleted.

    Returns whether the use stood. The consent's record says that she took it back, unless the clock ended it.
    """
    with _held(storyteller) as teller:
        ended = teller.consents.filter(use=use, ended_at=None).update(ended_at=timezone.now())
        if not ended:
            return False
        if by != By.CLOCK:
            consents.withdraw(purpose=purpose(use), room=SEALING_ROOM, subject=subject(teller))
        _take_away(teller, Use(use))
        write(storyteller=teller, what=What.STOPPED, detail=use, by=by, user=user)
        if use == Use.WEB and teller.state == State.TELLING:
            _hide(teller, user=user)
            write(storyteller=teller, what=What.PAUSED, by=by, user=user, is_told=False)
    return True


def _take_away(teller: Storyteller, use: Use) -> None:
    if use == Use.PORTRAIT:
        stored_files.forget_portraits(teller)
        stored_files.forget_outputs(teller)
    elif use == Use.VOICE:
        stored_files.forget_recordings(teller)


def rename(*, storyteller: Storyteller, name: str, by: str, user=None) -> bool:
    """Give her another name, everywhere and for good. Returns whether it is another one.

    Addresses with the old name are closed. Recordings in which it is said are deleted. Raises ValueError for what is
    no name.
    """
    wanted = " ".join(name.split())
    if not narrowing.is_name(wanted):
        raise ValueError("nobody is called this")
    with _held(storyteller) as teller:
        _refuse_if_withdrawn(teller)
        if teller.name == wanted:
            return False
        if teller.name:
            words = narrowing.words_of_name(teller.name, wanted)
            _rewrite(teller, dict.fromkeys(narrowing.LANGUAGES, words))
        Storyteller.objects.filter(pk=teller.pk).update(name=wanted)
        write(storyteller=teller, what=What.RENAMED, by=by, user=user)
    return True


def blur(*, storyteller: Storyteller, precision: str, by: str, user=None) -> bool:
    """Show her places at most as ``precision``, and forget what was finer. Returns whether that changes anything.

    It only ever goes towards wider words: what is forgotten does not come back.
    """
    with _held(storyteller) as teller:
        _refuse_if_withdrawn(teller)
        limit = wider(teller.place_precision, precision)
        places = list(teller.places.all())
        if limit == teller.place_precision and not any(narrowing.is_finer(place, limit) for place in places):
            return False
        _rewrite(teller, narrowing.words_of_places(places, limit), collapse=True)
        for place in places:
            narrowing.drop_narrower_words(place, limit)
        Storyteller.objects.filter(pk=teller.pk).update(place_precision=limit)
        write(storyteller=teller, what=What.BLURRED, detail=Precision(limit), by=by, user=user)
    return True


def _rewrite(teller: Storyteller, words: dict[str, dict[str, str]], *, collapse: bool = False) -> None:
    replaces = {language: narrowing.replacer(words[language], collapse=collapse) for language in words}
    every_word = {old: new for pairs in words.values() for old, new in pairs.items()}
    everywhere, slugs = narrowing.replacer(every_word), narrowing.slug_replacer(every_word)
    stored_files.rename_portraits(teller, replace=everywhere, slugs=slugs)
    rewriting.rewrite_words(storyteller=teller, replaces=replaces, slugs=slugs)
    stored_files.forget_recordings_that_say(teller, everywhere)
    rewriting.rewrite_rows_about(teller, everywhere)
    rewriting.rewrite_sealed(teller, replaces)
    stored_files.forget_outputs(teller)


def pause(*, storyteller: Storyteller, by: str, user=None) -> bool:
    """Hide her story: its addresses answer that it is closed. Returns whether it was shown. Raises IllegalMove."""
    with _held(storyteller) as teller:
        if teller.state == State.PAUSED:
            return False
        check_move(before=teller.state, after=State.PAUSED)
        _hide(teller, user=user)
        write(storyteller=teller, what=What.PAUSED, by=by, user=user)
    return True


def _hide(teller: Storyteller, *, user) -> None:
    Storyteller.objects.filter(pk=teller.pk).update(state=State.PAUSED)
    live = [page for page in rewriting.pages_of(teller) if page.live]
    for page in live:
        closing.close(path=closing.path_of(page), storyteller=teller)
    for page in live:
        page.refresh_from_db()  # The translation followed the first one already.
        page.unpublish()  # Her right, not an editor's: whoever does it for her need not be one, and is written down.


def resume(*, storyteller: Storyteller, by: str, user=None) -> bool:
    """Show again what was shown when she paused. Returns whether it was paused.

    Raises NotAllowed without a standing yes to the website, IllegalMove once she has withdrawn, and ValidationError
    where a page lacks what a publication needs.
    """
    with _held(storyteller) as teller:
        if teller.state == State.TELLING:
            return False
        check_move(before=teller.state, after=State.TELLING)
        teller.state = State.TELLING
        if Use.WEB not in teller.allowed_uses():
            raise NotAllowed
        teller.save(update_fields=["state"])
        with translated_by_hand():
            for page in rewriting.pages_of(teller):
                if closing.reopen(path=closing.path_of(page), storyteller=teller):
                    page.save_revision().publish()
        write(storyteller=teller, what=What.RESUMED, by=by, user=user)
    return True


def withdraw(*, storyteller: Storyteller, by: str, user=None) -> bool:
    """Erase her story for good; see role_models/withdrawal.py. Returns whether there was anything to erase."""
    with _held(storyteller) as teller:
        if teller.state == State.WITHDRAWN:
            return False
        check_move(before=teller.state, after=State.WITHDRAWN)
        # Her address is erased with the rest, so what is written to her is posted before.
        write(storyteller=teller, what=What.WITHDREW, by=by, user=user)
        for use in Use:
            consents.withdraw(purpose=purpose(use), room=SEALING_ROOM, subject=subject(teller))
        consents.subject_ended(room=SEALING_ROOM, subject=subject(teller), reason=withdrawal.REASON)
        withdrawal.erase(teller)
        # Nothing asks for what was kept under the older version of the content, but it would lie there for minutes.
        transaction.on_commit(cache.clear)
    return True


def write(*, storyteller: Storyteller, what: str, by: str, detail: str = "", user=None, is_told: bool = True) -> None:
    """Write down a change in the caller's transaction; what visitors see is made anew after it.

    She gets a short letter about it, unless ``is_told`` is False because another one says it.
    """
    change = StorytellerChange.objects.create(storyteller=storyteller, what=what, detail=detail, by=by, user=user)
    if is_told:
        own_page.write_to_her(storyteller, kind=own_page.CHANGED_LETTER, object_id=str(change.pk))
    bump_after_commit()
    following.ask(storyteller)
