"""Reading and writing files safely: every failure is a problem in plain words, and nothing is ever half written."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from . import characters
from .model.problem import Place, Problem, Result

LIMIT = 8 * 1024 * 1024
MARK = b"\xef\xbb\xbf"


def digest(data: bytes) -> str:
    """SHA-256 of the bytes, as 64 hexadecimal digits."""
    from hashlib import sha256  # asked for by few steps, and slow to import

    return sha256(data).hexdigest()


def read_bytes(path: Path, shown: str, most: int = LIMIT) -> Result[bytes | None]:
    """The bytes of an ordinary file of at most `most` bytes; ZD001 and None when it cannot be had."""
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            return Result(None, _unreadable(shown, "this is a folder, and a file is meant", "name a file in it"))
        if not stat.S_ISREG(status.st_mode):
            return Result(
                None, _unreadable(shown, "this is not an ordinary file", "name a file that an editor can open")
            )
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        return Result(None, _unreadable(shown, *_why_unread(error)))
    if len(data) > most:
        size = max(status.st_size, len(data)) / 1024 / 1024
        said = f"the file has {size:.1f} MiB, and at most {most // 1024 // 1024} MiB are read"
        return Result(None, _unreadable(shown, said, "split it into several files"))
    return Result(data)


def read_text(path: Path, shown: str, *, keep_mark: bool = False) -> Result[str | None]:
    """The text of a UTF-8 file, line ends as they are; a byte-order mark is dropped unless `keep_mark`.

    The value is None when there is no text to go on with (ZD001: missing, empty, not UTF-8, more than 8 MiB). With
    forbidden characters (ZD009) it is the text with U+FFFD in their stead, so that the rest can be looked at too.
    """
    data, problems = read_bytes(path, shown)
    if data is None:
        return Result(None, problems)
    body = data.removeprefix(MARK)
    if not body.strip():
        return Result(None, _unreadable(shown, "the file is empty", "write something into it, or delete it"))
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        try:
            text = body.decode("utf-8", "surrogatepass")  # halves of a pair: a forbidden character, said as such
        except UnicodeDecodeError:
            return Result(None, (_not_utf8(body, error.start, shown),))
    problems = characters.problems(text, shown)
    if problems:
        text = characters.cleaned(text)
    return Result("\ufeff" + text if keep_mark and len(body) < len(data) else text, problems)


def write_bytes(path: Path, data: bytes, *, lasting: bool = True, shown: str = "") -> tuple[Problem, ...]:
    """Write a file whole or not at all, making its folders; the one place where zerodraft writes.

    `lasting` waits until the disk has it, as what a person cannot make again deserves; what is built again in a moment
    does without.

    The bytes go to a new file beside it, which then takes its name and lets the same people read it. When that fails
    the old file is untouched, nothing is left behind, and the answer is a ZD018 problem saying why and what to do.
    """
    beside = ""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        beside, number = _open_beside(path)
        with os.fdopen(number, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        _as_readable(beside, path)
        os.replace(beside, path)
        beside = ""
    except (OSError, ValueError) as error:
        said, mend = _why_unwritten(error, path)
        return (Problem("ZD018", "error", said, Place(shown or path.as_posix()), mend),)
    finally:  # also after Ctrl-C
        if beside:
            _remove(beside)
    return ()


def _unreadable(shown: str, said: str, mend: str) -> tuple[Problem, ...]:
    return (Problem("ZD001", "error", said, Place(shown), mend),)


def _why_unread(error: OSError | ValueError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file", "look at the spelling of its name"
    if isinstance(error, PermissionError):
        return "the file may not be read", "ask for the right to read it, or close the program that has it open"
    if isinstance(error, OSError):
        return f"the file cannot be read: {error.strerror or error}", "try again, or copy it to another folder"
    return "a file cannot have such a name", "look at the spelling of its name"


def _not_utf8(body: bytes, offset: int, shown: str) -> Problem:
    text = body[:offset].decode("utf-8", "surrogatepass")
    place = characters.place_of(text, len(text), shown)
    if body.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        said, mend = "this is a Word or zip file, and plain text is meant", "name a text file"
        return Problem("ZD001", "error", said, Place(shown), mend)
    if body.startswith(b"%PDF"):
        return Problem(
            "ZD001", "error", "this is a PDF file, and plain text is meant", Place(shown), "name a text file"
        )
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        said = "the file is in the encoding UTF-16, and UTF-8 is meant"
        return Problem("ZD001", "error", said, Place(shown), 'save it again in your editor with the encoding "UTF-8"')
    said = f"the file is not UTF-8 text: the byte {body[offset]:02X} here cannot be read"
    return Problem("ZD001", "error", said, place, 'save it again in your editor with the encoding "UTF-8"')


def _open_beside(path: Path) -> tuple[str, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    for attempt in range(100):
        beside = str(path.parent / f".{path.name[:80]}.{os.getpid()}-{attempt}.tmp")
        try:
            return beside, os.open(beside, flags, 0o666)
        except FileExistsError:
            continue
    raise FileExistsError(errno.EEXIST, "too many unfinished files lie beside it")


def _as_readable(beside: str, path: Path) -> None:
    """Let a new file be read by those who may read the old one, on disks that know of such rights."""
    try:
        os.chmod(beside, stat.S_IMODE(path.stat().st_mode))
    except OSError:
        pass


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        pass


def _why_unwritten(error: OSError | ValueError, path: Path) -> tuple[str, str]:
    folder = path.parent.as_posix()
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return "the disk is full", "free some space and run the command again"
    if number == errno.EROFS:
        return "the disk is read-only", "copy the workspace to another disk"
    if isinstance(error, PermissionError):
        said = f'the folder "{folder}" may not be written to, or the file is open in another program'
        return said, "close the file, or allow writing to the folder"
    if number == errno.ENAMETOOLONG:
        return "the name of the file is too long", "choose a shorter name"
    if isinstance(error, IsADirectoryError):
        return "a folder has the name of the file", "rename that folder, or choose another name"
    if isinstance(error, NotADirectoryError | FileExistsError):
        return f'"{folder}" is not a folder', "rename the file of that name: a folder is needed there"
    if number is not None:
        return f"the file cannot be written: {os.strerror(number)}", "try again, or copy the workspace to another disk"
    return "a file cannot have such a name", "choose another name"
