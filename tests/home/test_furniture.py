import pytest
from bs4 import BeautifulSoup

from home.models import Footer, FooterLink, Menu, MenuItem
from tests.factories import add_page, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def idea(home, django_capture_on_commit_callbacks):
    page = add_page(home, title="Idéen", slug="ideen")
    translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")
    return page


def add_menu(locale, *links: tuple) -> Menu:
    menu = Menu(title="Menu", locale=locale)
    menu.items = [
        MenuItem(page=page, label=label, locale=locale, sort_order=n) for n, (page, label) in enumerate(links)
    ]
    menu.save()
    return menu


def links(client, path: str) -> list[tuple[str, str, bool]]:
    return [(link.label, link.url, link.is_current) for link in client.get(path).context["furniture"].header]


def test_menu_leads_to_the_pages_of_its_language_and_marks_where_the_reader_is(idea, danish, english, client):
    for locale in (danish, english):
        add_menu(locale, (idea, ""))

    assert links(client, "/da/ideen/") == [("Idéen", "/da/ideen/", True)]
    assert links(client, "/en/") == [("The idea", "/en/the-idea/", False)]


def test_menu_leaves_out_a_page_that_its_language_does_not_have(home, idea, english, client):
    add_menu(english, (idea, "Our idea"), (add_page(home, title="Kun på dansk"), ""))

    assert links(client, "/en/") == [("Our idea", "/en/the-idea/", False)]


def test_draft_of_a_menu_is_not_shown(idea, danish, client):
    menu = add_menu(danish, (idea, ""))
    menu.live = False
    menu.save()

    assert links(client, "/da/") == []


def test_published_footer_shows_at_once_and_links_to_the_readers_language(
    idea, danish, client, django_capture_on_commit_callbacks
):
    client.get("/da/")
    footer = Footer(title="Fod", locale=danish, text=f'<p>Læs <a linktype="page" id="{idea.pk}">idéen</a>.</p>')
    footer.items = [FooterLink(page=idea, label="Hvorfor", locale=danish)]
    with django_capture_on_commit_callbacks(execute=True):
        footer.save()
        footer.save_revision().publish()

    furniture = client.get("/da/").context["furniture"]

    assert furniture.footer_text == '<p>Læs <a href="/da/ideen/">idéen</a>.</p>'
    assert [(link.label, link.url) for link in furniture.footer] == [("Hvorfor", "/da/ideen/")]


def test_who_saves_data_loads_no_font(client):
    def preloads(response) -> int:
        return len(BeautifulSoup(response.content, "html.parser").select("link[rel=preload][as=font]"))

    usual = client.get("/da/")
    saving = client.get("/da/", headers={"save-data": "on"})

    assert (preloads(usual), preloads(saving)) == (2, 0)
    assert 'class="saves-data"' in saving.content.decode()
    assert "Save-Data" in usual.headers["Vary"]
