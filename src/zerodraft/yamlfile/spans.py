"""Where in a YAML text a value, a key or an item begins and ends, and what must be written there to change it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model.record import replace
from .nodes import Mapping, Node, Scalar, Sequence
from .quoting import quote

LINE_END = re.compile(r"\r\n|\r|\n|\Z")
GAP = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
COMMENT = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
Span = tuple[int, int]


class Edit(NamedTuple):
    """Characters start to end of the text are replaced by `words`."""

    start: int
    end: int
    words: str


class Value(NamedTuple):
    """A new value: its YAML at the left margin, and the same as a node."""

    yaml: str
    node: Node

    @property
    def block(self) -> str:
        """`collection` for a list or keys on lines of their own, `text` for | and >, else ""."""
        if isinstance(self.node, Scalar):
            return "text" if self.node.style in ("|", ">") else ""
        return "" if is_flow(self.yaml, self.node) else "collection"


def is_flow(source: str, node: Node) -> bool:
    """True for a list or keys in brackets."""
    return not isinstance(node, Scalar) and source[node.start : node.start + 1] in ("[", "{")


def entries(source: str, parent: Node) -> list[Span]:
    """Start and end of each key with its value, or of each item with its dash."""
    if isinstance(parent, Mapping):
        return [(key.start, max(key.end, value.end)) for key, value in parent.items]
    assert isinstance(parent, Sequence)
    if is_flow(source, parent):
        return [(item.start, item.end) for item in parent.items]
    column = _column(source, parent.start)
    spans = [(parent.start, parent.items[0].end)]
    for item in parent.items[1:]:
        line = _line_start(source, item.start)
        while source[line : line + column].strip(" ") or source[line + column : line + column + 1] != "-":
            line = _line_start(source, line - 1)
        spans.append((line + column, item.end))
    return spans


def value_of_key(source: str, parent: Mapping, key: Scalar, node: Node, value: Value) -> Edit:
    """Another value for a key."""
    start, column = node.start, _column(source, key.start)
    colon = source.find(":", key.end, start) + 1
    value = _fitting(source, parent, node.end, value)
    if not colon or is_flow(source, parent):
        space = " " if source[start - 1] == ":" else ""
        return Edit(start, node.end, space + value.yaml)
    if source[colon:start].strip():  # a comment stands between key and value
        return Edit(start, node.end, _laid_out(source, node.end, value, _column(source, start), column))
    lead = _line_ending(source) + " " * (column + 2) if value.block == "collection" else " "
    return Edit(colon, node.end, lead + _laid_out(source, node.end, value, column + 2, column))


def value_of_item(source: str, parent: Node, node: Node, value: Value) -> Edit:
    """Another value for an item of a list."""
    value = _fitting(source, parent, node.end, value)
    if is_flow(source, parent):
        return Edit(node.start, node.end, value.yaml)
    space = " " if source[node.start - 1] == "-" else ""
    column = _column(source, node.start) + len(space)
    return Edit(node.start, node.end, space + _laid_out(source, node.end, value, column, _column(source, parent.start)))


def addition(source: str, parent: Node, head: str, value: Value) -> Edit:
    """A new last entry: `head` is "-" or a key with its colon."""
    found = entries(source, parent)
    if is_flow(source, parent):
        value = _fitting(source, parent, parent.end, value)
        words = value.yaml if head == "-" else f"{head} {value.yaml}"
        if not found:
            return Edit(parent.start + 1, parent.start + 1, words)
        comma = _comma(source, found[-1][1])
        return Edit(comma, comma, f" {words}") if comma else Edit(found[-1][1], found[-1][1], f", {words}")
    column, end, ending = _column(source, found[0][0]), found[-1][1], _line_ending(source)
    ended = source[end - 1] in "\r\n"
    at = end if ended else _line_stop(source, end)
    lead = ending + " " * (column + 2) if head != "-" and value.block == "collection" else " "
    words = " " * column + head + lead + _laid_out(source, at, value, column + 2, column)
    return Edit(at, at, words + ending if ended else ending + words)


def item_before(source: str, parent: Node, index: int, value: Value) -> Edit:
    """A new item of a list before the one at `index`: behind the last line of the one before, where there is one."""
    found = entries(source, parent)
    if is_flow(source, parent):
        value = _fitting(source, parent, parent.end, value)
        comma = _comma(source, found[index - 1][1]) if index else 0
        spot = comma or found[index][0]
        return Edit(spot, spot, f" {value.yaml}," if comma else f"{value.yaml}, ")
    column, ending = _column(source, found[index][0]), _line_ending(source)
    if not index:
        start = found[0][0]
        words = f"- {_laid_out(source, start, value, column + 2, column)}"
        return Edit(start, start, words + ending + " " * column)
    end = found[index - 1][1]
    ended = source[end - 1] in "\r\n"
    at = end if ended else _line_stop(source, end)
    words = " " * column + "- " + _laid_out(source, at, value, column + 2, column)
    return Edit(at, at, words + ending if ended else ending + words)


def cut(source: str, parent: Node, found: list[Span], index: int) -> Edit:
    """One entry of several taken out."""
    if is_flow(source, parent):
        return Edit(*_cut_flow(source, found, index), "")
    start, end = found[index]
    line = _line_start(source, start)
    if source[line:start].strip(" "):
        following = found[index + 1][0]
        comment = source.find("#", _line_stop(source, end), following)
        return Edit(start, following if comment < 0 else comment, "")
    whole = source[end - 1 : end] in ("\n", "\r")
    return Edit(*_whole_lines(source, line, end if whole else _line_stop(source, end), whole), "")


def _cut_flow(source: str, found: list[Span], index: int) -> Span:
    start, end = found[index]
    comma = _comma(source, end)
    line, stop = _line_start(source, start), comma or end
    alone = not source[line:start].strip() and COMMENT.match(source, stop)
    if alone and LINE_END.match(source, alone.end()) and alone.end() < len(source):
        return _whole_lines(source, line, alone.end(), False)
    if index + 1 < len(found):
        following = found[index + 1][0]
        return start, following if "#" not in source[end:following] else stop
    before = found[index - 1][1]
    return (before if "#" not in source[before:start] else start), end


def _whole_lines(source: str, start: int, end: int, ended: bool) -> Span:
    """Lines with the line end after them, or before them at the end of a file without one."""
    if ended:
        return start, end
    stop = LINE_END.match(source, end)
    if stop and stop.end() > end:
        return start, stop.end()
    return len(source[:start].removesuffix("\n").removesuffix("\r")), end


def _laid_out(source: str, end: int, value: Value, column: int, outer: int) -> str:
    """A value whose first line stands at `column` in an entry at column `outer`; what follows it begins at `end`."""
    ending = _line_ending(source)
    indent = " " * (outer if value.block == "text" else column)
    first, *rest = value.yaml.splitlines()
    closing = ending if value.block == "text" and end == len(source) else ""
    return ending.join([first, *(indent + line if line.strip() else "" for line in rest)]) + closing


def _fitting(source: str, parent: Node, end: int, value: Value) -> Value:
    """A text on several lines as one quoted line where it could not stand: in brackets, or before a comment."""
    if value.block == "text" and (is_flow(source, parent) or source[end : _line_stop(source, end)].strip()):
        assert isinstance(value.node, Scalar)
        return Value(quote(value.node.text), replace(value.node, style='"'))
    return value


def _comma(source: str, end: int) -> int:
    """The offset just after the comma that follows an entry in brackets, 0 when there is none."""
    gap = GAP.match(source, end)
    spot = gap.end() if gap else end
    return spot + 1 if source[spot : spot + 1] == "," else 0


def _line_start(source: str, offset: int) -> int:
    return max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1


def _line_stop(source: str, offset: int) -> int:
    found = LINE_END.search(source, offset)
    return found.start() if found else len(source)


def _column(source: str, offset: int) -> int:
    return offset - _line_start(source, offset)


def _line_ending(source: str) -> str:
    found = LINE_END.search(source)
    return found[0] if found and found[0] else "\n"
