"""What a page says of the other forms of its story: links to the files that are there, and its card for sharing."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from role_models import output_kinds
from role_models.models import StoryOutput, StoryPage
from role_models.output_kinds import OutputKind
from role_models.output_kinds.content import teller_of
from role_models.output_kinds.share_cards import HEIGHT, WIDTH
from role_models.uses import Use

Kind = StoryOutput.Kind

_NAMES: dict[str, Promise] = {
    Kind.SHARE_CARD: gettext_lazy("Picture to share"),
    Kind.PRINT_A4: gettext_lazy("A4 sheet for a notice board"),
    Kind.POSTER_A3: gettext_lazy("Poster, A3"),
    Kind.POSTER_A2: gettext_lazy("Poster, A2"),
    Kind.POSTCARD: gettext_lazy("Postcard with two sides"),
    Kind.TEACHING_SHEET: gettext_lazy("Teaching sheet"),
}


@dataclass(frozen=True)
class Form:
    """One form that readers can fetch. ``kilobytes`` is its size; ``is_for_printers`` says that it has crop marks."""

    kind: str
    name: str | Promise
    url: str
    file_type: str
    kilobytes: int
    is_for_printers: bool


def forms_of(page: StoryPage) -> list[Form]:
    """The forms of a story that are there today in the page's language; none for a page that has no teller yet."""
    rows = _rows(page)
    forms = [_form(page, kind, rows[kind.kind]) for kind in output_kinds.known() if kind.kind in rows]
    return [form for form in forms if form is not None]


def _rows(page: StoryPage) -> dict[str, StoryOutput]:
    """By kind, the forms in the page's language that are made and that she allows today."""
    if page.storyteller is None or page.storyteller.pk is None:
        return {}
    prefetch_related_objects([page.storyteller], "consents", "outputs")
    uses = page.storyteller.allowed_uses()
    allowed = {kind.kind for kind in output_kinds.known() if {Use.WEB, kind.use} <= uses}
    return {
        row.kind: row
        for row in page.storyteller.outputs.all()
        if row.kind in allowed and row.language == page.locale.language_code and row.state == StoryOutput.State.MADE
    }


def _form(page: StoryPage, kind: OutputKind, row: StoryOutput) -> Form | None:
    try:
        size = row.file.size if row.file else 0
    except OSError:  # The file was taken away behind our back; the next sweep sees it.
        return None
    return Form(
        kind=kind.kind,
        name=_NAMES.get(kind.kind, row.get_kind_display()),
        url=file_url(page, kind),
        file_type="PDF" if kind.extension == "pdf" else kind.extension.upper().replace("JPG", "JPEG"),
        kilobytes=max(1, round(size / 1000)),
        is_for_printers=kind.kind in (Kind.POSTER_A3, Kind.POSTER_A2, Kind.POSTCARD),
    )


def file_url(page: StoryPage, kind: OutputKind) -> str:
    """The path under which a form is served in the active language."""
    return reverse("role_models:output", args=[teller_of(page).code, kind.kind, kind.extension])


def sharing_of(page: StoryPage) -> dict[str, Any]:
    """What others see when somebody shares the page: her card, or where she allows none, one without a word of hers.

    The keys are those of templates/components/sharing.html; {} for a page that has no teller.
    """
    teller = page.storyteller
    if teller is None:
        return {}
    row, kind = _rows(page).get(Kind.SHARE_CARD), output_kinds.find(Kind.SHARE_CARD)
    if row is not None and kind is not None:
        path = f"{file_url(page, kind)}?v={row.made_from[:8]}"
        words = _("“%(quote)s” %(name)s") % {"quote": page.quote, "name": teller.name or page.title}
    else:
        path = reverse("role_models:neutral_card", args=[teller.paper, teller.pattern])
        words = _("A textile pattern")
    return {
        "image_url": settings.SITE_URL + path,
        "image_width": WIDTH,
        "image_height": HEIGHT,
        "image_alt": words,
        "type": "article",
    }
