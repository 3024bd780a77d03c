"""What a walk over the admin needs: every address that the resolver knows, who walks, and what there is to find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.admin.viewsets import viewsets

from core.models import ConsentText
from signup import assisting, notes
from signup.models import Application, Competence, CompetenceGroup, Kind, WantedCompetence
from tests.signup.factories import SECRETS, make_application, make_branch, make_waiting

#: Who walks, in the order of the letters of an expectation. A coordinator works in Aarhus.
ROLES = (
    "superuser",
    "Communication",
    "Branch coordinators",
    "Matching team",
    "Data protection",
    "Political track",
    "nobody",
    "anonymous",
)
#: At which places there are applications that she may know of.
MAY_SEE = {
    "superuser": {"own", "other", "political"},
    "Branch coordinators": {"own"},
    "Matching team": {"own", "other"},
    "Political track": {"political"},
}
NOTE = "Søsteren hører med på Bambusallé"
#: What is sealed, wherever it was written.
SEALED = (SECRETS["name"], SECRETS["help_text"], SECRETS["political_text"], NOTE)

#: What stands for a value in a pattern, in both ways of writing it, and the signs that match nothing by themselves.
_PARAMETER = re.compile(r"\(\?P<(\w+)>[^)]*\)|<(?:\w+:)?(\w+)>")
_SIGNS = re.compile(r"[\^$\\]")


def fill(pattern: str, values: dict[str, Any]) -> str:
    """A pattern's path, with these values in it."""
    filled = _PARAMETER.sub(lambda match: str(values[match[1] or match[2]]), pattern)
    return "/" + _SIGNS.sub("", filled)


@dataclass(frozen=True)
class Address:
    """One address of the admin: its name ("namespace:name"), its pattern, and what stands in it."""

    name: str
    pattern: str
    parameters: tuple[str, ...]

    @property
    def is_ours(self) -> bool:
        """Whether a viewset of this room answers there."""
        ours = {one.url_namespace for one in viewsets.viewsets if type(one).__module__.startswith("signup.")}
        return self.name.partition(":")[0] in ours


def admin_addresses() -> list[Address]:
    """Every address below /admin/ that has a name."""
    return [one for one in _below(get_resolver().url_patterns) if one.pattern.startswith("admin/") and one.name]


def _below(patterns, prefix: str = "", namespace: str = "", parameters: tuple[str, ...] = ()) -> Iterator[Address]:
    for pattern in patterns:
        inside = prefix + str(pattern.pattern)
        known = (*parameters, *pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            yield from _below(pattern.url_patterns, inside, pattern.namespace or namespace, known)
        elif isinstance(pattern, URLPattern):
            name = f"{namespace}:{pattern.name}" if namespace and pattern.name else pattern.name or ""
            yield Address(name=name, pattern=inside, parameters=known)


@dataclass(frozen=True)
class Place:
    """An application that somebody may or may not know of, with what hangs on it."""

    application: Application
    call: Application
    wanted: WantedCompetence
    task_pk: int


class World:
    """Three places: the coordinator's own branch, another one, and the political track, which has none."""

    def __init__(self, *, by) -> None:
        self.by = by
        self.branches = {"own": make_branch("aarhus"), "other": make_branch("esbjerg")}
        self.places = {"own": self._place(Kind.MENTEE, "own"), "other": self._place(Kind.MENTOR, "other")}
        self.places["political"] = self._place(Kind.POLITICAL_MENTEE, "other")
        self.references = {place.application.reference: name for name, place in self.places.items()}

    def _place(self, kind: str, branch: str) -> Place:
        code = self.branches[branch].code
        application = make_waiting(self.by, kind=kind, branch=code, weeks_ago=2)
        notes.add(application=application, by=self.by, text=NOTE)
        task = application.call_tasks.create(reason="long_wait")
        call = make_application(kind=Kind.CALL_ME, branch=code)
        wanted = WantedCompetence.objects.create(
            branch=self.branches[branch], competence=Competence.objects.first(), opens_on="2026-01-01"
        )
        return Place(application=application, call=call, wanted=wanted, task_pk=task.pk)

    def states(self) -> dict[str, tuple]:
        """Of each place, everything about its application that a request could change."""
        return {name: self._state(place) for name, place in self.places.items()}

    def _state(self, place: Place) -> tuple:
        row = Application.objects.filter(pk=place.application.pk).values_list().first()
        calls = place.application.call_tasks.order_by("pk").values_list()
        return row, list(calls), place.application.status_changes.count(), place.application.notes.count()

    def path(self, address: Address, place: str) -> str:
        """The address with our rows in it: those of the place, and our model wherever it takes any."""
        return fill(address.pattern, self._values(address, place))

    def _values(self, address: Address, place: str) -> dict[str, Any]:
        here = self.places[place]
        namespace = address.name.partition(":")[0]
        rows = {
            "applications": here.application.pk,
            "wanted-competences": here.wanted.pk,
            "competences": Competence.objects.values_list("pk", flat=True).first(),
            "competence-groups": CompetenceGroup.objects.values_list("pk", flat=True).first(),
            "branch-staff": self.by.pk,
            "assisted": self._draft_pk(address),
        }
        known = {
            "pk": rows.get(namespace, 1),
            "task_pk": here.task_pk,
            "call": here.call.pk,
            "code": CompetenceGroup.objects.values_list("code", flat=True).first(),
            "purpose": ConsentText.objects.values_list("purpose", flat=True).first(),
        }
        return {name: known.get(name, _ours(name, here)) for name in address.parameters}

    def _draft_pk(self, address: Address):
        if address.name != "assisted:take_up":
            return 1
        draft, _token = assisting.begin(user=self.by, kind=Kind.MENTEE, language="da")
        return draft.pk


def _ours(name: str, here: Place) -> Any:
    """Our application, for an address of Wagtail's that takes any model and any row."""
    if name in ("app_label", "app_name", "content_type_app_name"):
        return "signup"
    if name in ("model_name", "content_type_model_name"):
        return "application"
    if name == "object_id":
        return str(here.application.pk)
    if name == "content_type_id":
        return ContentType.objects.get_for_model(Application).pk
    return {"action": "delete", "filename": "file.pdf", "filter_spec": "width-10", "mode": "unpublish"}.get(name, 1)
