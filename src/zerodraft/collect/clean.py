"""Cleans a text received: its lines are paragraphs again, and what belongs to pages or files is told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from ..model.problem import Place, Problem, Result
from ..model.reading import Cleaned, Format, Kept, PieceKind, Reading
from ..text.received import broken
from . import hyphens, inline
from .edits import Edit, Edits, add_all
from .furniture import furniture
from .joining import paragraphs, width
from .rows import MARKS, NUMBER, Row, rows

_ENDS = re.compile(r"([^\W_]+(?:[-‐][^\W_]+)*)([-‐\xad/])$")
_BEGINS = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_TOLERANCE = {"pdf": 0.88}
"""Letters of print differ in width, so that a line of a PDF is full with fewer characters than the longest has."""


def cleaned(reading: Reading, shown: str = "") -> Result[Cleaned]:
    """The paragraphs of a text received, what was removed and what was repaired.

    shown: the file as problems name it. A word broken at the end of a line is mended by the words that the text has
    elsewhere. Problems: ZD024 when the paragraphs with what was removed, repairs undone, would not be the text
    received; then nothing of it may be used.
    """
    edits = Edits(reading.text)
    every = rows(reading)
    pages = furniture(every)
    for at, why in pages.items():
        edits.add(Edit(every[at].start, every[at].end, "", why))
    left = list[Row]()
    for at, row in enumerate(every):
        if at not in pages:
            row.turned = row.turned or at - 1 in pages
            row.blank = row.blank or at - 1 in pages
            left.append(row)
    left, repairs = inline.taken_apart(left, reading.format)
    add_all(edits, repairs)
    words = hyphens.vocabulary("\n".join(row.text for row in left))
    kept = []
    for group in paragraphs(left, width(left), _TOLERANCE.get(reading.format, 1.0)):
        kept += [found for found in (_kept(group, edits, reading.format, words),) if found.text]
    return _proved(reading, Cleaned(tuple(kept), edits.removed(), edits.repairs()), shown)


def _proved(reading: Reading, found: Cleaned, shown: str) -> Result[Cleaned]:
    wrong = broken(reading.text, [kept.text for kept in found.paragraphs], found.removed, found.repairs)
    if not wrong:
        return Result(found)
    mend = "this is a mistake of zerodraft, and nothing was taken in; save the document as plain text and collect that"
    return Result(Cleaned((), (), ()), (Problem("ZD024", "error", wrong, Place(shown), mend),))


def _kept(group: list[Row], edits: Edits, form: Format, words: Set[str]) -> Kept:
    """The rows of one paragraph as the library holds it."""
    first, last = group[0], group[-1]
    for row, following in pairwise(group):
        for edit in _ends(row, following, words):
            edits.cover(edit)
    number, level, kind = _opening(first, edits, form, len(group) == 1)
    for row in group:
        add_all(edits, inline.marks(row, form))
    text = edits.applied(first.start, last.end)
    return Kept(first.start, last.end, text, kind, level, number, first.page)


def _ends(row: Row, following: Row, words: Set[str]) -> Iterator[Edit]:
    """How the end of a line inside a paragraph is put right, where a word or a script without spaces was broken."""
    ends, begins = _ENDS.search(row.text), _BEGINS.match(following.text)
    if _UNSPACED.match(row.text[-1]) and _UNSPACED.match(following.text[0]):
        yield Edit(row.end, following.start, "", "the end of a line in a script without spaces", True)
    elif ends and begins:
        mark, place = ends[2], "page" if following.turned else "line"
        if mark != "\xad" and (mark == "/" or hyphens.stays(ends[1], begins[0], words)):
            yield Edit(row.end, following.start, "", f"the {place} ends inside a word", True)
        else:
            yield Edit(row.end - 1, following.start, "", f"a word broken at the end of the {place}", True)


def _opening(row: Row, edits: Edits, form: Format, alone: bool) -> tuple[str, int, PieceKind]:
    """The number, level and kind of a paragraph; its number and marks are left out."""
    kind, level = row.kind, row.level
    marks = MARKS.match(row.text) if form != "html" else None
    hashes = row.text[: marks.end()].count("#") if marks else 0
    if marks and hashes and form != "markdown":
        marks = None
    if marks and hashes:
        kind, level = "heading", hashes
    start = marks.end() if marks else 0
    bold = re.match(r"\*\*|__", row.text[start:]) if form in ("markdown", "text") else None
    found = None if row.apart else NUMBER.match(row.text, start)
    if found and alone and not row.text[found.end() :].strip():
        found = None  # a number alone is all there is
    number = row.number or (found[0] if found else "")
    end = max(start, len(row.number), found.end() if found else 0)
    if end and not (bold and not found and row.number):
        why = "number of the paragraph" if number else "mark of a heading" if hashes else "mark of a list"
        stop = row.start + len(row.text[:end].rstrip())
        edits.add(Edit(row.start, stop, "", why))
    if kind == "line":
        kind = "paragraph"
    return number, level or _level(number), kind


def _level(number: str) -> int:
    """1 for "1.", 2 for "(a)", 3 for "(ii)"; 0 for a paragraph without a number."""
    inner = number.strip("().")
    if not inner:
        return 0
    return 1 if inner[0].isdigit() or inner[0].isupper() else 3 if len(inner) > 1 or inner == "i" else 2
