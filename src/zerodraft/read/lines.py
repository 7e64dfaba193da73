"""The lines of a file that somebody hands in: a text, a Word file or a PDF, told apart by what is in it."""

from __future__ import annotations

from pathlib import Path

from .. import files
from ..model.problem import Place, Problem, Result


def lines(path: Path, shown: str) -> Result[tuple[str, ...]]:
    """Its lines or paragraphs in reading order, a form feed between the pages of a PDF; () when it cannot be read.

    Problems: ZD001 (no file, no text, damaged, protected), ZD009 (forbidden characters), ZD025 (no reader for PDF).
    """
    data, problems = files.read_bytes(path, shown)
    if data is None:
        return Result((), problems)
    if data.startswith(b"%PDF-"):
        from .pdf import lines as of_pdf

        return _some(of_pdf(data, shown), shown)
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        from ..ooxml.words import paragraphs

        return _some(paragraphs(data, shown), shown)
    text, problems = files.read_text(path, shown)
    return Result((), problems) if text is None or problems else Result(tuple(text.splitlines()))


def _some(found: Result[tuple[str, ...]], shown: str) -> Result[tuple[str, ...]]:
    if found.problems or any(line.strip() for line in found.value):
        return found
    message = "there is no text in it, only pictures or nothing"
    mend = "use a file whose words can be selected and copied"
    return Result((), (Problem("ZD001", "error", message, Place(shown), mend),))
