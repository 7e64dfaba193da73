"""Bodies: organs of the United Nations, its offices, funds and agencies, other organizations and groups of States."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.record import dataclass, field
from .entries import by_id, by_words, day
from .store import table

NAMED_BY = ("id", "title", "short", "names", "acronym", "resolution", "translations")


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it is called in documents.

    founded: the day anniversaries are counted from; None where it is not known. by: who founded it, or the text that
    did. resolution: the founding resolution as a number ("60/251"). verified: title and day were both read in a source;
    `read` names all keys that were. translations: the title by language, which is general knowledge.
    """

    id: str
    title: str
    short: str
    acronym: str
    kind: str
    founded: date | None
    by: str
    resolution: str
    seat: str
    verified: bool
    source: str
    names: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    note: str = ""
    translations: dict[str, str] = field(default_factory=dict)


def ids() -> tuple[str, ...]:
    """The ids of all bodies."""
    return tuple(entry["id"] for entry in table("bodies")["bodies"])


def known() -> tuple[Body, ...]:
    """All bodies."""
    return tuple(_body(entry) for entry in table("bodies")["bodies"])


def get(id: str) -> Body | None:
    """The body of this id ("unodc"); None when there is none."""
    entry = by_id(table("bodies")["bodies"], id)
    return _body(entry) if entry else None


def find(text: str) -> tuple[Body, ...]:
    """The bodies that hold all the words in a title, acronym, resolution or id; one so named comes first."""
    return tuple(_body(entry) for entry in by_words(table("bodies")["bodies"], text, NAMED_BY))


def _body(entry: dict[str, Any]) -> Body:
    read = tuple(entry.get("read", ()))
    return Body(
        id=entry["id"],
        title=entry["title"],
        short=entry.get("short", ""),
        acronym=entry.get("acronym", ""),
        kind=entry["kind"],
        founded=day(entry.get("founded")),
        by=entry["by"],
        resolution=entry.get("resolution", ""),
        seat=entry.get("seat", ""),
        verified={"title", "founded"} <= set(read),
        source=entry["source"],
        names=tuple(entry.get("names", ())),
        read=read,
        note=entry.get("note", ""),
        translations=entry.get("translations", {}),
    )
