"""Languages, catalogues and time. Danish is the source language of the content; code and message ids are English."""

from mentornet import paths

LANGUAGE_CODE = "da"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [paths.LOCALE]
FORMAT_MODULE_PATH = ["mentornet.formats"]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
# "Translate this page" makes a draft: a Danish text must never go live under an English address.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
