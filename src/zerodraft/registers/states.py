"""The States: their names on a day in each form and language, their order, and who is a Member or an observer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Literal

from ..model.record import dataclass
from .articles import without_article
from .find_states import Match, find
from .order import language_of
from .scan import Found, scan
from .store import table

__all__ = [
    "Form", "Found", "Match", "Name", "capital", "find", "ids", "last_day", "name", "scan", "since", "sort_key",
    "status", "status_since", "successors",
]  # fmt: skip

Form = Literal["un-short", "un-formal", "popular"]
Status = Literal["member", "observer"]
APOSTROPHE = "'"


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


def ids(on: date | None = None) -> tuple[str, ...]:
    """The ids (ISO 3166 alpha-3) of all States in the register, those that have ended and non-members too.

    on: only those that were Member States or observer States on that day.
    """
    known = tuple(table("states")["states"])
    return tuple(id for id in known if status(id, on)) if on else known


def name(id: str, form: Form, on: date, language: str = "en") -> Name | None:
    """The name of a State on a day (R110 to R128); None when the register has no such State, day or formal name.

    A State that had no popular name of its own on that day has its short name there.
    """
    names = table(f"states.{language}")
    entry = _entry(id, on, language)
    if entry is None:
        return None
    popular = names["popular"].get(id) if form == "popular" else None
    if popular and popular[4] <= on.isoformat():
        article, label, source, verified, _ = popular
        return Name(_joined(article, label), label, bool(article), verified, names["sources"][source])
    if form == "un-formal":
        return _formal(entry, on, names["sources"])
    read = entry["read"] != "never" and on.isoformat() >= entry["read"]
    return Name(entry["text"], entry["label"], bool(entry["article"]), read, names["sources"][entry["source"]])


def _joined(article: str, label: str) -> str:
    return f"{article}{'' if not article or article.endswith(APOSTROPHE) else ' '}{label}"


def _formal(entry: dict[str, Any], on: date, sources: dict[str, str]) -> Name | None:
    text = str(entry["formal"])
    if not text:
        return None
    label = without_article(text)
    read = entry["formal_read"] != "never" and on.isoformat() >= entry["formal_read"]
    return Name(text, label, label != text, read, sources[entry["formal_source"]])


def sort_key(id: str, on: date, order: str = "en") -> str:
    """What a State is ordered by in a list: its short name of that day without article and bracket (R132 to R149).

    order: en, fr, es, ru, ar, zh (pinyin) or zh-stroke; Arabic counts no article (R146). Keys compare as text; they are
    ICU's, in hexadecimal. "" where the register has no place: an unknown State, a day on which it had no name.
    """
    entry = _entry(id, on, language_of(order))
    return str(entry["sort"].get(order, "")) if entry else ""


def status(id: str, on: date) -> Status | None:
    """Whether a State was a Member State or an observer State on a day; None when it was neither, or is unknown."""
    held = _status(id, on)
    return held[0] if held else None


def status_since(id: str, on: date) -> tuple[date, bool] | None:
    """The day from which a State has held the status it has on a day, and whether that day was read in a source."""
    held = _status(id, on)
    return (date.fromisoformat(held[1]), held[2]) if held and held[0] else None


def _status(id: str, on: date) -> tuple[Status | None, str, bool] | None:
    state, day = _fact(id), on.isoformat()
    if state is None or (state["until"] and day >= state["until"]):
        return None
    kind, since, read = next((each for each in reversed(state["status"]) if each[1] <= day), (None, "", False))
    return kind, since, read


def since(id: str) -> date | None:
    """The day from which a State can be named, where the register gives one."""
    state = _fact(id)
    return date.fromisoformat(state["since"]) if state and state["since"] else None


def last_day(id: str) -> date | None:
    """The last day of a State that has ended; None for one that goes on."""
    state = _fact(id)
    return date.fromisoformat(state["until"]) - timedelta(days=1) if state and state["until"] else None


def successors(id: str) -> tuple[str, ...]:
    """The ids of the States that came after one that has ended."""
    return tuple((_fact(id) or {}).get("successors", ()))


def capital(id: str, language: str = "en") -> tuple[str, bool] | None:
    """The capital, which in a text needs no country after it (R129), and whether it was read in a source."""
    named = (_fact(id) or {}).get("capital", {}).get(language)
    return (named[0], named[1]) if named else None


def _fact(id: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = table("states")["states"].get(id)
    return found


def _entry(id: str, on: date, language: str) -> dict[str, Any] | None:
    state, day = _fact(id), on.isoformat()
    if state is None or day < state["since"] or (state["until"] and day >= state["until"]):
        return None
    for entry in table(f"states.{language}").get("names", {}).get(id, ()):
        if entry["from"] <= day:
            found: dict[str, Any] = entry
            return found
    return None
