"""Offices and who holds them on a day, with the form of address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ..model.record import dataclass
from .store import table


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its title in a language, and the lines of its inside address, which are English.

    salutation: how a letter addresses who holds it, "" for "Excellency".
    """

    id: str
    title: str
    address: tuple[str, ...]
    salutation: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an office, from the day `since` to the day `until`, both included; None where a term has no end yet.

    style: what stands before the name in an address, "H.E. Mr."; own: a mission added it.
    """

    office: str
    name: str
    style: str
    since: date
    until: date | None
    verified: bool
    source: str
    own: bool = False

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
            return Office(
                id, titles.get(language, titles["en"]), tuple(office.get("address", ())), office.get("salutation", "")
            )
    return None


def holder(id: str, on: date, extra: Sequence[Holder] = ()) -> Holder | None:
    """Who holds the office on a day; None when the register does not know.

    Those that a mission adds go before those of the register. On a day on which one hands over to another it is the
    newer one.
    """
    for known in (extra, holders(id)):
        serving = [one for one in known if one.office == id and one.serves(on)]
        if serving:
            return max(serving, key=lambda one: (one.own, one.since))
    return None


def holders(id: str) -> tuple[Holder, ...]:
    """All holders of an office that the register knows, the latest first."""
    entries = next((office["holders"] for office in table("offices")["offices"] if office["id"] == id), ())
    return tuple(_holder(id, entry) for entry in entries)


def _holder(office: str, entry: dict[str, Any]) -> Holder:
    since, until = date.fromisoformat(entry["since"]), entry["until"]
    last = date.fromisoformat(until) if until else None
    said = entry["verified"], entry["source"]
    return Holder(office, entry["name"], entry["style"], since, last, *said, entry.get("own", False))
