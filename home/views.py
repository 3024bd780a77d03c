"""Addresses that are no pages: health, robots, errors, and the short ways that law and browsers expect."""

from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from core import languages
from core.models import ScheduleRun
from core.private_views import private_page
from home.accessibility_statement import statement as accessibility_statement_page
from home.models import HomePage

_PROBE_SECONDS = 10
_WORKER_SILENCE = timedelta(minutes=10)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process lives. Asks nothing of anything else."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Whether the site can do its work: 200 or 503, with what was looked at. The worker counts only where one is
    expected.
    """
    checks = {"database": _database_answers(), "cache": _cache_answers()}
    checks["migrations"] = checks["database"] and _migrations_are_applied()
    if settings.TASK_WORKER_EXPECTED:
        checks["worker"] = checks["database"] and _worker_is_alive()
    ready = all(checks.values())
    return JsonResponse({"ready": ready, "checks": checks}, status=200 if ready else 503)


def _database_answers() -> bool:
    """A write that is rolled back: a full disk answers every SELECT and stores nothing."""
    try:
        with transaction.atomic():
            ScheduleRun.objects.update_or_create(name="readiness probe", defaults={"started_at": timezone.now()})
            transaction.set_rollback(True)
    except DatabaseError:
        return False
    return True


def _cache_answers() -> bool:
    cache.set("readiness-probe", "written", _PROBE_SECONDS)
    return cache.get("readiness-probe") == "written"


def _migrations_are_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _worker_is_alive() -> bool:
    """No task waits for longer than a worker at work would let it."""
    waiting_since = timezone.now() - _WORKER_SILENCE
    return not DBTaskResult.objects.ready().filter(enqueued_at__lt=waiting_since).exists()


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """/robots.txt: everything public may be read; what belongs to one person, and the machinery, is left alone."""
    site = Site.find_for_request(request)
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /test-gateway/",
        "Disallow: /mailbox/",
        f"Sitemap: {site.root_url if site else settings.SITE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """/.well-known/security.txt (RFC 9116). It expires half a year after it was read."""
    expires = timezone.now() + timedelta(days=182)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: da, en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """/favicon.ico, which browsers ask for whatever a page says."""
    return HttpResponsePermanentRedirect(static("img/favicon.ico"))


@require_safe
def accessibility_statement(request: HttpRequest) -> HttpResponse:
    """/was: the address at which Danish law expects the accessibility statement."""
    if settings.ACCESSIBILITY_STATEMENT_URL:
        return HttpResponseRedirect(settings.ACCESSIBILITY_STATEMENT_URL)
    language = get_language() or settings.LANGUAGE_CODE
    page = accessibility_statement_page(language)
    return HttpResponseRedirect(page.get_url(request) if page else f"/{language}/")


def page_not_found(request: HttpRequest, exception=None) -> HttpResponse:
    """404 in the language of the address, with the page in the other language if its address exists there."""
    context = {"other_language_page": _page_under_other_language(request)}
    return render(request, "404.html", context, status=404)


def _page_under_other_language(request: HttpRequest) -> dict | None:
    """A live page whose path below another language's front page is the one asked for."""
    _, language, *parts = request.path_info.split("/")
    slugs = [part for part in parts if part]
    if language not in dict(settings.LANGUAGES) or not slugs or "\0" in request.path_info:
        return None
    for home in HomePage.objects.live().exclude(locale__language_code=language).select_related("locale"):
        path = home.url_path + "/".join(slugs) + "/"
        page = languages.true_pages().filter(url_path=path).select_related("locale").first()
        if page is not None:
            code = page.locale.language_code
            return {
                "title": page.title,
                "url": page.get_url(request),
                "code": code,
                "language": languages.own_name(code),
            }
    return None


def server_error(request: HttpRequest) -> HttpResponse:
    """500: says sorry in the language of the address. No context processor runs: what they ask may be broken."""
    return HttpResponse(render_to_string("500.html", {"LANGUAGE_CODE": get_language()}), status=500)


@private_page
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open for too long or whose cookie is gone: what to do now, in the reader's language."""
    context = {"page_url": _page_of_the_form(request), "office_phone": settings.OFFICE_PHONE}
    return render(request, "403_csrf.html", context, status=403)


def _page_of_the_form(request: HttpRequest) -> str:
    """The page of ours that the browser says it comes from, else the address that the form was sent to."""
    referer = request.headers.get("Referer", "")
    is_ours = referer.startswith(f"{request.scheme}://{request.get_host()}/")
    return referer if is_ours else request.get_full_path()
