"""From YAML text to nodes: straight off the event stream, with every limit checked before anything is built.

No value is ever guessed: `NO`, `on`, `12:30` and `1_000` stay text. Anchors, aliases, tags, merge keys, directives,
several documents and nesting deeper than 64 are refused. Reading events one by one also keeps libyaml out of its
depths: its own composer crashes the interpreter on 30,000 nested brackets.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import characters, files
from ..model.problem import MOST, Place, Problem, Result, and_more
from . import syntax
from .nodes import File, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from yaml.error import Mark

DEPTH = 64
MOST_VALUES = 250_000
CUT_OFF = re.compile(r"[ \t]+(#[^\s#]\S*)")
CLEAN = 'write it out in full: "&", "*", "!" and "<<" have no meaning here; a text that begins with one needs quotes'


def load(path: Path, shown: str) -> Result[File | None]:
    """A YAML file as nodes; `shown` is its path in messages, relative to the workspace.

    Problems: ZD001 (no readable text), ZD002 (broken YAML), ZD003 (a feature of YAML that is refused): the value is
    None. ZD004 (duplicate key) and ZD009 (forbidden character): the file is given too, so that the rest can be looked
    at in the same run; the result has `failed` all the same.
    """
    text, problems = files.read_text(path, shown)
    if text is None:
        return Result(None, problems)
    root, more = _parse(text, shown)
    if root is None:
        return Result(None, problems + more)
    return Result(File(path, shown, text, root), problems + more)


def parse(text: str, shown: str) -> Result[Node | None]:
    """YAML text as nodes; problems as for `load`. A byte-order mark is passed over and not counted in offsets."""
    text = text.removeprefix("\ufeff")
    problems = characters.problems(text, shown)
    root, more = _parse(characters.cleaned(text) if problems else text, shown)
    return Result(root, problems + more)


def _parse(text: str, shown: str) -> Result[Node | None]:
    import yaml  # noqa: PLC0415  # 20 ms, which a build from caches need not pay

    builder = _Builder(text, shown)
    try:
        parser = _parser(yaml, text)
        builder.run(parser, yaml.events)
    except yaml.YAMLError as error:
        return Result(None, (*builder.problems, syntax.problem(error, text, shown, builder.unclosed)))
    except _RefusedError as refused:
        return Result(None, (*builder.problems, refused.problem))
    if builder.root is None or (isinstance(builder.root, Scalar) and builder.root.empty):
        said = "there is nothing in this file but comments"
        problem = Problem("ZD001", "error", said, Place(shown), "write something into it, or delete it")
        return Result(None, (*builder.problems, problem))
    return Result(builder.root, tuple(builder.problems))


def _parser(yaml: Any, text: str) -> Any:
    """The parser of libyaml, or PyYAML's own where it was built without libyaml."""
    if yaml.__with_libyaml__:
        return yaml.cyaml.CParser(text)

    class Parser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):  # type: ignore[misc]
        def __init__(self, stream: str) -> None:
            yaml.reader.Reader.__init__(self, stream)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)

    return Parser(text)


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Open:
    """A collection that is being read: its finished items, and the key that waits for its value."""

    __slots__ = ("flow", "is_mapping", "items", "key", "mark", "names")

    def __init__(self, is_mapping: bool, mark: Mark, flow: bool) -> None:
        self.is_mapping = is_mapping
        self.mark = mark
        self.flow = flow
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.names: dict[str, Scalar] = {}


