"""zerodraft lookup group: what sources say of the members of a group of States, listed in any language and form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import click

from ...language import load as load_language
from ...library import load
from ...library.load import LoadedGroup
from ...registers import states
from ...registers.fold import words as words_of
from ...world import World
from .. import here
from .entry import Entry, options, show, text, translated


@click.command()
@options("language", "form")
def command(words: tuple[str, ...], language: str, form: states.Form, as_json: bool) -> int:
    """Groups of States in the clause library: who belonged or joined on which day, and who says so.

    The States stand in the order of the language, by their names of that day.

    \b
    zerodraft lookup group friends
    zerodraft lookup group friends --language fr --form un-formal
    """
    return show(entries(here.world(), text(words, needed=False), language, form), words, as_json)


def entries(world: World, text: str, language: str = "en", form: states.Form = "un-short") -> list[Entry]:
    """Groups of the clause library whose name or id holds the words; all for an empty text."""
    wanted = set(words_of(text))
    found: list[Entry] = []
    for name in world.workspace.names(load.GROUPS, ".yaml") if wanted or not text else ():
        loaded = load.group(world, name).value
        if loaded and wanted <= set(words_of(f"{name} {' '.join(loaded.group.name.values())}")):
            found.append(_entry(loaded, language, form))
    return found


def _entry(loaded: LoadedGroup, language: str, form: states.Form) -> Entry:
    group = loaded.group
    said: list[str] = []
    unread: dict[str, None] = {}
    for each in group.attested:
        listed = _names(each.states, each.on, language, form)
        unread |= dict.fromkeys(name.label for name in listed if not name.verified)
        who = f"{each.on.isoformat()}, {len(each.states)} {'members' if each.as_ == 'members' else 'that joined'}"
        said.append(f"{who}, by {each.source.document}: {_joined([name.text for name in listed], language)}")
    chairs: list[str] = []
    for chair in group.chaired:
        led = _joined([name.text for name in _names([chair.state], chair.on, language, form)], language)
        chairs.append(f"{led} on {chair.on.isoformat()}, by {chair.source.document}")
    english = group.name.get("en", loaded.id)
    return {
        "name": group.name.get(language, english),
        **({} if language in group.name else translated(language, english, group.name)),
        "id": loaded.id,
        "attested": said,
        "led_by": chairs,
        "verified": not unread,
        "names_not_read_in_a_source": list(unread),
        "source": loaded.shown,
        "note": group.note,
    }


def _names(listed: Iterable[str], on: date, language: str, form: states.Form) -> list[states.Name]:
    """The names of States of a list, in the order of the language; the short name where that form has none."""
    ids = [id for name in listed for id in states.find(name, on).ids[:1]]
    ordered = sorted(ids, key=lambda id: (states.sort_key(id, on, language), ids.index(id)))
    names = (states.name(id, form, on, language) or states.name(id, "un-short", on, language) for id in ordered)
    return [name for name in names if name]


def _joined(texts: list[str], language: str) -> str:
    words = load_language(language)
    return words.joined(texts) if words else ", ".join(texts)
