"""The parts of a draft that belong to a letter: who signs, under which items, the masthead, what is annexed."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeVar

from .gap import Gap, Open
from .record import dataclass, field

T = TypeVar("T")
Organ = Literal["general_assembly", "security_council"]


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs the letter."""

    state: Open[str] = field(metadata={"about": "the State, by its UN name", "example": "Belarus"})
    office: Literal[
        "",
        "permanent_representative",
        "charge_daffaires",
        "permanent_observer",
        "acting_permanent_representative",
        "deputy_permanent_representative",
    ] = field(
        default="",
        metadata={
            "about": "office of the person who signs; left out, the representative, or the observer of a non-member",
            "example": "charge_daffaires",
        },
    )
    name: Open[str] | None = field(
        default=None, metadata={"about": "first name and surname, without H.E. or Mr.", "example": "Andrei Dapkiunas"}
    )
    title: Open[str] = field(
        default="", metadata={"about": "diplomatic rank printed under the name", "example": "Ambassador"}
    )
    surname: str = field(default="", metadata={"about": "the surname, when it is not the last word of the name"})
    mission: Literal["new_york", "vienna", "geneva"] = field(
        default="new_york", metadata={"about": "where the mission of the person who signs is (R68)"}
    )
    capacity: Open[str] = field(
        default="",
        metadata={
            "about": "in which capacity the person acts for others (R78)",
            "example": "Chair of the Group of Arab States",
        },
    )


@dataclass(frozen=True, slots=True)
class Behalf:
    """On whose behalf the letter is sent: a group, or a list of States; left out, the States of the annexed text."""

    group: str = field(
        default="", metadata={"about": "id of a group", "example": "friends-united-against-human-trafficking"}
    )
    states: tuple[str, ...] = field(default=(), metadata={"about": "the States, when there is no group"})


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An agenda item known by its title; its number may still be open."""

    title: str = field(metadata={"about": "title as on the agenda", "example": "Crime prevention and criminal justice"})
    number: Open[str] | None = field(default=None, metadata={"about": "its number, or TODO", "example": "108"})


@dataclass(frozen=True, slots=True)
class Agenda:
    """Under which items circulation is asked (R6)."""

    items: tuple[str | AgendaEntry, ...] = field(
        metadata={"about": "numbers (title from the register) or titles", "example": "[108]"}
    )
    session: str = field(
        default="",
        metadata={
            "about": "session of the General Assembly; left out, that of the date and list; S-27: the twenty-seventh "
            "special session, ES-10: the tenth emergency special one",
            "example": "68",
        },
    )
    list: Literal["agenda", "provisional", "preliminary"] = field(
        default="agenda",
        metadata={"about": "which list the numbers are from (R50, R51); the other two are those of the coming session"},
    )
    list_symbol: str = field(
        default="",
        metadata={
            "about": "symbol of that list, printed under its asterisk; left out, that of its first issue",
            "example": "A/57/50/Rev.1",
        },
    )


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the Secretariat assigned to an issued document: only ever given, never invented (R11)."""

    symbol: str | tuple[str, ...] = field(
        metadata={"about": "document symbol; both of them in a joint document (R47)", "example": "A/68/500"}
    )
    submitted: date | None = field(default=None, metadata={"about": "date in the masthead", "example": "2013-10-03"})
    job_number: str = field(default="", metadata={"about": "job number at the foot", "example": "13-49986"})
    distribution: Literal["general", "limited", "restricted"] = field(
        default="general", metadata={"about": "distribution (R39)"}
    )
    original: str = field(default="en", metadata={"about": "language the letter was submitted in (R42)"})
    reissued: date | None = field(
        default=None,
        metadata={"about": "day it was issued anew, its symbol with an asterisk (R57)", "example": "2013-10-09"},
    )


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Lines under the mission's name; leave it out when the letterhead stands in mission.docx."""

    address: tuple[str, ...] = field(default=(), metadata={"about": "address, line by line"})
    telephone: str = field(default="", metadata={"about": "telephone"})


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What is attached to an annex: a draft of this workspace, or a released text pinned by its hash."""

    draft: str = field(default="", metadata={"about": "name of a draft", "example": "2013-declaration"})
    released: str = field(default="", metadata={"about": "name of a released text"})
    sha256: str = field(default="", metadata={"about": "hash of its content, as `zerodraft release` printed it"})
    original: str = field(
        default="", metadata={"about": "language it was drafted in, printed when given (R43)", "example": "ar"}
    )
    label: Literal["enclosure", "appendix"] = field(
        default="enclosure", metadata={"about": "what it is called: appendix in documents of the 1980s (R72)"}
    )


@dataclass(frozen=True, slots=True)
class Annex:
    """The annexed text: a draft of this workspace, or a released text pinned by its hash."""

    draft: str = field(default="", metadata={"about": "name of a draft", "example": "2013-declaration"})
    released: str = field(default="", metadata={"about": "name of a released text"})
    sha256: str = field(default="", metadata={"about": "hash of its content, as `zerodraft release` printed it"})
    original: str = field(
        default="", metadata={"about": "language it was drafted in, printed when given (R43)", "example": "ar"}
    )
    enclosures: tuple[Enclosure, ...] = field(default=(), metadata={"about": "what is attached to it (R72)"})


def listed(value: T | tuple[T, ...] | Gap | None, path: str) -> tuple[tuple[str, T], ...]:
    """What stands at a path that takes one or several, each with its own path; () for nothing, or where it is open."""
    if value is None or isinstance(value, Gap):
        return ()
    if isinstance(value, tuple):
        return tuple((f"{path}/{at}", each) for at, each in enumerate(value))
    return ((path, value),)
