"""Finds the names of States in running text by the first word of each name, without one great pattern."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ..model.record import dataclass
from .fold import unaccented
from .store import table

WORD = re.compile(r"\w+")
THE = re.compile(r"\b(the)\s$", re.IGNORECASE)
FORMER = re.compile(r"\bformer\s$", re.IGNORECASE)
COMMA = re.compile(r",[\s\u00a0]")
SMALL = ("former", "ex", "бывшая")  # the names of North Macedonia until 2019 begin with a small letter
LINK = re.compile(r"[\s\u00a0]*[\s\u00a0('’\-‑–&.][\s\u00a0('’]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A name of a State in a text: text[start:end], without its article.

    article is the English article before it as it stands there ("the", "The" or ""). form is un-short, un-formal,
    popular or alias. since and until are the first day of the name and of the next one; None where there is no bound.
    """

    start: int
    end: int
    id: str
    form: str
    article: str
    since: date | None
    until: date | None

    def valid(self, on: date) -> bool:
        """True when the State bore this name on that day."""
        return not (self.since and on < self.since) and not (self.until and on >= self.until)


def scan(text: str, language: str = "en") -> tuple[Found, ...]:
    """Every name of a State in the text, in order and without overlaps, the longest where several begin at one word.

    A form that a State bore at two times is given with the newest. Names that hold a State's name and mean something
    else (Northern Ireland, American Samoa) are passed over, and past names that the text itself calls former.
    """
    names = table(f"states.{language}")
    if not names:
        return ()
    first, index = names["first"], names["index"]
    tokens = [(match.start(), match.end()) for match in WORD.finditer(text)]
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        start, end = tokens[at]
        token = text[start:end]
        lengths = first.get(_fold(token)) if not token[0].islower() or token in SMALL else None
        count, hit = _longest(text, tokens, at, lengths, index) if lengths else (1, None)
        if hit and hit[0] and not (hit[3] and FORMER.search(text, max(start - 8, 0), start)):
            found.append(_found(text, start, tokens[at + count - 1][1], hit))
        at += count
    return tuple(found)


def _longest(
    text: str, tokens: list[tuple[int, int]], at: int, lengths: list[int], index: dict[str, Any]
) -> tuple[int, list[str] | None]:
    for count in lengths:
        span = tokens[at : at + count]
        if len(span) < count:
            continue
        gaps = [(span[place][1], span[place + 1][0]) for place in range(count - 1)]
        turned = bool(gaps) and bool(COMMA.fullmatch(text, *gaps[0]))
        if not all(LINK.fullmatch(text, *gap) for gap in gaps[turned:]):
            continue
        hits = index.get(" ".join(_fold(text[start:end]) for start, end in span))
        if hits and _written_so(text[span[0][0] : span[-1][1]], hits[0]) and (not turned or _turned(hits[0])):
            return count, hits[0]
    return 1, None


def _turned(hit: list[str]) -> bool:
    """True for a short name that has a comma itself: "Germany, Federal Republic of"."""
    labels = table("states.en")["names"].get(hit[0], ())
    return hit[1] == "un-short" and any("," in name["label"] for name in labels)


def _fold(token: str) -> str:
    return unaccented(token).casefold()


def _written_so(text: str, hit: list[str]) -> bool:
    """Abbreviations such as UK and US count only in capitals: "us" is a pronoun."""
    return hit[1] != "alias" or len(text) > 4 or text.isupper()


def _found(text: str, start: int, end: int, hit: list[str]) -> Found:
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    article = THE.search(text, max(start - 5, 0), start)
    since, until = (date.fromisoformat(day) if day else None for day in hit[2:4])
    return Found(start, end, hit[0], hit[1], article[1] if article else "", since, until)
