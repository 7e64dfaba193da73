"""What is looked for: the words of a query, how common each is, and known words in the stead of misspelt ones."""

from __future__ import annotations

import sqlite3

from ...model.record import dataclass, field
from ...nearest import nearest
from . import store
from .words import searched

SHORTEST = 4
"""Letters of a word from which on a slip in it is mended."""
LIKENESS = 0.82
MENDED = 5
"""Words of one query that may be mended: more of them that no text has are no slips."""
LONGEST = 2000
"""Words of a query that are looked at."""


@dataclass(frozen=True, slots=True)
class Query:
    """The words in their order; `known`: each of those that texts have, by one form for each stem → number of texts.

    stems: the stem of each word. instead: (word that no text has, known word searched for). unknown: words with none.
    """

    words: tuple[str, ...]
    known: dict[str, int] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict)
    instead: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()


def understood(connection: sqlite3.Connection, text: str, exact: bool = False) -> Query:
    """The words of a text as the index knows them. `exact`: no word is taken for another."""
    words = searched(text)[:LONGEST]
    stems = _stems(connection, words)
    counts = _counts(connection, stems)
    instead: dict[str, str] = {}
    unknown: list[str] = []
    for word in dict.fromkeys(words):
        if stems[word] in counts:
            continue
        meant = "" if exact or len(instead) + len(unknown) >= MENDED else _meant(connection, word)
        if meant:
            instead[word] = meant
        else:
            unknown.append(word)
    if instead:
        words = [instead.get(word, word) for word in words]
        stems = _stems(connection, words)
        counts = _counts(connection, stems)
    known = {word: counts[stem] for stem, word in {stems[word]: word for word in words}.items() if stem in counts}
    return Query(tuple(words), known, stems, tuple(instead.items()), tuple(unknown))


def _stems(connection: sqlite3.Connection, words: list[str]) -> dict[str, str]:
    distinct = list(dict.fromkeys(words))
    sql = f"select word, stem from word where word in ({', '.join('?' * len(distinct))})"
    known = dict(connection.execute(sql, distinct).fetchall())
    return known | store.stems(connection, (word for word in distinct if word not in known))


def _counts(connection: sqlite3.Connection, stems: dict[str, str]) -> dict[str, int]:
    """How many texts have a word of each stem, at most; those with none are left out."""
    wanted = list(dict.fromkeys(stems.values()))
    sql = f"select stem, sum(count) from word where stem in ({', '.join('?' * len(wanted))}) group by stem"
    return dict(connection.execute(sql, wanted).fetchall())


def _meant(connection: sqlite3.Connection, word: str) -> str:
    """The known word most like one that no text has, "" when none is near.

    First among those with its first letter; then among those where only that is wrong, or changed places with the next.
    """
    if len(word) < SHORTEST or any(letter.isdigit() for letter in word):
        return ""
    sql = "select word from word where length(word) between ? and ?"
    around: list[object] = [len(word) - 2, len(word) + 2]
    first, other = " and substr(word, 1, 1) = ?", " and (substr(word, 2, 2) = ? or substr(word, 1, 2) = ?)"
    for more, values in ((first, [word[0]]), (other, [word[1:3], word[1::-1]])):
        known = [each for (each,) in connection.execute(sql + more, [*around, *values])]
        if found := nearest(word, known, LIKENESS):
            return found
    return ""
