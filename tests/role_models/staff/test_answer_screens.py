"""The staff's screens of invitations and greetings."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import AccessLog, Letter
from role_models import greetings, talk_desk, talks
from role_models.greetings import WrittenGreeting
from role_models.models import Greeting, TalkRequest
from signup.models import BranchAssignment
from tests.role_models.factories import add_storyteller
from tests.role_models.staff.conftest import INVITER
from tests.role_models.test_talks import asked, invite
from tests.signup.factories import make_branch

pytestmark = pytest.mark.django_db


def talk_at(name: str, talk) -> str:
    return reverse(f"talk-requests:{name}", args=[talk.pk])


def greeting_at(name: str, greeting) -> str:
    return reverse(f"greetings:{name}", args=[greeting.pk])


def listed(client, name: str, **query) -> list:
    return list(client.get(reverse(f"{name}:index"), query).context["object_list"])


def greet(teller, text: str = "Hej") -> Greeting:
    return greetings.send(storyteller=teller, greeting=WrittenGreeting(text, "", "da"))


@pytest.mark.parametrize("name", ["talk-requests", "greetings"])
def test_list_asks_as_many_queries_with_one_row_as_with_three(name, client, keeper):
    counted = []
    for number in (1, 3):
        teller = add_storyteller(f"Kvinde {number}", branch=make_branch(f"by-{number}"))
        while TalkRequest.objects.count() < number:
            invite(teller, email=f"{TalkRequest.objects.count()}@example.org")
            greet(teller)
        client.get(reverse(f"{name}:index"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse(f"{name}:index"))
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


def test_lists_are_narrowed_down_and_hold_nothing_that_is_sealed(client, keeper, editor):
    teller, other = add_storyteller("Amal", branch=make_branch("aarhus")), add_storyteller("Linh")
    first, second = invite(teller, email=INVITER), asked(other, editor, email=INVITER)
    one, two = greet(teller, "Hemmelig hilsen"), greet(other)
    greetings.refuse(greeting=two, user=editor)
    branch = str(teller.branch_id)

    assert listed(client, "talk-requests", state="asked") == [second]
    assert listed(client, "talk-requests", branch=branch) == [first]
    assert listed(client, "greetings", state="waiting") == [one]
    assert listed(client, "greetings", branch=branch) == [one]
    text = "".join(client.get(reverse(f"{name}:index")).content.decode() for name in ("talk-requests", "greetings"))
    assert [word for word in (INVITER, "Lone", "Hemmelig") if word in text] == []


def test_who_invites_is_shown_for_a_reason_and_written_down_first(client, keeper, world):
    address = talk_at("open", world.talk)

    before = client.get(address).content.decode()
    refused = client.post(address, {"purpose": ""})
    opened = client.post(address, {"purpose": "judge"}).content.decode()

    assert [word for word in (INVITER, "Lone Lærer") if word in before + refused.content.decode()] == []
    assert (refused.status_code, INVITER in opened, "Lone Lærer" in opened) == (422, True, True)
    looks = AccessLog.objects.filter(user=keeper).values_list("subject_kind", "subject_id", "purpose", "what")
    assert list(looks) == [("talk_request", str(world.talk.pk), "judge", "inviter")]
    assert "For at afgøre, om vi giver den videre" in client.get(address).content.decode()


def test_each_button_does_its_verb_and_says_so(client, keeper, world):
    talk = world.talk
    page = client.post(talk_at("pass_on", talk), follow=True).content.decode()
    wrong = client.post(talk_at("answer", talk), {"answer": "yes", "message": "Fint"})
    client.post(talk_at("answer", talk), {"answer": "yes", "message": "Fint", "she_said_it": "on"})
    said = (TalkRequest.objects.get().state, talks.her_words(TalkRequest.objects.get()))
    client.post(talk_at("cancel", talk))
    late = client.post(talk_at("turn_down", talk), follow=True).content.decode()

    assert "Givet videre. Et brev fortæller hende" in page
    assert (wrong.status_code, said) == (422, ("accepted", "Fint"))
    assert TalkRequest.objects.get().state == "cancelled"
    assert "Det kan ikke lade sig gøre længere." in late
    assert Letter.objects.filter(kind="talk_answered").count() == 1


def test_staff_are_told_to_call_her_whom_no_letter_reaches(client, keeper, editor):
    talk = invite(add_storyteller("Mina"))
    page = client.post(talk_at("pass_on", talk), follow=True).content.decode()
    waits = client.get(reverse("story-tasks:index")).content.decode()

    assert "Hun kan ikke få breve: Ring til hende" in page
    assert "Ring til Mina: Bakkeskolen inviterer hende" in waits


def test_branch_coordinator_sees_and_handles_her_own_branches_alone(client, member, editor):
    aarhus, esbjerg = make_branch("aarhus"), make_branch("esbjerg")
    mine = invite(add_storyteller("Amal", branch=aarhus), email=INVITER)
    others = [invite(add_storyteller("Linh", branch=esbjerg)), invite(add_storyteller("Mina"))]
    coordinator = member("Branch coordinators")
    BranchAssignment.objects.create(user=coordinator, branch=aarhus)
    client.force_login(coordinator)
    views = ("open", "pass_on", "turn_down", "answer", "cancel")

    assert listed(client, "talk-requests") == [mine]
    assert listed(client, "talk-requests", branch=str(esbjerg.pk)) == []
    assert {client.get(talk_at(name, talk)).status_code for name in views for talk in others} == {302}
    for talk in others:
        for name in views:
            client.post(talk_at(name, talk), {"purpose": "judge", "answer": "yes", "she_said_it": "on"})
    assert {TalkRequest.objects.get(pk=talk.pk).state for talk in others} == {"waiting"}
    assert INVITER in client.post(talk_at("open", mine), {"purpose": "judge"}).content.decode()
    client.post(talk_at("pass_on", mine))
    assert TalkRequest.objects.get(pk=mine.pk).state == "asked"
    assert AccessLog.objects.count() == 1
    assert set(talk_desk.visible_to(editor)) == {mine, *others}


def test_greeting_is_read_in_its_language_and_the_next_one_follows(client, keeper):
    teller = add_storyteller("Linh")
    first = greetings.send(storyteller=teller, greeting=WrittenGreeting("<b>سلام</b>", "", "fa"))
    second, third = greet(teller), greet(teller)
    html = client.get(greeting_at("open", first)).content.decode()
    passed = client.post(greeting_at("pass_on", first))
    refused = client.post(greeting_at("refuse", second))
    last = client.post(greeting_at("pass_on", third))

    assert '<blockquote class="staff-preview" lang="fa" dir="auto"><p>&lt;b&gt;سلام&lt;/b&gt;</p></blockquote>' in html
    assert [passed.url, refused.url, last.url] == [
        greeting_at("open", second),
        greeting_at("open", third),
        reverse("greetings:index"),
    ]
    states = [Greeting.objects.get(pk=row.pk).state for row in (first, second, third)]
    assert states == ["passed_on", "refused", "passed_on"]


def test_decision_is_taken_back_from_the_list_until_she_has_decided(client, keeper):
    greeting = greet(add_storyteller("Linh"))
    client.post(greeting_at("refuse", greeting))
    client.post(greeting_at("pass_on", greeting))
    back = Greeting.objects.get().state
    greetings.keep(greeting=Greeting.objects.get())

    assert (back, listed(client, "greetings")) == ("passed_on", [])
    client.post(greeting_at("refuse", greeting))
    assert Greeting.objects.get().state == "kept"
