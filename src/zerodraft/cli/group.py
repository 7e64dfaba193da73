"""The table of commands with their help lines; a command's file is loaded when it is called: --help is quick."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, NoReturn

import click

from .guard import run

COMMANDS = {
    "init": "Make a new workspace with templates, clauses and one example.",
    "new": "Begin a draft: from a template, or from last year's.",
    "show": "Show a draft as it was understood, as text, or as the tree of its blocks.",
    "build": "Write the files of drafts: Word, web page, text or PDF.",
    "check": "Say what is wrong, stale or open in a draft.",
    "signatories": "Show who joined, who is asked and who declined, and change it.",
    "release": "Make the clean copy of a draft, or say why not.",
    "trace": "Show for each paragraph of a draft or a file who agreed to it, what changed, what is new.",
    "collect": "Take texts that were agreed into the clause library.",
    "library": "Look at the clause library and prove its wordings.",
    "lookup": "Look up States, sessions, agenda items, instruments, bodies, days, anniversaries, groups and offices.",
    "explain": "Explain a code: what is wrong, why, how to mend it, who says so.",
}


class Commands(click.Group):
    """A group whose commands lie in files of their own, in `package`, and are listed from a table: name → help line."""

    def __init__(self, *args: Any, table: dict[str, str], package: str, **named: Any) -> None:
        super().__init__(*args, **named)
        self.table = table
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, its file loaded."""
        if cmd_name not in self.table:
            return None
        command: click.Command = import_module(f".{cmd_name}", self.package).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; an unknown one is met with the one most like it."""
        if args[0] in self.table:
            return super().resolve_command(ctx, args)
        from ..nearest import nearest

        near = nearest(args[0], self.table)
        raise click.UsageError(f'there is no command "{args[0]}"' + (f'; do you mean "{near}"?' if near else ""), ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, without loading anything."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))

    def main(self, *args: Any, **named: Any) -> NoReturn:
        """Run a command line and leave with its exit code; whatever happens, no traceback."""
        named["standalone_mode"] = False
        inherited = super().main
        run(lambda: inherited(*args, **named))


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"zerodraft {version('zerodraft')}")
        except PackageNotFoundError:
            click.echo("zerodraft, from a folder where it is not installed")
        ctx.exit()


SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.command("zerodraft", cls=Commands, table=COMMANDS, package=__package__, context_settings=SETTINGS)
@click.option("-C", "--workspace", metavar="DIR", help="The workspace; otherwise the one that this folder lies in.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="The version.")
@click.pass_context
def root(ctx: click.Context, workspace: str | None) -> None:
    """Draft joint statements, declarations and cover letters out of language that States have agreed to.

    \b
    zerodraft init my-workspace      a workspace to begin with
    zerodraft build                  every draft becomes build/NAME.docx
    zerodraft check NAME             what is wrong, stale or open in it
    """
    ctx.obj = workspace
    if os.environ.get("NO_COLOR"):
        ctx.color = False
