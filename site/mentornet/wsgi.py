"""The WSGI entry point. Production is the default, so that a forgotten variable never serves the debug settings."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentornet.settings.production")

application = get_wsgi_application()
