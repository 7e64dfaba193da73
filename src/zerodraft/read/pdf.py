"""The lines of a PDF: the only place with pypdfium2, which comes with zerodraft[read]."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ..model.problem import Place, Problem, Result
from ..model.reading import Piece, Reading
from ..model.record import dataclass

MOST_PAGES = 2000
_HYPHEN = "\ufffe"
"""What stands for a hyphen at the end of a line."""
_LARGER, _APART = 1.15, 1.35
"""How much larger than the text a heading is set, and how much further than two lines paragraphs stand apart."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, its left end and its foot in points, the size of its letters and whether bold."""

    text: str
    left: float
    foot: float
    size: float
    bold: bool


def read(data: bytes, shown: str) -> Result[Reading | None]:
    """The lines of a PDF, indented as on the page, an empty line where paragraphs stand apart, "\\f" between pages.

    Problems: ZD025 (pypdfium2 is missing), ZD001 (damaged, protected, too long).
    """
    try:
        import pypdfium2
    except ImportError:
        message = "to read a PDF, zerodraft needs pypdfium2, which is not installed"
        mend = "pip install zerodraft[read]; or save the document as .docx or .txt and read that"
        return Result(None, (Problem("ZD025", "error", message, Place(shown), mend),))
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = "password" in str(error).lower()
        said = "the PDF is protected by a password" if protected else "the PDF is damaged, and cannot be opened"
        return Result(None, (_unreadable(said, shown),))
    try:
        return _reading(document, shown)
    finally:
        document.close()


def _reading(document: Any, shown: str) -> Result[Reading | None]:
    from pypdfium2 import PdfiumError

    if len(document) > MOST_PAGES:
        return Result(None, (_unreadable(f"the PDF has more than {MOST_PAGES} pages", shown),))
    pages: list[list[Line]] = []
    for number in range(len(document)):
        try:
            page = document[number]
            pages.append(list(_lines(page.get_textpage())))
            page.close()
        except PdfiumError:
            return Result(None, (_unreadable(f"page {number + 1} of the PDF is damaged", shown),))
    return Result(_laid_out(pages))


def _lines(page: Any) -> Iterator[Line]:
    """The lines of a page in the order in which the file has them."""
    text = page.get_text_range()
    at = 0
    for line in text.split("\r\n"):
        words = line.strip()
        if words:
            first = at + len(line) - len(line.lstrip())
            left, foot, size, bold = _look(page, first, first + len(words) - 1)
            yield Line(words.replace(_HYPHEN, "-").replace("\n", " "), left, foot, size, bold)
        at += len(line) + 2


def _look(page: Any, first: int, last: int) -> tuple[float, float, float, bool]:
    """Left end, foot, size and boldness of the characters from first to last."""
    from ctypes import c_double

    from pypdfium2 import raw

    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(page, first, x, y)
    weights = [raw.FPDFText_GetFontWeight(page, each) for each in (first, last)]
    return x.value, y.value, raw.FPDFText_GetFontSize(page, first), min(weights) >= 600


def _laid_out(pages: list[list[Line]]) -> Reading:
    every = [line for page in pages for line in page]
    letters: dict[float, int] = {}
    for line in every:
        letters[round(line.size, 1)] = letters.get(round(line.size, 1), 0) + len(line.text)
    usual = max(letters, key=lambda size: letters[size], default=0)
    gaps = [a.foot - b.foot for page in pages for a, b in pairwise(page)]
    close = sorted(gap for gap in gaps if 0 < gap < 3 * usual)
    pitch = close[len(close) // 4] if close else 0
    margin = min((line.left for line in every), default=0)
    text, length, pieces = list[str](), 0, list[Piece]()
    for number, page in enumerate(pages, 1):
        before = None
        for line in page:
            heading = line.size > _LARGER * usual or line.bold
            if before is not None and before.foot - line.foot > _APART * max(pitch, pitch * line.size / (usual or 1)):
                text.append("\n")
                length += 1
            indent = " " * min(round((line.left - margin) / (usual / 2 or 1)), 60)
            start = length + len(indent)
            text.append(f"{indent}{line.text}\n")
            length = start + len(line.text) + 1
            pieces.append(Piece(start, length - 1, "heading" if heading else "line", int(heading), "", number))
            before = line
        text.append("\f")
        length += 1
    return Reading("pdf", "".join(text), tuple(pieces))


def _unreadable(said: str, shown: str) -> Problem:
    mend = "open it in a PDF reader and save it again, without a password"
    return Problem("ZD001", "error", said, Place(shown), mend)
