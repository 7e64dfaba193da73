"""What is taken out of a text received or put right in it, stretch by stretch, and the text that comes of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..model.library import Removed, Repair
from ..model.record import dataclass
from ..text.received import spelled

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_AROUND = 40
"""How many characters of the words around a repair are shown with it."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`instead` stands for text[start:end]; why it does; repair: the text was broken there, else it is left out."""

    start: int
    end: int
    instead: str
    why: str
    repair: bool = False


class Edits:
    """The edits of one text in order; where two meet, the one that was there first stays."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._edits: list[Edit] = []
        self._starts: list[int] = []

    def add(self, edit: Edit) -> None:
        """Add an edit, unless another one touches the same characters."""
        at = bisect_left(self._starts, edit.start)
        before = at > 0 and self._edits[at - 1].end > edit.start
        after = at < len(self._edits) and self._edits[at].start < max(edit.end, edit.start + 1)
        if not before and not after:
            self._edits.insert(at, edit)
            self._starts.insert(at, edit.start)

    def cover(self, edit: Edit) -> None:
        """Add an edit in place of those that lie inside of it."""
        first, last = bisect_left(self._starts, edit.start), bisect_left(self._starts, edit.end)
        if all(each.end <= edit.end for each in self._edits[first:last]):
            del self._edits[first:last], self._starts[first:last]
        self.add(edit)

    def applied(self, start: int, end: int) -> str:
        """text[start:end] as it reads with the edits, on one line; no edit crosses the ends of the stretch."""
        kept, place = [], start
        for edit in self._edits[bisect_left(self._starts, start) : bisect_right(self._starts, end)]:
            if edit.end <= end:
                kept += [self.text[place : edit.start], edit.instead]
                place = edit.end
        return _SPACE.sub(" ", "".join([*kept, self.text[place:end]])).strip()

    def removed(self) -> tuple[Removed, ...]:
        """What is left out."""
        return tuple(
            Removed(each.start, each.end, spelled(self.text[each.start : each.end]), each.why)
            for each in self._edits
            if not each.repair
        )

    def repairs(self) -> tuple[Repair, ...]:
        """What is put right, each with the words that it is in."""
        found, end = [], 0
        for at, each in enumerate(self._edits):
            if each.repair:
                limit = self._starts[at + 1] if at + 1 < len(self._edits) else len(self.text)
                found.append(self._with_words(each, end, limit))
            end = found[-1].end if each.repair else each.end
        return tuple(found)

    def _with_words(self, edit: Edit, first: int, last: int) -> Repair:
        before = self.text[max(first, edit.start - _AROUND) : edit.start]
        after = self.text[edit.end : min(last, edit.end + _AROUND)]
        before, after = re.findall(r"\S*$", before)[0], re.findall(r"^\S*", after)[0]
        start, end = edit.start - len(before), edit.end + len(after)
        return Repair("", spelled(self.text[start:end]), before + edit.instead + after, edit.why, start, end)


def add_all(edits: Edits, found: Iterable[Edit]) -> None:
    """Add several edits, those that are already touched left out."""
    for edit in found:
        edits.add(edit)
