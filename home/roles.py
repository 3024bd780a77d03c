"""What the group "Communication" may do: edit and publish everything that the public reads, and see no applicant."""

from core import roles
from signup.roles import COMMUNICATION

_PAGES = (
    "wagtailcore.add_page",
    "wagtailcore.change_page",
    "wagtailcore.publish_page",
    "wagtailcore.lock_page",
    "wagtailcore.unlock_page",
)
_COLLECTIONS = tuple(
    f"{app_label}.{action}_{model}"
    for app_label, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "change", "choose")
)
_OTHERS = (
    "home.add_menu",
    "home.change_menu",
    "home.publish_menu",
    "home.add_footer",
    "home.change_footer",
    "home.publish_footer",
    "branches.add_branch",
    "branches.change_branch",
    "wagtail_localize.submit_translation",
    "wagtailredirects.add_redirect",
    "wagtailredirects.change_redirect",
    "wagtailredirects.delete_redirect",
    "wagtailsearchpromotions.add_searchpromotion",
    "wagtailsearchpromotions.change_searchpromotion",
    "wagtailsearchpromotions.delete_searchpromotion",
)


def lay(*, apps) -> None:
    """Give the group its rights to content, on the whole page tree and in all collections.

    ``apps`` is the registry of a migration, or Django's own.
    """
    roles.grant(apps=apps, group=COMMUNICATION, rights=_OTHERS)
    roles.grant_pages(apps=apps, group=COMMUNICATION, rights=_PAGES)
    roles.grant_collections(apps=apps, group=COMMUNICATION, rights=_COLLECTIONS)
