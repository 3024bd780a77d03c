"""Every block that an editor meets: named, explained, drawn in the picker, and sound while it is still empty."""

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Locale, get_page_models

from core.models import SitePage
from home.models import InformationPage
from tests.guards.documents import Document

#: Words that Danish and English share.
SAME_IN_BOTH = {"E-mail"}
#: Labels of Wagtail's own image block. Its Danish admin is not ours to translate here.
WAGTAILS_OWN = {"Alt text", "Image is decorative"}
OUR_MODULES = ("core.", "conference.", "signup.", "donations.")
MODELS = [model for model in get_page_models() if issubclass(model, SitePage)]


def streams() -> dict[str, StreamField]:
    """The fields of blocks of every page type, by "app.Model.field"."""
    return {
        f"{model._meta.label}.{field.name}": field
        for model in MODELS
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    }


def offered() -> dict[str, blocks.Block]:
    """The blocks that a picker offers, one of each kind of block, by "app.Model.field.block"."""
    found = {}
    for name, field in streams().items():
        for child_name, block in field.stream_block.child_blocks.items():
            if type(block) not in {type(other) for other in found.values()}:
                found[f"{name}.{child_name}"] = block
    return found


def within(block: blocks.Block) -> list[blocks.Block]:
    """The block and all blocks inside it."""
    children = getattr(block, "child_blocks", {}).values()
    inner = [block.child_block] if isinstance(block, blocks.ListBlock) else list(children)
    return [block, *(nested for child in inner for nested in within(child))]


OFFERED = offered()
each_block = pytest.mark.parametrize("block", OFFERED.values(), ids=OFFERED)


def preview(block: blocks.Block, client) -> Document:
    url = reverse("wagtailadmin_block_preview")
    return Document.of(url, client.get(url, {"id": block.definition_prefix}).content)


def test_the_walk_finds_the_body_and_the_pages_own_streams():
    assert sorted(type(block).__name__ for block in OFFERED.values()) == [
        "ActionBlock",
        "CardsBlock",
        "ChapterBlock",
        "ComparisonBlock",
        "ContactBlock",
        "DayBlock",
        "FactsBlock",
        "FiguresBlock",
        "HeadingBlock",
        "KeepsakesBlock",
        "LessonBlock",
        "LetterWordsBlock",
        "NoticeBlock",
        "OwnWordsBlock",
        "ParagraphBlock",
        "PictureBlock",
        "QuestionWordsBlock",
        "QuestionsBlock",
        "QuoteBlock",
        "StepTitleBlock",
        "StepsBlock",
        "StoryEventBlock",
        "ThemePackBlock",
        "TierBlock",
        "TimelineBlock",
        "VoiceBlock",
    ]


@each_block
def test_block_has_an_icon_of_its_own_and_says_what_it_is_for(block):
    assert block.meta.icon not in ("placeholder", "", None)
    with translation.override("en"):
        english = (str(block.label), str(block.get_description()))
    with translation.override("da"):
        danish = (str(block.label), str(block.get_description()))
    assert all(english)
    assert all(danish)
    assert english[1] != danish[1]


@each_block
def test_labels_of_a_block_and_of_all_within_it_are_ours_and_in_danish(block):
    ours = [inner for inner in within(block) if type(inner).__module__.startswith(OUR_MODULES) or inner.meta.label]

    labels = [inner.meta.label for inner in ours]

    with translation.override("en"):
        english = [str(label) for label in labels]
    with translation.override("da"):
        danish = [str(label) for label in labels]
    untranslated = {word for word, other in zip(english, danish, strict=True) if word == other}
    assert all(isinstance(label, Promise) for label in labels)
    assert untranslated <= SAME_IN_BOTH | WAGTAILS_OWN


@each_block
def test_block_is_previewed_in_the_sites_own_dress(block, editor, client, sample_site):
    client.force_login(editor)

    document = preview(block, client)

    assert block.is_previewable
    assert document.html.select_one("link[rel=stylesheet]")["href"] == "/static/css/site.css"
    assert document.html.main.get_text(strip=True) != ""
    assert document.html.select("[style]") == []


@each_block
def test_block_draws_while_it_is_still_empty(block, sample_site, rf, editor):
    name, model, field_name = next(
        (child, model, field.name)
        for model in MODELS
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
        for child, candidate in field.stream_block.child_blocks.items()
        if type(candidate) is type(block)
    )
    page = model(title="Kladde", slug="kladde", locale=Locale.objects.get(language_code="da"))
    stream = getattr(page, field_name)
    stream.append((name, block.get_default()))

    response = page.make_preview_request(extra_request_attrs={"user": editor})

    assert response.status_code == 200


def test_page_with_every_block_empty_is_previewed(sample_site, editor):
    page = InformationPage(title="Kladde", slug="kladde", locale=Locale.objects.get(language_code="da"))
    for name, block in page.body.stream_block.child_blocks.items():
        page.body.append((name, block.get_default()))

    response = page.make_preview_request(extra_request_attrs={"user": editor})

    assert Document.of("/", response.content).html.h1.get_text(strip=True) == "Kladde"
