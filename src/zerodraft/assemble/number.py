"""Paragraph numbers as printed, and ids that are each used once."""

from __future__ import annotations

from collections.abc import Callable

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


def mapped(
    blocks: tuple[Block, ...], change: Callable[[Paragraph], Paragraph], part_id: Callable[[str], str] = str
) -> tuple[Block, ...]:
    """The blocks with every paragraph changed by a function; sections and tables keep their shape.

    part_id: the new id of a section or table, from its old one.
    """
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            made.append(change(block))
        elif isinstance(block, Section):
            made.append(replace(block, id=part_id(block.id), blocks=mapped(block.blocks, change, part_id)))
        else:
            rows = tuple(tuple(tuple(map(change, cell)) for cell in row) for row in block.rows)
            made.append(replace(block, id=part_id(block.id), rows=rows))
    return tuple(made)


def with_unique_ids(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks; the id of a paragraph or section met before gets "-2", "-3" and so on."""
    seen: set[str] = set()
    return mapped(_told_apart(blocks, set()), lambda paragraph: _unique(paragraph, seen))


def under(blocks: tuple[Block, ...], prefix: str) -> tuple[Block, ...]:
    """The blocks of a text as part of another: ids begin with `prefix`, headings are one level down."""

    def annexed(paragraph: Paragraph) -> Paragraph:
        heading = min(paragraph.heading + 1, 9) if paragraph.heading else 0
        return replace(paragraph, id=f"{prefix}/{paragraph.id}", heading=heading)

    return mapped(blocks, annexed, lambda id: f"{prefix}/{id}")


def _told_apart(blocks: tuple[Block, ...], seen: set[str]) -> tuple[Block, ...]:
    """The blocks; of several sections with one id the later ones, and all in them, get ids of their own."""
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            own = _free(block.id, seen)
            inner = block.blocks if own == block.id else _moved(block.blocks, block.id, own)
            made.append(replace(block, id=own, blocks=_told_apart(inner, seen)))
        else:
            made.append(block)
    return tuple(made)


def _moved(blocks: tuple[Block, ...], old: str, new: str) -> tuple[Block, ...]:
    """The blocks of the section `old` as those of the section `new`."""

    def moved(id: str) -> str:
        return new + id.removeprefix(old) if id.startswith(f"{old}/") else id

    return mapped(blocks, lambda paragraph: replace(paragraph, id=moved(paragraph.id)), moved)


def _unique(paragraph: Paragraph, seen: set[str]) -> Paragraph:
    own = _free(paragraph.id, seen)
    return paragraph if own == paragraph.id else replace(paragraph, id=own)


def _free(id: str, seen: set[str]) -> str:
    """The id, with the next number that is free if it was met before."""
    own, count = id, 1
    while own in seen:
        count += 1
        own = f"{id}-{count}"
    seen.add(own)
    return own
