"""zerodraft library show: a clause with its wordings and who agreed to them, or the list of all clauses."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from ...library import load, prove
from ...library.choose import cited_source
from ...model.library import LANGUAGES, Clause, Wording
from ...pipeline import World
from ...using import uses
from .. import here, report

INDENT = "    "
WIDTH = 100


@click.command()
@click.argument("clause", required=False)
def command(clause: str | None) -> int:
    """Show a clause: its wordings, who agreed to them and how, and what changes in them.

    All clauses are listed when none is named.

    \b
    zerodraft library show
    zerodraft library show palermo-protocol
    """
    world = here.world()
    if clause is None:
        return _list(world)
    loaded, problems = load.clause(world, clause.partition("@")[0])
    here.say(problems, err=True)
    if loaded is None:
        return 1
    origin = "of this workspace" if world.workspace.owns(loaded.shown) else "comes with zerodraft"
    click.echo(f"{loaded.id}: {report.plain(loaded.clause.about)}")
    click.echo(f"{loaded.shown}, {origin}")
    if loaded.clause.topics:
        click.echo(f"topics: {report.plain(', '.join(loaded.clause.topics))}")
    for line in (*_kept(loaded.clause), _users(world, loaded.id)):
        click.echo(report.plain(line))
    for at in range(len(loaded.clause.wordings)):
        for line in _wording(world, loaded, at):
            click.echo(line)
    return 0


def _kept(kept: Clause | Wording) -> Iterator[str]:
    """What its keepers say of a clause or wording: last checked, what is delicate about it, their note."""
    if kept.checked:
        yield f"last checked: {kept.checked.isoformat()}"
    if kept.sensitive:
        yield f"sensitive: {kept.sensitive}"
    if kept.note:
        yield f"note: {kept.note}"


def _users(world: World, name: str) -> str:
    """The drafts that use a clause, each with the wordings it pins."""
    pins: dict[str, list[str]] = {}
    for use in uses(world):
        if use.clause == name:
            pins.setdefault(use.draft, []).append(f"@{use.wording}" if use.wording else "not pinned")
    drafts = ", ".join(f"{draft} ({', '.join(dict.fromkeys(each))})" for draft, each in pins.items())
    return f"used by: {drafts or 'no draft'}"


def _list(world: World) -> int:
    names = world.workspace.names(load.CLAUSES, ".yaml")
    width = max(map(len, names), default=0)
    wrong = False
    for name in names:
        loaded, problems = load.clause(world, name)
        here.say(problems, err=True)
        wrong = wrong or loaded is None
        if loaded:
            wordings = ", ".join(wording.id for wording in loaded.clause.wordings)
            click.echo(f"{name:{width}}  {report.plain(loaded.clause.about)} ({wordings})")
    return 1 if wrong else 0


def _wording(world: World, loaded: load.LoadedClause, at: int) -> Iterator[str]:
    wording = loaded.clause.wordings[at]
    yield ""
    yield click.style(f"{loaded.id}@{wording.id}", bold=True) + f"  {_status(wording)}"
    yield from (report.plain(f"{INDENT}{line}") for line in _kept(wording))
    for language in LANGUAGES:
        if not wording.text(language):
            continue
        source = cited_source(world, wording.source.document if wording.source else "", language)
        text = wording.text(language)
        if source and wording.source:
            text = prove.filled_as_source(loaded, at, language, source).value or text
            cited = f"{source.document}, {wording.source.paragraph}, {source.date.isoformat()}"
            yield f"{INDENT}source: {report.plain(cited)}"
            yield f"{INDENT}agreed by: {report.plain(source.agreed_by)} ({report.plain(source.how)})"
        yield from textwrap.wrap(
            report.plain(f"{language}: {text}"), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT * 2
        )
    for name, parameter in wording.parameters.items():
        about = f": {parameter.about}" if parameter.about else ""
        yield report.plain(f"{INDENT}{name} ({parameter.type}){about}")


def _status(wording: Wording) -> str:
    return f"{wording.status}, replaced by {wording.replaced_by}" if wording.replaced_by else wording.status
