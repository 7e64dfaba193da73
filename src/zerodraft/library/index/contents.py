"""The files of the library, and what the index takes from each of them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import cache

from ... import files as disk
from ...kept import Cache
from ...language import load as load_language
from ...model.problem import any_error
from ...model.record import dataclass
from ...workspace import Located
from ...world import World
from .. import load
from ..choose import source_name
from .entry import Entry, cited, of_clause, of_source, parties_of_group, parties_of_source

AT_ONCE = 20
"""How many sources are held in memory while they are read."""
_WHAT = {load.SOURCES: "source", load.GROUPS: "group", load.CLAUSES: "clause"}


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read: its size, the times (nanoseconds) of its last change and of the reading, its content.

    cites: the sources that its texts were filled by. wrong: True when it has mistakes, and nothing of it is found.
    """

    shown: str
    size: int
    changed: int
    at: int
    digest: str
    cites: str = ""
    wrong: bool = False
    document: tuple[str, ...] = ()
    parties: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()


def files(world: World) -> Iterator[Located]:
    """Every file that the index reads: sources, groups, clauses."""
    for folder, what in _WHAT.items():
        for name in world.workspace.names(folder, ".yaml"):
            located = world.workspace.find(folder, name, ".yaml", what).value
            if located:
                yield located


def key(document: str, language: str) -> str:
    """What a text in a document is kept under; "" for no document."""
    return f"{source_name(document)} {language}" if document else ""


def digest(located: Located) -> str:
    """SHA-256 of a file, "" when it cannot be read: it may have been renamed since it was listed."""
    data = disk.read_bytes(located.path, located.shown).value
    return "" if data is None else disk.digest(data)


def digest_of_source(world: World, name: str) -> str:
    """The digest of the file of a source, "" when there is none."""
    located = world.workspace.find(load.SOURCES, name, ".yaml", "source").value
    return digest(located) if located else ""


def cites_of(digests: dict[str, str]) -> str:
    """Sources with their content, as one text."""
    return " ".join(f"{name}={each}" for name, each in sorted(digests.items()))


def cites_now(cites: str, digests: dict[str, str]) -> str:
    """The same sources with the content that they have now."""
    return cites_of({name: digests.get(name, "") for name in (each.partition("=")[0] for each in cites.split())})


class Reader:
    """Reads files of a library one after the other, holding few of them in memory."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._apart = World(world.workspace, Cache(None), world.today)
        self._languages = cache(load_language)
        self._read = 0

    def read(self, located: Located) -> Read:
        """What the index takes from a file; nothing of one with mistakes, or that went away in between."""
        at = time.time_ns()
        try:
            status = os.stat(located.path)
        except OSError:
            return Read(located.shown, -1, 0, at, "", wrong=True)
        read = {load.SOURCES: self._source, load.GROUPS: self._group, load.CLAUSES: self._clause}
        head = (located.shown, status.st_size, status.st_mtime_ns, at, digest(located))
        self._read += 1
        if self._read % AT_ONCE == 0:
            self._apart.cache.memory.clear()
        return read[located.shown.rpartition("/")[0]](located.name, head)

    def _source(self, name: str, head: tuple[str, int, int, int, str]) -> Read:
        loaded, problems = load.source(self._apart, name)
        if loaded is None or any_error(problems):
            return Read(*head, wrong=True)
        source = loaded.source
        said = (source.document, source.title, source.date.isoformat(), source.agreed_by, source.how)
        document = (key(source.document, source.language), head[0], *said)
        parties = tuple((source_name(source.document), each) for each in sorted(parties_of_source(source)))
        return Read(*head, document=document, parties=parties, entries=tuple(of_source(source, self._languages)))

    def _group(self, name: str, head: tuple[str, int, int, int, str]) -> Read:
        loaded, problems = load.group(self._apart, name)
        if loaded is None or any_error(problems):
            return Read(*head, wrong=True)
        parties = tuple((source_name(document), party) for document, party in parties_of_group(loaded.group))
        return Read(*head, parties=parties)

    def _clause(self, name: str, head: tuple[str, int, int, int, str]) -> Read:
        loaded, problems = load.clause(self._apart, name)
        if loaded is None or any_error(problems):
            return Read(*head, wrong=True)
        cites = cites_of({each: digest_of_source(self._world, each) for each in cited(loaded.clause)})
        return Read(*head, cites=cites, entries=tuple(of_clause(self._apart, loaded, self._languages)))
