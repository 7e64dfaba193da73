"""zerodraft lookup body: exact names of bodies, who founded them when, and where they sit."""

from __future__ import annotations

import click

from ...registers import bodies
from .entry import Entry, options, show, text, translated


@click.command()
@options("language")
def command(words: tuple[str, ...], language: str, as_json: bool) -> int:
    """Organs, offices, funds, agencies, other organizations and groups: exact name, acronym, founding, seat.

    \b
    zerodraft lookup body CCPCJ
    zerodraft lookup body human rights --language fr
    """
    return show(entries(text(words), language), words, as_json)


def entries(text: str, language: str) -> list[Entry]:
    """Bodies whose title or acronym holds the words."""
    return [
        {
            "title": found.translations.get(language, found.title),
            **translated(language, found.title, found.translations),
            "id": found.id,
            "short_title": found.short,
            "acronym": found.acronym,
            "kind": found.kind,
            "founded": found.founded.isoformat() if found.founded else "",
            "by": found.by,
            "resolution": found.resolution,
            "seat": found.seat,
            "verified": found.verified,
            "source": found.source,
            "read_there": ", ".join(found.read),
            "note": found.note,
        }
        for found in bodies.find(text)
    ]
