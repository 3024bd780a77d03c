"""Every address of the admin, asked for by every role: nothing of another branch is seen, changed or taken away."""

from dataclasses import dataclass

import pytest
from django.db import transaction

from tests.signup.factories import SECRETS
from tests.signup.staff.admin import outcome
from tests.signup.staff.walk import MAY_SEE, ROLES, SEALED, Address, World, admin_addresses

pytestmark = pytest.mark.django_db

_LETTERS = {"200": "2", "refused": "R", "404": "4", "login": "L", "back": "B", "303": "B", "405": "5", "422": "U"}

#: A button of one application: whoever may change the status presses it, within what she may know of.
_BUTTON = {
    "own": ("545544LL", "B4BB44LL"),
    "other": ("544544LL", "B44B44LL"),
    "political": ("544445LL", "B4444BLL"),
}
_TAXONOMY = {
    "index": ("22R2RRLL", "55R5RRLL"),
    "index_results": ("22R2RRLL", "55R5RRLL"),
    "add": ("22R2RRLL", "22R2RRLL"),
    "edit": ("22R2RRLL", "22R2RRLL"),
    "delete": ("22R2RRLL", "BBRBRRLL"),
}

#: What becomes of a GET and of a POST, a letter for each of ROLES: shown (2), refused (R), not there (4), sent to the
#: login (L), done and sent back (B), not possible (5) or shown with what is wrong (U). Where an address names a row, by
#: where that row is.
EXPECTED = {
    "applications:index": ("2R22R2LL", "5R55R5LL"),
    "applications:index_results": ("2R22R2LL", "5R55R5LL"),
    "applications:move_many": ("5R55R5LL", "BRBBRBLL"),
    "applications:open": {
        "own": ("242244LL", "242244LL"),
        "other": ("244244LL", "244244LL"),
        "political": ("244442LL", "244442LL"),
    },
    "applications:move": _BUTTON,
    "applications:confirm_by_phone": _BUTTON,
    "applications:confirm_again": _BUTTON,
    "applications:address_works": _BUTTON,
    "applications:ask_for_deletion": _BUTTON,
    "applications:take_back": _BUTTON,
    "applications:add_note": _BUTTON,
    "applications:call": _BUTTON,
    "calls:index": ("2R22R2LL", "5R55R5LL"),
    "assisted:index": ("2R22R2LL", "BRBBRULL"),
    "assisted:answer_call": {
        "own": ("2R22R4LL", "BRBBR4LL"),
        "other": ("2R42R4LL", "BR4BR4LL"),
    },
    "assisted:take_up": ("5R55R5LL", "BR44R4LL"),
    "export-applications:index": ("2RR2RRLL", "2RR2RRLL"),
    "demand:index": ("22R2RRLL", "55R5RRLL"),
    "demand:of_group": ("22R2RRLL", "55R5RRLL"),
    "wanted-competences:index": ("2222RRLL", "5555RRLL"),
    "wanted-competences:index_results": ("2222RRLL", "5555RRLL"),
    "wanted-competences:add": ("2222RRLL", "2222RRLL"),
    "wanted-competences:edit": {"own": ("2222RRLL", "2222RRLL"), "other": ("2242RRLL", "2242RRLL")},
    "wanted-competences:delete": {"own": ("222244LL", "BBBB44LL"), "other": ("224244LL", "BB4B44LL")},
    **{f"competences:{name}": expected for name, expected in _TAXONOMY.items()},
    **{f"competence-groups:{name}": expected for name, expected in _TAXONOMY.items()},
    "consent-texts:index": ("2RRR2RLL", "5RRR5RLL"),
    "consent-texts:next_version": ("2RRR2RLL", "URRRURLL"),
    "access-log:index": ("2RRR2RLL", "5RRR5RLL"),
    "access-log:index_results": ("2RRR2RLL", "5RRR5RLL"),
    "retention:index": ("2RRR2RLL", "5RRR5RLL"),
    "branch-staff:index": ("2RRRRRLL", "5RRRRRLL"),
    "branch-staff:assign": ("2RRRRRLL", "BRRRRRLL"),
}

#: What is posted where an empty form would do nothing.
_POSTED = {
    "applications:open": {"purpose": "triage"},
    "applications:move": {"to": "declined", "reason": "staff_decided"},
    "applications:move_many": {"to": "declined", "reason": "staff_decided"},
    "applications:add_note": {"text": "A note"},
    "applications:call": {"outcome": "tried"},
    "assisted:index": {"kind": "mentee", "language": "da"},
    "assisted:answer_call": {"kind": "mentee", "language": "da"},
    "export-applications:index": {
        "columns": ["reference", "kind", "answer:name", "answer:help_text"],
        "purpose": "report",
        "file_format": "csv",
    },
}
#: Where answers are shown, to whoever may see the application.
_OPENING = {"applications:open", "export-applications:index"}
#: Whoever checks the looks sees which applications they were at, by their references.
_SEES_ALL_REFERENCES = {("Data protection", "access-log:index"), ("Data protection", "access-log:index_results")}
#: Addresses of Wagtail's that break off the walk: one ends the session, the other fails for the sake of it.
_LEFT_OUT = {"wagtailadmin_logout", "wagtailadmin_error_test"}


