"""Which wording of a clause a draft gets: the one it pins, or the latest agreed one of its day."""

from __future__ import annotations

import re
from datetime import date

from ..model.library import SourceText
from ..model.problem import Place, Problem, Result
from ..nearest import nearest
from ..phrase.wording import ReadWording
from ..world import World
from . import load

_NO_LETTER = re.compile(r"[^a-z0-9]+")


def source_name(document: str) -> str:
    """Name of the file of a source: "A/68/500" is a-68-500."""
    return _NO_LETTER.sub("-", document.casefold()).strip("-")


def wording(world: World, pinned: str, language: str, on: date, place: Place | None) -> Result[ReadWording | None]:
    """The wording for "clause" or "clause@wording" in a language, for a text of the day `on`.

    Problems: ZD010 (no such clause, wording or language), those of the files, ZD602 (a warning: nothing is pinned).
    """
    name, _, pin = pinned.partition("@")
    loaded, problems = load.clause(world, name, place)
    if loaded is None:
        return Result(None, problems)
    if pin:
        return _pinned(world, loaded, pin, language, place)
    every = [_read(world, loaded, at, language) for at in range(len(loaded.clause.wordings))]
    fitting = [each for each in every if each.wording.status == "agreed" and each.phrase and _day(each.source) <= on]
    if not fitting:
        message = f'the clause "{name}" has no agreed wording in "{language}" by {on.isoformat()}'
        return Result(None, (Problem("ZD010", "error", message, place, f"see zerodraft library show {name}"),))
    chosen = max(fitting, key=lambda each: (_day(each.source), each.wording.id))
    message = f'the clause "{name}" is not pinned to a wording'
    mend = f'write "{name}@{chosen.wording.id}", the latest agreed one'
    return Result(chosen, (Problem("ZD602", "warning", message, place, mend),))


def _pinned(
    world: World, loaded: load.LoadedClause, pin: str, language: str, place: Place | None
) -> Result[ReadWording | None]:
    every = loaded.clause.wordings
    at = next((at for at, wording in enumerate(every) if wording.id == pin), None)
    if at is None:
        ids = [wording.id for wording in every]
        usable = [wording.id for wording in every if wording.text(language) and wording.status == "agreed"] or ids
        near = nearest(pin, usable) or (usable[-1] if usable else "")
        message = f'the clause "{loaded.id}" has no wording "{pin}"'
        mend = f'write "{loaded.id}@{near}"' if near else f"add one to {loaded.shown}, or choose another clause"
        return Result(None, (Problem("ZD010", "error", message, place, mend),))
    chosen = _read(world, loaded, at, language)
    if not chosen.phrase:
        message = f'the wording "{loaded.id}@{pin}" has no text in "{language}"'
        mend = f"add it to {loaded.shown} with its own source"
        return Result(None, (Problem("ZD010", "error", message, place, mend),))
    if chosen.wording.status == "retired":
        instead = f'write "{chosen.wording.replaced_by}"' if chosen.wording.replaced_by else "choose another wording"
        message = f'the wording "{loaded.id}@{pin}" is retired'
        return Result(chosen, (Problem("ZD603", "warning", message, place, instead),))
    return Result(chosen)


def _read(world: World, loaded: load.LoadedClause, at: int, language: str) -> ReadWording:
    wording = loaded.clause.wordings[at]
    source = cited_source(world, wording.source.document if wording.source else "", language)
    phrase = loaded.phrases.get(f"{wording.id}/{language}", ())
    return ReadWording(loaded.id, wording, phrase, source, loaded.place(f"wordings/{at}/{language}"))


def cited_source(world: World, document: str, language: str) -> SourceText | None:
    """The source a wording cites, None when there is none in that language (`library check` says so)."""
    name = source_name(document)
    if not name:
        return None
    loaded, _ = load.source(world, name)
    return loaded.source if loaded and loaded.source.language == language else None


def _day(source: SourceText | None) -> date:
    return source.date if source else date.min
