"""Static files, served hashed and compressed by WhiteNoise, and media."""

from mentornet import paths

STATIC_URL = "/static/"
STATICFILES_DIRS = [paths.STATIC]
STATIC_ROOT = paths.data_directory() / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = paths.data_directory() / "media"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
