"""The words of a paragraph as a check may judge them: quotations, titles in italics and gaps blanked, offsets kept."""

from __future__ import annotations

import re

from ..model.document import Paragraph, Run
from ..model.problem import Place

BLANK = "\0"
"""Stands for every character that is not the drafter's own: never a word, space or mark to a pattern."""

_PLAIN = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2019": "'", "\u2011": "-"})
_EXCERPT = 76


def prose(paragraph: Paragraph) -> str:
    """The text of a paragraph, same length, with plain spaces and apostrophes; what must not be judged is blanked.

    Quotations keep their words (R203), adopted titles theirs (R8, R185), and a gap has none yet.
    """
    text = paragraph.text.translate(_PLAIN)
    if "\u201c" in text or '"' in text or "\u00ab" in text:
        text = re.sub('\u201c[^\u201d]*\u201d|"[^"]*"|\u00ab[^\u00bb]*\u00bb', lambda hit: BLANK * len(hit[0]), text)
    if all(run.kind != "gap" and run.face not in ("italic", "bold-italic") for run in paragraph.runs):
        return text
    return _blank_runs(paragraph, text)


def _blank_runs(paragraph: Paragraph, text: str) -> str:
    slanted = all("italic" in run.face or not run.text.strip() for run in paragraph.runs)
    pieces, start = [], 0
    for run in paragraph.runs:
        end = start + len(run.text)
        blank = run.kind == "gap" or ("italic" in run.face and not slanted)
        pieces.append(BLANK * len(run.text) if blank else text[start:end])
        start = end
    return "".join(pieces)


def run_at(paragraph: Paragraph, start: int) -> Run | None:
    """The run that holds the character `start` of the paragraph's text; the last one when it lies behind the end."""
    end, last = 0, None
    for run in paragraph.runs:
        end += len(run.text)
        last = run
        if start < end:
            break
    return last


def place_in(paragraph: Paragraph, start: int) -> Place:
    """Where to mend the character `start`: the place of its run, else of the paragraph.

    Agreed words are mended where a draft uses them, never in the library, which is proved against its sources.
    """
    run = run_at(paragraph, start)
    if run is None or run.place is None or is_agreed(paragraph, start):
        return paragraph.place
    return run.place


def is_agreed(paragraph: Paragraph, start: int) -> bool:
    """True when the character `start` stands in a clause of the library, and not in the draft that uses it."""
    run = run_at(paragraph, start)
    return bool(run and run.source and run.place and run.place.file != paragraph.place.file)


def is_declared(paragraph: Paragraph, start: int, end: int) -> bool:
    """True when the characters start to end touch a run that the draft declares `as_issued`."""
    at = 0
    for run in paragraph.runs:
        if run.kind == "as_issued" and at < max(end, start + 1) and start < at + len(run.text):
            return True
        at += len(run.text)
    return False


def excerpt(paragraph: Paragraph, start: int, end: int) -> str:
    """Two lines: the words around the characters start to end, cut to a terminal's width, and carets under them."""
    text = paragraph.text.translate(_PLAIN)
    start = max(min(start, len(text) - 1), 0)
    end = min(max(end, start + 1), len(text))
    room = max(_EXCERPT - (end - start), 24)
    first = _word_start(text, max(start - room // 2, 0))
    last = _word_end(text, min(max(end + room // 2, first + _EXCERPT), len(text)))
    if end - start > _EXCERPT:
        last = _word_end(text, first + _EXCERPT)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    carets = " " * (len(before) + start - first) + "^" * (min(end, last) - start)
    return f"{before}{text[first:last]}{after}\n{carets}"


def _word_start(text: str, at: int) -> int:
    return 0 if at == 0 else text.find(" ", at) + 1 if " " in text[at : at + 20] else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - 20, at)
    return space if space > 0 else at
