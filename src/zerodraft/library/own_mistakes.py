"""What can be wrong with the entries of a mission's own registers, beyond the form of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from ..model import kinds
from ..model.library import LANGUAGES
from ..model.own_states import OwnName, OwnState
from ..model.problem import MOST, Place, Problem, and_more
from ..model.registers import Hidden, OwnAgenda, OwnBody, OwnInstrument, OwnObservance, OwnOffice, OwnSession
from ..nearest import nearest
from ..registers import agenda, sessions, store
from ..registers.order import ALL
from ..registers.own import known

MANY = 20
SESSION = "write it as 82, S-33 or ES-12"
STATE = re.compile(r"[A-Z]{3}")
ENTRY = re.compile(r"[a-z0-9][a-z0-9_-]*")
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
BY_LANGUAGE = ("title", "names", "translations", "popular", "aliases", "capital", "salutations")


def mistakes(register: str, file: Any, places: dict[str, Place]) -> tuple[Problem, ...]:
    """Every mistake in the entries of a file; `file` is its record, `places` where its parts stand.

    ZD004 (two entries of one id), ZD007 (what cannot be), ZD010, ZD011 and ZD023 (ids that are not known).
    """
    with store.overlaid(None):  # what a mission hides or replaces is known by the register's own entries
        found: list[Problem] = []
        for problem in _Reading(register, file, places).problems():
            if len(found) == MOST:
                return (*found, and_more(problem))
            found.append(problem)
        return tuple(found)


class _Reading:
    """One look at a file, entry by entry."""

    def __init__(self, register: str, file: Any, places: dict[str, Place]) -> None:
        self.register = register
        self.entries: tuple[Any, ...] = getattr(file, register)
        self.file = file
        self.places = places
        self.known = known(register)

    def wrong(self, code: str, path: str, said: str, mend: str) -> Problem:
        """A problem at a part of the file, at the nearest part around it that stands there."""
        while path and path not in self.places and f"key:{path}" not in self.places:
            path = path.rpartition("/")[0]
        place = self.places.get(path) or self.places.get(f"key:{path}")
        return Problem(code, "error", said, place, mend)

    def problems(self) -> Iterator[Problem]:
        yield from self.blank(self.file, "")
        seen: set[str] = set()
        for at, entry in enumerate(self.entries):
            path = f"{self.register}/{at}"
            key = "session" if isinstance(entry, OwnAgenda) else "id"
            id = getattr(entry, key)
            if id in seen:
                said, mend = f'two entries are for "{id}"', "make one entry of them, or correct an id"
                yield self.wrong("ZD004", f"{path}/{key}", said, mend)
                continue
            seen.add(id)
            if isinstance(entry, Hidden):
                yield from self.hidden(entry, path)
            else:
                yield from self.by_language(entry, path)
                yield from _OF[type(entry)](self, entry, path)
        yield from self.holders()

    def hidden(self, entry: Hidden, path: str) -> Iterator[Problem]:
        if not entry.hide:
            said = '"hide" is true for an entry that is taken away'
            yield self.wrong("ZD007", f"{path}/hide", said, "write hide: true, or write the entry out without the key")
        elif entry.id not in self.known:
            yield self.unknown("ZD023", f"{path}/id", f'there is no "{entry.id}" to hide', entry.id, self.known)

    def unknown(self, code: str, path: str, said: str, text: str, names: Collection[str]) -> Problem:
        """A name that is not known, with the one that is most like it."""
        near, offered = nearest(text, names), sorted(names)
        mend = f"write one of {', '.join(offered)}" if len(offered) <= MANY else "look it up: zerodraft lookup"
        return self.wrong(code, path, said, f'write "{near}"' if near else mend)

    def blank(self, value: Any, path: str) -> Iterator[Problem]:
        """ZD007 for texts of nothing but blanks, wherever they stand."""
        if kinds.is_dataclass_type(type(value)):
            for field in kinds.fields_of(type(value)):
                yield from self.blank(getattr(value, field.name), f"{path}/{field.key}" if path else field.key)
        elif isinstance(value, tuple | dict):
            parts = value.items() if isinstance(value, dict) else enumerate(value)
            for key, part in parts:
                yield from self.blank(part, f"{path}/{key}")
        elif isinstance(value, str) and path in self.places and not value.strip():
            yield self.wrong("ZD007", path, "nothing stands between the quotation marks", "write it out")

    def by_language(self, entry: Any, path: str) -> Iterator[Problem]:
        for key in BY_LANGUAGE:
            value = getattr(entry, key, None)
            for language in value if isinstance(value, dict) else ():
                if language not in LANGUAGES:
                    said = f'"{language}" is no language of the United Nations'
                    yield self.unknown("ZD010", f"{path}/{key}/{language}", said, language, LANGUAGES)

    def ends(self, path: str, first: date, last: date | None, what: str) -> Iterator[Problem]:
        """ZD007 where something ends before it begins."""
        if last and last < first:
            yield self.wrong("ZD007", f"{path}/until", f"{what} ends before it begins", "look at both days")

    def holders(self) -> Iterator[Problem]:
        offices = {*self.known, *(entry.id for entry in self.entries if isinstance(entry, OwnOffice))}
        for at, term in enumerate(getattr(self.file, "holders", ())):
            path = f"holders/{at}"
            if term.office not in offices:
                said = f'there is no office called "{term.office}"'
                yield self.unknown("ZD023", f"{path}/office", said, term.office, offices)
            yield from self.ends(path, term.since, term.until, "the term")


def _state(reading: _Reading, entry: OwnState, path: str) -> Iterator[Problem]:
    if not STATE.fullmatch(entry.id):
        said = f'"{entry.id}" cannot be the id of a State'
        yield reading.wrong(
            "ZD007", f"{path}/id", said, "write three capital letters, those of ISO 3166 where there are any"
        )
    if not any(getattr(entry.names, language) for language in LANGUAGES):
        yield reading.wrong("ZD006", f"{path}/names", "the State has no name", "write names: {en: [{short: …}]}")
    for language in LANGUAGES:
        yield from _overlapping(reading, getattr(entry.names, language), f"{path}/names/{language}")
    for at, status in enumerate(entry.status):
        yield from reading.ends(f"{path}/status/{at}", status.from_, status.until, "the membership")
    if entry.since:
        yield from reading.ends(path, entry.since, entry.until, "the State")
    there = {*reading.known, *(one.id for one in reading.entries)}
    for at, state in enumerate(entry.successors):
        if state not in there:
            said = f'there is no State "{state}" to come after it'
            yield reading.unknown("ZD011", f"{path}/successors/{at}", said, state, there)
    yield from _two_at_once(reading, entry, path)
    yield from _places_in_orders(reading, entry, path)


def _two_at_once(reading: _Reading, entry: OwnState, path: str) -> Iterator[Problem]:
    """Memberships that hold on the same day; one without an end ends where the next one begins."""
    ordered = sorted(enumerate(entry.status), key=lambda one: one[1].from_)
    for (_, first), (at, second) in pairwise(ordered):
        if first.from_ == second.from_ or (first.until and first.until >= second.from_):
            said = f"on {second.from_} two of these hold"
            yield reading.wrong("ZD007", f"{path}/status/{at}", said, "look at the days")


def _overlapping(reading: _Reading, names: tuple[OwnName, ...], path: str) -> Iterator[Problem]:
    begun: dict[object, str] = {}
    for at, name in enumerate(names):
        if name.from_ in begun:
            day = f"begin on {name.from_}" if name.from_ else "have no first day"
            said = f'"{begun[name.from_]}" and "{name.short}" both {day}, so both would be its name'
            mend = "write from: with the first day of the newer one"
            yield reading.wrong("ZD007", f"{path}/{at}/from", said, mend)
        begun[name.from_] = name.short


def _places_in_orders(reading: _Reading, entry: OwnState, path: str) -> Iterator[Problem]:
    others = {one.id: one for one in reading.entries if one.id != entry.id}
    hidden = {id for id, one in others.items() if isinstance(one, Hidden)}
    there = {*reading.known, *others} - hidden
    for order, state in entry.sorts_after.items():
        if order not in ALL:
            said = f'there is no order "{order}"'
            yield reading.unknown("ZD010", f"{path}/sorts_after/{order}", said, order, ALL)
        elif state == entry.id:
            said = "a State cannot stand after itself"
            yield reading.wrong("ZD007", f"{path}/sorts_after/{order}", said, "name the State that it follows")
        elif state not in there:
            said = f'there is no State with the id "{state}" to stand after'
            yield reading.unknown("ZD011", f"{path}/sorts_after/{order}", said, state, there)
        elif _round(others, entry, state, order):
            said = "these States stand after one another in a round"
            yield reading.wrong(
                "ZD007", f"{path}/sorts_after/{order}", said, "name a State of the register for one of them"
            )


def _round(others: dict[str, Any], entry: OwnState, state: str, order: str) -> bool:
    """True when following who stands after whom leads back to the entry."""
    passed = {entry.id}
    while state not in passed:
        passed.add(state)
        state = getattr(others.get(state), "sorts_after", {}).get(order, "")
        if not state:
            return False
    return state == entry.id


def _session(reading: _Reading, entry: OwnSession, path: str) -> Iterator[Problem]:
    found = sessions.get(entry.id)
    if found is None:
        yield reading.wrong("ZD007", f"{path}/id", f'"{entry.id}" is no session', SESSION)
    elif found.kind == "regular" and entry.opening.year != sessions.FOUNDED + found.number:
        said = f"session {entry.id} opens in {sessions.FOUNDED + found.number}, and not in {entry.opening.year}"
        yield reading.wrong("ZD007", f"{path}/opening", said, "look at the number and the day")


def _agenda(reading: _Reading, entry: OwnAgenda, path: str) -> Iterator[Problem]:
    if sessions.get(entry.session) is None:
        yield reading.wrong("ZD007", f"{path}/session", f'"{entry.session}" is no session', SESSION)
    for number, item in entry.items.items():
        here = f"{path}/items/{number}"
        meant = agenda.as_number(number)
        if meant != number:
            mend = f'write "{meant}"' if meant else 'write it as "108" or "20 (b)"'
            yield reading.wrong("ZD007", here, f'"{number}" is no number of an agenda item', mend)
        elif not isinstance(item, str) and item.hide and agenda.item(entry.session, number) is None:
            said = f"session {entry.session} has no item {number} to hide"
            yield reading.wrong("ZD023", here, said, "look at the number, or take the line out")
        elif not isinstance(item, str) and not item.hide and not item.title:
            yield reading.wrong("ZD006", here, "the item has no title", "write title: …")


def _instrument(reading: _Reading, entry: OwnInstrument, path: str) -> Iterator[Problem]:
    yield from _id(reading, entry.id, path)
    for key, day in (("opened", entry.opened), ("in_force", entry.in_force)):
        if day and entry.adopted and day < entry.adopted:
            said = f'the day under "{key}" is before that of the adoption'
            yield reading.wrong("ZD007", f"{path}/{key}", said, "look at both days")


def _body(reading: _Reading, entry: OwnBody, path: str) -> Iterator[Problem]:
    yield from _id(reading, entry.id, path)


def _observance(reading: _Reading, entry: OwnObservance, path: str) -> Iterator[Problem]:
    yield from _id(reading, entry.id, path)
    if entry.moves:
        if entry.month or entry.day:
            said = "a day that moves has no month and day of its own"
            yield reading.wrong("ZD007", f"{path}/moves", said, "keep moves:, or month: and day:")
    elif not 1 <= entry.month <= 12 or not 1 <= entry.day <= DAYS[entry.month - 1]:
        said = (
            "there is no such day of the year" if entry.month or entry.day else "it is not said on which day it falls"
        )
        yield reading.wrong(
            "ZD007", f"{path}/day", said, "write month: 7 and day: 30, or moves: first Monday of October"
        )
    elif entry.last_day is not None and not entry.day < entry.last_day <= DAYS[entry.month - 1]:
        said = "the last day is one of the same month, after the first"
        yield reading.wrong("ZD007", f"{path}/last_day", said, "look at both days")
    if entry.every < 1:
        yield reading.wrong("ZD007", f"{path}/every", "it falls every so many years, at least 1", "write every: 1")


def _office(reading: _Reading, entry: OwnOffice, path: str) -> Iterator[Problem]:
    yield from _id(reading, entry.id, path)
    if "en" not in entry.title:
        yield reading.wrong("ZD006", f"{path}/title", "the office has no English title", "write title: {en: …}")
    for at, term in enumerate(entry.holders):
        yield from reading.ends(f"{path}/holders/{at}", term.since, term.until, "the term")


def _id(reading: _Reading, id: str, path: str) -> Iterator[Problem]:
    if not ENTRY.fullmatch(id):
        said = f'"{id}" cannot be an id'
        yield reading.wrong("ZD007", f"{path}/id", said, "use small letters, digits and hyphens")


_OF: dict[type, Callable[[_Reading, Any, str], Iterator[Problem]]] = {
    OwnState: _state,
    OwnSession: _session,
    OwnAgenda: _agenda,
    OwnInstrument: _instrument,
    OwnBody: _body,
    OwnObservance: _observance,
    OwnOffice: _office,
}
