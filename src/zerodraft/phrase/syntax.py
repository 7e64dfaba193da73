"""Jinja source becomes a skeleton (plain markup with one private-use mark per construct) and the table of marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from .. import characters
from ..model.problem import Place, Problem
from ..model.record import dataclass, field
from .tree import Call, Constant, Expression, Name, Test

FIRST_MARK = 0x100000
MOST_MARKS = 0xFFFD
MOST_DEPTH = 40
MOST_NUMBER = 1_000_000_000

_ENVIRONMENT = Environment(keep_trailing_newline=True, autoescape=False)
_REFUSED = {
    nodes.Getattr: "reaching into a value with a dot",
    nodes.Getitem: "reaching into a value with brackets",
    nodes.Filter: "a filter",
    nodes.FilterBlock: "a filter",
    nodes.BinExpr: "arithmetic",
    nodes.UnaryExpr: "arithmetic",
    nodes.Concat: "joining with ~",
    nodes.CondExpr: "a condition inside {{ }}",
    nodes.Macro: "a macro",
    nodes.CallBlock: "a macro call",
    nodes.Import: "an import",
    nodes.FromImport: "an import",
    nodes.Extends: "extending another template",
    nodes.Block: "a block",
    nodes.Assign: "setting a name",
    nodes.AssignBlock: "setting a name",
    nodes.With: "a with block",
    nodes.For: "a loop",
    nodes.If: "a condition",
    nodes.Include: "an include",
}
_LONG_NUMBER = re.compile(r"\d[\d_]{999,}")
_WORDS = (
    (r"Unexpected end of template", "an if or for is opened and never closed"),
    (r"unexpected end of template", "a {{ or {% is opened and never closed"),
    (r"unexpected '}'", "a } too many, or a value left out between {{ and }}"),
    (r"unexpected char '(.*)' at", r'the character "\1" cannot stand between {{ and }}'),
    (r"Expected an expression, got 'end of print statement'", "nothing stands between {{ and }}"),
    (r"Expected an expression, got 'end of statement block'", "nothing stands where a condition or a list is meant"),
    (r"expected token 'end of (?:print statement|statement block)', got '(.*)'", r'"\1" is a word too many here'),
    (r"[Ee]ncountered unknown tag '(.*?)'", r'"\1" is no tag, or stands in the wrong place'),
    (r"expected name or number", "a name is missing after a full stop"),
)
"""What Jinja says of a mistake, and how it is said to somebody who never saw Jinja."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a mark stands for: a hole, or the opening, turn or end of an if, a for; or an include."""

    kind: str
    place: Place
    expression: Expression | None = None
    name: str = ""


