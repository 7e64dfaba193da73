"""Searches the index: the rarest words find the texts, all words rank them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import TypeVar

from ...model.record import dataclass
from ...world import World
from . import store
from .entry import Entry
from .filters import Filters, conditions
from .hits import Hit, clauses_in, ranked
from .query import Query, understood
from .words import searched

T = TypeVar("T")
BUDGET = 3000
"""Texts that are ranked by their rarest words; common words find nothing by themselves where others do."""
LOOKED_AT = 60
"""Texts that are ranked by all words."""
ALL = Filters()
RAREST = 8
"""Words of a paragraph by which texts like it are looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first; `instead`: words that no text has, with the known word that was searched for."""

    hits: tuple[Hit, ...]
    instead: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """How the index is.

    path: where it lies, None for one in memory only. size: in bytes. wrong: files with mistakes, not looked at.
    """

    path: str | None
    size: int
    entries: int
    sources: int
    clauses: int
    words: int
    wrong: tuple[str, ...]


def opened(world: World, said: store.Said = lambda done, total, name: None, rebuild: bool = False) -> Index:
    """The index of a workspace, made or put right first. `said` hears how far that is; `rebuild` makes it anew."""
    return Index(world, store.opened(world, said, rebuild))


class Index:
    """Every paragraph, sentence and wording of a library, as it was when the index was opened."""

    def __init__(self, world: World, connection: sqlite3.Connection) -> None:
        self._world = world
        self._connection = connection

    def __del__(self) -> None:
        self._connection.close()

    def search(self, words: str, filters: Filters = ALL, limit: int = 10, phrase: bool = False) -> Found:
        """The texts that have these words, best first; `phrase`: next to each other and in this order.

        Without words, all texts that the filters let through, newest first.
        """
        return self._trying(lambda: self._search(words, filters, limit, phrase))

    def near(self, words: Iterable[str], limit: int = 20, language: str = "") -> tuple[Entry, ...]:
        """Texts that may be the origin of a paragraph: those that share most of its rarest words."""
        text = " ".join(words)
        return self._trying(lambda: self._near(text, limit, Filters(language=language)))

    def entries(self, filters: Filters = ALL) -> tuple[Entry, ...]:
        """All texts that the filters let through, newest first."""
        where, values = conditions(filters)
        return self._trying(lambda: tuple(self._rows(f"where {where} {_NEWEST}", values).values()))

    def clauses(self, entry: Entry) -> tuple[str, ...]:
        """Every wording that stands in a text, as "clause@wording"."""
        return self._trying(lambda: clauses_in(self._connection, entry))

    def state(self) -> State:
        """How the index is."""

        def count(of: str) -> int:
            return int(self._connection.execute(f"select count(*) from {of}").fetchone()[0])

        path = self._connection.execute("pragma database_list").fetchone()[2] or None
        pages, size = (self._connection.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size"))
        wrong = self._connection.execute("select path from file where wrong order by path").fetchall()
        clauses = count("(select distinct clause from entry where clause != '')")
        held = (count("entry"), count("document"), clauses, count("word"))
        return State(path, pages * size, *held, tuple(shown for (shown,) in wrong))

    def _trying(self, work: Callable[[], T]) -> T:
        """The work done; once more on an index made anew when its file turns out to be broken."""
        try:
            return work()
        except sqlite3.DatabaseError:
            self._connection.close()
            self._connection = store.opened(self._world, lambda done, total, name: None, rebuild=True)
            return work()

    def _search(self, words: str, filters: Filters, limit: int, phrase: bool) -> Found:
        query = understood(self._connection, words)
        where, values = conditions(filters)
        if not searched(words):
            rows = self._rows(f"where {where} {_NEWEST} limit ?", [*values, limit * 4])
            return Found(ranked(self._connection, rows, query, 0, limit))
        if phrase:
            ids = self._ids([_phrase(query.words)], where, values, LOOKED_AT) if not query.unknown else []
        else:
            ids = self._candidates(query, where, values, max(LOOKED_AT, limit * 3))
        rows = self._rows(f"where e.id in ({', '.join('?' * len(ids))})", ids)
        hits = ranked(self._connection, rows, query, self._count(), limit)
        return Found(hits, query.instead, query.unknown)

    def _near(self, text: str, limit: int, filters: Filters) -> tuple[Entry, ...]:
        query = understood(self._connection, text, exact=True)
        where, values = conditions(filters)
        rarest = sorted(query.known, key=lambda word: query.known[word])[:RAREST]
        narrow = Query(tuple(rarest), {word: query.known[word] for word in rarest})
        ids = self._candidates(narrow, where, values, limit)
        rows = self._rows(f"where e.id in ({', '.join('?' * len(ids))})", ids)
        return tuple(rows[id] for id in ids if id in rows)

    def _candidates(self, query: Query, where: str, values: list[object], limit: int) -> list[int]:
        """Texts to look at: those with the rarest words, then those with common ones, until there are enough."""
        rarest = sorted(query.known, key=lambda word: query.known[word])
        taken, total = 0, 0
        for word in rarest:
            total += query.known[word]
            if total > BUDGET:
                break
            taken += 1
        common = rarest[taken:]
        found = self._ids([" OR ".join(map(_quoted, rarest[:taken]))] if taken else [], where, values, limit, rank=True)
        together = [" AND ".join(map(_quoted, common[:some])) for some in (4, 3, 2) if len(common) >= some]
        for match in (*together, *map(_quoted, common)):
            if len(found) >= limit:
                break
            found = list(dict.fromkeys([*found, *self._ids([match], where, values, limit)]))
        return found

    def _ids(self, matches: list[str], where: str, values: list[object], limit: int, rank: bool = False) -> list[int]:
        order = "order by w.rank" if rank else ""
        sql = f"""select e.id from sought w join entry e on e.id = w.rowid left join document d on d.key = e.document
            where sought match ? and {where} {order} limit ?"""
        return [id for match in matches for (id,) in self._connection.execute(sql, [match, *values, limit])]

    def _rows(self, tail: str, values: list[object] | list[int]) -> dict[int, Entry]:
        sql = f"""select e.id, e.kind, e.text, e.language, e.parts, e.verb, d.name, e.paragraph, e.sentences, e.clause,
            e.wording, e.status, e.topics, d.title, d.date, d.agreed_by, d.how, e.about
            from entry e left join document d on d.key = e.document {tail}"""
        return {row[0]: _entry(row[1:]) for row in self._connection.execute(sql, values)}

    def _count(self) -> int:
        return int(self._connection.execute("select max(id) from entry").fetchone()[0] or 0)


_NEWEST = "order by d.date desc, e.document, e.id"


def _quoted(word: str) -> str:
    return f'"{word}"'


def _phrase(words: Iterable[str]) -> str:
    return f'words : "{" ".join(words)}"'


def _entry(row: tuple[str | None, ...]) -> Entry:
    kind, text, language, parts, verb, *rest = ("" if each is None else each for each in row)
    document, paragraph, sentences, clause, wording, status, topics, *agreed = rest
    made = (kind, text, language, tuple(parts.split()), verb, document, paragraph, sentences, clause, wording, status)
    return Entry(*made, tuple(topics.split("\n")) if topics else (), *agreed)  # type: ignore[arg-type]
