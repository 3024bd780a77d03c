"""The words of a funnel are the editors', in each language on its own; what they leave out the code says."""

import re

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from core import letters
from core.models import Letter
from core.translation_catalog import MissingTranslation
from signup import present_words, waiting_list, wording
from signup.editable_words import editable_letters
from signup.funnels import FUNNELS, funnel_of
from signup.models import Application, Draft, FunnelPage, Kind
from signup.wording import DEFAULT_WORDING
from tests.factories import translate_page
from tests.signup.factories import Applicant, make_application, make_branch
from tests.signup.words import ENGLISH, QUESTION, make_page

pytestmark = pytest.mark.django_db


def words_of(code: str, language: str, name: str) -> dict[str, object]:
    """A question of the mentees' funnel as it is asked in a language."""
    with translation.override(language):
        step = funnel_of(Kind.MENTEE).step(code)
        field = step.form_class(kind=Kind.MENTEE, wording=wording.of(kind=Kind.MENTEE, language=language)).fields[name]
        return {
            "label": str(field.label),
            "hint": str(field.help_text),
            "why": str(field.why),
            "options": [str(label) for _code, label in field.choices],
        }


def test_without_a_page_the_code_speaks():
    assert wording.of(kind=Kind.MENTEE, language="da") == DEFAULT_WORDING


def test_editors_words_take_the_place_of_the_codes_and_the_rest_stays(home):
    default = words_of("danish", "da", "danish_level")
    make_page(home, texts=[("question", QUESTION | {"hint": ""}), ("step", {"step": "danish", "title": "Dit sprog"})])

    own = words_of("danish", "da", "danish_level")

    assert own == {
        "label": "Hvordan går det med dansk?",
        "hint": default["hint"],
        "why": "Så I kan snakke sammen.",
        "options": ["Ikke så meget", *default["options"][1:]],
    }
    assert wording.of(kind=Kind.MENTEE, language="da").titles == {"danish": "Dit sprog"}
    assert wording.of(kind=Kind.MENTOR, language="da") == DEFAULT_WORDING


def test_draft_and_unpublished_words_are_said_to_nobody(home):
    page = make_page(home)
    page.texts = [("question", QUESTION)]
    page.save_revision()
    as_draft = wording.of(kind=Kind.MENTEE, language="da")
    page.save_revision().publish()
    page.unpublish()

    assert as_draft == DEFAULT_WORDING
    assert wording.of(kind=Kind.MENTEE, language="da") == DEFAULT_WORDING


@pytest.mark.parametrize("count", [1, 3])
def test_words_take_one_query(home, django_assert_num_queries, count):
    questions = [QUESTION | {"question": code, "options": []} for code in ("danish_level", "help_wanted", "name")]
    make_page(home, texts=[("question", question) for question in questions[:count]])

    with django_assert_num_queries(1):
        found = wording.of(kind=Kind.MENTEE, language="da")

    assert len(found.questions) == count


def test_english_form_speaks_english_from_the_first_draft_to_the_next_change(home, django_capture_on_commit_callbacks):
    default = words_of("danish", "en", "danish_level")
    page = make_page(home, texts=[("question", QUESTION)])
    before = words_of("danish", "en", "danish_level")
    translate_page(page, django_capture_on_commit_callbacks, ENGLISH, slug="apply")
    translated = words_of("danish", "en", "danish_level")
    page.refresh_from_db()
    page.texts[0].value["label"] = "Noget helt nyt?"
    page.texts[0].value["options"][0]["label"] = "Slet ikke"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert before == default
    assert translated == {
        "label": "How is your Danish?",
        "hint": "A little is something too.",
        "why": "So that you can chat.",
        "options": ["Not so much", *default["options"][1:]],
    }
    assert words_of("danish", "en", "danish_level") == translated
    assert words_of("danish", "da", "danish_level")["label"] == "Noget helt nyt?"


