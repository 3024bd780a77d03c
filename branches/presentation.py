"""What a branch page shows of its branch, in the shapes of templates/branches/branch_page.html."""

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html


def facts(page) -> list[dict]:
    """Every fact that the page has, as ``{"label": ..., "value": ...}``; rich text is safe HTML."""
    entries = [
        (_("Profile"), _rich(page.profile)),
        (_("Projects"), _rich(page.projects)),
        (_("Opened"), page.opened),
        (_("Host"), page.host),
        (_("Partners"), page.partners),
        (_("Area"), page.area),
        (_("Who can get a mentor"), page.who_can_get_a_mentor),
        (_("How mentors are found"), page.how_mentors_are_found),
        (_("Date and source"), page.facts_source),
    ]
    return [{"label": label, "value": value} for label, value in entries if value]


def _rich(html: str) -> str:
    return mark_safe(expand_db_html(html)) if html else ""  # noqa: S308 -- Wagtail cleaned it when it was saved.


def intakes(page) -> list[dict]:
    """Whether the branch takes mentees, and mentors, now: ``whom``, ``state``, its ``label``, and the page's ``note``,
    which is about mentees.
    """
    branch = page.branch
    if branch is None:
        return []
    return [
        {
            "whom": _("Mentees"),
            "state": branch.intake,
            "label": branch.get_intake_display(),
            "note": page.intake_note,
        },
        {
            "whom": _("Mentors"),
            "state": branch.mentor_intake,
            "label": branch.get_mentor_intake_display(),
            "note": "",
        },
    ]


def contact(page) -> dict | None:
    """Where to write or call: ``email`` and ``phone``."""
    return {"email": page.branch.email, "phone": page.branch.phone} if page.branch else None
