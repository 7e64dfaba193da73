"""A file read into records once per content: the slow reading is done the first time, later its result is kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zlib import crc32

from . import codec, files
from .model.problem import Result

T = TypeVar("T")
READERS = (".", "model", "yamlfile", "phrase", "library", "spec", "ooxml", "registers", "registers/data")


def version() -> str:
    """What changes whenever the code that reads files changes, or the facts that it reads them by.

    So what older code read, or found right by older registers, is not used.
    """
    package = Path(__file__).parent
    marks = [
        f"{entry.path} {(status := entry.stat()).st_size} {status.st_mtime_ns}"
        for folder in READERS
        for entry in os.scandir(package / folder)
        if entry.name.endswith((".py", ".json"))
    ]
    return f"{crc32(' '.join(sorted(marks)).encode()):08x}"


def read_kept(
    path: Path, shown: str, kind: str, record: type[T], cache: files.Cache, make: Callable[[], Result[T | None]]
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