@pytest.mark.parametrize("missing", ["Ikke så meget", "So that you can chat.", "Dit sprog", "Tak for sidst."])
def test_every_text_of_every_block_is_one_to_translate(home, django_capture_on_commit_callbacks, missing):
    danish = {english: danish for danish, english in ENGLISH.items()}.get(missing, missing)
    page = make_page(
        home,
        texts=[("question", QUESTION), ("step", {"step": "danish", "title": "Dit sprog"})],
        letters=[("letter", {"letter": "application_waiting", "text": "Tak for sidst."})],
    )
    all_but_one = {key: text for key, text in ENGLISH.items() if key != danish}

    with pytest.raises(MissingTranslation, match=danish):
        translate_page(page, django_capture_on_commit_callbacks, all_but_one, slug="apply")


def test_codes_are_the_same_in_every_language(home, django_capture_on_commit_callbacks):
    page = make_page(
        home,
        texts=[("question", QUESTION), ("step", {"step": "danish", "title": "Dit sprog"})],
        letters=[("letter", {"letter": "application_waiting", "text": "Tak for sidst."})],
    )
    english = translate_page(page, django_capture_on_commit_callbacks, ENGLISH, slug="apply")

    found = wording.of_page(english)

    assert [*found.questions] == ["danish_level"]
    assert found.questions["danish_level"].options == {"little": "Not so much"}
    assert found.titles == {"danish": "Your language"}
    assert found.letters == {"application_waiting": "Thanks for last time."}


def test_words_are_shown_as_words(home):
    hostile = "<script>alert(1)</script>"
    make_page(
        home,
        texts=[
            (
                "question",
                QUESTION
                | {"label": hostile, "hint": hostile, "why": hostile}
                | {"options": [{"option": "danish_level.little", "label": hostile}]},
            )
        ],
    )
    form_class = funnel_of(Kind.MENTEE).step("danish").form_class

    html = form_class(kind=Kind.MENTEE, wording=wording.of(kind=Kind.MENTEE, language="da"))[
        "danish_level"
    ].as_field_group()

    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 3


@pytest.mark.parametrize("kind", [*FUNNELS])
def test_present_words_say_every_question_in_both_languages(home, kind):
    with translation.override("en"):
        rows = [row for step in present_words.of_kind(kind) for row in step.rows]
        questions = [row for row in rows if str(row.what) == "Question"]

    asked = [name for step in funnel_of(kind).steps for name in step.form_class.base_fields]
    assert len(questions) == len(asked)
    assert {text.language for row in rows for text in row.texts} == {"da", "en"}
    assert [row for row in rows if not all(text.text for text in row.texts)] == []
    assert [row for row in questions if row.texts[0].text == row.texts[1].text] == []


def test_present_words_mark_what_editors_wrote(home):
    make_page(home, texts=[("question", QUESTION)])

    own = [
        text for step in present_words.of_kind(Kind.MENTEE) for row in step.rows for text in row.texts if text.is_own
    ]

    assert [(text.language, text.text) for text in own] == [
        ("da", "Hvordan går det med dansk?"),
        ("da", "Lidt er også noget."),
        ("da", "Så I kan snakke sammen."),
        ("da", "Ikke så meget"),
    ]


@pytest.mark.parametrize("kind", [*FUNNELS])
def test_preview_shows_words_that_nobody_published_and_keeps_nothing(home, editor, kind):
    page = FunnelPage(title="Kladde", slug="kladde", locale=home.locale, kind=kind)
    page.texts = [("step", {"step": "consent", "title": "Dit ja"})]
    page.letters = [("letter", {"letter": "application_waiting", "text": "Tak for sidst."})]

    response = page.make_preview_request(preview_mode="words", extra_request_attrs={"user": editor})

    html = response.content.decode()
    assert response.status_code == 200
    assert html.count("Dit ja") == 1
    assert html.count("Tak for sidst.") == 1
    assert "<form" not in html.partition("<main")[2].partition("</main>")[0]
    assert (Draft.objects.count(), Application.objects.count(), Letter.objects.count()) == (0, 0, 0)


def test_applicants_read_the_editors_words_and_the_english_ones_never_a_danish_word(home):
    make_branch()
    make_page(home, texts=[("question", QUESTION), ("step", {"step": "danish", "title": "Dit sprog"})])

    shown = {language: Applicant(language).look("danish").content.decode() for language in ("da", "en")}

    written = ["Hvordan går det med dansk?", "Lidt er også noget.", "Så I kan snakke sammen.", "Ikke så meget"]
    assert [text in shown["da"] for text in written] == [True] * 4
    assert [text in shown["en"] for text in [*written, "Dit sprog"]] == [False] * 5


