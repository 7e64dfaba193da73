"""Spaces that no line may break at: in "26 September", "agenda item 108", "item 3 (b)"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

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
    letter = r"\([a-z]+\)" if known.number_text(2, 1).startswith("(") else r"[a-z]\)"
    dates = _in_dates(known.data["dates"], months)
    return re.compile(rf" (?:{dates}(?<=\d )(?={letter})|(?=\d|[IVX]+\b)(?:{item}))")


def _in_dates(dates: dict[str, Any], months: str) -> str:
    """Alternatives for the spaces between a day and its month: "26 September", "1er mai", "26 de mayo"."""
    between = str(dates["day"]).partition("{day}")[2].partition("{month}")[0]
    if not between.startswith(" "):
        return ""
    link = re.escape(between[1:])
    days = [r"\d"] if dates["first"] == "1" else [r"\d", re.escape(dates["first"])]
    spaces = [rf"(?<={day} )(?={link}(?:{months})\b)" for day in days]
    spaces += [rf"(?<={day} {link})(?=(?:{months})\b)" for day in days if link]
    return "".join(f"{space}|" for space in spaces)