@dataclass(frozen=True)
class Answer:
    """What became of a request: its letter, what was shown, and the places where it changed something."""

    letter: str
    text: str
    changed: set[str]


@pytest.fixture
def world(editor) -> World:
    """Everything there is to find."""
    return World(by=editor)


@pytest.fixture
def ask(client, editor, member, world):
    """Asks for an address as one of the roles; whatever that changes is undone."""
    client.raise_request_exception = False
    logged_in: list[str] = []

    def log_in(role: str) -> None:
        if logged_in == [role]:
            return
        client.logout()
        logged_in[:] = [role]
        if role == "superuser":
            client.force_login(editor)
        elif role != "anonymous":
            branches = ["aarhus"] if role == "Branch coordinators" else []
            client.force_login(member(role, branches=branches, name=role))

    def answer(role: str, address: Address, place: str, method: str) -> Answer:
        log_in(role)
        with transaction.atomic():
            path, before = world.path(address, place), world.states()
            posted = dict(_POSTED.get(address.name, {}))
            if address.name == "applications:move_many":
                posted["application"] = [one.application.pk for one in world.places.values()]
            response = client.post(path, posted) if method == "POST" else client.get(path)
            content = b"".join(response) if response.streaming else response.content
            after = world.states()
            transaction.set_rollback(True)
        changed = {name for name, state in before.items() if after[name] != state}
        return Answer(_LETTERS.get(outcome(response), outcome(response)), content.decode(errors="replace"), changed)

    return answer


def places_of(name: str) -> dict:
    """The expectation of an address by place; one that names no row has a single place."""
    expected = EXPECTED[name]
    return expected if isinstance(expected, dict) else {"own": expected}


def test_every_address_of_ours_has_an_expectation_and_no_other_has():
    assert {address.name for address in admin_addresses() if address.is_ours} == set(EXPECTED)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_gets_exactly_what_it_may(ask, world, role):
    column, may_see = ROLES.index(role), MAY_SEE.get(role, set())
    wrong = []
    for address in (one for one in admin_addresses() if one.is_ours):
        for place, letters in places_of(address.name).items():
            for method, expected in zip(("GET", "POST"), letters, strict=True):
                answer = ask(role, address, place, method)
                visible = set(world.places) if (role, address.name) in _SEES_ALL_REFERENCES else may_see
                seen = {name for reference, name in world.references.items() if reference in answer.text}
                is_opening = address.name in _OPENING and method == "POST" and answer.letter == "2"
                sealed = [] if is_opening else [text for text in SEALED if text in answer.text]
                is_political = "political" not in may_see and SECRETS["political_text"] in answer.text
                found = (answer.letter, seen - visible, answer.changed - may_see, sealed, is_political)
                if found != (expected[column], set(), set(), [], False):
                    wrong.append((address.name, place, method, expected[column], *found))

    assert wrong == []


@pytest.mark.parametrize(("role", "method"), [("superuser", "GET"), ("Branch coordinators", "POST")])
def test_no_address_of_wagtails_shows_or_changes_an_application(ask, world, role, method):
    """Not even to a superuser: our rows are no snippets, have no history, no usage, no chooser and no bulk actions."""
    wrong = []
    for address in admin_addresses():
        if address.is_ours or address.name in _LEFT_OUT:
            continue
        answer = ask(role, address, "other", method)
        shown = [text for text in (*world.references, *SEALED) if text in answer.text]
        if shown or answer.changed:
            wrong.append((address.name, answer.letter, shown, answer.changed))

    assert wrong == []


@pytest.mark.parametrize(
    "path",
    [
        "/admin/bulk/signup/application/delete/?id=all",
        "/admin/bulk/signup/application/move/?id=all&next=/admin/",
        "/admin/snippets/signup/application/",
        "/admin/snippets/signup/calltask/",
        "/admin/snippets/choose/signup/application/",
        "/admin/applications/new/",
        "/admin/applications/edit/{pk}/",
        "/admin/applications/history/{pk}/",
        "/admin/applications/usage/{pk}/",
        "/admin/applications/inspect/{pk}/",
        "/admin/applications/copy/{pk}/",
        "/admin/localize/api/snippets/signup/application/",
        "/admin/localize/submit/snippet/signup/application/{pk}/",
        "/admin/tag-autocomplete/signup/application/?term=a",
    ],
)
def test_generic_screens_of_our_rows_do_not_exist(client, editor, world, path):
    client.force_login(editor)
    client.raise_request_exception = False

    response = client.get(path.format(pk=world.places["own"].application.pk))

    assert outcome(response) == "404"
