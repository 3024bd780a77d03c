"""Requests and objects held against the SDK's own generated types: the exact description of the installed API version.

The double refuses what these find, so a call that Stripe would refuse for its shape fails here too, and an object
that Stripe would never send cannot be handed to our own code in a test.
"""

import ast
import builtins
import importlib
import inspect
import re
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import stripe
from stripe._request_options import RequestOptions

_INTEGER = re.compile(r"-?\d{1,18}")
_UNIONS = (typing.Union, types.UnionType)
_WORDS_OF_TRUTH = {"true": True, "false": False}


class _Names(Mapping[str, Any]):
    """The names in the annotations of one of the SDK's modules, those included that only type checkers import."""

    def __init__(self, module: types.ModuleType) -> None:
        self._sources = (module, stripe, typing, builtins)
        self._imports = _imports(module)

    def __getitem__(self, name: str) -> Any:
        if name in self._imports:
            module, original = self._imports[name]
            return getattr(importlib.import_module(module), original)
        for source in self._sources:
            if hasattr(source, name):
                return getattr(source, name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@cache
def _imports(module: types.ModuleType) -> dict[str, tuple[str, str]]:
    """What a module imports by name, also where only type checkers do: name here -> module and name there."""
    return {
        alias.asname or alias.name: (node.module or "", alias.name)
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@cache
def _annotations(shape: type) -> dict[str, Any]:
    """The parameters of a TypedDict or the fields of a StripeObject class, with their types."""
    hints = typing.get_type_hints(shape, localns=typing.cast(dict, _Names(sys.modules[shape.__module__])))
    unsent = set(RequestOptions.__annotations__) if _is_request(shape) else set()
    return {
        name: hint
        for name, hint in hints.items()
        if not name.startswith("_") and name not in unsent and typing.get_origin(hint) is not typing.ClassVar
    }


def _is_request(annotation: Any) -> bool:
    return hasattr(annotation, "__required_keys__")


def _is_object(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, stripe.StripeObject)


def _choices(annotation: Any) -> list[Any]:
    """The branches of a union.

    Beside an enumeration the SDK allows any text, for values of later versions: we do not.
    """
    branches = list(typing.get_args(annotation))
    if any(typing.get_origin(branch) is typing.Literal for branch in branches):
        branches = [branch for branch in branches if branch is not str]
    return branches


def from_wire(value: Any, annotation: Any) -> Any:
    """What a decoded form says, in the types that ``annotation`` asks for; what does not fit is left as it came."""
    origin = typing.get_origin(annotation)
    if origin in _UNIONS:
        for branch in _choices(annotation):
            candidate = from_wire(value, branch)
            if not problems(candidate, branch):
                return candidate
        return value
    if isinstance(value, dict):
        if origin is list:
            (item,) = typing.get_args(annotation)
            return [from_wire(value[key], item) for key in sorted(value, key=lambda key: (len(key), key))]
        if _is_request(annotation):
            hints = _annotations(annotation)
            return {key: from_wire(part, hints.get(key, str)) for key, part in value.items()}
        return value
    if annotation is int and _INTEGER.fullmatch(value):
        return int(value)
    if annotation is bool:
        return _WORDS_OF_TRUTH.get(value, value)
    return value


def problems(value: Any, annotation: Any, path: str = "") -> list[str]:
    """What is wrong with ``value`` as an instance of ``annotation``, a line for each fault; empty if nothing is."""
    origin = typing.get_origin(annotation)
    if annotation is Any:
        return []
    if origin in _UNIONS:
        found = [problems(value, branch, path) for branch in _choices(annotation)]
        return min(found, key=len, default=[])
    if origin is typing.Literal:
        allowed = typing.get_args(annotation)
        return [] if value in allowed else [f"{path}: {value!r} is none of {sorted(map(str, allowed))}"]
    if origin is list:
        return _problems_of_list(value, typing.get_args(annotation)[0], path)
    if isinstance(origin, type) and issubclass(origin, stripe.ListObject):
        return _problems_of_list(value.get("data") if isinstance(value, dict) else value, Any, path)
    if origin is dict or (isinstance(origin, type) and issubclass(origin, stripe.StripeObject)):
        return [] if isinstance(value, dict) else [f"{path}: {value!r} is no object"]
    if _is_request(annotation) or _is_object(annotation):
        return _problems_of_fields(value, annotation, path)
    return _problems_of_scalar(value, annotation, path)


def _problems_of_list(value: Any, item: Any, path: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{path}: {value!r} is no list"]
    return [problem for index, part in enumerate(value) for problem in problems(part, item, f"{path}[{index}]")]


def _problems_of_fields(value: Any, shape: Any, path: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{path}: {value!r} is no object"]
    hints = _annotations(shape)
    required = shape.__required_keys__ if _is_request(shape) else {key for key in hints if not _may_be_none(hints[key])}
    found = [f"{path}.{key}: unknown" for key in value if key not in hints]
    found += [f"{path}.{key}: missing" for key in sorted(required & hints.keys()) if key not in value]
    for key in value.keys() & hints.keys():
        found += problems(value[key], hints[key], f"{path}.{key}")
    return found


def _may_be_none(annotation: Any) -> bool:
    return typing.get_origin(annotation) in _UNIONS and type(None) in typing.get_args(annotation)


def _problems_of_scalar(value: Any, annotation: Any, path: str) -> list[str]:
    if annotation in (int, float):
        fits = isinstance(value, annotation) and not isinstance(value, bool)
    elif annotation is Decimal:
        fits = isinstance(value, str)
    else:
        fits = isinstance(value, annotation)
    return [] if fits else [f"{path}: {value!r} is no {getattr(annotation, '__name__', annotation)}"]


def skeleton(shape: type[stripe.StripeObject]) -> dict[str, Any]:
    """The least JSON that is a valid object of this class: None, empty, or the first choice for every field."""
    return {name: _least(annotation) for name, annotation in _annotations(typing.cast(Any, shape)).items()}


def _least(annotation: Any) -> Any:
    origin = typing.get_origin(annotation)
    if _may_be_none(annotation):
        return None
    if origin in _UNIONS:
        return _least(_choices(annotation)[0])
    if origin is typing.Literal:
        return typing.get_args(annotation)[0]
    if isinstance(origin, type) and issubclass(origin, stripe.ListObject):
        return {"object": "list", "data": [], "has_more": False, "url": ""}
    if _is_object(annotation):
        return skeleton(annotation)
    if origin is not None:
        return origin() if origin is list else {}
    return "" if annotation is Decimal else annotation()
