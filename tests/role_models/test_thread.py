"""What she changes takes effect at once, everywhere and for good."""

import pytest
from django.conf import settings as site_settings
from django.core import mail
from wagtail.images import get_image_model
from wagtail_localize.models import TranslationSource

from core.models import ConsentRecord, Letter
from role_models import following, thread
from role_models.models import FollowUp, Recording, StoryOutput, StoryPage
from role_models.states import IllegalMove, State
from role_models.uses import Use
from tests.role_models.stories_in_two_languages import (
    NAME,
    TOWN,
    add_exhibitions,
    found_in_files,
    found_in_tables,
    picture,
    plant,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def media(settings, tmp_path):
    """A folder of files of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def exhibition(home, capture, media):
    return add_exhibitions(home, capture)


@pytest.fixture
def told(exhibition, capture):
    return plant(exhibition, capture)


def changes(told) -> list[tuple[str, str, str]]:
    """What stands on record, the oldest first."""
    return list(told.teller.changes.order_by("pk").values_list("what", "detail", "by")[len(Use) :])


def progress(told) -> tuple[int, int]:
    """How many strings of the Danish page there are, and how many of them are translated."""
    translation = TranslationSource.objects.get_for_instance(told.danish).translations.get()
    return translation.get_progress()


def test_what_is_planted_is_found(told, media):
    columns = {entry.partition(":")[0] for entry in found_in_tables(NAME, TOWN)}

    assert columns >= {
        "role_models_storypage.brief",
        "role_models_storypage.body",
        "role_models_storypage.lessons",
        "wagtailcore_page.title",
        "wagtailcore_page.url_path",
        "wagtailcore_pagelogentry.label",
        "wagtailcore_revision.content",
        "wagtail_localize_string.data",
        "wagtail_localize_stringtranslation.data",
        "wagtail_localize_translationsource.content_json",
        "wagtailimages_image.file",
        "wagtailimages_image.title",
        "role_models_captions.webvtt",
    }
    assert len(found_in_files(media, NAME, TOWN)) >= 2


def test_another_name_leaves_the_old_one_nowhere(told, media, capture):
    before = progress(told)
    with capture(execute=True):
        assert thread.rename(storyteller=told.teller, name="Ada Holm", by="herself") is True

    told = told.again()
    assert found_in_tables(NAME) == []
    assert found_in_files(media, NAME) == []
    assert (told.teller.name, told.danish.title, told.english.title) == (
        "Ada Holm",
        "Ada Holm fortæller",
        "Ada Holm tells",
    )
    assert "Ada Holms mor boede i" in str(told.danish.body)
    assert "Ada Holm’s mother lived in" in str(told.english.body)
    assert (told.danish.slug, told.english.slug) == ("ada-holm-fortaeller", "ada-holm-tells")
    assert before[0] == before[1] > 3
    assert progress(told) == before
    assert changes(told) == [("renamed", "", "herself")]


def test_old_addresses_are_closed_and_lead_nowhere(told, client, capture):
    paths = [told.danish.url, told.english.url]
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")

    answers = [client.get(path) for path in paths]
    told = told.again()
    assert [answer.status_code for answer in answers] == [410, 410]
    assert "Denne" not in paths
    assert "This story was closed by the woman who told it." in answers[1].content.decode()
    assert [client.get(page.url).status_code for page in (told.danish, told.english)] == [200, 200]


def test_translation_still_works_after_another_name(told, capture):
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")
    told = told.again()
    told.danish.brief = "Noget helt nyt."

    with capture(execute=True):
        told.danish.save_revision().publish()

    total, done = progress(told)
    assert (total - done, StoryPage.objects.get(pk=told.english.pk).live) == (1, True)


def test_recording_that_says_the_name_is_deleted(told, media, capture):
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")

    assert Recording.objects.count() == 0
    assert list(media.rglob("*.mp3")) == []


def test_blurred_places_leave_the_town_nowhere(told, media, capture):
    with capture(execute=True):
        thread.blur(storyteller=told.teller, precision="country", by="herself")

    told = told.again()
    place = told.teller.places.get()
    assert found_in_tables(TOWN, "Jazira") == []
    assert found_in_files(media, TOWN) == []
    assert (place.exact_da, place.region_en, place.country_da, place.precision) == ("", "", "Syrien", "country")
    assert told.danish.brief == f"Jeg hedder {NAME} og kom fra Syrien."
    assert told.english.brief == f"My name is {NAME} and I came from Turkey."
    assert changes(told) == [("blurred", "country", "herself")]


def test_danish_municipality_becomes_its_region(told, capture):
    told.teller.places.all().delete()
    told.teller.places.create(
        kind="home",
        exact_da="Aarhus",
        exact_en="Aarhus",
        region_da="Østjylland",
        region_en="East Jutland",
        country_da="Danmark",
        country_en="Denmark",
        country_code="DK",
        municipality="0751",
        precision="town",
    )
    with capture(execute=True):
        thread.blur(storyteller=told.teller, precision="region", by="herself")
        as_region = told.teller.places.get().municipality
        thread.blur(storyteller=told.teller, precision="country", by="herself")

    assert (as_region, told.teller.places.get().municipality) == ("1082", "")


def test_stopping_the_portrait_deletes_it_everywhere(told, media, client, capture):
    client.get(told.danish.url)
    files = {path.name for path in media.rglob("*") if path.is_file() and "mp3" not in path.name}
    assert len(files) > 2
    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=Use.PORTRAIT, by="herself")

    told = told.again()
    assert (told.danish.picture, told.danish.picture_alt, told.english.picture_alt) == (None, "", "")
    assert get_image_model().objects.count() == 0
    assert [path for folder in ("images", "original_images") for path in (media / folder).rglob("*.*")] == []
    assert found_in_tables(f"Portræt af {NAME}", f"Portrait of {NAME}") == []
    assert [revision.content["picture"] for revision in told.danish.revisions.all()] == [None]
    assert [told.danish.live, told.english.live] == [True, True]


def test_portrait_that_another_page_shows_stays(told, exhibition, capture):
    exhibition = type(exhibition).objects.get(pk=exhibition.pk)
    exhibition.picture = told.danish.picture
    exhibition.save()

    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=Use.PORTRAIT, by="herself")

    assert get_image_model().objects.count() == 1
    assert told.again().danish.picture is None


def test_portrait_goes_from_the_story_too(told, capture):
    image = told.danish.picture
    told.danish.body = [
        ("paragraph", "<p>Ord</p>"),
        ("picture", {"image": image, "caption": "Mig", "credit": ""}),
    ]
    with capture(execute=True):
        told.danish.save_revision().publish()
        thread.stop(storyteller=told.teller, use=Use.PORTRAIT, by="herself")

    assert [block.block_type for block in told.again().danish.body] == ["paragraph"]
    assert get_image_model().objects.count() == 0


def test_stopping_the_voice_deletes_sound_and_captions(told, media, capture):
    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=Use.VOICE, by="staff")

    assert Recording.objects.count() == 0
    assert list(media.rglob("*.mp3")) == []
    assert changes(told) == [("stopped", "voice", "staff")]


def test_stopping_the_website_pauses(told, client, capture):
    paths = [told.danish.url, told.english.url]
    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=Use.WEB, by="herself")

    assert told.teller.state == State.PAUSED
    assert [client.get(path).status_code for path in paths] == [410, 410]
    assert changes(told) == [("stopped", "web", "herself"), ("paused", "", "herself")]
    with pytest.raises(thread.NotAllowed):
        thread.resume(storyteller=told.teller, by="herself")


def test_pause_hides_and_resume_shows_what_was_shown(told, client, capture):
    paths = [told.danish.url, told.english.url]
    seen = []
    with capture(execute=True):
        thread.pause(storyteller=told.teller, by="herself")
    seen.append([client.get(path).status_code for path in paths])
    with capture(execute=True):
        thread.resume(storyteller=told.teller, by="herself")
    seen.append([client.get(path).status_code for path in paths])

    assert seen == [[410, 410], [200, 200]]
    assert changes(told) == [("paused", "", "herself"), ("resumed", "", "herself")]


def test_resume_shows_no_draft_that_was_never_shown(told, capture):
    told.english.unpublish()
    with capture(execute=True):
        thread.pause(storyteller=told.teller, by="herself")
    with capture(execute=True):
        thread.resume(storyteller=told.teller, by="herself")

    told = told.again()
    assert (told.danish.live, told.english.live) == (True, False)


def test_name_that_is_changed_in_a_pause_is_kept_when_she_resumes(told, client, capture):
    old = told.danish.url
    with capture(execute=True):
        thread.pause(storyteller=told.teller, by="herself")
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")
    with capture(execute=True):
        thread.resume(storyteller=told.teller, by="herself")

    told = told.again()
    assert (told.danish.live, told.english.live, told.danish.slug) == (True, True, "ada-fortaeller")
    assert client.get(old).status_code == 410
    assert client.get(told.danish.url).status_code == 200


@pytest.mark.parametrize(
    ("verb", "options"),
    [
        (thread.stop, {"use": Use.POSTER}),
        (thread.rename, {"name": "Ada"}),
        (thread.blur, {"precision": "country"}),
        (thread.pause, {}),
        (thread.withdraw, {}),
    ],
)
def test_asking_twice_changes_nothing_the_second_time(verb, options, told, capture):
    with capture(execute=True):
        answers = [verb(storyteller=told.teller, by="herself", **options) for _press in range(2)]

    assert answers == [True, False]
    assert len(changes(told)) == 1


def test_saying_yes_twice_is_one_yes(told):
    ConsentRecord.objects.all()
    options = {"use": Use.WEB, "language": "da", "by": "herself", "way": "web"}

    again = thread.allow(storyteller=told.teller, **options)

    assert again.pk == told.teller.consents.get(use=Use.WEB).pk
    assert changes(told) == []


def test_withdrawn_story_is_changed_no_more(told, capture):
    with capture(execute=True):
        thread.withdraw(storyteller=told.teller, by="herself")

    for verb, options in [
        (thread.allow, {"use": Use.WEB, "language": "da", "way": "web"}),
        (thread.rename, {"name": "Ada"}),
        (thread.blur, {"precision": "country"}),
        (thread.pause, {}),
        (thread.resume, {}),
    ]:
        with pytest.raises(IllegalMove):
            verb(storyteller=told.teller, by="herself", **options)


@pytest.mark.parametrize("name", ["", "  ", "<script>", "Ada1", "a@b.dk", "010190-1234", "Ada & Co"])
def test_what_is_no_name_is_refused(name, told):
    with pytest.raises(ValueError, match="called"):
        thread.rename(storyteller=told.teller, name=name, by="herself")


def test_each_change_is_told_in_one_letter(told, capture):
    Letter.objects.all().delete()
    mail.outbox.clear()
    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=Use.WEB, by="herself")

    [letter] = mail.outbox
    assert letter.to == ["zerrina@example.org"]
    assert NAME not in letter.subject + letter.body
    assert site_settings.SITE_URL in letter.body


def test_hook_that_fails_is_tried_again(told, capture, monkeypatch):
    heard, is_broken = [], [True]

    def hook(*, storyteller) -> None:
        if is_broken:
            raise RuntimeError(NAME)
        heard.append(storyteller.pk)

    monkeypatch.setattr(following, "after_change", [hook])
    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=Use.POSTER, by="herself")
    waiting = FollowUp.objects.count()
    is_broken.clear()

    assert (waiting, following.sweep(), FollowUp.objects.count(), heard) == (1, 1, 0, [told.teller.pk])


def test_outputs_with_the_old_words_are_deleted(told, capture):
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")

    assert StoryOutput.objects.filter(kind="poster_a3").exclude(file="").count() == 0


def test_picture_of_somebody_else_keeps_its_name(told, capture):
    other = picture("En anden")
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")

    assert get_image_model().objects.get(pk=other.pk).title == "En anden"
