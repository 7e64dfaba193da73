"""One self-contained, accessible web page of an edition: no script, nothing fetched, everything escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from ..model.document import Block, Face, Paragraph, Run, RunKind, Section, Table
from ..model.problem import Result
from ..model.stamp import Edition
from ..ooxml.markup import escape
from ..ooxml.reference import Reference
from .spacing import kept_together

_CSS = Path(__file__).parent / "data" / "page.css"
_FACES: dict[Face, tuple[str, str]] = {
    "": ("", ""),
    "italic": ("<i>", "</i>"),
    "bold": ("<b>", "</b>"),
    "bold-italic": ("<b><i>", "</i></b>"),
    "inserted": ("<ins>", "</ins>"),
    "deleted": ("<del>", "</del>"),
}
_MARKS: dict[RunKind, tuple[str, str]] = {
    "gap": ('<mark class="gap">', "</mark>"),
    "pending": ('<mark class="pending">', "</mark>"),
}


def write(edition: Edition, reference: Reference | None = None) -> Result[bytes]:
    """The page in UTF-8; `reference` is not used, the look is in write/data/page.css."""
    document = edition.document
    page = _Page(document.language)
    main = "\n".join((*page.blocks(document.blocks), *page.end()))
    author = f'<meta name="author" content="{escape(edition.stamp.author)}">\n' if edition.stamp.author else ""
    text = (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}" dir="{document.direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n{author}<style>\n{_css()}</style>\n</head>\n<body>\n<main>\n{main}\n</main>\n</body>\n</html>\n"
    )
    return Result(text.encode("utf-8", "surrogatepass"))


@cache
def _css() -> str:
    return _CSS.read_text(encoding="utf-8")


class _Page:
    """A page while it grows; footnotes are numbered as they come."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.notes: list[tuple[Paragraph, ...]] = []

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Blocks in reading order; neighbouring numbered paragraphs make one list."""
        for numbered, group in groupby(blocks, key=_is_numbered):
            if numbered:
                yield self.list([block for block in group if isinstance(block, Paragraph)])
                continue
            for block in group:
                if isinstance(block, Paragraph):
                    yield self.paragraph(block)
                elif isinstance(block, Section):
                    yield f"<section{_named(block.role)}>"
                    yield from self.blocks(block.blocks)
                    yield "</section>"
                else:
                    yield self.table(block)

    def paragraph(self, block: Paragraph) -> str:
        """A paragraph or heading; HTML has six levels of headings, further ones say theirs."""
        name = f"h{block.heading}" if 0 < block.heading <= 6 else "p"
        level = f' role="heading" aria-level="{block.heading}"' if block.heading > 6 else ""
        return f"<{name}{_named(block.role)}{level}>{self.runs(block)}</{name}>"

    def list(self, blocks: Sequence[Paragraph]) -> str:
        """Numbered paragraphs as nested lists; the numbers are text, as printed."""
        lines: list[str] = []
        depths: list[int] = []
        for block in blocks:
            while depths and depths[-1] > block.level:
                lines.append("</li>\n</ol>")
                depths.pop()
            if depths and depths[-1] == block.level:
                lines.append("</li>")
            else:
                lines.append('<ol role="list">')
                depths.append(block.level)
            lines.append(
                f'<li{_named(block.role)}><span class="number">{escape(block.number)}</span> {self.runs(block)}'
            )
        return "\n".join([*lines, *["</li>\n</ol>"] * len(depths)])

    def table(self, block: Table) -> str:
        """A table with its header cells; one without a header row is for layout only, and says so."""
        role = "" if block.header else ' role="presentation"'
        columns = "".join(f'<col style="width:{width}%">' for width in block.widths)
        head = "\n".join(self.row(row, "th") for row in block.rows[: block.header])
        body = "\n".join(self.row(row, "td") for row in block.rows[block.header :])
        shown = f"<thead>\n{head}\n</thead>\n" if head else ""
        start = f"<table{_named(block.role)}{role}>\n<colgroup>{columns}</colgroup>\n{shown}"
        return f"{start}<tbody>\n{body}\n</tbody>\n</table>"

    def row(self, row: Sequence[Sequence[Paragraph]], name: str) -> str:
        """A row of cells, each of whole paragraphs."""
        scope = ' scope="col"' if name == "th" else ""
        return "<tr>" + "".join(f"<{name}{scope}>{''.join(self.blocks(cell))}</{name}>" for cell in row) + "</tr>"

    def runs(self, block: Paragraph) -> str:
        """The words of a paragraph, gaps and pending States marked, with links to its notes."""
        if not block.runs:
            return ""
        texts = kept_together(block.runs, self.language)
        return "".join(self.run(run, text) for run, text in zip(block.runs, texts, strict=True))

    def run(self, run: Run, text: str) -> str:
        """One run; a line end in it is a line break."""
        (face, face_end), (mark, mark_end) = _FACES[run.face], _MARKS.get(run.kind, ("", ""))
        shown = f"{mark}{face}{escape(text).replace(chr(10), '<br>')}{face_end}{mark_end}"
        if not run.note:
            return shown
        self.notes.append(run.note)
        number = len(self.notes)
        return f'{shown}<sup><a id="mark-{number}" href="#note-{number}" role="doc-noteref">{number}</a></sup>'

    def end(self) -> Iterator[str]:
        """The footnotes, each with a way back to its mark."""
        if self.notes:
            yield '<section class="notes" role="doc-endnotes">'
        place = 0
        while place < len(self.notes):  # a note may bring a further one
            words = "<br>".join(self.runs(paragraph) for paragraph in self.notes[place])
            place += 1
            yield f'<p id="note-{place}"><a href="#mark-{place}" role="doc-backlink">{place}</a> {words}</p>'
        if place:
            yield "</section>"


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.level and block.number)


def _named(role: str) -> str:
    return f' class="{escape(role)}"' if role else ""
