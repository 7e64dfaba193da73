"""The fields of a dataclass as a file shows them: key, annotation, whether it must be there, what it is about."""

from __future__ import annotations

import sys
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from .gap import Gap
from .record import MISSING, dataclass, fields


@dataclass(frozen=True, slots=True)
class Field:
    """One key: `name` in Python, `key` in the file (`with_` reads `with`), `kind` its annotation as an object."""

    name: str
    key: str
    kind: Any
    required: bool
    default: Any
    about: str
    example: str


SIMPLE = {"str": str, "int": int, "bool": bool, "tuple[str, ...]": tuple[str, ...]}
_FIELDS: dict[type, tuple[Field, ...]] = {}


def fields_of(kind: type) -> tuple[Field, ...]:
    """The fields of a dataclass, worked out once; annotations may be text (`from __future__ import annotations`)."""
    known = _FIELDS.get(kind)
    if known is None:
        known = _FIELDS[kind] = tuple(_field(kind, field) for field in fields(kind) if field.init)
    return known


def is_dataclass_type(kind: Any) -> bool:
    """True for a dataclass itself (not one of its objects)."""
    return isinstance(kind, type) and hasattr(kind, "__dataclass_fields__")


def members(kind: Any) -> tuple[Any, ...]:
    """The members of a union, None as NoneType included; any other annotation alone."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def alternatives(kind: Any) -> tuple[Any, ...]:
    """The members of a union without None; any other annotation alone."""
    return tuple(part for part in members(kind) if part is not NoneType)


def can_stay_open(kind: Any) -> bool:
    """True for `Open[X]`."""
    return Gap in alternatives(kind)


def literals(kind: Any) -> tuple[Any, ...]:
    """The values of a Literal, else ()."""
    return get_args(kind) if get_origin(kind) is Literal else ()


def _field(kind: type, field: Any) -> Field:
    default = field.default
    if default is MISSING and field.default_factory is not MISSING:
        default = field.default_factory()
    told = field.metadata
    return Field(
        field.name,
        field.name.rstrip("_"),
        _annotation(kind, field),
        default is MISSING,
        None if default is MISSING else default,
        told.get("about", ""),
        told.get("example", ""),
    )


def _annotation(kind: type, field: Any) -> Any:
    """The annotation as an object; a quicker typing.get_type_hints, which start-up time cannot afford."""
    if not isinstance(field.type, str):
        return field.type
    if simple := SIMPLE.get(field.type):
        return simple
    owner = next(base for base in kind.__mro__ if field.name in get_annotations(base))
    return eval(field.type, vars(sys.modules[owner.__module__]))  # the text is our own source
