"""zerodraft explain: a code, what is wrong, why, how to mend it, who says so, wrong and right examples."""

from __future__ import annotations

import click

from ..check import explain
from ..nearest import nearest
from . import report
from .guard import COULD_NOT_RUN


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> int:
    """Explain a code of a problem; list all codes when none is given.

    \b
    zerodraft explain ZD501
    zerodraft explain stale-anniversary
    """
    if code is None:
        for known in (explain.explain(each) for each in explain.codes()):
            if known:
                click.echo(f"{known.code}  {known.name}")
        return 0
    found = explain.explain(code)
    if found is None:
        click.echo(f'there is no code "{report.plain(code)}"{_meant(code)}', err=True)
        return COULD_NOT_RUN
    click.echo(found.text())
    return 0


def _meant(code: str) -> str:
    known = [each for name in explain.codes() if (each := explain.explain(name))]
    near = nearest(code, [*(each.code for each in known), *(each.name for each in known)])
    return f"; do you mean {near}?" if near else "; zerodraft explain lists them all"
