"""The tree of a document as text: a line per block with role, number, place and source, a line per run."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.document import Block, Document, Paragraph, Run, Section, Source

INDENT = "  "


def outline(document: Document) -> str:
    """Every block in reading order, its runs below it; places and sources included. Ends with a line end."""
    kind = f"{document.template}  {document.profile}  {document.language}"
    lines = [
        f"{document.name}  {kind}  {document.date or 'no date'}",
        *(line for block in document.blocks for line in _block(block, 0)),
    ]
    return "\n".join(lines) + "\n"


def _block(block: Block, depth: int) -> Iterator[str]:
    margin = INDENT * depth
    if isinstance(block, Paragraph):
        yield from (margin + line for line in _paragraph(block))
    elif isinstance(block, Section):
        yield f"{margin}{block.id} ({block.role})  {block.place}"
        for inner in block.blocks:
            yield from _block(inner, depth + 1)
    else:
        widths = " ".join(f"{width}%" for width in block.widths)
        yield f"{margin}{block.id} ({block.role})  table {widths}  {block.place}"
        for number, row in enumerate(block.rows, 1):
            for column, cell in enumerate(row, 1):
                yield f"{margin}{INDENT}row {number} cell {column}"
                for paragraph in cell:
                    yield from _block(paragraph, depth + 2)


def _paragraph(block: Paragraph) -> Iterator[str]:
    number = f"  {block.number} (level {block.level})" if block.level else ""
    heading = f"  heading {block.heading}" if block.heading else ""
    source = f"  {_source(block.source)}" if block.source else ""
    yield f"{block.id} ({block.role}){number}{heading}  {block.place}{source}"
    for run in block.runs:
        yield from _run(run, block)


def _run(run: Run, block: Paragraph) -> Iterator[str]:
    kind = " ".join(filter(None, (run.kind, run.face)))
    about = f"  about {run.about}" if run.about else ""
    place = f"  {run.place}" if run.place and run.place != block.place else ""
    source = f"  {_source(run.source)}" if run.source and run.source != block.source else ""
    yield f"{INDENT}{kind}: {_quoted(run.text)}{about}{place}{source}"
    for note in run.note:
        yield f"{INDENT * 2}note"
        yield from (INDENT * 2 + line for line in _paragraph(note))


def _source(source: Source) -> str:
    clause = f", clause {source.clause}@{source.wording}" if source.clause else ""
    amended = ", amended" if source.amended else ""
    agreed = f"agreed by {source.agreed_by} ({source.how})"
    return f"[{source.document} {source.paragraph}{clause}{amended}; {agreed}]"


def _quoted(text: str) -> str:
    inner = text.replace("\n", "\\n").replace("\u00a0", "\\xa0")
    return f'"{inner}"'
