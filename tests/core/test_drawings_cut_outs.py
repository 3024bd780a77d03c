"""The cut-outs of objects: one size, one family of paper, and nothing that the content policy forbids."""

import re
from xml.etree import ElementTree

import pytest

from core.drawings.papers import INK
from mentornet import paths

CUT_OUTS = sorted((paths.STATIC / "img" / "cut-outs").glob("*.svg"))


@pytest.mark.parametrize("file", CUT_OUTS, ids=lambda file: file.stem)
def test_cut_out_is_a_small_square_that_casts_the_shadow_of_paper(file):
    drawing = ElementTree.fromstring(file.read_text())  # noqa: S314 -- our own drawing

    assert (drawing.get("width"), drawing.get("height"), drawing.get("viewBox")) == ("240", "240", "0 0 240 240")
    assert f'fill="{INK}" opacity=".14"' in file.read_text()
    assert file.stat().st_size <= 3000


@pytest.mark.parametrize("file", CUT_OUTS, ids=lambda file: file.stem)
def test_cut_out_carries_nothing_that_the_content_policy_forbids(file):
    assert re.findall(r"style=|<script|<style|href=|\son\w+=|\sid=", file.read_text()) == []
