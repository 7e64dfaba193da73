"""What is still open in a text: gaps, and States that have not joined. Notes in a draft, reasons against a release."""

from __future__ import annotations

from collections.abc import Iterable

from ..language import load
from ..model.document import Document, Paragraph, Run
from ..model.problem import Place, Problem

MEND = "write it where the draft says TODO or leaves it out"
JOIN = 'add each under "joined:" with the day it joined, or under "declined:"'
SIGNING = ("signatories/", "organizations/")
KEYS = ("date", "place", "reference", "title", "sender", "agenda", "annex", "adopted", "occasion")
MENDS = {"addressee_name": 'no register knows who holds the office on that day: add "addressee_name: H.E. …"'}


def open_points(
    document: Document, left: Iterable[tuple[str, Place]], asked: Iterable[Run] = ()
) -> tuple[Problem, ...]:
    """A note for each gap, the first time it is printed (ZD604), and one for all pending States (ZD605).

    `left` are the paths and places that the draft leaves open, `asked` the names of those that have not joined: what is
    printed nowhere counts all the same.
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
    named = pending_states(document)
    known = {run.about for _, run in named}
    return (*gaps.values(), *_pending(named), *_unnamed([run for run in asked if run.about not in known], document))


def pending_states(document: Document) -> tuple[tuple[Paragraph, Run], ...]:
    """Every State or organization that has not joined, as the run that prints it first, with its paragraph."""
    found: dict[str, tuple[Paragraph, Run]] = {}
    for paragraph in document.paragraphs():
        for run in paragraph.runs:
            if run.kind == "pending" and run.about.startswith(SIGNING):
                found.setdefault(run.about, (paragraph, run))
    return tuple(found.values())


def _gap(paragraph: Paragraph, run: Run) -> Problem:
    """What is open: where the draft says so, or where the template prints what the draft leaves out, and its key."""
    place = run.place or paragraph.place
    left_out = run.about in KEYS and place is not None and place.file.endswith(".j2")
    mend = MENDS.get(run.about, f'add "{run.about}: …" to the draft' if left_out else MEND)
    return Problem("ZD604", "note", f"still open: {run.text}", place, mend, block=paragraph.id)


def _unprinted(document: Document, path: str, place: Place) -> Problem:
    language = load(document.language)
    label = language.gap(path) if language else path
    return Problem("ZD604", "note", f"still open, and printed nowhere: [{label}]", place, MEND)


def _pending(found: tuple[tuple[Paragraph, Run], ...]) -> tuple[Problem, ...]:
    if not found:
        return ()
    paragraph, run = found[0]
    message = f"{_not_joined([run for _, run in found])}: {_names(run for _, run in found)}"
    return (Problem("ZD605", "note", message, run.place or paragraph.place, JOIN, block=paragraph.id),)


def _unnamed(runs: list[Run], document: Document) -> tuple[Problem, ...]:
    """Those that no part of the text prints: nobody would see their brackets."""
    if not runs:
        return ()
    message = f"{_not_joined(runs)}, and printed nowhere: {_names(runs)}"
    return (Problem("ZD605", "note", message, runs[0].place or document.place, JOIN),)


def _not_joined(runs: list[Run]) -> str:
    one, many = ("State", "States") if all(run.about.startswith(SIGNING[0]) for run in runs) else ("party", "parties")
    return f"{len(runs)} {f'{one} has' if len(runs) == 1 else f'{many} have'} not joined yet"


def _names(runs: Iterable[Run]) -> str:
    return ", ".join(run.text.strip("[]") for run in runs)
