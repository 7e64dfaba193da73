"""Finished files put where they belong: never over one that somebody edited or has open."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from .files import digest, write_bytes
from .model.problem import Place, Problem

RECORD = ".built.json"
FORMAT = 1
_LOCK = ".built.lock"
_PATIENCE = 5.0


def save(folder: Path, name: str, data: bytes, shown: str) -> tuple[Problem, ...]:
    """Write a built file, unless it is open in Word or LibreOffice or was edited since it was built (ZD019).

    What was built is known by its hash in .built.json; a file that is not recorded there counts as edited.
    Also ZD018 when it cannot be written, ZD016 when the folder is a link that leaves the workspace.
    """
    path = folder / name
    refused = _outside(folder, shown) or _open_in(path, shown) or _edited(folder, path, shown, data)
    if refused:
        return (refused,)
    problems = write_bytes(path, data, lasting=False, shown=shown)
    if not problems:
        problems = _record(folder, name, digest(data))
    return problems


def _outside(folder: Path, shown: str) -> Problem | None:
    """ZD016 when the folder is a link that leaves the workspace."""
    if folder.resolve().is_relative_to(folder.parent.resolve()):
        return None
    message = f'the folder "{folder.name}" lies outside the workspace'
    return Problem("ZD016", "error", message, Place(shown), "make it an ordinary folder, and copy from there")


def _open_in(path: Path, shown: str) -> Problem | None:
    """ZD019 when an owner file of Word (~$name, long names lose their first letters) or LibreOffice lies beside it."""
    name = path.name
    word = [f"~${name}", f"~${name[1:]}", f"~${name[2:]}"]
    for program, locks in (("Word", word), ("LibreOffice", [f".~lock.{name}#"])):
        held = next((lock for lock in locks if (path.parent / lock).exists()), "")
        if held:
            message = f"the file is open in {program}"
            mend = f'close it there and run the command again; if it is not open, delete "{held}" beside it'
            return Problem("ZD019", "error", message, Place(shown), mend)
    return None


def _edited(folder: Path, path: Path, shown: str, data: bytes) -> Problem | None:
    try:
        there = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        message = f"the file is there and cannot be read: {error.strerror or error}"
        return Problem("ZD019", "error", message, Place(shown), "move it away, or choose another name")
    if there == data or _built(folder).get(path.name) == digest(there):
        return None
    message = "the file was edited since it was built, and is left as it is"
    mend = "keep it under another name, or delete it; then build again"
    return Problem("ZD019", "error", message, Place(shown), mend)


def _built(folder: Path) -> dict[str, str]:
    """The hash of each file as it was built; {} for a record that is not there, damaged or of another format."""
    try:
        kept = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    files = kept.get("files") if isinstance(kept, dict) and kept.get("format") == FORMAT else None
    return {str(name): str(value) for name, value in files.items()} if isinstance(files, dict) else {}


def _record(folder: Path, name: str, value: str) -> tuple[Problem, ...]:
    """Note what was built; two builds at once wait for each other."""
    lock = folder / _LOCK
    held = _hold(lock)
    try:
        built = {**_built(folder), name: value}
        record = {"format": FORMAT, "files": dict(sorted(built.items()))}
        text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
        return write_bytes(folder / RECORD, text.encode("utf-8"), lasting=False, shown=f"{folder.name}/{RECORD}")
    finally:
        if held:
            lock.unlink(missing_ok=True)


def _hold(lock: Path) -> bool:
    """Take the lock; one that nobody gives back is taken over after a few seconds."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return True
        except FileExistsError:
            if time.monotonic() > deadline:
                return True
            time.sleep(0.02)
        except OSError:
            return False
