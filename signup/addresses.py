"""The addresses of the funnels' steps, which are spelled in the language of the page."""

from django.urls import reverse
from django.utils import translation

from signup.funnels import Funnel, Step, funnel_of


def step_address(funnel: Funnel, step: Step, language: str) -> str:
    """The address of a step in one language."""
    with translation.override(language):
        return reverse("signup:step", kwargs={"kind": funnel.kind, "step": str(step.slug)})


def first_step_address(kind: str, language: str) -> str:
    """The address of the first step of a kind of application in one language."""
    funnel = funnel_of(kind)
    return step_address(funnel, funnel.steps[0], language)
