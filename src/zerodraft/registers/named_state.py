"""The State that somebody means by a name on a day, or the problem that says why it cannot be told."""

from __future__ import annotations

from datetime import date

from ..model.problem import Place, Problem, Result
from . import states


def resolve(name: str, on: date, place: Place | None) -> Result[str]:
    """The id of the State of that name on a day, "" with ZD011 when there is none, several, or not on that day."""
    found = states.find(name, on)
    if len(found.ids) == 1:
        state = found.ids[0]
        current = states.name(state, "un-short", on)
        if found.valid and current:
            return Result(state)
        message = f'"{name}" was not the name of a State on {on.isoformat()}'
        mend = f'write "{current.label}", its name on that day' if current else "look at the date of the text"
        return _unresolved(message, place, mend)
    offered = [_label(each, on) for each in found.ids or found.candidates]
    if len(found.ids) > 1:
        return _unresolved(f'"{name}" may mean several States', place, f"write {_either(offered)}")
    mend = f"write {_either(offered)}" if offered else "write its United Nations name: zerodraft lookup state WORDS"
    return _unresolved(f'there is no State called "{name}"', place, mend)


def _unresolved(message: str, place: Place | None, mend: str) -> Result[str]:
    return Result("", (Problem("ZD011", "error", message, place, mend),))


def _label(state: str, on: date) -> str:
    shown = states.name(state, "un-short", on)
    return shown.label if shown else state


def _either(names: list[str]) -> str:
    shown = [f'"{name}"' for name in names[:5]]
    return " or ".join(shown)
