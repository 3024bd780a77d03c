"""Stream fields as they are stored: walked by the definitions of their blocks, so that codes and ids stay."""

from collections.abc import Callable
from typing import Any

from wagtail import blocks
from wagtail.blocks.field_block import BaseChoiceBlock, ChooserBlock
from wagtail.images.blocks import ImageChooserBlock

_NO_WORDS = (BaseChoiceBlock, ChooserBlock, blocks.DateBlock, blocks.DateTimeBlock, blocks.TimeBlock)
_GONE = object()


def replace_words(block: blocks.Block, raw: Any, replace: Callable[[str], str]) -> Any:
    """The stored value of a block with every text in it replaced."""

    def leaf(definition: blocks.Block, value: Any) -> Any:
        has_words = isinstance(value, str) and not isinstance(definition, _NO_WORDS)
        return replace(value) if has_words else value

    return _walk(block, raw, leaf)


def without_image(block: blocks.Block, raw: Any, image_id: int) -> Any:
    """The stored value of a stream without an image: what cannot do without it goes with it."""

    def leaf(definition: blocks.Block, value: Any) -> Any:
        if isinstance(definition, ImageChooserBlock) and value == image_id:
            return _GONE if definition.required else None
        return value

    return _walk(block, raw, leaf)


def _walk(block: blocks.Block, raw: Any, leaf: Callable[[blocks.Block, Any], Any]) -> Any:
    if isinstance(block, blocks.StreamBlock) and isinstance(raw, list):
        return _walk_stream(block, raw, leaf)
    if isinstance(block, blocks.ListBlock) and isinstance(raw, list):
        return _walk_list(block, raw, leaf)
    if isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
        return _walk_struct(block, raw, leaf)
    if isinstance(block, blocks.StructBlock) and "image" in block.child_blocks and isinstance(raw, int):
        return leaf(block.child_blocks["image"], raw)  # A picture that was stored before it had words of its own.
    return leaf(block, raw)


def _walk_stream(block: blocks.StreamBlock, raw: list, leaf: Callable) -> list:
    walked = []
    for item in raw:
        definition = block.child_blocks.get(item["type"])
        value = _walk(definition, item["value"], leaf) if definition else item["value"]
        if value is not _GONE:
            walked.append({**item, "value": value})
    return walked


def _walk_list(block: blocks.ListBlock, raw: list, leaf: Callable) -> list:
    walked = []
    for item in raw:
        is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
        value = _walk(block.child_block, item["value"] if is_wrapped else item, leaf)
        if value is not _GONE:
            walked.append({**item, "value": value} if is_wrapped else value)
    return walked


def _walk_struct(block: blocks.StructBlock, raw: dict, leaf: Callable) -> Any:
    walked = {}
    for name, value in raw.items():
        definition = block.child_blocks.get(name)
        walked[name] = _walk(definition, value, leaf) if definition else value
        if walked[name] is _GONE:
            return _GONE
    return walked
