"""The States whose text it is: the names of its list in any form, and slips of its order (R132 to R143)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ..language import Language
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..registers import states
from ..registers.named_state import resolve
from ..registers.scan import Found, scan

LEAST = 3
"""So many names one after the other are a list."""
_BETWEEN = re.compile(r"[\s,;\[\]]*(?:\b\w{1,3}[\s'’]+){0,3}")
_STRANGER = re.compile(r",\s((?:the\s)?[A-Z][\w'’ -]{1,50}?),?\s(?:\w{1,3}\s){0,2}")


@dataclass(frozen=True, slots=True)
class StateList:
    """A list of States in a text, text[start:end], and what stands among them that is no State's name."""

    text: str
    names: tuple[Found, ...]
    strangers: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where the first name begins, its article included."""
        first = self.names[0]
        return first.start - len(first.article) - 1 if first.article else first.start

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.names[-1].end


def longest_list(text: str, language: Language) -> StateList | None:
    """The longest list of States in a text; None when fewer than three names stand together."""
    lists = [found for found in _lists(text, language) if len(found.names) >= LEAST]
    return max(lists, key=lambda found: len(found.names), default=None)


def parties(texts: Sequence[tuple[str, str]], on: date, language: Language, shown: str) -> Result[tuple[str, ...]]:
    """The short names of the States that the first list names, in its order, and what is wrong with the lists.

    texts: pairs of a paragraph's id and its text, the one that says most of whose text it is first. Problems, all
    warnings, since a source is never corrected: ZD011 (no name of a State on that day, two lists that differ), ZD104 (a
    slip of order).
    """
    problems: list[Problem] = []
    sets: list[tuple[str, tuple[str, ...]]] = []
    for id, text in texts:
        found = longest_list(text, language)
        if found is None:
            continue
        named, more = _named(found, on, language, Place(shown))
        problems.extend(_told(problem, id) for problem in (*more, *_slips(found, on, language, Place(shown))))
        sets.append((id, named))
    first = sets[0][1] if sets else ()
    for id, named in sets[1:]:
        if set(named) != set(first):
            message = f"{sets[0][0]} and {id} do not list the same States"
            problems.append(Problem("ZD011", "warning", message, Place(shown), "look at both lists"))
    return Result(tuple(_label(state, on) for state in first), tuple(problems))


def _told(problem: Problem, id: str) -> Problem:
    return Problem(problem.code, "warning", f"{id}: {problem.message}", problem.place, problem.mend)


def _lists(text: str, language: Language) -> Iterator[StateList]:
    names: list[Found] = []
    strangers: list[str] = []
    for found in scan(text, language.code):
        if names:
            stranger = _STRANGER.fullmatch(text, names[-1].end, found.start)
            if stranger and len(names) >= LEAST:
                strangers.append(stranger[1])
            elif not _BETWEEN.fullmatch(text, names[-1].end, found.start):
                yield StateList(text, tuple(names), tuple(strangers))
                names, strangers = [], []
        names.append(found)
    if names:
        yield StateList(text, tuple(names), tuple(strangers))


def _named(found: StateList, on: date, language: Language, place: Place) -> Result[tuple[str, ...]]:
    problems = [
        Problem(
            "ZD011", "warning", f'"{words}" stands among the States and is no name that is known', place, "look at it"
        )
        for words in found.strangers
    ]
    for name in found.names:
        if not name.valid(on):
            problems.extend(resolve(found.text[name.start : name.end], on, place, language.code).problems)
    return Result(tuple(dict.fromkeys(name.id for name in found.names)), tuple(problems))


def _slips(found: StateList, on: date, language: Language, place: Place) -> Iterator[Problem]:
    """A list that is not in the order of its language, as the check of drafts says it."""
    items = list(found.names)
    while len(items) > 1 and states.status(items[-1].id, on) != "member":
        items.pop()
    order = language.code
    keys = [states.sort_key(name.id, _held(name, on), order) for name in items]
    slips = [at for at in range(1, len(keys)) if keys[at] < keys[at - 1]]
    if slips:
        before, after = (found.text[items[at].start : items[at].end] for at in (slips[0] - 1, slips[0]))
        more = f", and {len(slips) - 1} more of the list out of order" if len(slips) > 1 else ""
        message = f"{before} is listed before {after}{more}"
        mend = "the source stays as it was printed; a draft that reproduces it declares the order under as_issued"
        yield Problem("ZD104", "warning", message, place, mend)


def _held(name: Found, on: date) -> date:
    """The day nearest to that of the text on which a name held."""
    if name.until and on >= name.until:
        return name.until - timedelta(days=1)
    return max(on, name.since) if name.since else on


def _label(state: str, on: date) -> str:
    named = states.name(state, "un-short", on)
    return named.label if named else state
