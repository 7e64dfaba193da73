"""What is wrong with the order of the library: statuses, replacements, sources, parameters, clauses nobody uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..model.library import LANGUAGES, Citation, GroupCitation, Use, Wording
from ..model.problem import Place, Problem
from ..model.record import dataclass, fields, is_dataclass
from ..nearest import nearest
from ..phrase.tree import Name
from ..world import World
from . import load
from .choose import source_name
from .duplicates import near_duplicates
from .load import LoadedClause, LoadedSource


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library as it was read: clauses by id, sources by name; files with mistakes are not in it.

    `broken` are the ids of clauses with mistakes: what they hold is not known, so nothing is said that rests on it.
    """

    clauses: dict[str, LoadedClause]
    broken: frozenset[str]
    sources: dict[str, LoadedSource]
    cited: frozenset[str]
    today: date

    def wordings(self) -> Iterator[tuple[LoadedClause, int, Wording]]:
        """Every wording with its clause and position."""
        for clause in self.clauses.values():
            for at, wording in enumerate(clause.clause.wordings):
                yield clause, at, wording


def check(world: World, uses: Iterable[Use]) -> tuple[Problem, ...]:
    """Everything that is out of order in the workspace's own files; `uses` are those of its drafts.

    Problems: ZD006 (a clause or wording without text), ZD007 and ZD010 (what a source supersedes, a clause that drafts
    use and that is not there), ZD606 (near duplicates), ZD607 (a source nobody cites), ZD608 (an unused parameter),
    ZD609 (a source that a later text superseded), ZD610 (replacements), ZD611 (days), ZD613 (a clause no draft uses).
    """
    shelf, used = _shelf(world), tuple(uses)
    every = (
        *_empty(shelf),
        *_replacements(shelf),
        *_days(shelf),
        *_unused_parameters(shelf),
        *_superseding(shelf),
        *_superseded(shelf),
        *_uncited(shelf),
        *near_duplicates(shelf.clauses.values()),
        *_unused(shelf, {use.clause for use in used}),
    )
    own = [each for each in every if each.place is None or world.workspace.owns(each.place.file)]
    return (*own, *_missing(shelf, used))


def _shelf(world: World) -> Shelf:
    clauses = {name: load.clause(world, name).value for name in world.workspace.names(load.CLAUSES, ".yaml")}
    sources = {name: load.source(world, name).value for name in world.workspace.names(load.SOURCES, ".yaml")}
    cited = {source_name(each.document) for each in _citations(world, clauses.values())}
    known = {name: each for name, each in clauses.items() if each}
    broken = frozenset(clauses.keys() - known.keys())
    return Shelf(known, broken, {name: each for name, each in sources.items() if each}, frozenset(cited), world.today)


def _citations(world: World, clauses: Iterable[LoadedClause | None]) -> Iterator[Citation | GroupCitation]:
    for clause in clauses:
        yield from (each.source for each in (clause.clause.wordings if clause else ()) if each.source)
    for name in world.workspace.names(load.GROUPS, ".yaml"):
        group = load.group(world, name).value
        if group:
            yield from (each.source for each in group.group.attested)
            yield from (each.source for each in group.group.chaired)


def _empty(shelf: Shelf) -> Iterator[Problem]:
    for clause in shelf.clauses.values():
        if not clause.clause.wordings:
            mend = "write its first wording, or delete the file"
            yield Problem("ZD006", "error", "this clause has no wording", clause.place("wordings"), mend)
    for clause, at, wording in shelf.wordings():
        if not any(wording.text(language).strip() for language in LANGUAGES):
            message = f'the wording "{wording.id}" has no text'
            yield Problem("ZD006", "error", message, clause.place(f"wordings/{at}"), 'add "en: …"')


def _replacements(shelf: Shelf) -> Iterator[Problem]:
    """Retired wordings name a wording that stands in their place, others name none."""
    names = {f"{clause.id}@{wording.id}": wording for clause, _, wording in shelf.wordings()}
    for clause, at, wording in shelf.wordings():
        here, place = f"{clause.id}@{wording.id}", clause.place(f"wordings/{at}/replaced_by")
        if wording.status != "retired":
            if wording.replaced_by:
                message = f'"{here}" is {wording.status}, and names what replaced it'
                mend = 'make it "status: retired", or take "replaced_by:" out'
                yield Problem("ZD610", "warning", message, place, mend)
        elif not wording.replaced_by:
            message, mend = (
                f'"{here}" is retired, and nothing says what to use instead',
                'add "replaced_by: CLAUSE@WORDING"',
            )
            yield Problem("ZD610", "warning", message, clause.place(f"wordings/{at}/status"), mend)
        elif wording.replaced_by.partition("@")[0] in shelf.broken:
            continue
        elif wording.replaced_by not in names:
            message = f'there is no wording "{wording.replaced_by}"'
            own = f"{clause.id}@{wording.replaced_by}"
            near = own if own in names else nearest(wording.replaced_by, names)
            yield Problem("ZD610", "error", message, place, f'write "{near}"' if near else "write CLAUSE@WORDING")
        elif here in _after(here, names):
            message = f'"{here}" is replaced by itself, over {" and ".join(_after(here, names)[:-1]) or "nothing else"}'
            yield Problem("ZD610", "error", message, place, "end the circle with a wording that is agreed")


