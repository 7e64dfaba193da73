"""Reads a file that somebody hands in: Word, PDF, a web page, Markdown or plain text, told apart by what is in it."""

from __future__ import annotations

import re
from pathlib import Path

from .. import files
from ..model.problem import Place, Problem, Result
from ..model.reading import Format, Piece, Reading

MIB = 1 << 20
MOST = 128 * MIB
"""Bytes of a Word file or PDF, which may hold pictures; a text has at most 8 MiB."""
MOST_TEXT = 8 * MIB

_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_STRANGE = {
    b"{\\rtf": "an RTF file",
    b"\xff\xd8\xff": "a picture",
    b"\x89PNG": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"\x1f\x8b": "a packed file",
    b"7z\xbc\xaf": "a packed file",
    b"Rar!": "a packed file",
    b"PK\x05\x06": "an empty packed file",
}
_PAGE = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->).)*+-->\s*+)*+<(!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)
_MARKED = re.compile(r"^(#{1,6} \S|- \d+\. )", re.MULTILINE)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(path: Path, shown: str) -> Result[Reading | None]:
    """The text of a file and its pieces; None when it cannot be read.

    Problems: ZD001 (no file, no text, damaged, protected, of another kind), ZD025 (no reader for PDF), ZD029 (a note
    on what is left out).
    """
    data, problems = files.read_bytes(path, shown, MOST)
    if data is None:
        return Result(None, problems)
    found = _told_apart(data, path.suffix.lower(), shown)
    if found.value is None or any(found.value.text[piece.start : piece.end].strip() for piece in found.value.pieces):
        return found
    if not data.strip():
        return Result(None, (_unread("the file is empty", "write something into it, or delete it", shown),))
    message = "there is no text in it, only pictures or nothing"
    return Result(None, (_unread(message, "use a file whose words can be selected and copied", shown),))


def _told_apart(data: bytes, suffix: str, shown: str) -> Result[Reading | None]:
    if _PDF in data[:1024]:
        from .pdf import read as read_pdf

        return read_pdf(data, shown)
    if data.startswith((_ZIP, _OLE)):
        from ..ooxml.words import read as read_word

        return read_word(data, shown)
    strange = next((said for opening, said in _STRANGE.items() if data.startswith(opening)), "")
    if strange:
        return Result(None, (_unread(f"this is {strange}", "save the text as .docx, .pdf or .txt", shown),))
    if len(data) > MOST_TEXT:
        said = f"the text has {len(data) / MIB:.1f} MiB, and at most 8 MiB are read"
        return Result(None, (_unread(said, "split it into several files", shown),))
    page = suffix in (".html", ".htm", ".xhtml") or _PAGE.match(data) is not None
    text, problems = _decoded(data, shown, page)
    if text is None:
        return Result(None, problems)
    if page:
        from .web import read as read_page

        return Result(read_page(text))
    marked = suffix in (".md", ".markdown") or (suffix not in (".txt", ".text") and _MARKED.search(text))
    return Result(_lines(text, "markdown" if marked else "text"))


def _lines(text: str, kind: Format) -> Reading:
    pieces, at, page = [], 0, 1
    for line in re.split(r"([\n\f])", text):
        if line.strip():
            pieces.append(Piece(at, at + len(line), "line", page=page if "\f" in text else 0))
        page += line == "\f"
        at += len(line)
    return Reading(kind, text, tuple(pieces))


def _decoded(data: bytes, shown: str, page: bool) -> Result[str | None]:
    """The text with line feeds for line ends; a byte-order mark is no part of it."""
    try:
        text = data.decode(_encoding(data, page))
    except (UnicodeDecodeError, LookupError):
        if not page or b"\x00" in data:
            said = "this is no text, or one in another encoding than UTF-8"
            mend = 'save it again in your editor with the encoding "UTF-8", or as .docx'
            return Result(None, (_unread(said, mend, shown),))
        text = data.decode("cp1252", "replace")  # what browsers do with a page that does not tell the truth
    if _NO_TEXT.search(text):
        mend = "give the document itself: .docx, .pdf, .html, .md or .txt"
        return Result(None, (_unread("this is no text: it holds control characters", mend, shown),))
    return Result(re.sub("\r\n?", "\n", text.removeprefix("\ufeff")))


def _encoding(data: bytes, page: bool) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = re.search(rb"""<meta[^>]*charset=["']?([\w-]+)""", data[:2048], re.IGNORECASE) if page else None
    return declared[1].decode("ascii", "replace") if declared else "utf-8"


def _unread(said: str, mend: str, shown: str) -> Problem:
    return Problem("ZD001", "error", said, Place(shown), mend)