class _Builder:
    """Takes events, checks them, and builds nodes without recursion."""

    def __init__(self, text: str, shown: str) -> None:
        self.text = text
        self.shown = shown
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._count = 0

    def run(self, parser: Any, events: Any) -> None:
        starts = (events.SequenceStartEvent, events.MappingStartEvent)
        ends = (events.SequenceEndEvent, events.MappingEndEvent)
        while (event := parser.get_event()) is not None:
            kind = type(event)
            self._count += 1
            if self._count > MOST_VALUES:
                said = f"the file holds more than {MOST_VALUES:,} keys and values, and goes on here"
                raise self._refused(said, event.start_mark, "split it into several files")
            if kind is events.ScalarEvent:
                self._refuse_marks(event)
                self._place(self._scalar(event))
            elif kind in starts:
                self._start(event, kind is events.MappingStartEvent)
            elif kind in ends:
                self._end(event)
            elif kind is events.AliasEvent:
                raise self._refused(f'an alias ("*{event.anchor[:40]}") is not allowed here', event.start_mark, CLEAN)
            elif kind is events.DocumentStartEvent:
                self._document(event)

    @property
    def unclosed(self) -> int | None:
        """The offset of the innermost bracket that is still open."""
        return self._open[-1].mark.index if self._open and self._open[-1].flow else None

    def _refused(self, said: str, mark: Mark, mend: str, code: str = "ZD003") -> _RefusedError:
        return _RefusedError(Problem(code, "error", said, self._at(mark), mend))

    def _at(self, mark: Mark) -> Place:
        return Place(self.shown, mark.line + 1, mark.column + 1)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._refused(f'an anchor ("&{event.anchor[:40]}") is not allowed here', event.start_mark, CLEAN)
        if event.tag is not None:
            written = self.text[event.start_mark.index :].split(None, 1)[0]
            raise self._refused(f'a tag ("{written[:40]}") is not allowed here', event.start_mark, CLEAN)

    def _document(self, event: Any) -> None:
        if event.version or event.tags:
            raise self._refused('a line beginning with "%" is not allowed here', event.start_mark, "delete the line")
        if self.root is not None:
            said = 'a second document begins here ("---")'
            raise self._refused(said, event.start_mark, "move it to a file of its own, or delete the line")

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark.index
        text, style = event.value, event.style or ""
        if style in ("|", ">"):
            end = self._end_of_block(start.index, end)
        elif not style and (cut := CUT_OFF.match(self.text, end)):
            said = f'the text ends here, since "{cut[1]}" after a space begins a comment'
            mend = 'put the whole text in quotes; a comment is written "# …", with a space'
            self.problems.append(Problem("ZD003", "error", said, self._at(event.end_mark), mend))
        elif style == '"' and characters.FORBIDDEN.search(text):
            self._report_escapes(text, self._at(start))
            text = characters.cleaned(text)
        return Scalar(text, self._at(start), start.index, end, style)

    def _report_escapes(self, text: str, place: Place) -> None:
        """Forbidden characters written as escapes ("\\u202e"); those in the file itself are reported already."""
        for character in dict.fromkeys(characters.FORBIDDEN.findall(text)):
            self.problems.append(characters.problem(character, place))

    def _end_of_block(self, start: int, end: int) -> int:
        """The end of a block scalar's last line; with `+` in its header the blank lines after it belong to it."""
        header = self.text[start : start + 3]
        return end if "+" in header else start + len(self.text[start:end].rstrip())

    def _start(self, event: Any, is_mapping: bool) -> None:
        self._refuse_marks(event)
        mark = event.start_mark
        if len(self._open) >= DEPTH:
            raise self._refused(f"lists and keys are nested more than {DEPTH} deep here", mark, "nest them less deeply")
        outer = self._open[-1] if self._open else None
        if outer is not None and outer.is_mapping and outer.key is None:
            raise _RefusedError(syntax.odd_key(self.text, mark.index, self._at(mark)))
        self._open.append(_Open(is_mapping, mark, bool(event.flow_style)))

    def _end(self, event: Any) -> None:
        done = self._open.pop()
        start, end = done.mark.index, event.end_mark.index
        if not done.flow and done.items:
            last = done.items[-1]
            end = (last[1] if done.is_mapping else last).end
        place, items = self._at(done.mark), tuple(done.items)
        self._place(Mapping(items, place, start, end) if done.is_mapping else Sequence(items, place, start, end))

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        outer = self._open[-1]
        if not outer.is_mapping:
            outer.items.append(node)
        elif outer.key is not None:
            key, outer.key = outer.key, None
            self._add(outer, key, node)
        else:
            assert isinstance(node, Scalar)
            self._check_key(node)
            outer.key = node

    def _add(self, outer: _Open, key: Scalar, value: Node) -> None:
        first = outer.names.setdefault(key.text, key)
        if first is key:
            outer.items.append((key, value))
            return
        said = f'the key "{key.text}" stands here a second time; the first is in line {first.place.line}'
        problem = Problem("ZD004", "error", said, key.place, "keep one of the two")
        if len(self.problems) >= MOST:
            raise _RefusedError(and_more(problem))
        self.problems.append(problem)

    def _check_key(self, key: Scalar) -> None:
        if key.text == "<<" and not key.style:
            raise _RefusedError(Problem("ZD003", "error", 'a merge key ("<<") is not allowed here', key.place, CLEAN))
        if key.empty:
            said = "there is no key before this colon"
            raise _RefusedError(Problem("ZD002", "error", said, key.place, 'write "key: value"'))
        if hidden := characters.INVISIBLE.search(key.text):
            said = f"an invisible character (U+{ord(hidden[0]):04X}) stands in this key"
            self.problems.append(Problem("ZD009", "error", said, key.place, "type the key again"))
