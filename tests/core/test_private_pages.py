"""Private pages: the link opens a little, a fresh code opens all, and neither can be guessed, kept or used twice."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from core import private_pages, rate_limits, schedules
from core.models import OneTimeCode, PrivateLink
from core.private_pages import CodeWrong, Level, LinkUnknown, PrivatePage, TooManyTries

PAGE = PrivatePage(purpose="application", room="signup", cookie="her_page")
OTHER_PAGE = PrivatePage(purpose="story", room="signup", cookie="her_story")
NOON = datetime(2030, 3, 14, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands at noon until it is moved."""
    now = {"time": NOON}
    monkeypatch.setattr(timezone, "now", lambda: now["time"])

    def move(step: timedelta) -> None:
        now["time"] += step

    return move


def enter(object_id: str = "7") -> str:
    return private_pages.enter(PAGE, token=private_pages.link_token(PAGE, object_id=object_id))


def new_code(object_id: str = "7", page: PrivatePage = PAGE) -> str:
    return private_pages.new_code(page, object_id=object_id)


def tried(typed: str, object_id: str = "7", page: PrivatePage = PAGE) -> bool:
    return private_pages.try_code(page, object_id=object_id, typed=typed)


def wrong(code: str) -> str:
    """A code that could be one, and is not this one."""
    return ("3" if code[0] == "2" else "2") + code[1:]


@pytest.mark.django_db
def test_link_gives_a_visit_of_level_one_as_often_as_it_is_used(clock):
    link = private_pages.link_token(PAGE, object_id="7")

    tokens = [private_pages.enter(PAGE, token=link) for _time in range(3)]

    visits = [private_pages.find_visit(PAGE, token=token) for token in tokens]
    assert [(visit.object_id, visit.level) for visit in visits] == [("7", Level.LINK)] * 3
    assert {visit.ends_at for visit in visits} == {NOON + timedelta(minutes=20)}
    assert len({link, *tokens}) == 4


@pytest.mark.django_db
def test_looking_at_a_link_changes_nothing(clock):
    link = private_pages.link_token(PAGE, object_id="7")
    before = list(PrivateLink.objects.values())

    assert private_pages.knows(PAGE, token=link) is True
    assert private_pages.knows(OTHER_PAGE, token=link) is False
    assert list(PrivateLink.objects.values()) == before


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "nonsense", "\0", "\ud800", "x" * 100_000])
def test_unknown_link_opens_nothing(token):
    private_pages.link_token(PAGE, object_id="7")

    with pytest.raises(LinkUnknown):
        private_pages.enter(PAGE, token=token)


@pytest.mark.django_db
def test_link_ends_after_ninety_days(clock):
    link = private_pages.link_token(PAGE, object_id="7")
    clock(timedelta(days=89, hours=23))
    private_pages.enter(PAGE, token=link)
    clock(timedelta(hours=1))

    with pytest.raises(LinkUnknown):
        private_pages.enter(PAGE, token=link)


@pytest.mark.django_db
def test_tokens_open_only_what_they_were_made_for():
    link = private_pages.link_token(PAGE, object_id="7")
    visit = private_pages.enter(PAGE, token=link)

    assert private_pages.find_visit(PAGE, token=link) is None
    assert private_pages.find_visit(OTHER_PAGE, token=visit) is None
    for page, token in [(OTHER_PAGE, link), (PAGE, visit)]:
        with pytest.raises(LinkUnknown):
            private_pages.enter(page, token=token)


@pytest.mark.django_db
def test_visit_ends_after_twenty_minutes(clock):
    token = enter()
    clock(timedelta(minutes=19, seconds=59))
    before = private_pages.find_visit(PAGE, token=token)
    clock(timedelta(seconds=1))

    assert before is not None
    assert private_pages.find_visit(PAGE, token=token) is None


@pytest.mark.django_db
def test_leaving_ends_this_visit_and_no_other():
    left, kept = enter(), enter()

    private_pages.leave(PAGE, token=left)
    private_pages.leave(PAGE, token="nonsense")

    assert private_pages.find_visit(PAGE, token=left) is None
    assert private_pages.find_visit(PAGE, token=kept) is not None


