"""A problem in the user's files or texts, as a value: what, where, how to mend it, who says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, Literal, NamedTuple, TypeVar

from .record import dataclass

Severity = Literal["error", "warning", "note"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file: path relative to the workspace with forward slashes, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: `code` names the rule (ZD104), `mend` says how to put it right, `source` who says so."""

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    mend: str = ""
    source: str = ""
    block: str = ""
    excerpt: str = ""

    def sort_key(self) -> tuple[Place, str, str]:
        """Order of a report: by file, line and column, then by code."""
        return (self.place or Place(""), self.code, self.message)


MOST = 200
"""Mistakes of one kind of work in one file that are listed; whoever made more made the same one again and again."""


def and_more(problem: Problem) -> Problem:
    """What is said in place of the problem that would be one too many."""
    mend = "mend those above, and run the command again"
    return Problem(problem.code, "error", "more mistakes follow from here on", problem.place, mend)


def any_error(problems: Iterable[Problem]) -> bool:
    """True when one of the problems keeps a value from being used; warnings and notes do not."""
    return any(problem.severity == "error" for problem in problems)


class Result(NamedTuple, Generic[T]):
    """A value and the problems met while making it; the value may be partial when there are errors."""

    value: T
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """True when an error keeps the value from being used."""
        return any_error(self.problems)
