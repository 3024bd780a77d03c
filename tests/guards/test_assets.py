"""What a first view loads, by bytes; and that nobody's stylesheet leaves the house."""

import gzip
import re

import pytest

from mentornet import paths

CSS = paths.STATIC / "css"
FAMILIES = sorted(file.name for file in CSS.glob("*.css") if file.name != "site.css")
KIB = 1024


def compressed(*files) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


@pytest.mark.parametrize("family", FAMILIES)
def test_styles_of_one_page_weigh_little(family):
    assert compressed(CSS / "site.css", CSS / family) <= 11 * KIB


def test_script_weighs_little():
    assert compressed(*(paths.STATIC / "js").glob("*.js")) <= 6 * KIB


def test_fonts_of_a_first_view_weigh_little():
    preloaded = re.findall(r"fonts/[\w.-]+\.woff2", (paths.TEMPLATES / "base.html").read_text())

    assert len(set(preloaded)) == 2
    assert sum((paths.STATIC / name).stat().st_size for name in set(preloaded)) <= 55 * KIB


def test_fonts_and_icons_come_with_their_licences():
    fonts = {file.name.split(".")[0].split("-")[0] for file in (paths.STATIC / "fonts").glob("*.woff2")}
    licences = {file.name for file in (paths.STATIC / "fonts").glob("OFL-*.txt")}

    assert fonts == {"atkinson", "fraunces"}
    assert licences == {"OFL-atkinson-hyperlegible-next.txt", "OFL-fraunces.txt"}
    assert (paths.STATIC / "img" / "icons-LICENSE.txt").exists()


@pytest.mark.parametrize("file", sorted(CSS.glob("*.css")), ids=lambda file: file.name)
def test_styles_load_nothing_from_elsewhere_and_use_logical_properties(file):
    source = re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.DOTALL)

    assert re.findall(r"@import|url\([\"']?(?:https?:)?//", source) == []
    assert re.findall(r"(?:margin|padding|border)-(?:left|right)\b|text-align:\s*(?:left|right)\b", source) == []
