"""The document as a checker reads it: its passages in order, the kind of text each stands in, the lists of States."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from ..model.document import Block, Document, Paragraph, Profile, Section, Table
from .facts import Facts
from .lists import StateList, join_of, lists_in, states_in
from .prose import prose

_ANNEX_HEADING = r"annex(?: [ivxlc]+| \d+)?(?: to the .*)?$"
_STATEMENT_HEADING = r"(?:joint )?statement\b"


class Passage:
    """One paragraph: its prose (see `prose`), its profile, whether it is part of an annex, the States it names."""

    __slots__ = ("annexed", "paragraph", "profile", "states", "text")

    def __init__(self, paragraph: Paragraph, profile: Profile, annexed: bool, facts: Facts) -> None:
        self.paragraph = paragraph
        self.profile = profile
        self.annexed = annexed
        self.text = prose(paragraph)
        self.states = states_in(self.text, facts)


class Reading:
    """A document prepared once for all checks: its `passages` in reading order, footnotes after their paragraph.

    `letter` holds the passages that are no part of an annex.
    """

    def __init__(self, document: Document, facts: Facts) -> None:
        self.document = document
        self.join = join_of(facts)
        self.passages = tuple(_passages(document, facts))
        self.letter = tuple(passage for passage in self.passages if not passage.annexed)

    @cached_property
    def listed(self) -> frozenset[tuple[int, int]]:
        """The names that stand in a list, as (id of the passage, start)."""
        return frozenset((id(states.passage), named.start) for states in self.lists for named in states.items)

    @cached_property
    def lists(self) -> tuple[StateList, ...]:
        """Every list of three or more States, and of two signers of a joint letter, in reading order."""
        return tuple(found for passage in self.passages for found in lists_in(passage, self.join))


def _passages(document: Document, facts: Facts) -> Iterator[Passage]:
    marked = any(section.role == "annex" for section in _sections(document.blocks))
    turned = False
    for paragraph, profile, annexed in _walk(document.blocks, document.profile, False):
        turned = turned or (not marked and re.match(_ANNEX_HEADING, paragraph.text, re.IGNORECASE) is not None)
        for each in _with_notes(paragraph):
            yield Passage(each, "ANX" if turned else profile, annexed or turned, facts)


def _sections(blocks: tuple[Block, ...]) -> Iterator[Section]:
    for block in blocks:
        if isinstance(block, Section):
            yield block
            yield from _sections(block.blocks)


def _walk(blocks: tuple[Block, ...], profile: Profile, annexed: bool) -> Iterator[tuple[Paragraph, Profile, bool]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block, profile, annexed
        elif isinstance(block, Table):
            yield from ((paragraph, profile, annexed) for row in block.rows for cell in row for paragraph in cell)
        elif block.role == "annex":
            yield from _walk(block.blocks, _annex_profile(block), True)
        else:
            yield from _walk(block.blocks, profile, annexed)


def _with_notes(paragraph: Paragraph) -> Iterator[Paragraph]:
    yield paragraph
    for run in paragraph.runs:
        for note in run.note:
            yield from _with_notes(note)


def _annex_profile(annex: Section) -> Profile:
    """STM when the annexed text calls itself a statement, by the role of a section or by its own heading."""
    if any("statement" in section.role for section in _sections(annex.blocks)):
        return "STM"
    headings = (paragraph.text for paragraph, _, _ in _walk(annex.blocks, "ANX", True) if paragraph.heading)
    return "STM" if any(re.match(_STATEMENT_HEADING, text, re.IGNORECASE) for text in headings) else "ANX"
