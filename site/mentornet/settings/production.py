"""Production. Refuses to start, with a sentence for a person, when a secret or a key is missing or unsafe."""

from django.core.exceptions import ImproperlyConfigured

from mentornet.settings.common import *
from mentornet.settings.environment import env


def _required(name: str, why: str) -> str:
    value = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. {why} See .env.example.")
    return value


SECRET_KEY = _required("SECRET_KEY", "Sessions and signed links are made with it: give at least 50 random characters.")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10:
    raise ImproperlyConfigured("SECRET_KEY is too short or too regular: give at least 50 random characters.")

_required("SIGNUP_SEALING_KEYS", "Applications are sealed with it: make one with `mentornet sealing_key`.")
_required("POLITICAL_SEALING_KEYS", "Political answers are sealed with it: make one with `mentornet sealing_key`.")
_required("DONATIONS_SEALING_KEYS", "Givers' names are sealed with it: make one with `mentornet sealing_key`.")
_required("ROLE_MODELS_SEALING_KEYS", "How storytellers are reached is sealed with it: `mentornet sealing_key`.")
_required("DATABASE_URL", "Name the database, as in postgres://user:password@host/name.")
SITE_URL = WAGTAILADMIN_BASE_URL = _required("SITE_URL", "Letters and share cards carry it, as in https://example.org.")
ALLOWED_HOSTS = _required("ALLOWED_HOSTS", "Name the hosts we answer for, separated by commas.").split(",")
_required("EMAIL_URL", "Letters go through it, as in smtp+tls://user:password@host:587.")
if STRIPE_SECRET_KEY and not STRIPE_WEBHOOK_SECRETS:
    raise ImproperlyConfigured(
        "STRIPE_SECRET_KEY is set but STRIPE_WEBHOOK_SECRETS is not: no gift would ever be booked."
    )

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
TASK_WORKER_EXPECTED = env.bool("TASK_WORKER_EXPECTED", default=True)
