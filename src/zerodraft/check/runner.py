"""Runs the checks over a document and sorts what they find: problems, declared departures, ignored ones."""

from __future__ import annotations

import importlib
import os
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from ..model.document import Document
from ..model.problem import Place, Problem
from . import checks
from .check import Check, Fault, Find
from .facts import Facts
from .prose import excerpt, is_agreed, is_declared, place_in
from .reading import Reading

if TYPE_CHECKING:
    from ..model.spec import Ignore

IDLE_IGNORE = "ZD601"
AMEND = '; agreed words are amended here, with "reads:" and "why:"'


class Entry(NamedTuple):
    """A file of the folder checks/: its name with hyphens, its docstring, its card and the function that finds."""

    name: str
    about: str
    card: Check
    find: Find


class Findings(NamedTuple):
    """What a run found: problems to mend, departures that the draft declares, and what it ignores with a reason."""

    problems: tuple[Problem, ...]
    declared: tuple[Problem, ...] = ()
    ignored: tuple[Problem, ...] = ()


@cache
def entries() -> tuple[Entry, ...]:
    """Every check of the folder, in the order of the codes."""
    names = (name[:-3] for name in os.listdir(checks.__path__[0]) if name.endswith(".py") and name[0] != "_")
    modules = (importlib.import_module(f"{checks.__name__}.{name}") for name in names)
    found = (
        Entry(
            module.__name__.rpartition(".")[2].replace("_", "-"),
            module.__doc__ or "",
            cast(Check, module.CHECK),
            cast(Find, module.check),
        )
        for module in modules
    )
    return tuple(sorted(found, key=lambda entry: entry.card.code))


def run(
    document: Document,
    today: date,
    ignores: Sequence[tuple[Ignore, Place | None]] = (),
    select: Collection[str] | None = None,
) -> Findings:
    """All that the checks (or those of the codes in `select`) find in a document, sorted by place.

    today: the day that stands in while the document's own date is open.
    ignores: the draft's entries with their places; one that matches nothing is a problem of its own (ZD601).
    """
    facts = Facts(document, today)
    reading = Reading(document, facts)
    problems: list[Problem] = []
    declared: list[Problem] = []
    ignored: list[Problem] = []
    idle = dict(enumerate(ignores)) if select is None else {}
    for fault, problem in _found(reading, facts, select):
        covering = [at for at, (ignore, _) in enumerate(ignores) if _covers(ignore, problem)]
        for at in covering:
            idle.pop(at, None)
        if is_declared(fault.passage.paragraph, fault.start, fault.end):
            declared.append(problem)
        else:
            (ignored if covering else problems).append(problem)
    problems += (_idle(ignore, place) for ignore, place in idle.values())
    return Findings(_sorted(problems), _sorted(declared), _sorted(ignored))


def _found(reading: Reading, facts: Facts, select: Collection[str] | None) -> Iterator[tuple[Fault, Problem]]:
    for entry in entries():
        if select is None or entry.card.code in select:
            for fault in entry.find(reading, facts):
                if fault.passage.profile in entry.card.severity:
                    yield fault, _problem(entry.card, fault)


def _problem(card: Check, fault: Fault) -> Problem:
    paragraph = fault.passage.paragraph
    return Problem(
        code=card.code,
        severity=fault.severity or card.severity[fault.passage.profile],
        message=fault.message,
        place=place_in(paragraph, fault.start),
        mend=fault.mend + (AMEND if fault.mend and is_agreed(paragraph, fault.start) else ""),
        source=card.source,
        block=paragraph.id,
        excerpt=excerpt(paragraph, fault.start, fault.end),
    )


def _covers(ignore: Ignore, problem: Problem) -> bool:
    """True for problems of the entry's code in its block itself or below; no block covers the whole text."""
    below = not ignore.block or f"{problem.block}/".startswith(f"{ignore.block}/")
    return ignore.check == problem.code and below


def _idle(ignore: Ignore, place: Place | None) -> Problem:
    where = f" in {ignore.block}" if ignore.block else ""
    message = f"the entry that ignores {ignore.check}{where} matches no problem"
    mend = "remove the entry, or correct its check and block"
    return Problem(IDLE_IGNORE, "warning", message, place, mend, block=ignore.block)


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=Problem.sort_key))
