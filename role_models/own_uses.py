"""What she sees on her private page: each use with her words for it, what is shown because of it, and what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core import consents
from core.languages import own_name
from role_models import narrowing
from role_models.consent_texts import purpose
from role_models.models import StoryConsent, StoryOutput, StoryPage, Storyteller, StorytellerChange
from role_models.rewriting import pages_of
from role_models.uses import Precision, Use

#: What stopping a use does beside ending it, where something is deleted for good.
_LOST_WITH = {
    Use.WEB: _("Your story is then hidden everywhere. You can show it again later."),
    Use.PORTRAIT: _("We then delete your portrait and all copies of it. You cannot undo that."),
    Use.VOICE: _("We then delete your sound and film. You cannot undo that."),
    Use.SHARE_CARD: _("We then delete the card. Cards that others have copied we cannot fetch back."),
    Use.POSTER: _("We then delete the posters, and ask the places that show one to take it down."),
    Use.TEACHING: _("We then delete the teaching sheet. Copies on paper we cannot fetch back."),
    Use.PRESS: _("We then give your story to no newspaper, radio or television."),
    Use.TALKS: _("We then pass no invitations on to you."),
}
#: What was changed, and by whom, in words for her.
WHAT_WORDS = {
    StorytellerChange.What.ALLOWED: _("A use was allowed"),
    StorytellerChange.What.STOPPED: _("A use was stopped"),
    StorytellerChange.What.SHORTENED: _("An earlier end was set"),
    StorytellerChange.What.RENAMED: _("The name was changed"),
    StorytellerChange.What.BLURRED: _("Places were made less exact"),
    StorytellerChange.What.PAUSED: _("The story was hidden"),
    StorytellerChange.What.RESUMED: _("The story was shown again"),
    StorytellerChange.What.WITHDREW: _("The story was erased"),
}
_BY_WORDS = {
    StorytellerChange.By.HERSELF: _("you"),
    StorytellerChange.By.STAFF: _("we, for you"),
    StorytellerChange.By.CLOCK: _("the end of your yes"),
}
#: The forms of a story that hang on a use.
_KINDS = {
    Use.SHARE_CARD: (StoryOutput.Kind.SHARE_CARD,),
    Use.POSTER: (
        StoryOutput.Kind.PRINT_A4,
        StoryOutput.Kind.POSTER_A3,
        StoryOutput.Kind.POSTER_A2,
        StoryOutput.Kind.POSTCARD,
    ),
    Use.TEACHING: (StoryOutput.Kind.TEACHING_SHEET,),
}


@dataclass(frozen=True)
class Shown:
    """Something that is shown because of a use: its name in words, and its address or ""."""

    words: str
    url: str


@dataclass(frozen=True)
class OwnUse:
    """One use as she sees it. ``words`` are those she said yes to, or would: in the language ``words_language``."""

    code: str
    label: str
    stands: bool
    words: str
    words_language: str
    since: date | None
    until: date | None
    shown: tuple[Shown, ...]
    lost: Promise


def uses_of(storyteller: Storyteller) -> list[OwnUse]:
    """Every use there is, in the active language."""
    standing = _standing(storyteller)
    pages = pages_of(storyteller)
    outputs = list(storyteller.outputs.filter(state=StoryOutput.State.MADE).order_by("kind", "language"))
    return [_own_use(storyteller, use, standing.get(use), pages, outputs) for use in Use]


def use_of(storyteller: Storyteller, code: str) -> OwnUse | None:
    """One use by its code, or None if there is no such use."""
    return next((use for use in uses_of(storyteller) if use.code == code), None)


def _standing(storyteller: Storyteller) -> dict[str, StoryConsent]:
    today = timezone.localdate()
    rows = storyteller.consents.filter(ended_at=None).select_related("record__text")
    return {consent.use: consent for consent in rows if consent.stands_on(today)}


def _own_use(
    storyteller: Storyteller,
    use: Use,
    consent: StoryConsent | None,
    pages: list[StoryPage],
    outputs: list[StoryOutput],
) -> OwnUse:
    language = translation.get_language() or storyteller.language
    text = consent.record.text if consent else consents.current(purpose=purpose(use), language=language)
    return OwnUse(
        code=use.value,
        label=str(use.label),
        stands=consent is not None,
        words=text.text,
        words_language=text.language,
        since=timezone.localdate(consent.record.given_at) if consent else None,
        until=consent.ends_on if consent else None,
        shown=tuple(_shown(storyteller, use, pages, outputs)) if consent else (),
        lost=_LOST_WITH[use],
    )


def _shown(storyteller: Storyteller, use: Use, pages: list[StoryPage], outputs: list[StoryOutput]) -> Iterable[Shown]:
    if use == Use.WEB:
        live = [page for page in pages if page.live]
        yield from (Shown(f"{page.title} ({own_name(page.locale.language_code)})", page.url or "") for page in live)
    elif use == Use.PORTRAIT:
        pictures = {page.picture for page in pages if page.picture}
        yield from (Shown(str(_("Your portrait")), picture.file.url) for picture in pictures)
    elif use == Use.VOICE:
        yield from (Shown(str(recording), "") for recording in storyteller.recordings.all())
    for output in outputs:
        if output.kind in _KINDS.get(use, ()):
            yield Shown(f"{output.get_kind_display()} ({own_name(output.language)})", _address_of(output, storyteller))


def _address_of(output: StoryOutput, storyteller: Storyteller) -> str:
    extension = str(output.file.name).rpartition(".")[2]
    parts = {"code": storyteller.code, "kind": output.kind, "extension": extension}
    try:
        with translation.override(output.language):
            return reverse("role_models:output", kwargs=parts)
    except NoReverseMatch:
        return ""


@dataclass(frozen=True)
class OwnChange:
    """One change as she sees it."""

    what: str
    which: str
    by: str
    at: date


def changes_of(storyteller: Storyteller) -> list[OwnChange]:
    """Everything that was changed, the newest first."""
    return [
        OwnChange(
            what=str(WHAT_WORDS[StorytellerChange.What(change.what)]),
            which=_which(change),
            by=str(_BY_WORDS[StorytellerChange.By(change.by)]),
            at=timezone.localdate(change.at),
        )
        for change in storyteller.changes.all()
    ]


def _which(change: StorytellerChange) -> str:
    labels = dict(Use.choices) | dict(Precision.choices)
    return str(labels.get(change.detail, ""))


@dataclass(frozen=True)
class OwnPlace:
    """One place as readers see it, and what they would see under wider limits."""

    kind: str
    now: str
    region: str
    country: str


def places_of(storyteller: Storyteller) -> list[OwnPlace]:
    """Her places, in the active language."""
    return [
        OwnPlace(
            kind=str(place.get_kind_display()),
            now=place.words(storyteller.place_precision),
            region=place.words(Precision.REGION),
            country=place.words(Precision.COUNTRY),
        )
        for place in storyteller.places.all()
    ]


def wider_limits(storyteller: Storyteller) -> list[tuple[str, str]]:
    """The limits that would blur something, as choices of a form."""
    places = list(storyteller.places.all())
    return [
        (limit.value, str(limit.label))
        for limit in (Precision.REGION, Precision.COUNTRY)
        if any(narrowing.is_finer(place, limit) for place in places)
    ]
