"""A gap: a value that is still open, printed as a highlighted square bracket and counted."""

from __future__ import annotations

from typing import TypeAlias, TypeVar, Union

from .record import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gap:
    """Stands where a value is still open; `about` is the path of the value in its file ("agenda/items/0/number")."""

    about: str


Open: TypeAlias = Union[T, Gap]  # noqa: UP007  # `T | Gap` is no alias that takes a parameter
"""`Open[str]` in a dataclass: a text, or a Gap where the file says TODO."""


def closed(value: T | Gap | None) -> T | None:
    """The value, None where it is left out or still open."""
    return None if isinstance(value, Gap) else value
