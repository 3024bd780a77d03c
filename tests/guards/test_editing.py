"""Every page type, as an editor meets it: through the admin's own forms, from an empty form to a published page."""

import json
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.db.models import CharField, TextField
from django.urls import reverse
from django.utils.html import escape
from django.utils.text import slugify
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield
from wagtail_localize.models import Translation

from core.models import SitePage
from home.models import HomePage, InformationPage

#: What the admin needs before a page of this type may be published, beside its title. A new type fails until it
#: stands here, if only with nothing.
NEEDED = {
    "branches.BranchIndexPage": {},
    "branches.BranchPage": {"branch": "first"},
    "campaigns.PoliticalTrackPage": {},
    "conference.ConferenceIndexPage": {},
    "conference.ConferencePage": {"starts_on": "2031-05-01", "ends_on": "2031-05-02"},
    "donations.SponsorshipCampaignPage": {"starts_on": "2031-05-01"},
    "home.HomePage": {},
    "home.InformationPage": {},
    "home.SearchPage": {},
    "role_models.ExhibitionPage": {},
    "role_models.StoryPage": {"quote": "Jeg blev ved.", "storyteller": "first"},
    "role_models.TeachingPage": {},
    "role_models.TourPage": {},
    "signup.FunnelPage": {"eligibility": rich_text("<p>Alle kvinder.</p>")},
}
#: What even a draft needs: a conference without days has no place in the list.
NEEDED_IN_A_DRAFT = {"conference.ConferencePage": NEEDED["conference.ConferencePage"]}
TITLE = "Fællesskab på Nørrebro & Ærø – østers"
SLUG = "faellesskab-paa-noerrebro-aeroe-oesters"
#: What somebody pastes who wishes us ill, or who just likes emoji.
HOSTILE = '<script>alert("1")</script><img src=x onerror=alert(2)> 🧵 {{ 7|add:7 }} \' " &amp;'

MODELS = [model for model in get_page_models() if issubclass(model, SitePage)]
models = pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)


@dataclass
class Desk:
    """An editor's desk: the admin's forms for one page type."""

    client: object
    model: type[SitePage]
    parent: Page
    capture: object

    @property
    def add_url(self) -> str:
        return reverse(
            "wagtailadmin_pages:add", args=[self.model._meta.app_label, self.model._meta.model_name, self.parent.pk]
        )

    def empty_form(self) -> dict:
        """What the browser would send from the untouched form."""
        response = self.client.get(self.add_url)
        assert response.status_code == 200
        drawn = querydict_from_html(response.content.decode(), form_id="page-edit-form").dict()
        fields = self.model._meta.get_fields()
        # These two kinds of fields are drawn by scripts.
        streams = {stream.name: streamfield([]) for stream in fields if isinstance(stream, StreamField)}
        texts = {text.name: rich_text("") for text in fields if isinstance(text, RichTextField)}
        return drawn | nested_form_data(streams | texts)

    def filled_form(self, **fields) -> dict:
        """The form with what the page type needs."""
        needed = dict(NEEDED[self.model._meta.label])
        for name, value in needed.items():
            if value == "first":
                needed[name] = str(self.model._meta.get_field(name).related_model.objects.first().pk)
        # The browser writes the address while the title is typed; see test_address_is_spelled_in_the_browser_too.
        return self.empty_form() | needed | {"title": TITLE, "slug": SLUG} | fields

    def preview(self, data: dict):
        """The side panel: what was typed so far is sent, then drawn."""
        url = reverse(
            "wagtailadmin_pages:preview_on_add",
            args=[self.model._meta.app_label, self.model._meta.model_name, self.parent.pk],
        )
        answer = self.client.post(url, data)
        return answer.json(), self.client.get(url)

    def save(self, data: dict, *, publish: bool = False) -> Page:
        """Save the form. Fails with the form's own words if it is refused."""
        with self.capture(execute=True):
            response = self.client.post(self.add_url, data | ({"action-publish": "on"} if publish else {}))
        assert response.status_code == 302, response.context["form"].errors
        return self.model.objects.filter(locale__language_code="da").order_by("-pk").first()


@pytest.fixture
def desk(sample_site, editor, client, django_capture_on_commit_callbacks):
    """Makes the desk of a page type, where the sample site has its first page of it."""
    client.force_login(editor)

    def of(model: type[SitePage]) -> Desk:
        first = model.objects.filter(locale__language_code="da").order_by("path").first()
        parent = first.get_parent()
        if model.max_count_per_parent == 1:
            first.delete()  # The type allows one per parent: make room.
        return Desk(client, model, Page.objects.get(pk=parent.pk), django_capture_on_commit_callbacks)

    return of


def test_every_page_type_stands_in_the_list():
    assert set(NEEDED) == {model._meta.label for model in MODELS}


