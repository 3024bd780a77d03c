"""Every address of the site. What the public reads stands under its language; machinery stands outside."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core import localize_guard, mailbox_urls
from core.letter_webhooks import letter_webhook
from donations import urls as donations_urls
from donations import webhook_urls as donations_webhook_urls
from home import views
from home.sitemaps import BilingualSitemap, PackSitemap
from role_models import machine_urls as role_models_machine_urls
from role_models import urls as role_models_urls
from signup import urls as signup_urls

handler404 = "home.views.page_not_found"
handler500 = "home.views.server_error"

_SITEMAPS = {"pages": BilingualSitemap, "teaching": PackSitemap}

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("robots.txt", views.robots, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("was", views.accessibility_statement, name="accessibility_statement"),
    path("sitemap.xml", sitemap_views.index, {"sitemaps": _SITEMAPS, "sitemap_url_name": "sitemap"}, name="sitemaps"),
    path("sitemap-<slug:section>.xml", sitemap_views.sitemap, {"sitemaps": _SITEMAPS}, name="sitemap"),
    path("", include(donations_webhook_urls)),
    path("", include(role_models_machine_urls)),
    path("webhooks/mail/<slug:provider>/tracking/", letter_webhook, name="letter_webhook"),
    path("admin/localize/", include(localize_guard)),  # Before the views that it guards.
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.DEVELOPMENT:
    media = settings.MEDIA_URL.lstrip("/")
    urlpatterns += [
        path("mailbox/", include(mailbox_urls)),
        path(f"{media}<path:path>", serve, {"document_root": settings.MEDIA_ROOT}),
    ]

urlpatterns += i18n_patterns(
    path("", include(signup_urls)),
    path("", include(donations_urls)),
    path("", include(role_models_urls)),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
