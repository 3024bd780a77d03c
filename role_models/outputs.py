"""The other forms of a story: rows say what is wanted, a clock makes them, and what she stops is deleted at once.

``want`` is the one door: it compares what there is with what her consents and her live pages ask for. It bears to be
called at any time, and often.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

from core.languages import true_pages
from role_models import output_kinds, stored_files
from role_models.models import StoryOutput, StoryPage, Storyteller
from role_models.output_kinds import OutputKind
from role_models.output_kinds.content import content_of
from role_models.telling import NotTold

logger = logging.getLogger(__name__)

State = StoryOutput.State

#: How long one try may take before another process may take the row up.
LEASE = timedelta(minutes=5)
#: Minutes to wait after the first, second ... failed try. After the last the row is marked as failed, for staff to see.
PAUSES = (1, 10, 60, 360, 1440)
#: How many forms one run makes at most: a print takes about a second.
MOST_AT_ONCE = 20


def want(storyteller: Storyteller) -> int:
    """Write down which forms of her story there are to be, and delete what there may not be. Returns how many wait.

    A form whose words, colours or picture have changed is deleted and waits to be made anew.
    """
    with transaction.atomic():
        teller = _locked(storyteller)
        wanted = _wanted(pages_of(teller)) if teller else {}
        rows = {(row.language, row.kind): row for row in StoryOutput.objects.filter(storyteller_id=storyteller.pk)}
        stored_files.delete_with_files(row for key, row in rows.items() if wanted.get(key) != row.made_from)
        missing = [key for key, made_from in wanted.items() if key not in rows or rows[key].made_from != made_from]
        StoryOutput.objects.bulk_create(
            StoryOutput(storyteller_id=storyteller.pk, language=language, kind=kind, made_from=wanted[language, kind])
            for language, kind in missing
        )
        return StoryOutput.objects.filter(storyteller_id=storyteller.pk, state=State.WAITING).count()


def drop(storyteller: Storyteller, kinds: Iterable[str] | None = None) -> None:
    """Delete the forms of her story with their files, all of them unless ``kinds`` are named."""
    rows = StoryOutput.objects.filter(storyteller_id=storyteller.pk)
    with transaction.atomic():
        stored_files.delete_with_files(rows if kinds is None else rows.filter(kind__in=list(kinds)))


def after_change(*, storyteller: Storyteller) -> None:
    """What follows from a change of hers; see role_models/following.py."""
    want(storyteller)


def want_all() -> int:
    """Call ``want`` for everybody: a change that nobody told us of, such as another picture file, is seen then.

    Returns how many forms wait.
    """
    told = StoryPage.objects.exclude(storyteller=None).values("storyteller")
    concerned = Storyteller.objects.filter(Q(pk__in=told) | Q(pk__in=StoryOutput.objects.values("storyteller")))
    return sum(want(teller) for teller in list(concerned))


def work(limit: int = MOST_AT_ONCE, *, kinds: Iterable[str] | None = None) -> int:
    """Make what waits and is due, share cards first, all kinds unless some are named. Returns how many were made."""
    order = [When(kind=kind.kind, then=Value(place)) for place, kind in enumerate(output_kinds.known())]
    due = StoryOutput.objects.filter(_is_due(), kind__in=[kind.kind for kind in output_kinds.known()])
    if kinds is not None:
        due = due.filter(kind__in=list(kinds))
    rows = due.order_by(Case(*order, default=Value(len(order))), "next_attempt_at", "pk")
    return sum(make(pk) for pk in list(rows.values_list("pk", flat=True)[:limit]))


def make(output_id: int) -> bool:
    """Make one form if it waits and is due. Returns whether it is there now.

    A failure is written on the row with the time of the next try; it is never raised.
    """
    taken = StoryOutput.objects.filter(_is_due(), pk=output_id)
    if not taken.update(leased_until=timezone.now() + LEASE, attempts=F("attempts") + 1):
        return False
    row = StoryOutput.objects.select_related("storyteller").get(pk=output_id)
    kind = output_kinds.find(row.kind)
    page = next((page for page in pages_of(row.storyteller) if page.locale.language_code == row.language), None)
    if kind is None or page is None:
        stored_files.delete_with_files([row])
        return False
    try:
        content = content_of(page, use=kind.use)
        file = kind.make(content)
    except NotTold:
        stored_files.delete_with_files([row])
        return False
    except Exception as error:
        # Whatever went wrong, the row must say so and be tried again; the message is left out, as it may name her.
        logger.warning("%s %s could not be made: %s", row.kind, row.pk, type(error).__name__)
        _put_off(row, type(error).__name__)
        return False
    return _keep(row, kind, made_from=content.fingerprint(design=kind.design), file=file)


def pages_of(teller: Storyteller) -> list[StoryPage]:
    """The pages on which visitors may find her story, one in each language."""
    pages = StoryPage.objects.filter(storyteller=teller, pk__in=true_pages().type(StoryPage).values("pk"))
    found = list(pages.select_related("locale", "picture").order_by("pk"))
    for page in found:
        page.storyteller = teller
    return found


def _locked(storyteller: Storyteller) -> Storyteller | None:
    """Her row as it stands now, held for the transaction: every change of hers holds it too."""
    return Storyteller.objects.select_for_update().filter(pk=storyteller.pk).first()


def _wanted(pages: list[StoryPage]) -> dict[tuple[str, str], str]:
    """By language and kind, the fingerprint of what is to be made."""
    wanted = {}
    for page in pages:
        for kind in output_kinds.known():
            try:
                content = content_of(page, use=kind.use)
            except NotTold:
                continue
            wanted[page.locale.language_code, str(kind.kind)] = content.fingerprint(design=kind.design)
    return wanted


def _is_due() -> Q:
    now = timezone.now()
    is_free = Q(leased_until=None) | Q(leased_until__lt=now)
    return is_free & Q(state=State.WAITING, next_attempt_at__lte=now)


def _keep(row: StoryOutput, kind: OutputKind, *, made_from: str, file: bytes) -> bool:
    """Store the file, unless she changed something while it was made."""
    with transaction.atomic():
        teller = _locked(row.storyteller)
        wanted = _wanted(pages_of(teller)) if teller else {}
        if wanted.get((row.language, row.kind)) != made_from:
            StoryOutput.objects.filter(pk=row.pk).update(leased_until=None)
            return False
        held = StoryOutput.objects.filter(pk=row.pk, state=State.WAITING).first()
        if held is None:
            return False
        held.state, held.made_from, held.made_at = State.MADE, made_from, timezone.now()
        held.leased_until, held.error = None, ""
        held.file.save(f"{row.kind}.{kind.extension}", ContentFile(file), save=False)
        held.save()
    return True


def _put_off(row: StoryOutput, reason: str) -> None:
    is_last = row.attempts > len(PAUSES)
    wait = timedelta(minutes=0 if is_last else PAUSES[row.attempts - 1])
    StoryOutput.objects.filter(pk=row.pk).update(
        state=State.FAILED if is_last else State.WAITING,
        next_attempt_at=timezone.now() + wait,
        leased_until=None,
        error=reason[:200],
    )
