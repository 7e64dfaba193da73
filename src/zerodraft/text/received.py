"""The law of a source: what is kept and what was removed, repairs undone, is the text received but for white space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..characters import FORBIDDEN
from ..model.library import Removed, Repair

_SPACE = re.compile(r"[^\S ]\s*| \s+")  # a single space is one already: long texts have millions
_SHOWN = 200
"""How many characters are looked at where the two part, to show five words of each."""


def broken(received: str, paragraphs: Iterable[str], removed: Sequence[Removed], repairs: Sequence[Repair]) -> str:
    """Why these paragraphs are not what was received, in a few plain words; "" when the law holds.

    Every stretch that is said to be removed or repaired must stand where it says, none over another; the rest of the
    text with the repairs in it must be the paragraphs in their order. White space counts as one space wherever it is.
    """
    changes = sorted(
        [(each.start, each.end, each.text, "") for each in removed]
        + [(each.start, each.end, each.received, each.repaired) for each in repairs]
    )
    kept, place = [], 0
    for start, end, text, instead in changes:
        if not place <= start <= end <= len(received):
            return f'"{text}" lies outside of the text received, or over another change'
        if spelled(received[start:end]) != text:
            return f'"{text}" does not stand at {start} in the text received'
        kept += [received[place:start], instead]
        place = end
    kept.append(received[place:])
    theirs, ours = _folded("".join(kept)), _folded(" ".join(paragraphs))
    if theirs == ours:
        return ""
    at = next((i for i, (a, b) in enumerate(zip(theirs, ours, strict=False)) if a != b), min(len(theirs), len(ours)))
    at = theirs.rfind(" ", 0, at) + 1
    said, received_there = (" ".join(text[at : at + _SHOWN].split()[:5]) for text in (ours, theirs))
    return f'the text received has "{received_there}" where the paragraphs have "{said}"'


def _folded(text: str) -> str:
    """The text with one space for any white space, and one behind the last word; no list of words, for long texts."""
    return _SPACE.sub(" ", f"{text} ").lstrip()


def spelled(text: str) -> str:
    """A stretch of received text so that a file can hold it: characters that no file may hold by their numbers."""
    return FORBIDDEN.sub(lambda found: f"‹U+{ord(found[0]):04X}›", text)
