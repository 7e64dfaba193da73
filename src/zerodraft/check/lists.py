"""Finds the lists of States in a passage: names with their articles, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ..registers.articles import ARTICLES

if TYPE_CHECKING:
    from ..registers.states import Found
    from .facts import Facts
    from .reading import Passage

_AND = {"en": "and|or|as well as"}  # of other languages what their lists are joined with
_GOES_ON = re.compile(
    r"\]?(?:,? (?:and|or|as well as|among others)\b"
    r"|(?:, \[?(?:the )?[A-Z][^,.;:]{0,60}?)+? (?:and|or) \[?(?:the )?[A-Z])"
)
_STRANGER = re.compile(r"\]?, ((?:the )?[A-Z][\w' -]{1,60}?)(,?)(?: (and))? \[?")
_SURE = 3  # so many names make a list, in which an unknown one is a State misspelt rather than something else
_SIGNERS = "Permanent Representatives of "


class Named(NamedTuple):
    """A State named in a passage: `start` to `end` with its article, `text` without it.

    `article` is as printed: "the", "The" or ""; `holds` is False for a name of another day, and `on` is a day on which
    the name held, that of the text where it does.
    """

    start: int
    end: int
    id: str
    form: str
    text: str
    article: str
    holds: bool
    on: date


class StateList(NamedTuple):
    """Three or more States one after the other; `joins` holds what stands between them: ",", "and", ", and" or "".

    `strangers` are start and end of what stands among them and is no name of a State.
    """

    passage: Passage
    items: tuple[Named, ...]
    joins: tuple[str, ...]
    strangers: tuple[tuple[int, int], ...] = ()

    @property
    def start(self) -> int:
        """Where the first name begins, its article included."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.items[-1].end

    @property
    def goes_on(self) -> bool:
        """True when the list has a further member that is no State: "and the European Union", "and others"."""
        return _GOES_ON.match(self.passage.text, self.end) is not None

    @property
    def is_label(self) -> bool:
        """True for sponsor and voting lines, which are no running text: alone, after a short label, or in brackets."""
        text = self.passage.text
        if text[self.start - 1 : self.start] == "(" and text[self.end : self.end + 1] == ")":
            return True
        return re.fullmatch(r"\W*|(?:[\w()]+ ){0,2}[\w()]+: ?", text[: self.start]) is not None


def states_in(text: str, facts: Facts) -> tuple[Named, ...]:
    """The States named in a text, in reading order."""
    return tuple(_named(text, found, facts) for found in facts.scan(text))


def join_of(facts: Facts) -> re.Pattern[str]:
    """What may stand between two names of a list: a comma, a word that joins; brackets and articles beside it."""
    words = _AND.get(facts.code) or "|".join(re.escape(word) for word in facts.joining_words)
    articles = "" if facts.code == "en" else f"(?:{'|'.join(map(re.escape, ARTICLES))})?"
    return re.compile(rf"\]?\s?([,،、]?)\s?(?:({words})\s?)?\[?{articles}", re.IGNORECASE)


def lists_in(passage: Passage, join: re.Pattern[str]) -> Iterator[StateList]:
    """The lists that the names of a passage form; brackets round a pending State do not break one.

    Two names count as a list only where they sign together: "the Permanent Representatives of A and B" (R62). Pairs
    ("A and B, C and D") are none.
    """
    items: list[Named] = []
    joins: list[str] = []
    strangers: list[tuple[int, int]] = []
    for name in passage.states:
        between = join.fullmatch(passage.text, items[-1].end, name.start) if items else None
        stranger = _STRANGER.fullmatch(passage.text, items[-1].end, name.start) if len(items) >= _SURE else None
        if between and (between[1] or between[2] or len(items) >= _SURE):
            joins.append(f"{between[1]} {between[2] or ''}".strip())
        elif stranger and (stranger[2] or stranger[3]):
            joins.append(f"{stranger[2]} {stranger[3] or ''}".strip())
            strangers.append(stranger.span(1))
        else:
            yield from _list(passage, items, joins, strangers)
            items, joins, strangers = [], [], []
        items.append(name)
    yield from _list(passage, items, joins, strangers)


def _list(
    passage: Passage, items: list[Named], joins: list[str], strangers: list[tuple[int, int]]
) -> Iterator[StateList]:
    pairs = len(items) > 3 and set(joins[::2]) == {"and"} and set(joins[1::2]) == {","} and len(items) % 2 == 0
    signers = len(items) == 2 and passage.text.endswith(_SIGNERS, 0, items[0].start)
    if signers or (len(items) > 2 and not pairs):
        yield StateList(passage, tuple(items), tuple(joins), tuple(strangers))


def _named(text: str, found: Found, facts: Facts) -> Named:
    words = text[found.start : found.end]
    if found.form == "alias" and words.startswith("The "):
        return Named(found.start, found.end, found.id, "un-short", words[4:], "The", True, facts.day)
    start = found.start - len(found.article) - 1 if found.article else found.start
    holds = found.valid(facts.day)
    return Named(start, found.end, found.id, found.form, words, found.article, holds, _held(found, facts.day))


def _held(found: Found, day: date) -> date:
    """The day nearest to that of the text on which a name held."""
    if found.until and day >= found.until:
        return found.until - timedelta(days=1)
    return max(day, found.since) if found.since else day
