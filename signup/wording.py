"""The words of a funnel: what editors wrote on its page, in place of the words that the code brings.

A page is read in its own language only. Where it says nothing, the code speaks, which knows both languages: so nobody
meets a Danish question in an English form.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from signup.models import FunnelPage

#: Between the question and the answer in the code of an option, as "danish_level.work".
OPTION_SEPARATOR = "."


@dataclass(frozen=True)
class QuestionWords:
    """An editor's words for one question. What is empty is said in the words that the code brings.

    ``options`` maps the codes of answers to their labels.
    """

    label: str = ""
    hint: str = ""
    why: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wording:
    """An editor's words for one funnel in one language: by the code of the question, of the step for its title, and of
    the letter for what it says.

    ``closed_message`` and ``thank_you`` are rich text, empty where the editor wrote none.
    """

    questions: Mapping[str, QuestionWords] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    closed_message: str = ""
    thank_you: str = ""


#: The words that the code brings, and no others.
DEFAULT_WORDING = Wording()


def of(*, kind: str, language: str) -> Wording:
    """The words for a kind of application in a language, from its first live page in that language. One query."""
    page = (
        FunnelPage.objects.live()
        .filter(kind=kind, locale__language_code=language, alias_of=None)
        .order_by("path")
        .only("texts", "letters", "closed_message", "thank_you")
        .first()
    )
    return of_page(page) if page else DEFAULT_WORDING


def of_page(page: FunnelPage) -> Wording:
    """The words that a page has, be it published or not."""
    return Wording(
        questions={
            block.value["question"]: QuestionWords(
                label=block.value["label"],
                hint=block.value["hint"],
                why=block.value["why"],
                options={_code_of(option["option"]): option["label"] for option in block.value["options"]},
            )
            for block in page.texts.blocks_by_name("question")
        },
        titles={block.value["step"]: block.value["title"] for block in page.texts.blocks_by_name("step")},
        letters={block.value["letter"]: block.value["text"] for block in page.letters},
        closed_message=page.closed_message,
        thank_you=page.thank_you,
    )


def _code_of(option: str) -> str:
    return option.partition(OPTION_SEPARATOR)[2]


def letter_words(*, kind: str, letter: str, language: str) -> str:
    """What a letter to somebody who applies for ``kind`` says in a language, in an editor's words: plain paragraphs
    with an empty line between them. "" where the editor wrote none. ``letter`` is the name of its kind of letter.
    """
    return of(kind=kind, language=language).letters.get(letter, "")
