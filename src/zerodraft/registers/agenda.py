"""Agenda items of the General Assembly: by number in a session, by exact title, and by words over all sessions."""

from __future__ import annotations

import re
from typing import Any

from ..model.record import dataclass
from .fold import fold, words
from .store import table

SessionKey = int | str
"""A session: the number of a regular one, the id of another ("ES-10", "S-27")."""
_NUMBER = re.compile(r"(\d{1,3})(?: ?\(?([a-z]{1,2})\)?)?")


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of one session; number: "108", "20 (b)"; title: as printed, without full stop; committees: where it went.

    verified is False where number and title were not both read in a source.
    """

    session: SessionKey
    number: str
    title: str
    verified: bool
    source: str
    committees: tuple[str, ...] = ()


def item(session: SessionKey, number: str) -> AgendaItem | None:
    """The item of this number ("108", "20 (b)", "20(b)"); None when the register does not have it."""
    register = table("agenda")
    key = as_number(number)
    entry = register["sessions"].get(str(session), {}).get(key)
    return _item(register, str(session), key, entry) if key and entry else None


def as_number(text: str) -> str | None:
    """The number of an item as the register has it: "20 (b)" for "20(b)" and "20b"; None for what is none."""
    found = _NUMBER.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    return f"{found[1]} ({found[2]})" if found[2] else found[1]


def items(session: SessionKey) -> tuple[AgendaItem, ...]:
    """Every item of a session that the register has, in its order."""
    register = table("agenda")
    held = register["sessions"].get(str(session), {})
    return tuple(_item(register, str(session), number, entry) for number, entry in held.items())


def printed(item: AgendaItem) -> str:
    """The title as a masthead has it: that of a sub-item after its item's and a colon (R49).

    "Human rights questions: human rights questions, including alternative approaches …" (A/58/508/Add.2). A sub-item
    that bears the title of its item repeats nothing.
    """
    main, _, letter = item.number.partition(" ")
    above = _main(item.session, main) if letter else None
    if above is None or fold(above) == fold(item.title):
        return item.title
    return f"{above}: {_inside(item.title)}"


def by_title(title: str, session: SessionKey) -> AgendaItem | None:
    """The item of a session with this title; letter case and punctuation do not count, every word does.

    Where an item and its own sub-item bear one title it is the item. A sub-item is found by its own title and by
    what a masthead prints.
    """
    wanted = fold(title)
    held = items(session)
    exact = next((item for item in held if fold(item.title) == wanted), None)
    return exact or next((item for item in held if "(" in item.number and fold(printed(item)) == wanted), None)


def find(text: str) -> tuple[AgendaItem, ...]:
    """Every item whose title holds all the words, or their beginnings, the latest session first, special ones last."""
    register = table("agenda")
    wanted = words(text)
    matching = {at for at, title in enumerate(register["titles"]) if wanted and _holds(words(title), wanted)}
    return tuple(
        _item(register, session, number, entry)
        for session in sorted(register["sessions"], key=_order, reverse=True)
        for number, entry in register["sessions"][session].items()
        if entry[0] in matching
    )


def sessions() -> tuple[int, ...]:
    """The regular sessions of which the register has at least one item."""
    return tuple(sorted(int(session) for session in table("agenda")["sessions"] if session.isdecimal()))


def complete(session: SessionKey) -> bool:
    """True when the register has every item of the session, so that an unknown number is a mistake."""
    return str(session) in table("agenda")["complete"]


def _main(session: SessionKey, number: str) -> str | None:
    above = item(session, number)
    return above.title if above else None


def _inside(title: str) -> str:
    """A sub-item's title after a colon: with a small first letter, unless a proper name opens it."""
    first, _, rest = title.partition(" ")
    proper = first[1:] != first[1:].lower() or (rest[:1].isupper() and first != "The")
    if proper or any(title.startswith(name) for name in table("agenda").get("proper", ())):
        return title
    return title[:1].lower() + title[1:]


def _order(session: str) -> tuple[bool, int]:
    return session.isdecimal(), int(session.rpartition("-")[2])


def _holds(title: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(start) for word in title) for start in wanted)


def _item(register: dict[str, Any], session: str, number: str, entry: list[Any]) -> AgendaItem:
    title, source, read, committees = entry
    titles, sources = register["titles"], register["sources"]
    key = int(session) if session.isdecimal() else session
    return AgendaItem(key, number, titles[title], bool(read), sources[source], tuple(committees))
