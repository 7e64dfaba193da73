"""Sessions of the General Assembly: which one a day belongs to, and when it opened or will open."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache

from ..model.record import dataclass
from .store import table

FOUNDED = 1945
NEAR = timedelta(days=7)


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


def session_on(day: date) -> SessionOn | None:
    """The session that is running on a day; None before the first opened on 10 January 1946."""
    known = _openings()
    days = [opening for opening, _ in known]
    if day < days[0]:
        return None
    number = bisect_right(days, day)
    if number == len(known):
        number = max(number, day.year - FOUNDED - 1)
        following = opening(number + 1)
        number += 1 if following and day >= following else 0
    opened = opening(number)
    assert opened is not None
    return SessionOn(number, opened, _certain(day, number), day == opened)


def _certain(day: date, number: int) -> bool:
    """True when no unread opening lies within NEAR of the day."""
    unread = (opening(session) for session in (number, number + 1) if not verified(session))
    return all(near is None or abs(day - near) > NEAR for near in unread)


def opening(number: int) -> date | None:
    """The day a session opened or will open, after the table by the rule in force; None for a number below 1."""
    known = _openings()
    if number < 1:
        return None
    if number <= len(known):
        return known[number - 1][0]
    return second_tuesday(FOUNDED + number)


def verified(number: int) -> bool:
    """True when the opening day of the session was read in a source."""
    known = _openings()
    return 1 <= number <= len(known) and known[number - 1][1]


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


@cache
def _openings() -> tuple[tuple[date, bool], ...]:
    entries = table("sessions")["sessions"]
    return tuple((date.fromisoformat(entry["opening"]), entry["verified"]) for entry in entries)
