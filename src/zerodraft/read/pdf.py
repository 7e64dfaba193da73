"""The lines of a PDF: the only place with pypdfium2, which comes with zerodraft[read]."""

from __future__ import annotations

from typing import Any

from ..model.problem import Place, Problem, Result

MOST_PAGES = 500
_HYPHEN = "\ufffe"
"""What stands for a hyphen at the end of a line."""


def lines(data: bytes, shown: str) -> Result[tuple[str, ...]]:
    """Its lines, a form feed between pages.

    Problems: ZD025 (pypdfium2 is missing), ZD001 (damaged, protected, without text, too long).
    """
    try:
        import pypdfium2
    except ImportError:
        message = "to read a PDF, zerodraft needs pypdfium2, which is not installed"
        mend = "pip install zerodraft[read]; or save the document as .docx or .txt and read that"
        return Result((), (Problem("ZD025", "error", message, Place(shown), mend),))
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = "password" in str(error).lower()
        said = "the PDF is protected by a password" if protected else "the PDF is damaged, and cannot be opened"
        return Result((), (_unreadable(said, shown),))
    try:
        return _pages(document, shown)
    finally:
        document.close()


def _pages(document: Any, shown: str) -> Result[tuple[str, ...]]:
    from pypdfium2 import PdfiumError

    if len(document) > MOST_PAGES:
        return Result((), (_unreadable(f"the PDF has more than {MOST_PAGES} pages", shown),))
    found: list[str] = []
    for number in range(len(document)):
        try:
            text = document[number].get_textpage().get_text_bounded()
        except PdfiumError:
            return Result((), (_unreadable(f"page {number + 1} of the PDF is damaged", shown),))
        found += [*text.replace(_HYPHEN, "-").splitlines(), "\f"]
    return Result(tuple(found))


def _unreadable(said: str, shown: str) -> Problem:
    mend = "open it in a PDF reader and save it again, without a password"
    return Problem("ZD001", "error", said, Place(shown), mend)
