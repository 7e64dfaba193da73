"""The items of a body or preamble become paragraphs: agreed language filled in, new text, clauses joined."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..language import Language
from ..model.document import Block, Paragraph, Run, Source
from ..model.gap import Gap
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass, replace
from ..model.spec import Item
from ..model.template import Repeats
from ..phrase.fill import fill
from ..phrase.functions import FUNCTIONS
from ..phrase.scope import Scope
from ..phrase.tree import Phrase
from ..phrase.value import Value
from ..phrase.wording import ReadWording
from . import parameters


@dataclass(frozen=True, slots=True)
class Material:
    """What items are made from: wordings by the item's path, texts by path, places, the draft's values."""

    language: Language
    day: date
    wordings: Mapping[str, ReadWording]
    phrases: Mapping[str, Phrase]
    places: Mapping[str, Place]
    shared: Mapping[str, Value]


def paragraphs(
    listed: tuple[Item | tuple[Item, ...], ...], path: str, repeats: Repeats, material: Material
) -> Result[tuple[Block, ...]]:
    """All paragraphs of a list of items, with ids and closing punctuation. Problems: those of their wordings."""
    blocks: list[Paragraph] = []
    problems: list[Problem] = []
    ids: dict[str, int] = {}
    for at, item in enumerate(listed):
        parts = (item,) if isinstance(item, Item) else item
        paths = (f"{path}/{at}",) if isinstance(item, Item) else tuple(f"{path}/{at}/{i}" for i in range(len(item)))
        made: list[Paragraph] = []
        if not parts:  # an empty list, which the draft's problems name
            continue
        for part, part_path in zip(parts, paths, strict=True):
            filled, more = _item(part, part_path, repeats, material, opens=not made or repeats.between.startswith("."))
            problems.extend(more)
            made = _joined(made, filled, repeats.between)
        last = at == len(listed) - 1
        blocks.extend(_placed(made, _unique(_name(parts[0]), ids), repeats, last))
    return Result(tuple(blocks), tuple(problems))


def _name(item: Item) -> str:
    return item.id or item.clause.partition("@")[0] or ("heading" if item.heading else "text")


def _unique(name: str, ids: dict[str, int]) -> str:
    ids[name] = ids.get(name, 0) + 1
    return name if ids[name] == 1 else f"{name}-{ids[name]}"


def _item(item: Item, path: str, repeats: Repeats, material: Material, opens: bool) -> Result[list[Paragraph]]:
    read = material.wordings.get(path)
    values: Mapping[str, Value] = {}
    source: Source | None = None
    problems: tuple[Problem, ...] = ()
    if item.clause:
        if read is None:
            return Result([])
        values, problems = parameters.values(
            read, item.with_, material.places, path, material.language, material.day, material.shared
        )
        source = read.cited(amended=bool(item.reads))
    if isinstance(item.text, Gap):
        label = f"[{material.language.gap('text')}]"
        here = material.places[f"{path}/text"]
        return Result([Paragraph("", repeats.role, (Run(label, "gap", "", here, None, path),), here)])
    if item.reads or not item.clause:
        phrase = material.phrases.get(f"{path}/{'reads' if item.reads else 'heading' if item.heading else 'text'}", ())
    else:
        assert read is not None
        phrase = read.phrase
    scope = Scope(material.language, repeats.voice, values, FUNCTIONS, {}, source, "", repeats.role, opens)
    blocks, more = fill(phrase, scope)
    place = material.places.get(path)
    made = [replace(block, place=place or block.place) for block in blocks if isinstance(block, Paragraph)]
    if item.heading:
        made = [replace(block, role="heading-2", heading=2) for block in made]
    return Result(made, problems + more)


def _joined(before: list[Paragraph], after: list[Paragraph], between: str) -> list[Paragraph]:
    """Clauses of one paragraph run on: the last paragraph so far takes in the first of the next."""
    if not before or not after:
        return before or after
    last, first = before[-1], after[0]
    runs = (*_bare(last.runs), Run(between, place=first.place), *first.runs)
    return [*before[:-1], replace(last, runs=runs), *after[1:]]


def _placed(made: list[Paragraph], name: str, repeats: Repeats, last: bool) -> list[Paragraph]:
    """Paragraphs with their ids, level and the punctuation of their place."""
    placed = []
    for at, paragraph in enumerate(made):
        own = f"{name}/{paragraph.number}" if paragraph.number else name if at == 0 else f"{name}/{at + 1}"
        level = 1 if repeats.numbered and at == 0 and not paragraph.heading else paragraph.level
        placed.append(replace(paragraph, id=own, level=level, number=""))
    if placed and not placed[-1].heading and not placed[-1].text.endswith(":"):
        closing = repeats.last if last and repeats.last else repeats.closing
        end = placed[-1]
        placed[-1] = replace(end, runs=(*_bare(end.runs), Run(closing, place=end.place)))
    return placed


def _bare(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs without the punctuation somebody put at the end: it belongs to the place."""
    if not runs:
        return runs
    *rest, last = runs
    text = last.text.rstrip()
    return (*rest, replace(last, text=text[:-1] if text[-1:] in ".;," and last.kind == "text" else text))
