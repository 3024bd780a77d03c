"""Three years on a clock of our own: women answer or do not, pause, leave, come back; letters bounce; staff call or do
not.

Every night the site does what its table of schedules says. Nobody who waits is ever erased because she was silent,
nothing outlives its rule, and nobody's time on the list is changed.
"""

import random
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from core import retention, schedules
from core.models import Letter, LetterEvent
from signup import calls, check_ins, consent_texts, contacts, default_competences, waiting_list
from signup.models import POLITICAL_KINDS, Application, CallTask, Competence, CompetenceGroup, Kind, StatusChange
from signup.states import IllegalMove, Reason, Status
from signup.waiting_list import KINDS_ON_THE_LIST, LinkUnknown
from tests.signup.factories import link_in, make_application, make_branch

SEEDS = (1, 2)
FIRST_DAY = datetime(2026, 1, 5, 8, tzinfo=UTC)
DAYS = 3 * 365
#: Women arrive in the first two years, so that the third shows what becomes of all of them.
ARRIVALS_UNTIL = 2 * 365
CHANCE_OF_ARRIVAL = 0.25
#: What a nightly run may be late by.
ONE_NIGHT = timedelta(days=1, hours=1)
ON_THE_LIST = (Status.WAITING, Status.PAUSED, Status.INVITED)
ARRIVING_KINDS = (
    Kind.MENTEE,
    Kind.MENTEE,
    Kind.MENTEE,
    Kind.MENTOR,
    Kind.POLITICAL_MENTEE,
    Kind.TELL_ME_WHEN,
    Kind.CALL_ME,
)


