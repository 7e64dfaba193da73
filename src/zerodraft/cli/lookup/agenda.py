"""zerodraft lookup agenda: items of the General Assembly by number or by words."""

from __future__ import annotations

import click

from ...registers import agenda
from .entry import Entry, options, show, text


@click.command()
@options("session")
def command(words: tuple[str, ...], session: int | None, as_json: bool) -> int:
    """Agenda items of the General Assembly, by number or by words of the title.

    \b
    zerodraft lookup agenda crime prevention
    zerodraft lookup agenda 108 --session 68
    """
    return show(entries(text(words), session), words, as_json, _known())


def entries(text: str, session: int | None) -> list[Entry]:
    """Items by number in a session, or by words of their titles."""
    if any(character.isdecimal() for character in text.split("(")[0]):
        known = [session] if session else reversed(agenda.sessions())
        found = [item for each in known if (item := agenda.item(each, text))]
    else:
        found = [item for item in agenda.find(text) if session in (None, item.session)]
    return [
        {
            "title": item.title,
            "session": item.session,
            "number": item.number,
            "committees": list(item.committees),
            "verified": item.verified,
            "source": item.source,
        }
        for item in found
    ]


def _known() -> str:
    """What the register holds, for those who found nothing in it."""
    held = agenda.sessions()
    return f"the register has items of sessions {held[0]} to {held[-1]}, and not all of them"
