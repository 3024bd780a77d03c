"""Pages that code makes below a Wagtail page: each has an address, a title and languages of its own.

They share the template frame, so this gives what core/page_context.py gives of the page above, said of the routed one.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest

from core.languages import own_name
from core.page_context import structured_data


@dataclass(frozen=True)
class RoutedPage:
    """One page below a Wagtail page, in one language.

    ``urls`` are its full addresses by the codes of the languages in which it exists, its own included. ``data`` is its
    schema.org object, or None.
    """

    title: str
    description: str
    language: str
    urls: dict[str, str]
    data: dict[str, Any] | None = None

    @property
    def url(self) -> str:
        """Its own full address."""
        return self.urls[self.language]


def context(above: dict[str, Any], routed: RoutedPage, request: HttpRequest) -> dict[str, Any]:
    """The context of a routed page, made from ``above``, the context of the Wagtail page on which it lies."""
    page = above["page"]
    trail = [*above["breadcrumbs"], {"title": page.title, "url": page.get_url(request)}]
    names = [(crumb["title"], urljoin(routed.url, crumb["url"])) for crumb in trail]
    return above | {
        "routed": routed,
        "canonical_url": routed.url,
        "alternates": [{"code": code, "url": url} for code, url in sorted(routed.urls.items())],
        "x_default_url": routed.urls.get(settings.LANGUAGE_CODE, ""),
        "language_switch": _language_switch(above["language_switch"], routed),
        "breadcrumbs": trail,
        "sharing": above["sharing"] | {"title": routed.title, "description": routed.description},
        "structured_data": structured_data([*names, (routed.title, routed.url)], routed.data),
    }


def _language_switch(switch: dict[str, Any] | None, routed: RoutedPage) -> dict[str, Any] | None:
    """To the same page in the other language or, where it has none, to where the page above leads."""
    if switch is None:
        return None
    url = routed.urls.get(switch["code"], "")
    if not url:
        return switch | {"is_same_page": False}
    return switch | {
        "name": own_name(switch["code"]),
        "url": urlsplit(url).path,
        "is_same_page": True,
        "target_title": routed.title,
    }
