"""The State that somebody means by a name on a day, or the problem that says why it cannot be told."""

from __future__ import annotations

from datetime import date

from ..model.problem import Place, Problem, Result
from . import states


def resolve(name: str, on: date, place: Place | None, language: str = "en") -> Result[str]:
    """The id of the State of that name on a day, "" with ZD011 when there is none, several, or not on that day.

    A name that one State bears and others are called by too ("Congo", "Guinea") is taken as that State, with a warning.
    language: where the name may stand in; English names are known in any text.
    """
    found = states.find(name, on, language)
    if language != "en" and not found.ids:
        found = states.find(name, on)
    if found.ids and not (found.valid and states.name(found.ids[0], "un-short", on)):
        return _unresolved(past(name, found, on), place, _instead(found, on))
    if found.id:
        return Result(found.id, (_doubtful(name, found, on, place),) if found.candidates else ())
    if found.ids:
        return _unresolved(f'"{name}" may mean several States', place, f"write {_either(found.ids, on)}")
    if found.ambiguous:
        return _unresolved(f'"{name}" may mean several States', place, f"write {_either(found.candidates, on)}")
    offered = _either(found.candidates, on)
    mend = f"write {offered}" if offered else "write its United Nations name: zerodraft lookup state WORDS"
    return _unresolved(f'there is no State called "{name}"', place, mend)


def past(name: str, found: states.Match, on: date) -> str:
    """What is wrong with a name that holds on other days, and on which it holds."""
    message = f'"{name}" was not the name of a State on {on.isoformat()}'
    if found.last and found.last < on:
        return f"{message}, only until {found.last.isoformat()}"
    since = max((day for day in (found.since, states.since(found.ids[0])) if day), default=None)
    return f"{message}, only from {since.isoformat()} on" if since else message


def _instead(found: states.Match, on: date) -> str:
    """What the State was called on that day, or those that came after it."""
    heirs = [heir for state in found.ids for heir in (state, *states.successors(state))]
    named = tuple(dict.fromkeys(heir for heir in heirs if states.name(heir, "un-short", on)))
    if not named:
        return "look at the date of the text"
    ended = any(states.last_day(state) for state in found.ids)
    return f"write {_either(named, on)}, {'which came after it' if ended else 'its name on that day'}"


def _doubtful(name: str, found: states.Match, on: date, place: Place | None) -> Problem:
    taken = states.name(found.id, "un-short", on)
    shown = taken.text if taken else found.id
    message = f'"{name}" may mean several States and is taken as {shown}'
    return Problem(
        "ZD011", "warning", message, place, f"write {found.id} for {shown}, or {_either(found.candidates, on)}"
    )


def _unresolved(message: str, place: Place | None, mend: str) -> Result[str]:
    return Result("", (Problem("ZD011", "error", message, place, mend),))


def _label(state: str, on: date) -> str:
    shown = states.name(state, "un-short", on)
    return shown.label if shown else state


def _either(ids: tuple[str, ...], on: date) -> str:
    labels = [_label(state, on) for state in ids[:6]]
    told = labels if len(set(labels)) == len(labels) else ids[:6]
    return " or ".join(f'"{one}"' for one in told)
