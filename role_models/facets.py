"""By what readers choose among the stories: each choice with how many stories it would leave."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from role_models import listing
from role_models.listing import Chosen
from role_models.models import ExhibitionPage, StoryPage, StoryTheme
from role_models.regions import Region

_LENGTHS: dict[str, Promise] = {"30": _("30 seconds"), "4": _("4 minutes"), "15": _("15 minutes")}


@dataclass(frozen=True)
class Choice:
    """One choice: its value in the address, its words, how many stories it leaves, and the address that makes or, where
    it is chosen, unmakes it.
    """

    value: str
    label: str | Promise
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """One thing to choose by. ``name`` is that of the form's field and of the address."""

    name: str
    label: str | Promise
    nothing: str | Promise
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Chip:
    """Something that is chosen, and the address without it."""

    label: str | Promise
    url: str


class Facets:
    """The choices beside what is chosen. Every number is how many stories are left if that alone is changed."""

    def __init__(self, exhibition: ExhibitionPage, chosen: Chosen, shown: QuerySet[StoryPage]) -> None:
        self._chosen = chosen
        self._shown = shown
        self._conditions = listing.conditions(exhibition, chosen)

    def stories(self) -> QuerySet[StoryPage]:
        """The stories that are left, in their order."""
        return self._without()

    def themes(self, themes: Iterable[StoryTheme]) -> Facet:
        """The themes that some story has."""
        counts = self._counts("theme", "storyteller__themes__code")
        labels = {theme.code: theme.name for theme in themes}
        return self._facet("theme", _("Theme"), _("All themes"), labels, counts)

    def regions(self) -> Facet:
        """The parts of the world that tellers come from."""
        counts = self._counts("region", "storyteller__region")
        return self._facet("region", _("She comes from"), _("All parts of the world"), dict(Region.choices), counts)

    def branches(self, branches: Iterable[Branch]) -> Facet:
        """The branches that tellers belong to."""
        counts = self._counts("branch", "storyteller__branch__code")
        labels = {branch.code: branch.name for branch in branches}
        return self._facet("branch", _("Branch"), _("All branches"), labels, counts)

    def lengths_and_sound(self) -> tuple[Facet, Facet]:
        """How long the stories take, and whether they can be heard: counted together."""
        nothing = Q()
        length, sound = self._conditions.get("length", nothing), self._conditions.get("sound", nothing)
        tallies = {
            f"length_{key}": Count("pk", filter=sound & has, distinct=True) for key, has in listing.LENGTHS.items()
        }
        tallies["heard"] = Count("pk", filter=length & listing.can_be_heard(), distinct=True)
        found = self._without("length", "sound").aggregate(**tallies)
        lengths = {key: found[f"length_{key}"] for key in listing.LENGTHS}
        heard = {listing.WITH_SOUND: found["heard"]}
        return (
            self._facet("length", _("Length"), _("All lengths"), _LENGTHS, lengths),
            self._facet("sound", _("Sound"), _("With and without sound"), {listing.WITH_SOUND: _("With sound")}, heard),
        )

    def _without(self, *names: str) -> QuerySet[StoryPage]:
        return self._shown.filter(*(condition for name, condition in self._conditions.items() if name not in names))

    def _counts(self, name: str, key: str) -> dict[str, int]:
        counted = self._without(name).order_by().values_list(key).annotate(stories=Count("pk", distinct=True))
        return dict(counted.values_list(key, "stories"))

    def _facet(self, name: str, label, nothing, labels: dict, counts: dict[str, int]) -> Facet:
        """The facet with the choices that leave a story, and the one that is chosen."""
        current = getattr(self._chosen, name)
        choices = [
            Choice(
                value=value,
                label=words,
                count=counts.get(value, 0),
                url=address(self._chosen.but(**{name: "" if value == current else value})),
                is_chosen=value == current,
            )
            for value, words in labels.items()
            if counts.get(value) or value == current
        ]
        return Facet(name, label, nothing, tuple(choices))


def chips(chosen: Chosen, facets: Iterable[Facet]) -> list[Chip]:
    """What is chosen, each with the address without it."""
    labels = {facet.name: choice.label for facet in facets for choice in facet.choices if choice.is_chosen}
    return [Chip(labels.get(name, getattr(chosen, name)), address(chosen.but(**{name: ""}))) for name in chosen.names]


def address(chosen: Chosen) -> str:
    """The address of what is chosen, from the exhibition's own page; the list begins at its first page."""
    return f"?{chosen.query}#stories" if chosen else "./#stories"
