"""A file that somebody handed in as text with its pieces, and the same text cleaned for the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .library import Removed, Repair
from .record import dataclass, replace

Format = Literal["docx", "pdf", "html", "markdown", "text"]
PieceKind = Literal["line", "paragraph", "heading", "cell", "header", "footer", "note"]


@dataclass(frozen=True, slots=True)
class Piece:
    """text[start:end] of a reading; pieces come in order and never overlap, and only white space stands between them.

    kind: line (a line of a PDF or of plain text), paragraph, heading, cell of a table, or what stands apart: header
    and footer of a page, note (footnote, endnote). level: of a heading or list, from 1; 0 is none. number: what the
    text opens with as Word computed it, or as it was typed, "1." or "(a)"; it stands in the text too. page: from 1,
    also of a Word file's header of the first page; 0 is not known.
    """

    start: int
    end: int
    kind: PieceKind
    level: int = 0
    number: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What was received: the text that was taken out of a file, and nothing else done to it.

    Lines end with a line feed, pages of a PDF with a form feed.
    """

    format: Format
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A paragraph as the library holds it: one line of text, without its number and without marks of headings.

    start, end: the stretch of the text received from which it was taken; what was removed inside stands there too.
    """

    start: int
    end: int
    text: str
    kind: PieceKind = "paragraph"
    level: int = 0
    number: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Paragraphs in order, and everything that makes them differ from the text received but for white space.

    `text.received.broken` says why they do not give the text received; `collect.clean.cleaned` has asked it. Each
    number before a paragraph and each mark of a heading counts as removed.
    """

    paragraphs: tuple[Kept, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[Repair, ...]

    def named(self, ids: Sequence[str]) -> tuple[Repair, ...]:
        """The repairs with the paragraphs' ids; a repair over two paragraphs has the id of the first."""
        found = []
        for repair in self.repairs:
            under = [at for at, kept in enumerate(self.paragraphs) if kept.start <= repair.start < kept.end]
            found.append(replace(repair, paragraph=ids[under[0]]) if under else repair)
        return tuple(found)
