"""zerodraft lookup office: who holds an office on a day, and the form of address."""

from __future__ import annotations

from datetime import date

import click

from ...registers import offices
from ...registers.fold import words as words_of
from .. import here
from .entry import Entry, options, show, text


@click.command()
@options("date", "language")
def command(words: tuple[str, ...], on: date | None, language: str, as_json: bool) -> int:
    """Offices, and who holds them on a day.

    \b
    zerodraft lookup office secretary-general --date 2026-12-31
    """
    found = entries(text(words, needed=False), on or here.today(), language)
    return show(found, words, as_json)


def entries(text: str, on: date, language: str) -> list[Entry]:
    """Offices whose title or id holds the words, with their holder on a day; all for an empty text."""
    found: list[Entry] = []
    wanted = set(words_of(text))
    for id in offices.ids() if wanted or not text else ():
        office = offices.get(id, language)
        if office is None or not wanted <= set(words_of(f"{id.replace('_', ' ')} {id} {office.title}")):
            continue
        holder = offices.holder(id, on)
        found.append(
            {
                "title": office.title,
                "id": id,
                "holder": f"{holder.style} {holder.name}" if holder else "",
                "since": holder.since.isoformat() if holder else "",
                "until": holder.until.isoformat() if holder and holder.until else "",
                "on": on.isoformat(),
                "verified": holder.verified if holder else None,
                "source": holder.source if holder else "",
            }
        )
    return found
