"""The funnels: which steps each kind of application has, in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from signup import forms, intake
from signup.models import Kind


@dataclass(frozen=True)
class Step:
    """One page of questions.

    ``code`` names it in drafts and never changes; ``slug`` is its address, which is translated. A step with
    ``is_needed`` is left out unless that says yes to the valid answers of the steps before it. One with ``leads_to``
    may lead to another funnel: that gets the step's own valid answers, and gives the kind, or None to go on in this.
    """

    code: str
    slug: Promise
    title: Promise
    form_class: type[forms.StepForm]
    is_needed: Callable[[dict[str, Any]], bool] | None = None
    leads_to: Callable[[dict[str, Any]], Kind | None] | None = None


@dataclass(frozen=True)
class Funnel:
    """The steps of one kind of application, in their order."""

    kind: str
    steps: tuple[Step, ...]

    def step_at(self, slug: str) -> Step | None:
        """The step with this address in the active language, or None."""
        return next((step for step in self.steps if str(step.slug) == slug), None)

    def step(self, code: str) -> Step:
        """The step with this code. Raises KeyError."""
        return {step.code: step for step in self.steps}[code]


def _comes_unasked(cleaned: dict[str, Any]) -> bool:
    return intake.is_unasked(branch=cleaned.get("branch"), competences=cleaned.get("competences", []))


def _rather_waits_for_news(cleaned: dict[str, Any]) -> Kind | None:
    return Kind.TELL_ME_WHEN if cleaned.get("unasked") == forms.UnaskedForm.TELL_ME_WHEN else None


_ADULT = Step("adult", pgettext_lazy("address", "age"), _("Your age"), forms.AdultForm)
_NAME = Step("name", pgettext_lazy("address", "name"), _("Your name"), forms.NameForm)
_CONTACT = Step("contact", pgettext_lazy("address", "contact"), _("How we reach you"), forms.ContactForm)
_BRANCH = Step("branch", pgettext_lazy("address", "branch"), _("The branch"), forms.BranchForm)
_COMPETENCES = Step("competences", pgettext_lazy("address", "work"), _("Your work"), forms.CompetencesForm)
_HEARD = Step("heard", pgettext_lazy("address", "heard"), _("How you found us"), forms.HeardForm)
_CONSENT = Step("consent", pgettext_lazy("address", "consent"), _("Your consent"), forms.ConsentForm)
_LEVEL = Step("level", pgettext_lazy("address", "level"), _("Where you take part"), forms.LevelForm)
_TOPICS = Step("topics", pgettext_lazy("address", "topics"), _("Your topics"), forms.TopicsForm)
_POLITICS = Step("politics", pgettext_lazy("address", "politics"), _("Your experience"), forms.PoliticsForm)
_HELP = Step("help", pgettext_lazy("address", "help"), _("What you want"), forms.HelpForm)
_AVAILABILITY = Step("availability", pgettext_lazy("address", "time"), _("Your time"), forms.AvailabilityForm)

_FUNNELS = (
    Funnel(
        kind=Kind.MENTEE,
        steps=(
            _ADULT,
            _NAME,
            _CONTACT,
            _BRANCH,
            _COMPETENCES,
            _HELP,
            Step("danish", pgettext_lazy("address", "danish"), _("Your Danish"), forms.DanishForm),
            _HEARD,
            _CONSENT,
        ),
    ),
    Funnel(
        kind=Kind.MENTOR,
        steps=(
            _ADULT,
            _NAME,
            _CONTACT,
            _BRANCH,
            _COMPETENCES,
            Step(
                "unasked",
                pgettext_lazy("address", "your-choice"),
                _("Your choice"),
                forms.UnaskedForm,
                is_needed=_comes_unasked,
                leads_to=_rather_waits_for_news,
            ),
            Step("experience", pgettext_lazy("address", "experience"), _("Your experience"), forms.ExperienceForm),
            Step("offer", pgettext_lazy("address", "offer"), _("What you can help with"), forms.OfferForm),
            _AVAILABILITY,
            _HEARD,
            _CONSENT,
        ),
    ),
    Funnel(
        kind=Kind.POLITICAL_MENTEE,
        steps=(_ADULT, _NAME, _CONTACT, _LEVEL, _TOPICS, _POLITICS, _HEARD, _CONSENT),
    ),
    Funnel(
        kind=Kind.POLITICAL_MENTOR,
        steps=(_ADULT, _NAME, _CONTACT, _LEVEL, _TOPICS, _POLITICS, _AVAILABILITY, _HEARD, _CONSENT),
    ),
    Funnel(
        kind=Kind.TELL_ME_WHEN,
        steps=(
            Step("subject", pgettext_lazy("address", "subject"), _("What you want to hear"), forms.SubjectForm),
            Step("contact", pgettext_lazy("address", "contact"), _("Where we write"), forms.EmailForm),
            _BRANCH,
            _COMPETENCES,
            _CONSENT,
        ),
    ),
    Funnel(
        kind=Kind.CALL_ME,
        steps=(
            _NAME,
            Step("phone", pgettext_lazy("address", "phone"), _("Your phone"), forms.PhoneForm),
            Step("call", pgettext_lazy("address", "call"), _("When we call"), forms.CallForm),
            _BRANCH,
            _CONSENT,
        ),
    ),
)
FUNNELS = {funnel.kind: funnel for funnel in _FUNNELS}


def funnel_of(kind: str) -> Funnel:
    """The funnel of a kind of application. Raises ValueError for a kind that does not exist."""
    return FUNNELS[Kind(kind)]
