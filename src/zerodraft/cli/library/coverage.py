"""zerodraft library coverage: what last year's text said that the new draft does not, and the reverse."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import Any

import click

from ...covering import Compared, covered
from ...library.coverage import Passage
from ...text.align import Stretch
from .. import here, report
from .lineage import marked
from .show import INDENT, WIDTH


@click.command()
@click.argument("texts", metavar="[OLD] NEW", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(texts: tuple[str, ...], as_json: bool) -> int:
    """Show what an earlier text said that a later one does not, what it says otherwise, and what is new.

    Each is a draft, or a source of the library by its symbol or file. With one text only, the earlier one is the source
    that most of it was taken from. Sentences are compared by clause and by words, forms of verbs apart.

    \b
    zerodraft library coverage 2025-world-day-statement 2027-world-day-statement
    zerodraft library coverage A/68/500 2027-world-day-statement
    zerodraft library coverage 2027-world-day-statement
    """
    if len(texts) > 2:
        raise click.UsageError("name one earlier text and one later text")
    world = here.world()
    names = [here.name(world.workspace, each) for each in texts]
    found, problems = covered(world, names[0] if len(names) == 2 else "", names[-1])
    here.say(problems, err=True)
    if found is None:
        return 1
    if as_json:
        click.echo(json.dumps(_plain(found), ensure_ascii=False, indent=2))
    for line in () if as_json else _lines(found):
        click.echo(line)
    return 0


def _lines(found: Compared) -> Iterator[str]:
    said = found.coverage
    old, new = report.plain(found.old.name), report.plain(found.new.name)
    yield f"{old} -> {new}"
    counts = f"{len(said.again)} said again, {len(said.otherwise)} said otherwise, {len(said.dropped)} no longer said"
    yield f"of {report.number(len(found.old.passages), 'sentence')} {counts}; {len(said.added)} said for the first time"
    yield from _listed(f"no longer said ({old})", said.dropped)
    if said.otherwise:
        yield from ("", click.style("said otherwise", bold=True))
    for pair in said.otherwise:
        yield f"{_name(pair.old)} -> {_name(pair.new)}"
        yield from _wrapped("".join(map(_change, pair.changes)))
    yield from _listed(f"said for the first time ({new})", said.added)


def _listed(head: str, passages: tuple[Passage, ...]) -> Iterator[str]:
    if passages:
        yield from ("", click.style(head, bold=True))
    for each in passages:
        yield _name(each)
        yield from _wrapped(each.text)


def _name(passage: Passage) -> str:
    clauses = sorted(passage.clauses - {passage.paragraph})
    return report.plain(passage.paragraph + (f" (clause {', '.join(clauses)})" if clauses else ""))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(report.plain(text), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)


def _change(stretch: Stretch) -> str:
    """One stretch of a change in a single line of text: [-taken out-] {+put in+}."""
    if stretch.kind == "same":
        return stretch.new
    old, new = marked(stretch.old, "[-", "-]"), marked(stretch.new, "{+", "+}")
    return f"{old.rstrip()} {new}" if old and new else old + new


def _plain(found: Compared) -> dict[str, Any]:
    said = found.coverage
    return {
        "old": found.old.name,
        "new": found.new.name,
        "again": [{"old": _as_json(old), "new": _as_json(new)} for old, new in said.again],
        "otherwise": [{"old": _as_json(each.old), "new": _as_json(each.new)} for each in said.otherwise],
        "dropped": [_as_json(each) for each in said.dropped],
        "added": [_as_json(each) for each in said.added],
    }


def _as_json(passage: Passage) -> dict[str, Any]:
    return {"paragraph": passage.paragraph, "text": passage.text, "clauses": sorted(passage.clauses)}
