"""zerodraft show: a draft as it was understood, as text, or as the tree of its blocks."""

from __future__ import annotations

import click

from .. import pipeline
from . import here


@click.command()
@click.argument("draft")
@click.option("--stage", type=click.Choice([*pipeline.STAGES]), default="text", show_default=True)
def command(draft: str, stage: str) -> int:
    """Show a draft at a stage of its way from the YAML file to the finished text.

    \b
    spec      every key with its value and place, and which files were used
    text      the text as a reader sees it
    document  the tree: each block with id, role, place and source, and its runs

    \b
    zerodraft show 2013-declaration
    zerodraft show 2013-declaration --stage document
    """
    world = here.world()
    shown, problems = pipeline.show(world, here.name(world.workspace, draft), stage)
    here.say(problems, err=True)
    if shown is None:
        return 1
    click.echo(shown, nl=False)
    return 0
