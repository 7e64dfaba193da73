"""The rows of a text received: its lines and paragraphs with what stands around each."""

from __future__ import annotations

import re

from ..model.reading import PieceKind, Reading
from ..model.record import dataclass

NUMBER = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2})*[.)]|\d{1,3} ?(?:bis|ter|quater)\.?|(?:PP|OP) ?\d{1,3} ?(?:bis|ter|quat|alt)?[.:]?"
    r"|\((?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,3})\)|[a-z]\)|[ivx]{2,5}[.)])(?=\s|$)"
)
"""What a paragraph is numbered with."""

MARKS = re.compile(r"(?:#{1,6}(?=\s)|[-*+•–\uf0b7](?=\s)|>)\s*")
"""What opens a heading, an item of a list or a quotation in a plain text."""


@dataclass(slots=True)
class Row:
    """text[start:end] of a reading without the white space around it.

    blank: an empty line stands before it; turned: a page ends, or something that belongs to pages stood before it;
    soft: it goes on with a paragraph of a Word file after a line break; apart: it was run together with the row before
    it; indent: of a line, in characters.
    """

    start: int
    end: int
    text: str
    kind: PieceKind
    level: int = 0
    number: str = ""
    page: int = 0
    blank: bool = False
    turned: bool = False
    soft: bool = False
    apart: bool = False
    indent: int = 0


def rows(reading: Reading) -> list[Row]:
    """The rows of a reading in order; a paragraph with line breaks in it is several."""
    found: list[Row] = []
    end = 0
    for piece in reading.pieces:
        soft = False
        for line in re.finditer(r"[^\n\f]+", reading.text[piece.start : piece.end]):
            words = line[0].strip()
            if not words:
                continue
            start = piece.start + line.start() + line[0].index(words[0])
            between = reading.text[end:start]
            row = Row(
                start, start + len(words), words, piece.kind, piece.level, "" if soft else piece.number, piece.page
            )
            row.blank, row.turned, row.soft = between.count("\n") > 1 or not found, "\f" in between, soft
            row.indent = len(between) - 1 - max(between.rfind("\n"), between.rfind("\f"))
            found.append(row)
            soft, end = True, row.end
    return found
