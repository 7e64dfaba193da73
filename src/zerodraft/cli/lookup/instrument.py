"""zerodraft lookup instrument: exact titles and dates of treaties, declarations and resolutions."""

from __future__ import annotations

import click

from ...registers import instruments
from . import body
from .entry import Entry, options, show, text, translated


@click.command()
@options("language")
def command(words: tuple[str, ...], language: str, as_json: bool) -> int:
    """Treaties, declarations, resolutions: exact title, short title, dates. A body of that name, when there is none.

    \b
    zerodraft lookup instrument palermo
    zerodraft lookup instrument UNTOC --language fr
    """
    wanted = text(words)
    return show(entries(wanted, language) or body.entries(wanted, language), words, as_json)


def entries(text: str, language: str) -> list[Entry]:
    """Instruments whose title, short title or acronym holds the words."""
    return [
        {
            "title": found.translations.get(language, found.title),
            **translated(language, found.title, found.translations),
            "id": found.id,
            "short_title": found.short,
            "acronym": found.acronym,
            "adopted": found.adopted.isoformat() if found.adopted else "",
            "by": found.by,
            "resolution": found.resolution,
            "opened_for_signature": found.opened.isoformat() if found.opened else "",
            "in_force": found.in_force.isoformat() if found.in_force else "",
            "verified": found.verified,
            "source": found.source,
            "read_there": ", ".join(found.read),
            "note": found.note,
        }
        for found in instruments.find(text)
    ]
