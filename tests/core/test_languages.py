import pytest

from core import languages
from home.models import InformationPage
from tests.factories import add_page, translate_page


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Fællesskab på Nørrebro & Ærø – østers", "faellesskab-paa-noerrebro-aeroe-oesters"),
        ("ÅRHUS", "aarhus"),
        ("Şule og Nguyễn", "sule-og-nguyen"),
        ("!!!", ""),
    ],
)
def test_danish_slug_spells_the_danish_letters_out(title, slug):
    assert languages.danish_slug(title) == slug


def test_page_without_an_address_gets_one_that_spells_the_danish_letters_out(home):
    page = add_page(home, title="Få en mentor på Ærø")

    assert page.slug == "faa-en-mentor-paa-aeroe"


def test_nearest_translation_is_the_page_itself_where_it_is_translated(
    home, english, django_capture_on_commit_callbacks
):
    page = add_page(home, title="Idéen", slug="ideen")
    translated = translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")

    nearest = languages.nearest_translation(page, english)

    assert (nearest.pk, nearest.title, nearest.slug) == (translated.pk, "The idea", "the-idea")


def test_nearest_translation_of_an_untranslated_page_is_its_nearest_translated_ancestor(home, english, english_home):
    page = add_page(add_page(home, title="Idéen"), title="Mere om idéen")

    assert languages.nearest_translation(page, english).pk == english_home.pk


def test_in_language_of_leaves_out_pages_without_that_language_and_keeps_the_order(
    home, english_home, django_assert_num_queries, django_capture_on_commit_callbacks
):
    first, second, third = (add_page(home, title=title) for title in ("Et", "To", "Tre"))
    for page, title in ((first, "One"), (third, "Three")):
        translate_page(page, django_capture_on_commit_callbacks, {page.title: title}, slug=title.lower())

    with django_assert_num_queries(3):  # view restrictions, pages, their specific rows
        chosen = languages.in_language_of(english_home, [third, second, first])

    assert [(type(page), page.title) for page in chosen] == [(InformationPage, "Three"), (InformationPage, "One")]
