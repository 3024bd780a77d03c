"""Papers: a template becomes a PDF that a screen reader can read (PDF/UA-1). The one door to WeasyPrint.

A template extends ``prints/base.html`` and names its style sheets and pictures by their path among our static files,
as ``css/prints/paper.css``. Nothing else can be loaded: no address of the network, no file of the machine. Letters of
scripts that our print fonts lack come from the machine's fonts, where it has them.

WeasyPrint needs Pango, which is no Python package; it is imported when the first paper is printed, so that everything
but papers works without.
"""

import mimetypes
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from PIL import ImageFile

#: Stands for our static files while a paper is made. The name is reserved, so it can lead nowhere else (RFC 2606).
_STATIC_BASE = "https://static.invalid/"


class PrintingUnavailable(Exception):
    """The machine lacks what WeasyPrint needs: install libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0."""


def render_pdf(*, template: str, context: dict[str, Any], language: str, title: str) -> bytes:
    """The paper as a tagged PDF in ``language``, which the template finds as ``LANGUAGE_CODE``.

    The same words and pictures give the same bytes on one machine. Raises PrintingUnavailable, and ValueError for a
    template that asks for anything but our static files and data: addresses.
    """
    weasyprint = _weasyprint()
    with translation.override(language):
        html = render_to_string(template, {"LANGUAGE_CODE": language, "title": title} | context)
    try:
        document = weasyprint.HTML(string=html, base_url=_STATIC_BASE, url_fetcher=_our_files_only(weasyprint))
        return document.write_pdf(pdf_variant="pdf/ua-1")
    except weasyprint.urls.FatalURLFetchingError as error:
        raise ValueError(str(error)) from error


def _weasyprint() -> Any:
    reads_broken_pictures = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        import weasyprint
        import weasyprint.urls
    except (ImportError, OSError) as error:  # OSError: the package is there, the library Pango is not.
        raise PrintingUnavailable(str(error)) from error
    finally:
        # WeasyPrint tells Pillow to read broken pictures, in the whole process: what people upload must stay refused.
        ImageFile.LOAD_TRUNCATED_IMAGES = reads_broken_pictures
    return weasyprint


def _our_files_only(weasyprint: Any) -> Any:
    """What opens the addresses that a paper names: data: addresses and our static files. Any other stops the print."""

    class OurFilesOnly(weasyprint.urls.URLFetcher):
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if urlsplit(url).scheme == "data":
                return super().fetch(url, headers)
            file = _static_file(url)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            return weasyprint.urls.URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})

    return OurFilesOnly(allowed_protocols=("data",), fail_on_errors=True)


def _static_file(url: str) -> Path:
    """The file of ours behind an address. Raises ValueError, or SuspiciousFileOperation for a way out of the folder."""
    found = finders.find(unquote(urlsplit(url).path.lstrip("/"))) if url.startswith(_STATIC_BASE) else None
    if not found:
        raise ValueError(f"no static file of ours: {url[:200]}")
    return Path(found)
