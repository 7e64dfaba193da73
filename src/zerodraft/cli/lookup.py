"""zerodraft lookup: what the registers know, in words or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from ..model.library import LANGUAGES
from . import here, report
from .days import option

if TYPE_CHECKING:
    from .entries import Entry

Command = Callable[..., int]


@click.group()
def command() -> None:
    """Look up what the registers know.

    \b
    zerodraft lookup state laos
    zerodraft lookup session 2027-07-30
    zerodraft lookup agenda crime prevention --session 68
    zerodraft lookup office secretary_general --date "1 January 2027"
    """


def _options(*names: str) -> Callable[[Command], Command]:
    """WORDS, --json and the options of these names."""
    known = {
        "date": click.option(
            "--date", "on", callback=option, metavar="DAY", help="The day it must hold on; today when left out."
        ),
        "session": click.option("--session", type=click.IntRange(1, 999), metavar="N", help="Only this session."),
        "language": click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True),
    }

    def decorate(made: Command) -> Command:
        made = click.option("--json", "as_json", is_flag=True, help="Print the entries as JSON.")(made)
        for name in reversed(names):
            made = known[name](made)
        return click.argument("words", nargs=-1, metavar="WORDS …")(made)

    return decorate


@command.command()
@_options("date", "language")
def state(words: tuple[str, ...], on: date | None, language: str, as_json: bool) -> int:
    """A State by any of its names: how to write it on a day, and whether it is a Member State.

    \b
    zerodraft lookup state laos
    zerodraft lookup state turkey --date 2013-09-26
    """
    from . import entries

    return _print(entries.states(_text(words), on or here.today(), language), words, as_json)


@command.command()
@_options()
def session(words: tuple[str, ...], as_json: bool) -> int:
    """A session of the General Assembly, by its number or by a day in it; the present one when nothing is said.

    \b
    zerodraft lookup session 82
    zerodraft lookup session 30 July 2027
    """
    from . import entries

    return _print(entries.sessions(_text(words, needed=False), here.today()), words, as_json)


@command.command()
@_options("session")
def agenda(words: tuple[str, ...], session: int | None, as_json: bool) -> int:
    """Agenda items of the General Assembly, by number or by words of the title.

    \b
    zerodraft lookup agenda crime prevention
    zerodraft lookup agenda 108 --session 68
    """
    from . import entries

    found = entries.agenda(_text(words), session)
    return _print(found, words, as_json, entries.agenda_known())


@command.command()
@_options()
def instrument(words: tuple[str, ...], as_json: bool) -> int:
    """Treaties, resolutions and bodies: exact title, short title, date of adoption.

    \b
    zerodraft lookup instrument palermo
    """
    from . import entries

    return _print(entries.instruments(_text(words)), words, as_json)


@command.command()
@_options("date")
def observance(words: tuple[str, ...], on: date | None, as_json: bool) -> int:
    """International days, by words of the name or by the day of the year.

    \b
    zerodraft lookup observance trafficking
    zerodraft lookup observance --date 2027-07-30
    """
    from . import entries

    return _print(entries.observances(_text(words, needed=on is None), on), words, as_json)


@command.command()
@_options()
def group(words: tuple[str, ...], as_json: bool) -> int:
    """Groups of States in the clause library: who belonged or joined on which day, and who says so.

    \b
    zerodraft lookup group friends
    """
    from . import entries

    return _print(entries.groups(here.world(), _text(words, needed=False)), words, as_json)


@command.command()
@_options("date", "language")
def office(words: tuple[str, ...], on: date | None, language: str, as_json: bool) -> int:
    """Offices, and who holds them on a day.

    \b
    zerodraft lookup office secretary-general --date 2026-12-31
    """
    from . import entries

    found = entries.offices(_text(words, needed=False), on or here.today(), language, here.own_holders())
    return _print(found, words, as_json)


def _text(words: tuple[str, ...], needed: bool = True) -> str:
    text = " ".join(" ".join(words).split())
    if needed and not text:
        raise click.UsageError("say what to look up")
    return text


def _print(found: list[Entry], words: tuple[str, ...], as_json: bool, known: str = "") -> int:
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    for at, entry in enumerate(found if not as_json else []):
        if at:
            click.echo()
        _print_entry(entry)
    if not found and not as_json:
        click.echo(f'nothing is known for "{report.plain(" ".join(words))}"{known and f"; {known}"}', err=True)
    return 0 if found else 1


def _print_entry(entry: Entry) -> None:
    (_, title), *rest = entry.items()
    click.echo(click.style(report.plain(str(title)), bold=True))
    for label, value in rest:
        for line in _lines(value):
            click.echo(f"    {label.replace('_', ' ')}: {report.plain(line)}")


def _lines(value: Any) -> list[str]:
    if value in (None, "", []):
        return []
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
