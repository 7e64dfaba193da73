"""What a mission knows of office holders: clause_library/registers/offices.yaml."""

from __future__ import annotations

from datetime import date

from .record import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """One person in one office, from the first to the last day of the term."""

    office: str = field(metadata={"about": "id of the office", "example": "secretary_general"})
    name: str = field(metadata={"about": "first name and surname, without H.E. or Mr."})
    since: date = field(metadata={"about": "first day of the term", "example": "2027-01-01"})
    source: str = field(metadata={"about": "who says so", "example": "resolution of the General Assembly"})
    style: str = field(
        default="H.E.", metadata={"about": "what stands before the name in an address", "example": "H.E. Ms."}
    )
    until: date | None = field(default=None, metadata={"about": "last day of the term; left out, it has no end yet"})


@dataclass(frozen=True, slots=True)
class OwnOffices:
    """Office holders that a mission adds; they go before those that zerodraft knows."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    holders: tuple[Term, ...] = field(metadata={"about": "who holds which office from which day"})
