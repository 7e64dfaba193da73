"""zerodraft lookup group: what sources say of the members of a group of States."""

from __future__ import annotations

import click

from ...library import load
from ...pipeline import World
from ...registers.fold import words as words_of
from .. import here
from .entry import Entry, options, show, text


@click.command()
@options()
def command(words: tuple[str, ...], as_json: bool) -> int:
    """Groups of States in the clause library: who belonged or joined on which day, and who says so.

    \b
    zerodraft lookup group friends
    """
    return show(entries(here.world(), text(words, needed=False)), words, as_json)


def entries(world: World, text: str) -> list[Entry]:
    """Groups of the clause library whose name or id holds the words; all for an empty text."""
    found: list[Entry] = []
    wanted = set(words_of(text))
    for name in world.workspace.names(load.GROUPS, ".yaml") if wanted or not text else ():
        loaded = load.group(world, name).value
        if loaded is None or not wanted <= set(words_of(f"{name} {' '.join(loaded.group.name.values())}")):
            continue
        said: list[str] = []
        for each in loaded.group.attested:
            who = f"{each.on.isoformat()}, {len(each.states)} {'members' if each.as_ == 'members' else 'that joined'}"
            said.append(f"{who}, by {each.source.document}: {', '.join(each.states)}")
        chairs = [f"{each.state} on {each.on.isoformat()}, by {each.source.document}" for each in loaded.group.chaired]
        full = loaded.group.name.get("en", name)
        found.append({"name": full, "id": name, "attested": said, "led_by": chairs, "note": loaded.group.note})
    return found
