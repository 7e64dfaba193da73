"""Cleans a text received: its lines are paragraphs again, and what belongs to pages or files is told apart."""

from __future__ import annotations

from ..model.problem import Place, Problem, Result
from ..model.reading import Cleaned, Kept, Reading
from ..text.received import broken


def cleaned(reading: Reading, shown: str = "") -> Result[Cleaned]:
    """The paragraphs of a text received, what was removed and what was repaired.

    shown: the file as problems name it. Problems: ZD024 when the paragraphs with what was removed, repairs undone,
    would not be the text received; then nothing of it may be used.
    """
    pieces = [piece for piece in reading.pieces if reading.text[piece.start : piece.end].strip()]
    found = Cleaned(
        tuple(
            Kept(
                piece.start,
                piece.end,
                " ".join(reading.text[piece.start : piece.end].split()),
                "paragraph" if piece.kind == "line" else piece.kind,
                piece.level,
                "",
                piece.page,
            )
            for piece in pieces
        ),
        (),
        (),
    )
    wrong = broken(reading.text, [kept.text for kept in found.paragraphs], found.removed, found.repairs)
    if not wrong:
        return Result(found)
    mend = "this is a mistake of zerodraft, and nothing was taken in; save the document as plain text and collect that"
    return Result(Cleaned((), (), ()), (Problem("ZD024", "error", wrong, Place(shown), mend),))
