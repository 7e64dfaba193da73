"""What was found, put in order: by how much of what was asked a text has, how near together, and how little else."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from math import log

from ...model.record import dataclass
from .contents import key
from .entry import Entry
from .query import Query
from .words import marks, searched

COVERED, TOGETHER, ALONE, CLAUSE = 1.0, 0.35, 0.25, 0.1
"""What counts: words that were asked and are there; pairs of them next to each other; that the text has little else.

A wording of a clause, ready to use, stands a little before a text that nobody has made one of.
"""
BESIDE = 0.5
"""What a word counts that stands beside a text only: in its clause's name, idea or topics."""
WORST = 0.2
"""A hit below this share of the best one is left out."""
COMMON = 0.4
"""A word that stands in this share of the texts or more is not marked, if others are asked too."""
_FIRST = {"wording": 0, "sentence": 1, "paragraph": 2}


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found, its score (of one search, to be compared with no other), and where its words matched.

    clauses: "clause@wording" of every wording that stands in it.
    """

    entry: Entry
    score: float
    marks: tuple[tuple[int, int], ...] = ()
    clauses: tuple[str, ...] = ()


def ranked(
    connection: sqlite3.Connection, rows: dict[int, Entry], query: Query, entries: int, limit: int
) -> tuple[Hit, ...]:
    """The best of some texts; of a paragraph, its sentence and its wording, the best stands for all.

    entries: how many texts the index holds.
    """
    texts = {id: (searched(entry.text), searched(entry.about)) for id, entry in rows.items()}
    stems, counts = _known(connection, {word for both in texts.values() for words in both for word in words})
    scored = []
    for id, entry in rows.items():
        text, beside = ([stems.get(word, word) for word in words] for words in texts[id])
        lifted = 1 + CLAUSE * (entry.kind == "wording" and entry.status != "retired")
        scored.append((_score(text, beside, query, counts, entries) * lifted if query.words else 0.0, entry))
    if query.words:
        scored.sort(key=lambda each: (-round(each[0], 6), _FIRST[each[1].kind], each[1].document, each[1].paragraph))
    telling = [word for word, count in query.known.items() if count < COMMON * entries] or query.words
    wanted = {query.stems[word] for word in telling}
    matching = {word for word, stem in stems.items() if stem in wanted}
    kept: list[Hit] = []
    for score, entry in scored:
        if len(kept) == limit or (query.words and score <= WORST * scored[0][0]):
            break
        if not any(covers(hit.entry, entry) for hit in kept):
            kept.append(Hit(entry, score, tuple(marks(entry.text, matching)), clauses_in(connection, entry)))
    return tuple(kept)


def _score(text: list[str], beside: list[str], query: Query, counts: dict[str, int], entries: int) -> float:
    """How well a text answers a query, by its stems and those of what is said beside it."""

    def weight(stems: set[str]) -> float:
        return sum(log(1 + entries / (1 + counts.get(stem, 0))) for stem in stems)

    asked = [query.stems[word] for word in query.words]
    shared = weight(set(asked) & set(text))
    named = weight(set(asked) & set(beside) - set(text)) * BESIDE
    pairs = set(pairwise(asked))
    together = len(pairs & set(pairwise(text))) / len(pairs) if pairs else 0.0
    covered = (shared + named) / (weight(set(asked)) or 1.0)
    return COVERED * covered + TOGETHER * together + ALONE * shared / (weight(set(text)) or 1.0)


def _known(connection: sqlite3.Connection, words: set[str]) -> tuple[dict[str, str], dict[str, int]]:
    """The stem of each word, and in how many texts each stem stands (by the words that are there)."""
    stems: dict[str, str] = {}
    counts: dict[str, int] = {}
    every = sorted(words)
    for start in range(0, len(every), 500):
        some = every[start : start + 500]
        sql = f"select word, stem, count from word where word in ({', '.join('?' * len(some))})"
        for word, stem, count in connection.execute(sql, some):
            stems[word] = stem
            counts[stem] = counts.get(stem, 0) + count
    return stems, counts


def covers(one: Entry, other: Entry) -> bool:
    """True when two texts are of the same place of a source: the one, or a part of it."""
    if not one.document or (one.document, one.language, one.paragraph) != (
        other.document,
        other.language,
        other.paragraph,
    ):
        return False
    if "wording" == one.kind == other.kind and one.clause != other.clause:
        return False
    return "all" in (one.sentences, other.sentences) or bool(
        set(one.sentences.split(",")) & set(other.sentences.split(","))
    )


def clauses_in(connection: sqlite3.Connection, entry: Entry) -> tuple[str, ...]:
    """Every wording that stands in a text."""
    if entry.clause or not entry.document:
        return (f"{entry.clause}@{entry.wording}",) if entry.clause else ()
    sql = """select clause || '@' || wording, sentences from entry
        where document = ? and paragraph = ? and kind = 'wording' order by id"""
    rows = connection.execute(sql, (key(entry.document, entry.language), entry.paragraph)).fetchall()
    mine = set(entry.sentences.split(","))
    return tuple(name for name, which in rows if "all" in (entry.sentences, which) or mine & set(which.split(",")))
