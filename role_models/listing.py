"""Which stories the exhibition shows today: those that their tellers allow on the web, chosen by the address."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from branches.models import Branch
from core.search_words import stems, words
from role_models.models import ExhibitionPage, Recording, StoryConsent, StoryPage, StoryTheme
from role_models.regions import Region
from role_models.states import State
from role_models.uses import Use

#: How much of what was typed is looked for.
_LONGEST_QUERY = 100

#: By what an address says of the length: the stories that are told at that length, by their minutes; "30" is seconds.
LENGTHS: dict[str, Q] = {
    "30": ~Q(brief=""),
    "4": ~Q(body=[]),
    "15": ~Q(in_depth=[]),
}
#: What an address says for stories that can be heard.
WITH_SOUND = "1"


@dataclass(frozen=True)
class Chosen:
    """What a reader chose, by the names that stand in the address; "" where nothing is chosen.

    ``theme`` and ``branch`` are codes, ``region`` one of Region, ``sound`` "1" or "", ``length`` a key of LENGTHS, and
    ``q`` words to look for.
    """

    theme: str = ""
    region: str = ""
    branch: str = ""
    sound: str = ""
    length: str = ""
    q: str = ""

    def __bool__(self) -> bool:
        return bool(self.query)

    @property
    def names(self) -> list[str]:
        """The names of what is chosen, in their order."""
        return [field.name for field in fields(self) if getattr(self, field.name)]

    @property
    def query(self) -> str:
        """The query string that says the same, without a question mark; "" where nothing is chosen."""
        return urlencode({name: getattr(self, name) for name in self.names})

    def but(self, **changes: str) -> "Chosen":
        """The same with changes: ``but(theme="")`` chooses no theme."""
        return replace(self, **changes)


def read(parameters: QueryDict, *, themes: Iterable[StoryTheme], branches: Iterable[Branch]) -> Chosen:
    """What an address chooses. A value that means nothing is passed over, as if it were not there."""
    known = {
        "theme": {theme.code for theme in themes},
        "region": set(Region.values),
        "branch": {branch.code for branch in branches},
        "sound": {WITH_SOUND},
        "length": set(LENGTHS),
    }
    values = {name: parameters.get(name, "") for name in known}
    typed = " ".join(parameters.get("q", "").replace("\0", " ").split())[:_LONGEST_QUERY].strip()
    return Chosen(
        **{name: value for name, value in values.items() if value in known[name]}, q=typed if words(typed) else ""
    )


def stories(exhibition: ExhibitionPage, chosen: Chosen | None = None) -> QuerySet[StoryPage]:
    """The stories of the exhibition whose tellers let them stand on the web today, in their order.

    Their long texts are left unread until they are asked for.
    """
    shown = shown_today(exhibition)
    return shown if chosen is None else shown.filter(*conditions(exhibition, chosen).values())


def shown_today(exhibition: ExhibitionPage) -> QuerySet[StoryPage]:
    """Every story of the exhibition that its teller lets stand on the web today, in their order."""
    return StoryPage.shown_below(exhibition).filter(allows(Use.WEB))


def allows(use: Use) -> Q:
    """The condition that the teller of a story allows a use today; the same as Storyteller.allowed_uses."""
    standing = StoryConsent.objects.filter(
        storyteller_id=OuterRef("storyteller_id"), use=use, ended_at=None, ends_on__gte=timezone.localdate()
    )
    return Q(Exists(standing)) & Q(storyteller__state=State.TELLING)


def can_be_heard() -> Q:
    """The condition that there is something to listen to, and that she allows it today."""
    recordings = Recording.objects.filter(storyteller_id=OuterRef("storyteller_id"))
    return Q(Exists(recordings)) & allows(Use.VOICE)


def conditions(exhibition: ExhibitionPage, chosen: Chosen) -> dict[str, Q]:
    """The condition of each thing that is chosen, by its name."""
    makers = {
        "theme": lambda code: Q(storyteller__themes__code=code),
        "region": lambda code: Q(storyteller__region=code),
        "branch": lambda code: Q(storyteller__branch__code=code),
        "sound": lambda _value: can_be_heard(),
        "length": LENGTHS.__getitem__,
        "q": lambda typed: Q(pk__in=_with_words(exhibition, typed)),
    }
    return {name: makers[name](getattr(chosen, name)) for name in chosen.names}


def _with_words(exhibition: ExhibitionPage, typed: str) -> list[int]:
    """The stories that hold every word in some form; see core/search_words.py."""
    pages = StoryPage.objects.child_of(exhibition).live()
    # They keep the exhibition's order. Ordered by relevance, SQLite would search the index once more for each of them.
    found = pages.search(
        stems(typed, language=exhibition.locale.language_code), operator="and", order_by_relevance=False
    )
    return list(found.get_queryset().values_list("pk", flat=True))
