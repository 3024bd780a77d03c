"""Private links: found by their token alone, used once, gone when their time is over."""

from datetime import timedelta

import pytest

from core import private_links
from core.models import PrivateLink

pytestmark = pytest.mark.django_db


def mint(purpose: str = "confirm", object_id: str = "1", lifetime: timedelta = timedelta(days=1)) -> str:
    return private_links.mint(purpose=purpose, object_id=object_id, lifetime=lifetime)


def test_link_is_found_by_its_token():
    token = mint(object_id="7")
    mint(object_id="8")

    link = private_links.find(purpose="confirm", token=token)

    assert (link.purpose, link.object_id, link.used_at) == ("confirm", "7", None)


def test_token_is_long_random_and_not_in_the_database():
    tokens = {mint() for _time in range(50)}

    stored = "".join(map(str, PrivateLink.objects.values_list("fingerprint", "object_id", "purpose")))
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 43
    assert [token for token in tokens if token in stored] == []


@pytest.mark.parametrize("token", ["", "nonsense", "\0", "\ud800", "x" * 100_000, "زهره"])
def test_unknown_token_finds_nothing(token):
    mint()

    assert private_links.find(purpose="confirm", token=token) is None


def test_link_of_another_purpose_is_not_found():
    assert private_links.find(purpose="withdraw", token=mint()) is None


def test_expired_link_is_not_found():
    assert private_links.find(purpose="confirm", token=mint(lifetime=timedelta(0))) is None


def test_fingerprint_is_no_token():
    token = mint()

    assert private_links.find(purpose="confirm", token=private_links.fingerprint(token)) is None


def test_earlier_link_stays_valid_when_another_is_minted():
    first, second = mint(), mint()

    assert private_links.find(purpose="confirm", token=first) is not None
    assert private_links.find(purpose="confirm", token=second) is not None


def test_link_is_used_once_and_still_found():
    token = mint()
    first_look = private_links.find(purpose="confirm", token=token)
    second_look = private_links.find(purpose="confirm", token=token)

    outcomes = [private_links.use(first_look), private_links.use(second_look), private_links.use(first_look)]

    assert outcomes == [True, False, False]
    assert private_links.find(purpose="confirm", token=token).used_at is not None


def test_use_shows_on_the_link_itself():
    link = private_links.find(purpose="confirm", token=mint())

    private_links.use(link)

    assert link.used_at is not None


def test_sweep_deletes_expired_links_and_no_others():
    living = mint()
    mint(lifetime=timedelta(seconds=-1))

    swept = private_links.sweep()

    assert swept == 1
    assert private_links.find(purpose="confirm", token=living) is not None
