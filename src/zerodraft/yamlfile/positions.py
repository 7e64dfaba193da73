"""From a character of a scalar's text back to its line and column in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from .. import characters
from ..model.problem import Place
from .nodes import Scalar

SPACE = " \t\r\n"
ESCAPED = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)


def place_at(file_text: str, scalar: Scalar, offset: int, shown: str) -> Place:
    """The place in the file of character `offset` of `scalar.text`, however the scalar is folded or quoted."""
    return locate(file_text, scalar, shown)(offset)


def locate(file_text: str, scalar: Scalar, shown: str) -> Callable[[int], Place]:
    """The same for many offsets of one scalar: a function from an offset in `scalar.text` to its place.

    Folding changes spaces and line ends only, so characters other than spaces are counted. A space is placed just
    after the character before it.
    """
    source = file_text[scalar.start : scalar.end]
    if source == scalar.text and "\n" not in source and "\r" not in source:
        base = scalar.place
        return lambda offset: Place(shown, base.line, base.column + offset)
    spots = _spots(source, scalar.style)
    before = _counts(scalar.text)
    starts = [0, *(match.end() for match in characters.LINE_END.finditer(source))]
    first_column = scalar.place.column - 1

    def place(offset: int) -> Place:
        offset = max(0, min(offset, len(before) - 1))
        count = before[offset]
        after_space = offset > 0 and (offset == len(before) - 1 or before[offset + 1] == count)
        if not spots:
            spot = 0
        elif after_space and count:
            spot = spots[count - 1] + 1
        else:
            spot = spots[min(count, len(spots) - 1)]
        line = bisect_right(starts, spot) - 1
        column = spot - starts[line] + (first_column if line == 0 else 0)
        return Place(shown, scalar.place.line + line, column + 1)

    return place


def _counts(text: str) -> list[int]:
    """How many characters other than spaces stand before each offset, the end included."""
    counts = [0]
    count = 0
    for character in text:
        count += character not in SPACE
        counts.append(count)
    return counts


def _spots(source: str, style: str) -> list[int]:
    """Where in a scalar's source each of its characters other than spaces begins."""
    if style in ("|", ">"):
        header = characters.LINE_END.search(source)
        begin = header.end() if header else len(source)
        return [spot for spot in range(begin, len(source)) if source[spot] not in SPACE]
    if style == "'":
        return _single_quoted(source)
    if style == '"':
        return _double_quoted(source)
    return [spot for spot, character in enumerate(source) if character not in SPACE]


def _single_quoted(source: str) -> list[int]:
    spots = []
    spot, end = 1, len(source) - 1
    while spot < end:
        if source[spot] not in SPACE:
            spots.append(spot)
        spot += 2 if source[spot] == "'" else 1
    return spots


def _double_quoted(source: str) -> list[int]:
    spots = []
    spot, end = 1, len(source) - 1
    while spot < end:
        if source[spot] == "\\" and (match := ESCAPED.match(source, spot)):
            if not _is_space(match[0][1:]):
                spots.append(spot)
            spot = match.end()
            continue
        if source[spot] not in SPACE:
            spots.append(spot)
        spot += 1
    return spots


def _is_space(escape: str) -> bool:
    if escape[0] in "xuU":
        return chr(int(escape[1:], 16)) in SPACE
    return escape[0] in "ntr \t\r\n"
