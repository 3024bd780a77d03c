"""Groups of staff and their rights, laid by migrations: the rooms say which group may do what with what they own."""

from collections.abc import Iterable

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions

_PUBLISH = "publish_"


def grant(*, apps, group: str, rights: Iterable[str]) -> None:
    """Give the group of that name the rights ("app_label.codename"). It is made if it is missing and keeps what it has.

    ``apps`` is the registry of a migration, or Django's own. In a database that is being made the rights do not exist
    yet, so they are made first. Raises LookupError for a right that no model has.
    """
    found = _permissions(apps=apps, rights=rights)
    row, _created = apps.get_model("auth", "Group").objects.get_or_create(name=group)
    row.permissions.add(*found)


def grant_pages(*, apps, group: str, rights: Iterable[str]) -> None:
    """Give an existing group rights ("wagtailcore.add_page") to all pages."""
    page = apps.get_model("wagtailcore", "Page").objects.filter(depth=1).first()
    _grant_at(apps=apps, group=group, rights=rights, model="GroupPagePermission", place={"page": page})


def grant_collections(*, apps, group: str, rights: Iterable[str]) -> None:
    """Give an existing group rights ("wagtailimages.add_image") to all images and documents."""
    collection = apps.get_model("wagtailcore", "Collection").objects.filter(depth=1).first()
    _grant_at(
        apps=apps, group=group, rights=rights, model="GroupCollectionPermission", place={"collection": collection}
    )


def _grant_at(*, apps, group: str, rights: Iterable[str], model: str, place: dict) -> None:
    row = apps.get_model("auth", "Group").objects.get(name=group)
    for permission in _permissions(apps=apps, rights=rights):
        apps.get_model("wagtailcore", model).objects.get_or_create(group=row, permission=permission, **place)


def _permissions(*, apps, rights: Iterable[str]) -> list:
    names = sorted(rights)
    for app_label in sorted({name.partition(".")[0] for name in names}):
        create_permissions(installed.get_app_config(app_label), verbosity=0, apps=apps)
    return [_permission(apps=apps, app_label=name.partition(".")[0], codename=name.partition(".")[2]) for name in names]


def _permission(*, apps, app_label: str, codename: str):
    permissions = apps.get_model("auth", "Permission").objects
    found = permissions.filter(content_type__app_label=app_label, codename=codename).first()
    if found is None and codename.startswith(_PUBLISH):
        # Wagtail makes the right to publish a snippet after the last migration only, unless it is there.
        model = apps.get_model(app_label, codename.removeprefix(_PUBLISH))
        content_type = apps.get_model("contenttypes", "ContentType").objects.get(
            app_label=app_label, model=model._meta.model_name
        )
        name = f"Can publish {model._meta.verbose_name_raw}"
        return permissions.create(content_type=content_type, codename=codename, name=name)
    if found is None:
        raise LookupError(f"no model has the right '{app_label}.{codename}'")
    return found
