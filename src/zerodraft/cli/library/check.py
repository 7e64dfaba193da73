"""zerodraft library check: the proof that every agreed wording stands in its source."""

from __future__ import annotations

import click

from ...library import prove
from ...model.problem import any_error
from .. import here, report


@click.command()
def command() -> int:
    """Prove that every agreed wording stands in its source, word for word.

    \b
    zerodraft library check
    """
    world = here.world()
    proved, problems = prove.check(world)
    here.say(problems)
    click.echo(
        f"{report.number(proved, 'wording')} proved{f', {counted}' if (counted := report.counted(problems)) else ''}"
    )
    return 1 if any_error(problems) else 0