@pytest.mark.django_db
def test_code_opens_the_visit_under_another_token(clock):
    token = enter()
    clock(timedelta(minutes=5))

    opened = private_pages.open_with_code(PAGE, visit=private_pages.find_visit(PAGE, token=token), typed=new_code())

    visit = private_pages.find_visit(PAGE, token=opened)
    assert (visit.object_id, visit.level, visit.ends_at) == ("7", Level.CODE, NOON + timedelta(minutes=25))
    assert private_pages.find_visit(PAGE, token=token) is None


@pytest.mark.django_db
def test_wrong_code_leaves_the_visit_as_it_was():
    token = enter()
    visit = private_pages.find_visit(PAGE, token=token)

    with pytest.raises(CodeWrong):
        private_pages.open_with_code(PAGE, visit=visit, typed=wrong(new_code()))

    assert private_pages.find_visit(PAGE, token=token) == visit


@pytest.mark.django_db
def test_codes_have_six_characters_that_do_not_look_alike():
    codes = [new_code(str(number)) for number in range(200)]

    assert {len(code) for code in codes} == {6}
    assert set("".join(codes)) == set("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    assert len(set(codes)) == 200


@pytest.mark.django_db
def test_code_is_in_no_column_and_not_found_without_the_key(settings):
    code = new_code()

    row = OneTimeCode.objects.values().get()
    other_key = {"signup": ["t2:" + "b3RoZXItdGVzdHMtb25seS1rZXktMzItYnl0ZXMtISE="]}
    settings.SEALING_KEYS = settings.SEALING_KEYS | other_key
    assert code not in str(row)
    assert tried(code) is False


@pytest.mark.django_db
@pytest.mark.parametrize(
    "write",
    [
        lambda code: code,
        lambda code: code.lower(),
        lambda code: f"  {code[:3]} {code[3:]}\t\n",
        lambda code: f"{code[:2]}-{code[2:4]}\u2013{code[4:]}",
        lambda code: f"\u202a\u200b{code}\u202c\u00a0",
        lambda code: "".join(chr(ord(character) + 0xFEE0) for character in code),  # full-width
        lambda code: "".join(chr(ord(c) + 0x0660 - 0x30) if c.isdigit() else c for c in code),  # Arabic digits
    ],
    ids=["as sent", "small letters", "spaces", "hyphens", "invisible marks", "full width", "arabic digits"],
)
def test_code_is_read_however_it_was_typed(write):
    assert tried(write(new_code())) is True


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", "\0", "\ud800", "زهره", "x" * 100_000, "O0I1LU", "' OR 1=1 --", "ẞẞẞ"])
def test_what_is_no_code_is_wrong(typed):
    new_code()

    assert tried(typed) is False


@pytest.mark.django_db
def test_code_with_something_after_it_is_wrong():
    assert tried(new_code() + "A") is False


@pytest.mark.django_db
def test_code_works_once():
    code = new_code()

    assert [tried(code), tried(code)] == [True, False]


@pytest.mark.django_db
def test_code_works_for_its_own_object_and_page_only():
    code = new_code("7")
    new_code("8")
    new_code("7", OTHER_PAGE)

    assert [tried(code, "8"), tried(code, "9"), tried(code, "7", OTHER_PAGE)] == [False] * 3
    assert tried(code, "7") is True


@pytest.mark.django_db
def test_code_ends_after_ten_minutes(clock):
    early, late = new_code("7"), new_code("8")
    clock(timedelta(minutes=9, seconds=59))
    in_time = tried(early, "7")
    clock(timedelta(seconds=1))

    assert (in_time, tried(late, "8")) == (True, False)


@pytest.mark.django_db
def test_right_code_is_wrong_after_five_wrong_ones():
    code = new_code()

    outcomes = [tried(wrong(code)) for _time in range(4)] + [tried(code, "8")]
    assert (outcomes, tried(code)) == ([False] * 5, True)

    code = new_code()
    assert [tried(wrong(code)) for _time in range(5)] == [False] * 5
    assert tried(code) is False


@pytest.mark.django_db
def test_newer_code_supersedes_the_older_ones_for_good():
    older = new_code()
    newer = new_code()

    assert tried(older) is False
    assert tried(newer) is True
    assert tried(older) is False


@pytest.mark.django_db
def test_older_code_does_not_come_back_when_two_were_made_at_once():
    older, newer = new_code("7"), new_code("8")
    OneTimeCode.objects.filter(object_id="8").update(object_id="7")  # As if neither had seen the other.
    for _time in range(5):
        tried(wrong(newer))

    assert tried(older) is False


@pytest.mark.django_db
def test_many_tries_in_a_day_are_stopped_however_many_codes_there_are(clock):
    for _code in range(8):
        code = new_code()
        for _time in range(5):
            tried(wrong(code))
    last = new_code()

    with pytest.raises(TooManyTries):
        tried(last)
    assert tried(new_code("8"), "8") is True
    clock(timedelta(days=1))
    assert tried(new_code()) is True


@pytest.mark.django_db
def test_codes_are_sent_five_times_an_hour_to_one_person(clock):
    wishes = [private_pages.may_send_code(PAGE, object_id="7") for _time in range(7)]

    assert wishes == [True] * 5 + [False] * 2
    assert private_pages.may_send_code(PAGE, object_id="8") is True
    clock(timedelta(hours=1))
    assert private_pages.may_send_code(PAGE, object_id="7") is True


@pytest.mark.django_db
def test_revoking_closes_every_door_to_one_object_and_no_other():
    links = {number: private_pages.link_token(PAGE, object_id=number) for number in "78"}
    visits = {number: private_pages.enter(PAGE, token=links[number]) for number in "78"}
    opened = private_pages.open_with_code(
        PAGE, visit=private_pages.find_visit(PAGE, token=enter("7")), typed=new_code("7")
    )
    codes = {number: new_code(number) for number in "78"}

    private_pages.revoke(PAGE, object_id="7")

    assert [private_pages.knows(PAGE, token=links[number]) for number in "78"] == [False, True]
    assert [private_pages.find_visit(PAGE, token=visits[number]) is None for number in "78"] == [True, False]
    assert private_pages.find_visit(PAGE, token=opened) is None
    assert [tried(codes[number], number) for number in "78"] == [False, True]
    assert not PrivateLink.objects.filter(object_id="7").exists()
    assert not OneTimeCode.objects.filter(object_id="7").exists()


@pytest.mark.django_db
def test_sweep_deletes_expired_codes_and_no_others(clock):
    new_code("7")
    clock(timedelta(minutes=10, seconds=1))
    living = new_code("8")

    assert private_pages.sweep() == 1
    assert OneTimeCode.objects.count() == 1
    assert tried(living, "8") is True


@pytest.mark.django_db(transaction=True)
def test_of_many_tries_at_once_one_opens(transactional_db):
    code, outcomes, start = new_code(), [], threading.Barrier(5)

    def one_try() -> None:
        try:
            start.wait()
            outcomes.append(tried(code))
        finally:
            connection.close()

    threads = [threading.Thread(target=one_try) for _number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == [False] * 4 + [True]


@pytest.mark.django_db(transaction=True)
def test_many_wrong_tries_at_once_are_all_counted(transactional_db):
    code, start = new_code(), threading.Barrier(5)

    def one_try() -> None:
        try:
            start.wait()
            tried(wrong(code))
        finally:
            connection.close()

    threads = [threading.Thread(target=one_try) for _number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert OneTimeCode.objects.get().tries == 5
    assert tried(code) is False


@pytest.mark.django_db
def test_keys_of_the_limits_are_not_kept():
    private_pages.may_send_code(PAGE, object_id="planted-object")

    rows = str(list(rate_limits.RateCount.objects.values()))
    assert "planted-object" not in rows


@pytest.mark.django_db
def test_tick_sweeps_the_codes(clock):
    new_code()
    clock(timedelta(minutes=11))

    assert schedules.tick()["one-time codes"] == "done"
    assert OneTimeCode.objects.count() == 0
