"""What a mission adds to the registers in clause_library/registers: entries that replace, add to or hide what is there.

An entry whose id the register knows replaces that entry whole, another id adds one, `hide: true` takes one away.
"""

from __future__ import annotations

import datetime

from .record import dataclass, field

RECALLED = "recalled"
"""The source of an entry that nobody read in a source: it is shown as not verified."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """An entry of the register that is as if it were not there."""

    id: str = field(metadata={"about": "id of the entry"})
    hide: bool = field(metadata={"about": "takes the entry away", "example": "true"})
    source: str = field(metadata={"about": "who says so"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A session of the General Assembly."""

    id: str = field(metadata={"about": "its number; of a special session as in symbols", "example": "82"})
    opening: datetime.date = field(metadata={"about": "the day it opened or will open", "example": "2027-09-14"})
    source: str = field(metadata={"about": "who says so"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})
    title: str = field(default="", metadata={"about": "what a special session is about"})


@dataclass(frozen=True, slots=True)
class OwnSessions:
    """Sessions of the General Assembly that a mission adds, replaces or hides."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    sessions: tuple[OwnSession | Hidden, ...] = field(metadata={"about": "the sessions"})


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An agenda item."""

    title: str = field(default="", metadata={"about": "title as printed, without full stop"})
    committees: tuple[str, ...] = field(default=(), metadata={"about": "where it was allocated"})
    hide: bool = field(default=False, metadata={"about": "takes the item away", "example": "true"})


