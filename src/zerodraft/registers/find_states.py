"""Which State is meant: any form of a name, with or without its article, of today or of another day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ..model.record import dataclass
from ..nearest import nearest
from .articles import without_article
from .fold import fold
from .store import table

MANY = 6
SHORTEST = 4
LIKE = 0.75  # a State is not offered for another on a weak likeness ("Byelorussia", Russia)
FORMS = ("un-short", "un-formal", "popular", "alias")


@dataclass(frozen=True, slots=True)
class Match:
    """What a name stands for.

    ids: the State of that name, or several when two had it; () when there is none. candidates: other States of that day
    that may be meant, because the words are only a part of their name ("Lao") or are shared ("Congo", "Korea").
    form: the form that was met, un-short, un-formal, popular, alias or code. valid: the name was in use on the day
    that was asked for (Swaziland in 2025 is found, and is not). since, until: its days, until being the first day on
    which it was the name no more.
    """

    ids: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    form: str = ""
    valid: bool = True
    since: date | None = None
    until: date | None = None

    @property
    def id(self) -> str:
        """The one State of that name, or "" when there is none or several."""
        return self.ids[0] if len(self.ids) == 1 else ""

    @property
    def last(self) -> date | None:
        """The last day of the name; None where it has no end."""
        return self.until - timedelta(days=1) if self.until else None

    @property
    def ambiguous(self) -> bool:
        """True when more than one State may be meant."""
        return len({*self.ids, *self.candidates}) > 1


def find(words: str, on: date | None, language: str = "en") -> Match:
    """The State of this name: short, formal or popular, inverted ("Bolivia, Plurinational State of") or its ISO code.

    Letter case, accents, apostrophes and the article do not count. on: the day the name must hold on; None: any day.
    """
    facts, names = table("states")["states"], table(f"states.{language}")
    if words in facts:
        return _dated([[words, "code", facts[words]["since"], facts[words]["until"]]], on)
    key = fold(without_article(words.strip()))
    if not names or not key:
        return Match()
    shared = tuple(id for id in names["ambiguous"].get(key, ()) if _there(facts.get(id), on))
    hits = [hit for hit in names["index"].get(key, ()) if hit[0]]
    if not hits:
        return Match(candidates=shared or tuple(id for id in _candidates(key, names["index"]) if _there(facts[id], on)))
    found = _dated(hits, on)
    others = tuple(id for id in shared if id not in found.ids)
    return Match(found.ids, others, found.form, found.valid, found.since, found.until)


def _there(state: dict[str, Any] | None, on: date | None) -> bool:
    """True when there was such a State on the day; a State that has ended is not meant where no day is asked for."""
    if state is None or on is None:
        return bool(state and not state["until"])
    return bool(state["since"] <= on.isoformat() and (not state["until"] or on.isoformat() < state["until"]))


def _dated(hits: list[list[str]], on: date | None) -> Match:
    """The match for what the index has: names of the day before others, then the form that weighs most."""
    facts = table("states")["states"]
    day = on.isoformat() if on else ""

    def holds(hit: list[str]) -> bool:
        since = max(hit[2], facts[hit[0]]["since"])
        return not day or (since <= day and (not hit[3] or day < hit[3]))

    def weight(hit: list[str]) -> tuple[bool, int, str]:
        return (not holds(hit), FORMS.index(hit[1]) if hit[1] in FORMS else 0, hit[0])

    best = min(hits, key=weight)
    same = [hit for hit in hits if weight(hit)[:2] == weight(best)[:2]]
    found = tuple(dict.fromkeys(hit[0] for hit in sorted(same, key=weight)))
    since, until = best[2], best[3]
    return Match(found, (), best[1], holds(best), _day(since), _day(until))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _candidates(key: str, index: dict[str, list[list[str]]]) -> tuple[str, ...]:
    """States whose name holds all these words, or nearly; words that more than MANY States share say nothing.

    Two or three letters are an abbreviation: what is spelt like them ("EU", "Peru") is not meant.
    """
    wanted = set(key.split(" "))
    holding = [hits for known, hits in index.items() if wanted <= set(known.split(" "))]
    if not holding and len(key) >= SHORTEST:
        holding = [index[near] for near in [nearest(key, index, LIKE)] if near]
    found = dict.fromkeys(hit[0] for hits in holding for hit in hits if hit[0])
    return tuple(found) if len(found) <= MANY else ()
