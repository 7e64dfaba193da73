"""Sessions of the General Assembly: which one a day belongs to, when it opened or will open; years of the Council."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, Literal

from ..model.record import dataclass
from .store import table

FOUNDED = 1945
LAST = 150
"""The last session that can be named: ordinals in words end there."""
NEAR = timedelta(days=7)
LIST_STANDS = timedelta(days=14)
"""How long after an opening letters may still name the provisional agenda: the agenda is adopted in those days."""
Kind = Literal["regular", "special", "emergency"]
_ID = re.compile(r"(?P<kind>S-|ES-|)(?P<number>[1-9]\d{0,2})")
_KINDS: dict[str, Kind] = {"": "regular", "S-": "special", "ES-": "emergency"}


@dataclass(frozen=True, slots=True)
class SessionOn:
    """The regular session that a day belongs to.

    opening: the day it opened. verified: False on days so near an opening that was not read in a source that the
    number itself may be wrong. ambiguous: the day is the opening day, on whose morning the session before still sat
    (R96): somebody has to be asked.
    """

    number: int
    opening: date
    verified: bool
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Session:
    """One session; id: "68", "S-27" (special), "ES-10" (emergency special), as it stands in symbols (R101).

    opening is None, title and source "" where nobody knows; title: what a special session was about.
    """

    id: str
    kind: Kind
    number: int
    opening: date | None
    title: str
    verified: bool
    source: str


def get(id: str) -> Session | None:
    """The session of this id: "68", "S-27", "ES-10"; None for what is no id. A session that is to come has one too."""
    found = _ID.fullmatch(id)
    if found is None or int(found["number"]) > LAST:
        return None
    kind, number = _KINDS[found["kind"]], int(found["number"])
    entry = _entries(kind).get(number)
    opened = date.fromisoformat(entry["opening"]) if entry else opening(number) if kind == "regular" else None
    told = entry or {}
    return Session(id, kind, number, opened, told.get("title", ""), told.get("verified", False), told.get("source", ""))


def known(kind: Kind) -> tuple[Session, ...]:
    """Every session of one kind that the register has, the first one first."""
    mark = next(mark for mark, named in _KINDS.items() if named == kind)
    return tuple(session for number in sorted(_entries(kind)) if (session := get(f"{mark}{number}")))


def session_on(day: date) -> SessionOn | None:
    """The regular session that is running on a day; None before the first opened on 10 January 1946.

    Session n opens in the year 1945 + n (R95), so a day belongs to the session of its year or to the one before.
    """
    number = day.year - FOUNDED
    opened = opening(number)
    if opened and day < opened:
        number -= 1
        opened = opening(number)
    return SessionOn(number, opened, _certain(day, number), day == opened) if opened else None


def of_list(day: date) -> int | None:
    """The session whose preliminary list or provisional agenda a letter of that day can name (R50, R51, R97).

    From February it is the coming one: its list is due by the middle of the month, and an early one is not refused. On
    the opening day and shortly after it, until the agenda is adopted, it is the one that has opened. None
    in between, when no such list stands, and before the first session.
    """
    running = session_on(day)
    if running is None:
        return None
    if day - running.opening <= LIST_STANDS:
        return running.number
    return running.number + 1 if (day.year, day.month) >= (running.opening.year + 1, 2) else None


def list_symbol(number: int, provisional: bool) -> str:
    """The symbol of a session's preliminary list or provisional agenda (R51); "" before symbols named the session."""
    return f"A/{number}/{150 if provisional else 50}" if number > 30 else ""


def council_year(day: date) -> int | None:
    """The year of the Security Council that a day belongs to: 2006 is its sixty-first (R46); None before 1946."""
    return day.year - FOUNDED if day.year > FOUNDED else None


def _certain(day: date, number: int) -> bool:
    """True when no unread opening lies within NEAR of the day."""
    unread = (opening(session) for session in (number, number + 1) if not verified(session))
    return all(near is None or abs(day - near) > NEAR for near in unread)


def opening(number: int) -> date | None:
    """The day a regular session opened or will open, by the table, else by the rule in force; None below 1."""
    entry = _entries("regular").get(number)
    if entry:
        return date.fromisoformat(entry["opening"])
    return second_tuesday(FOUNDED + number) if number > 0 else None


def verified(number: int) -> bool:
    """True when the opening day of the regular session was read in a source."""
    entry = _entries("regular").get(number)
    return bool(entry and entry["verified"])


def second_tuesday(year: int) -> date | None:
    """Tuesday of the second week of September, counted from the first week with a working day (R99).

    None for a year that the calendar of Python does not have.
    """
    if not date.min.year <= year <= date.max.year:
        return None
    first = date(year, 9, 1)
    weekday = first.weekday()
    monday = first - timedelta(days=weekday if weekday < 5 else weekday - 7)
    return monday + timedelta(days=8)


def _entries(kind: Kind) -> dict[int, dict[str, Any]]:
    register = table("sessions")
    return {entry["number"]: entry for entry in register["sessions" if kind == "regular" else kind]}
