"""When applications and drafts are erased, what goes with them, what is left, and who is never erased by a clock."""

import io
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from core import consents, erasures, private_links, retention
from core.models import ConsentRecord, ErasureEntry, Letter, OneTimeCode, PrivateLink
from signup import consent_texts, drafts, return_links, waiting_list
from signup.erasure import ErasureReason, erase_application
from signup.models import (
    Application,
    ApplicationAggregate,
    CallTask,
    ConfirmedBy,
    ContactState,
    Draft,
    FunnelPage,
    Kind,
    Note,
    PoliticalAnnex,
    StatusChange,
)
from signup.states import Reason, Status
from tests.signup.factories import make_application, make_draft, make_funnel_page, make_waiting

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def set_to(application: Application, **columns) -> Application:
    """Bring an application to where years would have brought it."""
    Application.objects.filter(pk=application.pk).update(**columns)
    application.refresh_from_db()
    return application


def is_left(application: Application) -> bool:
    return Application.objects.filter(pk=application.pk).exists()


def run(*, now) -> None:
    """A night in which nothing went wrong."""
    outcomes = retention.run(now=now)
    assert [
        (outcome.rule, outcome.error, outcome.failed) for outcome in outcomes if outcome.error or outcome.failed
    ] == []


def rules() -> list[retention.Rule]:
    return next(table.rules for table in retention.tables() if table.model is Application)


def lifetime(application: Application, *, since) -> timedelta:
    """How long after ``since`` the first rule makes the application due."""
    rows = [(rule, rule.rows().filter(pk=application.pk).first()) for rule in rules()]
    starts = [(rule, getattr(row, rule.since)) for rule, row in rows if row]
    return min(start + retention.period(rule) for rule, start in starts if start) - since


ENDED = [
    (Status.WITHDRAWN, 30),
    (Status.DECLINED, 30),
    (Status.EXPIRED, 30),
    (Status.MATCHED, 90),
    (Status.UNREACHABLE, 180),
]


@pytest.mark.parametrize(("status", "days"), ENDED)
def test_application_that_has_ended_goes_when_its_days_are_over(status, days, editor):
    now = timezone.now()
    kept = set_to(make_waiting(editor), status=status, status_since=now - days * DAY + SECOND)
    gone = set_to(make_waiting(editor), status=status, status_since=now - days * DAY)

    run(now=now)

    assert (is_left(kept), is_left(gone)) == (True, False)


@pytest.mark.parametrize("status", [Status.WAITING, Status.PAUSED, Status.INVITED])
@pytest.mark.parametrize("kind", [Kind.MENTEE, Kind.MENTOR])
def test_who_waits_is_not_erased_in_a_hundred_years(status, kind, editor):
    application = set_to(make_waiting(editor, kind=kind), status=status)

    run(now=timezone.now() + 100 * 365 * DAY)

    assert is_left(application)


def test_silent_mentee_is_not_erased_but_a_mentor_nobody_reached_for_a_year_is(editor):
    women = {kind: make_waiting(editor, kind=kind) for kind in (Kind.MENTEE, Kind.MENTOR)}
    reached = make_waiting(editor, kind=Kind.MENTOR)
    now = timezone.now()
    for application in (*women.values(), reached):
        CallTask.objects.create(application=application, reason=CallTask.Reason.NO_ANSWER, created_at=now)
    CallTask.objects.filter(application=reached).update(done_at=now)

    run(now=now + 365 * DAY - SECOND)
    still_there = is_left(women[Kind.MENTOR])
    run(now=now + 365 * DAY)

    assert still_there
    assert [is_left(women[Kind.MENTEE]), is_left(women[Kind.MENTOR]), is_left(reached)] == [True, False, True]


@pytest.mark.parametrize("status", [Status.UNCONFIRMED, Status.EXPIRED])
def test_application_that_nobody_confirmed_goes_when_its_link_is_dead(status):
    application = set_to(make_application(), status=status)
    sent_at = application.created_at

    run(now=sent_at + 14 * DAY - SECOND)
    still_there = is_left(application)
    run(now=sent_at + 14 * DAY)

    assert (still_there, is_left(application)) == (True, False)


def test_no_setting_can_take_back_what_she_was_told():
    minimums = {rule.name: rule.minimum for rule in rules()}

    assert minimums["never-confirmed"] == waiting_list.CONFIRMATION_LIFETIME
    assert minimums["ended"] == waiting_list.UNDO_LIFETIME


def test_who_gave_only_a_phone_number_waits_for_our_call():
    application = make_application(email="")
    assert application.contact_state == ContactState.PHONE_ONLY

    run(now=timezone.now() + 10 * 365 * DAY)

    assert is_left(application)


