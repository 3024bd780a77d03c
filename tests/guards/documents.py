"""What must hold for every HTML document that the site sends to a visitor."""

import re
from dataclasses import dataclass
from itertools import pairwise

from bs4 import BeautifulSoup

#: A URL that leaves the site; links may, what a page loads may not.
_ELSEWHERE = re.compile(r"^(https?:)?//(?!localhost|testserver|127\.0\.0\.1)")
_LOADING = {
    "img": "src",
    "script": "src",
    "source": "srcset",
    "audio": "src",
    "video": "src",
    "iframe": "src",
    "embed": "src",
}


@dataclass(frozen=True)
class Document:
    """One response as a document."""

    path: str
    html: BeautifulSoup

    @classmethod
    def of(cls, path: str, content: bytes) -> "Document":
        return cls(path, BeautifulSoup(content, "html.parser"))

    @property
    def title(self) -> str:
        return self.html.title.get_text(strip=True) if self.html.title else ""

    def links(self) -> set[str]:
        """The site's own addresses that the document links to, without fragments."""
        hrefs = {link["href"].split("#")[0] for link in self.html.select("a[href]")}
        return {href for href in hrefs if href.startswith("/") and not href.startswith("//")}

    def faults(self) -> list[str]:
        """What is wrong with the document, a line each."""
        return [*self._structure(), *self._policy(), *self._language()]

    def _structure(self) -> list[str]:
        faults = []
        if len(self.html.find_all("h1")) != 1:
            faults.append(f"{len(self.html.find_all('h1'))} h1")
        levels = [int(heading.name[1]) for heading in self.html.find_all(re.compile("^h[1-6]$"))]
        if any(after > before + 1 for before, after in pairwise(levels)):
            faults.append(f"a heading level is left out: {levels}")
        if not self.title:
            faults.append("no title")
        identifiers = [element["id"] for element in self.html.select("[id]")]
        faults += [f"id twice: {name}" for name in {name for name in identifiers if identifiers.count(name) > 1}]
        faults += [f"img without alt or size: {image}" for image in self.html.find_all("img") if not _is_whole(image)]
        return faults

    def _policy(self) -> list[str]:
        faults = [f"inline style: {element.name}" for element in self.html.select("[style], style")]
        for script in self.html.find_all("script"):
            if not script.get("src") and script.get("type") != "application/ld+json":
                faults.append("inline script")
        for element in self.html.find_all(True):
            faults += [f"event handler: {name}" for name in element.attrs if name.startswith("on")]
            address = element.get(_LOADING.get(element.name, ""), "")
            if _ELSEWHERE.match(address) or (element.name == "link" and _loads_elsewhere(element)):
                faults.append(f"third party: {element}")
        if self.html.select('form[method="post" i]'):
            faults.append("a content page with a POST form")
        return faults

    def _language(self) -> list[str]:
        language = self.path.split("/")[1]
        if self.html.html.get("lang") != language:
            return [f"lang={self.html.html.get('lang')!r} under /{language}/"]
        return []


def _is_whole(image) -> bool:
    return image.has_attr("alt") and image.has_attr("width") and image.has_attr("height")


def _loads_elsewhere(link) -> bool:
    loads = {"stylesheet", "preload", "icon", "manifest", "preconnect", "dns-prefetch"}
    return bool(loads & set(link.get("rel", []))) and bool(_ELSEWHERE.match(link.get("href", "")))
