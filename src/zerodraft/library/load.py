"""Files of the clause library become clauses, sources and groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .. import yamlfile
from ..kept import read_kept
from ..model import library as model
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..phrase.tree import Phrase
from ..registers.named_state import resolve
from ..workspace import Located
from ..world import World
from ..yamlfile import shape

T = TypeVar("T")
CLAUSES = "clause_library/clauses"
SOURCES = "clause_library/sources"
GROUPS = "clause_library/groups"


@dataclass(frozen=True, slots=True)
class LoadedClause:
    """A clause with the places of its parts and its texts as phrases, by "wording/language"."""

    id: str
    shown: str
    clause: model.Clause
    places: dict[str, Place]
    phrases: dict[str, Phrase]

    def place(self, path: str) -> Place:
        """Place of a part of the file ("wordings/0/en"), or of the file."""
        return self.places.get(path, Place(self.shown))


@dataclass(frozen=True, slots=True)
class LoadedSource:
    """A source with the places of its parts."""

    id: str
    shown: str
    source: model.SourceText
    places: dict[str, Place]


@dataclass(frozen=True, slots=True)
class LoadedGroup:
    """A group with the places of its parts."""

    id: str
    shown: str
    group: model.Group
    places: dict[str, Place]


def clause(world: World, name: str, place: Place | None = None) -> Result[LoadedClause | None]:
    """The clause of that id; `place` is where it was named. Problems: ZD010, ZD016, those of the file and its texts."""
    return _load(world, CLAUSES, name, "clause", place, LoadedClause, _read_clause)


def source(world: World, name: str, place: Place | None = None) -> Result[LoadedSource | None]:
    """The source in the file of that name. Problems: ZD010, ZD016, those of the file."""
    return _load(world, SOURCES, name, "source", place, LoadedSource, _read_source)


def group(world: World, name: str, place: Place | None = None) -> Result[LoadedGroup | None]:
    """The group of that id. Problems: ZD010, ZD016, those of the file, ZD011 (its States)."""
    return _load(world, GROUPS, name, "group", place, LoadedGroup, _read_group)


def _load(
    world: World,
    folder: str,
    name: str,
    what: str,
    place: Place | None,
    record: type[T],
    read: Callable[[Located], Result[T | None]],
) -> Result[T | None]:
    """The record of a file of the library, found by its name and read once per content."""
    located, problems = world.workspace.find(folder, name, ".yaml", what, place)
    if located is None:
        return Result(None, problems)
    return read_kept(located.path, located.shown, what, record, world.cache, lambda: read(located))


def _read_source(located: Located) -> Result[LoadedSource | None]:
    shaped, problems = _shaped(located, model.SourceText)
    made = LoadedSource(located.name, located.shown, shaped.value, shaped.places) if shaped else None
    return Result(made, problems)


def _read_group(located: Located) -> Result[LoadedGroup | None]:
    shaped, problems = _shaped(located, model.Group)
    if shaped is None:
        return Result(None, problems)
    wrong = _state_problems(shaped)
    return Result(None if wrong else LoadedGroup(located.name, located.shown, shaped.value, shaped.places), wrong)


def _state_problems(shaped: shape.Shaped[model.Group]) -> tuple[Problem, ...]:
    """ZD011 for States that have no such name on the day of their source, or stand twice; ZD007 for its last day."""
    problems: list[Problem] = []
    for at, attested in enumerate(shaped.value.attested):
        seen: set[str] = set()
        if attested.until and attested.until < attested.on:
            message = f"it ends on {attested.until}, before it begins on {attested.on}"
            place = shaped.places[f"attested/{at}/until"]
            problems.append(Problem("ZD007", "error", message, place, "correct one of the two days"))
        for index, name in enumerate(attested.states):
            place = shaped.places[f"attested/{at}/states/{index}"]
            state, more = resolve(name, attested.on, place)
            problems.extend(more)
            if state in seen:
                problems.append(
                    Problem("ZD011", "error", f"{name} stands twice in the list", place, "take one of them out")
                )
            seen |= {state} - {""}
    for at, chair in enumerate(shaped.value.chaired):
        problems.extend(resolve(chair.state, chair.on, shaped.places[f"chaired/{at}/state"]).problems)
    return tuple(problems)


def _shaped(located: Located, kind: type[T]) -> Result[shape.Shaped[T] | None]:
    file, problems = yamlfile.load(located.path, located.shown)
    if file is None or problems:
        return Result(None, problems)
    return shape.read(file.root, kind)


def _read_clause(located: Located) -> Result[LoadedClause | None]:
    from ..phrase.read import read  # Jinja and Markdown, which a build from the cache does not need

    file, problems = yamlfile.load(located.path, located.shown)
    if file is None or problems:
        return Result(None, problems)
    shaped, problems = shape.read(file.root, model.Clause)
    if shaped is None:
        return Result(None, problems)
    phrases: dict[str, Phrase] = {}
    found: list[Problem] = []
    for at, wording in enumerate(shaped.value.wordings):
        for language in model.LANGUAGES:
            node = yamlfile.at(file.root, ("wordings", at, language))
            if isinstance(node, yamlfile.Scalar):
                locate = yamlfile.locate(file.text, node, located.shown)
                phrase, more = read(node.text, locate, structured=False)
                found.extend(more)
                phrases[f"{wording.id}/{language}"] = phrase
    found.extend(_doubles(shaped))
    if found:
        return Result(None, tuple(found))
    return Result(LoadedClause(located.name, located.shown, shaped.value, shaped.places, phrases))


def _doubles(shaped: shape.Shaped[model.Clause]) -> list[Problem]:
    seen: set[str] = set()
    problems = []
    for at, wording in enumerate(shaped.value.wordings):
        if wording.id in seen:
            place = shaped.places[f"wordings/{at}/id"]
            message = f'two wordings are called "{wording.id}"'
            problems.append(Problem("ZD004", "error", message, place, "give one of them another id"))
        seen.add(wording.id)
    return problems
