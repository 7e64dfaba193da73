"""templates/NAME becomes a template: its needs, and every body and part of one language as a phrase."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from .. import files, yamlfile
from ..kept import read_kept
from ..model.kinds import fields_of, literals
from ..model.problem import Place, Problem, Result, any_error
from ..model.record import dataclass
from ..model.spec import DraftSpec
from ..model.template import TemplateSpec
from ..nearest import nearest
from ..phrase.tree import INCLUDE, Choice, Each, Hole, Name, Note, Para, Part, Phrase
from ..world import World
from ..yamlfile import shape

FOLDER = "templates"
SHARED = "templates/parts"
SPEC = "/template.yaml"
LISTS = ("preamble", "body")
_SUFFIX = ".md.j2"


@dataclass(frozen=True, slots=True)
class Template:
    """A template in one language: `parts` holds the phrases of its files by name, the body among them.

    A part that the folder lacks is that of templates/parts, which templates share. `texts` are the files as messages
    show them.
    """

    name: str
    shown: str
    language: str
    spec: TemplateSpec
    places: dict[str, Place]
    parts: dict[str, Phrase]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class _KeptSpec:
    spec: TemplateSpec
    places: dict[str, Place]


def load(
    world: World, name: str, language: str, place: Place | None, language_place: Place | None
) -> Result[Template | None]:
    """The template of that name in a language.

    Problems: ZD010 (no such template, or not in this language), ZD012 to ZD016 (its texts), those of template.yaml.
    """
    located, problems = world.workspace.find(FOLDER, name, SPEC, "template", place)
    if located is None:
        return Result(None, problems)
    found = located

    def make() -> Result[_KeptSpec | None]:
        file, problems = yamlfile.load(found.path, found.shown)
        if file is None or problems:
            return Result(None, problems)
        shaped, problems = shape.read(file.root, TemplateSpec)
        if shaped is None:
            return Result(None, problems)
        wrong = _key_problems(shaped.value, shaped.places)
        return Result(None if wrong else _KeptSpec(shaped.value, shaped.places), wrong)

    kept, problems = read_kept(found.path, found.shown, "template", _KeptSpec, world.cache, make)
    folder = located.path.parent
    ending = f".{language}{_SUFFIX}"
    texts = sorted(entry for entry in folder.iterdir() if entry.name.endswith(ending))
    collected = [*problems]
    if f"body{ending}" not in {entry.name for entry in texts}:
        collected.append(_no_body(name, language, [entry.name for entry in folder.iterdir()], language_place))
    parts: dict[str, Phrase] = {}
    for entry in texts:
        shown = world.workspace.shown(entry)
        outside = world.workspace.outside(entry, folder.parents[1], "part of a template", entry.name, Place(shown))
        part, more = Result(None, (outside,)) if outside else _part(entry, shown, world)
        collected.extend(more)
        parts[entry.name.removesuffix(ending)] = part.phrase if part else ()
    shown_texts = [world.workspace.shown(entry) for entry in texts]
    if not collected:
        collected.extend(_share(world, ending, parts, shown_texts))
    if not collected:
        collected.extend(_includes(parts))
    if kept and not collected:
        collected.extend(_unprinted(kept.spec, parts, kept.places))
    if kept is None or any_error(collected):
        return Result(None, tuple(collected))
    made = Template(name, located.shown, language, kept.spec, kept.places, parts, tuple(shown_texts))
    return Result(made, tuple(collected))


def _key_problems(spec: TemplateSpec, places: dict[str, Place]) -> tuple[Problem, ...]:
    """ZD005 for every key under needs, takes and repeats that no draft has, or that is no list of paragraphs.

    So too for profiles under styles and checks.
    """
    keys = [field.key for field in fields_of(DraftSpec)]
    profiles = next(literals(field.kind) for field in fields_of(DraftSpec) if field.key == "profile")
    named = [(name, f"{part}/{at}", keys) for part in ("needs", "takes") for at, name in enumerate(getattr(spec, part))]
    named += [(name, f"key:repeats/{name}", [*LISTS]) for name in spec.repeats]
    for part in ("styles", "checks"):
        named += [(name, f"key:{part}/{name}", [*profiles]) for name in getattr(spec, part)]
    problems = []
    for name, path, known in named:
        if name not in known:
            near = nearest(name, known)
            mend = f'write "{near}"' if near else f"write one of: {', '.join(known)}"
            problems.append(Problem("ZD005", "error", f'no draft has "{name}" here', places.get(path), mend))
    return tuple(problems)


def _part(path: Path, shown: str, world: World) -> Result[_Kept | None]:
    def make() -> Result[_Kept | None]:
        from ..phrase.read import read  # Jinja and Markdown, which a build from the cache does not need

        text, problems = files.read_text(path, shown)
        if text is None or problems:
            return Result(None, problems)
        source = text.replace("\r\n", "\n").replace("\r", "\n")

        starts = [0, *(at + 1 for at, sign in enumerate(source) if sign == "\n")]

        def locate(offset: int) -> Place:
            line = bisect_right(starts, offset)
            return Place(shown, line, offset - starts[line - 1] + 1)

        phrase, problems = read(source, locate, structured=True)
        return Result(None if problems else _Kept(phrase), problems)

    return read_kept(path, shown, "body", _Kept, world.cache, make)


def shared(world: World, name: str, languages: Sequence[str]) -> Result[tuple[Phrase, str, str] | None]:
    """A text of templates/parts in the first of some languages that it has; with this language and its file.

    Problems: ZD010 (none of that name), ZD012 to ZD016 (its text).
    """
    problems: tuple[Problem, ...] = ()
    for language in dict.fromkeys(languages):
        located, problems = world.workspace.find(SHARED, name, f".{language}{_SUFFIX}", "part")
        if located:
            part, problems = _part(located.path, located.shown, world)
            return Result((part.phrase, language, located.shown) if part else None, problems)
    return Result(None, problems)


def _share(world: World, ending: str, parts: dict[str, Phrase], shown: list[str]) -> tuple[Problem, ...]:
    """Add to `parts` those of templates/parts that they include and lack, and to `shown` their files."""
    found: list[Problem] = []
    todo = [*parts.values()]
    while todo:
        for name in _included(todo.pop()):
            wanted = name.name.removeprefix(INCLUDE)
            if wanted in parts:
                continue
            located, _ = world.workspace.find(SHARED, wanted, ending, "part", name.place)
            if located is None:
                continue
            part, problems = _part(located.path, located.shown, world)
            found.extend(problems)
            parts[wanted] = part.phrase if part else ()
            shown.append(located.shown)
            todo.append(parts[wanted])
    return tuple(found)


def _no_body(name: str, language: str, entries: list[str], place: Place | None) -> Problem:
    there = sorted(entry.split(".")[1] for entry in entries if entry.startswith("body.") and entry.endswith(_SUFFIX))
    message = f'the template "{name}" has no text in the language "{language}"'
    add = f"add templates/{name}/body.{language}{_SUFFIX}"
    mend = f"it has: {', '.join(there)}; or {add}" if there else add
    return Problem("ZD010", "error", message, place, mend)


def _includes(parts: dict[str, Phrase]) -> list[Problem]:
    """ZD015 for a part that includes itself, also by way of others; ZD010 for one that is not there."""
    graph = {part: _included(phrase) for part, phrase in parts.items()}
    problems = []
    for part, names in graph.items():
        for name in names:
            target = name.name.removeprefix(INCLUDE)
            if target not in parts:
                near = nearest(target, parts)
                mend = f'write "{near}"' if near else f"add a file {target}.LANGUAGE{_SUFFIX} beside it, or in {SHARED}"
                problems.append(Problem("ZD010", "error", f'there is no part called "{target}"', name.place, mend))
            elif _reaches(graph, target, part):
                message = (
                    f'the part "{part}" includes itself by way of "{target}"'
                    if target != part
                    else (f'the part "{part}" includes itself')
                )
                problems.append(Problem("ZD015", "error", message, name.place, "take one of the includes out"))
    return problems


def _reaches(graph: dict[str, list[Name]], start: str, goal: str) -> bool:
    todo, seen = [start], {start}
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        for name in graph.get(here, ()):
            target = name.name.removeprefix(INCLUDE)
            if target not in seen:
                seen.add(target)
                todo.append(target)
    return False


def _unprinted(spec: TemplateSpec, parts: dict[str, Phrase], places: dict[str, Place]) -> Iterator[Problem]:
    """ZD006 for a list of paragraphs that a draft may have and no text of the template prints: it would be lost."""
    printed = {name.name for phrase in parts.values() for name in _named(phrase)}
    for key in spec.repeats:
        if key not in printed:
            message = f'no text of the template prints the paragraphs of "{key}"'
            mend = f"write {{{{ {key} }}}} on a line of its own, or take the key out"
            yield Problem("ZD006", "error", message, places.get(f"key:repeats/{key}"), mend)


def _included(phrase: Phrase) -> list[Name]:
    """The parts that a phrase includes."""
    return [name for name in _named(phrase) if name.name.startswith(INCLUDE)]


def _named(nodes: Phrase) -> list[Name]:
    """The names of values and parts that are printed."""
    found: list[Name] = []
    for node in nodes:
        if isinstance(node, Hole):
            if isinstance(node.expression, Name):
                found.append(node.expression)
        elif isinstance(node, Para | Note):
            found.extend(_named(node.pieces))
        elif isinstance(node, Part | Each):
            found.extend(_named(node.nodes))
        elif isinstance(node, Choice):
            found.extend(_named((*node.then, *node.otherwise)))
    return found
