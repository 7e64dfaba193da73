"""Spaces that no line may break at: in "26 September", "agenda item 108", "item 3 (b)"."""

from __future__ import annotations

import re
from functools import cache

from ..language import load
from ..model.document import Run

KEPT = "\u00a0"


def kept_together(runs: tuple[Run, ...], language: str) -> list[str]:
    """The texts of the runs with non-breaking spaces where the language asks for them; each keeps its length.

    The words come from the language's data: its months, and what stands before a number ("agenda item 108"). Only
    writers for pages do this; the document has plain spaces, so that a comparison sees no difference.
    """
    texts = [run.text for run in runs]
    whole = texts[0] if len(texts) == 1 else "".join(texts)
    pattern = _breakable(language)
    if pattern is None or not pattern.search(whole):
        return texts
    whole = pattern.sub(KEPT, whole)
    start, parts = 0, []
    for text in texts:
        parts.append(whole[start : start + len(text)])
        start += len(text)
    return parts


@cache
def _breakable(language: str) -> re.Pattern[str] | None:
    """The spaces to be kept; the pattern begins at the space, for there are fewer spaces than letters."""
    known = load(language)
    if known is None:
        return None
    months = "|".join(re.escape(month) for month in known.data["months"])
    words = {form for word in known.data["before_numbers"] for form in (word, word.capitalize())}
    item = "|".join(rf"(?<=\b{re.escape(word)} )" for word in sorted(words)) or "(?!)"
    return re.compile(rf" (?:(?<=\d )(?=(?:{months})\b|\([a-z]+\))|(?=\d|[IVX]+\b)(?:{item}))")
