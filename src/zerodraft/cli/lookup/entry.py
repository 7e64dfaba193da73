"""What every register's command takes and how its entries are printed: in words, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from ...model.library import LANGUAGES
from ...registers import sessions
from ...registers.agenda import SessionKey
from .. import here, report
from ..days import option

Value = str | int | bool | list[str] | None
Entry = dict[str, Value]
"""An entry as plain data, the same for the terminal and for JSON; its first value names it."""
Command = Callable[..., int]
FORMS = ("un-short", "un-formal", "popular")


def _session(context: click.Context, option: click.Parameter, given: str | None) -> SessionKey | None:
    """What was given for --session, as the agenda register names it: 68, "ES-10"."""
    found = sessions.get(given) if given else None
    if given and found is None:
        raise click.BadParameter(f'"{given}" is no session; write 68, "S-27" or "ES-10"', context, option)
    return None if found is None else found.number if found.kind == "regular" else found.id


def options(*names: str) -> Callable[[Command], Command]:
    """WORDS, --json and the options of these names."""
    known = {
        "date": click.option(
            "--date", "on", callback=option, metavar="DAY", help="The day it must hold on; today when left out."
        ),
        "session": click.option("--session", callback=_session, metavar="N", help="Only this session: 68, ES-10."),
        "language": click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True),
        "form": click.option(
            "--form",
            type=click.Choice(FORMS),
            default="un-short",
            show_default=True,
            help="The form of names in a list.",
        ),
    }

    def decorate(command: Command) -> Command:
        @wraps(command)
        def made(**given: Any) -> int:
            here.registers()
            return command(**given)

        made = click.option("--json", "as_json", is_flag=True, help="Print the entries as JSON.")(made)
        for name in reversed(names):
            made = known[name](made)
        return click.argument("words", nargs=-1, metavar="WORDS …")(made)

    return decorate


def text(words: tuple[str, ...], needed: bool = True) -> str:
    """The words as one text; a usage error when there are none and they are needed."""
    joined = " ".join(" ".join(words).split())
    if needed and not joined:
        raise click.UsageError("say what to look up")
    return joined


def translated(language: str, english: str, translations: dict[str, str]) -> Entry:
    """What is said of an entry's name in another language than English; the register's own is the English one."""
    if language == "en":
        return {}
    if language not in translations:
        return {"translation": "none is known; this is English"}
    return {"translation": "general knowledge, not read in a source", "in_english": english}


def show(found: list[Entry], words: tuple[str, ...], as_json: bool, known: str = "") -> int:
    """Print entries; the exit code is 1 when there are none, `known` then says what the register holds."""
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    for at, entry in enumerate(found if not as_json else []):
        if at:
            click.echo()
        _show(entry)
    if not found and not as_json:
        click.echo(f'nothing is known for "{report.plain(" ".join(words))}"{known and f"; {known}"}', err=True)
    return 0 if found else 1


def _show(entry: Entry) -> None:
    (_, title), *rest = entry.items()
    click.echo(click.style(report.plain(str(title)), bold=True))
    for label, value in rest:
        for line in _lines(value):
            click.echo(f"    {label.replace('_', ' ')}: {report.plain(line)}")


def _lines(value: Value) -> list[str]:
    if value in (None, "", []):
        return []
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
