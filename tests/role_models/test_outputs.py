"""The forms of a story: which there are, when they are made, and that they are gone at once when she says so."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image

from core.drawings import PAPERS
from core.drawings.papers import paper_named
from core.prints import PrintingUnavailable
from role_models import forms_of_story, output_kinds, outputs, thread
from role_models.models import StoryOutput
from role_models.output_kinds import OutputKind, share_cards
from role_models.uses import Use
from tests.role_models.factories import add_exhibition
from tests.role_models.serving import fetched, served
from tests.role_models.story_papers import add_portrait, add_told_story, forms_made, in_english

pytestmark = pytest.mark.django_db

Kind = StoryOutput.Kind
PRINTS = {Kind.PRINT_A4, Kind.POSTER_A3, Kind.POSTER_A2, Kind.POSTCARD}


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


@pytest.fixture
def quick_kinds(monkeypatch):
    """Two forms that cost nothing, in the place of all others."""
    kinds = {
        Kind.SHARE_CARD: OutputKind(Kind.SHARE_CARD, Use.SHARE_CARD, "jpg", "image/jpeg", 1, lambda content: b"card"),
        Kind.PRINT_A4: OutputKind(
            Kind.PRINT_A4, Use.POSTER, "pdf", "application/pdf", 1, lambda content: b"%PDF planted"
        ),
    }
    monkeypatch.setattr(output_kinds, "_kinds", kinds)
    return kinds


def wanted(page) -> set[tuple[str, str, str]]:
    rows = StoryOutput.objects.filter(storyteller=page.storyteller)
    return set(rows.values_list("language", "kind", "state"))


def files_of(page) -> list[str]:
    return [row.file.path for row in page.storyteller.outputs.all() if row.file]


def address(page, kind: str, extension: str = "pdf", language: str = "da") -> str:
    return f"/{language}/exhibition-files/{page.storyteller.code}/{kind}.{extension}"


@pytest.mark.parametrize(
    ("uses", "kinds"),
    [
        (tuple(Use), {Kind.SHARE_CARD, *PRINTS}),
        (("web", "share_card"), {Kind.SHARE_CARD}),
        (("web", "poster"), PRINTS),
        (("web",), set()),
        (("share_card", "poster"), set()),
    ],
)
def test_only_what_she_allows_is_wanted(uses, kinds, exhibition):
    page = add_told_story(exhibition)
    page.storyteller.consents.exclude(use__in=uses).delete()

    outputs.want(page.storyteller)

    assert {kind for _language, kind, _state in wanted(page)} == kinds


def test_publication_asks_for_every_form_and_the_clock_makes_it(
    exhibition, quick_kinds, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = add_told_story(exhibition)
    before = wanted(page)

    made = outputs.work()

    assert before == {("da", Kind.SHARE_CARD, "waiting"), ("da", Kind.PRINT_A4, "waiting")}
    assert (made, {state for _language, _kind, state in wanted(page)}) == (2, {"made"})


def test_each_language_has_its_own_forms(exhibition, quick_kinds, django_capture_on_commit_callbacks):
    page = add_told_story(exhibition)
    in_english(page, django_capture_on_commit_callbacks)

    outputs.want(page.storyteller)

    assert {(language, kind) for language, kind, _state in wanted(page)} == {
        (language, kind) for language in ("da", "en") for kind in quick_kinds
    }


def test_wanting_twice_changes_nothing_and_another_word_makes_it_anew(exhibition, quick_kinds):
    page = add_told_story(exhibition)
    rows = forms_made(page)
    outputs.want(page.storyteller)
    unchanged = set(StoryOutput.objects.values_list("pk", flat=True))
    old_files = files_of(page)

    page.quote = "Noget helt andet."
    page.save_revision().publish()
    waiting = outputs.want(page.storyteller)

    assert unchanged == {row.pk for row in rows.values()}
    assert waiting == 2
    assert len(old_files) == 2


@pytest.mark.parametrize(
    "change",
    ["portrait", "picture", "place", "colour"],
)
def test_whatever_a_form_shows_makes_it_anew_when_it_changes(change, exhibition, quick_kinds):
    page = add_told_story(exhibition)
    before = {(row.kind, row.made_from) for row in forms_made(page).values()}

    if change == "portrait":
        page.storyteller.consents.filter(use=Use.PORTRAIT).delete()
    elif change == "picture":
        type(page).objects.filter(pk=page.pk).update(picture=add_portrait("#fff"))
    elif change == "place":
        page.storyteller.places.filter(kind="home").update(precision="country")
    else:
        type(page.storyteller).objects.filter(pk=page.storyteller.pk).update(paper="plum")
    page.storyteller._prefetched_objects_cache = {}
    outputs.want(page.storyteller)

    after = {(row.kind, row.made_from) for row in page.storyteller.outputs.all()}
    assert (len(after), before & after) == (2, set())


def test_stopped_use_is_gone_at_once_with_its_file(exhibition, quick_kinds, client, django_capture_on_commit_callbacks):
    page = add_told_story(exhibition)
    with django_capture_on_commit_callbacks(execute=True):
        forms_made(page)
    files = files_of(page)
    assert fetched(client, address(page, Kind.PRINT_A4)) == (200, b"%PDF planted")

    with django_capture_on_commit_callbacks(execute=True):
        thread.stop(storyteller=page.storyteller, use=Use.POSTER, by="herself")
    answer = client.get(address(page, Kind.PRINT_A4))

    assert (answer.status_code, b"planted" in answer.content) == (410, False)
    assert "noindex" in answer.content.decode()
    assert [kind for _language, kind, _state in wanted(page)] == [Kind.SHARE_CARD]
    assert len([path for path in files if path.endswith(".pdf") and not _exists(path)]) == 1
    assert [_exists(path) for path in files if path.endswith(".jpg")] == [True]


def _exists(path: str) -> bool:
    from pathlib import Path

    return Path(path).exists()


@pytest.mark.parametrize("verb", [thread.pause, thread.withdraw])
@pytest.mark.parametrize("language", ["da", "en"])
def test_closed_story_answers_410_in_the_language_of_the_address(
    verb, language, exhibition, quick_kinds, client, django_capture_on_commit_callbacks
):
    page = add_told_story(exhibition)
    with django_capture_on_commit_callbacks(execute=True):
        forms_made(page)
    files = files_of(page)

    with django_capture_on_commit_callbacks(execute=True):
        verb(storyteller=page.storyteller, by="herself")
    answer = client.get(address(page, Kind.PRINT_A4, language=language))

    assert (answer.status_code, f'<html lang="{language}"' in answer.content.decode()) == (410, True)
    assert "Nermin" not in answer.content.decode()
    assert (wanted(page), [_exists(path) for path in files]) == (set(), [False, False])


def test_file_is_refused_on_every_request_though_the_row_still_stands(exhibition, quick_kinds, client):
    page = add_told_story(exhibition)
    forms_made(page)
    url = address(page, Kind.PRINT_A4)
    etag = served(client, url).headers["ETag"]

    page.storyteller.consents.filter(use=Use.POSTER).update(ends_on=timezone.localdate() - timedelta(days=1))
    answers = [client.get(url), client.get(url, headers={"If-None-Match": etag}), client.head(url)]

    assert [answer.status_code for answer in answers] == [410, 410, 410]
    assert page.storyteller.outputs.filter(kind=Kind.PRINT_A4).exists()


def test_known_file_costs_no_second_transfer_and_is_kept_by_no_stranger(exhibition, quick_kinds, client):
    page = add_told_story(exhibition)
    forms_made(page)
    url = address(page, Kind.SHARE_CARD, "jpg")

    first = served(client, url)
    second = client.get(url, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.headers["Content-Type"], first.headers["Cache-Control"]) == ("image/jpeg", "private, no-cache")
    assert (second.status_code, second.content) == (304, b"")
    assert first.cookies == {}


@pytest.mark.parametrize("wrong", ["unknown/print_a4.pdf", "{code}/print_a4.jpg", "{code}/nothing.pdf", "{code}/x.p"])
def test_unknown_file_is_404(wrong, exhibition, quick_kinds, client):
    page = add_told_story(exhibition)
    forms_made(page)

    assert client.get(f"/da/exhibition-files/{wrong.format(code=page.storyteller.code)}").status_code == 404


def test_use_that_she_never_allowed_is_404(exhibition, quick_kinds, client):
    page = add_told_story(exhibition, picture=None, teller={"uses": ("web",)})

    assert client.get(address(page, Kind.PRINT_A4)).status_code == 404


def test_failure_is_put_off_then_given_up_and_never_raised(exhibition, monkeypatch):
    def fails(content):
        raise PrintingUnavailable("no Pango")

    kind = OutputKind(Kind.PRINT_A4, Use.POSTER, "pdf", "application/pdf", 1, fails)
    monkeypatch.setattr(output_kinds, "_kinds", {Kind.PRINT_A4: kind})
    page = add_told_story(exhibition)
    outputs.want(page.storyteller)

    states = []
    for _attempt in range(len(outputs.PAUSES) + 1):
        outputs.work()
        row = StoryOutput.objects.get(storyteller=page.storyteller)
        states.append((row.state, row.error))
        early = outputs.work()
        StoryOutput.objects.update(next_attempt_at=timezone.now())

    assert states[:-1] == [("waiting", "PrintingUnavailable")] * len(outputs.PAUSES)
    assert (states[-1], early) == (("failed", "PrintingUnavailable"), 0)


def test_form_in_somebody_elses_hands_is_left_to_them_until_the_lease_ends(exhibition, quick_kinds):
    page = add_told_story(exhibition)
    outputs.want(page.storyteller)
    StoryOutput.objects.update(leased_until=timezone.now() + outputs.LEASE)
    during = outputs.work()
    StoryOutput.objects.update(leased_until=timezone.now() - timedelta(seconds=1))

    assert (during, outputs.work()) == (0, 2)


def test_what_she_stops_while_it_is_made_is_not_kept(exhibition, monkeypatch):
    page = add_told_story(exhibition)

    def stops_meanwhile(content):
        page.storyteller.consents.filter(use=Use.POSTER).update(ended_at=timezone.now())
        return b"%PDF planted"

    kind = OutputKind(Kind.PRINT_A4, Use.POSTER, "pdf", "application/pdf", 1, stops_meanwhile)
    monkeypatch.setattr(output_kinds, "_kinds", {Kind.PRINT_A4: kind})
    outputs.want(page.storyteller)

    made = outputs.work()

    assert (made, files_of(page)) == (0, [])


def test_page_links_to_the_forms_that_are_there(exhibition, quick_kinds, client):
    page = add_told_story(exhibition)
    before = client.get(page.url).context["forms"]
    forms_made(page)

    page = type(page).objects.get(pk=page.pk)
    forms = forms_of_story.forms_of(page)

    assert before == []
    assert [(form.kind, form.url, form.file_type, form.kilobytes) for form in forms] == [
        (Kind.SHARE_CARD, address(page, Kind.SHARE_CARD, "jpg"), "JPEG", 1),
        (Kind.PRINT_A4, address(page, Kind.PRINT_A4), "PDF", 1),
    ]
    assert f'href="{forms[1].url}"' in client.get(page.url + "?fresh").content.decode()


def test_shared_page_shows_her_card_and_without_consent_one_without_a_word_of_hers(exhibition, client, settings):
    page = add_told_story(exhibition)
    forms_made(page, Kind.SHARE_CARD)
    with_card = client.get(page.url).context["sharing"]
    page.storyteller.consents.filter(use=Use.SHARE_CARD).delete()

    without = client.get(page.url + "?fresh").context["sharing"]
    neutral = client.get(without["image_url"].removeprefix(settings.SITE_URL))

    card = f"{settings.SITE_URL}{address(page, Kind.SHARE_CARD, 'jpg')}?v="
    assert (with_card["image_url"].startswith(card), page.quote in with_card["image_alt"]) == (True, True)
    assert without["image_url"] == f"{settings.SITE_URL}/da/exhibition-cards/saffron-stripes.jpg"
    assert page.quote not in without["image_alt"]
    assert Image.open(BytesIO(neutral.content)).size == (1200, 630)


@pytest.mark.parametrize("path", ["nothing-stripes.jpg", "saffron-nothing.jpg"])
def test_neutral_card_of_no_textile_is_404(path, client):
    assert client.get(f"/da/exhibition-cards/{path}").status_code == 404


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", ["Nermin", "مهین رضایی", "Nguyễn Thị Ánh Tuyết", "W" * 80])
@pytest.mark.parametrize("with_portrait", [True, False])
def test_share_card_is_small_and_shows_portrait_only_if_allowed(language, name, with_portrait, exhibition):
    page = add_told_story(exhibition, name, quote="Ord " * 34, teller={"paper": "teal"})
    if not with_portrait:
        page.storyteller.consents.filter(use=Use.PORTRAIT).delete()
    content = output_kinds.content.content_of(page, use=Use.SHARE_CARD)

    card = share_cards.make(content)
    picture = Image.open(BytesIO(card)).convert("RGB")

    red, _green, blue = picture.getpixel((200, 300))
    assert (picture.size, len(card) <= share_cards.LARGEST) == ((1200, 630), True)
    assert (red > 120 and blue < 120) == with_portrait
    assert _is_close(picture.getpixel((1180, 20)), paper_named("teal").cut_out)


def _is_close(pixel, colour: str) -> bool:
    wanted_pixel = tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return all(abs(one - other) < 12 for one, other in zip(pixel, wanted_pixel, strict=True))


def test_print_styles_know_every_paper():
    from mentornet import paths

    for name in ("prints/story.css", "embed.css"):
        styles = (paths.ROOT / "static" / "css" / name).read_text()
        colours = {paper: (paper_named(paper).cut_out, paper_named(paper).cloth) for paper in PAPERS}
        for paper, (cut_out, cloth) in colours.items():
            line = next(line for line in styles.splitlines() if line.startswith(f".paper-{paper} "))
            assert (f"--cut-out: {cut_out};" in line, f"--cloth: {cloth};" in line) == (True, True)
