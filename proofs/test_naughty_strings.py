"""The long form of tests/signup/test_naughty_strings.py: every string in every text, from step to check page."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse

from signup import consent_texts, default_competences, drafts
from signup.models import POLITICAL_KINDS, Competence, CompetenceGroup
from tests.conftest import danish, home  # noqa: F401 -- fixtures are found by their names here
from tests.signup.factories import Applicant, make_branch, make_funnel_page
from tests.signup.naughty_strings import NAUGHTY_STRINGS, TEXTS


@pytest.fixture(autouse=True)
def _room(_foundations, db):
    consent_texts.publish()
    default_competences.lay(groups=CompetenceGroup.objects, competences=Competence.objects)
    make_branch("aarhus")


@pytest.mark.parametrize(("kind", "code", "name"), TEXTS)
def test_every_string_in_every_text_is_kept_and_shown_or_refused(kind, code, name, home):  # noqa: F811 -- the fixture
    if kind in POLITICAL_KINDS:
        make_funnel_page(home, kind=kind)
    woman = Applicant.with_draft("en", kind=kind)

    for naughty in NAUGHTY_STRINGS:
        answered = woman.answer(code, **{name: naughty})
        looked, checked = woman.look(code), woman.check()

        assert answered.status_code in (303, 422), naughty
        assert (looked.status_code, checked.status_code in (200, 303)) == (200, True), naughty
        if answered.status_code == 303:
            assert drafts.read(woman.draft).steps[code][name] == [naughty]
            assert text_in(looked, name) == naughty
        else:
            assert text_in(answered, name) == naughty


def text_in(response: HttpResponse, name: str) -> str:
    """What stands in a page's field of that name, as a browser shows it."""
    field = BeautifulSoup(response.content, "html.parser").find(attrs={"name": name})
    return field.get("value", "") if field.name == "input" else field.text.removeprefix("\n")
