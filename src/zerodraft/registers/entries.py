"""Finding entries of a register by id or by words: instruments, bodies and observances are looked up in one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from .fold import fold, words


def by_id(entries: Iterable[dict[str, Any]], id: str) -> dict[str, Any] | None:
    """The entry of this id."""
    return next((entry for entry in entries if entry["id"] == id), None)


def by_words(entries: Iterable[dict[str, Any]], text: str, keys: Sequence[str]) -> list[dict[str, Any]]:
    """The entries that hold all the words in what stands under `keys`; those named exactly so come first."""
    wanted = set(words(text))
    if not wanted:
        return []
    found: list[tuple[bool, int, dict[str, Any]]] = []
    for place, entry in enumerate(entries):
        names = [name for key in keys for name in _several(entry.get(key))]
        if any(wanted <= set(words(name)) for name in names):
            exactly = any(fold(name) == fold(text) for name in names)
            found.append((not exactly, place, entry))
    return [entry for _, _, entry in sorted(found, key=lambda one: one[:2])]


def day(text: str | None) -> date | None:
    """The day; None where there is none, or where only its month is known ("2007-03")."""
    return date.fromisoformat(text) if text and len(text) == len("2007-03-01") else None


def _several(value: Any) -> list[str]:
    if value is None:
        return []
    if isinstance(value, dict):
        return [*value.values()]
    return value if isinstance(value, list) else [str(value)]
