"""Laying the whole sample site, and taking it away."""

from collections.abc import Callable

from django.db import models, transaction
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site

from branches.models import Branch
from core.translation_catalog import translate
from home.models import Footer, FooterLink, Menu, MenuItem
from home.sample_content import (
    answers,
    background,
    branches,
    conferences,
    engine,
    front,
    funnels,
    furniture,
    giving,
    information,
    politics,
    reach,
    statements,
    stories,
    teaching,
    tour,
)
from home.sample_content.engine import Recipe, Sample
from role_models.models import StoryPage, Storyteller
from signup.models import Competence, WantedCompetence

Report = Callable[[str], None]


def all_recipes() -> list[Recipe]:
    """Every sample page, parents before their children, in the order of the menus."""
    modules = (
        front,
        information,
        branches,
        stories,
        teaching,
        tour,
        politics,
        conferences,
        giving,
        funnels,
        background,
        reach,
        statements,
    )
    return [recipe for module in modules for recipe in module.RECIPES]


def is_site_empty() -> bool:
    """Whether the site has no page but the welcome page that Wagtail's first migration makes, which nobody published."""
    return not Page.objects.filter(depth__gt=1).exclude(first_published_at=None, depth=2, numchild=0).exists()


def was_interrupted() -> bool:
    """Whether an earlier run placed sample pages that it never came to fill."""
    keys = [engine.translation_key(recipe.key) for recipe in all_recipes()]
    danish = Locale.get_default()
    return Page.objects.filter(translation_key__in=keys, locale=danish, first_published_at=None).exists()


def lay(*, report: Report = lambda line: None, user=None) -> int:
    """Lay what is missing of the sample site. Returns the number of pages made, counted in one language.

    Pages that were laid before are left as editors have changed them. Not one transaction: publishing several pages
    in one corrupts the tree (wagtail-localize issue 773).
    """
    sample = Sample(today=timezone.localdate())
    _lay_branches()
    recipes = all_recipes()
    placed = engine.place(recipes, sample)
    if placed:
        _use_as_front_page(sample)
    for number, recipe in enumerate(placed, start=1):
        report(f"  {number:2} of {len(placed)}  {recipe.title[0]} / {recipe.title[1]}")
        engine.fill(recipe, sample, user=user)
    tour.lay_showings(sample.today)
    answers.lay(today=sample.today)
    _lay_furniture(sample, user=user)
    return len(placed)


def _lay_branches() -> None:
    for values in branches.BRANCHES:
        branch, is_new = Branch.objects.get_or_create(code=values["code"], defaults=values)
        if is_new:
            _lay_wanted_competences(branch)


def _lay_wanted_competences(branch: Branch) -> None:
    """Say what the branch looks for in mentors, as far as the editors' list still has it."""
    codes = branches.WANTED_COMPETENCES.get(branch.code, ())
    for competence in Competence.objects.filter(code__in=codes):
        WantedCompetence.objects.create(branch=branch, competence=competence)


def _use_as_front_page(sample: Sample) -> None:
    """Make the sample front page the site's, and take away Wagtail's own welcome page if nobody has used it."""
    home = sample.page("home")
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        return
    former = site.root_page
    if former.pk == home.pk:
        return
    site.root_page = home
    site.save()
    if type(former.specific) is Page and not former.get_children().exists():
        former.delete()


def _lay_furniture(sample: Sample, *, user) -> None:
    _lay_links(sample, Menu, MenuItem, "menu", furniture.MENU, values={}, user=user)
    text = sample.rich(*furniture.FOOTER_TEXT)
    _lay_links(sample, Footer, FooterLink, "footer", furniture.FOOTER, values={"text": text}, user=user)


def _lay_links(sample: Sample, model, link_model, key: str, links: list, *, values: dict, user) -> None:
    """Make a menu or footer with its links in both languages, unless it was made before."""
    danish = Locale.get_default()
    if model.objects.filter(translation_key=engine.translation_key(key)).exists():
        return
    title = sample.text(*furniture.TITLES[key])
    snippet = model(title=title, locale=danish, translation_key=engine.translation_key(key), **values)
    snippet.items = [
        link_model(page=sample.page(page_key), label=sample.text(*label), locale=danish, sort_order=position)
        for position, (page_key, label) in enumerate(links)
    ]
    snippet.save()
    snippet.save_revision(user=user).publish()
    translate(snippet, locale=Locale.objects.get(language_code="en"), catalog=sample.catalog, user=user)


def remove(*, report: Report = lambda line: None) -> int:
    """Take away what `lay` brought. Returns the number of pages deleted, in all languages.

    A page under which editors have put pages of their own stays, and is named in the report; so does a branch to which
    somebody has applied.
    """
    for model, key in ((Menu, "menu"), (Footer, "footer")):
        model.objects.filter(translation_key=engine.translation_key(key)).delete()
    keys = {engine.translation_key(recipe.key) for recipe in all_recipes()}
    _give_the_site_another_front_page(keys)
    removed = 0
    for page in Page.objects.filter(translation_key__in=keys).order_by("-depth", "-path"):
        page = Page.objects.get(pk=page.pk)  # Deleting a child has changed its row.
        if page.get_children().exists():
            report(f"  kept, because pages of yours lie below it: {page.title}")
            continue
        page.specific.delete()
        removed += 1
    tour.remove_showings()
    answers.remove()
    _remove_storytellers()
    _remove_pictures()
    _remove_branches(report)
    return removed


def _give_the_site_another_front_page(keys: set) -> None:
    site = Site.objects.filter(is_default_site=True, root_page__translation_key__in=keys).first()
    if site is None:
        return
    if site.root_page.get_descendants().exclude(translation_key__in=keys).exists():
        return
    root = Page.get_first_root_node()
    site.root_page = root.add_child(instance=Page(title="Welcome", slug="welcome", locale=Locale.get_default()))
    site.save()


def _remove_storytellers() -> None:
    """Take away the invented storytellers whose pages are gone."""
    told = StoryPage.objects.exclude(storyteller=None).values("storyteller")
    Storyteller.objects.filter(is_sample=True).exclude(pk__in=told).delete()


def _remove_pictures() -> None:
    collection = engine.collection_of_samples()
    for image in get_image_model().objects.filter(collection=collection):
        image.delete()
    collection.delete()


def _remove_branches(report: Report) -> None:
    for values in branches.BRANCHES:
        branch = Branch.objects.filter(code=values["code"]).first()
        if branch is None:
            continue
        try:
            with transaction.atomic():
                branch.delete()
        except models.ProtectedError:
            report(f"  kept, because it is in use: {branch.name}")
