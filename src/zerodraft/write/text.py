"""The plain text of an edition, as a person would paste it: printed numbers, masthead lines, footnotes at the end."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.document import Block, Paragraph, Section, Table
from ..model.problem import Result
from ..model.stamp import Edition
from ..ooxml.reference import Reference

# Roles whose paragraphs are lines of one block, and what begins a new one: no empty line stands between the others.
_LINES = ("masthead", "letterhead", "signature")
_FIRST = "signature-name"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def write(edition: Edition, reference: Reference | None = None) -> Result[bytes]:
    """The text in UTF-8 with line ends "\\n"; `reference` is not used."""
    page = _Page()
    page.blocks(edition.document.blocks)
    return Result(page.text().encode("utf-8", "surrogatepass"))


class _Page:
    """Text while it grows; footnotes are numbered as they come."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.notes: list[tuple[Paragraph, ...]] = []
        self._last = ""

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Add blocks in reading order."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._last = "" if block.role == _FIRST else self._last
                self.add(self.paragraph(block), _kind(block.role))
            elif isinstance(block, Section):
                self._last = ""
                self.blocks(block.blocks)
                self._last = ""
            else:
                self.table(block)

    def add(self, text: str, kind: str) -> None:
        """Add a paragraph; lines of one kind follow each other directly, all else after an empty line."""
        if self.pieces:
            self.pieces.append("\n" if kind and kind == self._last else "\n\n")
        self.pieces.append(text)
        self._last = kind

    def paragraph(self, block: Paragraph) -> str:
        """The words of a paragraph after its number, with the marks of its notes."""
        words = []
        for run in block.runs:
            words.append(run.text)
            if run.note:
                self.notes.append(run.note)
                words.append(str(len(self.notes)).translate(_RAISED))
        return f"{block.number} {''.join(words)}" if block.number else "".join(words)

    def table(self, block: Table) -> None:
        """One line a row where every cell is a line, else the cells' lines one after the other."""
        self._last = ""
        for row in block.rows:
            cells = [[self.paragraph(paragraph) for paragraph in cell] for cell in row]
            if all(len(cell) < 2 and "\n" not in "".join(cell) for cell in cells):
                self.add("\t".join("".join(cell) for cell in cells).rstrip("\t"), "table")
            else:
                for line in (line for cell in cells for line in cell):
                    self.add(line, "table")
        self._last = _kind(block.role)

    def text(self) -> str:
        """Everything so far, with the footnotes at the end and one line end after the last line."""
        place = 0
        while place < len(self.notes):  # a note may bring a further one
            words = "\n".join(self.paragraph(paragraph) for paragraph in self.notes[place])
            place += 1
            self.add(f"{str(place).translate(_RAISED)} {words}", "note")
        return "".join(self.pieces) + "\n" if self.pieces else ""


def _kind(role: str) -> str:
    return next((kind for kind in _LINES if role.startswith(kind)), "")