@dataclass(frozen=True, slots=True)
class OwnAgenda:
    """The agenda of one session, or some of its items."""

    session: str = field(metadata={"about": "the session", "example": "81"})
    source: str = field(metadata={"about": "the document it was read in", "example": "A/81/251"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2026-09-20"})
    items: dict[str, str | OwnItem] = field(
        metadata={
            "about": "title of each item, by its number",
            "example": "{'108': Crime prevention and criminal justice}",
        }
    )
    complete: bool = field(
        default=False,
        metadata={"about": "true: these are all items of the session, and those of the register do not count"},
    )


@dataclass(frozen=True, slots=True)
class OwnAgendas:
    """Agendas of the General Assembly that a mission adds; an item whose number the register knows is replaced."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    agenda: tuple[OwnAgenda, ...] = field(metadata={"about": "one entry per session"})


@dataclass(frozen=True, slots=True)
class OwnInstrument:
    """A treaty, a declaration, a resolution or another text that anniversaries are counted from."""

    id: str = field(metadata={"about": "what drafts and clauses call it", "example": "palermo-protocol"})
    title: str = field(metadata={"about": "exact title"})
    source: str = field(metadata={"about": "who says so"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})
    short: str = field(default="", metadata={"about": "title after the first mention"})
    acronym: str = field(default="", metadata={"about": "acronym"})
    names: tuple[str, ...] = field(default=(), metadata={"about": "other names, for look-up only"})
    kind: str = field(default="text", metadata={"about": "what it is", "example": "treaty"})
    by: str = field(default="", metadata={"about": "who adopted it", "example": "General Assembly"})
    adopted: datetime.date | None = field(
        default=None, metadata={"about": "the day that anniversaries are counted from", "example": "2000-11-15"}
    )
    opened: datetime.date | None = field(default=None, metadata={"about": "the day it was opened for signature"})
    in_force: datetime.date | None = field(default=None, metadata={"about": "the day it entered into force"})
    resolution: str = field(default="", metadata={"about": "number of the resolution", "example": "55/25"})
    article: bool = field(default=True, metadata={"about": "running English text says the before the title"})
    translations: dict[str, str] = field(default_factory=dict, metadata={"about": "title by language"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})


@dataclass(frozen=True, slots=True)
class OwnInstruments:
    """Instruments that a mission adds, replaces or hides."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    instruments: tuple[OwnInstrument | Hidden, ...] = field(metadata={"about": "the instruments"})


@dataclass(frozen=True, slots=True)
class OwnBody:
    """An organ, an office, a fund, an agency, another organization or a group of States."""

    id: str = field(metadata={"about": "what drafts and clauses call it", "example": "unodc"})
    title: str = field(metadata={"about": "exact title"})
    source: str = field(metadata={"about": "who says so"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})
    short: str = field(default="", metadata={"about": "title after the first mention"})
    acronym: str = field(default="", metadata={"about": "acronym"})
    names: tuple[str, ...] = field(default=(), metadata={"about": "other names, for look-up only"})
    kind: str = field(default="body", metadata={"about": "what it is", "example": "subsidiary organ"})
    by: str = field(default="", metadata={"about": "who founded it, or the text that did"})
    founded: datetime.date | None = field(
        default=None, metadata={"about": "the day that anniversaries are counted from", "example": "2006-03-15"}
    )
    resolution: str = field(default="", metadata={"about": "number of the resolution", "example": "60/251"})
    seat: str = field(default="", metadata={"about": "where it sits", "example": "Geneva"})
    translations: dict[str, str] = field(default_factory=dict, metadata={"about": "title by language"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})


@dataclass(frozen=True, slots=True)
class OwnBodies:
    """Bodies that a mission adds, replaces or hides."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    bodies: tuple[OwnBody | Hidden, ...] = field(metadata={"about": "the bodies"})


@dataclass(frozen=True, slots=True)
class OwnObservance:
    """An international day or week, on a fixed day of the year or by a rule."""

    id: str = field(metadata={"about": "what drafts call it", "example": "world-wildlife-day"})
    name: str = field(metadata={"about": "its exact name"})
    source: str = field(metadata={"about": "who says so"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})
    month: int = field(default=0, metadata={"about": "month in which it falls, or begins", "example": "7"})
    day: int = field(default=0, metadata={"about": "day of that month", "example": "30"})
    last_day: int | None = field(default=None, metadata={"about": "last day of a week"})
    moves: str = field(
        default="",
        metadata={"about": "the rule, where it is another day each year", "example": "first Monday of October"},
    )
    every: int = field(default=1, metadata={"about": "how many years lie between two of them, counted from `first`"})
    first: int | None = field(default=None, metadata={"about": "year in which it was first observed"})
    resolution: str = field(default="", metadata={"about": "number of the resolution", "example": "68/192"})
    body: str = field(default="", metadata={"about": "who proclaimed it, where it was not the General Assembly"})
    proclaimed: datetime.date | None = field(default=None, metadata={"about": "the day it was proclaimed"})
    names: dict[str, str] = field(default_factory=dict, metadata={"about": "its name in other languages"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})


@dataclass(frozen=True, slots=True)
class OwnObservances:
    """International days that a mission adds, replaces or hides."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    observances: tuple[OwnObservance | Hidden, ...] = field(metadata={"about": "the days"})


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """One person in an office, from the first to the last day of the term."""

    name: str = field(metadata={"about": "first name and surname, without H.E. or Mr."})
    since: datetime.date = field(metadata={"about": "first day of the term", "example": "2027-01-01"})
    style: str = field(
        default="H.E.", metadata={"about": "what stands before the name in an address", "example": "H.E. Ms."}
    )
    until: datetime.date | None = field(
        default=None, metadata={"about": "last day of the term; left out, it has no end yet"}
    )


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """An office that letters are addressed to, and who held it."""

    id: str = field(metadata={"about": "what drafts call it", "example": "president_human_rights_council"})
    title: dict[str, str] = field(metadata={"about": "its title by language", "example": "{en: Secretary-General}"})
    source: str = field(metadata={"about": "who says so"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})
    address: tuple[str, ...] = field(default=(), metadata={"about": "lines of the address under the name"})
    salutations: dict[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"about": "how a letter begins, by language; the first is printed", "example": "{en: [Excellency]}"},
    )
    note: str = field(default="", metadata={"about": "anything a reader should know"})
    holders: tuple[OwnTerm, ...] = field(default=(), metadata={"about": "who held it"})


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in an office that the register knows; whoever else held it stays."""

    office: str = field(metadata={"about": "id of the office", "example": "secretary_general"})
    name: str = field(metadata={"about": "first name and surname, without H.E. or Mr."})
    since: datetime.date = field(metadata={"about": "first day of the term", "example": "2027-01-01"})
    source: str = field(metadata={"about": "who says so", "example": "resolution of the General Assembly"})
    style: str = field(
        default="H.E.", metadata={"about": "what stands before the name in an address", "example": "H.E. Ms."}
    )
    until: datetime.date | None = field(
        default=None, metadata={"about": "last day of the term; left out, it has no end yet"}
    )
    date: datetime.date | None = field(
        default=None, metadata={"about": "the day it was read there", "example": "2027-01-15"}
    )


@dataclass(frozen=True, slots=True)
class OwnOffices:
    """Offices that a mission adds, replaces or hides, and who holds those that the register knows."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    offices: tuple[OwnOffice | Hidden, ...] = field(default=(), metadata={"about": "the offices"})
    holders: tuple[Holder, ...] = field(
        default=(), metadata={"about": "who holds which office; they go before those of the register"}
    )