def test_deletion_that_she_asked_for_comes_when_she_was_told_and_only_if_she_did_not_take_it_back(editor):
    now = timezone.now()
    asked = set_to(make_waiting(editor), status=Status.WITHDRAWN, status_since=now - 14 * DAY, erase_at=now)
    later = set_to(make_waiting(editor), status=Status.WITHDRAWN, status_since=now - 13 * DAY, erase_at=now + SECOND)
    back = set_to(make_waiting(editor), status=Status.WAITING, erase_at=now - DAY)

    run(now=now)

    assert [is_left(application) for application in (asked, later, back)] == [False, True, True]
    assert ErasureEntry.objects.get(subject_kind="application").reason == ErasureReason.SHE_ASKED


def test_who_wants_to_be_told_waits_a_year(editor):
    application = make_application(kind=Kind.TELL_ME_WHEN)
    set_to(application, status=Status.WAITING, confirmed_by=ConfirmedBy.EMAIL_LINK)

    assert lifetime(application, since=application.waiting_since) == 365 * DAY


@pytest.fixture
def track(home) -> FunnelPage:
    """The political track's page, on which one can apply for another hundred days."""
    return make_funnel_page(home, kind=Kind.POLITICAL_MENTEE, closes_on=timezone.localdate() + 100 * DAY)


def test_political_application_goes_half_a_year_after_the_track_whatever_its_status(track, editor):
    application = make_waiting(editor, kind=Kind.POLITICAL_MENTEE)
    closed_at = timezone.make_aware(timezone.datetime(*track.closes_on.timetuple()[:3]))

    run(now=closed_at + 182 * DAY)
    still_there = is_left(application)
    run(now=closed_at + 184 * DAY)

    assert (still_there, is_left(application), PoliticalAnnex.objects.count()) == (True, False, 0)


def test_political_application_does_not_wait_for_the_next_election(track, editor):
    application = make_waiting(editor, kind=Kind.POLITICAL_MENTEE)
    FunnelPage.objects.filter(pk=track.pk).update(closes_on=track.closes_on + 4 * 365 * DAY)

    assert lifetime(application, since=application.created_at) == 545 * DAY


def test_track_of_one_kind_says_nothing_of_the_other(track, editor):
    application = make_waiting(editor, kind=Kind.POLITICAL_MENTOR)

    assert lifetime(application, since=application.created_at) == 545 * DAY


def test_draft_goes_when_it_has_expired_and_after_thirty_days_whatever_it_says():
    now = timezone.now()
    living, expired, ancient = (make_draft()[0] for _number in range(3))
    Draft.objects.filter(pk=living.pk).update(expires_at=now + SECOND)
    Draft.objects.filter(pk=expired.pk).update(expires_at=now)
    Draft.objects.filter(pk=ancient.pk).update(expires_at=now + DAY, created_at=now - 30 * DAY)

    run(now=now)

    assert list(Draft.objects.all()) == [living]


def test_letter_and_links_that_led_back_to_a_draft_go_with_it():
    gone, living = (make_draft()[0] for _number in range(2))
    for draft in (gone, living):
        return_links.send(draft=draft, address="zohreh@example.org")
        return_links.mint(draft)
    Draft.objects.filter(pk=gone.pk).update(expires_at=timezone.now())

    run(now=timezone.now())

    assert set(Letter.objects.values_list("object_id", flat=True)) == {living.token_fingerprint}
    assert set(PrivateLink.objects.values_list("object_id", flat=True)) == {living.token_fingerprint}


def test_letters_about_her_draft_and_her_addresses_go_with_her_application(editor):
    women = [make_waiting(editor, email=f"woman{number}@example.org") for number in range(2)]
    sister = make_waiting(editor, email="woman0@example.org")
    for woman in women:
        for object_id in (woman.draft_fingerprint, f"{woman.pk}:mark", woman.email_index):
            Letter.objects.create(kind="x", language="da", object_id=object_id, next_attempt_at=timezone.now())

    for woman in women:
        erase_application(application=woman, reason=ErasureReason.PERIOD_OVER)

    # Two people may share an address: a letter to the one who stays is not taken away.
    left = set(Letter.objects.values_list("object_id", flat=True))
    assert left == {str(sister.pk), women[0].email_index}


def test_no_draft_can_outlive_its_longest_period():
    longest = max(drafts.LONGEST_LIFETIME, drafts.LONGEST_LIFETIME_WITH_LINK)

    assert retention.rules()["drafts-at-the-latest"].maximum >= longest


def burden(application: Application, user) -> None:
    """Hang everything on an application that can hang on one."""
    subject = str(application.pk)
    Note.objects.create(application=application, text_sealed=b"sealed", by=user)
    CallTask.objects.create(application=application, reason=CallTask.Reason.ASKED)
    private_links.mint(purpose="application", object_id=subject, lifetime=DAY)
    OneTimeCode.objects.create(purpose="x", object_id=subject, fingerprint="1", expires_at=timezone.now() + DAY)


HANGING = (StatusChange, Note, CallTask, PoliticalAnnex)
NAMED_BY_ID = (Letter, PrivateLink, OneTimeCode)


