"""zerodraft release: the clean copy of a draft and its manifest, or every reason why not."""

from __future__ import annotations

import click

from .. import pipeline
from ..release import FOLDER
from . import here, report


@click.command()
@click.argument("draft")
def command(draft: str) -> int:
    """Make the clean copy of a draft, frozen for letters to annex; or say why not.

    A draft is released when nothing in it is open: no gaps, no pending States, no errors that are not declared, and
    a letter's annex released before it. What was released is never written over.

    \b
    zerodraft release 2013-declaration
    """
    world = here.world()
    name = here.name(world.workspace, draft)
    manifest, problems = pipeline.release(world, name)
    here.say(problems, err=manifest is None)
    if manifest is None:
        click.echo(f"{report.plain(name)} is not released: {report.number(len(problems), 'reason')}", err=True)
        return 1
    click.echo(f"drafts/{name}/{FOLDER}/{manifest.file}")
    for accepted in manifest.accepted:
        click.echo(f"accepted: {report.plain(accepted)}")
    click.echo(f"a letter annexes it with  annex: {{released: {name}, sha256: {manifest.content_sha256}}}")
    return 0
