"""International days and weeks: name, day of the year, and the resolution that proclaimed them."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.record import dataclass
from .entries import by_id, by_words
from .store import table

NAMED_BY = ("id", "name", "resolution")


@dataclass(frozen=True, slots=True)
class Observance:
    """An international day or week.

    month, day: when it falls; of a week its first day, and last_day the last. moves: the rule, where the day is another
    each year ("first Monday of October"); month and day are then those of 2025. resolution: a number of the General
    Assembly ("68/192"), else with the name of the body. proclaimed: the day it was proclaimed on; first: the year it
    was first observed in.
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

    @property
    def article(self) -> bool:
        """True when running English text says "the": the World Day against …, but International Women's Day."""
        return not self.name.endswith((" Day", " Week"))

    def on(self, year: int) -> date | None:
        """The day it falls on in a year; None where it moves and has to be looked up."""
        return None if self.moves else date(year, self.month, self.day)


def ids() -> tuple[str, ...]:
    """The ids of all observances, by the day of the year."""
    return tuple(entry["id"] for entry in table("observances")["observances"])


def get(id: str) -> Observance | None:
    """The observance of this id ("world-day-against-trafficking-in-persons"); None when there is none."""
    entry = by_id(table("observances")["observances"], id)
    return _observance(entry) if entry else None


def find(text: str) -> tuple[Observance, ...]:
    """The observances that hold all the words in their name or id; one so named comes first."""
    return tuple(_observance(entry) for entry in by_words(table("observances")["observances"], text, NAMED_BY))


def on_day(month: int, day: int) -> tuple[Observance, ...]:
    """The observances that fall, or begin, on a day of the year and do not move."""
    entries = table("observances")["observances"]
    falling = (entry for entry in entries if (entry["month"], entry["day"]) == (month, day) and "moves" not in entry)
    return tuple(_observance(entry) for entry in falling)


def _observance(entry: dict[str, Any]) -> Observance:
    proclaimed = entry.get("proclaimed")
    return Observance(
        id=entry["id"],
        name=entry["name"],
        month=entry["month"],
        day=entry["day"],
        resolution=entry.get("resolution", ""),
        verified=entry["verified"],
        source=entry["source"],
        last_day=entry.get("last_day"),
        moves=entry.get("moves", ""),
        body=entry.get("body", ""),
        proclaimed=date.fromisoformat(proclaimed) if proclaimed else None,
        first=entry.get("first"),
        note=entry.get("note", ""),
    )
