"""Publishing the next version of a consent text: both languages, looked at first, never over somebody else's."""

import pytest

from core import consents
from core.models import ConsentRecord, ConsentText, PublishedTextIsFixed
from signup.consent_texts import MENTEE_APPLICATION, PURPOSES
from tests.signup.factories import Applicant, make_application
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

TEXTS = "/admin/consent-texts/"
NEXT = f"{TEXTS}{MENTEE_APPLICATION}/new-version/"
NEW = {"text_da": "Ja, I må.\r\n\r\nTak.", "text_en": "Yes, you may.\r\n\r\nThank you."}


@pytest.fixture
def guardian(client, member):
    """Somebody of data protection, logged in."""
    client.force_login(member("Data protection"))
    return client


def versions() -> list[tuple[int, str, str]]:
    """The published versions of the mentees' text."""
    found = ConsentText.objects.filter(purpose=MENTEE_APPLICATION).order_by("version", "language")
    return list(found.values_list("version", "language", "text"))


def send(client, **changes):
    """Send the form."""
    return client.post(NEXT, NEW | {"after": 1, "action": "publish"} | changes)


def test_every_text_is_listed_in_both_languages(guardian):
    texts = guardian.get(TEXTS).context["texts"]

    assert {text.purpose for text in texts} == set(PURPOSES.values())
    assert {(text.version, *sorted(text.texts)) for text in texts} == {(1, "da", "en")}


def test_list_takes_two_queries_for_any_number_of_versions(guardian, django_assert_max_num_queries):
    counts = []
    for after in (1, 2, 3):
        consents.publish_next(purpose=MENTEE_APPLICATION, after=after, texts={"da": f"{after}", "en": f"{after}"})
        with django_assert_max_num_queries(20) as captured:
            guardian.get(TEXTS)
        counts.append(len(captured))

    assert len(set(counts)) == 1


def test_looking_at_it_publishes_nothing(guardian):
    before = versions()

    response = send(guardian, action="preview")

    assert versions() == before
    assert [words for _code, _name, words in response.context["preview"]] == [
        "Ja, I må.\n\nTak.",
        "Yes, you may.\n\nThank you.",
    ]


def test_next_version_is_published_in_both_languages_and_the_old_one_stays(guardian):
    before = versions()

    assert outcome(send(guardian)) == "back"

    assert versions() == [*before, (2, "da", "Ja, I må.\n\nTak."), (2, "en", "Yes, you may.\n\nThank you.")]


@pytest.mark.parametrize("missing", ["text_da", "text_en"])
def test_both_languages_are_required(guardian, missing):
    before = versions()

    response = send(guardian, **{missing: " \n "})

    assert (response.status_code, list(response.context["form"].errors)) == (422, [missing])
    assert versions() == before


def test_same_words_are_no_new_version(guardian):
    in_force = {f"text_{language}": text for _number, language, text in versions()}

    assert send(guardian, **in_force).status_code == 422
    assert len(versions()) == 2


def test_two_at_once_do_not_publish_over_each_other(guardian):
    send(guardian)

    late = send(guardian, text_da="Noget andet", text_en="Something else")

    assert late.status_code == 422
    assert len(late.context["form"].non_field_errors()) == 1
    assert "Noget andet" in late.content.decode()
    assert [number for number, _language, _text in versions()] == [1, 1, 2, 2]


def test_verb_gives_a_number_once():
    words = {"da": "Ja", "en": "Yes"}

    assert consents.publish_next(purpose="p", after=0, texts=words) == 1
    assert consents.publish_next(purpose="p", after=0, texts=words) == 1
    with pytest.raises(PublishedTextIsFixed):
        consents.publish_next(purpose="p", after=0, texts=words | {"en": "No"})
    with pytest.raises(ValueError, match="no version 7"):
        consents.publish_next(purpose="p", after=7, texts=words)
    with pytest.raises(ValueError, match="lacks en"):
        consents.publish_next(purpose="p", after=1, texts={"da": "Ja"})
    assert ConsentText.objects.filter(purpose="p").count() == 2


def test_markup_is_shown_as_it_was_typed(guardian):
    response = send(guardian, action="preview", text_da="<script>alert(1)</script>")

    assert "<script>alert(1)" not in response.content.decode()


def test_unknown_purpose_is_not_found(guardian):
    assert outcome(guardian.get(f"{TEXTS}no-such-text/new-version/")) == "404"


def test_record_keeps_the_version_that_was_read(guardian):
    make_application()
    send(guardian)

    assert [record.text.version for record in ConsentRecord.objects.all()] == [1]


def test_who_writes_an_application_meanwhile_is_asked_again(guardian):
    applicant = Applicant()
    applicant.fill_in()
    send(guardian)

    asked_again = applicant.send()
    applicant.answer("consent", consent="2-da")
    applicant.send()

    assert asked_again.url == applicant.step_address("consent") + "?check"
    assert [(record.text.version, record.text.language) for record in ConsentRecord.objects.all()] == [(2, "da")]


def test_screens_are_for_data_protection(client, member):
    answers = {}
    for group in ("Communication", "Matching team", "Branch coordinators", "Data protection", "Political track"):
        client.force_login(member(group))
        answers[group] = (outcome(client.get(TEXTS)), outcome(client.get(NEXT)), outcome(send(client)))

    assert answers == dict.fromkeys(answers, ("refused",) * 3) | {"Data protection": ("200", "200", "back")}
