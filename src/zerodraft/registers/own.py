"""A mission's own entries in the form of the registers, out of the records of its files, each with source and place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from ..model.kinds import fields_of, is_dataclass_type
from ..model.library import LANGUAGES
from ..model.own_states import OwnState
from ..model.problem import Place
from ..model.record import dataclass
from ..model.registers import (
    RECALLED,
    Hidden,
    Holder,
    OwnAgenda,
    OwnBody,
    OwnInstrument,
    OwnItem,
    OwnOffice,
    OwnSession,
    OwnTerm,
)
from .store import built_in

UNREAD = "general knowledge, not read in a source"
HOLDERS = "holders"
SESSIONS = {"sessions": "", "special": "S-", "emergency": "ES-"}
"""The lists of the register of sessions, with the mark of the ids in each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a mission's file.

    id: that of the register's entry it stands for; label: how a person calls it; source: who says so, and `day` when it
    was read there; verified: somebody read it; data: what the register would have for it, None where it is hidden.
    """

    register: str
    id: str
    label: str
    source: str
    day: date | None
    verified: bool
    place: Place
    data: dict[str, Any] | None

    @property
    def cited(self) -> str:
        """Its source as the tool shows it wherever it uses the entry."""
        return _cited(self.source, self.day, self.place)


def entries(register: str, file: object, places: dict[str, Place], shown: str) -> Iterator[Entry]:
    """The entries of a file in its order; `file` is the record it was read into, `places` where its parts stand."""
    for key in (register, HOLDERS):
        for at, one in enumerate(getattr(file, key, ())):
            yield _entry(key, one, places.get(f"{key}/{at}", Place(shown)))


def known(register: str) -> tuple[str, ...]:
    """The ids of the built-in entries of a register; of the agenda, the sessions that it has items of."""
    table = built_in("offices" if register == HOLDERS else register)
    if register == "states":
        return tuple(table["states"])
    if register == "agenda":
        return tuple(table["sessions"])
    if register == "sessions":
        return tuple(f"{mark}{one['number']}" for kind, mark in SESSIONS.items() for one in table.get(kind, ()))
    return tuple(one["id"] for one in table["offices" if register == HOLDERS else register])


def _entry(register: str, one: Any, place: Place) -> Entry:
    id = next(value for name in ("id", "session", "office") if (value := getattr(one, name, "")))
    verified = one.source != RECALLED and one.date is not None
    data = None
    if not isinstance(one, Hidden):
        source = {"source": _cited(one.source, one.date, place), "verified": verified}
        made: Callable[[Any], dict[str, Any]] = MAKERS.get(type(one), plain)
        data = made(one) | source
        for term in data.get("holders", ()):
            term |= source
    return Entry(register, id, _label(one, data), one.source, one.date, verified, place, data)


def _cited(source: str, day: date | None, place: Place) -> str:
    read = f", read on {day.isoformat()}" if day and source != RECALLED else ""
    return f"{UNREAD if source == RECALLED else source}{read}, in {place.file}"


def _label(one: Any, data: dict[str, Any] | None) -> str:
    if isinstance(one, OwnState):
        return next((name.short for language in LANGUAGES for name in getattr(one.names, language)), "")
    if isinstance(one, OwnAgenda):
        return f"session {one.session}, {len(one.items)} items"
    if isinstance(one, OwnSession):
        return f"session {one.id}" + (f": {one.title}" if one.title else "")
    titled = (data or {}).get("title") or (data or {}).get("name") or ""
    return str(titled.get("en") or next(iter(titled.values()), "") if isinstance(titled, dict) else titled)


def plain(value: Any) -> Any:
    """A record as plain data by the keys of its file: days as text, tuples as lists, nothing for what was left out."""
    if is_dataclass_type(type(value)):
        found = {field.key: plain(getattr(value, field.name)) for field in fields_of(type(value))}
        return {key: part for key, part in found.items() if part not in (None, "")}
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _state(one: OwnState) -> dict[str, Any]:
    """The State as states.yaml has it: newest names first, an end of membership as a status of its own."""
    data: dict[str, Any] = plain(one)
    for language, names in data["names"].items():
        data["names"][language] = sorted(names, key=lambda name: str(name.get("from", "")), reverse=True)
    data["status"] = []
    for status in sorted(one.status, key=lambda status: status.from_):
        data["status"].append({"is": status.is_, "from": status.from_.isoformat()})
        if status.until:
            data["status"].append({"is": None, "from": (status.until + timedelta(days=1)).isoformat()})
    if "since" in data:
        data["since"] = {"on": data["since"]}
    key = source_key(one.id)
    if one.until:
        data["ended"] = {"on": one.until.isoformat(), "successors": list(one.successors)}
    if one.capital:
        data["capital"]["source"] = key
    stated = [*data["status"], *data["popular"].values(), *(name for names in data["names"].values() for name in names)]
    for part in stated:
        part["source"] = key
    return data


def source_key(id: str) -> str:
    """The key of the source of a mission's State among those of the register."""
    return f"own/{id}"


def _session(one: OwnSession) -> dict[str, Any]:
    return {"number": session_number(one.id)[1], "opening": one.opening.isoformat(), "title": one.title}


def session_number(id: str) -> tuple[str, int]:
    """The list of the register that a session stands in, and its number there: "ES-10" is ("emergency", 10)."""
    kind, mark = next((kind, mark) for kind, mark in reversed(SESSIONS.items()) if id.startswith(mark))
    return kind, int(id.removeprefix(mark))


def _agenda(one: OwnAgenda) -> dict[str, Any]:
    items = {number: plain(OwnItem(item) if isinstance(item, str) else item) for number, item in one.items.items()}
    return {"items": items, "complete": one.complete}


def _read(one: OwnInstrument | OwnBody) -> dict[str, Any]:
    """An entry that says which of its keys were read in the source: all of them."""
    data: dict[str, Any] = plain(one)
    return {"by": "", **data, "read": list(data) if one.source != RECALLED else []}


def _office(one: OwnOffice) -> dict[str, Any]:
    return {**plain(one), "holders": [_term(term) for term in one.holders]}


def _term(one: OwnTerm | Holder) -> dict[str, Any]:
    return {"until": None, **plain(one)}


MAKERS: dict[type, Callable[[Any], dict[str, Any]]] = {
    OwnState: _state,
    OwnSession: _session,
    OwnAgenda: _agenda,
    OwnInstrument: _read,
    OwnBody: _read,
    OwnOffice: _office,
    Holder: _term,
}
