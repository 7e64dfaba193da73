"""A skeleton of marked-up text becomes paragraphs, sections and pieces: the only place with Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markdown_it.token import Token

from ..model.document import Face
from ..model.problem import Place, Problem
from ..model.record import dataclass
from .dialect import TEMPLATE, WORDING
from .syntax import FIRST_MARK, MOST_DEPTH, Mark, Skeleton
from .tables import misplaced
from .tree import INCLUDE, Choice, Each, Hole, Name, Node, Note, Para, Part, Phrase, Piece, Words

_MARK = re.compile("([\U00100000-\U0010fffd])")
_LABEL = re.compile(r"^\{([a-z0-9_/-]*) ?((?:\.[a-z0-9-]+)?)\}\s*")
_OPENING = re.compile(r"^([a-z][a-z0-9-]*)(?:[ \t]+\{([a-z0-9_/-]*) ?(?:\.([a-z0-9-]+))?\})?((?:[ \t]+\d{1,3})*)$")
_FACES: dict[tuple[bool, bool], Face] = {
    (False, False): "",
    (True, False): "italic",
    (False, True): "bold",
    (True, True): "bold-italic",
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def blocks(skeleton: Skeleton, locate: Callable[[int], Place], structured: bool) -> tuple[Phrase, list[Problem]]:
    """Read a skeleton into nodes; `structured` allows headings, sections, ids and roles (templates).

    `locate` gives the place of a character of the source. Problems: ZD012.
    """
    reader = _Reader(skeleton, locate, structured)
    tokens = (TEMPLATE if structured else WORDING).parse(skeleton.text, {})
    nodes = reader.block_nodes(tokens)
    return nodes, reader.problems


@dataclass(slots=True)
class _Frame:
    """An open section, table part, if or for, with what it holds so far."""

    place: Place
    mark: Mark | None = None
    part: Part | None = None
    then: tuple[Node, ...] | None = None


class _Reader:
    def __init__(self, skeleton: Skeleton, locate: Callable[[int], Place], structured: bool) -> None:
        self.skeleton, self.locate, self.structured = skeleton, locate, structured
        self.problems: list[Problem] = []
        self.lost = False  # sections are closed wrongly or too deep: what is open from there on says nothing
        self.lines = [0, *(at + 1 for at, sign in enumerate(skeleton.text) if sign == "\n")]
        self.notes: dict[int, Token] = {}
        self.cursor = 0

    def refuse(self, message: str, place: Place, mend: str) -> None:
        problem = Problem("ZD012", "error", message, place, mend)
        self.problems.extend(() if problem in self.problems else (problem,))

    def place_of(self, offset: int) -> Place:
        return self.locate(self.skeleton.origin(offset))

    def place_of_line(self, token: Token) -> Place:
        line = token.map[0] if token.map else 0
        start = self.lines[line]
        while start < len(self.skeleton.text) and self.skeleton.text[start] in " \t":
            start += 1
        return self.place_of(start)

    def block_nodes(self, tokens: list[Token]) -> Phrase:
        self.notes = _notes(tokens)
        stack: list[tuple[_Frame, list[Node]]] = [(_Frame(Place("")), [])]
        heading = 0
        sub: Token | None = None
        for token in tokens:
            if token.type == "footnote_block_open":
                break
            if token.type == "div":
                self.div(token, stack)
            elif token.type == "heading_open":
                heading = int(token.tag[1:])
            elif token.type == "subparagraph":
                sub = token
            elif token.type == "inline":
                stack[-1][1].append(self.paragraph(token, heading, sub, stack[-1][1]))
                heading, sub = 0, None
        for frame, _ in () if self.lost else stack[:0:-1]:
            what = "a section opened with :::" if frame.part else "an if or for"
            self.refuse(f"{what} is never closed", frame.place, "add a line ::: where it ends")
        self.problems.extend(() if self.lost else misplaced(stack[0][1]))
        return tuple(stack[0][1])

    def div(self, token: Token, stack: list[tuple[_Frame, list[Node]]]) -> None:
        place = self.place_of_line(token)
        mark = self.mark(token.info) if _MARK.fullmatch(token.info) else None
        if mark and mark.kind == "include":
            stack[-1][1].append(_include(mark))
        elif mark and mark.kind in ("if", "for"):
            stack.append((_Frame(place, mark=mark), []))
        elif mark and mark.kind == "else" and stack[-1][0].mark:
            frame, nodes = stack[-1]
            frame.then = tuple(nodes)
            nodes.clear()
        elif mark or not token.info:
            self.close(stack, place, mark)
        else:
            self.open(token.info, stack, place)

    def open(self, info: str, stack: list[tuple[_Frame, list[Node]]], place: Place) -> None:
        if len(stack) == MOST_DEPTH:
            self.lost = True
            self.refuse("sections are nested too deeply", place, "close sections before opening others")
        found = _OPENING.match(info)
        if not found:
            self.refuse(f'"::: {info}" is not a section', place, "write ::: role, or ::: role {id}")
            found = _OPENING.match("section")
            assert found
        word, name, role, widths = found[1], found[2] or "", found[3] or "", found[4]
        kind = word if word in ("table", "head", "row", "cell") else "section"
        style = word if kind == "section" else role
        part = Part(style, name, kind, tuple(map(int, widths.split())), (), place)
        stack.append((_Frame(place, part=part), []))

    def close(self, stack: list[tuple[_Frame, list[Node]]], place: Place, mark: Mark | None) -> None:
        frame, nodes = stack[-1]
        if len(stack) == 1 or (mark is None) != (frame.mark is None):
            self.lost = True
            self.refuse("this ::: closes nothing that is open here", place, "remove it, or close sections in order")
            return
        stack.pop()
        if frame.part:
            part = frame.part
            done: Node = Part(part.role, part.name, part.kind, part.widths, tuple(nodes), part.place)
        else:
            assert frame.mark
            done = _conditional(frame.mark, frame.then, tuple(nodes))
        stack[-1][1].append(done)

    def paragraph(self, token: Token, heading: int, sub: Token | None, before: list[Node]) -> Para:
        place = self.place_of_line(token)
        self.cursor = self.lines[token.map[0]] if token.map else 0
        name = role = ""
        children = token.children or []
        if self.structured and children and (found := _LABEL.match(children[0].content)):
            name, role = found[1], found[2][1:]
            self.cursor = self.skeleton.text.find("}", self.cursor) + 1
            children[0].content = children[0].content[found.end() :]
        pieces = self.pieces(children)
        level = self.level(sub, before, place) if sub else 0
        return Para(name, role, pieces, place, heading, level, sub.info if sub else "")

    def level(self, sub: Token, before: list[Node], place: Place) -> int:
        """2 for (a), 3 for (i); the label must follow the one before it."""
        last = before[-1] if before and isinstance(before[-1], Para) else None
        earlier = [node for node in before if isinstance(node, Para) and node.level == 2]
        after_letter = last is not None and last.level >= 2
        letter = chr(ord("a") + len(earlier))
        romans = 0
        for node in reversed(before):
            if not isinstance(node, Para) or node.level != 3:
                break
            romans += 1
        if after_letter and sub.info == _ROMAN[min(romans, len(_ROMAN) - 1)] and (romans or sub.info != letter):
            return 3
        if sub.info != letter:
            self.refuse(f"sub-paragraph ({sub.info}) is out of order", place, f"the next one here is ({letter})")
        return 2

    def pieces(self, children: list[Token]) -> tuple[Piece, ...]:
        flat: list[Piece | Mark] = []
        italic = bold = False
        for child in children:
            if child.type in ("em_open", "em_close"):
                italic = child.type == "em_open"
            elif child.type in ("strong_open", "strong_close"):
                bold = child.type == "strong_open"
            elif child.type == "text":
                flat.extend(self.words(child.content, _FACES[italic, bold]))
            elif child.type == "softbreak":
                flat.append(Words(" ", _FACES[italic, bold], self.place_of(self.cursor)))
            elif child.type == "hardbreak":
                flat.append(Words("\n", _FACES[italic, bold], self.place_of(self.cursor)))
            elif child.type == "footnote_ref":
                flat.append(self.note(child))
        loose = _unbalanced(flat)
        if loose:
            mend = "close it in the paragraph it opens in, or put its tags on lines of their own"
            self.refuse("an if or for begins in one paragraph and ends in another", loose.place, mend)
            return ()
        return _nested(iter(flat), None)[0]

    def words(self, content: str, face: Face) -> Iterator[Piece | Mark]:
        for text in _MARK.split(content):
            if not text:
                continue
            at = self.skeleton.text.find(text, self.cursor)
            start = at if at >= 0 else self.cursor
            self.cursor = start + len(text)
            mark = self.mark(text)
            if mark and mark.kind == "hole":
                assert mark.expression
                yield Hole(mark.expression, face, mark.place)
            elif mark and mark.kind == "include":
                yield _include(mark)
            elif mark:
                yield mark
            else:
                yield Words(text, face, self.place_of(start))

    def note(self, token: Token) -> Note:
        cursor = self.cursor
        inline = self.notes[token.meta["id"]]
        return Note(self.pieces(inline.children or []), self.place_of(cursor))

    def mark(self, text: str) -> Mark | None:
        return self.skeleton.marks[ord(text) - FIRST_MARK] if _MARK.fullmatch(text) else None


def _notes(tokens: list[Token]) -> dict[int, Token]:
    notes: dict[int, Token] = {}
    current = -1
    for token in tokens:
        if token.type == "footnote_open":
            current = token.meta["id"]
        elif token.type == "inline" and current >= 0:
            notes.setdefault(current, token)
    return notes


def _include(mark: Mark) -> Hole:
    """An include is a hole named after the part, filled when the template's parts are put together."""
    return Hole(Name(INCLUDE + mark.name, mark.place), "", mark.place)


