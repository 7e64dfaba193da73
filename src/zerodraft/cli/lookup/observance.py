"""zerodraft lookup observance: international days by words or by the day of the year."""

from __future__ import annotations

from datetime import date

import click

from ...registers import observances
from .entry import Entry, options, show, text


@click.command()
@options("date")
def command(words: tuple[str, ...], on: date | None, as_json: bool) -> int:
    """International days, by words of the name or by the day of the year.

    \b
    zerodraft lookup observance trafficking
    zerodraft lookup observance --date 2027-07-30
    """
    return show(entries(text(words, needed=on is None), on), words, as_json)


def entries(text: str, on: date | None) -> list[Entry]:
    """Observances whose name holds the words, of that day of the year when one is given."""
    falling = observances.on_day(on.month, on.day) if on else ()
    found = [each for each in observances.find(text) if on is None or each in falling] if text else falling
    return [
        {
            "name": each.name,
            "id": each.id,
            "falls_on": each.moves or f"{each.day} {date(2000, each.month, 1):%B}",
            "resolution": each.resolution,
            "first_observed": each.first,
            "verified": each.verified,
            "source": each.source,
            "note": each.note,
        }
        for each in found
    ]
