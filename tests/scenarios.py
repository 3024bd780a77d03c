"""Whole moments of the house, for tests and for showing it to somebody: a full waiting list, a campaign half-way.

Everybody comes through the doors that the site uses. A seed decides who comes, when and how far; references, keys and
links are as random as ever. In a development site, where `editor` is its user::

    from tests import scenarios
    scenarios.full_waiting_list(by=editor)
    scenarios.campaign_half_way(SponsorshipCampaignPage.objects.first())
"""

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from django.db.models import F
from django.forms import ChoiceField, MultipleChoiceField
from django.utils import translation

from branches.models import Branch
from core.fields import ConsentField, WrittenTextField
from donations import giving
from donations.gateway import keyless_payer
from donations.gateway.checkout import SESSION_PLACEHOLDER
from donations.gateway.delivery import deliver
from donations.models import LedgerEntry, Pledge, SponsorshipCampaignPage
from home.sample_content.branches.rows import BRANCHES
from signup import consent_texts, default_competences, drafts, steps, submission, waiting_list
from signup.forms import StepForm
from signup.funnels import funnel_of
from signup.models import Application, Competence, CompetenceGroup, ContactState, Kind
from signup.states import Reason, Status

_NAMES = ("Amina", "Zohreh", "Maryam", "Nermin", "Hodan", "Olena", "Thuy", "Ægidia", "زهره", "Rosa María", "Søs", "Ewa")
_WORDS = (
    "",
    "Jeg er uddannet kemiker og vil gerne tale med en, der kender et laboratorium.",
    "I worked nine years in a bank. Which papers do I need here?",
    "أريد أن أعمل مع الأطفال",
    "Я шукаю роботу медсестрою.",
)
_LANGUAGES = ("da", "en")

#: What applicants apply for, most often to get a mentor.
_KINDS = (
    Kind.MENTEE,
    Kind.MENTOR,
    Kind.MENTEE,
    Kind.TELL_ME_WHEN,
    Kind.MENTEE,
    Kind.MENTOR,
    Kind.POLITICAL_MENTEE,
    Kind.MENTEE,
    Kind.CALL_ME,
    Kind.MENTEE,
    Kind.POLITICAL_MENTOR,
)
#: How far those on the list have come, most often no further: the moves after the confirmation. None stands for an
#: application that nobody has confirmed yet.
_WAYS: tuple[tuple[Status, ...] | None, ...] = (
    (),
    (),
    (),
    (Status.INVITED,),
    None,
    (),
    (Status.PAUSED,),
    (Status.INVITED, Status.MATCHED),
    (),
    (Status.WITHDRAWN,),
    (),
    (Status.UNREACHABLE,),
    (Status.DECLINED,),
    (Status.PAUSED, Status.WAITING),
)
#: Every so many applicants gives no e-mail if she need not: staff must call her.
_PHONE_ONLY_EVERY = 9
_LONGEST_WAIT_WEEKS = 40
_MOST_CHOSEN = 3

_GIFTS_ORE = (200_00, 200_00, 500_00, 500_00, 1000_00, 1250_50, 5000_00)
#: Every so many givers thinks better of it at the payment page.
_DECLINED_EVERY = 7
#: In percent of the goal: no gift is so large that the meter jumps past the half.
_LARGEST_GIFT_PERCENT = 2


@dataclass(frozen=True)
class _Applicant:
    """Who applies: for what, in which language, how long ago in weeks, and what she types whatever she is asked."""

    kind: Kind
    language: str
    weeks_ago: int
    typed: drafts.TypedStep


def full_waiting_list(*, by, count: int = 40, seed: int = 1) -> list[Application]:
    """``count`` applications of every kind, over all five branches, in both languages and in every state but expired.

    They came over the last forty weeks, the oldest first. ``by`` is the member of staff who moved them. The first one
    is always on the list.
    """
    chance = random.Random(seed)
    consent_texts.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)
    waits = sorted((chance.randrange(_LONGEST_WAIT_WEEKS) for _ in range(count)), reverse=True)
    with _every_branch_open() as branches:
        return [
            _apply(_applicant(chance, number, branches=branches, weeks_ago=weeks), chance, way=number, by=by)
            for number, weeks in enumerate(waits)
        ]


@contextmanager
def _every_branch_open() -> Iterator[list[Branch]]:
    """The five branches, all taking applications for a while: some of those who wait applied before theirs closed."""
    branches = [Branch.objects.get_or_create(code=row["code"], defaults=row)[0] for row in BRANCHES]
    codes = [branch.code for branch in branches]
    Branch.objects.filter(code__in=codes).update(intake=Branch.Intake.OPEN, mentor_intake=Branch.MentorIntake.OPEN)
    yield branches
    for branch in branches:
        Branch.objects.filter(pk=branch.pk).update(intake=branch.intake, mentor_intake=branch.mentor_intake)


def _applicant(chance: random.Random, number: int, *, branches: list[Branch], weeks_ago: int) -> _Applicant:
    kind, language = _KINDS[number % len(_KINDS)], chance.choice(_LANGUAGES)
    has_email = kind == Kind.TELL_ME_WHEN or number % _PHONE_ONLY_EVERY != _PHONE_ONLY_EVERY - 1
    typed = {
        "adult": ["yes"],
        "name": [chance.choice(_NAMES)],
        "email": [f"applicant{number}-{chance.getrandbits(32):08x}@example.org" if has_email else ""],
        "phone": ["" if has_email and kind != Kind.CALL_ME else f"+45 20 00 {number // 100:02} {number % 100:02}"],
        "branch": [branches[number % len(branches)].code],
        "unasked": ["apply"],
    }
    return _Applicant(kind, language, weeks_ago, typed)


