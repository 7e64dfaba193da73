"""zerodraft library find: agreed language found by its words, with who agreed to it and how beside each hit."""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

import click

from ...library import index
from ...model.library import LANGUAGES
from ...model.record import asdict
from ...world import World
from .. import here, report
from ..progress import Progress
from .by_meaning import by_meaning
from .show import INDENT, WIDTH

LIMIT = 10
BY_MEANING = 'By meaning, suggestions only. "Support" and "reject" look alike here: read the verb.'


@click.command()
@click.argument("words", nargs=-1)
@click.option("--phrase", is_flag=True, help="Only texts that have the words next to each other, in this order.")
@click.option("--topic", default="", help="Clauses with this topic, or a word of it.")
@click.option("--part", default="", help="A part of the document: chapeau, preamble, operative, letter, annex …")
@click.option("--verb", default="", help="Texts that open with this verb, in any of its forms.")
@click.option("--party", default="", help="Agreed by this State, by any of its names, or by this group or organ.")
@click.option("--year", type=click.IntRange(1, 9999), default=None, help="The year of the source.")
@click.option("--source", default="", help="The source: its symbol, its title, or words of them.")
@click.option("--language", type=click.Choice(LANGUAGES), help="The language of the text.")
@click.option("--limit", type=click.IntRange(1, 1000), default=LIMIT, show_default=True, help="How many at most.")
@click.option(
    "--semantic/--no-semantic",
    default=None,
    help="Also by meaning, in a list of its own; left out, where the extra semantic is installed.",
)
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def command(
    words: tuple[str, ...],
    phrase: bool,
    year: int | None,
    language: str | None,
    limit: int,
    semantic: bool | None,
    as_json: bool,
    **narrowed: str,
) -> int:
    """Find agreed language, best first: any form of the words, slips in them mended.

    Each text comes with its source, who agreed to it and how, and the wording to use in a draft. Without words, all
    texts are listed that the options let through, newest first.

    \b
    zerodraft library find victims trust fund
    zerodraft library find --verb welcome --part operative --year 2013
    zerodraft library find --phrase "inter alia" --party Belarus
    """
    filters = index.Filters(year=year or 0, language=language or "", **narrowed)
    text = " ".join(words)
    if not text.strip() and filters == index.Filters():
        raise click.UsageError("say which words to find, or narrow the list down with an option")
    world = here.world()
    opened = open_index(world)
    found = opened.search(text, filters, limit, phrase)
    for line in _remarks(found, opened.state()):
        click.echo(line, err=True)
    asked = bool(text.strip()) and not phrase and semantic is not False
    if not as_json:
        _print(found.hits)  # before the encoder is loaded
    alike = by_meaning(world, opened, text, filters, limit, semantic) if asked else ()
    if as_json:
        lists = {"hits": [_plain(hit) for hit in found.hits], "by_meaning": [_plain(hit) for hit in alike]}
        said = {"instead": dict(found.instead), "unknown": list(found.unknown)}
        click.echo(json.dumps({**lists, **said}, ensure_ascii=False, indent=2))
    elif alike:
        click.echo(f"{click.style(BY_MEANING, bold=True)}\n")
        _print(alike)
    if not found.hits:
        click.echo("nothing of this stands in the library", err=True)
    return 0 if found.hits or alike else 1


def open_index(world: World, rebuild: bool = False) -> index.Index:
    """The index of the workspace, how far it is shown on a terminal."""
    shown: list[Progress] = []

    def said(done: int, total: int, name: str) -> None:
        shown[:] = shown or [Progress(total)]
        shown[0].show(done, name)

    opened = index.opened(world, said, rebuild)
    for progress in shown:
        progress.clear()
    return opened


def _print(hits: tuple[index.Hit, ...]) -> None:
    for hit in hits:
        for line in _lines(hit):
            click.echo(line)


def _remarks(found: index.Found, state: index.State) -> Iterator[str]:
    for word, used in found.instead:
        yield f'no text has "{report.plain(word)}"; looked for "{report.plain(used)}"'
    if found.unknown:
        quoted = ", ".join(f'"{report.plain(word)}"' for word in found.unknown)
        yield f"no text has {quoted}"
    if state.wrong:
        wrong = ", ".join(map(report.plain, state.wrong[:3])) + (" …" if len(state.wrong) > 3 else "")
        yield f"not looked at, for they have mistakes: {wrong} (zerodraft library check)"


def _lines(hit: index.Hit) -> Iterator[str]:
    """A hit: its name, its text with the words that matched marked, its source and who agreed to it how."""
    entry = hit.entry
    yield click.style(report.plain(hit.clauses[0] if entry.clause else _place(entry)), bold=True) + _status(entry)
    text = textwrap.fill(report.plain(_marked(hit)), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    yield re.sub(r"(?s)\*\*(.+?)\*\*", lambda found: click.style(found[1], bold=True), text) if _styled() else text
    if entry.document:
        yield f"{INDENT}source: {report.plain(_place(entry))}, {entry.date}"
        agreed = f"agreed by: {report.plain(entry.agreed_by)} ({report.plain(entry.how)})"
        yield f"{INDENT}{'beside what was agreed in it' if entry.status == index.BESIDE else agreed}"
    for name in hit.clauses:
        yield f"{INDENT}use: - clause: {report.plain(name)}"
    yield ""


def _place(entry: index.Entry) -> str:
    which = "" if entry.sentences == "all" else f", sentence {entry.sentences}"
    return f"{entry.document}, {entry.paragraph}{which}"


def _status(entry: index.Entry) -> str:
    return f"  {entry.status}" if entry.status not in ("", "agreed", index.BESIDE) else ""


def _styled() -> bool:
    """True on a terminal that shows bold letters; elsewhere the marks of Markdown stay."""
    colour = click.get_current_context().color
    return sys.stdout.isatty() if colour is None else colour


def _marked(hit: index.Hit) -> str:
    """The text with the words that matched between **; words that follow each other are marked as one."""
    text = hit.entry.text
    joined: list[tuple[int, int]] = []
    for start, end in hit.marks:
        if joined and text[joined[-1][1] : start].isspace():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for start, end in reversed(joined):
        text = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    return text


def _plain(hit: index.Hit) -> dict[str, Any]:
    return {**asdict(hit.entry), "clauses": list(hit.clauses), "marks": [list(each) for each in hit.marks]}
