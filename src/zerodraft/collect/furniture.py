"""What belongs to the pages of a document and not to its text: running heads, page marks, job numbers, bar codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from .rows import Row

_SYMBOL = r"[A-Z]{1,4}(?:/[A-Z0-9][\w.()-]*)+"
_TOKENS = {
    "job number": r"\d{2}-\d{5}\*?(?![\d-])",
    "bar code": r"\*\d{7,}\*",
    "page mark": r"\d{1,3} ?[/|] ?\d{1,3}(?![\d/])"
    r"|(?:[Pp]age|[Pp]ágina|[Сс]тр\.) \d{1,3}(?: ?(?:of|de|sur|из|/) ?\d{1,3})?"
    r"|[-–—] ?\d{1,3} ?[-–—]",
    "note on recycling": r"Please recycle",
}
_WEAK = rf"\([A-Z]\)|\d{{6}}\b|{_SYMBOL}|[^\w\s]|\uf040"
_TOKEN = re.compile(rf"(?:{'|'.join(f'({pattern})' for pattern in _TOKENS.values())}|{_WEAK})\s*")
_WHYS = tuple(_TOKENS)
_ONLY_SYMBOL = re.compile(_SYMBOL)
_EDGE, _LONGEST = 3, 120
_UNFINISHED = re.compile(r"[\w,-]$")


def furniture(rows: Sequence[Row]) -> dict[int, str]:
    """Which rows belong to pages, by their number among the rows, and what each is."""
    found = {at: why for at, row in enumerate(rows) if (why := _by_itself(row))}
    found |= dict.fromkeys(_repeated(rows, found), "running head")
    for at in range(len(rows)):
        if at not in found and (why := _by_place(rows, at, found)):
            found[at] = why
    return found


def _by_itself(row: Row) -> str:
    if row.kind in ("header", "footer"):
        return "" if row.page == 1 else "running head"
    place, found = 0, ""
    while place < len(row.text):
        token = _TOKEN.match(row.text, place)
        if token is None:
            return ""
        found = found or (_WHYS[token.lastindex - 1] if token.lastindex else "")
        place = token.end()
    return found


def _edges(rows: Sequence[Row], found: dict[int, str]) -> list[int]:
    """The rows that stand at the top or foot of their page, where there is more than one page."""
    edges: list[int] = []
    pages = [
        [*page] for _, page in groupby((at for at in range(len(rows)) if at not in found), lambda at: rows[at].page)
    ]
    for page in pages if len(pages) > 1 else []:
        edges += page[:_EDGE] + page[_EDGE:][-_EDGE:]
    return edges


def _repeated(rows: Sequence[Row], found: dict[int, str]) -> list[int]:
    """Rows that stand at the top or foot of several pages; of the first page only what stands there once more."""
    edges = [at for at in _edges(rows, found) if rows[at].kind in ("line", "heading") and len(rows[at].text) < _LONGEST]
    times = Counter(rows[at].text for at in edges)
    first = [row.text for row in rows if row.page == 1]
    again = []
    for at in edges:
        text = rows[at].text
        known = _ONLY_SYMBOL.fullmatch(text) and any(text in each for each in first)
        later = rows[at].page > 1 and (times[text] > 1 or known)
        twice = rows[at].page == 1 and times[text] > 1 and sum(text in each for each in first) > 1
        if later or twice:
            again.append(at)
    return again


def _by_place(rows: Sequence[Row], at: int, found: dict[int, str]) -> str:
    """A symbol alone that was there before, or a bare number where a sentence goes on behind it."""
    row = rows[at]
    alone = (row.blank or at - 1 in found) and (at + 1 == len(rows) or rows[at + 1].blank or at + 1 in found)
    if row.kind != "line" or not (alone or row.turned):
        return ""
    if _ONLY_SYMBOL.fullmatch(row.text) and at > 1:
        return "running head" if any(row.text in before.text for before in rows[:at]) else ""
    if not re.fullmatch(r"\d{1,3}", row.text) or at < 1:
        return ""
    turned = row.turned or at + 1 == len(rows) or rows[at + 1].turned
    goes_on = at + 1 < len(rows) and _UNFINISHED.search(rows[at - 1].text) and rows[at + 1].text[:1].islower()
    return "page mark" if goes_on or (turned and row.page) else ""
