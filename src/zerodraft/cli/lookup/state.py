"""zerodraft lookup state: the names of a State on a day, and whole lists of States in any order."""

from __future__ import annotations

from datetime import date
from typing import Literal

import click

from ...registers import states
from ...registers.named_state import past
from ...registers.order import ALL
from .. import here, report
from .entry import Entry, options, show, text

Listed = Literal["members", "observers", "all"]


@click.command()
@options("date", "language", "form")
@click.option(
    "--list", "listed", type=click.Choice(["members", "observers", "all"]), help="List these States of the day."
)
@click.option("--order", type=click.Choice(ALL), help="The order of the list; left out, that of the language.")
def command(
    words: tuple[str, ...],
    on: date | None,
    language: str,
    form: states.Form,
    listed: Listed | None,
    order: str | None,
    as_json: bool,
) -> int:
    """A State by any of its names: how to write it on a day, and whether it is a Member State.

    --list prints all of them, one name a line, as lists of that day have them.

    \b
    zerodraft lookup state laos
    zerodraft lookup state turkey --date 2013-09-26
    zerodraft lookup state --list members --language fr --form un-formal
    zerodraft lookup state --list all --order zh-stroke --language zh
    """
    on = on or here.today()
    if listed is None and order is None:
        return show(entries(text(words), on, language), words, as_json)
    if words:
        raise click.UsageError("say which State to look up, or --list and --order for many of them, and not both")
    return _list(listed or "members", on, language, form, order or language, as_json)


def entries(text: str, on: date, language: str) -> list[Entry]:
    """The State of that name, else those that may be meant."""
    match = states.find(text, on, language)
    if not match.ids and not match.candidates and language != "en":
        match = states.find(text, on)
    found = [_entry(id, on, language) for id in (*match.ids, *match.candidates)]
    if match.ids and not match.valid and match.form:
        found[0]["note"] = past(text, match, on)
    return found


def _entry(id: str, on: date, language: str) -> Entry:
    short = states.name(id, "un-short", on, language)
    formal = states.name(id, "un-formal", on, language)
    popular = states.name(id, "popular", on, language)
    since, capital = states.status_since(id, on), states.capital(id, language)
    last = states.last_day(id)
    return {
        "name": short.label if short else f"no State of that name on {on.isoformat()}",
        "id": id,
        "in_running_text": short.text if short else "",
        "formal_name": formal.text if formal else "",
        "popular_name": popular.text if popular and short and popular.text != short.text else "",
        "status": states.status(id, on) or "neither Member nor observer State",
        "since": f"{since[0].isoformat()}{'' if since[1] else ' (not read in a source)'}" if since else "",
        "until": last.isoformat() if last else "",
        "succeeded_by": [each.label for one in states.successors(id) if (each := states.name(one, "un-short", on))],
        "capital": f"{capital[0]}{'' if capital[1] else ' (not read in a source)'}" if capital else "",
        "on": on.isoformat(),
        "verified": bool(short and short.verified),
        "source": short.source if short else "",
        "formal_name_verified": formal.verified if formal else None,
        "formal_name_source": formal.source if formal and short and formal.source != short.source else "",
    }


def _list(listed: Listed, on: date, language: str, form: states.Form, order: str, as_json: bool) -> int:
    """Print the States of a day in an order, one a line; what has no name or no place in it is said apart."""
    wanted = {"members": ("member",), "observers": ("observer",), "all": ("member", "observer")}[listed]
    ids = [id for id in states.ids() if states.status(id, on) in wanted]
    ids.sort(key=lambda id: (states.sort_key(id, on, order) or "~", states.sort_key(id, on)))
    if as_json:
        return show([_entry(id, on, language) for id in ids], (), as_json)
    named = [(id, states.name(id, form, on, language) or states.name(id, "un-short", on, language)) for id in ids]
    for _, name in named:
        if name:
            click.echo(report.plain(name.label))
    placeless = [id for id in ids if not states.sort_key(id, on, order)]
    nameless = [id for id, name in named if name is None]
    unread = sum(name is not None and not name.verified for _, name in named)
    for said in (
        not ids and f"there was none on {on.isoformat()}",
        placeless and f"no place in this order is known for {', '.join(placeless)}",
        nameless and f"no name in this language is known for {', '.join(nameless)}",
        unread and f"{report.number(unread, 'name')} not read in a source; --json says which",
    ):
        if said:
            click.echo(said, err=True)
    return 0 if ids else 1
