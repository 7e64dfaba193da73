"""zerodraft check: what is wrong, stale or open in drafts."""

from __future__ import annotations

import json
from collections.abc import Iterable

import click

from .. import pipeline
from ..model.problem import Problem, any_error
from . import here, report


@click.command()
@click.argument("drafts", nargs=-1, metavar="[DRAFT …]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(drafts: tuple[str, ...], form: str) -> int:
    """Say what is wrong, stale or open in drafts; all drafts when none is named.

    The exit code is 1 when there are errors.

    \b
    zerodraft check 2027-world-day-statement
    zerodraft check --format json
    """
    world = here.world()
    chosen = here.names(world.workspace, drafts) or pipeline.names(world)
    checked = [pipeline.check(world, name) for name in chosen]
    found = _once(problem for each in checked for problem in each.problems)
    if form == "json":
        listed = [report.as_json(problem) for problem in sorted(found, key=Problem.sort_key)]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        here.say(found)
        for each in checked:
            state = report.counted(each.problems, each.pending) or "nothing to mend, nothing open"
            click.echo(f"{report.plain(each.name)}: {state}")
    return 1 if any_error(found) else 0


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, though a letter repeats those of its annex; pending States are told in one form of name."""
    kept: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        words = "" if problem.code == report.PENDING else problem.message
        kept.setdefault((problem.code, problem.place, words, problem.excerpt), problem)
    return list(kept.values())
