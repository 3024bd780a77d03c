"""axe finds nothing on any page of an application or a gift, wrong answers included, and each fits its window."""

import re

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


def test_application_has_no_barrier_on_any_page(window, email):
    inspection = Inspection(window)

    walks.begin_application(window, "da")
    inspection.look("first step")
    window.press("continue")
    inspection.look("first step, wrong")
    walks.answer_contact(window, name=LONG_WORD, email=email)
    window.press("save")
    inspection.look("first step, saved")
    window.press("continue")
    inspection.look("second step")
    window.press("continue")
    inspection.look("second step, wrong")
    walks.answer_wishes(window, help_text=LONG_WORD)
    window.press("continue")
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
    assert len(inspection.stages) == 11


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
    window.page.locator("main a[href*='/test-gateway/']").click()
    inspection.look("payment page, waiting")
    window.press("arrive")
    inspection.look("thanks")
    window.open(walks.SUPPORT["en"])
    window.page.fill("[name=own_amount]", "abc")
    window.page.locator(".give__panel button[type=submit]").click()
    inspection.look("amount, wrong")

    assert inspection.found == {}
    assert len(inspection.stages) == 9