def test_everything_that_hangs_on_an_application_goes_with_it_and_nothing_of_another(editor):
    gone, kept = (make_waiting(editor, kind=Kind.POLITICAL_MENTEE) for _number in range(2))
    for application in (gone, kept):
        burden(application, editor)
    before = {model: model.objects.filter(application=kept).count() for model in HANGING}
    named_before = {model: model.objects.filter(object_id=str(kept.pk)).count() for model in NAMED_BY_ID}

    erase_application(application=gone, reason=ErasureReason.PERIOD_OVER)

    assert {model: model.objects.count() for model in HANGING} == before
    assert {model: model.objects.count() for model in NAMED_BY_ID} == named_before
    assert all(before.values())
    assert all(named_before.values())
    assert list(Application.objects.all()) == [kept]


def test_second_erasure_does_nothing(editor):
    application = make_waiting(editor)
    for reason in ErasureReason:
        erase_application(application=application, reason=reason)

    assert ErasureEntry.objects.get(subject_kind="application").reason == ErasureReason.SHE_ASKED
    assert ApplicationAggregate.objects.get().count == 1


def test_unknown_reason_erases_nothing(editor):
    application = make_waiting(editor)

    with pytest.raises(ValueError, match="bored"):
        erase_application(application=application, reason="bored")
    assert is_left(application)


@pytest.mark.parametrize(("reason", "is_withdrawn"), [("she_asked", True), ("period_over", False)])
def test_record_of_her_consent_stays_as_proof_and_says_that_she_took_it_back(editor, reason, is_withdrawn):
    application = make_waiting(editor)
    erase_application(application=application, reason=reason)

    record = ConsentRecord.objects.get()
    assert (record.withdrawn_at is not None) == is_withdrawn
    assert str(application.pk) not in record.subject_fingerprint
    run(now=timezone.now() + 729 * DAY)
    assert ConsentRecord.objects.count() == 1
    run(now=timezone.now() + 731 * DAY)
    assert ConsentRecord.objects.count() == 0


def test_count_is_left_of_applications_that_are_gone(editor):
    chemists = [make_waiting(editor), make_waiting(editor)]
    both = make_waiting(editor, kind=Kind.MENTOR, competences=["science-chemistry", "health-nurse"])
    political = make_waiting(editor, kind=Kind.POLITICAL_MENTEE)
    matched = waiting_list.move(application=chemists[1], to=Status.INVITED, by=editor, reason_code=Reason.STAFF_DECIDED)
    matched = waiting_list.move(application=matched, to=Status.MATCHED, by=editor, reason_code=Reason.STAFF_DECIDED)
    january = timezone.make_aware(timezone.datetime(2026, 1, 31, 23, 30))
    Application.objects.update(created_at=january)

    for application in (*chemists, both, political):
        erase_application(application=Application.objects.get(pk=application.pk), reason=ErasureReason.PERIOD_OVER)

    cells = ApplicationAggregate.objects.values_list(
        "month", "branch_code", "kind", "competence_group", "last_status", "was_matched", "count"
    )
    month = date(2026, 1, 1)
    assert sorted(cells) == [
        (month, "", "political-mentee", "", "waiting", False, 1),
        (month, "aarhus", "mentee", "science", "matched", True, 1),
        (month, "aarhus", "mentee", "science", "waiting", False, 1),
        (month, "aarhus", "mentor", "health", "waiting", False, 1),
        (month, "aarhus", "mentor", "science", "waiting", False, 1),
    ]


def test_restored_application_is_erased_again_and_her_consent_withdrawn_again(editor, tmp_path):
    erased, kept = make_waiting(editor), make_waiting(editor)
    backup = io.StringIO()
    call_command("dumpdata", "core", "signup", exclude=["signup.funnelpage"], stdout=backup)
    erase_application(application=erased, reason=ErasureReason.SHE_ASKED)
    ledger = tmp_path / "ledger"
    with ledger.open("w") as file:
        call_command("erasure_ledger", stdout=file)
    ErasureEntry._base_manager.all().delete()
    fixture = tmp_path / "backup.json"
    fixture.write_text(backup.getvalue())
    call_command("loaddata", str(fixture), verbosity=0)
    came_back = is_left(erased)

    call_command("reapply_erasures", str(ledger), stdout=io.StringIO())

    assert (came_back, is_left(erased), is_left(kept)) == (True, False, True)
    assert not Letter.objects.filter(object_id=str(erased.pk)).exists()
    standing = {
        application.pk: consents.standing(
            purpose=consent_texts.MENTEE_APPLICATION, room="signup", subject=application.seal_context
        )
        for application in (erased, kept)
    }
    assert (standing[erased.pk], standing[kept.pk] is not None) == (None, True)


def test_ledger_knows_an_application_only_while_it_has_the_id(editor):
    application = make_waiting(editor)
    erase_application(application=application, reason=ErasureReason.SHE_ASKED)

    exported = "\n".join(erasures.export())

    assert str(application.pk) not in exported
    assert application.reference not in exported
