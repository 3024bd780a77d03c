"""Installed applications, middleware and templates."""

from mentornet import paths

INSTALLED_APPS = [
    "mentornet.apps.MentornetConfig",
    "home",
    "campaigns",
    "conference",
    "role_models",
    "signup",
    "donations",
    "branches",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",  # Stands in for wagtail.locales; both together do not start.
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "anymail",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.forms",  # FORM_RENDERER looks for the widgets' templates among the installed applications.
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "core.content_security.ContentSecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # For phones whose site has no compressing server in front.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [paths.TEMPLATES],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.furniture.furniture",
            ],
        },
    }
]

# The project's own field templates stand before Django's.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

ROOT_URLCONF = "mentornet.urls"
WSGI_APPLICATION = "mentornet.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
