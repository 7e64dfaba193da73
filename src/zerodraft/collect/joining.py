"""Which rows are one paragraph: numbers, indentation, closing punctuation and how full a line is decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .rows import MARKS, NUMBER, Row

_FINISHED = re.compile(r"[.;:!?。；：؛؟][\"'”’»)\]*]*$")
_LISTED = re.compile(r"(?:[;,:.]|[;,] (?:and|or|et|ou|y|o|и|или))$")
_PARTICIPLE = re.compile(r"[A-Z]\w+ing\b")
_BROKEN = re.compile(r"[^\W\d_][-\xad‐]$")
_NARROWEST, _WIDEST = 45, 120


def width(rows: Sequence[Row]) -> int:
    """How many characters a full line has; 0 where lines are not broken at all, so that each is a paragraph."""
    lines = sorted(row.indent + len(row.text) for row in rows if row.kind == "line")
    short = [length for length in lines if length <= _WIDEST]
    if not short or sum(short) < 0.8 * sum(lines):
        return 0
    return max(short[min(int(len(short) * 0.97), len(short) - 1)], _NARROWEST)


def paragraphs(rows: Sequence[Row], full: int, tolerance: float) -> list[list[Row]]:
    """The rows of each paragraph. full: of `width`; tolerance: the share of it at which a line counts as full."""
    found: list[list[Row]] = []
    for row in rows:
        if found and _goes_on(found[-1], row, full * tolerance):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _goes_on(before: list[Row], row: Row, full: float) -> bool:
    """True when the row goes on with the paragraph that the rows before it began."""
    last = before[-1]
    if row.apart:
        return False
    if row.soft:
        return row.kind == "heading" or row.text[:1].islower() or len(last.text) > 60 or _bare(last)
    if row.kind == last.kind == "paragraph" and row.turned:  # what belongs to pages was pasted between the two
        return not row.number and not row.level and _continues(last, row, False)
    if row.kind != last.kind or row.kind not in ("line", "heading"):
        return False
    if row.kind == "heading":
        return row.page > 0 and row.level == last.level and not row.blank and not row.turned
    if MARKS.match(row.text) or last.text.startswith("#"):
        return False
    is_full = full > 0 and last.indent + len(last.text) + 1 + len(row.text.split()[0]) > full
    if NUMBER.match(row.text) and (row.blank or not is_full or _LISTED.search(last.text)):
        return False
    if _bare(last):
        return not row.blank
    if row.blank or row.turned:
        return _continues(last, row, is_full and last.indent + len(last.text) > 0.95 * full)
    if row.text[:1].islower() or _BROKEN.search(last.text):
        return True
    if _turns_in_or_out(before, row):
        return False
    return is_full and not last.text.endswith((";", ":")) and not _opens(last, row)


def _continues(last: Row, row: Row, is_full: bool) -> bool:
    """True when a sentence that stopped before an empty line or at the end of a page goes on in the row."""
    if _FINISHED.search(last.text):
        return False
    if row.text[:1].islower() or (_BROKEN.search(last.text) and row.turned):
        return True
    return row.turned and is_full and not _opens(last, row)


def _opens(last: Row, row: Row) -> bool:
    """True for a preambular paragraph that opens after the comma of the one before."""
    return last.text.endswith(",") and _PARTICIPLE.match(row.text) is not None


def _bare(row: Row) -> bool:
    return NUMBER.fullmatch(row.text) is not None


def _turns_in_or_out(before: list[Row], row: Row) -> bool:
    """True when the indentation says that another paragraph begins."""
    step = row.indent - before[-1].indent
    if len(before) == 1:
        return step > 2 and not NUMBER.match(before[0].text)
    return abs(step) > 2
