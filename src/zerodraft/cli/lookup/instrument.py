"""zerodraft lookup instrument: exact titles and dates of treaties, resolutions and bodies."""

from __future__ import annotations

import click

from ...registers import instruments
from .entry import Entry, options, show, text


@click.command()
@options()
def command(words: tuple[str, ...], as_json: bool) -> int:
    """Treaties, resolutions and bodies: exact title, short title, date of adoption.

    \b
    zerodraft lookup instrument palermo
    """
    return show(entries(text(words)), words, as_json)


def entries(text: str) -> list[Entry]:
    """Instruments whose title, short title or acronym holds the words."""
    return [
        {
            "title": found.title,
            "id": found.id,
            "short_title": found.short,
            "acronym": found.acronym,
            "adopted": found.adopted.isoformat() if found.adopted else "",
            "resolution": found.resolution,
            "in_force": found.in_force.isoformat() if found.in_force else "",
            "verified": found.verified,
            "source": found.source,
            "note": found.note,
        }
        for found in instruments.find(text)
    ]
