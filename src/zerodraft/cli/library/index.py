"""zerodraft library index: how the index of the clause library is, and a way to make it anew."""

from __future__ import annotations

import json

import click

from ...model.record import asdict
from .. import here, report
from .find import open_index


@click.command()
@click.option("--rebuild", is_flag=True, help="Make it anew from the files of the library.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(rebuild: bool, as_json: bool) -> int:
    """Show the index by which texts are found: made and kept fresh by itself, the files stay the truth.

    \b
    zerodraft library index
    zerodraft library index --rebuild
    """
    state = open_index(here.world(), rebuild).state()
    if as_json:
        click.echo(json.dumps(asdict(state), ensure_ascii=False, indent=2))
        return 0
    held = (report.number(state.sources, "source"), report.number(state.clauses, "clause"))
    click.echo(
        f"{report.number(state.entries, 'text')} of {held[0]} and {held[1]}, {report.number(state.words, 'word')}"
    )
    where = report.plain(state.path or "in memory only, for build/.cache cannot be written")
    click.echo(f"{where}, {state.size / 2**20:.1f} MiB, fresh")
    for shown in state.wrong:
        click.echo(f"{report.plain(shown)} has mistakes and is left out (zerodraft library check)")
    return 0
