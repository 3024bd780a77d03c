"""Taking applications away as a table: a right of its own, with a purpose, and written down before a byte leaves.

The columns are chosen one by one. Those of answers break the seal of each application, so they are for those who may
open one; those about politics are for the political track.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from core import access_log
from core.exports import Cell, ExportFile, export
from signup import envelopes
from signup.answer_rows import body_rows
from signup.funnels import FUNNELS
from signup.models import Application
from signup.opening import SUBJECT_KIND, ExportPurpose, Opened

#: How many applications one file may hold.
MOST_ROWS = 500
_ANSWER = "answer:"


class TooMany(Exception):
    """More applications were asked for than one file may hold. ``found`` says how many."""

    def __init__(self, found: int) -> None:
        super().__init__(str(found))
        self.found = found


@dataclass(frozen=True)
class Column:
    """A column that can be chosen. ``is_answer``: it breaks the seal; ``is_political``: it is about politics."""

    code: str
    label: str | Promise
    is_answer: bool = False
    is_political: bool = False


#: What is read from the clear columns of an application.
_CLEAR: Mapping[str, tuple[Promise, Callable[[Application], Cell]]] = {
    "reference": (_("Reference"), lambda row: row.reference),
    "kind": (_("Kind"), lambda row: row.get_kind_display()),
    "branch": (_("Branch"), lambda row: row.branch.name if row.branch else ""),
    "competences": (_("Competences"), lambda row: ", ".join(str(competence) for competence in row.competences.all())),
    "status": (_("Status"), lambda row: row.get_status_display()),
    "waiting_since": (_("Waiting since"), lambda row: row.waiting_since),
    "waited_weeks": (_("Weeks waited"), lambda row: row.waited_weeks),
    "language": (_("Language"), lambda row: row.get_language_display()),
    "contact_state": (_("Contact"), lambda row: row.get_contact_state_display()),
    "heard_from": (_("Heard of us from"), lambda row: row.get_heard_from_display()),
    "source": (_("Came from the page"), lambda row: row.source.title if row.source else ""),
    "had_help": (_("Somebody helped her"), lambda row: gettext("Yes") if row.had_help else gettext("No")),
}


def columns_for(*, user) -> list[Column]:
    """The columns that a member of staff may choose from, in the order of the table."""
    columns = [Column(code, label) for code, (label, _value) in _CLEAR.items()]
    if user.has_perm("signup.open_application"):
        may_see_politics = user.has_perm("signup.view_political")
        columns += [column for column in _answer_columns() if may_see_politics or not column.is_political]
    return columns


def take(
    *, applications: QuerySet[Application], columns: Sequence[str], purpose: str, file_format: str, user
) -> ExportFile:
    """The file. Each application in it gets its row in the access log first: that is committed before one is opened.

    ``applications`` are those that were asked for, of which only what the user may see is taken; ``columns`` are codes
    of :func:`columns_for`. Raises TooMany, ValueError for a column that she may not choose, for a purpose or a format
    that is none, and core.sealing.SealBroken.
    """
    why = ExportPurpose(purpose).value
    known = {column.code: column for column in columns_for(user=user)}
    if not columns or not known.keys() >= set(columns):
        raise ValueError(f"not columns that {user} may choose: {columns}")
    chosen = [column for code, column in known.items() if code in set(columns)]
    what = Opened.EXPORTED_ANSWERS if any(column.is_answer for column in chosen) else Opened.EXPORT
    with transaction.atomic():
        rows = _visible(applications, user=user)
        subject_ids = [str(application.pk) for application in rows]
        access_log.write_each(
            subject_kind=SUBJECT_KIND, subject_ids=subject_ids, user=user, purpose=why, what=what.value
        )
    # Opening them and drawing the file takes seconds, for which nobody else should wait to write.
    return export(
        name="applications",
        columns=[str(column.label) for column in chosen],
        rows=[_row(application, chosen) for application in rows],
        file_format=file_format,
        user=user,
    )


def _answer_columns() -> list[Column]:
    """A column for each question of any funnel whose answer is sealed, in the order of the funnels.

    Two questions of the same words are told apart by the titles of their steps.
    """
    asked: dict[str, tuple[str, str, bool]] = {}
    for funnel in FUNNELS.values():
        for step in funnel.steps:
            form_class = step.form_class
            for name in [name for name in form_class.base_fields if name not in form_class.kept_elsewhere]:
                label = str(form_class.base_fields[name].label or name)
                asked.setdefault(name, (str(step.title), label, name in form_class.political))
    labels = Counter(label for _title, label, _is_political in asked.values())
    return [
        Column(f"{_ANSWER}{name}", label if labels[label] == 1 else f"{title}: {label}", True, is_political)
        for name, (title, label, is_political) in asked.items()
    ]


def _visible(applications: QuerySet[Application], *, user) -> list[Application]:
    """The rows of the file, in the order of the list. Raises TooMany."""
    visible = Application.objects.visible_to(user).filter(pk__in=applications.order_by().values("pk"))
    found = visible.count()
    if found > MOST_ROWS:
        raise TooMany(found)
    related = visible.select_related("branch", "source").prefetch_related("competences__group")
    return list(related.order_by("waiting_since", "reference"))


@sensitive_variables()
def _row(application: Application, columns: list[Column]) -> list[Cell]:
    answers = _answers(application, columns)
    return [
        answers.get(column.code, "") if column.is_answer else _CLEAR[column.code][1](application) for column in columns
    ]


@sensitive_variables()
def _answers(application: Application, columns: list[Column]) -> dict[str, str]:
    """The answers in words, by the codes of their columns. What was not asked for stays sealed."""
    opened: dict[str, Any] = {}
    if any(column.is_answer and not column.is_political for column in columns):
        opened |= envelopes.read_body(application)
    if application.is_political and any(column.is_political for column in columns):
        opened |= envelopes.read_annex(application)
    return {f"{_ANSWER}{row.name}": "\n".join(row.answers) for row in body_rows(application.kind, opened)}