class Woman:
    """One applicant with a temper of her own. What she decided is written down in ``asked_to_go``."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self.chance, self.kind = chance, chance.choice(ARRIVING_KINDS)
        has_address = self.kind == Kind.TELL_ME_WHEN or chance.random() < 0.85
        self.application = make_application(
            kind=self.kind,
            email=f"woman{number}@example.org" if has_address else "",
            language=chance.choice(("da", "en")),
        )
        self.answers = chance.choice(("always", "often", "never"))
        self.bounces = chance.random() < 0.1
        self.confirms = chance.random() < 0.8
        self.asked_to_go = False

    def read(self, letter: Letter) -> None:
        """What she does with a letter."""
        if self.bounces and self.chance.random() < 0.5:
            contacts.undelivered(letter.object_id, LetterEvent.Kind.BOUNCED)
        elif letter.kind == contacts.CONFIRMATION_LETTER:
            self._confirm(letter)
        elif letter.kind in (check_ins.CHECK_IN_LETTER, check_ins.REMINDER_LETTER) and self._feels_like_answering():
            self._answer(still_waiting=self.chance.random() < 0.9)

    def _feels_like_answering(self) -> bool:
        return self.answers == "always" or (self.answers == "often" and self.chance.random() < 0.6)

    def _confirm(self, letter: Letter) -> None:
        if self.confirms:
            token = link_in(letter).rstrip("/").rpartition("/")[2]
            with suppress(LinkUnknown):  # It came to an end in the meantime.
                waiting_list.confirm(token=token)

    def _answer(self, *, still_waiting: bool) -> None:
        try:
            check_ins.answer(application=self.application, still_waiting=still_waiting)
        except IllegalMove:
            return
        self.asked_to_go |= not still_waiting

    def live(self) -> None:
        """What comes to her mind on a day."""
        mood = self.chance.random()
        try:
            if mood < 0.001:
                waiting_list.ask_for_deletion(application=self.application)
                self.asked_to_go = True
            elif mood < 0.002:
                waiting_list.withdraw(application=self.application)
                self.asked_to_go = True
            elif mood < 0.004:
                self._move(Status.PAUSED)
            elif mood < 0.010:
                self._move(Status.WAITING)
            elif mood < 0.06 and self.asked_to_go:
                waiting_list.take_back(application=self.application)
                self.asked_to_go = False
        except IllegalMove:
            pass  # Her page would not have offered it.

    def _move(self, to: Status) -> None:
        waiting_list.move(application=self.application, to=to, by=None, reason_code=Reason.APPLICANT_ASKED)


class Office:
    """Staff who call some of those they should call, and match, invite or decline some of those who wait."""

    def __init__(self, user, chance: random.Random) -> None:
        self.user, self.chance = user, chance

    def work(self) -> None:
        """One day."""
        for task in CallTask.objects.open():
            if self.chance.random() < 0.04:
                outcome = self.chance.choice([*CallTask.Outcome, CallTask.Outcome.REACHED])
                calls.finish(task=task, by=self.user, outcome=outcome)
        for application in Application.objects.filter(status__in=ON_THE_LIST):
            if self.chance.random() < (0.05 if application.status == Status.INVITED else 0.003):
                self._decide(application)

    def _decide(self, application: Application) -> None:
        options = [status for status in waiting_list.possible_moves(application) if status != Status.WITHDRAWN]
        options += [status for status in options if status in (Status.INVITED, Status.MATCHED)] * 5
        if options:
            waiting_list.move(
                application=application, to=self.chance.choice(options), by=self.user, reason_code=Reason.STAFF_DECIDED
            )


class World:
    """The site, the women and the office, and what has been seen of every application so far."""

    def __init__(self, seed: int, user) -> None:
        self.chance = random.Random(seed)
        self.office = Office(user, self.chance)
        self.women: dict[object, Woman] = {}
        self.read: set[object] = set()
        self.waiting_since: dict[object, datetime] = {}
        self.yesterday: dict[object, tuple[str, bool]] = {}
        self.erased: Counter[str] = Counter()

    def day(self, number: int) -> None:
        """One day of everybody, and the night after it."""
        if number < ARRIVALS_UNTIL and self.chance.random() < CHANCE_OF_ARRIVAL:
            woman = Woman(number, self.chance)
            self.women[woman.application.pk] = woman
        for letter in Letter.objects.filter(state=Letter.State.SENT).exclude(pk__in=self.read):
            self.read.add(letter.pk)
            if self.chance.random() < 0.9:
                self._woman_of(letter).read(letter)
        here = set(Application.objects.values_list("pk", flat=True))
        for pk, woman in self.women.items():
            if pk in here:
                woman.live()
        self.office.work()
        self._remember()
        outcomes = schedules.tick()
        assert {name: outcome for name, outcome in outcomes.items() if outcome != "done"} == {}
        self._look()

    def _woman_of(self, letter: Letter) -> Woman:
        return self.women[next(pk for pk in self.women if str(pk) == letter.object_id.partition(":")[0])]

    def _remember(self) -> None:
        """How things stand before the night: the status, and whether a person decided on it.

        She may have left and taken that back since, which brings her to where that person had put her.
        """
        decided = set(StatusChange.objects.exclude(by=None).values_list("application", "to_status"))
        self.yesterday = {row.pk: (row.status, (row.pk, row.status) in decided) for row in Application.objects.all()}

    def _look(self) -> None:
        """What must be true every morning."""
        now = timezone.now()
        here = {row.pk: row for row in Application.objects.all()}
        for pk, row in here.items():
            assert self.waiting_since.setdefault(pk, row.waiting_since) == row.waiting_since
        for pk in self.yesterday.keys() - here.keys():
            self._check_ending(pk, now)
        for rule in retention.rules().values():
            over = rule.rows().filter(**{f"{rule.since}__lt": now - rule.maximum - ONE_NIGHT})
            assert not over.exists(), rule.name
        self._check_that_nobody_is_forgotten(now)

    def _check_ending(self, pk, now: datetime) -> None:
        """Whoever is gone this morning asked for it, or a person decided it, or never confirmed, or it was said so."""
        woman, (status, by_person) = self.women[pk], self.yesterday[pk]
        age = now - self.waiting_since[pk]
        self.erased[f"{woman.kind}: {status}"] += 1
        if woman.kind == Kind.MENTEE:
            assert status not in ON_THE_LIST
        if woman.kind in POLITICAL_KINDS and age >= timedelta(days=545):
            return
        if woman.kind == Kind.TELL_ME_WHEN and age >= timedelta(days=365):
            return
        if woman.kind == Kind.MENTOR and status in ON_THE_LIST:
            assert age > timedelta(days=365 + 12 * 7)
            return
        never_confirmed = status in (Status.UNCONFIRMED, Status.EXPIRED) and age >= timedelta(days=14)
        assert woman.asked_to_go or by_person or never_confirmed, (woman.kind, status)

    def _check_that_nobody_is_forgotten(self, now: datetime) -> None:
        """Whoever waits will be asked, or somebody is to call her."""
        called = CallTask.objects.open().values("application")
        waiting = Application.objects.filter(status=Status.WAITING, kind__in=KINDS_ON_THE_LIST)
        assert not waiting.filter(check_in_due_at=None).exclude(pk__in=called).exists()
        assert not waiting.filter(check_in_due_at__lt=now - ONE_NIGHT).exists()


@pytest.fixture
def world(request, db, _foundations, editor) -> World:
    """A site on its first day."""
    consent_texts.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)
    make_branch("aarhus")
    return World(request.param, editor)


@pytest.mark.django_db
@pytest.mark.parametrize("world", SEEDS, indirect=True)
def test_nobody_who_waits_is_silently_erased_and_nothing_outlives_its_rule(world):
    with time_machine.travel(FIRST_DAY, tick=False) as clock:
        for number in range(DAYS):
            clock.move_to(FIRST_DAY + timedelta(days=number))
            world.day(number)
        still_waiting = Application.objects.filter(kind=Kind.MENTEE, status__in=ON_THE_LIST).count()

    ends = {end.split(": ")[1] for end in world.erased}
    assert {Status.WITHDRAWN, Status.MATCHED, Status.DECLINED, Status.UNREACHABLE, Status.EXPIRED} <= ends
    assert still_waiting > 5
    assert sum(world.erased.values()) > len(world.women) / 3
    assert set(world.waiting_since) == set(world.women)
