"""zerodraft lookup: what the registers know; one file per register, loaded when it is asked for."""

from __future__ import annotations

import click

from ..group import Commands

REGISTERS = {
    "state": "A State: how to write it on a day, and whether it is a Member State.",
    "session": "A session of the General Assembly, by its number or a day.",
    "agenda": "Agenda items of the General Assembly.",
    "instrument": "Treaties, declarations and resolutions.",
    "body": "Organs, offices, agencies, other organizations and groups.",
    "observance": "International days, and the day they fall on.",
    "anniversary": "Round anniversaries between two days.",
    "group": "Groups of States in the clause library.",
    "office": "Offices, and who holds them on a day.",
}


@click.command(cls=Commands, table=REGISTERS, package=__name__, invoke_without_command=True)
@click.option("--overlays", is_flag=True, help="List what the workspace's own registers replace, add and hide.")
@click.option("--json", "as_json", is_flag=True, help="Print that list as JSON.")
@click.pass_context
def command(ctx: click.Context, overlays: bool, as_json: bool) -> int:
    """Look up what the registers know.

    \b
    zerodraft lookup state laos
    zerodraft lookup session 2027-07-30
    zerodraft lookup agenda crime prevention --session 68
    zerodraft lookup office secretary_general --date "1 January 2027"
    zerodraft lookup --overlays
    """
    if ctx.invoked_subcommand:
        return 0
    if not overlays:
        raise click.exceptions.NoArgsIsHelpError(ctx)
    from .overlays import show

    return show(as_json)
