"""The 485 naughty strings, typed into every text: each comes back as it was, or is refused clearly.

All of them through the forms and the seal, a sample through the whole site; proofs/test_naughty_strings.py takes all
of them through the whole site.
"""

import pytest

from core import sealing
from core.fields import tidy
from signup import drafts, steps
from signup.funnels import funnel_of
from signup.models import Draft
from tests.signup.factories import Applicant
from tests.signup.naughty_strings import NAUGHTY_STRINGS, TEXTS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

#: The sample meets strings of every part of the list.
_EVERY = 97


def test_list_is_whole():
    assert len(NAUGHTY_STRINGS) == 485


@pytest.mark.parametrize(("kind", "code", "name"), TEXTS)
def test_every_string_is_read_or_refused_with_a_reason(kind, code, name):
    funnel = funnel_of(kind)

    for naughty in NAUGHTY_STRINGS:
        form = steps.form_to_judge(funnel, funnel.step(code), {name: [naughty]})
        refusals = form.errors.get(name, [])
        read = form.cleaned_data.get(name)

        assert all(refusals) if refusals else isinstance(read, str), naughty
        if name not in ("email", "phone") and not refusals:
            assert read == tidy(naughty)
        assert str(form[name])


def test_every_string_comes_out_of_the_seal_as_it_went_in():
    draft, _token = drafts.begin(kind="mentee", language="da", source=None)

    kept = drafts.keep(draft=draft, step="help", typed={"help_text": NAUGHTY_STRINGS}, language="da")

    assert kept.steps["help"]["help_text"] == NAUGHTY_STRINGS
    assert drafts.read(Draft.objects.get()).steps["help"]["help_text"] == NAUGHTY_STRINGS
    sealed = sealing.seal_json(room="signup", value=NAUGHTY_STRINGS, context="test")
    assert sealing.open_json(room="signup", sealed=sealed, context="test") == NAUGHTY_STRINGS


@pytest.mark.parametrize(("kind", "code", "name"), TEXTS)
def test_sample_of_the_strings_goes_through_the_site(kind, code, name):
    woman = Applicant(kind=kind)

    for naughty in NAUGHTY_STRINGS[::_EVERY]:
        response = woman.answer(code, **{name: naughty})

        assert response.status_code in (303, 422), naughty
        assert woman.look(code).status_code == 200, naughty
