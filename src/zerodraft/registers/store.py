"""The registers as the program reads them: compact JSON, each file loaded when it is first asked for.

`table` is the one door to the entries: a mission's own entries, which overlay these, come in here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..files import digest

if TYPE_CHECKING:
    from .overlay import Overlay

DATA = Path(__file__).parent / "data"
_OWN: ContextVar[Overlay | None] = ContextVar("own", default=None)


def table(name: str) -> dict[str, Any]:
    """The compact form of a register ("sessions", "states", "states.en"), as plain data; {} when there is none.

    Within `overlaid` it has the mission's own entries. It is the same object each time until another overlay holds.
    """
    own = _OWN.get()
    return own.table(name, built_in) if own else built_in(name)


@contextmanager
def overlaid(own: Overlay | None) -> Iterator[None]:
    """While this lasts, the registers are those of zerodraft with a mission's own entries over them; None: without."""
    before = _OWN.set(own)
    try:
        yield
    finally:
        _OWN.reset(before)


@cache
def built_in(name: str) -> dict[str, Any]:
    """The table of this name without anybody's own entries."""
    path = DATA / f"{name}.json"
    if not path.is_file():
        return {}
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def hashes() -> dict[str, str]:
    """SHA-256 of every register as the program reads it, by "registers/NAME.json"; a mission's own files by theirs."""
    own = _OWN.get()
    files = {f"registers/{path.name}": path for path in sorted(DATA.glob("*.json"))} | (own.files if own else {})
    return {shown: digest(path.read_bytes()) for shown, path in files.items()}
