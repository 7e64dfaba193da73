"""What a mission adds to the register of States, in clause_library/registers/states.yaml."""

from __future__ import annotations

import datetime
from typing import Literal

from .record import dataclass, field
from .registers import Hidden


@dataclass(frozen=True, slots=True)
class OwnName:
    """The name of a State in one language from a day on; it ends where the next name begins."""

    short: str = field(metadata={"about": "short name without its article", "example": "Gambia"})
    article: str = field(default="", metadata={"about": "its article in running text", "example": "the"})
    formal: str = field(
        default="", metadata={"about": "formal name with its article", "example": "the Republic of the Gambia"}
    )
    text: str = field(
        default="", metadata={"about": "short name in running text, where it is more than article and short name"}
    )
    label: str = field(default="", metadata={"about": "short name where it stands alone, where that differs"})
    from_: datetime.date | None = field(
        default=None, metadata={"about": "first day of the name; left out, it is the oldest", "example": "2022-06-01"}
    )


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The names of a State by language."""

    en: tuple[OwnName, ...] = field(default=(), metadata={"about": "in English"})
    fr: tuple[OwnName, ...] = field(default=(), metadata={"about": "in French"})
    es: tuple[OwnName, ...] = field(default=(), metadata={"about": "in Spanish"})
    ru: tuple[OwnName, ...] = field(default=(), metadata={"about": "in Russian"})
    zh: tuple[OwnName, ...] = field(default=(), metadata={"about": "in Chinese"})
    ar: tuple[OwnName, ...] = field(default=(), metadata={"about": "in Arabic"})


@dataclass(frozen=True, slots=True)
class OwnPopular:
    """The name of press and speech in one language."""

    short: str = field(metadata={"about": "the name without its article", "example": "Laos"})
    article: str = field(default="", metadata={"about": "its article in running text"})


@dataclass(frozen=True, slots=True)
class OwnStatus:
    """Since when a State is a Member State or an observer State."""

    is_: Literal["member", "observer"] = field(metadata={"about": "member or observer"})
    from_: datetime.date = field(metadata={"about": "first day", "example": "2027-09-14"})
    until: datetime.date | None = field(default=None, metadata={"about": "last day; left out, it has no end yet"})


@dataclass(frozen=True, slots=True)
class OwnState:
    """A State: its names, where they stand in a list, and since when it is a Member State."""

    id: str = field(
        metadata={"about": "three capital letters, those of ISO 3166 where there are any", "example": "TUR"}
    )
    source: str = field(metadata={"about": "who says so", "example": "note verbale of the Secretariat"})
    date: datetime.date = field(metadata={"about": "the day it was read there", "example": "2027-01-15"})
    names: OwnNames = field(metadata={"about": "its names by language"})
    status: tuple[OwnStatus, ...] = field(default=(), metadata={"about": "left out, it is no Member or observer State"})
    since: datetime.date | None = field(default=None, metadata={"about": "first day on which it can be named"})
    until: datetime.date | None = field(default=None, metadata={"about": "its last day; left out, it goes on"})
    successors: tuple[str, ...] = field(
        default=(), metadata={"about": "ids of the States that came after it", "example": "[CZE, SVK]"}
    )
    capital: dict[str, str] = field(
        default_factory=dict, metadata={"about": "its capital by language", "example": "{en: Vientiane}"}
    )
    popular: dict[str, OwnPopular] = field(
        default_factory=dict, metadata={"about": "popular name by language", "example": "{en: {short: Laos}}"}
    )
    aliases: dict[str, tuple[str, ...]] = field(
        default_factory=dict, metadata={"about": "other names by language, for look-up only"}
    )
    sorts_after: dict[str, str] = field(
        default_factory=dict,
        metadata={
            "about": "the State that it follows in a list, by order: en, fr, es, ru, zh, zh-stroke, ar; left out, a "
            "name that the register has keeps its place, and a new one has none",
            "example": "{en: DZA, fr: ZAF}",
        },
    )


@dataclass(frozen=True, slots=True)
class OwnStates:
    """States that a mission adds, replaces or hides."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    states: tuple[OwnState | Hidden, ...] = field(metadata={"about": "the States"})
