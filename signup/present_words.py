"""A funnel as it is worded: for editors, who look at it before they publish, and at both languages side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core import letters
from signup import wording
from signup.editable_words import editable_letters, questions_of
from signup.forms import StepForm
from signup.funnels import Step, funnel_of
from signup.wording import QuestionWords, Wording

#: The languages of the columns.
LANGUAGES = [code for code, _name in settings.LANGUAGES]


@dataclass(frozen=True)
class Text:
    """One text of a funnel in one language; ``is_own``: an editor wrote it, and not the code."""

    language: str
    text: str
    is_own: bool


@dataclass(frozen=True)
class Row:
    """One text in every language, and ``what`` it is: a question, a hint, an answer."""

    what: Promise
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class StepWords:
    """A step with its texts. ``title`` is in the reader's language."""

    title: str
    rows: list[Row]


def of_kind(kind: str) -> list[StepWords]:
    """The steps of a kind of application with what they say now. One query for each language."""
    wordings = {language: wording.of(kind=kind, language=language) for language in LANGUAGES}
    return [StepWords(title=str(step.title), rows=_rows(step, wordings)) for step in funnel_of(kind).steps]


def _rows(step: Step, wordings: dict[str, Wording]) -> list[Row]:
    columns = []
    for language, own in wordings.items():
        with translation.override(language):
            columns.append([(what, _text(language, *texts)) for what, *texts in _said(step, own)])
    return [
        Row(what=cells[0][0], texts=tuple(text for _what, text in cells))
        for cells in zip(*columns, strict=True)
        if any(text.text for _what, text in cells)
    ]


def _said(step: Step, own: Wording) -> Iterator[tuple[Promise, str, str]]:
    """What each text is, how the editor words it ("" for not at all), and how the code does in the active language."""
    yield _("Title"), own.titles.get(step.code, ""), str(step.title)
    for question in questions_of(step):
        words = own.questions.get(question.code, QuestionWords())
        yield _("Question"), words.label, question.label
        yield _("Hint"), words.hint, question.hint
        yield _("Why we ask"), words.why, question.why
        for code, label in question.options.items():
            yield _("Answer"), words.options.get(code, ""), label


def _text(language: str, own: str, default: str) -> Text:
    return Text(language=language, text=own or default, is_own=bool(own))


def forms_of(page) -> list[tuple[str, StepForm]]:
    """The steps that a page leads to, in its own words, be they published or not: title and empty form of each."""
    own = wording.of_page(page)
    return [
        (own.titles.get(step.code) or str(step.title), step.form_class(kind=page.kind, wording=own))
        for step in funnel_of(page.kind).steps
    ]


def letters_of(page) -> list[letters.RenderedLetter]:
    """The letters to applicants in the page's language and its own words, be they published or not."""
    own = wording.of_page(page).letters
    language = page.locale.language_code
    return [
        letters.render(kind.name, language=language, context=kind.samples()[0] | {"own_words": own.get(kind.name, "")})
        for kind in editable_letters()
    ]
