"""What is kept between runs: a file is read into records once per content, the slow reading is done the first time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from . import codec, files
from .model.problem import Result

T = TypeVar("T")
READERS = (".", "model", "yamlfile", "phrase", "library", "spec", "ooxml", "registers", "registers/data")


def version(own: Path | None = None, folders: tuple[str, ...] = READERS) -> str:
    """What changes whenever the code that reads files changes, or the facts that it reads them by.

    So what older code read, or found right by older registers, is not used. `own` is the folder of a mission's own;
    `folders` are those of the package that count.
    """
    package = Path(__file__).parent
    marks = [mark for folder in folders for mark in _marks(package / folder, (".py", ".json"))]
    marks += _marks(own, (".yaml",)) if own else ()
    return f"{crc32(' '.join(sorted(marks)).encode()):08x}"


def _marks(folder: Path, endings: tuple[str, ...]) -> list[str]:
    """What tells the files of a folder apart from others of their names; none where there is no such folder."""
    try:
        found = [(entry.path, entry.stat()) for entry in os.scandir(folder) if entry.name.endswith(endings)]
    except OSError:
        return []
    return [f"{path} {status.st_size} {status.st_mtime_ns}" for path, status in found]


class Cache:
    """JSON values kept by content hash under a folder; every failure to read or write it is silent.

    `memory` holds what this process made of them, by the same kind and key.
    """

    def __init__(self, folder: Path | None, version: str = "1") -> None:
        """`folder` None keeps nothing; values written under another `version` are not found."""
        self.folder = folder
        self._version = version
        self.memory: dict[tuple[str, str], Any] = {}

    def get(self, kind: str, key: str) -> object | None:
        """The value kept for a key (a slug or a hash), or None."""
        if self.folder is None:
            return None
        try:
            with open(self._path(kind, key), "rb") as file:
                head, _, body = file.read().partition(b"\n")
            value: object = json.loads(body) if head == self._head(key, body) else None
        except (OSError, ValueError, RecursionError):
            return None
        return value

    def put(self, kind: str, key: str, value: object) -> None:
        """Keep a JSON value for a key."""
        if self.folder is None:
            return
        try:
            body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        except (TypeError, ValueError, RecursionError):
            return
        files.write_bytes(Path(self._path(kind, key)), self._head(key, body) + b"\n" + body, lasting=False)

    def _head(self, key: str, body: bytes) -> bytes:
        """First line of an entry: a value that was damaged or put elsewhere does not fit it."""
        return f"{self._version} {key} {files.digest(body)}".encode()

    def _path(self, kind: str, key: str) -> str:
        return os.path.join(str(self.folder), kind, f"{key}.json")


def read_kept(
    path: Path, shown: str, kind: str, record: type[T], cache: Cache, make: Callable[[], Result[T | None]]
) -> Result[T | None]:
    """The record that `make` reads from a file, from the cache when the same file was read before.

    Only a record without any problem is kept; `record` is its dataclass. Problems: those of `make`.
    """
    data, problems = files.read_bytes(path, shown)
    if data is None:
        return Result(None, problems)
    key = files.digest(shown.encode("utf-8", "replace") + b"\0" + data)
    known: T | None = cache.memory.get((kind, key))
    if known is not None:
        return Result(known)
    found = cache.get(kind, key)
    if found is not None:
        try:
            kept: T = codec.decode(found, record)
            cache.memory[kind, key] = kept
            return Result(kept)
        except ValueError:
            pass
    made = make()
    if made.value is not None and not made.problems and files.read_bytes(path, shown).value == data:
        # the same bytes before and after: an edit in between would be kept under the hash of the old text
        cache.memory[kind, key] = made.value
        cache.put(kind, key, codec.encode(made.value))
    return made
