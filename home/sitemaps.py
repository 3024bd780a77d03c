"""The sitemap of both trees. Wagtail's own lists only the tree of the site's root page, that is one language."""

from collections import defaultdict

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page, Site

from core.languages import true_pages


class BilingualSitemap(Sitemap):
    """Every live, public page in every language it truly exists in, with its alternates. A few queries for all of
    them.
    """

    def items(self) -> list[dict]:
        """One entry for each page: address, time of the last publication, and alternates."""
        pages = true_pages().filter(depth__gt=1).select_related("locale").order_by("locale__language_code", "path")
        entries = [{"page": page, "url": page.full_url} for page in pages]
        entries = [entry for entry in entries if entry["url"]]
        versions = defaultdict(list)
        for entry in entries:
            versions[entry["page"].translation_key].append(entry)
        for entry in entries:
            entry["alternates"] = _alternates(versions[entry["page"].translation_key])
        return entries

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        """What Django's sitemap template draws."""
        return [
            {
                "item": entry,
                "location": entry["url"],
                "lastmod": entry["page"].last_published_at,
                "changefreq": None,
                "priority": None,
                "alternates": entry["alternates"],
            }
            for entry in self.paginator.page(page).object_list
        ]

    def get_latest_lastmod(self):
        """When anything on the site was last published."""
        return Page.objects.live().order_by("-last_published_at").values_list("last_published_at", flat=True).first()

    def get_domain(self, site=None) -> str:
        """The site's own host; addresses carry it already."""
        return Site.objects.get(is_default_site=True).hostname


def _alternates(entries: list[dict]) -> list[dict]:
    alternates = [{"location": entry["url"], "lang_code": entry["page"].locale.language_code} for entry in entries]
    default = [alternate for alternate in alternates if alternate["lang_code"] == settings.LANGUAGE_CODE]
    return alternates + [{"location": alternate["location"], "lang_code": "x-default"} for alternate in default]
