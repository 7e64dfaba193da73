"""The document in the middle: blocks and runs, each with a place and, where there is one, a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from .problem import Place
from .record import dataclass

RunKind = Literal["text", "value", "gap", "pending", "as_issued"]
Face = Literal["", "italic", "bold", "bold-italic", "inserted", "deleted"]
Profile = Literal["SUB", "DOC", "ANX", "STM"]
"""The kind of a text, which decides the rules: SUB signed letter, DOC issued document, ANX annexed text, STM joint
statement (un_rules section 0)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where language comes from, and who agreed to it how; `amended` when the words were changed since."""

    document: str
    paragraph: str
    agreed_by: str
    how: str
    clause: str = ""
    wording: str = ""
    amended: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind and face; "\\n" in the text is a line break.

    kind: text (as written), value (filled in), gap (still open, printed in brackets), pending (a State that has
    not joined yet), as_issued (a declared departure). `about` says what a value stands for, as a
    path: "signatories/BLR", "anniversary/palermo-protocol", "theme". `note` holds a footnote set at the end of the run.
    """

    text: str
    kind: RunKind = "text"
    face: Face = ""
    place: Place | None = None
    source: Source | None = None
    about: str = ""
    note: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `role` is the name of its style ("letter", "operative-part", "heading-1"), lower case, hyphened.

    `level` counts from 1 for numbered paragraphs and is 0 for others; `number` is the number as printed ("2.", "(a)").
    `heading` is 1 to 9 for headings and 0 for others.
    """

    id: str
    role: str
    runs: tuple[Run, ...]
    place: Place
    source: Source | None = None
    level: int = 0
    number: str = ""
    heading: int = 0

    @property
    def text(self) -> str:
        """The words of the paragraph without its number."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell a tuple of paragraphs; `widths` in per cent of the text width.

    `header` counts the rows at the top that repeat on each page.
    """

    id: str
    role: str
    widths: tuple[int, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    place: Place
    header: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with its blocks: masthead, letter, signature block, annex, operative part."""

    id: str
    role: str
    blocks: tuple[Block, ...]
    place: Place


Block = Paragraph | Table | Section


@dataclass(frozen=True, slots=True)
class Document:
    """The whole text: what every check reads and every writer writes.

    `date` is ISO (2013-09-26) or "" while open; `styles` names the reference document under templates/styles.
    """

    name: str
    template: str
    profile: Profile
    language: str
    direction: Literal["ltr", "rtl"]
    title: str
    date: str
    styles: str
    blocks: tuple[Block, ...]
    place: Place

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, those in tables included."""
        return paragraphs_of(self.blocks)


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph in blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell
        else:
            yield from paragraphs_of(block.blocks)
