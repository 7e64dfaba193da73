"""zerodraft library check: the proof that every agreed wording stands in its source."""

from __future__ import annotations

import click

from ...library import govern, prove
from ...model.problem import any_error
from ...using import uses
from .. import here, report


@click.command()
@click.option("--all", "every", is_flag=True, help="Print the notes too: clauses that no draft uses.")
def command(every: bool) -> int:
    """Prove that every agreed wording stands in its source, word for word, and look after the library's order.

    Near duplicates, sources nobody cites, parameters never printed, retired wordings without one in their place,
    clauses whose source a later text superseded, and clauses that drafts name and that are not there are said too.

    \b
    zerodraft library check
    zerodraft library check --all
    """
    world = here.world()
    proved, problems = prove.check(world)
    problems += govern.check(world, uses(world))
    here.say(each for each in problems if every or each.severity != "note")
    click.echo(
        f"{report.number(proved, 'wording')} proved{f', {counted}' if (counted := report.counted(problems)) else ''}"
    )
    return 1 if any_error(problems) else 0
