"""Tests: fixed keys, a database and media of their own, and letters that stay in memory."""

import tempfile
from pathlib import Path

from mentornet.settings.common import *
from mentornet.settings.database import database_from_environment

_scratch = Path(tempfile.mkdtemp(prefix="mentornet-test-"))

SECRET_KEY = "tests-only-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
TEST_GATEWAY_SECRET = "whsec_tests_only"
SEALING_KEYS = {
    "signup": ["t1:" + "c2lnbnVwLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZyE="],
    "political": ["t1:cG9saXRpY2FsLXRlc3RzLW9ubHktMzItYnl0ZXMtISE="],
    "donations": ["t1:" + "ZG9uYXRpb25zLXRlc3RzLW9ubHktMzItYnl0ZXMtISE="],
    "role_models": ["t1:" + "cm9sZS1tb2RlbHMtdGVzdHMtb25seS0zMi1ieXRlcyE="],
}
DONATIONS_TEST_GATEWAY = True
LETTERS_MAILBOX = True

DATABASES = {"default": database_from_environment(default=f"sqlite:///{_scratch / 'mentornet.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as threads share it; beside the one that DATABASE_URL names, where `--reuse-db` finds it again.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(DATABASES["default"]["NAME"]).with_name("test.sqlite3"))}
    # No test pulls the plug: what the system has taken need not have reached the disk.
    DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
else:
    DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}
MEDIA_ROOT = _scratch / "media"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# WhiteNoise warns of a static root that nobody collected; tests serve from the finders.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