def test_closed_application_says_so_in_the_editors_words(home, client):
    page = make_page(home, closed_message="<p>Kom igen til maj.</p>")

    assert "Kom igen til maj." in client.get(page.url).content.decode()
    assert "Kom igen til maj." in Applicant("da").look("name").content.decode()
    assert "Kom igen til maj." not in Applicant("en").look("name").content.decode()


LETTERS = editable_letters()


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.name)
def test_every_letter_says_own_words_alike_in_both_parts_and_keeps_its_link(kind):
    context = kind.samples()[0]
    default = letters.render(kind.name, language="da", context=context)

    own = letters.render(kind.name, language="da", context=context | {"own_words": "Hej & hop.\n\nTak <b>du</b>."})

    assert "Hej & hop.\n\nTak <b>du</b>." in own.text
    assert "<p>Hej &amp; hop.</p>" in own.html
    assert "<p>Tak &lt;b&gt;du&lt;/b&gt;.</p>" in own.html
    assert (own.subject, own.text.count("http")) == (default.subject, default.text.count("http"))
    assert len(set(default.text.splitlines()) - set(own.text.splitlines())) == 1


@pytest.mark.parametrize(("language", "said"), [("da", "Tak for sidst."), ("en", "Thanks for last time.")])
def test_letters_are_sent_in_the_words_of_the_readers_language(
    home, mailoutbox, django_capture_on_commit_callbacks, language, said
):
    words = [
        ("letter", {"letter": name, "text": "Tak for sidst."})
        for name in ("application_confirmation", "application_waiting")
    ]
    page = make_page(home, letters=words)
    translate_page(page, django_capture_on_commit_callbacks, ENGLISH, slug="apply")

    with django_capture_on_commit_callbacks(execute=True):
        application = make_application(language=language, consent=f"1-{language}")
    token = re.search(r"/([^/\s]+)/\s", mailoutbox[0].body)[1]
    with django_capture_on_commit_callbacks(execute=True):
        waiting_list.confirm(token=token)

    assert [said in mail.body for mail in mailoutbox] == [True, True]
    assert application.language == language


def test_words_of_one_kind_are_not_said_to_applicants_of_another(home, mailoutbox, django_capture_on_commit_callbacks):
    make_page(home, letters=[("letter", {"letter": "application_confirmation", "text": "Tak for sidst."})])

    with django_capture_on_commit_callbacks(execute=True):
        make_application(kind=Kind.TELL_ME_WHEN)

    assert ["Tak for sidst." in mail.body for mail in mailoutbox] == [False]


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_telling_letter_is_refused_in_the_translation_too_and_says_why(
    home, english, editor, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = make_page(home, letters=[("letter", {"letter": "application_waiting", "text": "Tak for sidst."})])
    draft = FunnelPage.objects.get(locale=english)
    source = TranslationSource.objects.get_for_instance(page)
    for segment in StringSegment.objects.filter(source=source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=english,
            data={"soeg": "apply", "Tak for sidst.": "Your mentor waits."}.get(segment.string.data, "Apply"),
        )
    client.force_login(editor)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(edit_url(draft), {"action": "publish"}, follow=True)

    draft.refresh_from_db()
    assert draft.live is False
    assert "mentor" in " ".join(str(message) for message in response.context["messages"])


def test_unfinished_words_are_not_published_with_a_whole_selection_either(
    home, english, editor, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        make_page(home, texts=[("question", QUESTION)])
    draft = FunnelPage.objects.get(locale=english)
    client.force_login(editor)
    publish = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{publish}?id={draft.pk}", {"include_descendants": ""})
        client.post(f"{publish}?id={draft.get_parent().pk}", {"include_descendants": "on"})

    draft.refresh_from_db()
    assert draft.live is False
    assert wording.of(kind=Kind.MENTEE, language="en") == DEFAULT_WORDING
