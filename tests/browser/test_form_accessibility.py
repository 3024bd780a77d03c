"""axe finds nothing on any page of an application or a gift, wrong answers included, and each fits its window."""

import re

import pytest

from tests.browser import walks
from tests.browser.accessibility import barriers
from tests.browser.conftest import Visitor

#: Wider than the narrow window in one piece.
LONG_WORD = "Arbejdsmarkedsforanstaltning" * 4


class Inspection:
    """The barriers of each stage of a walk."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.found: dict[str, dict[str, list[str]]] = {}
        self.stages: list[str] = []

    def look(self, stage: str) -> None:
        """Look at the page that stands in the window now."""
        self.visitor.page.wait_for_load_state()
        self.stages.append(stage)
        if found := barriers(self.visitor.page):
            self.found[stage] = found


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", walks.APPLY)
def test_no_step_of_any_funnel_has_a_barrier_right_or_wrong(phone, email, kind, language):
    """Every step on a narrow phone: as it comes, and with what is wrong; then the check page and the receipt."""
    inspection = Inspection(phone)

    walks.begin_application(phone, language, kind)
    while names := walks.questions(phone):
        inspection.look(names[0])
        walks.make_wrong(phone)
        phone.press("continue")
        if walks.questions(phone) != names:
            continue  # Nothing on that step can be wrong.
        inspection.look(f"{names[0]}, wrong")
        assert phone.page.locator(".error-summary").count() == 1
        walks.answer_step(phone, email=email, name=LONG_WORD)
        phone.press("continue")
    inspection.look("check")
    phone.press("submit")
    inspection.look("receipt")

    assert inspection.found == {}
    assert inspection.stages[-2:] == ["check", "receipt"]


def test_application_has_no_barrier_on_the_pages_around_it(window, email):
    inspection = Inspection(window)

    walks.begin_application(window, "da")
    walks.answer_until(window, "competences")
    walks.answer_step(window)
    window.press("save")
    inspection.look("kept")
    window.page.go_back()
    walks.answer_all(window, email=email, help_text=LONG_WORD)
    inspection.look("check")
    window.press("submit")
    inspection.look("receipt")
    letter = walks.open_newest_letter(window)
    link = re.search(r"http://[^/]+(/\S+/)", letter)[1]
    window.open(link)
    inspection.look("confirmation")
    walks.send_form(window)
    inspection.look("confirmed")
    window.open(link)
    inspection.look("confirmed already")
    window.open("/en/confirm/unknown/")
    inspection.look("unknown link")

    assert inspection.found == {}
    assert len(inspection.stages) == 7


def test_gift_has_no_barrier_on_any_page(window, email):
    inspection = Inspection(window)

    walks.choose_gift(window, "da", 200)
    inspection.look("gift")
    walks.answer_gift(window, email=email, cvr=walks.WRONG_CVR)
    inspection.look("gift, wrong")
    walks.answer_gift(window, email=email)
    inspection.look("payment page")
    window.press("decline")
    inspection.look("declined")
    window.press("cancel")
    inspection.look("cancelled")
    walks.answer_gift(window, email=email)
    window.press("pay_later")
    walks.wait_no_more(window)
    inspection.look("on its way")
    window.follow(window.page.locator("main a[href*='/test-gateway/']"))
    inspection.look("payment page, waiting")
    window.press("arrive")
    inspection.look("thanks")
    window.open(walks.SUPPORT["en"])
    window.page.fill("[name=own_amount]", "abc")
    window.follow(window.page.locator(".give__panel button[type=submit]"))
    inspection.look("amount, wrong")
    window.open(walks.SUPPORT["da"])
    window.follow(window.page.locator(".tier a.button").first)
    window.page.locator("label[for=id_on_wall]").click()
    inspection.look("sponsorship")
    window.follow(window.page.get_by_role("link", name="Kun et år"))
    inspection.look("sponsorship for one year")

    assert inspection.found == {}
    assert len(inspection.stages) == 11
