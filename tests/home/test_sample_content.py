import pytest
from django.core.management import call_command
from wagtail.images import get_image_model
from wagtail.models import Page, Site
from wagtail_localize.models import Translation

from branches.models import Branch
from home.models import Footer, HomePage, InformationPage, Menu
from home.sample_content import engine
from home.sample_content.engine import existing, translation_key
from home.sample_content.lay import all_recipes
from role_models.models import Showing, Venue
from signup.models import WantedCompetence
from tests.factories import add_page

#: Laying and removing publishes dozens of pages, each after its own commit.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def bare_site():
    """A site as the migrations leave it: one welcome page, no front page of ours."""
    site = Site.objects.get(is_default_site=True)
    root = Page.get_first_root_node()
    site.root_page = root.add_child(instance=Page(title="Welcome to your new Wagtail site!", slug="welcome"))
    site.save()
    for page in HomePage.objects.all():
        page.delete()
    return site


def rows() -> dict[str, int]:
    models = (Page, Branch, WantedCompetence, Menu, Footer, get_image_model(), Translation, Venue, Showing)
    return {model._meta.label: model.objects.count() for model in models}


def test_sample_content_is_whole_in_both_languages_and_can_be_taken_away_again(bare_site, danish, english):
    before = rows()

    call_command("sample_content", verbosity=0)

    pages = {recipe.key: (existing(recipe.key, danish), existing(recipe.key, english)) for recipe in all_recipes()}
    incomplete = [
        str(row.source) for row in Translation.objects.all() if row.get_progress()[0] != row.get_progress()[1]
    ]
    assert {key for key, both in pages.items() if not all(page and page.live for page in both)} == set()
    assert {key for key, (source, target) in pages.items() if [source.slug, target.slug] != [*slugs_of(key)]} == set()
    assert incomplete == []
    assert rows()["signup.WantedCompetence"] == 6
    assert (rows()["role_models.Venue"], rows()["role_models.Showing"]) == (5, 6)
    assert Page.find_problems() == ([], [], [], [], [])
    assert Site.objects.get(is_default_site=True).root_page.translation_key == translation_key("home")

    call_command("sample_content", remove=True, verbosity=0)

    after = rows()
    assert Page.find_problems() == ([], [], [], [], [])
    assert after | {"wagtail_localize.Translation": 0} == before
    assert Site.objects.get(is_default_site=True).root_page.title == "Welcome"


def slugs_of(key: str) -> tuple[str, str]:
    return next(recipe.slugs for recipe in all_recipes() if recipe.key == key)


def test_interrupted_run_is_finished_by_the_next_and_no_run_takes_what_editors_made(bare_site, danish, monkeypatch):
    def stop(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "fill", stop)
    with pytest.raises(KeyboardInterrupt):
        call_command("sample_content", verbosity=0)
    monkeypatch.undo()

    call_command("sample_content", if_empty=True, verbosity=0)

    assert existing("contact", danish).live is True

    before = rows()
    idea = existing("the-idea", danish).specific
    idea.title = "Vores idé"
    idea.save_revision().publish()
    own = add_page(existing("the-idea", danish), InformationPage, title="Vores egen side")

    call_command("sample_content", verbosity=0)

    assert rows()["wagtailcore.Page"] == before["wagtailcore.Page"] + 2  # our page and its English draft
    assert existing("the-idea", danish).title == "Vores idé"

    call_command("sample_content", remove=True, verbosity=0)

    kept = list(Page.objects.filter(locale=danish, depth__gt=1).order_by("depth").values_list("title", flat=True))
    assert kept == ["KVINFOs mentornetværk", "Vores idé", own.title]


def test_if_empty_leaves_a_site_with_pages_of_its_own_alone(home):
    add_page(home, title="Idéen")
    before = rows()

    call_command("sample_content", if_empty=True, verbosity=0)

    assert rows() == before
