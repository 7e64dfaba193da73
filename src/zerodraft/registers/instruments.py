"""Treaties, declarations, resolutions, bodies and groups: exact title, short title, acronym and dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.record import dataclass
from .entries import by_id, by_words
from .store import table

NAMED_BY = ("id", "title", "short", "names", "acronym", "resolution")


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument, a political text or a body.

    short: the title in use after the first mention, or "". adopted: the day anniversaries are counted from (of a body:
    its founding); None where the day is not known. resolution: the resolution that adopted it, as a number ("64/293").
    verified: title and day of adoption were both read in a source; `read` names all keys that were.
    """

    id: str
    title: str
    short: str
    acronym: str
    adopted: date | None
    resolution: str
    verified: bool
    source: str
    kind: str = ""
    by: str = ""
    opened: date | None = None
    in_force: date | None = None
    names: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    note: str = ""


def ids() -> tuple[str, ...]:
    """The ids of all instruments."""
    return tuple(entry["id"] for entry in table("instruments")["instruments"])


def get(id: str) -> Instrument | None:
    """The instrument of this id ("palermo-protocol"); None when there is none."""
    entry = by_id(table("instruments")["instruments"], id)
    return _instrument(entry) if entry else None


def find(text: str) -> tuple[Instrument, ...]:
    """The instruments that hold all the words in title, short title, acronym or id; one so named comes first."""
    return tuple(_instrument(entry) for entry in by_words(table("instruments")["instruments"], text, NAMED_BY))


def _instrument(entry: dict[str, Any]) -> Instrument:
    read = tuple(entry.get("read", ()))
    return Instrument(
        id=entry["id"],
        title=entry["title"],
        short=entry.get("short", ""),
        acronym=entry.get("acronym", ""),
        adopted=_day(entry.get("adopted")),
        resolution=entry.get("resolution", ""),
        verified={"title", "adopted"} <= set(read),
        source=entry["source"],
        kind=entry["kind"],
        by=entry["by"],
        opened=_day(entry.get("opened")),
        in_force=_day(entry.get("in_force")),
        names=tuple(entry.get("names", ())),
        read=read,
        note=entry.get("note", ""),
    )


def _day(text: str | None) -> date | None:
    """The day; None where there is none, or where only its month is known ("2007-03")."""
    return date.fromisoformat(text) if text and len(text) == len("2007-03-01") else None
