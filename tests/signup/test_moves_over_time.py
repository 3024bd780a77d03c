"""Any verbs in any order over any time: what must hold of an application always holds."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core import consents
from core.models import Letter
from signup import calls, check_ins, contacts, waiting_list
from signup.models import Application, CallTask, Kind, StatusChange
from signup.states import ASKED, MOVES, IllegalMove, Reason, Status
from tests.signup.factories import make_application, open_calls

FIRST_DAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
#: Who moves an application without her: the clock.
BY_THE_CLOCK = {("unconfirmed", "expired")}


class OneApplication(RuleBasedStateMachine):
    """One applicant, a member of staff, the clock, and a mail provider."""

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.traveller = time_machine.travel(FIRST_DAY, tick=False)
        self.clock = self.traveller.start()

    def teardown(self) -> None:
        self.traveller.stop()
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    @initialize(kind=st.sampled_from(Kind.values), language=st.sampled_from(["da", "en"]), has_email=st.booleans())
    def apply(self, kind: str, language: str, has_email: bool) -> None:
        answers = {} if has_email or kind == Kind.TELL_ME_WHEN else {"email": ""}
        self.staff = get_user_model().objects.create_user("staff")
        self.pk = make_application(kind=kind, language=language, **answers).pk
        self.clock_moves: set[int] = set()

    @property
    def application(self) -> Application:
        return Application.objects.get(pk=self.pk)

    def attempt(self, verb, **options) -> None:
        """Do it; if it is illegal it must have left everything as it was."""
        before = self.everything()
        try:
            with transaction.atomic():
                verb(application=self.application, **options)
        except IllegalMove:
            assert self.everything() == before

    def everything(self) -> tuple:
        columns = Application.objects.filter(pk=self.pk).values().get()
        return columns, StatusChange.objects.count(), Letter.objects.count(), open_calls(self.application)

    @rule(days=st.integers(min_value=1, max_value=120))
    def time_passes(self, days: int) -> None:
        self.clock.shift(timedelta(days=days))

    @rule()
    def night_falls(self) -> None:
        moves = set(StatusChange.objects.values_list("pk", flat=True))
        waiting_list.expire_unconfirmed()
        check_ins.ask_those_due()
        check_ins.call_those_who_waited_long()
        self.clock_moves |= set(StatusChange.objects.values_list("pk", flat=True)) - moves

    @rule()
    def confirm_by_phone(self) -> None:
        self.attempt(waiting_list.confirm_by_phone, by=self.staff)

    @rule(to=st.sampled_from(Status.values), is_staff=st.booleans())
    def move(self, to: str, is_staff: bool) -> None:
        self.attempt(waiting_list.move, to=to, by=self.staff if is_staff else None, reason_code=Reason.STAFF_DECIDED)

    @rule()
    def withdraw(self) -> None:
        self.attempt(waiting_list.withdraw)

    @rule()
    def ask_for_deletion(self) -> None:
        self.attempt(waiting_list.ask_for_deletion)

    @rule()
    def take_back(self) -> None:
        self.attempt(waiting_list.take_back)

    @rule(still_waiting=st.booleans())
    def answer(self, still_waiting: bool) -> None:
        self.attempt(check_ins.answer, still_waiting=still_waiting)

    @rule(event=st.sampled_from(["bounced", "complained"]))
    def letter_comes_back(self, event: str) -> None:
        contacts.undelivered(str(self.pk), event)

    @rule()
    def address_works_again(self) -> None:
        contacts.works_again(application=self.application)

    @precondition(lambda self: CallTask.objects.open().exists())
    @rule(outcome=st.sampled_from(CallTask.Outcome.values))
    def finish_a_call(self, outcome: str) -> None:
        calls.finish(task=CallTask.objects.open()[0], by=self.staff, outcome=outcome)

    @invariant()
    def her_time_is_hers(self) -> None:
        assert self.application.waiting_since == self.application.created_at == FIRST_DAY

    @invariant()
    def log_leads_to_where_she_stands_over_legal_moves(self) -> None:
        moves = list(StatusChange.objects.values_list("from_status", "to_status", "reason_code"))
        stood = ""
        for from_status, to_status, reason in moves:
            assert from_status == stood
            is_repeated_wish = (from_status, to_status, reason) == ("withdrawn", "withdrawn", "deletion_asked")
            assert not stood or to_status in MOVES[Status(stood)] or is_repeated_wish
            stood = to_status
        assert self.application.status == stood

    @invariant()
    def clock_takes_nobody_off_the_list(self) -> None:
        moves = StatusChange.objects.filter(pk__in=self.clock_moves).values_list("from_status", "to_status")
        assert set(moves) <= BY_THE_CLOCK

    @invariant()
    def deletion_is_only_due_to_who_asked_and_her_consent_stands_otherwise(self) -> None:
        application = self.application
        standing = consents.standing(
            purpose=waiting_list.PURPOSES[Kind(application.kind)], room="signup", subject=application.seal_context
        )
        assert (standing is None) == (application.erase_at is not None)
        assert application.erase_at is None or application.status == Status.WITHDRAWN

    @invariant()
    def somebody_or_something_will_come_back_to_who_waits(self) -> None:
        application = self.application
        if application.kind in waiting_list.KINDS_ON_THE_LIST and application.status in ASKED:
            assert application.check_in_due_at or {"check_in", "no_answer"} & set(open_calls(application))
        if application.status == Status.UNCONFIRMED and application.contact_state == "phone_only":
            assert {"confirm", "asked"} & set(open_calls(application))

    @invariant()
    def nobody_is_called_who_has_left(self) -> None:
        if self.application.status in ("withdrawn", "declined", "expired", "unreachable", "matched"):
            assert set(open_calls(self.application)) <= {"letters_bounce", "complained"}

    @invariant()
    def no_more_than_three_letters_ask_before_she_answers(self) -> None:
        assert self.application.check_ins_sent <= check_ins.LETTERS
        assert timezone.now() >= FIRST_DAY


@pytest.mark.django_db
def test_what_must_hold_holds_after_any_verbs_in_any_order(aarhus):
    run_state_machine_as_test(
        OneApplication,
        settings=settings(
            max_examples=40,
            stateful_step_count=25,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
