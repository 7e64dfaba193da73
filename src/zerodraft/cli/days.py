"""A date as people write it: 2027-07-30, 30 July 2027, July 30, 2027, 30.7.2027."""

from __future__ import annotations

import re
from datetime import date

import click

from ..language import load

MEANT = "write it as 30 July 2027 or 2027-07-30"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([^\W\d]+)\.?,? (\d{4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)


def day(text: str) -> date | str:
    """The date that a text means, else why it is none, in plain words."""
    words = " ".join(text.split())
    if found := _ISO.fullmatch(words):
        return _made(found[1], found[2], found[3], words)
    if found := _NUMBERS.fullmatch(words):
        if found[2] == "/" and int(found[1]) <= 12 and found[1] != found[3]:
            return f'"{words}" may be two days: {MEANT}'
        return _made(found[4], found[3], found[1], words)
    if found := _WORDS.fullmatch(words):
        return _named(found[3], found[2], found[1], words)
    if found := _MONTH_FIRST.fullmatch(words):
        return _named(found[3], found[1], found[2], words)
    return f'"{words}" is no date: {MEANT}'


def _named(year: str, name: str, number: str, words: str) -> date | str:
    english = load("en")
    months = [month.casefold() for month in english.data["months"]] if english else []
    fitting = [at for at, month in enumerate(months, 1) if len(name) >= 3 and month.startswith(name.casefold())]
    if len(fitting) != 1:
        return f'there is no month "{name}": {MEANT}'
    return _made(year, str(fitting[0]), number, words)


def _made(year: str, month: str, number: str, words: str) -> date | str:
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return f'there is no day "{words}": {MEANT}'


def option(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Callback of --date: the date, or a usage error that says how to write one."""
    found = None if value is None else day(value)
    if isinstance(found, str):
        raise click.BadParameter(found, ctx, param)
    return found
