"""Clauses that say nearly the same: two files for one idea, where one with two wordings is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from ..language import load as load_language
from ..model.library import LANGUAGES
from ..model.problem import Problem
from ..text.align import likeness
from ..text.forms import fold
from ..text.words import words
from .lineage import printed
from .load import LoadedClause

NEARLY = 0.85
"""Share of words in common, forms of verbs apart, from which two clauses are nearly the same.

Two ideas of the library share at most 0.44.
"""


def near_duplicates(clauses: Iterable[LoadedClause]) -> Iterator[Problem]:
    """ZD606 for each two clauses with wordings, not retired, that are nearly the same; said at the second by name."""
    every = sorted(clauses, key=lambda each: each.id)
    for language in LANGUAGES:
        known = load_language(language)
        texts = [
            (clause, at, fold(words(printed(clause, at, known)), known))
            for clause in every
            for at, wording in enumerate(clause.clause.wordings)
            if known and wording.status != "retired" and wording.text(language)
        ]
        said: set[tuple[str, str]] = set()
        bags = [Counter(text) for _, _, text in texts]
        for (one, (first, _, left)), (two, (second, at, right)) in combinations(enumerate(texts), 2):
            pair = (first.id, second.id)
            most = NEARLY * (len(left) + len(right))
            if first.id == second.id or pair in said or 2 * min(len(left), len(right)) < most:
                continue
            if 2 * (bags[one] & bags[two]).total() >= most and likeness(left, right) >= NEARLY:
                said.add(pair)
                message = f'"{second.id}@{second.clause.wordings[at].id}" says nearly the same as "{first.id}"'
                place = second.place(f"wordings/{at}/{language}")
                yield Problem("ZD606", "warning", message, place, "make one clause of both, each a wording of it")
