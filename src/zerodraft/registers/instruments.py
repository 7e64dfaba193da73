"""Treaties, declarations, resolutions and political texts: exact title, short title, acronym and dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.record import dataclass, field
from .entries import by_id, by_words, day
from .store import table

NAMED_BY = ("id", "title", "short", "names", "acronym", "resolution", "translations")


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument or a political text.

    short: the title in use after the first mention, or "". adopted: the day anniversaries are counted from; None where
    the day is not known. resolution: the resolution that adopted it, as a number ("64/293"). verified: title and day of
    adoption were both read in a source; `read` names all keys that were. article: running English text says "the"
    before the title. translations: the title by language, which is general knowledge.
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
    article: bool = True
    translations: dict[str, str] = field(default_factory=dict)


def ids() -> tuple[str, ...]:
    """The ids of all instruments."""
    return tuple(entry["id"] for entry in table("instruments")["instruments"])


def known() -> tuple[Instrument, ...]:
    """All instruments."""
    return tuple(_instrument(entry) for entry in table("instruments")["instruments"])


def get(id: str) -> Instrument | None:
    """The instrument of this id ("palermo-protocol"); None when there is none."""
    entry = by_id(table("instruments")["instruments"], id)
    return _instrument(entry) if entry else None


def find(text: str) -> tuple[Instrument, ...]:
    """The instruments that hold all the words in a title, acronym, resolution or id; one so named comes first."""
    return tuple(_instrument(entry) for entry in by_words(table("instruments")["instruments"], text, NAMED_BY))


def _instrument(entry: dict[str, Any]) -> Instrument:
    read = tuple(entry.get("read", ()))
    return Instrument(
        id=entry["id"],
        title=entry["title"],
        short=entry.get("short", ""),
        acronym=entry.get("acronym", ""),
        adopted=day(entry.get("adopted")),
        resolution=entry.get("resolution", ""),
        verified={"title", "adopted"} <= set(read),
        source=entry["source"],
        kind=entry["kind"],
        by=entry["by"],
        opened=day(entry.get("opened")),
        in_force=day(entry.get("in_force")),
        names=tuple(entry.get("names", ())),
        read=read,
        note=entry.get("note", ""),
        article=entry.get("article", True),
        translations=entry.get("translations", {}),
    )
