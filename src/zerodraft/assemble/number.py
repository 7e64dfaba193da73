"""Paragraph numbers as printed, and ids that are each used once."""

from __future__ import annotations

from ..language import Language
from ..model.document import Block, Paragraph, Section
from ..model.record import replace


def numbered(blocks: tuple[Block, ...], language: Language) -> tuple[Block, ...]:
    """Every numbered paragraph with its number: they restart in every section, sub-levels under their parent (R164)."""
    counts = [0, 0, 0]
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            made.append(replace(block, blocks=numbered(block.blocks, language)))
        elif isinstance(block, Paragraph) and block.level:
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (len(counts) - block.level)
            made.append(replace(block, number=language.number_text(block.level, counts[block.level - 1])))
        else:
            counts[1:] = [0, 0]
            made.append(block)
    return tuple(made)


def with_unique_ids(blocks: tuple[Block, ...], seen: set[str] | None = None) -> tuple[Block, ...]:
    """The same blocks; an id met before gets "-2", "-3" and so on."""
    seen = set() if seen is None else seen
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            made.append(_unique(block, seen))
        elif isinstance(block, Section):
            made.append(replace(block, blocks=with_unique_ids(block.blocks, seen)))
        else:
            rows = tuple(tuple(tuple(_unique(each, seen) for each in cell) for cell in row) for row in block.rows)
            made.append(replace(block, rows=rows))
    return tuple(made)


def under(blocks: tuple[Block, ...], prefix: str) -> tuple[Block, ...]:
    """The blocks of a text as part of another: ids begin with `prefix`, headings are one level down."""
    made: list[Block] = []
    for block in blocks:
        path = f"{prefix}/{block.id}"
        if isinstance(block, Paragraph):
            made.append(_annexed(block, prefix))
        elif isinstance(block, Section):
            made.append(replace(block, id=path, blocks=under(block.blocks, prefix)))
        else:
            rows = tuple(tuple(tuple(_annexed(each, prefix) for each in cell) for cell in row) for row in block.rows)
            made.append(replace(block, id=path, rows=rows))
    return tuple(made)


def _annexed(paragraph: Paragraph, prefix: str) -> Paragraph:
    heading = min(paragraph.heading + 1, 9) if paragraph.heading else 0
    return replace(paragraph, id=f"{prefix}/{paragraph.id}", heading=heading)


def _unique(paragraph: Paragraph, seen: set[str]) -> Paragraph:
    own, count = paragraph.id, 1
    while own in seen:
        count += 1
        own = f"{paragraph.id}-{count}"
    seen.add(own)
    return paragraph if count == 1 else replace(paragraph, id=own)
