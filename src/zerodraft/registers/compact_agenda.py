"""The compact form of the agenda: each title once, since most items come back every year."""

from __future__ import annotations

from typing import Any


def agenda(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """`agenda`: titles, sources, proper names; per session number → [title, source, verified, committees]."""
    titles: dict[str, int] = {}
    sources: dict[str, int] = {}
    sessions: dict[str, dict[str, list[Any]]] = {}
    for session, held in data["sessions"].items():
        sessions[session] = {}
        for number, item in held["items"].items():
            source = item.get("source", held["source"])
            at = titles.setdefault(item["title"], len(titles))
            read = bool(data["sources"][source]["verified"])
            sessions[session][number] = [
                at,
                sources.setdefault(source, len(sources)),
                int(read),
                item.get("committees", []),
            ]
    made: dict[str, Any] = {
        "titles": list(titles),
        "sources": [data["sources"][key]["title"] for key in sources],
        "sessions": sessions,
    }
    made["proper"] = data.get("proper", [])
    made["complete"] = [session for session, held in data["sessions"].items() if held["complete"]]
    return {"agenda": made}
