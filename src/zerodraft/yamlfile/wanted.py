"""What is wanted where a value does not fit, and how to write it, in plain words."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from ..model import kinds
from ..model.gap import Gap
from . import scalars

OPEN = "TODO"


def name(path: str) -> str:
    """A part of a file in a message, by its path."""
    return f'"{path}"' if path else "the file"


def meant(parts: tuple[Any, ...]) -> str:
    """The kinds that an annotation takes, in words."""
    return " or ".join(dict.fromkeys(scalars.describe(part) for part in parts if part is not Gap))


def fill(parts: tuple[Any, ...]) -> str:
    """How to mend a key that has nothing after its colon."""
    if Gap in parts:
        return f"write {OPEN} to leave it open"
    if any(get_origin(part) is tuple for part in parts):
        return 'write its items below, each beginning with "- ", or delete the key'
    return "write a value after the colon, or delete the key"


def example(parts: tuple[Any, ...], path: str) -> str:
    """How to write what is meant; an item of a list that may be keys is shown with its key."""
    kind = next((part for part in parts if kinds.is_dataclass_type(part) and part is not Gap), None)
    if kind is not None:
        fields = kinds.fields_of(kind)
        shown = next((f"{field.key}: {field.example}" for field in fields if field.example), "")
        is_item = path.rpartition("/")[2].isdecimal()
        example = f', for example "- {shown}"' if is_item else f", for example {{{shown}}}"
        others = f"; the keys are: {', '.join(field.key for field in fields)}"
        return f"write keys and values{example if shown and path else ''}{others}"
    if any(get_origin(part) is tuple for part in parts):
        return 'begin each item with "- ", or write [one, another]'
    for part in parts:
        if get_origin(part) is dict:
            value = scalars.example(kinds.alternatives(get_args(part)[1]))
            choices = [str(choice) for other in parts for choice in kinds.literals(other)]
            return " or ".join([f"write {{one: {value}, another: {value}}}", *choices])
    return f"write {scalars.describe(parts[0])}"
