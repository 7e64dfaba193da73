"""Problems as lines for a terminal: place, what is wrong, how to mend it, who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

import click

from .. import characters
from ..model.problem import Place, Problem

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
WORDS = {"error": "error", "warning": "warning", "ZD604": "gap", "ZD605": "State pending", "note": "note"}


def plain(text: str) -> str:
    """A foreign text on one line, without anything that could steer a terminal."""
    return characters.cleaned(" ".join(text.splitlines()).replace("\r", " "))


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """The report, sorted by place; a code is explained by the command named at its first problem."""
    explained: set[str] = set()
    ordered = sorted(problems, key=Problem.sort_key)
    for _, alike in groupby(ordered, key=_kind):
        group = list(alike)
        yield from _head(group)
        yield from _rest(group[0])
        if group[0].code not in explained:
            explained.add(group[0].code)
            yield f"    zerodraft explain {group[0].code}"


def counted(problems: Iterable[Problem]) -> str:
    """How many of each kind, gravest first: "2 warnings, 3 gaps, 21 States pending"; "" for none."""
    counts = Counter(each.code if each.code in WORDS else each.severity for each in problems)
    return ", ".join(number(counts[kind], word) for kind, word in WORDS.items() if counts[kind])


def number(count: int, word: str) -> str:
    """A count of things: "1 gap", "3 gaps", "21 States pending"."""
    head, _, rest = word.partition(" ")
    return " ".join(filter(None, (str(count), head if count == 1 else f"{head}s", rest)))


def as_json(problem: Problem) -> dict[str, object]:
    """A problem as plain data: its fields by name, its place as file, line and column."""
    return asdict(problem)


def _kind(problem: Problem) -> tuple[Place | None, str, str, str]:
    """Notes of one code about one place are said in one entry ("has not joined yet: [Egypt], [India]")."""
    about, colon, _ = problem.message.partition(": ")
    alone = problem.severity != "note" or not colon
    return problem.place, problem.code, problem.message if alone else about, problem.mend


def _head(group: list[Problem]) -> Iterator[str]:
    first = group[0]
    place = f"{plain(str(first.place))}: " if first.place else ""
    severity = click.style(first.severity, fg=COLOURS[first.severity], bold=True)
    message = ", ".join([first.message, *(each.message.partition(": ")[2] for each in group[1:])])
    yield f"{place}{severity} {first.code} {plain(message)}"


def _rest(problem: Problem) -> Iterator[str]:
    if problem.excerpt:
        words, _, caret = problem.excerpt.partition("\n")
        yield f"    {plain(words)}"
        if caret:
            yield f"    {click.style(plain(caret), bold=True)}"
    if problem.mend:
        yield f"    mend: {plain(problem.mend)}"
    if problem.source:
        yield f"    source: {plain(problem.source)}"
