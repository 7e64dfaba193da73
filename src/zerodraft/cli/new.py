"""zerodraft new: begins a draft, asking in plain words when it has a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click

from .. import begin, pipeline
from ..model.problem import Result
from ..pipeline import World
from ..spec.roll import Rolled
from ..yamlfile.splice import set_value
from . import here, report
from .answers import Setting
from .days import option
from .questions import ANNEX, ask, ask_all, choose, is_asked

USUAL = "joint_statement"
LETTER = "cover_letter"


@click.command()
@click.argument("name", required=False)
@click.option(
    "--template",
    metavar="T",
    help="The kind of text: joint_statement, declaration, cover_letter, note_verbale or your own.",
)
@click.option("--from", "source", metavar="DRAFT", help="Roll this draft forward.")
@click.option(
    "--annex",
    "annexes",
    metavar="DRAFT",
    multiple=True,
    help="Make a cover letter to circulate this draft; say it again for a second annex.",
)
@click.option(
    "--date", "day", callback=option, metavar="DAY", help="The date of the text: 2027-07-30 or '30 July 2027'."
)
def command(
    name: str | None, template: str | None, source: str | None, annexes: tuple[str, ...], day: date | None
) -> int:
    """Begin a draft: drafts/NAME/draft.yaml, which builds at once. What is not known stays open as TODO.

    On a terminal it asks what a desk officer knows; press Enter where you do not. Rolled forward from an earlier draft,
    what can be computed is computed, what changes every year is opened again, and no State counts as joined but the
    one that leads.

    \b
    zerodraft new 2027-world-day --from 2025-world-day-statement --date 2027-07-30
    zerodraft new 2027-letter --annex 2027-world-day
    zerodraft new 2027-declaration --template declaration
    """
    if template and source:
        raise click.UsageError("--template and --from exclude each other")
    world = here.world()
    name = name or _asked_name(world)
    here.say(refused := begin.refused(world, name), err=True)
    if refused:
        return 1
    named = [here.name(world.workspace, annex) for annex in annexes]
    if source:
        return _roll(world, name, here.name(world.workspace, source), named, day)
    return _begin(world, name, template, named, day)


def _begin(world: World, name: str, template: str | None, annexes: list[str], day: date | None) -> int:
    asking = terminal()
    kind = template or (LETTER if annexes else choose(begin.kinds(world), USUAL) if asking else USUAL)
    text, problems = begin.skeleton(world, kind)
    if text is not None and asking:
        click.echo("Press Enter where you do not know: it stays open and can be written later.")
        annexes = annexes or _asked_annex(world, text)
    if text is not None and annexes:
        text, problems = _covering(world, text, annexes)
    if text is not None and day:
        text, problems = _dated(text, day)
    if text is not None and asking:
        text, problems = ask_all(text, Setting(world, day))
    if text is None or problems or (problems := begin.write(world, name, text)):
        here.say(problems, err=True)
        return 1
    click.echo(f"drafts/{name}/draft.yaml is begun: {begin.kinds(world).get(kind) or kind}")
    return _next(world, name)


def _asked_name(world: World) -> str:
    """The name of the draft, asked until it can be one."""
    if not terminal():
        raise click.UsageError("say what the draft shall be called, for example: zerodraft new 2027-world-day")
    while True:
        asked = "What shall the draft be called? (for example 2027-world-day)"
        name = str(click.prompt(asked, prompt_suffix=" ")).strip()
        refused = begin.refused(world, name)
        if not refused:
            return name
        click.echo(f"    {report.plain(refused[0].message)}: {report.plain(refused[0].mend)}")


def _asked_annex(world: World, text: str) -> list[str]:
    """The draft that a letter will carry, asked first since much follows from it; none when it is left open."""
    said = ask(ANNEX.words, ANNEX.read, Setting(world)) if is_asked(text, ANNEX) else None
    return [said.words] if said else []


def _covering(world: World, text: str, annexes: list[str]) -> Result[str | None]:
    """The skeleton with what the annexed drafts say. Problems: those of the drafts."""
    results = [pipeline.draft(world, annex) for annex in annexes]
    drafted = [result.value for result in results if result.value]
    if len(drafted) == len(annexes):
        return begin.covering(text, drafted)
    return Result(None, tuple(problem for result in results for problem in result.problems))


def _dated(text: str, day: date) -> Result[str | None]:
    """The skeleton with its date, or the day of its adoption where the text has no other."""
    dated = set_value(text, ("date",), day.isoformat())
    return dated if dated.value is not None else set_value(text, ("adopted", "on"), day.isoformat())


def _roll(world: World, name: str, source: str, annexes: list[str], day: date | None) -> int:
    rolled, problems = begin.rolled(world, source, day, annexes)
    if rolled is None or (problems := begin.write(world, name, rolled.text)):
        here.say(problems, err=True)
        return 1
    click.echo(f"drafts/{name}/draft.yaml is rolled forward from {source}")
    for line in _told(rolled):
        click.echo(f"    {report.plain(line)}")
    return _next(world, name)


def _told(rolled: Rolled) -> Iterator[str]:
    heads = {"computed": "computed", "open": "open again", "dropped": "left out"}
    for kind, head in heads.items():
        for step in rolled.steps:
            if step.kind == kind:
                yield f"{head}: {step.words}"


def _next(world: World, name: str) -> int:
    """What is open or stale in the new draft, and what to do now."""
    checked = pipeline.check(world, name)
    stale = [problem for problem in checked.problems if problem.severity != "note"]
    if stale:
        click.echo("look at these:")
        here.say(stale)
    counted = report.counted(checked.problems, checked.pending)
    if counted:
        click.echo(f"now in it: {counted}; zerodraft check {name}  says where")
    click.echo(f"write into drafts/{name}/draft.yaml what you know, then: zerodraft build {name}")
    return 1 if checked.input else 0


def terminal() -> bool:
    """True when there is a person to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()
