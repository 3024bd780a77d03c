"""Whole moments of the house, for tests and for showing it to somebody: a full waiting list, a campaign half-way.

Everybody comes through the doors that the site uses. A seed decides who comes, when and how far; references, keys and
links are as random as ever. In a development site, where `editor` is its user::

    from tests import scenarios
    scenarios.full_waiting_list(by=editor)
    scenarios.campaign_half_way(SponsorshipCampaignPage.objects.first())
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F
from django.utils import translation

from branches.models import Branch
from donations import giving
from donations.gateway import keyless_payer
from donations.gateway.checkout import SESSION_PLACEHOLDER
from donations.gateway.delivery import deliver
from donations.models import LedgerEntry, Pledge, SponsorshipCampaignPage
from home.sample_content.branches.rows import BRANCHES
from signup import consent_texts, drafts, steps, waiting_list
from signup.models import Application, Kind
from signup.questions import DanishLevel, FieldOfWork, HelpWanted
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

#: How far applications have come, most often none further than the list: the moves after the confirmation. None stands
#: for an application that nobody has confirmed yet.
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
#: Every so many applicants has no e-mail: staff must call her.
_PHONE_ONLY_EVERY = 9
_LONGEST_WAIT_WEEKS = 40

_GIFTS_ORE = (200_00, 200_00, 500_00, 500_00, 1000_00, 1250_50, 5000_00)
#: Every so many givers thinks better of it at the payment page.
_DECLINED_EVERY = 7
#: In percent of the goal: no gift is so large that the meter jumps past the half.
_LARGEST_GIFT_PERCENT = 2


@dataclass(frozen=True)
class _Applicant:
    """Who applies: her typed answers by step, her language, and how long ago in weeks."""

    answers: dict[str, drafts.TypedStep]
    language: str
    weeks_ago: int
    has_email: bool


def full_waiting_list(*, by, count: int = 40, seed: int = 1) -> list[Application]:
    """``count`` applications over all five branches, in both languages and in every state but expired.

    They came over the last forty weeks, the oldest first. ``by`` is the member of staff who moved them. The first one
    is always on the list.
    """
    chance = random.Random(seed)
    consent_texts.publish()
    waits = sorted((chance.randrange(_LONGEST_WAIT_WEEKS) for _ in range(count)), reverse=True)
    with _every_branch_open() as branches:
        return [
            _apply(_applicant(chance, number, branches=branches, weeks_ago=weeks), _WAYS[number % len(_WAYS)], by=by)
            for number, weeks in enumerate(waits)
        ]


@contextmanager
def _every_branch_open() -> Iterator[list[Branch]]:
    """The five branches, all taking applications for a while: some of those who wait applied before theirs closed."""
    branches = [Branch.objects.get_or_create(code=row["code"], defaults=row)[0] for row in BRANCHES]
    codes = [branch.code for branch in branches]
    Branch.objects.filter(code__in=codes).update(intake=Branch.Intake.OPEN)
    yield branches
    for branch in branches:
        Branch.objects.filter(pk=branch.pk).update(intake=branch.intake)


def _applicant(chance: random.Random, number: int, *, branches: list[Branch], weeks_ago: int) -> _Applicant:
    language = chance.choice(_LANGUAGES)
    has_email = number % _PHONE_ONLY_EVERY != _PHONE_ONLY_EVERY - 1
    contact = {
        "name": [chance.choice(_NAMES)],
        "email": [f"applicant{number}-{chance.getrandbits(32):08x}@example.org" if has_email else ""],
        "phone": ["" if has_email else f"+45 20 00 {number // 100:02} {number % 100:02}"],
    }
    wishes = {
        "branch": [branches[number % len(branches)].code],
        "field_of_work": [chance.choice(FieldOfWork.values)],
        "help_wanted": chance.sample(HelpWanted.values, k=chance.randint(1, 3)),
        "help_text": [chance.choice(_WORDS)],
        "danish_level": [chance.choice(DanishLevel.values)],
        "adult": ["yes"],
        "consent": [f"1-{language}"],
    }
    return _Applicant({"contact": contact, "wishes": wishes}, language, weeks_ago, has_email)


def _apply(applicant: _Applicant, way: tuple[Status, ...] | None, *, by) -> Application:
    """Send one application and lead it along its way; then turn its clock back."""
    draft, _token = drafts.begin(kind=Kind.MENTEE, language=applicant.language, source=None)
    for step, typed in applicant.answers.items():
        drafts.keep(draft=draft, step=step, typed=typed, language=applicant.language)
    draft.refresh_from_db()
    with translation.override(applicant.language):
        answers = steps.complete_answers(steps.MENTEE_FUNNEL, drafts.read(draft))
        application = waiting_list.submit(draft=draft, answers=answers)
    if applicant.has_email and way is not None:
        application = waiting_list.confirm_by_phone(application=application, by=by)
        for status in way:
            application = waiting_list.move(application=application, to=status, by=by, reason_code=Reason.STAFF_DECIDED)
    return _turned_back(application, timedelta(weeks=applicant.weeks_ago))


def _turned_back(application: Application, span: timedelta) -> Application:
    """The application as if all of it had happened so much earlier: the doors know no other time than now."""
    Application.objects.filter(pk=application.pk).update(
        created_at=F("created_at") - span,
        waiting_since=F("waiting_since") - span,
        status_since=F("status_since") - span,
    )
    application.status_changes.update(at=F("at") - span)
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
    event = keyless_payer.decline(session_id) if is_declined else keyless_payer.pay(session_id)
    if event is not None:
        deliver(event)
    pledge.refresh_from_db()
    return pledge