@dataclass(slots=True)
class Skeleton:
    """Markup with marks; `origin` maps offsets in it to offsets in the source."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    def origin(self, offset: int) -> int:
        """Offset in the source of the character at `offset` in the skeleton."""
        at = bisect_right(self.starts, offset) - 1
        return self.origins[at] + (offset - self.starts[at]) if at >= 0 else 0


def skeleton(source: str, locate: Callable[[int], Place], structured: bool) -> Skeleton:
    """Read Jinja source into a skeleton; `structured` allows if, for and include (templates), else only values.

    `locate` gives the place of a character of the source. What is wrong stands in the skeleton's problems
    (ZD012 syntax, ZD013 a construct that is refused).
    """
    reader = _Reader(source, locate, structured)
    try:
        reader.read()
    except TemplateSyntaxError as error:
        reader.refuse("ZD012", _plain(error.message or "not readable"), reader.line_start(error.lineno))
    except RecursionError:
        reader.refuse("ZD012", f"too many values stand here, or one inside the other (at most {MOST_DEPTH})", reader.at)
    except ValueError:  # Python reads no number of more than 4,300 digits
        long = _LONG_NUMBER.search(source)
        reader.refuse("ZD012", "this number is too long", long.start() if long else 0)
    return reader.out


class _Reader:
    def __init__(self, source: str, locate: Callable[[int], Place], structured: bool) -> None:
        self.source, self.locate, self.structured = source, locate, structured
        self.out = Skeleton()
        self.text: list[str] = []
        self.length = 0
        self.data: Iterator[int] = iter(())
        self.holes: Iterator[int] = iter(())
        self.at = 0  # the construct that is being read

    def read(self) -> None:
        self.data, self.holes = _offsets(self.source)
        self.body(_ENVIRONMENT.parse(self.source).body, 0)
        self.out.text = "".join(self.text)

    def body(self, body: list[nodes.Node], depth: int) -> None:
        if depth > MOST_DEPTH:
            raise RecursionError
        for node in body:
            if isinstance(node, nodes.Output):
                for part in node.nodes:
                    self.output(part)
            elif self.structured and isinstance(node, nodes.If):
                self.condition(node, depth)
            elif self.structured and isinstance(node, nodes.For):
                self.loop(node, depth)
            elif self.structured and isinstance(node, nodes.Include):
                self.include(node)
            else:
                self.refuse_node(node)

    def output(self, part: nodes.Node) -> None:
        if isinstance(part, nodes.TemplateData):
            self.write(part.data, next(self.data, None))
            return
        self.at = next(self.holes, 0)
        place = self.locate(self.at)
        self.mark(Mark("hole", place, self.expression(part, place)))

    def condition(self, node: nodes.If, depth: int, inside_block: bool = False) -> None:
        self.at = self.line_start(node.lineno)
        place = self.locate(self.at)
        block = inside_block or self.block_level(node.body)
        self.mark(Mark("if", place, self.test(node.test, place)), block)
        self.body(node.body, depth + 1)
        if node.elif_:
            first, *rest = node.elif_
            self.mark(Mark("else", place), block)
            self.condition(nodes.If(first.test, first.body, rest, node.else_, lineno=first.lineno), depth + 1, block)
        elif node.else_:
            self.mark(Mark("else", place), block)
            self.body(node.else_, depth + 1)
        self.mark(Mark("end", place), block)

    def loop(self, node: nodes.For, depth: int) -> None:
        self.at = self.line_start(node.lineno)
        place = self.locate(self.at)
        if node.test or node.else_ or node.recursive or not isinstance(node.target, nodes.Name):
            self.refuse("ZD013", "only the plain form {% for name in list %} is allowed", place)
            self.skip(node)
            return
        block = self.block_level(node.body)
        self.mark(Mark("for", place, self.expression(node.iter, place), node.target.name), block)
        self.body(node.body, depth + 1)
        self.mark(Mark("end", place), block)

    def include(self, node: nodes.Include) -> None:
        place = self.locate(self.line_start(node.lineno))
        if not isinstance(node.template, nodes.Const) or not isinstance(node.template.value, str):
            self.refuse("ZD013", "an include names its part in quotation marks", place)
            return
        self.mark(Mark("include", place, None, node.template.value), self.line_is_empty())

    def block_level(self, body: list[nodes.Node]) -> bool:
        """True when the tag stands alone on its line, so that whole blocks depend on it."""
        first = body[0] if body else None
        data = first.nodes[0] if isinstance(first, nodes.Output) and first.nodes else None
        follows = isinstance(data, nodes.TemplateData) and data.data.lstrip(" ").startswith("\n")
        return follows and self.line_is_empty()

    def line_is_empty(self) -> bool:
        for piece in reversed(self.text):
            line = piece.rsplit("\n", 1)
            if line[-1].strip(" "):
                return False
            if len(line) == 2:
                return True
        return True

    def mark(self, mark: Mark, block: bool = False) -> None:
        if len(self.out.marks) >= MOST_MARKS:
            raise RecursionError
        self.out.marks.append(mark)
        sign = chr(FIRST_MARK + len(self.out.marks) - 1)
        fresh_line = "" if not block or self.line_is_empty() else "\n"
        self.write(f"{fresh_line}:::{sign}" if block else sign, None)

    def write(self, text: str, origin: int | None) -> None:
        if origin is not None:
            self.out.starts.append(self.length)
            self.out.origins.append(origin)
        self.text.append(text)
        self.length += len(text)

    def test(self, node: nodes.Node, place: Place, depth: int = 0) -> Expression:
        if depth > MOST_DEPTH:
            raise RecursionError
        if isinstance(node, nodes.Not):
            return Test("not", (self.test(node.node, place, depth + 1),), place)
        if isinstance(node, nodes.And | nodes.Or):
            kind = "and" if isinstance(node, nodes.And) else "or"
            sides = tuple(self.test(side, place, depth + 1) for side in (node.left, node.right))
            return Test(kind, sides, place)
        if isinstance(node, nodes.Compare) and len(node.ops) == 1 and node.ops[0].op in ("eq", "ne"):
            kind = "==" if node.ops[0].op == "eq" else "!="
            return Test(kind, (self.expression(node.expr, place), self.expression(node.ops[0].expr, place)), place)
        return self.expression(node, place)

    def expression(self, node: nodes.Node, place: Place, depth: int = 0) -> Expression:
        if depth > MOST_DEPTH:
            raise RecursionError
        if isinstance(node, nodes.Name):
            return Name(node.name, place)
        if isinstance(node, nodes.Const) and isinstance(node.value, str | int | bool):
            return self.constant(node.value, place)
        if (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and node.dyn_args is None
            and node.dyn_kwargs is None
        ):
            arguments = tuple(self.expression(argument, place, depth + 1) for argument in node.args)
            named = tuple((word.key, self.expression(word.value, place, depth + 1)) for word in node.kwargs)
            return Call(node.node.name, arguments, named, place)
        self.refuse_node(node, place)
        return Constant("", place)

    def constant(self, value: str | int | bool, place: Place) -> Constant:
        """A literal; what no file may hold is refused also where it is written as an escape ("\\u202e")."""
        if isinstance(value, str) and (found := characters.FORBIDDEN.search(value)):
            self.out.problems.append(characters.problem(found[0], place))
        elif isinstance(value, int) and value > MOST_NUMBER:
            self.refuse("ZD012", "this number is too long", place)
        return Constant(value, place)

    def refuse_node(self, node: nodes.Node, place: Place | None = None) -> None:
        self.skip(node)
        what = next((words for kind, words in _REFUSED.items() if isinstance(node, kind)), "this construct")
        lines = (each.lineno for each in (node, *node.find_all(nodes.Node)) if each.lineno)  # some have none themselves
        self.refuse("ZD013", f"{what} is not allowed here", place or self.line_start(next(lines, 1)))

    def skip(self, node: nodes.Node) -> None:
        """Pass over what stands inside a refused construct, so that the places after it are right."""
        for output in node.find_all(nodes.Output):
            for part in output.nodes:
                next(self.data if isinstance(part, nodes.TemplateData) else self.holes, 0)

    def refuse(self, code: str, message: str, at: int | Place) -> None:
        place = at if isinstance(at, Place) else self.locate(at)
        allowed = "values, listed functions, if, for and include" if self.structured else "values and listed functions"
        mend = "see docs/files.md, Markup" if code == "ZD012" else f"use {allowed} only"
        self.out.problems.append(Problem(code, "error", message, place, mend))

    def line_start(self, line: int) -> int:
        """Offset of the first tag on a line of the source, or of the line's start."""
        start = 0
        for _ in range(line - 1):
            start = self.source.find("\n", start) + 1
        end = self.source.find("\n", start)
        text = self.source[start : end if end >= 0 else None]
        tags = [at for at in (text.find("{{"), text.find("{%")) if at >= 0]
        return start + (min(tags) if tags else 0)


def _offsets(source: str) -> tuple[Iterator[int], Iterator[int]]:
    """Offsets of the stretches of text and of the expressions, in order."""
    data, holes, at = [], [], 0
    for _, kind, value in _ENVIRONMENT.lexer.tokeniter(source, None):
        at = max(source.find(value, at), at)
        if kind == "data":
            data.append(at)
        elif kind == "variable_begin":
            holes.append(at)
        at += len(value)
    return iter(data), iter(holes)


def _plain(message: str) -> str:
    """Jinja's own words made readable for someone who never saw Jinja."""
    for pattern, words in _WORDS:
        if found := re.match(pattern, message):
            return found.expand(words)
    return message[:1].lower() + message[1:].rstrip(".")
