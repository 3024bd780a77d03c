"""The staff's screens of storytellers: filtered lists, one storyteller, and what staff do for her."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core import consents
from core.models import AccessLog, ConsentRecord, Letter
from role_models import staff_tasks
from role_models.consent_texts import purpose
from role_models.contact import Contact, open_contact, write_contact
from role_models.models import Recording, StoryConsent, StoryPage, Storyteller, StorytellerChange, StoryTheme
from role_models.regions import Region
from role_models.uses import Use
from tests.role_models.factories import add_place, add_storyteller
from tests.role_models.staff.conftest import CAPTIONS, EMAIL, MP3, PHONE

pytestmark = pytest.mark.django_db

LIST = "/admin/exhibition/storytellers/"


def at(name: str, teller, *more) -> str:
    """The address of one of her screens."""
    return reverse(f"storytellers:{name}", args=[teller.pk, *more])


def shown(client, **query) -> list[str]:
    """The names that the list shows, in its order."""
    return [teller.name for teller in client.get(LIST, query).context["object_list"]]


def test_list_asks_as_many_queries_with_one_row_as_with_three(client, keeper):
    counted = []
    for number in (1, 3):
        while Storyteller.objects.count() < number:
            add_storyteller(f"Kvinde {Storyteller.objects.count()}")
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


def test_list_is_narrowed_down_by_what_is_chosen(client, keeper):
    soon = timezone.localdate() + timedelta(days=20)
    theme = StoryTheme.objects.create(code="sea", name_da="Havet", name_en="The sea")
    add_storyteller("Amal", region=Region.MIDDLE_EAST).themes.add(theme)
    add_storyteller("Linh", uses=(Use.WEB,), ends_on=soon)
    add_storyteller("Zlata", state="paused")

    assert shown(client) == ["Amal", "Linh", "Zlata"]
    assert [
        shown(client, **{name: value})
        for name, value in [
            ("name", "lin"),
            ("state", "paused"),
            ("use", "voice"),
            ("ends", "30"),
            ("ends", "7"),
            ("region", "middle_east"),
            ("themes", str(theme.pk)),
        ]
    ] == [["Linh"], ["Zlata"], ["Amal", "Zlata"], ["Linh"], [], ["Amal"], ["Amal"]]


def test_contact_is_shown_for_a_reason_and_written_down_first(client, keeper, world):
    address = at("open", world.teller)

    before = client.get(address).content.decode()
    refused = client.post(address, {"purpose": ""})
    opened = client.post(address, {"purpose": "consent"}).content.decode()

    assert [word for word in (EMAIL, PHONE) if word in before + refused.content.decode()] == []
    assert refused.status_code == 422
    assert [word for word in (EMAIL, PHONE) if word not in opened] == []
    looks = AccessLog.objects.filter(user=keeper).values_list("subject_kind", "subject_id", "purpose", "what")
    assert list(looks) == [("storyteller", str(world.teller.pk), "consent", "contact")]


def test_new_contact_is_sealed_and_wrong_one_is_kept_in_the_form(client, keeper, world):
    wrong = client.post(at("contact", world.teller), {"email": "no address", "phone": "12"})
    client.post(at("contact", world.teller), {"email": "new@example.org", "phone": ""})
    world.teller.refresh_from_db()

    assert wrong.status_code == 422
    assert wrong.context["contact_form"]["email"].value() == "no address"
    assert b"new@example.org" not in bytes(world.teller.contact_sealed)
    assert open_contact(storyteller=world.teller, user=keeper, purpose="consent") == Contact("new@example.org", "")


def test_yes_on_the_phone_is_to_the_words_that_were_shown(client, keeper):
    teller = add_storyteller("Linh", uses=(), language="en")
    address = at("allow", teller, "poster")
    text = consents.current(purpose=purpose(Use.POSTER), language="en")
    ends_on = timezone.localdate() + timedelta(days=90)
    values = {"way": "phone", "ends_on": ends_on.isoformat(), "text": text.pk, "she_said_yes": "on"}

    assert text.text in client.get(address).content.decode().replace("&#x27;", "'")
    for missing in ("way", "she_said_yes", "ends_on"):
        assert client.post(address, values | {missing: ""}).status_code == 422
    assert client.post(address, values | {"text": "1000000"}).status_code == 422
    assert not StoryConsent.objects.exists()
    client.post(address, values)

    consent = StoryConsent.objects.get()
    assert (consent.use, consent.ends_on, consent.record.text, consent.record.way) == (
        "poster",
        ends_on,
        text,
        ConsentRecord.Way.PHONE,
    )
    change = StorytellerChange.objects.get()
    assert (change.what, change.detail, change.by, change.user) == ("allowed", "poster", "staff", keeper)


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01", "not a day"])
def test_yes_needs_an_end_that_makes_sense(client, keeper, day):
    teller = add_storyteller("Linh", uses=())
    text = consents.current(purpose=purpose(Use.WEB), language="da")
    values = {"way": "paper", "ends_on": day, "text": text.pk, "she_said_yes": "on"}

    response = client.post(at("allow", teller, "web"), values)

    assert response.status_code == 422
    assert response.context["form"]["ends_on"].value() == day


def test_nothing_is_done_in_her_name_without_the_tick(client, keeper, world):
    for name, more in (("stop", ["web"]), ("pause", []), ("withdraw", []), ("rename", []), ("blur", [])):
        assert client.post(at(name, world.teller, *more), {"name": "Ny", "precision": "country"}).status_code == 422
    world.teller.refresh_from_db()

    assert (world.teller.name, world.teller.state, world.teller.place_precision) == ("Nermin", "telling", "town")


def is_live(world) -> bool:
    return StoryPage.objects.get(pk=world.story.pk).live


def test_pause_and_show_again_and_stop(client, keeper, world):
    tick = {"she_asked": "on"}
    client.post(at("pause", world.teller), tick)
    assert not is_live(world)
    client.post(at("resume", world.teller), tick)
    assert is_live(world)
    client.post(at("stop", world.teller, "web"), tick)
    assert not is_live(world)
    response = client.post(at("resume", world.teller), tick)

    assert response.status_code == 422
    assert set(StorytellerChange.objects.filter(user=keeper).values_list("what", "by")) == {
        ("paused", "staff"),
        ("resumed", "staff"),
        ("stopped", "staff"),
    }


def test_withdrawn_story_is_gone_and_its_screen_offers_nothing(client, keeper, world):
    client.post(at("withdraw", world.teller), {"she_asked": "on"})
    text = client.get(at("open", world.teller)).content.decode()

    assert not StoryPage.objects.filter(pk=world.story.pk).exists()
    assert not Recording.objects.exists()
    assert [
        name
        for name in ("allow", "stop", "rename", "pause", "resume", "withdraw", "dictate", "edit")
        if f"/{name}/" in text
    ] == []
    assert client.post(at("rename", world.teller), {"name": "Ny", "she_asked": "on"}, follow=True).status_code == 200
    assert Storyteller.objects.get(pk=world.teller.pk).name == ""


def test_another_name_replaces_the_old_one(client, keeper, world):
    client.post(at("rename", world.teller), {"name": "Selma", "she_asked": "on"})

    story = StoryPage.objects.get(pk=world.story.pk)
    assert (Storyteller.objects.get(pk=world.teller.pk).name, story.quote) == ("Selma", "Selma siger noget.")


def test_link_is_posted_or_staff_are_told_why_not(client, keeper, world):
    client.post(at("link", world.teller))
    assert Letter.objects.filter(kind="storyteller_link").count() == 1

    write_contact(storyteller=world.teller, contact=Contact(), user=keeper)
    client.post(at("link", world.teller))
    assert Letter.objects.filter(kind="storyteller_link").count() == 1


def test_link_and_code_are_read_out_once_and_written_down(client, keeper, world):
    client.get(at("dictate", world.teller))
    assert not AccessLog.objects.filter(purpose="help_by_phone").exists()

    dictation = client.post(at("dictate", world.teller)).context["dictation"]

    assert AccessLog.objects.filter(purpose="help_by_phone", user=keeper).count() == 1
    assert len(dictation.code) >= 6
    assert client.get(at("dictate", world.teller)).context.get("dictation") is None


def _edited(**places) -> dict:
    fields = {"language": "da", "branch": "", "region": "", "pattern": "waves", "paper": "teal"}
    return (
        fields
        | {"places-TOTAL_FORMS": "1", "places-INITIAL_FORMS": "0"}
        | {f"places-0-{name}": value for name, value in places.items()}
    )


def test_place_is_shown_to_staff_as_readers_see_it(client, keeper):
    teller = add_storyteller("Linh")
    place = {
        "kind": "home",
        "exact_da": "Skjern",
        "exact_en": "Skjern",
        "region_da": "Vestjylland",
        "region_en": "West Jutland",
        "country_da": "Danmark",
        "country_en": "Denmark",
        "country_code": "dk",
        "municipality": "0760",
        "precision": "region",
        "position": "0",
    }

    client.post(at("edit", teller), _edited(**place))

    [row] = client.get(at("open", teller)).context["places"]
    assert row.shown == [("Dansk", "Vestjylland"), ("English", "West Jutland")]
    teller.refresh_from_db()
    assert (row.place.country_code, teller.pattern, teller.paper) == ("DK", "waves", "teal")


def test_place_that_she_asked_us_to_forget_is_not_written_down_again(client, keeper):
    teller = add_storyteller("Linh", place_precision="region")
    place = {
        "kind": "home",
        "exact_da": "Skjern",
        "exact_en": "Skjern",
        "country_da": "Danmark",
        "country_en": "Denmark",
        "country_code": "DK",
        "municipality": "0760",
        "precision": "town",
        "position": "0",
    }

    response = client.post(at("edit", teller), _edited(**place))

    assert response.status_code == 422
    assert set(response.context["places"].forms[0].errors) == {"exact_da", "municipality"}
    assert teller.places.count() == 0


def test_viewers_see_what_readers_see_and_no_finer(client, member):
    teller = add_storyteller("Linh")
    add_place(teller, precision="country")
    client.force_login(member("Communication"))

    text = client.get(at("open", teller)).content.decode()

    assert "Tyrkiet" in text
    assert "Izmir" not in text


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def recording(**fields) -> dict:
    values = {"kind": "sound", "depth": "brief", "language": "da", "seconds": "5", "captions_da": CAPTIONS}
    return values | fields


def test_recording_is_kept_with_its_captions_under_a_name_that_tells_nothing(client, keeper):
    teller = add_storyteller("Linh")

    client.post(at("new_recording", teller), recording(mp3=upload("Linh Nguyen.mp3", MP3)))

    [kept] = teller.recordings.all()
    assert "Linh" not in kept.mp3.name
    assert kept.mp3.name.endswith(".mp3")
    assert list(kept.captions.values_list("language", "webvtt")) == [("da", CAPTIONS)]

    client.post(at("recording", teller, kept.pk), recording(captions_da="", captions_en=CAPTIONS))
    assert list(kept.captions.values_list("language", flat=True)) == ["en"]
    client.post(at("delete_recording", teller, kept.pk))
    assert teller.recordings.count() == 0


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"mp3": upload("a.mp3", b"<html>" + bytes(80))}, {"mp3"}),
        ({"mp3": upload("a.mp3", b"OggS" + bytes(80))}, {"mp3"}),
        ({"mp3": upload("a.mp3", MP3), "opus": upload("a.opus", MP3)}, {"opus"}),
        ({}, {"mp3"}),
        ({"kind": "film"}, {"film"}),
        ({"kind": "film", "film": upload("a.mp4", b"MZ" + bytes(90))}, {"film"}),
        ({"mp3": upload("a.mp3", MP3), "captions_da": "Hej."}, {"captions_da"}),
        ({"mp3": upload("a.mp3", MP3), "captions_en": CAPTIONS.replace("04.000", "59.000")}, {"captions_en"}),
        ({"mp3": upload("a.mp3", MP3), "seconds": "0"}, {"seconds"}),
        ({"mp3": upload("a.mp3", MP3), "language": "xx"}, {"language"}),
    ],
)
def test_wrong_recording_is_refused_at_its_field_and_what_was_typed_is_kept(client, keeper, fields, wrong):
    teller = add_storyteller("Linh")

    response = client.post(at("new_recording", teller), recording(**fields))

    assert response.status_code == 422
    assert set(response.context["form"].errors) == wrong
    assert response.context["form"]["captions_da"].value() == recording(**fields)["captions_da"]
    assert teller.recordings.count() == 0


def test_fault_in_captions_is_named_with_its_line(client, keeper):
    faulty = "WEBVTT\n\n00:00 --> 00:04\nHej.\n\n00:06.000 --> 00:05.000\nHvad?\n"
    response = client.post(
        at("new_recording", add_storyteller("Linh")), recording(mp3=upload("a.mp3", MP3), captions_da=faulty)
    )

    assert [message.partition(":")[0][-1] for message in response.context["form"].errors["captions_da"]] == ["3", "6"]


def test_voice_without_her_yes_is_not_uploaded(client, keeper):
    teller = add_storyteller("Linh", uses=(Use.WEB,))

    response = client.post(at("new_recording", teller), recording(mp3=upload("a.mp3", MP3)))

    assert response.status_code == 422
    assert teller.recordings.count() == 0


def test_file_that_is_too_large_is_refused(client, keeper, monkeypatch):
    monkeypatch.setitem(__import__("role_models.viewsets.recording_forms", fromlist=["LARGEST"]).LARGEST, "mp3", 100)
    teller = add_storyteller("Linh")

    response = client.post(at("new_recording", teller), recording(mp3=upload("a.mp3", MP3)))

    assert set(response.context["form"].errors) == {"mp3"}


def test_tasks_name_whose_yes_ends_soon_and_whom_no_letter_reaches(client, keeper):
    soon, later = (timezone.localdate() + timedelta(days=days) for days in (10, 70))
    written_to = add_storyteller("Amal", uses=(Use.WEB,), ends_on=soon)
    write_contact(storyteller=written_to, contact=Contact(email=EMAIL), user=keeper)
    add_storyteller("Linh", uses=(Use.WEB, Use.VOICE), ends_on=soon + timedelta(days=5))
    add_storyteller("Zlata", uses=(Use.WEB,), ends_on=later)

    response = client.get("/admin/exhibition/tasks/")
    listed = response.context["endings"]

    assert [(one.storyteller.name, one.days, one.gets_letters, len(one.consents)) for one in listed] == [
        ("Linh", 15, False, 2),
        ("Amal", 10, True, 1),
    ]
    assert EMAIL not in response.content.decode()
    assert "2" in client.get("/admin/").content.decode()


def test_requests_of_other_parts_are_listed(client, keeper, monkeypatch):
    asked = staff_tasks.Request(words="Et bibliotek vil låne plakaten", url="/admin/loans/1/")
    monkeypatch.setattr(staff_tasks, "request_sources", [lambda: [asked]])

    assert client.get("/admin/exhibition/tasks/").context["requests"] == [asked]


def test_theme_gets_a_code_once_and_one_that_is_used_is_kept(client, keeper):
    client.post("/admin/exhibition/themes/new/", {"name_da": "Håb og mod", "name_en": "Hope", "position": "3"})
    theme = StoryTheme.objects.get(name_en="Hope")
    add_storyteller("Linh").themes.add(theme)
    edit = reverse("story-themes:edit", args=[theme.pk])
    client.post(edit, {"name_da": "Vovemod", "name_en": "Daring", "position": "3"})
    client.post(reverse("story-themes:delete", args=[theme.pk]))

    theme.refresh_from_db()
    assert (theme.code, theme.name_da) == ("haab_og_mod", "Vovemod")
