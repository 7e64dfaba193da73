"""International days and weeks: name, when they fall in a year, and the resolution that proclaimed them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from ..model.record import dataclass, field
from .entries import by_id, by_words
from .store import table

NAMED_BY = ("id", "name", "resolution", "names")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
TURNS = ("first", "second", "third", "fourth", "last")
_RULE = re.compile(rf"({'|'.join(TURNS)}) ({'|'.join(WEEKDAYS)}) (?:of|in) (\w+)(?: and (\w+))?")


@dataclass(frozen=True, slots=True)
class Observance:
    """An international day or week.

    month, day: when it falls; of a week its first day, and last_day the last. moves: the rule, where the day is another
    each year ("first Monday of October"); month and day are then 0. every: how many years lie between two of them,
    counted from `first`, the year it was first observed in. resolution: a number of the General Assembly ("68/192"),
    else with the name of the body. proclaimed: the day it was proclaimed on, which anniversaries are counted from.
    names: its name in other languages, which is general knowledge.
    """

    id: str
    name: str
    month: int
    day: int
    resolution: str
    verified: bool
    source: str
    last_day: int | None = None
    moves: str = ""
    body: str = ""
    proclaimed: date | None = None
    first: int | None = None
    note: str = ""
    every: int = 1
    names: dict[str, str] = field(default_factory=dict)

    @property
    def article(self) -> bool:
        """True when running English text says "the": the World Day against …, but International Women's Day."""
        return not self.name.endswith((" Day", " Week"))

    def days(self, year: int) -> tuple[date, ...]:
        """Every day on which it falls, or begins, in a year: () in a year without it, and where only the moon knows."""
        if (year - (self.first or year)) % self.every:
            return ()
        if not self.moves:
            try:
                return (date(year, self.month, self.day),)
            except ValueError:  # 29 February
                return ()
        rule = _RULE.fullmatch(self.moves)
        months = [MONTHS.index(name) + 1 for name in rule.group(3, 4) if name in MONTHS] if rule else []
        return tuple(weekday(year, month, rule[2], rule[1]) for month in months) if rule else ()

    def on(self, year: int) -> date | None:
        """The day on which it falls, or begins, first in a year; None where it has to be looked up."""
        return next(iter(self.days(year)), None)

    def last(self, first: date) -> date:
        """The last day of a week that begins on `first`; of a day the day itself."""
        return first + timedelta(days=self.last_day - self.day if self.last_day else 0)

    def spans(self, day: date) -> bool:
        """True on the day it falls on; of a week, on each of its days."""
        return any(first <= day <= self.last(first) for first in self.days(day.year))


def weekday(year: int, month: int, name: str, turn: str) -> date:
    """A day such as the first Monday or the last Thursday of a month; turn: one of TURNS."""
    first = date(year, month, 1)
    days = (WEEKDAYS.index(name) - first.weekday()) % 7
    day = first + timedelta(days=days, weeks=TURNS.index(turn))
    return day if day.month == month else day - timedelta(weeks=1)


def ids() -> tuple[str, ...]:
    """The ids of all observances, by the day of the year."""
    return tuple(entry["id"] for entry in table("observances")["observances"])


def known() -> tuple[Observance, ...]:
    """All observances."""
    return tuple(_observance(entry) for entry in table("observances")["observances"])


def get(id: str) -> Observance | None:
    """The observance of this id ("world-day-against-trafficking-in-persons"); None when there is none."""
    entry = by_id(table("observances")["observances"], id)
    return _observance(entry) if entry else None


def find(text: str) -> tuple[Observance, ...]:
    """The observances that hold all the words in their name, in any language, or id; one so named comes first."""
    return tuple(_observance(entry) for entry in by_words(table("observances")["observances"], text, NAMED_BY))


def on_day(day: date) -> tuple[Observance, ...]:
    """The observances that fall on a day, and the weeks that it belongs to."""
    known = (_observance(entry) for entry in table("observances")["observances"])
    return tuple(each for each in known if each.spans(day))


def _observance(entry: dict[str, Any]) -> Observance:
    proclaimed = entry.get("proclaimed")
    return Observance(
        id=entry["id"],
        name=entry["name"],
        month=entry.get("month", 0),
        day=entry.get("day", 0),
        resolution=entry.get("resolution", ""),
        verified=entry["verified"],
        source=entry["source"],
        last_day=entry.get("last_day"),
        moves=entry.get("moves", ""),
        body=entry.get("body", ""),
        proclaimed=date.fromisoformat(proclaimed) if proclaimed else None,
        first=entry.get("first"),
        note=entry.get("note", ""),
        every=entry.get("every", 1),
        names=entry.get("names", {}),
    )
