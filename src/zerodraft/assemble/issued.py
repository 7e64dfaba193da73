"""Declared departures of an original: what a reproduction prints otherwise than the rules give."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..model.document import Block, Paragraph, Run, paragraphs_of
from ..model.problem import Place, Problem, Result
from ..model.record import replace
from ..model.spec import AsIssued
from ..nearest import nearest
from ..registers.named_state import resolve
from .number import mapped

PARTY = "signatories/"


def as_issued(
    blocks: tuple[Block, ...], declared: tuple[AsIssued, ...], on: date, places: Mapping[str, Place]
) -> Result[tuple[Block, ...]]:
    """The blocks with every declared departure printed; the runs concerned are of the kind as_issued.

    `block` names a paragraph by its id, or a clause that stands in it. Problems: ZD020 (nothing to depart from, or
    more than one place), ZD011 (names of an order).
    """
    problems: list[Problem] = []
    for at, entry in enumerate(declared):
        place = places.get(f"as_issued/{at}")
        hit = _Hit(entry, on, place)
        blocks = mapped(blocks, hit)
        problems.extend(hit.outcome(blocks))
    return Result(blocks, tuple(problems))


class _Hit:
    """One declared departure on its way over the paragraphs."""

    def __init__(self, entry: AsIssued, on: date, place: Place | None) -> None:
        self.entry, self.on, self.place = entry, on, place
        self.seen = self.done = 0
        self.problems: list[Problem] = []

    def __call__(self, paragraph: Paragraph) -> Paragraph:
        block = self.entry.block
        if paragraph.id != block and not any(run.source and run.source.clause == block for run in paragraph.runs):
            return paragraph
        self.seen += 1
        return self.ordered(paragraph) if self.entry.list == "order" else self.replaced(paragraph)

    def replaced(self, paragraph: Paragraph) -> Paragraph:
        expected = self.entry.instead_of
        times = paragraph.text.count(expected) if expected else 0
        self.done += times
        if times != 1:
            return paragraph
        start = paragraph.text.index(expected)
        runs = _spliced(paragraph.runs, start, start + len(expected), self.entry.printed)
        return replace(paragraph, runs=runs)

    def ordered(self, paragraph: Paragraph) -> Paragraph:
        listed = {run.about.removeprefix(PARTY): run for run in paragraph.runs if _names_state(run)}
        order = []
        for name in self.entry.names:
            state, problems = resolve(name, self.on, self.place)
            self.problems.extend(problems)
            order.append(state)
        if sorted(order) != sorted(run.about.removeprefix(PARTY) for run in paragraph.runs if _names_state(run)):
            return paragraph
        self.done += 1
        ranks = iter(order)
        runs = tuple(
            replace(listed[next(ranks)], kind="as_issued") if _names_state(run) else run for run in paragraph.runs
        )
        return replace(paragraph, runs=runs)

    def outcome(self, blocks: tuple[Block, ...]) -> list[Problem]:
        entry = self.entry
        if self.seen == 0:
            near = nearest(entry.block, [paragraph.id for paragraph in paragraphs_of(blocks)])
            mend = f'write "{near}"' if near else "zerodraft show DRAFT --stage document lists the ids"
            return [self.problem(f'there is no paragraph "{entry.block}"', mend)]
        if entry.list != "order" and not (entry.instead_of and entry.printed):
            return [
                self.problem("what is printed instead of what?", 'give "instead_of:" and "printed:", or "list: order"')
            ]
        if self.problems or self.done == 1:
            return self.problems
        if entry.list == "order":
            return [self.problem("the States named are not those of the list", "name every State of the list once")]
        if self.done == 0:
            message = f'"{entry.instead_of}" does not stand in "{entry.block}"'
            return [self.problem(message, "take the entry out, or copy the words as the draft has them")]
        message = f'"{entry.instead_of}" stands {self.done} times in "{entry.block}"'
        return [self.problem(message, "give more words around it")]

    def problem(self, message: str, mend: str) -> Problem:
        return Problem("ZD020", "error", message, self.place, mend)


def _names_state(run: Run) -> bool:
    return run.about.startswith(PARTY) and run.kind != "pending"


def _spliced(runs: tuple[Run, ...], start: int, end: int, printed: str) -> tuple[Run, ...]:
    """Runs with the characters from start to end replaced by one run; the pieces outside stay as they are."""
    made: list[Run] = []
    at, placed = 0, False
    for run in runs:
        before, after = run.text[: max(start - at, 0)], run.text[max(end - at, 0) :]
        overlaps = at < end and at + len(run.text) > start
        at += len(run.text)
        if not overlaps:
            made.append(run)
            continue
        if before:
            made.append(replace(run, text=before, note=()))
        if not placed:
            made.append(replace(run, text=printed, kind="as_issued", note=() if after else run.note))
            placed = True
        if after:
            made.append(replace(run, text=after))
    return tuple(made)
