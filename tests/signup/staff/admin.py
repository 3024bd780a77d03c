"""Addresses of the staff's screens, and what becomes of a request to them."""

from signup.models import Application

LIST = "/admin/applications/"
RESULTS = "/admin/applications/results/"
MOVE_MANY = "/admin/applications/move/"
CALLS = "/admin/calls/"
BRANCH_STAFF = "/admin/branch-staff/"


def screen(application: Application, part: str = "") -> str:
    """The address of one application, or of one of its buttons."""
    return f"{LIST}{application.pk}/{part}"


def outcome(response) -> str:
    """What became of a request to the admin: a status, "refused", "login", "404" or "back".

    Wagtail sends those who lack a right to its front page; Django looks for a 404 under the language too.
    """
    if response.status_code != 302:
        return str(response.status_code)
    if response.url == "/admin/":
        return "refused"
    if response.url.startswith("/admin/login/"):
        return "login"
    return "404" if response.url.startswith("/da/admin/") else "back"


def listed(client, address: str = LIST, **query) -> list:
    """What a list shows, in its order."""
    return list(client.get(address, query).context["object_list"])
