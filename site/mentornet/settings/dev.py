"""Development: SQLite, local cache, the keyless test gateway and the mailbox page, with keys made once per
installation.
"""

from mentornet.development_keys import development_keys
from mentornet.settings.common import *
from mentornet.settings.environment import env

#: Off by default, so that a newcomer meets the error pages that visitors meet; `make run RELOAD=1` switches it on.
DEBUG = env.bool("DEBUG", default=False)
DONATIONS_TEST_GATEWAY = env.bool("DONATIONS_TEST_GATEWAY", default=not STRIPE_SECRET_KEY)
#: This installation is somebody's own: it shows its letters and serves its media itself.
DEVELOPMENT = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", ".localhost"]

_keys = development_keys()
SECRET_KEY = _keys["secret_key"]
TEST_GATEWAY_SECRET = _keys["test_gateway_secret"]
SEALING_KEYS = {room: [_keys[f"{room}_sealing_key"]] for room in ("signup", "political", "donations", "role_models")}

EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
LETTERS_MAILBOX = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
