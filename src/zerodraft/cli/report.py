"""Problems as lines for a terminal: place, what is wrong, how to mend it, who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import click

from .. import characters
from ..model.problem import Problem
from ..model.record import asdict

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
COUNTED = {"error": "error", "warning": "warning", "ZD604": "gap", "note": "note"}
PENDING = "ZD605"
LONGEST = 2000


def plain(text: str) -> str:
    """A foreign text on one line, without anything that could steer a terminal or fill it."""
    line = characters.cleaned(" ".join(text[:LONGEST].splitlines()).replace("\r", " "))
    return line if len(text) <= LONGEST else f"{line}…"


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """The report, sorted by place; a code is explained by the command named at its first problem."""
    explained: set[str] = set()
    for problem in sorted(problems, key=Problem.sort_key):
        yield from _entry(problem)
        if problem.code not in explained:
            explained.add(problem.code)
            yield f"    zerodraft explain {problem.code}"


def counted(problems: Iterable[Problem], pending: int = 0) -> str:
    """How many of each kind, gravest first: "2 warnings, 3 gaps, 21 States pending, 4 notes"; "" for none."""
    counts = Counter(each.code if each.code in COUNTED else each.severity for each in problems if each.code != PENDING)
    parts = [number(counts[kind], word) for kind, word in COUNTED.items() if counts[kind]]
    if pending:
        parts.append(number(pending, "State pending"))
    return ", ".join(parts)


def number(count: int, word: str) -> str:
    """A count of things: "1 gap", "3 gaps", "21 States pending"."""
    head, _, rest = word.partition(" ")
    return " ".join(filter(None, (str(count), head if count == 1 else f"{head}s", rest)))


def as_json(problem: Problem) -> dict[str, object]:
    """A problem as plain data: its fields by name, its place as file, line and column."""
    return asdict(problem)


def _entry(problem: Problem) -> Iterator[str]:
    place = f"{plain(str(problem.place))}: " if problem.place else ""
    severity = click.style(problem.severity, fg=COLOURS[problem.severity], bold=True)
    yield f"{place}{severity} {problem.code} {plain(problem.message)}"
    if problem.excerpt:
        words, _, caret = problem.excerpt.partition("\n")
        yield f"    {plain(words)}"
        if caret:
            yield f"    {click.style(plain(caret), bold=True)}"
    if problem.mend:
        yield f"    mend: {plain(problem.mend)}"
    if problem.source:
        yield f"    source: {plain(problem.source)}"
