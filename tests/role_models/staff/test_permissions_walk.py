"""Every address of the exhibition in the admin, asked for by every role, and our rows at every other address."""

import pytest
from django.db import transaction
from wagtail.admin.viewsets import viewsets

from role_models.models import StoryConsent, Storyteller
from tests.role_models.staff.conftest import EMAIL, INVITER, PHONE
from tests.role_models.tours import add_showing, add_tour, add_venue, ask_for_loan
from tests.signup.staff.admin import outcome
from tests.signup.staff.walk import admin_addresses, fill

pytestmark = pytest.mark.django_db

#: Who walks, in the order of the letters of an expectation.
ROLES = ("superuser", "Exhibition", "Communication", "nobody", "anonymous")
OTHER_ROLES = (
    "Branch coordinators",
    "Matching team",
    "Data protection",
    "Political track",
    "Fundraising",
    "Accounting",
)

_LETTERS = {"200": "2", "refused": "R", "404": "4", "login": "L", "back": "B", "405": "5", "422": "U"}
_SEEN = ("222LL", "555LL")
_LIST = ("22RLL", "55RLL")
_ACT = ("22RLL", "UURLL")
_CHANGE = ("22RLL", "UURLL")
_THEME = ("222LL", "222LL")

#: What becomes of a GET and of a POST, a letter for each of ROLES: shown (2), refused (R), sent to the login (L), done
#: and sent back (B), not possible (5) or shown with what is wrong (U).
EXPECTED = {
    "storytellers:index": _SEEN,
    "storytellers:results": _SEEN,
    "storytellers:add": _CHANGE,
    "storytellers:open": ("222LL", "22RLL"),
    "storytellers:edit": _CHANGE,
    "storytellers:contact": ("55RLL", "BBRLL"),
    "storytellers:link": ("55RLL", "BBRLL"),
    "storytellers:dictate": ("22RLL", "22RLL"),
    "storytellers:allow": _ACT,
    "storytellers:stop": _ACT,
    "storytellers:rename": _ACT,
    "storytellers:blur": _ACT,
    "storytellers:pause": _ACT,
    "storytellers:resume": _ACT,
    "storytellers:withdraw": _ACT,
    "storytellers:new_recording": _CHANGE,
    "storytellers:recording": _CHANGE,
    "storytellers:delete_recording": ("55RLL", "BBRLL"),
    "story-tasks:index": ("22RLL", "55RLL"),
    "story-themes:index": ("222LL", "555LL"),
    "story-themes:index_results": ("222LL", "555LL"),
    "story-themes:add": _THEME,
    "story-themes:edit": _THEME,
    "story-themes:delete": ("222LL", "BBBLL"),
    "accessibility-gaps:index": _SEEN,
    "talk-requests:index": _LIST,
    "talk-requests:results": _LIST,
    "talk-requests:open": ("22RLL", "22RLL"),
    "talk-requests:pass_on": ("22RLL", "BBRLL"),
    "talk-requests:turn_down": ("22RLL", "BBRLL"),
    "talk-requests:answer": _ACT,
    "talk-requests:cancel": ("22RLL", "BBRLL"),
    "greetings:index": _LIST,
    "greetings:results": _LIST,
    "greetings:open": ("22RLL", "55RLL"),
    "greetings:pass_on": ("55RLL", "BBRLL"),
    "greetings:refuse": ("55RLL", "BBRLL"),
    "venues:index": _LIST,
    "venues:results": _LIST,
    "venues:add": _CHANGE,
    "venues:open": ("22RLL", "22RLL"),
    "venues:edit": _CHANGE,
    "venues:contact": ("55RLL", "BBRLL"),
    "venues:print": _LIST,
    "showings:index": _LIST,
    "showings:results": _LIST,
    "showings:add": _CHANGE,
    "showings:open": _LIST,
    "showings:edit": _CHANGE,
    "showings:hang": ("55RLL", "BBRLL"),
    "showings:taken_down": ("55RLL", "BBRLL"),
    "showings:call_off": ("55RLL", "BBRLL"),
    "loans:index": _LIST,
    "loans:results": _LIST,
    "loans:open": ("22RLL", "22RLL"),
    "loans:agree": ("22RLL", "BBRLL"),
    "loans:decline": ("22RLL", "BBRLL"),
    "loans:cancel": _ACT,
    "before-publishing:index": ("2R2LL", "URULL"),
}
_POSTED = {
    "storytellers:open": {"purpose": "consent"},
    "storytellers:contact": {"email": "new@example.org", "phone": ""},
    "talk-requests:open": {"purpose": "judge"},
    "venues:open": {"purpose": "transport"},
    "loans:open": {"purpose": "loan"},
}
_OPENING = {"storytellers:open", "talk-requests:open", "venues:open", "loans:open"}
#: Who asks for a loan, and whom we reach at the venue.
LIBRARIAN = "planted.librarian@example.org"
#: What Branch coordinators get: the list of invitations, and not found for one that is not their branch's.
_OF_NO_BRANCH = {
    (name, method): ("2" if method == "GET" else "5") if EXPECTED[name] == _LIST else "4"
    for name in EXPECTED
    if name.startswith("talk-requests:")
    for method in ("GET", "POST")
}
_LEFT_OUT = {"wagtailadmin_logout", "wagtailadmin_error_test"}


