"""The agenda with a mission's own items over it."""

from __future__ import annotations

from typing import Any

from .compact_agenda import agenda
from .own import Entry

Table = dict[str, Any]


def overlaid(base: Table, mine: tuple[Entry, ...]) -> Table:
    """The agenda with the items of a mission; where its agenda is complete, those of the register do not count."""
    own = agenda(_as_written(mine))["agenda"]
    titles, sources = len(base["titles"]), len(base["sources"])
    sessions = dict(base["sessions"])
    complete = [*base["complete"], *(session for session in own["complete"] if session not in base["complete"])]
    for entry in mine:
        data = entry.data or {}
        items = {} if data["complete"] else dict(sessions.get(entry.id, {}))
        for number, (title, source, *rest) in own["sessions"][entry.id].items():
            items[number] = [title + titles, source + sources, *rest]
        for number, item in data["items"].items():
            if item["hide"]:
                items.pop(number, None)
        sessions[entry.id] = items
    return {
        **base,
        "titles": [*base["titles"], *own["titles"]],
        "sources": [*base["sources"], *own["sources"]],
        "sessions": sessions,
        "complete": complete,
    }


def _as_written(mine: tuple[Entry, ...]) -> Table:
    """A mission's agendas in the form of the register's own file."""
    sources = {entry.id: {"title": entry.cited, "verified": entry.verified} for entry in mine}
    sessions = {}
    for entry in mine:
        data = entry.data or {}
        shown = {number: item for number, item in data["items"].items() if not item["hide"]}
        sessions[entry.id] = {"source": entry.id, "complete": data["complete"], "items": shown}
    return {"sources": sources, "sessions": sessions}
