"""The file of the index: made when there is none, put right when files changed, made anew when broken."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from ...kept import version
from ...model.record import dataclass
from ...workspace import Located
from ...world import World
from . import contents
from .entry import Entry
from .words import searched

NAME = "index.sqlite"
CODE = ("model", "language", "language/data", "phrase", "text", "library", "library/index", "registers", "yamlfile")
WAIT = 60.0
"""Seconds to wait for another process that is writing."""
RECENT = 2_000_000_000
"""Nanoseconds: a file changed this shortly before it was read may have changed again within one tick of its clock."""

Said = Callable[[int, int, str], None]
"""How far the work is: pieces done, pieces in all, the file at work."""

_SCHEMA = """
create table meta(name text primary key, value text);
create table file(path text primary key, size int, changed int, read int, digest text, cites text, wrong int);
create table document(key text primary key, file text, name text, title text, date text, agreed_by text, how text);
create table party(file text, document text, name text);
create index party_name on party(name, document);
create index party_file on party(file);
create table entry(id integer primary key, file text, kind text, text text, language text, parts text, verb text,
    document text, paragraph text, sentences text, clause text, wording text, status text, topics text, about text);
create index entry_file on entry(file);
create index entry_place on entry(document, paragraph);
create table word(word text primary key, stem text, count int) without rowid;
create index word_stem on word(stem);
create virtual table sought using fts5(words, about, content='', tokenize='porter unicode61');
"""


@dataclass(frozen=True, slots=True)
class Known:
    """A file of the library as the index read it."""

    size: int
    changed: int
    read: int
    digest: str
    cites: str


@dataclass(frozen=True, slots=True)
class Stale:
    """What the index must put right: files to read again, files that went."""

    again: tuple[Located, ...]
    gone: tuple[str, ...]


def path_of(world: World) -> Path | None:
    """Where the index of a workspace lies; None when nothing may be kept there."""
    return world.cache.folder / NAME if world.cache.folder else None


def opened(world: World, said: Said, rebuild: bool = False) -> sqlite3.Connection:
    """The index of a workspace, fresh; in memory when its file cannot be read or written.

    Two processes may do so at once: whoever comes second waits, then finds the work done.
    """
    path = path_of(world)
    if rebuild and path:
        _remove(path)
    for _ in range(2 if path else 0):
        assert path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _fresh(sqlite3.connect(path, timeout=WAIT, isolation_level=None), world, said)
        except sqlite3.OperationalError as error:  # locked for long, read-only, disk full, or tables that are not there
            if not str(error).startswith("no such"):
                break
        except sqlite3.DatabaseError:
            pass
        except OSError:
            break
        _remove(path)
    return _fresh(sqlite3.connect(":memory:", isolation_level=None), world, said)


def stale(connection: sqlite3.Connection, world: World) -> Stale:
    """Which files are not as the index read them: by size and time, and where these leave a doubt by content."""
    rows = connection.execute("select path, size, changed, read, digest, cites from file")
    known = {path: Known(*rest) for path, *rest in rows}
    again, found = [], set()
    digests: dict[str, str] = {}
    for located in contents.files(world):  # sources come first
        found.add(located.shown)
        before = known.get(located.shown)
        same = before is not None and _same(located, before)
        digests.setdefault(located.name, before.digest if before and same else contents.digest(located))
        if not same or (before and before.cites != contents.cites_now(before.cites, digests)):
            again.append(located)
    return Stale(tuple(again), tuple(sorted(set(known) - found)))


def _same(located: Located, known: Known) -> bool:
    try:
        status = os.stat(located.path)
    except OSError:
        return False
    if (status.st_size, status.st_mtime_ns) != (known.size, known.changed):
        return False
    return known.changed + RECENT < known.read or contents.digest(located) == known.digest


def _fresh(connection: sqlite3.Connection, world: World, said: Said) -> sqlite3.Connection:
    """The connection, its tables as the library is now; closed again when that fails."""
    try:
        mark = f"{version(folders=CODE)} {sqlite3.sqlite_version}"
        if _mark(connection) == mark and stale(connection, world) == Stale((), ()):
            return connection
        connection.execute("pragma cache_size = -32000")
        connection.execute("begin immediate")
        try:
            if _mark(connection) != mark:
                _begin(connection, mark)
            work = stale(connection, world)  # once more: another process may have done it while we waited
            _update(connection, world, work, said)
            connection.execute("commit")
        except BaseException:  # also Ctrl-C: nothing half done is kept
            if connection.in_transaction:
                connection.execute("rollback")
            raise
    except BaseException:
        connection.close()
        raise
    return connection


def _mark(connection: sqlite3.Connection) -> str:
    if not connection.execute("select 1 from sqlite_master where name = 'meta'").fetchone():
        return ""
    found = connection.execute("select value from meta where name = 'mark'").fetchone()
    return str(found[0]) if found else ""


def _begin(connection: sqlite3.Connection, mark: str) -> None:
    kept = "name not like 'sqlite_%' and name not like 'sought_%'"
    for (name,) in connection.execute(f"select name from sqlite_master where type = 'table' and {kept}").fetchall():
        connection.execute(f'drop table "{name}"')
    for statement in _SCHEMA.split(";"):
        connection.execute(statement)
    connection.execute("insert into meta values('mark', ?)", (mark,))


def _update(connection: sqlite3.Connection, world: World, work: Stale, said: Said) -> None:
    counted: Counter[str] = Counter()
    for shown in (*work.gone, *(located.shown for located in work.again)):
        _forget(connection, shown, counted)
    reader = contents.Reader(world)
    for at, located in enumerate(work.again):
        said(at, len(work.again), located.shown)
        put(connection, reader.read(located), counted)
    count(connection, counted)


def _forget(connection: sqlite3.Connection, shown: str, counted: Counter[str]) -> None:
    rows = connection.execute("select id, text, about from entry where file = ?", (shown,)).fetchall()
    for id, *texts in rows:
        words, about = map(searched, texts)
        counted.subtract({*words, *about})
        gone = (id, " ".join(words), " ".join(about))
        connection.execute("insert into sought(sought, rowid, words, about) values('delete', ?, ?, ?)", gone)
    for table in ("entry", "document", "party"):
        connection.execute(f"delete from {table} where file = ?", (shown,))
    connection.execute("delete from file where path = ?", (shown,))


def put(connection: sqlite3.Connection, read: contents.Read, counted: Counter[str]) -> None:
    """Add what was read of a file; its words are added to `counted`."""
    shown = read.shown
    row = (shown, read.size, read.changed, read.at, read.digest, read.cites, read.wrong)
    connection.execute("insert or replace into file values(?, ?, ?, ?, ?, ?, ?)", row)
    if read.document:
        connection.execute("insert or replace into document values(?, ?, ?, ?, ?, ?, ?)", read.document)
    connection.executemany("insert into party values(?, ?, ?)", ((shown, *party) for party in read.parties))
    top = connection.execute("select coalesce(max(id), 0) from entry").fetchone()[0]
    for id, entry in enumerate(read.entries, top + 1):
        words, about = searched(entry.text), searched(entry.about)
        counted.update({*words, *about})
        connection.execute(f"insert into entry values({', '.join('?' * 15)})", _row(id, shown, entry))
        come = (id, " ".join(words), " ".join(about))
        connection.execute("insert into sought(rowid, words, about) values(?, ?, ?)", come)


def _row(id: int, shown: str, entry: Entry) -> tuple[object, ...]:
    parts = f" {' '.join(entry.parts)} "
    where = (contents.key(entry.document, entry.language), entry.paragraph, entry.sentences)
    which = (entry.clause, entry.wording, entry.status, "\n".join(entry.topics), entry.about)
    return (id, shown, entry.kind, entry.text, entry.language, parts, entry.verb, *where, *which)


def count(connection: sqlite3.Connection, counted: Counter[str]) -> None:
    """Bring the numbers of texts that each word stands in up to date."""
    rows = [(word, count) for word, count in counted.items() if count]
    known = {word for (word,) in connection.execute("select word from word")}
    new = [word for word, _ in rows if word not in known]
    for word, stem in stems(connection, new).items():
        connection.execute("insert into word values(?, ?, 0)", (word, stem))
    connection.executemany("update word set count = count + ? where word = ?", ((count, word) for word, count in rows))
    connection.execute("delete from word where count <= 0")


def stems(connection: sqlite3.Connection, words: Iterable[str]) -> dict[str, str]:
    """Each word as the index stems it: SQLite's own stemmer is asked, by a table that holds these words alone."""
    every = list(dict.fromkeys(words))
    if not every:
        return {}
    connection.execute("create virtual table temp.stemmed using fts5(word, tokenize='porter unicode61')")
    connection.execute("create virtual table temp.stems using fts5vocab(stemmed, instance)")
    connection.executemany("insert into temp.stemmed(rowid, word) values(?, ?)", enumerate(every))
    found = dict(connection.execute("select doc, term from temp.stems").fetchall())
    connection.execute("drop table temp.stems")
    connection.execute("drop table temp.stemmed")
    return {word: found.get(at, word) for at, word in enumerate(every)}


def _remove(path: Path) -> None:
    for name in (f"{path}-journal", f"{path}"):
        try:
            os.unlink(name)
        except OSError:
            pass
