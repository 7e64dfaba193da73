"""Agenda items of the General Assembly: by number in a session, by exact title, and by words over all sessions."""

from __future__ import annotations

from typing import Any

from ..model.record import dataclass
from .fold import fold, words
from .store import table


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of one session; number: "108", "20 (b)"; title: as printed, without full stop; committees: where it went.

    verified is False where number and title were not both read in a source.
    """

    session: int
    number: str
    title: str
    verified: bool
    source: str
    committees: tuple[str, ...] = ()


def item(session: int, number: str) -> AgendaItem | None:
    """The item of this number ("108", "20 (b)", "20(b)"); None when the register does not have it."""
    register = table("agenda")
    key = " ".join(number.replace("(", " (").split())
    entry = register["sessions"].get(str(session), {}).get(key)
    return _item(register, str(session), key, entry) if entry else None


def by_title(title: str, session: int) -> AgendaItem | None:
    """The item of a session with this title; letter case and punctuation do not count, every word does.

    Where an item and its own sub-item bear one title it is the item.
    """
    register = table("agenda")
    wanted = fold(title)
    for number, entry in register["sessions"].get(str(session), {}).items():
        if fold(register["titles"][entry[0]]) == wanted:
            return _item(register, str(session), number, entry)
    return None


def find(text: str) -> tuple[AgendaItem, ...]:
    """Every item whose title holds all the words, or their beginnings, the latest session first."""
    register = table("agenda")
    wanted = words(text)
    matching = {at for at, title in enumerate(register["titles"]) if wanted and _holds(words(title), wanted)}
    return tuple(
        _item(register, session, number, entry)
        for session in sorted(register["sessions"], key=int, reverse=True)
        for number, entry in register["sessions"][session].items()
        if entry[0] in matching
    )


def sessions() -> tuple[int, ...]:
    """The sessions of which the register has at least one item."""
    return tuple(sorted(int(session) for session in table("agenda")["sessions"]))


def complete(session: int) -> bool:
    """True when the register has every item of the session, so that an unknown number is a mistake."""
    return str(session) in table("agenda")["complete"]


def _holds(title: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(start) for word in title) for start in wanted)


def _item(register: dict[str, Any], session: str, number: str, entry: list[Any]) -> AgendaItem:
    title, source, read, committees = entry
    titles, sources = register["titles"], register["sources"]
    return AgendaItem(int(session), number, titles[title], bool(read), sources[source], tuple(committees))