@pytest.fixture
def world(world):
    """The same with a showing of her print, and somebody who asks for a loan."""
    add_tour(world.story.get_parent())
    world.showing = add_showing(add_venue("Biblioteket", email=LIBRARIAN), hung=(world.teller,))
    world.loan = ask_for_loan(email=LIBRARIAN)
    return world


@pytest.fixture
def ask(client, editor, member):
    """Asks for a path as one of the roles; whatever that changes is undone."""
    client.raise_request_exception = False
    known: dict = {"superuser": editor}

    def answer(role: str, path: str, method: str, posted: dict):
        if role == "anonymous":
            client.logout()
        else:
            if role not in known:
                known[role] = member(role, name=f"walks as {role}")
            client.force_login(known[role])
        with transaction.atomic():
            response = client.post(path, posted) if method == "POST" else client.get(path)
            content = b"".join(response) if response.streaming else response.content
            transaction.set_rollback(True)
        return _LETTERS.get(outcome(response), outcome(response)), content.decode(errors="replace")

    return answer


def ours() -> list:
    """The addresses that viewsets of this room answer at."""
    addresses = admin_addresses()  # The viewsets are registered when the addresses are first asked for.
    names = {one.url_namespace for one in viewsets.viewsets if type(one).__module__.startswith("role_models.")}
    return [one for one in addresses if one.name.partition(":")[0] in names]


def path_of(address, world) -> str:
    """The address with our row in it."""
    namespace = address.name.partition(":")[0]
    rows = {
        "pk": {
            "story-themes": world.theme.pk,
            "talk-requests": world.talk.pk,
            "greetings": world.greeting.pk,
            "venues": world.showing.venue_id,
            "showings": world.showing.pk,
            "loans": world.loan.pk,
        }.get(namespace, world.teller.pk),
        "use": "voice",
        "recording": world.recording.pk,
        "page_id": world.story.pk,
        "hanging": world.showing.hangings.get().pk,
    }
    return fill(address.pattern, {name: rows[name] for name in address.parameters})


def test_every_address_of_the_exhibition_has_an_expectation_and_no_other_has():
    assert {address.name for address in ours()} == set(EXPECTED)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_gets_exactly_what_it_may_and_reads_no_address(ask, world, role):
    type(world.story).objects.filter(pk=world.story.pk).update(latest_revision=None, brief="Ring på 22 33 44 55.")
    column, wrong = ROLES.index(role), []
    for address in ours():
        for method, expected in zip(("GET", "POST"), EXPECTED[address.name], strict=True):
            letter, text = ask(role, path_of(address, world), method, _POSTED.get(address.name, {}))
            is_opened = address.name in _OPENING and method == "POST" and letter == "2"
            told = [] if is_opened else [word for word in (EMAIL, PHONE, INVITER, LIBRARIAN) if word in text]
            if (letter, told) != (expected[column], []):
                wrong.append((address.name, method, expected[column], letter, told))

    assert wrong == []


@pytest.mark.parametrize("role", OTHER_ROLES)
def test_other_roles_get_nothing_of_storytellers(ask, world, role):
    answers = {
        (address.name, method): ask(role, path_of(address, world), method, _POSTED.get(address.name, {}))[0]
        for address in ours()
        if not address.name.startswith("story-themes")
        for method in ("GET", "POST")
    }

    # Coordinators see invitations to the storytellers of their branches, and she belongs to none.
    seen = _OF_NO_BRANCH if role == "Branch coordinators" else {}
    assert {name: letter for name, letter in answers.items() if letter != "R"} == seen
    assert ("/admin/exhibition/" in ask(role, "/admin/", "GET", {})[1]) == bool(seen)


def test_no_address_of_wagtails_shows_how_she_is_reached_or_changes_what_she_allows(ask, world):
    """Not even to a superuser: our rows are no snippets, have no history, no usage, no chooser and no bulk actions."""
    rows = {"model_name": "storyteller", "content_type_model_name": "storyteller", "object_id": str(world.teller.pk)}
    apps = dict.fromkeys(("app_label", "app_name", "content_type_app_name"), "role_models")
    others = {"action": "delete", "filename": "file.pdf", "filter_spec": "width-10", "mode": "unpublish"}
    counts = (Storyteller.objects.count(), StoryConsent.objects.filter(ended_at=None).count())
    own = {address.name for address in ours()}
    wrong = []
    for address in admin_addresses():
        if address.name in own or address.name in _LEFT_OUT:
            continue
        values = dict.fromkeys(address.parameters, 1) | {
            key: value for key, value in (rows | apps | others).items() if key in address.parameters
        }
        _letter, text = ask("superuser", fill(address.pattern, values), "GET", {})
        if told := [word for word in (EMAIL, PHONE, INVITER, "Merhaba!") if word in text]:
            wrong.append((address.name, told))

    assert wrong == []
    assert (Storyteller.objects.count(), StoryConsent.objects.filter(ended_at=None).count()) == counts
