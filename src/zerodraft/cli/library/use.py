"""zerodraft library use: a clause put into a draft, its parameters open, everything else of the file left alone."""

from __future__ import annotations

import click

from ...using import Wish, use
from .. import here, report
from .show import INDENT


@click.command()
@click.argument("clause")
@click.argument("draft")
@click.option("--after", metavar="BLOCK", help="Behind this paragraph of the draft, by its id or clause.")
@click.option("--before", metavar="BLOCK", help="Before this paragraph of the draft.")
@click.option("--again", is_flag=True, help="Also where the draft uses the clause already.")
def command(clause: str, draft: str, after: str | None, before: str | None, again: bool) -> int:
    """Put a clause into a draft: at the end of its body, or beside a paragraph that you name.

    It is pinned to the wording that you name (clause@wording), or to the latest agreed one that is not later than the
    draft. What changes from year to year is written as TODO. Nothing else of the file is touched.

    \b
    zerodraft library use victims-trust-fund 2027-world-day-statement --after icat-members
    zerodraft library use global-plan-of-action@2013 2027-world-day-statement --again
    """
    if after and before:
        raise click.UsageError("say --after or --before, not both")
    world = here.world()
    name = here.name(world.workspace, draft)
    done, problems = use(world, name, Wish(clause, after or "", before or "", again))
    here.say(problems, err=True)
    if done is None:
        return 1
    click.echo(f"{done.shown}:{done.line}")
    for at, line in enumerate(done.yaml.splitlines()):
        click.echo(f"{INDENT}{'  ' if at else '- '}{report.plain(line)}")
    source, wording = done.read.source, done.read.wording
    if wording.status != "agreed":
        click.echo(f"the wording is {wording.status}")
    if source:
        click.echo(report.plain(f"agreed by {source.agreed_by} ({source.how}), {source.document}"))
    return 0
