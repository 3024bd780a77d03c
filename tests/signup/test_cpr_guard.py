"""A CPR number typed into an application."""

import pytest

from core import sealing
from signup import drafts
from signup.models import Draft
from tests.signup.factories import Applicant


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("action", ["continue", "back", "save", "lang:en"])
@pytest.mark.parametrize(("step", "name"), [("name", "name"), ("contact", "email"), ("help", "help_text")])
def test_cpr_number_is_shown_once_and_never_written_whatever_button(step, name, action):
    woman = Applicant("en")

    response = woman.answer(step, action=action, **{name: "my number 010190-1234"})
    page = woman.look(step)

    draft = Draft.objects.get()
    kept = sealing.open_sealed(room="signup", sealed=draft.answers_sealed, context=draft.seal_context)
    assert response.status_code == 422
    assert "This looks like a CPR number." in response.content.decode()
    assert "my number 010190-1234" in response.content.decode()
    assert "010190" not in page.content.decode()
    assert b"010190" not in kept


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_cpr_number_in_one_answer_does_not_lose_the_others():
    woman = Applicant("en")

    woman.answer("help", help_text="010190-1234", help_wanted=["network"])

    kept = drafts.read(Draft.objects.get()).steps["help"]
    assert kept["help_wanted"] == ["network"]
    assert "help_text" not in kept