@models
def test_editor_previews_saves_and_publishes_a_page_and_its_english_draft_waits(model, desk, client):
    place = desk(model)
    form = place.filled_form()

    state, shown = place.preview(form)
    page = place.save(form, publish=True)

    live = client.get(page.get_url() or "/da/")
    draft = page.get_translations().get()
    report = client.get(reverse("wagtail_localize:translations_report"), {"waiting_for_translation": "true"})
    assert (state["is_valid"], shown.status_code) == (True, 200)
    assert (page.live, page.slug) == (True, SLUG)
    assert draft.live is False
    assert Translation.objects.get(source__object_id=page.translation_key).get_progress()[1] == 0
    assert reverse("wagtailadmin_pages:edit", args=[draft.pk]) in report.content.decode()
    if model is not HomePage:  # A second front page belongs to no site, so it has no address.
        assert live.status_code == 200
        assert BeautifulSoup(live.content, "html.parser").html["lang"] == "da"


@models
def test_page_with_nothing_but_a_title_is_kept_as_a_draft_and_previewed(model, desk):
    place = desk(model)
    form = place.empty_form() | {"title": "Kladde", "slug": "kladde"} | NEEDED_IN_A_DRAFT.get(model._meta.label, {})

    state, shown = place.preview(form)
    page = place.save(form)

    assert (state["is_valid"], shown.status_code) == (True, 200)
    assert (page.live, page.slug) == (False, "kladde")


def hostile_words(model: type[SitePage], form: dict) -> dict:
    """HOSTILE for every field of words in the form, as far as it fits."""
    words = {}
    for column in model._meta.get_fields():
        if column.name not in form or column.name == "slug" or getattr(column, "choices", None):
            continue
        if isinstance(column, RichTextField):
            words[column.name] = rich_text(f"<p>{escape(HOSTILE)}</p>")
        elif isinstance(column, CharField | TextField):
            words[column.name] = HOSTILE[: column.max_length]
    return words


@models
def test_hostile_words_in_every_field_are_shown_as_words(model, desk, client):
    place = desk(model)
    form = place.filled_form()
    typed = hostile_words(model, form)
    body = nested_form_data(
        {
            "body": streamfield(
                [
                    ("heading", {"text": HOSTILE}),
                    ("paragraph", rich_text(f"<p>{escape(HOSTILE)}</p>")),
                    ("quote", {"text": HOSTILE, "attribution": HOSTILE, "language": ""}),
                ]
            )
        }
    )

    state, shown = place.preview(form | typed | body)
    page = place.save(form | typed | body, publish=True)

    live = client.get(page.get_url() or "/da/")
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert state["is_valid"]
    assert (shown.status_code, live.status_code, edit.status_code) == (200, 200, 200)
    for response in (shown, live, edit):
        html = BeautifulSoup(response.content, "html.parser")
        assert not [script for script in html.select("script") if "alert(" in script.get_text()[:10]]
        assert html.select("[onerror]") == []
        assert html.select('img[src="x"]') == []


@models
def test_address_is_spelled_in_the_browser_too(model, desk, client):
    html = BeautifulSoup(client.get(desk(model).add_url).content, "html.parser")

    formatters = json.loads(html.select_one("#id_slug")["data-w-slug-formatters-value"])

    spelled = TITLE
    for (letter, _flags), spelling in formatters:
        spelled = spelled.replace(letter, spelling)
    assert slugify(spelled) == SLUG


def test_title_of_255_letters_makes_a_page_with_an_address(desk, client):
    place = desk(InformationPage)
    title = "ø" * 255

    page = place.save(place.filled_form(title=title, slug="oe" * 127), publish=True)

    assert (page.title, client.get(page.url).status_code) == (title, 200)


def test_title_of_256_letters_is_refused_in_words(desk, client):
    place = desk(InformationPage)

    response = client.post(place.add_url, place.filled_form(title="ø" * 256))

    assert (response.status_code, list(response.context["form"].errors)) == (200, ["title"])


def test_page_called_by_emoji_alone_is_published_at_the_address_that_is_typed(desk, client):
    place = desk(InformationPage)

    page = place.save(place.filled_form(title="🧵🫖", slug="traad-og-te"), publish=True)

    assert (page.title, client.get(page.url).status_code) == ("🧵🫖", 200)


def test_page_added_to_the_english_tree_is_sent_to_its_danish_place(sample_site, editor, client):
    client.force_login(editor)
    english = HomePage.objects.get(locale__language_code="en")
    danish = HomePage.objects.get(locale__language_code="da")

    response = client.get(reverse("wagtailadmin_pages:add", args=["home", "informationpage", english.pk]))

    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_explore", args=[danish.pk]))


@models
def test_english_pages_offer_no_translation_of_a_translation(model, sample_site, editor, client):
    client.force_login(editor)
    english = model.objects.filter(locale__language_code="en").order_by("path").first()

    page = client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).content.decode()

    assert reverse("wagtail_localize:submit_page_translation", args=[english.pk]) not in page
