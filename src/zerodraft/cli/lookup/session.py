"""zerodraft lookup session: which session of the General Assembly a day belongs to, and when it opens."""

from __future__ import annotations

from datetime import date

import click

from ...registers import sessions
from .. import here
from ..days import day
from .entry import Entry, options, show, text


@click.command()
@options()
def command(words: tuple[str, ...], as_json: bool) -> int:
    """A session of the General Assembly, by its number or by a day in it; the present one when nothing is said.

    \b
    zerodraft lookup session 82
    zerodraft lookup session 30 July 2027
    """
    return show(entries(text(words, needed=False), here.today()), words, as_json)


def entries(text: str, today: date) -> list[Entry]:
    """The session of that number or of that day; today's for an empty text."""
    if text.isascii() and text.isdecimal() and len(text) <= 3:
        return _entry(int(text), "", sessions.verified(int(text)))
    on = day(text) if text else today
    running = sessions.session_on(on) if isinstance(on, date) else None
    if running is None or isinstance(on, str):
        return []
    note = "the day of the opening: the session before still sat in the morning" if running.ambiguous else ""
    return _entry(running.number, note, running.verified)


def _entry(number: int, note: str, verified: bool) -> list[Entry]:
    opening = sessions.opening(number)
    if opening is None:
        return []
    after = sessions.opening(number + 1)
    entry: Entry = {
        "session": number,
        "opens": opening.isoformat(),
        "next_opens": after.isoformat() if after else "",
        "verified": verified,
        "note": note,
    }
    return [entry]
