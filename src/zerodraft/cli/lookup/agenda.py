"""zerodraft lookup agenda: items of the General Assembly by number or by words, and agendas read in."""

from __future__ import annotations

import sys
import textwrap
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...registers import agenda
from ...registers.agenda import AgendaItem, SessionKey
from .. import here, report
from .entry import Entry, options, show, text

if TYPE_CHECKING:
    from ...registering import Addition

UNREAD = "?"
WIDTH = 100
MOST = 10
"""Numbers that are named in one line."""


@click.command()
@options("session")
@click.option("--add", "file", metavar="FILE", help="Read the agenda of a session (text, .docx or .pdf) into your own.")
@click.option("--yes", is_flag=True, help="With --add: write it without asking.")
def command(words: tuple[str, ...], session: SessionKey | None, as_json: bool, file: str | None, yes: bool) -> int:
    """Agenda items of the General Assembly, by number or by words of the title.

    Titles are those of the English text. The number of an item changes with every session. --add reads the document
    "Agenda of the … session" (A/81/251) into clause_library/registers/agenda.yaml, after it has shown what it found.

    \b
    zerodraft lookup agenda crime prevention
    zerodraft lookup agenda 108 --session 68
    zerodraft lookup agenda --add A_81_251.pdf
    """
    if file:
        return _add(file, words, session, yes)
    asked = text(words)
    if as_json or session:
        return show(entries(asked, session), words, as_json, _known(session))
    found = items(asked, None)
    for title, its in _by_title(found):
        _show(title, its)
    if not all(item.verified for item in found):
        click.echo(f"{UNREAD} number or title was not read in a source")
    return 0 if found else show([], words, as_json, _known(None))


def items(text: str, session: SessionKey | None) -> list[AgendaItem]:
    """Items by number in a session, or by words of their titles; the latest session first."""
    number = agenda.as_number(text)
    if number:
        known = [session] if session else reversed(agenda.sessions())
        return [item for each in known if (item := agenda.item(each, number))]
    return [item for item in agenda.find(text) if session in (None, item.session)]


def entries(text: str, session: SessionKey | None) -> list[Entry]:
    """What is found, one entry per item of a session."""
    return [
        {
            "title": item.title,
            "session": item.session,
            "number": item.number,
            "on_the_masthead": agenda.printed(item),
            "committees": list(item.committees),
            "verified": item.verified,
            "source": item.source,
        }
        for item in items(text, session)
    ]


def _by_title(found: list[AgendaItem]) -> list[tuple[str, list[AgendaItem]]]:
    """The items by title; the title of the latest session comes first."""
    titles = list(dict.fromkeys(item.title for item in found))
    ordered = sorted(found, key=lambda item: (titles.index(item.title), isinstance(item.session, str), item.session))
    return [(title, list(its)) for title, its in groupby(ordered, key=lambda item: item.title)]


def _show(title: str, its: list[AgendaItem]) -> None:
    click.echo(click.style(report.plain(title), bold=True))
    pairs = ", ".join(f"{each.session}: {each.number}{'' if each.verified else UNREAD}" for each in its)
    click.echo(textwrap.fill(pairs.replace(": ", ":\u00a0"), WIDTH, initial_indent="    ", subsequent_indent="    ")
               .replace("\u00a0", " "))  # fmt: skip


def _known(session: SessionKey | None) -> str:
    """What the register holds, for those who found nothing in it."""
    held = agenda.sessions()
    if session and not agenda.items(session):
        way = (
            "write its agenda into" if isinstance(session, str) else "zerodraft lookup agenda --add FILE reads one into"
        )
        return f"the register has nothing of session {session}; {way} clause_library/registers/agenda.yaml"
    return f"the register has items of sessions {held[0]} to {held[-1]}, and not all of them"


def _add(file: str, words: tuple[str, ...], session: SessionKey | None, yes: bool) -> int:
    from ... import registering

    if words:
        raise click.UsageError("--add takes one file and no words")
    if isinstance(session, str):
        raise click.UsageError("--add reads the agenda of a regular session; write one of another kind by hand")
    world = here.world()
    addition, problems = registering.agenda(world, Path(file), session)
    if addition is None:
        here.say(problems, err=True)
        return 1
    _tell(addition)
    if addition.before == addition.after:
        click.echo(f"{registering.FILE} has it already")
        return 0
    if not yes and not _agreed(f"Write it to {registering.FILE}?"):
        click.echo("nothing was written; --yes writes it")
        return 1
    problems = registering.write(world, addition)
    here.say(problems, err=True)
    if not problems:
        click.echo(f"{registering.FILE} has the agenda of session {addition.read.session}")
    return 1 if problems else 0


def _tell(addition: Addition) -> None:
    """What was read, so that a person can see whether it is right."""
    read = addition.read
    alone = [number for number in read.items if number.isdecimal()]
    below = report.number(len(read.items) - len(alone), "sub-item")
    symbol = f" ({read.symbol})" if read.symbol else ""
    click.echo(f"session {read.session}{symbol}: {report.number(len(alone), 'item')}, {below}")
    for number in (*alone[:2], *alone[-2:]) if len(alone) > 4 else alone:
        click.echo(f"    {number}  {report.plain(read.items[number])}")
    if read.cut:
        click.echo(f"    the document breaks off in item {read.cut}, which is left out")
    if read.missing:
        click.echo(f"    not found: {', '.join(map(str, read.missing))}")
    if read.twice:
        click.echo(f"    twice in the document, and the first one counts: {', '.join(map(str, read.twice[:MOST]))}")
    if not read.complete:
        click.echo("    this is not the whole agenda: an item that is not in it may exist all the same")
    if addition.replaces:
        click.echo("    it takes the place of what your register has of that session")


def _agreed(question: str) -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and click.confirm(question, default=False)
