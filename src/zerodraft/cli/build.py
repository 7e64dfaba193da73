"""zerodraft build: the files of drafts, one line for each draft that says what is still to be done in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from .. import pipeline
from ..pipeline import World, Written
from ..write import FORMATS
from . import here, report
from .progress import Progress

MOST_JOBS = 61
"""More processes than this Windows cannot wait for."""
INTERNAL = "internal"
AS = "Kind of file, docx when nothing is said; may be given several times."


@click.command()
@click.argument("drafts", nargs=-1, metavar="[DRAFT …]")
@click.option("--as", "kinds", multiple=True, type=click.Choice([*FORMATS]), help=AS)
@click.option("--internal", is_flag=True, help="Copies for ourselves: the source of each paragraph as a comment.")
@click.option("--jobs", type=click.IntRange(1, MOST_JOBS), default=1, metavar="N", help="Build N drafts at a time.")
def command(drafts: tuple[str, ...], kinds: tuple[str, ...], internal: bool, jobs: int) -> int:
    """Write the files of drafts into build/; all drafts when none is named.

    A draft is given by its name, its folder or its file. Gaps and findings in the text do not stop a build: they
    are counted, and `zerodraft check` says what they are. --internal makes build/DRAFT.internal.docx beside the file
    that is sent: sources, changes and notes as comments, INTERNAL on each page.

    \b
    zerodraft build
    zerodraft build 2013-a-68-500 --as docx --as pdf
    zerodraft build 2027-world-day-statement --internal
    zerodraft build drafts/2013-a-68-500/draft.yaml
    """
    world = here.world()
    chosen = here.names(world.workspace, drafts) or pipeline.names(world)
    if not chosen:
        click.echo("there is no draft yet; begin one: zerodraft new NAME")
        return 0
    if internal and kinds not in ((), ("docx",)):
        raise click.UsageError("an internal copy is a Word file: leave --as out")
    kinds = (INTERNAL,) if internal else tuple(dict.fromkeys(kinds)) or ("docx",)
    width = max(len(_files(name, kinds)) for name in chosen)
    failed = []
    counted: list[str] = []
    for written in _progress(_built(world, chosen, kinds, jobs), chosen):
        click.echo(f"{report.plain(_shown(written)):{width}}  {_state(written)}")
        here.say(written.input, err=True)
        if written.input:
            failed.append(written.name)
        elif written.text:
            counted.append(written.name)
    if counted:
        click.echo(f"zerodraft check {counted[0] if len(counted) == 1 else 'NAME'}  says what they are")
    return 1 if failed else 0


def _built(world: World, names: Sequence[str], kinds: Sequence[str], jobs: int) -> Iterator[Written]:
    """Every draft, in the order of the names, several at a time when asked."""
    if jobs == 1 or len(names) == 1:
        for name in names:
            yield _one((world, name, tuple(kinds)))
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(names)), initializer=_leave_interrupts) as pool:
        try:
            yield from pool.map(_one, [(world, name, tuple(kinds)) for name in names])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that the person started."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _one(order: tuple[World, str, tuple[str, ...]]) -> Written:
    world, name, kinds = order
    if kinds != (INTERNAL,):
        return pipeline.build(world, name, kinds)
    from .. import internal

    return internal.build(world, name)


def _progress(built: Iterator[Written], names: Sequence[str]) -> Iterator[Written]:
    progress = Progress(len(names))
    for at, name in enumerate(names):
        progress.show(at, name)
        written = next(built)
        progress.clear()
        yield written


def _files(name: str, kinds: Sequence[str]) -> str:
    return ", ".join(f"{pipeline.BUILD}/{name}{_ending(kind)}" for kind in kinds)


def _ending(kind: str) -> str:
    return ".internal.docx" if kind == INTERNAL else FORMATS[kind].ending


def _shown(written: Written) -> str:
    return ", ".join(written.files) or written.name


def _state(written: Written) -> str:
    """What is to be done in a draft, in counted words."""
    if written.input:
        wrong = click.style(report.number(len(written.input), "problem"), fg="red", bold=True)
        return f"{'not all built' if written.files else 'not built'}: {wrong}"
    return report.counted(written.text, written.pending) or "nothing open"
