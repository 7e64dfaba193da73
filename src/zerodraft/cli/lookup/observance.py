"""zerodraft lookup observance: international days by words or by the day of the year."""

from __future__ import annotations

from datetime import date

import click

from ... import language as languages
from ...registers import observances
from .. import here
from .entry import Entry, options, show, text, translated


@click.command()
@options("date", "language")
def command(words: tuple[str, ...], on: date | None, language: str, as_json: bool) -> int:
    """International days and weeks, by words of the name or by a day; with the day they fall on in that year.

    \b
    zerodraft lookup observance trafficking
    zerodraft lookup observance --date 2027-07-30
    """
    found = entries(text(words, needed=on is None), on, (on or here.today()).year, language)
    return show(found, words, as_json)


def entries(text: str, on: date | None, year: int, language: str) -> list[Entry]:
    """Observances whose name holds the words, of that day when one is given, with the day they fall on in a year."""
    falling = observances.on_day(on) if on else ()
    found = [each for each in observances.find(text) if on is None or each in falling] if text else falling
    return [
        {
            "name": each.names.get(language, each.name),
            **translated(language, each.name, each.names),
            "id": each.id,
            "falls_on": _falls(each, year, language),
            "rule": each.moves,
            "resolution": each.resolution,
            "by": each.body,
            "proclaimed": each.proclaimed.isoformat() if each.proclaimed else "",
            "first_observed": each.first,
            "verified": each.verified,
            "source": each.source,
            "note": each.note,
        }
        for each in found
    ]


def _falls(each: observances.Observance, year: int, language: str) -> list[str]:
    """The days of a year in words, a week from its first to its last; [] where nobody can tell."""
    words = languages.load(language)
    assert words is not None
    return [words.days(first, each.last(first)) for first in each.days(year)]
