"""The lines of a file that somebody hands in, for those who look for something in it and need no more."""

from __future__ import annotations

from pathlib import Path

from ..model.problem import Result
from .file import read


def lines(path: Path, shown: str) -> Result[tuple[str, ...]]:
    """Its lines or paragraphs in reading order, a form feed after each page of a PDF; () when it cannot be read.

    Headers, footers and notes of a Word file are left out. Problems: those of `file.read`.
    """
    reading, problems = read(path, shown)
    found: list[str] = []
    page = 1
    for piece in reading.pieces if reading else ():
        if reading and piece.kind not in ("header", "footer", "note"):
            found += ["\f"] * (piece.page - page)
            page = max(piece.page, page)
            found.append(" ".join(reading.text[piece.start : piece.end].split()))
    return Result(tuple([*found, "\f"] if reading and reading.format == "pdf" else found), problems)
