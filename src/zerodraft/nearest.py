"""The name somebody probably meant: used by every message about a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, names: Iterable[str], likeness: float = 0.55) -> str:
    """The name most like `word`, or "" when none is near (0 to 1: none to the same); letter case does not count."""
    from difflib import get_close_matches

    by_fold = {name.casefold(): name for name in sorted(names, reverse=True)}
    found = get_close_matches(word.casefold(), list(by_fold), n=1, cutoff=likeness)
    return by_fold[found[0]] if found else ""
