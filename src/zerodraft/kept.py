"""A file read into records once per content: the slow reading is done the first time, later its result is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from . import codec, files
from .model.problem import Result

T = TypeVar("T")


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
    found = cache.get(kind, key)
    if found is not None:
        try:
            kept: T = codec.decode(found, record)
            return Result(kept)
        except ValueError:
            pass
    made = make()
    if made.value is not None and not made.problems:
        cache.put(kind, key, codec.encode(made.value))
    return made
