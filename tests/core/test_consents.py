"""Consent: texts that never change, and records of exactly what was agreed to."""

import hashlib
from datetime import timedelta

import pytest
from django.db.models import ProtectedError
from django.utils import timezone

from core import consents
from core.models import ConsentRecord, ConsentText, PublishedTextIsFixed
from signup import consent_texts

pytestmark = pytest.mark.django_db

FIRST = {"da": "Ja, I må gemme mine svar.", "en": "Yes, you may keep my answers."}
SECOND = {"da": "Ja, I må gemme mine svar i et år.", "en": "Yes, you may keep my answers for a year."}


def publish_both() -> None:
    consents.publish(purpose="letters", version=1, texts=FIRST)
    consents.publish(purpose="letters", version=2, texts=SECOND)


@pytest.mark.parametrize("language", ["da", "en"])
def test_current_is_the_newest_version_in_the_language(language):
    publish_both()

    text = consents.current(purpose="letters", language=language)

    assert (text.version, text.language, text.text) == (2, language, SECOND[language])
    assert text.sha256 == hashlib.sha256(SECOND[language].encode()).hexdigest()


def test_current_of_a_purpose_or_language_without_a_text_raises():
    publish_both()

    for purpose, language in (("photos", "da"), ("letters", "de")):
        with pytest.raises(ConsentText.DoesNotExist):
            consents.current(purpose=purpose, language=language)


def test_publish_twice_with_the_same_words_changes_nothing():
    publish_both()
    before = list(ConsentText.objects.filter(purpose="letters").values())

    publish_both()

    assert list(ConsentText.objects.filter(purpose="letters").values()) == before
    assert len(before) == 4


def test_publish_with_other_words_is_refused_and_writes_no_language():
    consents.publish(purpose="letters", version=1, texts=FIRST)

    with pytest.raises(PublishedTextIsFixed):
        consents.publish(purpose="letters", version=1, texts=FIRST | {"en": "Something else"})

    assert consents.current(purpose="letters", language="en").text == FIRST["en"]


def test_publish_without_one_of_the_sites_languages_is_refused():
    with pytest.raises(ValueError, match="lacks en"):
        consents.publish(purpose="letters", version=1, texts={"da": "Ja"})

    assert not ConsentText.objects.filter(purpose="letters").exists()


def test_published_text_can_be_neither_saved_nor_deleted():
    publish_both()
    text = consents.current(purpose="letters", language="da")
    text.text = "Noget andet"

    with pytest.raises(PublishedTextIsFixed):
        text.save()
    with pytest.raises(PublishedTextIsFixed):
        text.delete()

    text.refresh_from_db()
    assert text.text == SECOND["da"]


def test_text_that_somebody_agreed_to_is_protected_from_bulk_deletion_too():
    publish_both()
    consents.record(text=consents.current(purpose="letters", language="da"), room="signup", subject="application:1")

    with pytest.raises(ProtectedError):
        ConsentText.objects.filter(purpose="letters").delete()


def test_record_holds_text_time_and_way_and_no_name_of_its_subject():
    publish_both()
    text = consents.current(purpose="letters", language="en")

    record = consents.record(text=text, room="signup", subject="application:1", way=ConsentRecord.Way.PHONE)

    assert (record.purpose, record.text, record.way, record.withdrawn_at) == ("letters", text, "phone", None)
    assert timezone.now() - record.given_at < timedelta(seconds=5)
    assert len(record.subject_fingerprint) == 64
    assert "application" not in record.subject_fingerprint


def test_withdraw_ends_the_subjects_consents_of_this_purpose_alone():
    publish_both()
    consents.publish(purpose="photos", version=1, texts=FIRST)
    letters_text = consents.current(purpose="letters", language="da")
    hers = consents.record(text=letters_text, room="signup", subject="application:1")
    anothers = consents.record(text=letters_text, room="signup", subject="application:2")
    photos = consents.record(
        text=consents.current(purpose="photos", language="da"), room="signup", subject="application:1"
    )

    withdrawn = consents.withdraw(purpose="letters", room="signup", subject="application:1")
    again = consents.withdraw(purpose="letters", room="signup", subject="application:1")

    hers.refresh_from_db()
    assert (withdrawn, again) == (1, 0)
    assert timezone.now() - hers.withdrawn_at < timedelta(seconds=5)
    assert consents.standing(purpose="letters", room="signup", subject="application:1") is None
    assert consents.standing(purpose="letters", room="signup", subject="application:2") == anothers
    assert consents.standing(purpose="photos", room="signup", subject="application:1") == photos


def test_consent_can_be_given_anew_after_it_was_withdrawn():
    publish_both()
    text = consents.current(purpose="letters", language="da")
    consents.record(text=text, room="signup", subject="application:1")
    consents.withdraw(purpose="letters", room="signup", subject="application:1")

    anew = consents.record(text=text, room="signup", subject="application:1")

    assert consents.standing(purpose="letters", room="signup", subject="application:1") == anew
    assert ConsentRecord.objects.count() == 2


def test_rooms_know_one_subject_by_different_fingerprints():
    publish_both()
    text = consents.current(purpose="letters", language="da")

    records = [consents.record(text=text, room=room, subject="person:1") for room in ("signup", "donations")]

    assert records[0].subject_fingerprint != records[1].subject_fingerprint


def test_texts_of_the_application_are_published_with_the_words_of_the_code():
    consent_texts.publish()

    for language in ("da", "en"):
        published = consents.current(purpose=consent_texts.MENTEE_APPLICATION, language=language)
        assert published.text == consent_texts.VERSIONS[consent_texts.MENTEE_APPLICATION][-1][language]


@pytest.mark.parametrize("number", [1, 3])
def test_standing_subjects_are_those_who_agreed_and_stayed_with_it(number, django_assert_num_queries):
    publish_both()
    text = consents.current(purpose="letters", language="da")
    subjects = [f"a:{place}" for place in range(number)]
    for subject in [*subjects, "b:withdrawn", "c:not asked about"]:
        consents.record(text=text, room="donations", subject=subject)
    consents.withdraw(purpose="letters", room="donations", subject="b:withdrawn")
    consents.record(text=text, room="signup", subject="d:another room")

    with django_assert_num_queries(1):
        standing = consents.standing_subjects(
            purpose="letters", room="donations", subjects=[*subjects, "b:withdrawn", "d:another room", "e:nobody"]
        )

    assert standing == set(subjects)