def _after(name: str, names: dict[str, Wording]) -> list[str]:
    """The wordings that stand in the place of one, each in that of the one before, as far as none comes twice."""
    chain: list[str] = []
    while name in names and (name := names[name].replaced_by) and name not in chain:
        chain.append(name)
    return chain


def _days(shelf: Shelf) -> Iterator[Problem]:
    for clause in shelf.clauses.values():
        days = [("checked", clause.clause.checked)]
        days += [(f"wordings/{at}/checked", each.checked) for at, each in enumerate(clause.clause.wordings)]
        for path, day in days:
            if day and day > shelf.today:
                message = f"it was last checked on {day.isoformat()}, a day that has not come"
                yield Problem("ZD611", "error", message, clause.place(path), "write the day on which you looked at it")


def _unused_parameters(shelf: Shelf) -> Iterator[Problem]:
    for clause, at, wording in shelf.wordings():
        for language in LANGUAGES:
            phrase = clause.phrases.get(f"{wording.id}/{language}")
            names = set(_names(phrase)) if phrase else set(wording.parameters)
            for name in wording.parameters:
                if name not in names:
                    message = f'the wording "{wording.id}" never prints its parameter "{name}" in "{language}"'
                    place = clause.place(f"wordings/{at}/parameters/{name}")
                    yield Problem("ZD608", "warning", message, place, f'write "{{{{ {name} }}}}", or take it out')


def _names(node: object) -> Iterator[str]:
    """Every name that a phrase asks a value for."""
    if isinstance(node, Name):
        yield node.name
    elif isinstance(node, tuple):
        for part in node:
            yield from _names(part)
    elif is_dataclass(node):
        for each in fields(node):
            yield from _names(getattr(node, each.name))


def _superseding(shelf: Shelf) -> Iterator[Problem]:
    """What a source says that it supersedes is there, and earlier."""
    for source in shelf.sources.values():
        for at, document in enumerate(source.source.supersedes):
            place = source.places.get(f"supersedes/{at}") or Place(source.shown)
            older = shelf.sources.get(source_name(document))
            if older is None:
                near = nearest(source_name(document), shelf.sources)
                mend = f'write "{shelf.sources[near].source.document}"' if near else "collect it first"
                yield Problem("ZD010", "error", f'there is no source "{document}"', place, mend)
            elif older.source.date >= source.source.date:
                message = f'"{document}" is of {older.source.date}, not earlier than what supersedes it'
                yield Problem("ZD007", "error", message, place, "name an earlier document")


def _superseded(shelf: Shelf) -> Iterator[Problem]:
    """Clauses whose latest agreed wording in a language comes from a text that another one took the place of."""
    later = {
        (source_name(document), source.source.language): source.source.document
        for source in shelf.sources.values()
        for document in source.source.supersedes
    }
    for clause in shelf.clauses.values():
        for language in LANGUAGES:
            agreed = [
                (source.source.date, at, source)
                for at, each in enumerate(clause.clause.wordings)
                if each.status == "agreed" and each.text(language) and each.source
                if (source := shelf.sources.get(source_name(each.source.document)))
            ]
            newest = max(agreed, key=lambda each: each[:2], default=None)
            by = later.get((newest[2].id, language)) if newest else None
            if newest and by:
                message = f'its latest wording in "{language}" is of {newest[2].source.document}, which {by} superseded'
                mend = f"see what {by} says of it: add its wording, or make this one retired"
                yield Problem("ZD609", "warning", message, clause.place(f"wordings/{newest[1]}/source/document"), mend)


def _uncited(shelf: Shelf) -> Iterator[Problem]:
    if shelf.broken:
        return
    for name, source in shelf.sources.items():
        if name not in shelf.cited and source_name(source.source.document) not in shelf.cited:
            message = f'no clause and no group cites the source "{source.source.document}"'
            place = source.places.get("document") or Place(source.shown)
            yield Problem("ZD607", "warning", message, place, "make clauses of it, or delete it")


def _unused(shelf: Shelf, used: set[str]) -> Iterator[Problem]:
    for clause in shelf.clauses.values():
        if clause.id not in used:
            place = clause.place("about")
            yield Problem(
                "ZD613", "note", f'no draft uses the clause "{clause.id}"', place, "nothing, if that is meant"
            )


def _missing(shelf: Shelf, uses: tuple[Use, ...]) -> Iterator[Problem]:
    """Clauses and wordings that drafts name and that are not there: renamed or deleted while in use."""
    for use in uses:
        if use.clause in shelf.broken:
            continue
        clause = shelf.clauses.get(use.clause)
        if clause is None:
            near = nearest(use.clause, shelf.clauses)
            mend = f'write "{near}", or give the file its name back' if near else "give the file its name back"
            yield Problem("ZD010", "error", f'there is no clause called "{use.clause}"', use.place, mend)
            continue
        ids = [wording.id for wording in clause.clause.wordings]
        if use.wording and use.wording not in ids:
            near = nearest(use.wording, ids) or (ids[-1] if ids else "")
            mend = f'write "{use.clause}@{near}"' if near else f"add it to {clause.shown}"
            message = f'the clause "{use.clause}" has no wording "{use.wording}"'
            yield Problem("ZD010", "error", message, use.place, mend)
