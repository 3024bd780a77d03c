"""The sitemap of both trees. Wagtail's own lists only the tree of the site's root page, that is one language.

It is parted into files of equal length behind one index, so that no answer grows with the site.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.languages import true_pages
from role_models import teaching
from role_models.teaching import PackAddress


class BilingualSitemap(Sitemap):
    """Every live, public page in every language it truly exists in, with its alternates."""

    #: Pages in one file. Search engines would take 50,000.
    limit = 200

    def items(self) -> PageQuerySet:
        """The pages, by language."""
        return true_pages().filter(depth__gt=1).select_related("locale").order_by("locale__language_code", "path")

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        """What Django's sitemap template draws of one file. A page outside the site has no address and is left out."""
        pages = [page for page in self.paginator.page(page).object_list if page.full_url]
        alternates = _alternates(pages)
        return [
            {
                "item": page,
                "location": page.full_url,
                "lastmod": page.last_published_at,
                "changefreq": None,
                "priority": None,
                "alternates": alternates[page.translation_key],
            }
            for page in pages
        ]

    def get_latest_lastmod(self):
        """When anything on the site was last published."""
        return Page.objects.live().order_by("-last_published_at").values_list("last_published_at", flat=True).first()

    def get_domain(self, site=None) -> str:
        """The site's own host; addresses carry it already."""
        return Site.objects.get(is_default_site=True).hostname


class PackSitemap(Sitemap):
    """Every teaching pack: a page below the page about teaching, which code makes."""

    limit = 200

    def items(self) -> list[PackAddress]:
        """The packs, by language."""
        return sorted(teaching.addresses_of_packs(), key=lambda address: address.language)

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        """What Django's sitemap template draws of one file."""
        by_pack = defaultdict(list)
        for address in self.paginator.object_list:
            by_pack[address.pack].append({"location": address.url, "lang_code": address.language})
        return [
            {
                "item": address,
                "location": address.url,
                "lastmod": address.published_at,
                "changefreq": None,
                "priority": None,
                "alternates": _with_default(by_pack[address.pack]),
            }
            for address in self.paginator.page(page).object_list
        ]

    def get_domain(self, site=None) -> str:
        """The site's own host; addresses carry it already."""
        return Site.objects.get(is_default_site=True).hostname


def _alternates(pages: Iterable[Page]) -> dict:
    """Each page's addresses in every language, by translation key. One query for all of them."""
    versions = true_pages().filter(translation_key__in={page.translation_key for page in pages})
    found = defaultdict(list)
    for version in versions.select_related("locale").order_by("locale__language_code"):
        if version.full_url:
            found[version.translation_key].append(version)
    return {key: _links(versions) for key, versions in found.items()}


def _links(versions: list[Page]) -> list[dict]:
    return _with_default([{"location": page.full_url, "lang_code": page.locale.language_code} for page in versions])


def _with_default(links: list[dict]) -> list[dict]:
    default = [link for link in links if link["lang_code"] == settings.LANGUAGE_CODE]
    return links + [{"location": link["location"], "lang_code": "x-default"} for link in default]
