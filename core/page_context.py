"""What every page's template is given: its languages, the way back, and how it looks when shared."""

import json

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import mark_safe
from wagtail.models import Page

from core import languages, renditions
from core.languages import own_name

#: schema.org data stand in a script element: what could end it is written as an escape (as Django's json_script does).
_JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def page_context(page, request: HttpRequest) -> dict:
    """The context that every page shares; the keys are those of templates/base.html.

    A page that is previewed before it was ever saved has no place in the tree and no translations yet.
    """
    shows_userbar = _shows_userbar(request)
    vars(request)["shows_userbar"] = shows_userbar  # core/content_security.py gives such a page the admin's policy.
    renditions.prefetch({page.picture, page.card_picture()})
    ancestors = list(page.get_ancestors().filter(depth__gt=1).live().order_by("path")) if page.pk else []
    translations = languages.true_translations(page) if page.pk else []
    alternates = [
        {"code": translation.locale.language_code, "url": translation.get_full_url(request)}
        for translation in translations
    ]
    default = next((entry["url"] for entry in alternates if entry["code"] == settings.LANGUAGE_CODE), "")
    return {
        "canonical_url": page.get_full_url(request),
        "alternates": alternates,
        "x_default_url": default,
        "language_switch": _language_switch(page, translations, request),
        "breadcrumbs": [{"title": ancestor.title, "url": ancestor.get_url(request)} for ancestor in ancestors],
        "sharing": _sharing(page, request),
        "structured_data": _structured_data(page, ancestors, request),
        "is_sample": page.is_sample,
        "show_userbar": shows_userbar,
    }


def _shows_userbar(request: HttpRequest) -> bool:
    """Whether the editors' bar stands on the page. The user is asked for only where there is a session: otherwise every
    page would vary by its cookie.
    """
    user = getattr(request, "user", None) if settings.SESSION_COOKIE_NAME in request.COOKIES else None
    return user is not None and user.has_perm("wagtailadmin.access_admin")


def _language_switch(page, translations: list[Page], request: HttpRequest) -> dict | None:
    """Where the other language of the page is; see `languages.nearest_translation` for a page that has none."""
    for locale in languages.other_locales(page):
        same = next((translation for translation in translations if translation.locale_id == locale.pk), None)
        target = same or (languages.nearest_translation(page, locale) if page.pk else None)
        if target is not None:
            return {
                "code": locale.language_code,
                "name": own_name(locale.language_code),
                "url": target.get_url(request),
                "is_same_page": same is not None,
                "target_title": target.title,
            }
    return None


def _sharing(page, request: HttpRequest) -> dict:
    sharing = {
        "title": page.sharing_title or page.seo_title or page.title,
        "description": page.sharing_description or page.search_description or page.introduction,
        "type": "website",
    }
    picture = page.card_picture()
    if picture is not None:
        rendition = picture.get_rendition(renditions.SHARING)
        sharing |= {
            "image_url": rendition.full_url,
            "image_width": rendition.width,
            "image_height": rendition.height,
            "image_alt": page.picture_alt,
        }
    return sharing


def _structured_data(page, ancestors: list[Page], request: HttpRequest) -> str | None:
    trail = [(entry.title, entry.get_full_url(request)) for entry in (*ancestors, page)]
    return structured_data(trail, page.structured_data())


def structured_data(trail: list[tuple[str, str]], own: dict | None) -> str:
    """The schema.org data of a page as JSON for a script element: the way to it, as pairs of a title and a full
    address, and its own object, if it has one.
    """
    graph = [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": position, "name": name, "item": url}
                for position, (name, url) in enumerate(trail, start=1)
            ],
        }
    ]
    if own is not None:
        graph.append(own)
    data = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(data.translate(_JSON_ESCAPES))  # noqa: S308 -- every character that could end the element is escaped
