"""Which draft uses which clause, and a clause put into a draft by one splice that leaves every other byte alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import files, pipeline
from .assemble.document import day_of
from .library import choose
from .library.own_registers import in_own_registers
from .model.document import Paragraph
from .model.library import Use
from .model.problem import Place, Problem, Result
from .model.record import dataclass
from .model.spec import DraftSpec, Item
from .nearest import nearest
from .phrase.wording import ReadWording
from .pipeline import Drafted
from .spec import load as spec
from .spec.load import Draft
from .world import World
from .yamlfile import Node, Sequence, at, parse, splice
from .yamlfile.spans import is_flow

MARK = "\ufeff"
_PLAIN = re.compile(r"[a-z][\w-]*@[\w-]+")
LISTS = ("preamble", "body")
WORKED_OUT = frozenset({"anniversary", "observance", "theme", "place"})
"""Kinds of parameters that a draft's own keys answer: these are left out, all others stand as TODO."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be put where: "clause" or "clause@wording", behind or before a block; else at the end of the body."""

    clause: str
    after: str = ""
    before: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: the wording, the item as YAML, the file, and the line it begins on."""

    read: ReadWording
    yaml: str
    shown: str
    line: int


def uses(world: World) -> tuple[Use, ...]:
    """Every use of a clause in the drafts of the workspace; drafts that cannot be read are passed over."""
    found: list[Use] = []
    for name in pipeline.names(world):
        loaded = spec.load(world, name).value
        found.extend(_uses(loaded) if loaded else ())
    return tuple(found)


def _uses(loaded: Draft) -> Iterator[Use]:
    for path, item in _items(loaded.spec):
        if item.clause:
            clause, _, pin = item.clause.partition("@")
            yield Use(loaded.name, clause, pin, loaded.place(f"{path}/clause"))


def _items(given: DraftSpec) -> Iterator[tuple[str, Item]]:
    for key in LISTS:
        yield from spec.items(getattr(given, key), key)


@in_own_registers
def use(world: World, name: str, wish: Wish) -> Result[Done | None]:
    """Put a clause into a draft, pinned: to the wording asked for, or the latest agreed one of the draft's day.

    Nothing is written unless all of it can be done. Problems: those of the draft; ZD010 (no such clause, wording, block
    or list of paragraphs), ZD612 (it is in the draft already), ZD603 (a warning: retired), ZD018 and ZD019 (the file).
    """
    drafted, problems = pipeline.draft(world, name)
    if drafted is None:
        return Result(None, problems)
    loaded, day = drafted.draft, day_of(drafted.draft.spec)
    read, problems = choose.wording(world, wish.clause, loaded.spec.language, day, None)
    problems = tuple(each for each in problems if each.code != "ZD602")  # it will be pinned
    spot, more = _spot(drafted, wish)
    problems += more
    if read:
        problems += _already(loaded, read.clause, wish)
    if read is None or spot is None or any(each.severity == "error" for each in problems):
        return Result(None, problems)
    done, more = _written(world, loaded, read, spot)
    return Result(done, problems + more)


def _spot(drafted: Drafted, wish: Wish) -> Result[tuple[str, int] | None]:
    """The list and the position in it for a new item."""
    loaded, block = drafted.draft, wish.after or wish.before
    if not block:
        if "body" in loaded.places:
            return Result(("body", len(loaded.spec.body)))
        message = f'a draft for the template "{loaded.spec.template}" has no paragraphs of its own'
        place = loaded.place("template")
        return Result(None, (Problem("ZD010", "error", message, place, "name the text that it annexes"),))
    known = _blocks(drafted)
    if block not in known:
        near = nearest(block, known)
        mend = f'write "{near}"' if near else f"there are: {', '.join(known)}"
        message = f'the draft has no paragraph "{block}" of its own'
        return Result(None, (Problem("ZD010", "error", message, Place(loaded.shown), mend),))
    key, position = known[block]
    return Result((key, position + 1 if wish.after else position))


def _blocks(drafted: Drafted) -> dict[str, tuple[str, int]]:
    """The list and position of every item, by the ids of its paragraphs and of the clauses that it joins."""
    loaded = drafted.draft
    spots: dict[Place, tuple[str, int]] = {}
    joined: dict[str, tuple[str, int]] = {}
    for path, item in _items(loaded.spec):
        key, position, *_ = path.split("/")
        spots[loaded.place(path)] = (key, int(position))
        joined.setdefault(item.id or item.clause.partition("@")[0], (key, int(position)))
    printed = {each.id: spots[each.place] for each in drafted.document.paragraphs() if each.place in spots}
    joined.pop("", None)
    return {**joined, **printed}


def paragraphs(drafted: Drafted) -> tuple[Paragraph, ...]:
    """The paragraphs that the items of a draft make, headings left out; those of its template are not among them."""
    places = {drafted.draft.place(path) for path, _ in _items(drafted.draft.spec)}
    return tuple(each for each in drafted.document.paragraphs() if each.place in places and not each.heading)


def _already(loaded: Draft, clause: str, wish: Wish) -> tuple[Problem, ...]:
    there = next((use for use in _uses(loaded) if use.clause == clause), None)
    if there is None or wish.again:
        return ()
    message = f'the draft uses the clause "{clause}" already'
    return (Problem("ZD612", "error", message, there.place, "add --again to put it in once more"),)


def _written(world: World, loaded: Draft, read: ReadWording, spot: tuple[str, int]) -> Result[Done | None]:
    path = world.workspace.root / loaded.shown
    text, problems = files.read_text(path, loaded.shown, keep_mark=True)
    if text is None:
        return Result(None, problems)
    source = text.removeprefix(MARK)
    root = parse(source, "").value
    listed = at(root, (spot[0],)) if root else None
    yaml = _item(read, isinstance(listed, Sequence) and is_flow(source, listed))
    edited, problems = splice.put(text, spot, yaml)
    if edited is None:
        return Result(None, problems)
    if files.read_text(path, loaded.shown, keep_mark=True).value != text:
        message = "the draft was changed by somebody else meanwhile, and is left as it is"
        return Result(None, (Problem("ZD019", "error", message, Place(loaded.shown), "run the command again"),))
    problems = files.write_bytes(path, edited.encode("utf-8"), shown=loaded.shown)
    if problems:
        return Result(None, problems)
    return Result(Done(read, yaml, loaded.shown, _line(edited.removeprefix(MARK), spot)))


def _item(read: ReadWording, flow: bool) -> str:
    """The item as YAML, what changes from year to year open."""
    asked = [name for name, each in read.wording.parameters.items() if each.type not in WORKED_OUT]
    pinned = f"{read.clause}@{read.wording.id}"
    lines = [f"clause: {pinned if _PLAIN.fullmatch(pinned) else splice.quote(pinned)}"]
    if asked:
        lines.append(f"with: {{{', '.join(f'{splice.quote(name)}: TODO' for name in asked)}}}")
    return f"{{{', '.join(lines)}}}" if flow else "\n".join(lines)


def _line(text: str, spot: tuple[str, int]) -> int:
    """The line on which an item begins."""
    root = parse(text, "").value
    node: Node | None = at(root, spot) if root else None
    return len(text[: node.start].splitlines()) if node and node.start else 1