def _typed(form: StepForm, chance: random.Random, language: str) -> drafts.TypedStep:
    """What somebody types in a step who answers by chance."""
    typed = {}
    for name, field in form.fields.items():
        if isinstance(field, ConsentField):
            typed[name] = [f"{field.text.version}-{language}"]
        elif isinstance(field, WrittenTextField):
            typed[name] = [chance.choice(_WORDS)]
        elif isinstance(field, MultipleChoiceField):
            codes = _codes(field.choices)
            typed[name] = chance.sample(codes, k=chance.randint(1, min(_MOST_CHOSEN, len(codes))))
        else:
            typed[name] = [chance.choice(_codes(cast(ChoiceField, field).choices))]
    return typed


def _codes(choices: Iterable[tuple]) -> list[str]:
    """The codes of all choices, those in groups too."""
    codes: list[str] = []
    for code, label in choices:
        codes += _codes(label) if isinstance(label, list | tuple) else [code]
    return codes


def _apply(applicant: _Applicant, chance: random.Random, *, way: int, by) -> Application:
    """Send one application and lead it along its way; then turn its clock back."""
    draft, _token = drafts.begin(kind=applicant.kind, language=applicant.language, source=None)
    funnel = funnel_of(applicant.kind)
    with translation.override(applicant.language):
        for step in funnel.steps:
            form = step.form_class(kind=applicant.kind)
            known = {name: values for name, values in applicant.typed.items() if name in form.fields}
            typed = _typed(form, chance, applicant.language) | known
            drafts.keep(draft=draft, step=step.code, typed=typed, language=applicant.language)
        draft.refresh_from_db()
        answers = steps.complete_answers(funnel, drafts.read(draft))
        application = submission.submit(draft=draft, answers=answers)
    return _turned_back(_led(application, way=way, by=by), timedelta(weeks=applicant.weeks_ago))


def _led(application: Application, *, way: int, by) -> Application:
    """The application after its moves. Who must be called waits for that, and who waits for news goes nowhere else."""
    moves = _WAYS[way % len(_WAYS)]
    if moves is None or application.contact_state == ContactState.PHONE_ONLY:
        return application
    application = waiting_list.confirm_by_phone(application=application, by=by)
    if application.kind in waiting_list.KINDS_ON_THE_LIST:
        for status in moves:
            application = waiting_list.move(application=application, to=status, by=by, reason_code=Reason.STAFF_DECIDED)
    return application


def _turned_back(application: Application, span: timedelta) -> Application:
    """The application as if all of it had happened so much earlier: the doors know no other time than now.

    When she is asked next whether she still waits stays as it is, as if she had answered until now.
    """
    Application.objects.filter(pk=application.pk).update(
        created_at=F("created_at") - span,
        waiting_since=F("waiting_since") - span,
        status_since=F("status_since") - span,
    )
    application.status_changes.update(at=F("at") - span)
    application.call_tasks.update(created_at=F("created_at") - span)
    application.refresh_from_db()
    return application


def campaign_half_way(campaign: SponsorshipCampaignPage, *, seed: int = 1) -> list[Pledge]:
    """Gifts to the campaign until its meter shows half of its goal, or just over it. Some givers were declined.

    Each gift is paid at the keyless payment page and booked from its signed webhook, so the site must be one on which
    that page is open. Not inside a transaction. Returns the pledges in the order in which they were made. Raises
    ValueError for a campaign without a goal.
    """
    if not campaign.goal_ore:
        raise ValueError("a campaign without a goal has no half")
    chance, pledges = random.Random(seed), []
    largest_ore = max(min(_GIFTS_ORE), campaign.goal_ore * _LARGEST_GIFT_PERCENT // 100)
    while _raised_ore(campaign) * 2 < campaign.goal_ore:
        amount_ore = min(chance.choice(_GIFTS_ORE), largest_ore)
        is_declined = len(pledges) % _DECLINED_EVERY == _DECLINED_EVERY - 1
        pledges.append(_give(campaign, chance, amount_ore=amount_ore, is_declined=is_declined))
    return pledges


def _raised_ore(campaign: SponsorshipCampaignPage) -> int:
    return LedgerEntry.objects.raised(campaign_key=campaign.translation_key, currency=campaign.currency, livemode=False)


def _give(campaign: SponsorshipCampaignPage, chance: random.Random, *, amount_ore: int, is_declined: bool) -> Pledge:
    name = chance.choice(_NAMES)
    wish = giving.GiftWish(
        campaign_key=campaign.translation_key,
        campaign_id=campaign.pk,
        amount_ore=amount_ore,
        currency=campaign.currency,
        language=chance.choice(_LANGUAGES),
        donor={
            "company": f"{name}s Værksted ApS",
            "cvr": "13585628",
            "name": name,
            "email": f"giver-{chance.getrandbits(32):08x}@example.org",
        },
    )
    pledge, _resume_token = giving.make_pledge(wish=wish)
    giving.open_payment_page(
        pledge=pledge,
        description=campaign.title,
        success_url=f"{campaign.full_url}?s={SESSION_PLACEHOLDER}",
        cancel_url=campaign.full_url,
    )
    pledge.refresh_from_db()
    session_id = pledge.checkout_session_id or ""
    for event in keyless_payer.decline(session_id) if is_declined else keyless_payer.pay(session_id):
        deliver(event)
    pledge.refresh_from_db()
    return pledge