def _conditional(mark: Mark, then: tuple[Node, ...] | None, nodes: tuple[Node, ...]) -> Choice | Each:
    assert mark.expression
    if mark.kind == "for":
        return Each(mark.name, mark.expression, nodes, mark.place)
    return Choice(mark.expression, nodes if then is None else then, () if then is None else nodes, mark.place)


def _unbalanced(flat: list[Piece | Mark]) -> Mark | None:
    """The first mark in a paragraph that closes nothing there, or is never closed there."""
    opened: list[Mark] = []
    for item in flat:
        if not isinstance(item, Mark):
            continue
        if item.kind in ("if", "for"):
            opened.append(item)
        elif not opened:
            return item
        elif item.kind == "end":
            opened.pop()
    return opened[0] if opened else None


def _nested(flat: Iterator[Piece | Mark], opened: Mark | None) -> tuple[tuple[Piece, ...], str]:
    """Pieces up to the end (or turn) of the construct that is open, with those inside it folded in."""
    pieces: list[Piece] = []
    for item in flat:
        if not isinstance(item, Mark):
            pieces.append(item)
        elif item.kind in ("if", "for"):
            then, ending = _nested(flat, item)
            otherwise = _nested(flat, item)[0] if ending == "else" else ()
            folded = _conditional(item, then if ending == "else" else None, otherwise if ending == "else" else then)
            pieces.append(folded)
        else:
            return tuple(pieces), item.kind
    return tuple(pieces), "end"
