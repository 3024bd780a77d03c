"""House rules as system checks, so that they cannot drift."""

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.core.exceptions import ImproperlyConfigured
from wagtail.models import get_page_models

from core import letter_webhooks, sealing
from core.models import SitePage

_SHORTEST_WEBHOOK_PASSWORD = 16


@register()
def every_page_type_is_a_site_page(app_configs, **options) -> list[Error]:
    """Every page type of ours has the base that languages, cards and the base template rely on."""
    rooms = {"home", "branches", "role_models", "campaigns", "conference", "signup", "donations"}
    return [
        Error(f"{model._meta.label} does not extend core.models.SitePage.", obj=model, id="core.E001")
        for model in get_page_models()
        if model._meta.app_label in rooms and not issubclass(model, SitePage)
    ]


@register()
def every_room_has_a_sealing_key(app_configs, **options) -> list[Error]:
    """A missing or malformed key is found at the start, not by the first woman who applies."""
    try:
        sealing.check_keys()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="core.E002")]
    return []


@register(Tags.database)
def sqlite_takes_the_write_lock_at_once(app_configs, databases=None, **options) -> list[Error]:
    """A deferred SQLite transaction fails with "database is locked" under load, and no timeout helps it."""
    return [
        Error(f"Database {alias!r} needs OPTIONS transaction_mode IMMEDIATE.", id="core.E003")
        for alias in databases or []
        if settings.DATABASES[alias]["ENGINE"].endswith("sqlite3")
        and settings.DATABASES[alias].get("OPTIONS", {}).get("transaction_mode") != "IMMEDIATE"
    ]


@register(Tags.security, deploy=True)
def letters_that_come_back_are_reported(app_configs, **options) -> list[Warning]:
    """A provider that could report what came back, and is not let in, leaves women waiting for letters."""
    provider = letter_webhooks.provider_we_send_through()
    if not provider:
        return []
    if letter_webhooks.view_class_of(provider) is None:
        return [Warning(f"{provider} never reports which letters came back.", id="core.W001")]
    user, _, password = settings.ANYMAIL.get("WEBHOOK_SECRET", "").partition(":")
    if not user or len(password) < _SHORTEST_WEBHOOK_PASSWORD:
        message = (
            "ANYMAIL_WEBHOOK_SECRET is not of the form user:password with at least 16 characters of password: nobody "
            "would learn which letters came back, or anybody could claim it."
        )
        return [Warning(message, id="core.W002")]
    return []
