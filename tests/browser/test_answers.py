"""A reader invites a storyteller and greets her; staff pass both on; she answers on her page. Nothing bars the way."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.browser.conftest import Visitor
from tests.browser.test_storyteller import Looking, read_out

#: By language: a storyteller whom no other test reads about, and where her story stands.
TELLERS = {"da": ("Hodan", "/da/rollemodeller/hodan/"), "en": ("Zlata", "/en/role-models/zlata/")}
GREETING = "سلام، داستان شما زیباست."


def fill(visitor: Visitor, **values: str) -> None:
    """Type into the fields of these names."""
    for name, value in values.items():
        visitor.page.fill(f"main [name={name}]", value)


def send(visitor: Visitor) -> None:
    """Press the form's button."""
    visitor.follow(visitor.page.locator("main form button[type=submit]").first)


def write_to_her(reader: Looking, story: str) -> None:
    """Send a greeting and an invitation, each after a try that is refused."""
    reader.visitor.open(story)
    links = reader.visitor.page.locator("section[aria-labelledby=answer-title] a")
    greeting, invitation = links.evaluate_all("links => links.map(link => link.pathname)")
    for path in (greeting, invitation):
        reader.open(path)
        send(reader.visitor)
        reader.look()
        if path == greeting:
            fill(reader.visitor, text=GREETING, name="Roya")
            reader.visitor.page.select_option("[name=language]", "fa")
        else:
            day = (timezone.localdate() + timedelta(days=30)).isoformat()
            fill(reader.visitor, organisation="Bakkeskolen", town="Viborg", wanted_on=day, listeners="25")
            fill(reader.visitor, name="Lone", email="lone@example.org", message="Kom!")
            reader.visitor.page.select_option("[name=spoken_language]", "da")
        send(reader.visitor)
        reader.look()


def pass_both_on(staff: Visitor, name: str) -> None:
    """What somebody of the staff does with what waits."""
    for path, button in (("greetings", "form[action$='/pass-on/'] button"), ("invitations", "a[href$='/pass-on/']")):
        staff.open(f"/admin/exhibition/{path}/?state=waiting")
        staff.follow(staff.page.locator("main").get_by_role("link", name=name, exact=True).first)
        staff.follow(staff.page.locator(button))
    send(staff)


@pytest.mark.parametrize("language", TELLERS)
def test_words_reach_her_through_staff_and_nothing_bars_the_way(language, staff, phone):
    name, story = TELLERS[language]
    looking = Looking(phone)
    write_to_her(looking, story)
    pass_both_on(staff, name)
    link, code = read_out(staff, name)

    phone.open(link)
    send(phone)
    fill(phone, code=code)
    phone.press("open")
    looking.look()
    assert "Lone" in phone.page.locator("main").inner_text()
    phone.follow(phone.page.locator("a[href*='/yes/']"))
    looking.look()
    send(phone)
    phone.follow(phone.page.locator("button[value=show]"))
    phone.follow(phone.page.locator("main a[href$='/hilsner/'], main a[href$='/greetings/']"))
    looking.look()
    phone.open(story)
    shown = phone.page.locator("section[aria-labelledby=greetings-title] blockquote")

    assert looking.found == {}
    assert len(looking.headings) == 9
    assert (shown.inner_text(), shown.get_attribute("lang")) == (GREETING, "fa")
    assert shown.evaluate("block => getComputedStyle(block).direction") == "rtl"
