"""Finding entries of a register by id or by words: instruments and observances are looked up in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def _several(value: Any) -> list[str]:
    if value is None:
        return []
    return value if isinstance(value, list) else [str(value)]
