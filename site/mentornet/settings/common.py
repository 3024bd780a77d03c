"""All topics together: what development, tests and production share."""

from mentornet.settings.applications import *
from mentornet.settings.content import *
from mentornet.settings.database import *
from mentornet.settings.donations import *
from mentornet.settings.files import *
from mentornet.settings.languages import *
from mentornet.settings.letters import *
from mentornet.settings.retention import *
from mentornet.settings.security import *
from mentornet.settings.tasks import *
from mentornet.settings.environment import env

DEBUG = False
DEVELOPMENT = False
SITE_URL = WAGTAILADMIN_BASE_URL

#: Keys of the sealed envelopes, per room, newest first: "signup=k2:<base64>,k1:<base64>". See core/sealing.py.
SEALING_KEYS = {
    "signup": env.list("SIGNUP_SEALING_KEYS", default=[]),
    "political": env.list("POLITICAL_SEALING_KEYS", default=[]),
    "donations": env.list("DONATIONS_SEALING_KEYS", default=[]),
    "role_models": env.list("ROLE_MODELS_SEALING_KEYS", default=[]),
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # Django's own default mails a failed request, answers included, to the administrators: no handler here does.
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django_tasks": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        "weasyprint.progress": {"level": "WARNING"},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}
