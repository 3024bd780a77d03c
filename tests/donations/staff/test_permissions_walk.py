"""Every address of giving in the admin, asked for by every role: and the other rooms' addresses by giving's roles."""

import pytest
from django.db import transaction
from wagtail.admin.viewsets import viewsets

from donations.models import LedgerEntry, Pledge, RefundRequest
from tests.donations.factories import PLANTED
from tests.donations.staff.rows import PAYER, UNAPPROVED, make_world
from tests.signup.factories import SECRETS, make_waiting
from tests.signup.staff.admin import outcome
from tests.signup.staff.walk import admin_addresses, fill

pytestmark = pytest.mark.django_db

#: Who walks, in the order of the letters of an expectation.
ROLES = ("superuser", "Fundraising", "Accounting", "nobody", "anonymous")
ROLES_OF_APPLICATIONS = ("Communication", "Branch coordinators", "Matching team", "Data protection", "Political track")

_LETTERS = {"200": "2", "refused": "R", "404": "4", "login": "L", "back": "B", "405": "5", "422": "U"}
_LIST = ("222LL", "555LL")
_APPROVALS = ("22RLL", "55RLL")

#: What becomes of a GET and of a POST, a letter for each of ROLES: shown (2), refused (R), sent to the login (L), done
#: and sent back (B), not possible (5) or shown with what is wrong (U).
EXPECTED = {
    "giving-overview:index": _LIST,
    "giving-gifts:index": _LIST,
    "giving-gifts:results": _LIST,
    "giving-gifts:open": ("222LL", "222LL"),
    "giving-sponsors:index": _LIST,
    "giving-sponsors:results": _LIST,
    "giving-offline:index": ("22RLL", "UURLL"),
    "giving-invoices:index": _LIST,
    "giving-invoices:results": _LIST,
    "giving-invoices:open": _LIST,
    "giving-invoices:invoiced": ("55RLL", "BBRLL"),
    "giving-invoices:paid": ("55RLL", "BBRLL"),
    "giving-invoices:cancel": ("55RLL", "BBRLL"),
    "giving-wall:index": _APPROVALS,
    "giving-wall:results": _APPROVALS,
    "giving-wall:open": _APPROVALS,
    "giving-wall:logo": ("44RLL", "55RLL"),
    "giving-wall:approve": ("55RLL", "BBRLL"),
    "giving-wall:reject": ("55RLL", "BBRLL"),
    "giving-support:index": _APPROVALS,
    "giving-support:results": _APPROVALS,
    "giving-support:open": _APPROVALS,
    "giving-support:approve": ("55RLL", "BBRLL"),
    "giving-support:reject": ("55RLL", "BBRLL"),
    "giving-refunds:index": _LIST,
    "giving-refunds:results": _LIST,
    "giving-refunds:open": _LIST,
    "giving-refunds:approve": ("5R5LL", "BRBLL"),
    "giving-refunds:send": ("5R5LL", "BRBLL"),
    "giving-refunds:refuse": ("5R5LL", "BRBLL"),
    "giving-ledger:index": _LIST,
    "giving-ledger:results": _LIST,
    "giving-ledger:open": _LIST,
    "giving-ledger:refund": ("55RLL", "BBRLL"),
    "giving-ledger:correct": ("5R5LL", "BRBLL"),
    "giving-ledger:paper": ("555LL", "222LL"),
    "giving-ledger:send": ("555LL", "BBBLL"),
    "giving-receipts:index": _LIST,
    "giving-receipts:results": _LIST,
    "giving-export:index": ("2R2LL", "2R2LL"),
    "giving-looks:index": ("2RRLL", "5RRLL"),
    "giving-looks:results": ("2RRLL", "5RRLL"),
    "giving-webhooks:index": ("2R2LL", "5R5LL"),
    "giving-webhooks:results": ("2R2LL", "5R5LL"),
    "giving-webhooks:open": ("2R2LL", "2R2LL"),
    "giving-webhooks:replay": ("5R5LL", "BRBLL"),
}
_POSTED = {
    "giving-gifts:open": {"purpose": "thanks"},
    "giving-invoices:invoiced": {"number": "F-1"},
    "giving-invoices:paid": {"paid_on": "2026-01-02"},
    "giving-ledger:refund": {"amount": "10", "reason": "duplicate"},
    "giving-ledger:correct": {"direction": "less", "amount": "10", "reason": "typed wrong"},
    "giving-ledger:paper": {"purpose": "accounts"},
    "giving-export:index": {
        "first": "2020-01-01",
        "last": "2040-01-01",
        "purpose": "audit",
        "file_format": "csv",
    },
    "giving-webhooks:open": {"purpose": "accounts"},
}
#: Where what is sealed is shown to those who say why, and where approvals show what waits.
_OPENING = {"giving-gifts:open", "giving-ledger:paper", "giving-export:index", "giving-webhooks:open"}
_PREVIEWS = {"giving-wall:open", "giving-support:open"}
_LEFT_OUT = {"wagtailadmin_logout", "wagtailadmin_error_test"}


