"""What is still open in a text: gaps, and States that have not joined. Notes in a draft, reasons against a release."""

from __future__ import annotations

from collections.abc import Iterable

from ..language import load
from ..model.document import Document, Paragraph, Run
from ..model.problem import Place, Problem

MEND = "write it where the draft says TODO or leaves it out"
MENDS = {"addressee_name": 'no register knows who holds the office on that day: add "addressee_name: H.E. …"'}


def open_points(document: Document, left: Iterable[tuple[str, Place]]) -> tuple[Problem, ...]:
    """A note for each gap, the first time it is printed (ZD604), and one for all pending States (ZD605).

    `left` are the paths and places that the draft leaves open: one that is printed nowhere counts all the same.
    """
    gaps: dict[str, Problem] = {}
    for paragraph in document.paragraphs():
        for run in paragraph.runs:
            if run.kind == "gap":
                gaps.setdefault(run.about or run.text, _gap(paragraph, run))
    printed = {problem.place for problem in gaps.values()}
    for path, place in left:
        if place not in printed:
            gaps[path] = _unprinted(document, path, place)
    return (*gaps.values(), *_pending(pending_states(document)))


def pending_states(document: Document) -> tuple[tuple[Paragraph, Run], ...]:
    """Every State that has not joined, as the run that prints it first, with its paragraph."""
    found: dict[str, tuple[Paragraph, Run]] = {}
    for paragraph in document.paragraphs():
        for run in paragraph.runs:
            if run.kind == "pending" and run.about.startswith("signatories/"):
                found.setdefault(run.about, (paragraph, run))
    return tuple(found.values())


def _gap(paragraph: Paragraph, run: Run) -> Problem:
    mend = MENDS.get(run.about, MEND)
    return Problem("ZD604", "note", f"still open: {run.text}", run.place or paragraph.place, mend, block=paragraph.id)


def _unprinted(document: Document, path: str, place: Place) -> Problem:
    language = load(document.language)
    label = language.gap(path) if language else path
    return Problem("ZD604", "note", f"still open, and printed nowhere: [{label}]", place, MEND)


def _pending(found: tuple[tuple[Paragraph, Run], ...]) -> tuple[Problem, ...]:
    if not found:
        return ()
    paragraph, run = found[0]
    names = ", ".join(run.text.strip("[]") for _, run in found)
    message = f"{len(found)} {'State has' if len(found) == 1 else 'States have'} not joined yet: {names}"
    mend = 'add each under "joined:" with the day it joined, or under "declined:"'
    return (Problem("ZD605", "note", message, run.place or paragraph.place, mend, block=paragraph.id),)
