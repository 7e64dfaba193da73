"""Two texts beside each other, word by word: what stayed, what was put in, what was taken out, what was replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from ..model.record import dataclass
from .words import Word, words

SHORTEST = 2
"""Words that both texts must share in a row, between two replacements, for these to be shown as two.

A single "the" or "of" that happens to stand in both would cut one change into confetti.
"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stayed, or a change of them; `old` and `new` are the stretches of both texts, "" where there is none.

    old_start and new_start are their offsets. The stretches of a comparison in their order, white space between them
    included, are the two texts; what stayed may have other white space in each.
    """

    kind: Literal["same", "inserted", "deleted", "replaced"]
    old: str
    new: str
    old_start: int
    new_start: int


def compare(old: str, new: str) -> tuple[Stretch, ...]:
    """Word by word what became of a text: whole words only, runs of changes with little between them as one.

    The parts `old` of all stretches joined are the old text, the parts `new` the new one, to the last blank.
    """
    before, after = words(old), words(new)
    return tuple(_stretches(old, new, before, after, _joined(_codes(before, after), before)))


def likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """How much of two rows of words is the same, 0 to 1: twice the words in common, over all of both."""
    if not old and not new:
        return 1.0
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


Code = tuple[str, int, int, int, int]


def _codes(before: tuple[Word, ...], after: tuple[Word, ...]) -> list[Code]:
    matcher = SequenceMatcher(None, [word.same for word in before], [word.same for word in after], autojunk=False)
    return list(matcher.get_opcodes()) or [("equal", 0, 0, 0, 0)]


def _joined(codes: list[Code], before: tuple[Word, ...]) -> list[Code]:
    """Codes in which a short agreement between two changes is part of one change."""
    made: list[Code] = []
    for at, code in enumerate(codes):
        tag, old, old_end, new, new_end = code
        inner = 0 < at < len(codes) - 1
        shared = [word for word in before[old:old_end] if not word.is_mark]
        between = inner and made[-1][0] == codes[at + 1][0] == "replace"
        if tag == "equal" and between and len(shared) < SHORTEST:
            tag = "replace"
        if made and made[-1][0] != "equal" and tag != "equal":
            made[-1] = ("replace", made[-1][1], old_end, made[-1][3], new_end)
        else:
            made.append((tag, old, old_end, new, new_end))
    return made


def _stretches(
    old: str, new: str, before: tuple[Word, ...], after: tuple[Word, ...], codes: list[Code]
) -> Iterator[Stretch]:
    """Stretches with their white space: each reaches to the beginning of the next, in both texts."""
    at_old = at_new = 0
    for index, (_, _, old_end, _, new_end) in enumerate(codes):
        last = index == len(codes) - 1
        to_old = len(old) if last or old_end == len(before) else before[old_end].start
        to_new = len(new) if last or new_end == len(after) else after[new_end].start
        kind = _kind(codes[index][0], old[at_old:to_old], new[at_new:to_new])
        yield Stretch(kind, old[at_old:to_old], new[at_new:to_new], at_old, at_new)
        at_old, at_new = to_old, to_new


def _kind(tag: str, old: str, new: str) -> Literal["same", "inserted", "deleted", "replaced"]:
    if tag == "equal":
        return "same"
    return "inserted" if not old else "deleted" if not new else "replaced"