@pytest.fixture
def world(editor, member):
    """One row of every kind; the refund is asked for by somebody who does not walk."""
    return make_world(asked_by=member("Fundraising", name="asker"))


@pytest.fixture
def ask(client, editor, member):
    """Asks for a path as one of the roles; whatever that changes is undone."""
    client.raise_request_exception = False
    known: dict = {"superuser": editor}

    def answer(role: str, path: str, method: str, posted: dict):
        if role == "anonymous":
            client.logout()
        else:
            known.setdefault(role, member(role, name=f"walks as {role}") if role not in known else known[role])
            client.force_login(known[role])
        with transaction.atomic():
            response = client.post(path, posted) if method == "POST" else client.get(path)
            content = b"".join(response) if response.streaming else response.content
            transaction.set_rollback(True)
        return _LETTERS.get(outcome(response), outcome(response)), content.decode(errors="replace")

    return answer


def ours(module: str) -> list:
    """The addresses that viewsets of a room answer at."""
    addresses = admin_addresses()  # The viewsets are registered when the addresses are first asked for.
    names = {one.url_namespace for one in viewsets.viewsets if type(one).__module__.startswith(f"{module}.")}
    return [one for one in addresses if one.name.partition(":")[0] in names]


def path_of(address, world) -> str:
    """The address with our row in it."""
    rows = {
        "giving-gifts": world.pledge.pk,
        "giving-ledger": world.entry.pk,
        "giving-refunds": world.refund.pk,
        "giving-invoices": world.invoice.pk,
        "giving-wall": world.listing.pk,
        "giving-support": world.statement.pk,
        "giving-webhooks": world.event.pk,
    }
    return fill(address.pattern, dict.fromkeys(address.parameters, rows.get(address.name.partition(":")[0], 1)))


def test_every_address_of_giving_has_an_expectation_and_no_other_has():
    assert {address.name for address in ours("donations")} == set(EXPECTED)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_gets_exactly_what_it_may_and_no_list_names_anybody(ask, world, role):
    column, wrong = ROLES.index(role), []
    for address in ours("donations"):
        for method, expected in zip(("GET", "POST"), EXPECTED[address.name], strict=True):
            letter, text = ask(role, path_of(address, world), method, _POSTED.get(address.name, {}))
            is_opening = address.name in _OPENING and method == "POST"
            names = [] if is_opening else [word for word in (*PLANTED, PAYER) if word in text]
            unapproved = UNAPPROVED in text and address.name not in _PREVIEWS
            if (letter, names, unapproved) != (expected[column], [], False):
                wrong.append((address.name, method, expected[column], letter, names, unapproved))

    assert wrong == []


@pytest.mark.parametrize("role", ROLES_OF_APPLICATIONS)
def test_roles_of_applications_get_nothing_of_giving(ask, world, role):
    answers = {
        (address.name, method): ask(role, path_of(address, world), method, _POSTED.get(address.name, {}))[0]
        for address in ours("donations")
        for method in ("GET", "POST")
    }

    assert {name: letter for name, letter in answers.items() if letter != "R"} == {}
    assert [word for word in ("/admin/giving/",) if word in ask(role, "/admin/", "GET", {})[1]] == []


@pytest.mark.parametrize("role", ["Fundraising", "Accounting"])
def test_roles_of_giving_get_nothing_of_applications(ask, editor, role):
    application = make_waiting(editor)
    wrong = []
    for address in ours("signup"):
        values = dict.fromkeys(address.parameters, 1)
        if address.name.startswith("applications:"):
            values["pk"] = application.pk
        for method in ("GET", "POST"):
            letter, text = ask(role, fill(address.pattern, values), method, {"purpose": "triage"})
            secrets = [word for word in (application.reference, SECRETS["name"]) if word in text]
            if letter not in ("R", "4", "5") or secrets:
                wrong.append((address.name, method, letter, secrets))

    assert wrong == []


def test_no_address_of_wagtails_shows_a_giver_or_changes_the_books(ask, world):
    """Not even to a superuser: our rows are no snippets, have no history, no usage, no chooser and no bulk actions."""
    rows = {"model_name": "pledge", "content_type_model_name": "pledge", "object_id": str(world.pledge.pk)}
    apps = dict.fromkeys(("app_label", "app_name", "content_type_app_name"), "donations")
    others = {"action": "delete", "filename": "file.pdf", "filter_spec": "width-10", "mode": "unpublish"}
    counts = (Pledge.objects.count(), LedgerEntry.objects.count(), RefundRequest.objects.count())
    own = {address.name for address in ours("donations")}
    wrong = []
    for address in admin_addresses():
        if address.name in own or address.name in _LEFT_OUT:
            continue
        values = dict.fromkeys(address.parameters, 1) | {
            key: value for key, value in (rows | apps | others).items() if key in address.parameters
        }
        _letter, text = ask("superuser", fill(address.pattern, values), "GET", {})
        shown = [word for word in (*PLANTED, PAYER, UNAPPROVED) if word in text]
        if shown:
            wrong.append((address.name, shown))

    assert wrong == []
    assert (Pledge.objects.count(), LedgerEntry.objects.count(), RefundRequest.objects.count()) == counts
