"""Proof that the sources of a group name the States it lists, no more and no fewer."""

from __future__ import annotations

from datetime import date

from ..model.library import LANGUAGES, Attestation
from ..model.problem import Place, Problem, Result
from ..registers import states
from ..world import World
from . import load
from .choose import cited_source


def attested(world: World, loaded: Result[load.LoadedGroup | None]) -> tuple[Problem, ...]:
    """What is wrong with a group: its file (its States too), a source that is not there (ZD010) or names other States
    (ZD024)."""
    group, problems = loaded
    if group is None:
        return problems
    for at, one in enumerate(group.group.attested):
        problems += _proved(world, one, group, f"attested/{at}")
    return problems


def _proved(world: World, one: Attestation, group: load.LoadedGroup, path: str) -> tuple[Problem, ...]:
    here = group.places.get(f"{path}/source/document")
    languages = [found for code in LANGUAGES if (found := cited_source(world, one.source.document, code))]
    if not languages:
        message = f'there is no source "{one.source.document}"'
        return (Problem("ZD010", "error", message, here, "collect it first"),)
    text = languages[0].paragraphs.get(one.source.paragraph)
    if text is None:
        message = f'"{one.source.document}" has no paragraph "{one.source.paragraph}"'
        place = group.places.get(f"{path}/source/paragraph", here)
        return (Problem("ZD010", "error", message, place, "look at the source's paragraphs"),)
    listed = {states.find(name, one.on).id for name in one.states}
    named = {found.id for found in states.scan(text)}
    return _differences(listed, named, one.on, one.source.document, group.places.get(f"{path}/states"))


def _differences(
    listed: set[str], named: set[str], on: date, document: str, place: Place | None
) -> tuple[Problem, ...]:
    problems = []
    for odd, says in ((listed - named, "does not name"), (named - listed, "also names")):
        names = ", ".join(shown.label for each in sorted(odd) if (shown := states.name(each, "un-short", on)))
        if odd:
            message = f'the source "{document}" {says} {names}'
            problems.append(Problem("ZD024", "error", message, place, "list the States that the source names"))
    return tuple(problems)
