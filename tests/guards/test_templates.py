"""Every template of ours, whoever adds it."""

import re

import pytest
from django.template.loader import get_template

from mentornet import paths

TEMPLATES = sorted(
    file.relative_to(paths.TEMPLATES).as_posix()
    for suffix in ("html", "txt")
    for file in paths.TEMPLATES.rglob(f"*.{suffix}")
)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name):
    assert get_template(name).template.nodelist is not None


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_keeps_to_the_house_rules(name):
    source = (paths.TEMPLATES / name).read_text()
    faults = []
    if re.search(r"\sstyle=|<style\b", source):
        faults.append("inline style")
    if re.search(r"\son[a-z]+=", source):
        faults.append("event handler")
    if re.search(r"{%-?\s*(blocktranslate|blocktrans)\b(?![^%]*\btrimmed\b)", source):
        faults.append("blocktranslate that is not trimmed")
    if re.search(r"\|safe\b", source):
        faults.append("safe filter: mark it where it is made safe")
    if re.search(r"\b(src|href)=\"(https?:)?//", source):
        faults.append("address elsewhere")

    assert faults == []


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name.startswith("components/")])
def test_component_says_what_it_is_given(name):
    assert (paths.TEMPLATES / name).read_text().lstrip().startswith(("{#", "{% comment", "{% load"))
