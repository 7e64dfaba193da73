"""A mission's own entries over the registers: a known id is replaced whole, a new one added, a hidden one gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..model.record import dataclass
from .overlay_agenda import overlaid as with_agenda
from .overlay_states import overlaid as with_states
from .own import HOLDERS, Entry, session_number

Table = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """A mission's own entries, and the files they come from by how messages show them.

    `made` keeps the tables that were asked for.
    """

    entries: tuple[Entry, ...]
    files: dict[str, Path]
    made: dict[str, Table]

    def of(self, register: str) -> tuple[Entry, ...]:
        """The entries over one register."""
        named = (register, HOLDERS) if register == "offices" else (register,)
        return tuple(entry for entry in self.entries if entry.register in named)

    def table(self, name: str, built_in: Callable[[str], Table]) -> Table:
        """The table of this name, with the mission's entries over what `built_in` has for it."""
        if name not in self.made:
            register = name.partition(".")[0]
            mine = self.of(register)
            self.made[name] = _merged(name, register, built_in, mine) if mine else built_in(name)
        return self.made[name]


def _merged(name: str, register: str, built_in: Callable[[str], Table], mine: tuple[Entry, ...]) -> Table:
    if register == "states":
        return with_states(name, built_in, mine)
    if register == "agenda":
        return with_agenda(built_in(name), mine)
    if register == "sessions":
        return _sessions(built_in(name), mine)
    if register == "offices":
        return _offices(built_in(name), mine)
    return {**built_in(name), register: _listed(built_in(name)[register], mine)}


def _listed(listed: list[Table], mine: tuple[Entry, ...], key: str = "id") -> list[Table]:
    """A list of entries, those of a mission in the place of the ones they replace, new ones at the end."""
    found = {entry[key]: entry for entry in listed}
    for own in mine:
        id = session_number(own.id)[1] if key == "number" else own.id
        if own.data is None:
            found.pop(id, None)
        else:
            found[id] = own.data
    return list(found.values())


def _sessions(base: Table, mine: tuple[Entry, ...]) -> Table:
    def of(kind: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in mine if session_number(entry.id)[0] == kind)

    return {kind: _listed(listed, of(kind), "number") for kind, listed in base.items()}


def _offices(base: Table, mine: tuple[Entry, ...]) -> Table:
    """Offices, with the holders that a mission adds to one marked as its own: they go before the register's."""
    offices = _listed(base["offices"], tuple(entry for entry in mine if entry.register != HOLDERS))
    for at, office in enumerate(offices):
        terms = [entry.data | {"own": True} for entry in mine if entry.data and entry.id == office["id"]
                 and entry.register == HOLDERS]  # fmt: skip
        offices[at] = {**office, "holders": [*terms, *office["holders"]]}
    return {**base, "offices": offices}
