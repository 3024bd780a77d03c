"""Menu and footer as their editor previews them."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from home.models import Footer, FooterLink, Menu, MenuItem
from tests.factories import add_page


@pytest.fixture
def menu(home, danish) -> Menu:
    """The published Danish menu, with one link."""
    menu = Menu(title="Menu", locale=danish)
    menu.items = [MenuItem(page=add_page(home, title="Idéen"), label="Idéen", locale=danish)]
    menu.save()
    menu.save_revision().publish()
    return menu


@pytest.fixture
def footer(home, danish) -> Footer:
    """The published Danish footer, with one link."""
    footer = Footer(title="Sidefod", text="<p>Ring til os.</p>", locale=danish)
    footer.items = [FooterLink(page=add_page(home, title="Kontakt"), label="Kontakt", locale=danish)]
    footer.save()
    footer.save_revision().publish()
    return footer


def previewed(client, url_name: str, snippet, data: dict) -> BeautifulSoup:
    url = reverse(f"{url_name}:preview_on_edit", args=[snippet.pk])
    assert client.post(url, nested_form_data(data)).json()["is_valid"]
    return BeautifulSoup(client.get(url).content, "html.parser")


def test_preview_shows_the_menu_as_it_is_being_written(menu, editor, client):
    client.force_login(editor)
    link = {"page": str(menu.items.get().page_id), "label": "Hvad er idéen?", "id": str(menu.items.get().pk)}

    html = previewed(
        client, "wagtailsnippets_home_menu", menu, {"title": "Menu", "items": inline_formset([link], initial=1)}
    )

    assert "Hvad er idéen?" in html.header.get_text()
    assert MenuItem.objects.get().label == "Idéen"


def test_preview_shows_the_footer_as_it_is_being_written(footer, editor, client):
    client.force_login(editor)
    link = {"page": str(footer.items.get().page_id), "label": "Ring", "id": str(footer.items.get().pk)}
    text = rich_text("<p>Skriv til os.</p>")

    html = previewed(
        client,
        "wagtailsnippets_home_footer",
        footer,
        {"title": "Sidefod", "text": text, "items": inline_formset([link], initial=1)},
    )

    assert "Skriv til os." in html.footer.get_text()
    assert [link.get_text(strip=True) for link in html.footer.select("a")].count("Ring") == 1
    assert Footer.objects.get().text == "<p>Ring til os.</p>"
