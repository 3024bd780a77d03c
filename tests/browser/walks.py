"""The parts of the journeys that more than one test takes."""

from tests.browser.conftest import Visitor

#: The start page of each kind of application.
APPLY = {
    "mentee": {"da": "/da/ansoeg-mentee/", "en": "/en/apply-mentee/"},
    "mentor": {"da": "/da/ansoeg-mentor/", "en": "/en/apply-mentor/"},
    "political-mentee": {"da": "/da/ansoeg-mentee-politik/", "en": "/en/apply-mentee-politics/"},
    "political-mentor": {"da": "/da/ansoeg-mentor-politik/", "en": "/en/apply-mentor-politics/"},
    "tell-me-when": {"da": "/da/giv-mig-besked/", "en": "/en/tell-me-when/"},
    "call-me": {"da": "/da/ring-til-mig/", "en": "/en/call-me/"},
}
#: What is answered to each question, by its name; a test gives an e-mail address of its own.
ANSWERS = {
    "adult": "yes",
    "name": "Zohreh",
    "email": "visitor@example.org",
    "phone": "20 12 34 56",
    "may_leave_message": "no",
    "branch": "aarhus",
    "competences": "science-chemistry",
    "unasked": "apply",
    "help_wanted": "job",
    "help_text": "",
    "danish_level": "everyday",
    "experience": "6_to_15",
    "offers": "network",
    "offer_text": "",
    "availability": "evening",
    "levels": "municipality",
    "topics": "schools",
    "political_experience": "active",
    "political_text": "",
    "subject": "be_a_mentor",
    "call_time": "morning",
    "call_language": "en",
    "heard_from": "friend",
    "had_help": "no",
}
#: What no text may be.
TOO_LONG = "x" * 500
#: The questions that are answered by writing.
WRITTEN = frozenset({"name", "email", "phone", "help_text", "offer_text", "political_text"})
SUPPORT = {"da": "/da/stoet/", "en": "/en/support/"}

#: A number whose check digits are right, and one whose are not.
CVR = "13585628"
WRONG_CVR = "13585629"


def choose(visitor: Visitor, name: str, value: str) -> None:
    """Choose one of the answers of a question by its words, as a finger does: they lie over the button itself.

    What is chosen already is left alone: a second touch would take a tick away.
    """
    button = visitor.page.locator(f"input[name={name}][value='{value}']")
    if button.is_checked():
        return
    label = visitor.page.locator(f"label[for='{button.get_attribute('id')}']")
    if not label.is_visible():  # It lies in a part of the page that opens.
        visitor.page.locator("details", has=label).locator("> summary").click()
    label.click()


def begin_application(visitor: Visitor, language: str, kind: str = "mentee") -> None:
    """From the page on which an application starts to the first question."""
    visitor.open(APPLY[kind][language])
    visitor.follow(visitor.page.locator(".form-page .actions a.button").first)


def questions(visitor: Visitor) -> list[str]:
    """The names of the questions on the page, in their order."""
    controls = visitor.page.locator("main form :is(input, textarea):not([type=hidden], [tabindex='-1'])").all()
    return list(dict.fromkeys(str(control.get_attribute("name")) for control in controls))


def answer_step(visitor: Visitor, **changes: str) -> None:
    """Answer every question on the page with what :data:`ANSWERS` or ``changes`` say, and press nothing."""
    for name in questions(visitor):
        if name == "consent":
            visitor.page.locator("label[for=id_consent]").click()
            continue
        answer = changes.get(name, ANSWERS[name])
        if name in WRITTEN:
            visitor.page.fill(f"[name={name}]", answer)
        else:
            choose(visitor, name, answer)


def make_wrong(visitor: Visitor) -> None:
    """Write and choose something on the page that cannot be right, where leaving it empty is not wrong already."""
    for name in questions(visitor):
        if name in WRITTEN:
            visitor.page.fill(f"[name={name}]", TOO_LONG)
        elif name == "adult":
            choose(visitor, name, "no")


def answer_until(visitor: Visitor, question: str, /, **changes: str) -> None:
    """Answer step after step, until the page asks the question of that name."""
    while question not in questions(visitor):
        answer_step(visitor, **changes)
        go_on(visitor)


def answer_all(visitor: Visitor, **changes: str) -> None:
    """Answer every step that is left, until the answers can be checked."""
    while questions(visitor):
        answer_step(visitor, **changes)
        go_on(visitor)


def go_on(visitor: Visitor) -> None:
    """Press "continue" on a step that is answered well. One that comes again fails the test: else a walk never ends."""
    step = visitor.path
    visitor.press("continue")
    refusals = visitor.page.locator(".error-summary").all_inner_texts()
    assert (visitor.path != step, refusals) == (True, []), f"{step}: {refusals}"


def apply(visitor: Visitor, language: str, *, email: str, kind: str = "mentee") -> str:
    """The whole way without a detour. Ends on the receipt; returns its reference."""
    begin_application(visitor, language, kind)
    answer_all(visitor, email=email)
    visitor.press("submit")
    return visitor.page.locator(".confirmation__reference").inner_text()


def choose_gift(visitor: Visitor, language: str, kroner: int, *, frequency: str = "once") -> None:
    """From the campaign page to the gift's own step, with one of the amounts that the page suggests."""
    visitor.open(SUPPORT[language])
    choose(visitor, "frequency", frequency)
    choose(visitor, "amount", str(kroner))
    visitor.follow(visitor.page.locator(".give__panel button[type=submit]"))


def answer_gift(visitor: Visitor, *, email: str, cvr: str = CVR) -> None:
    """Say who gives, and go to the payment page."""
    visitor.page.fill("[name=company]", "Grønt & Godt ApS")
    visitor.page.fill("[name=cvr]", cvr)
    visitor.page.fill("[name=name]", "Amina Yusuf")
    visitor.page.fill("[name=email]", email)
    send_form(visitor)


def send_form(visitor: Visitor) -> None:
    """Press the button of a form that has only one."""
    visitor.follow(visitor.page.locator("main form button[type=submit]"))


def wait_no_more(visitor: Visitor) -> None:
    """From a page that says a payment is on its way, and asks again by itself, to the last such page, which stays."""
    visitor.page.goto(f"{visitor.page.url}&n=5")


def open_newest_letter(visitor: Visitor) -> str:
    """Open the letter that the site wrote last, and return its text."""
    visitor.open("/mailbox/")
    visitor.follow(visitor.page.locator(".summary-list a").first)
    return visitor.page.locator("main .rich-text").inner_text()
