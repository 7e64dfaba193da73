"""zerodraft library: what the clause library holds; one file per command, loaded when it is asked for."""

from __future__ import annotations

import click

from ..group import Commands

COMMANDS = {
    "check": "Prove that every agreed wording stands in its source.",
    "find": "Find agreed language by words, topic, part, verb, party, year or source.",
    "lineage": "Show how the wording of a clause moved over the years.",
    "coverage": "Show what an earlier text said that a later one does not, and the reverse.",
    "show": "Show a clause: its wordings, who agreed to them and how.",
    "use": "Put a clause into a draft, and leave everything else of it alone.",
    "index": "Show how the index is that texts are found by, or make it anew.",
}


@click.group(cls=Commands, table=COMMANDS, package=__name__)
def command() -> None:
    """Look at the clause library and prove its wordings.

    \b
    zerodraft library check
    zerodraft library find victims trust fund
    zerodraft library show global-plan-of-action
    zerodraft library lineage global-plan-of-action
    zerodraft library coverage 2025-world-day-statement 2027-world-day-statement
    zerodraft library use victims-trust-fund 2027-world-day-statement
    """
