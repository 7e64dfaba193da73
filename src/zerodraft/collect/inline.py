"""What stands inside a row and is no part of its words: marks of bold, invisible characters, rows run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..characters import FORBIDDEN
from ..model.reading import Format
from ..model.record import replace
from .edits import Edit
from .rows import Row

_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)")
_ITALIC = re.compile(
    r"(?<![\w*])(\*)(?=[^\s*])[^*\n]+?(?<=[^\s*])(\*)(?![\w*])|(?<![\w_])(_)(?=[^\s_])[^_\n]+?(?<=[^\s_])(_)(?!\w)"
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!>|~])")
_SYMBOL = r"[A-Z]{1,4}(?:/[A-Z0-9][\w.()-]*)*/\d[\w.()-]*"
_TOGETHER = (
    (re.compile(rf"(?:[^\W\d]+ ){{0,3}}[^\W\d]+(\s+){_SYMBOL}"), "two sides of a masthead on one line"),
    (re.compile(r"Distr\.? ?:? ?[^\W\d]+\.?(\s+)\d{1,2} .*\d{4}"), "two lines of a masthead on one line"),
)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}()(?=[^\W\d_])")
_CLOSED = re.compile(r"(?<=[^\s*])(\*\*)(?=[A-Z][a-z])")
_NEXT = re.compile(r"(?<=[^\W\d_];)()(?=\d{1,3}\. [A-Z])")
_MASTHEAD = 8
"""How many rows of a document may belong to its masthead when its two sides run together."""


def marks(row: Row, form: Format) -> Iterator[Edit]:
    """What is left out inside of a row: marks of bold and italics in plain texts, and characters nobody can see."""
    if form in ("markdown", "text"):
        for found in _BOLD.finditer(row.text):
            yield _left_out(row, found.start(), found.end(), "mark of bold")
    if form == "markdown":
        for found in _ITALIC.finditer(row.text):
            for group in filter(found.group, (1, 2, 3, 4)):
                yield _left_out(row, found.start(group), found.end(group), "mark of italics")
        for found in _ESCAPE.finditer(row.text):
            yield _left_out(row, found.start(), found.end(), "mark of an escape")
    for found in FORBIDDEN.finditer(row.text):
        yield _left_out(row, found.start(), found.end(), "invisible character")


def _left_out(row: Row, start: int, end: int, why: str) -> Edit:
    return Edit(row.start + start, row.start + end, "", why)


def taken_apart(rows: list[Row], form: Format) -> tuple[list[Row], list[Edit]]:
    """The rows, each of those that certainly were run together as several, and the repairs that part them."""
    parts, repairs = list[Row](), list[Edit]()
    for at, row in enumerate(rows):
        place = 0
        for start, end, why in _breaks(row, at, form):
            parts.append(_part(row, place, start))
            repairs.append(Edit(row.start + start, row.start + end, "\n\n", why, True))
            place = end
        parts.append(_part(row, place, len(row.text)))
    return parts, repairs


def _part(row: Row, start: int, end: int) -> Row:
    if start == 0 and end == len(row.text):
        return row
    text = row.text[start:end]
    first = start + len(text) - len(text.lstrip())
    part = replace(row, start=row.start + first, text=text.strip(), end=row.start + first + len(text.strip()))
    return replace(part, apart=True, number="", blank=False) if start else part


def _breaks(row: Row, at: int, form: Format) -> list[tuple[int, int, str]]:
    found = []
    if at < _MASTHEAD:
        found += [(m.start(1), m.end(1), why) for pattern, why in _TOGETHER if (m := pattern.fullmatch(row.text))]
        if day := _DAY.match(row.text):
            found.append((day.start(1), day.end(1), "the date run into what follows"))
    if form in ("markdown", "text"):
        for m in _CLOSED.finditer(row.text):
            if row.text.count("**", 0, m.end()) % 2 == 0:
                found.append((m.start(1), m.end(1), "marks of bold between two lines, and no end of a line"))
    found += [(m.start(1), m.end(1), "two paragraphs run together") for m in _NEXT.finditer(row.text)]
    return sorted(found)
