"""The parts of the journeys that more than one test takes."""

from tests.browser.conftest import Visitor

APPLY = {"da": "/da/ansoeg-mentee/", "en": "/en/apply-mentee/"}
SUPPORT = {"da": "/da/stoet/", "en": "/en/support/"}

#: A number whose check digits are right, and one whose are not.
CVR = "13585628"
WRONG_CVR = "13585629"


def choose(visitor: Visitor, name: str, value: str) -> None:
    """Choose one of the answers of a question by its words, as a finger does: they lie over the button itself."""
    button = visitor.page.locator(f"input[name={name}][value='{value}']")
    visitor.page.locator(f"label[for='{button.get_attribute('id')}']").click()


def begin_application(visitor: Visitor, language: str) -> None:
    """From the page on which an application starts to the first questions."""
    visitor.open(APPLY[language])
    visitor.page.locator(".form-page .actions a.button").click()


def answer_contact(visitor: Visitor, *, name: str, email: str) -> None:
    """Fill in the first step, and press nothing."""
    visitor.page.fill("[name=name]", name)
    visitor.page.fill("[name=email]", email)


def answer_wishes(visitor: Visitor, *, help_text: str = "") -> None:
    """Fill in the second step, and press nothing."""
    for name, value in (
        ("branch", "aarhus"),
        ("field_of_work", "science"),
        ("help_wanted", "job"),
        ("help_wanted", "network"),
        ("danish_level", "everyday"),
        ("adult", "yes"),
    ):
        choose(visitor, name, value)
    visitor.page.fill("[name=help_text]", help_text)
    visitor.page.locator("label[for=id_consent]").click()


def apply(visitor: Visitor, language: str, *, email: str) -> str:
    """The whole way without a detour. Ends on the receipt; returns its reference."""
    begin_application(visitor, language)
    answer_contact(visitor, name="Zohreh", email=email)
    visitor.press("continue")
    answer_wishes(visitor)
    visitor.press("continue")
    visitor.press("submit")
    return visitor.page.locator(".confirmation__reference").inner_text()


def choose_gift(visitor: Visitor, language: str, kroner: int) -> None:
    """From the campaign page to the gift's own step, with one of the amounts that the page suggests."""
    visitor.open(SUPPORT[language])
    choose(visitor, "amount", str(kroner))
    visitor.page.locator(".give__panel button[type=submit]").click()


def answer_gift(visitor: Visitor, *, email: str, cvr: str = CVR) -> None:
    """Say who gives, and go to the payment page."""
    visitor.page.fill("[name=company]", "Grønt & Godt ApS")
    visitor.page.fill("[name=cvr]", cvr)
    visitor.page.fill("[name=name]", "Amina Yusuf")
    visitor.page.fill("[name=email]", email)
    send_form(visitor)


def send_form(visitor: Visitor) -> None:
    """Press the button of a form that has only one."""
    visitor.page.locator("main form button[type=submit]").click()


def wait_no_more(visitor: Visitor) -> None:
    """From a page that says a payment is on its way, and asks again by itself, to the last such page, which stays."""
    visitor.page.goto(f"{visitor.page.url}&n=5")


def open_newest_letter(visitor: Visitor) -> str:
    """Open the letter that the site wrote last, and return its text."""
    visitor.open("/mailbox/")
    visitor.page.locator(".summary-list a").first.click()
    return visitor.page.locator("main .rich-text").inner_text()
