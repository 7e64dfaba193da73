"""The States: their names on a day in each form and language, their order, and who is a Member or an observer."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from ..model.record import dataclass
from .articles import without_article
from .find_states import Match, find
from .scan import Found, scan
from .store import table

__all__ = ["Form", "Found", "Match", "Name", "find", "ids", "name", "scan", "sort_key", "status"]

Form = Literal["un-short", "un-formal", "popular"]
Status = Literal["member", "observer"]


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a State on a day.

    `text` is for running text, with the article where the United Nations writes one ("the Gambia", "the Kingdom of
    Bahrain"); `label` is for lines and tables without it ("Gambia", "Kingdom of Bahrain"; R118). `verified` is False
    where the name, or that it was in use on that day, was not read in a source.
    """

    text: str
    label: str
    article: bool
    verified: bool
    source: str


def ids() -> tuple[str, ...]:
    """The ids (ISO 3166 alpha-3) of all States in the register, in the English order of today."""
    return tuple(table("states")["states"])


def name(id: str, form: Form, on: date, language: str = "en") -> Name | None:
    """The name of a State on a day (R110 to R128); None when the register has no such State, day or formal name.

    A State without a popular name of its own has its short name there.
    """
    names = table(f"states.{language}")
    if not names:
        return None
    popular = names["popular"].get(id) if form == "popular" else None
    entry = _entry(id, on, language)
    if entry is None:
        return None
    if popular:
        article, label, source, verified = popular
        text = f"{article} {label}" if article else label
        return Name(text, label, bool(article), verified, names["sources"][source])
    if form == "un-formal":
        return _formal(entry, on, names["sources"])
    read = entry["read"] != "never" and on.isoformat() >= entry["read"]
    return Name(entry["text"], entry["label"], bool(entry["article"]), read, names["sources"][entry["source"]])


def _formal(entry: dict[str, Any], on: date, sources: dict[str, str]) -> Name | None:
    text = str(entry["formal"])
    if not text:
        return None
    label = without_article(text)
    read = entry["formal_read"] != "never" and on.isoformat() >= entry["formal_read"]
    return Name(text, label, label != text, read, sources[entry["formal_source"]])


def sort_key(id: str, on: date, language: str = "en") -> str:
    """What a State is ordered by in a list: its short name of that day without article and bracket (R132 to R136).

    "" where the register has no order: an unknown State, a day before it had a name, and Chinese and Arabic (R148).
    """
    entry = _entry(id, on, language)
    return str(entry["sort"]) if entry else ""


def status(id: str, on: date) -> Status | None:
    """Whether a State was a Member State or an observer State on a day; None when it was neither, or is unknown."""
    state = table("states")["states"].get(id)
    current: Status | None = None
    for kind, since, _ in state["status"] if state else ():
        if since <= on.isoformat():
            current = kind
    return current


def since(id: str) -> date | None:
    """The day from which a State can be named, where the register gives one."""
    state = table("states")["states"].get(id)
    return date.fromisoformat(state["since"]) if state and state["since"] else None


def _entry(id: str, on: date, language: str) -> dict[str, Any] | None:
    state = table("states")["states"].get(id)
    day = on.isoformat()
    if state is None or day < state["since"]:
        return None
    for entry in table(f"states.{language}").get("names", {}).get(id, ()):
        if entry["from"] <= day:
            found: dict[str, Any] = entry
            return found
    return None
