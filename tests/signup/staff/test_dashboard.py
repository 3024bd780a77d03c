"""The start page of the admin: how many wait, of those that one may know of, and nothing for who may know of none."""

import pytest
from django.utils import translation

from signup.viewsets.dashboard import counts_for
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

START = "/admin/"
PANEL = "waiting-applications"


def words(user) -> list[str]:
    with translation.override("en"):
        return [count.words for count in counts_for(user)]


@pytest.fixture
def _two_branches(editor):
    make_branch("esbjerg")
    make_waiting(editor)
    make_waiting(editor)
    make_application()
    make_application(email="")
    make_waiting(editor, branch="esbjerg")
    make_waiting(editor, kind="political-mentee")


@pytest.mark.usefixtures("_two_branches")
def test_counts_are_of_what_one_may_know_of(editor, member):
    assert words(member("Branch coordinators", branches=["aarhus"])) == ["1 call to make", "2 wait", "2 not confirmed"]
    assert words(member("Branch coordinators", branches=["esbjerg"], name="other")) == ["1 waits"]
    assert words(member("Matching team")) == ["1 call to make", "3 wait", "2 not confirmed"]
    assert words(member("Political track")) == ["1 waits"]
    assert words(editor) == ["1 call to make", "4 wait", "2 not confirmed"]
    assert words(member("Branch coordinators", name="no branch")) == []


@pytest.mark.usefixtures("_two_branches")
@pytest.mark.parametrize(
    ("group", "is_shown"),
    [
        ("Branch coordinators", True),
        ("Matching team", True),
        ("Political track", True),
        ("Communication", False),
        ("Data protection", False),
    ],
)
def test_start_page_shows_counts_to_those_alone_who_see_applications(client, member, group, is_shown):
    client.force_login(member(group, branches=["aarhus"]))

    html = client.get(START).content.decode()

    assert (PANEL in html) == is_shown
    assert [secret for secret in SECRETS.values() if secret in html] == []


def test_counts_cost_two_queries_beside_the_rights(editor, django_assert_num_queries):
    with django_assert_num_queries(2):
        counts_for(editor)
