"""Offices and who holds them on a day, with the forms of address."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..model.record import dataclass
from . import sessions
from .entries import day
from .store import table


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its title in a language, and the lines of its inside address, which are English (R21).

    salutations: how a letter in that language addresses who holds it, the usual one first, () where it is not known
    (R23); the close of the letter repeats it (R27). translated: the title is in that language, not in English.
    """

    id: str
    title: str
    address: tuple[str, ...]
    salutations: tuple[str, ...] = ()
    note: str = ""
    translated: bool = True

    @property
    def salutation(self) -> str:
        """The usual salutation, "Excellency"; "" where none is known."""
        return self.salutations[0] if self.salutations else ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an office, from the day `since` to the day `until`, both included; None where a term has no end yet.

    style: what stands before the name in an address, "H.E. Mr."; state: id of the State whose national it is, "" where
    the register has none; own: a mission added it.
    """

    office: str
    name: str
    style: str
    since: date
    until: date | None
    verified: bool
    source: str
    own: bool = False
    state: str = ""

    def serves(self, on: date) -> bool:
        """True on every day of the term, the first and the last included."""
        return self.since <= on and (self.until is None or on <= self.until)


def ids() -> tuple[str, ...]:
    """The ids of all offices."""
    return tuple(office["id"] for office in table("offices")["offices"])


def get(id: str, language: str = "en") -> Office | None:
    """The office of this id; its title is English where the language has none."""
    for office in table("offices")["offices"]:
        if office["id"] == id:
            titles = office["title"]
            known = next(code for code in (language, "en", *titles) if code in titles)
            salutations = tuple(office.get("salutations", {}).get(language, ()))
            address, note = tuple(office.get("address", ())), office.get("note", "")
            return Office(id, titles[known], address, salutations, note, known == language)
    return None


def holder(id: str, on: date) -> Holder | None:
    """Who holds the office on a day; None when the register does not know.

    Those that a mission adds go before those of the register. On a day on which one hands over to another it is the
    newer one.
    """
    serving = [one for one in holders(id) if one.serves(on)]
    return max(serving, key=lambda one: (one.own, one.since), default=None)


def holders(id: str) -> tuple[Holder, ...]:
    """All holders of an office that the register knows, the latest first."""
    entries = next((office["holders"] for office in table("offices")["offices"] if office["id"] == id), ())
    return tuple(_holder(id, entry) for entry in entries)


def _holder(office: str, entry: dict[str, Any]) -> Holder:
    """A term with days of its own, or that of a president from the opening of a session to the opening of the next."""
    first, last, verified = day(entry.get("since")), day(entry.get("until")), entry["verified"]
    if session := entry.get("session"):
        first, last = sessions.opening(session), last or sessions.opening(session + 1)
        verified = verified and sessions.verified(session) and sessions.verified(session + 1)
    assert first is not None
    said = verified, entry["source"], entry.get("own", False), entry.get("state", "")
    return Holder(office, entry["name"], entry["style"], first, last, *said)
