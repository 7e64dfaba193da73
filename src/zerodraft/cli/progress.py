"""One line that says how far long work is: on a terminal only, and gone when the work is done."""

from __future__ import annotations

import sys

import click

from .report import plain


class Progress:
    """`3 of 12: name` on standard error while there is more than one piece of work."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.shown = total > 1 and sys.stderr.isatty()

    def show(self, done: int, name: str) -> None:
        """The piece that is being worked on."""
        if self.shown:
            click.echo(f"\r\x1b[K{done + 1} of {self.total}: {plain(name)}", nl=False, err=True)

    def clear(self) -> None:
        """Take the line away."""
        if self.shown:
            click.echo("\r\x1b[K", nl=False, err=True)
