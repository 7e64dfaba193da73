"""zerodraft lookup state: the names of a State on a day."""

from __future__ import annotations

from datetime import date

import click

from ...registers import states
from .. import here
from .entry import Entry, options, show, text


@click.command()
@options("date", "language")
def command(words: tuple[str, ...], on: date | None, language: str, as_json: bool) -> int:
    """A State by any of its names: how to write it on a day, and whether it is a Member State.

    \b
    zerodraft lookup state laos
    zerodraft lookup state turkey --date 2013-09-26
    """
    return show(entries(text(words), on or here.today(), language), words, as_json)


def entries(text: str, on: date, language: str) -> list[Entry]:
    """The State of that name, else those that may be meant."""
    match = states.find(text, on, language)
    if not match.ids and not match.candidates and language != "en":
        match = states.find(text, on)
    found = [_entry(id, on, language) for id in (*match.ids, *match.candidates)]
    if match.ids and not match.valid and match.form:
        until = f" until {match.until.isoformat()}" if match.until else ""
        found[0]["note"] = f'"{text}" was its name{until}, not on {on.isoformat()}'
    return found


def _entry(id: str, on: date, language: str) -> Entry:
    short = states.name(id, "un-short", on, language)
    formal = states.name(id, "un-formal", on, language)
    popular = states.name(id, "popular", on, language)
    return {
        "name": short.label if short else f"no State of that name on {on.isoformat()}",
        "id": id,
        "in_running_text": short.text if short else "",
        "formal_name": formal.text if formal else "",
        "popular_name": popular.text if popular and short and popular.text != short.text else "",
        "status": states.status(id, on) or "neither Member nor observer State",
        "on": on.isoformat(),
        "verified": bool(short and short.verified),
        "source": short.source if short else "",
    }
