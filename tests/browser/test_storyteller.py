"""A storyteller who has only a phone: her page by a link and a code that are read out, and her story while hidden."""

import pytest

from tests.browser.accessibility import barriers_everywhere
from tests.browser.conftest import Visitor

#: By language: a storyteller whom no other test reads about, and where her story stands.
TELLERS = {"da": ("Ewa", "/da/rollemodeller/ewa/"), "en": ("Priya", "/en/role-models/priya/")}


class Looking:
    """What stands in the way on each page that was looked at, by its heading."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.headings: list[str] = []
        self.found: dict[str, dict[str, dict[str, list[str]]]] = {}

    def look(self) -> None:
        """Look at the page in the window: narrow and wide, light and dark, and mirrored."""
        self.headings.append(self.visitor.heading)
        if faults := barriers_everywhere(self.visitor.page):
            self.found[f"{self.visitor.path} {self.visitor.heading}"] = faults
        self.visitor.page.set_viewport_size({"width": 360, "height": 740})
        self.visitor.page.emulate_media(color_scheme="light")

    def open(self, path: str) -> None:
        """Go to a page and look at it."""
        self.visitor.open(path)
        self.look()


def read_out(staff: Visitor, name: str) -> tuple[str, str]:
    """The path of the link and the code that staff make for her, as they read them out."""
    staff.open("/admin/exhibition/storytellers/")
    staff.follow(staff.page.locator("main").get_by_role("link", name=name, exact=True))
    staff.follow(staff.page.locator("a[href$='/dictate/']"))
    staff.follow(staff.page.locator("main form button[type=submit]"))
    link, code = staff.page.locator(".staff-dictation bdo").all_inner_texts()
    return "/" + link.split("://", 1)[1].split("/", 1)[1], code.replace(" ", "")


@pytest.mark.parametrize("language", TELLERS)
def test_her_page_has_no_barrier_and_hides_her_story_at_once(language, staff, phone):
    name, story = TELLERS[language]
    phone.open(story)
    code_of_story = phone.page.locator(".story__address").text_content().strip().rstrip("/").rsplit("/", 1)[-1]
    link, code = read_out(staff, name)
    looking = Looking(phone)

    looking.open(link)
    phone.follow(phone.page.locator("main form button[type=submit]"))
    looking.look()
    phone.page.fill("[name=code]", code)
    phone.press("open")
    looking.look()
    own_page = phone.path
    for path in phone.page.locator("main a.button").evaluate_all("links => links.map(link => link.pathname)"):
        looking.open(path)
    phone.open(own_page)
    phone.press("pause")
    looking.look()
    for path in (story, f"/{language}/embed/{code_of_story}/"):
        looking.open(path)
        assert name not in phone.page.content()
    phone.open(own_page)
    phone.press("resume")
    phone.open(story)

    assert looking.found == {}
    assert len(looking.headings) >= 14
    assert name in phone.heading
