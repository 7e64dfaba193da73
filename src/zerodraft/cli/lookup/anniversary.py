"""zerodraft lookup anniversary: the round anniversaries between two days, in words."""

from __future__ import annotations

from datetime import date

import click

from ... import language as languages
from ...registers import anniversaries
from .. import here
from ..days import option
from .entry import Entry, options, show, text, translated


@click.command()
@click.option("--from", "first", callback=option, metavar="DAY", help="The first day; today when left out.")
@click.option(
    "--to", "last", callback=option, metavar="DAY", help="The last day; a year later, with WORDS until the next comes."
)
@click.option(
    "--every", type=click.IntRange(1, 150), default=anniversaries.ROUND, show_default=True, help="Which are round."
)
@options("language")
def command(
    words: tuple[str, ...], first: date | None, last: date | None, every: int, language: str, as_json: bool
) -> int:
    """Round anniversaries of instruments, bodies and observances between two days, all or those of some WORDS.

    \b
    zerodraft lookup anniversary palermo
    zerodraft lookup anniversary --from 2027-01-01 --to 2027-12-31
    zerodraft lookup anniversary UNODC --every 1
    """
    wanted = text(words, needed=False)
    first = first or here.today()
    last = last or _years_later(first, every if wanted else 1)
    if last < first:
        raise click.UsageError(f"--to {last.isoformat()} comes before --from {first.isoformat()}")
    return show(entries(wanted, first, last, every, language), words, as_json)


def entries(text: str, first: date, last: date, every: int, language: str) -> list[Entry]:
    """The round anniversaries from the first to the last day, of what holds the words; of all for an empty text."""
    meant = {each.id for each in anniversaries.find(text)}
    found = anniversaries.round_between(first, last, every)
    return [_entry(each, language) for each in found if not text or each.of.id in meant]


def _entry(each: anniversaries.Anniversary, code: str) -> Entry:
    language = languages.load(code)
    assert language is not None
    title = each.of.translations.get(code, each.of.title)
    article = "the " if code == "en" and each.of.article else ""
    return {
        "anniversary": language.anniversary(each.number, article + title, each.on),
        **translated(code, each.of.title, each.of.translations),
        "number": each.number,
        "falls_on": each.on.isoformat(),
        "id": each.of.id,
        "counted_from": each.of.since.isoformat() if each.of.since else "",
        "register": each.of.register,
        "verified": each.of.verified,
    }


def _years_later(day: date, years: int) -> date:
    _, later = anniversaries.anniversary(day, date(min(day.year + years, date.max.year), 1, 1))
    return later
