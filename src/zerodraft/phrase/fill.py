"""A Phrase and its values become blocks and runs; every problem is reported at its place, all in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..model.document import Block, Face, Paragraph, Run, RunKind, Section, Table
from ..model.gap import Gap
from ..model.problem import Place, Problem, Result
from ..model.record import replace
from ..nearest import nearest
from .scope import MisusedError, Scope, Spot
from .tree import (
    INCLUDE,
    Call,
    Choice,
    Constant,
    Each,
    Expression,
    Hole,
    Name,
    Node,
    Note,
    Para,
    Part,
    Phrase,
    Test,
    Words,
)
from .value import Blocks, Runs, Value

_ENDS = (".", "!", "?", ".”", "!”", "?”")


def fill(phrase: Phrase, scope: Scope) -> Result[tuple[Block, ...]]:
    """Fill the holes of a phrase. Problems: ZD014 undefined name, ZD022 a value that does not fit."""
    filler = _Filler(scope)
    blocks = filler.blocks(phrase, scope.prefix, scope.role)
    return Result(tuple(blocks), tuple(filler.problems))


def runs_of(phrase: Phrase, scope: Scope) -> Result[tuple[Run, ...]]:
    """Fill a phrase of a single paragraph and give its runs alone (a title, one sentence)."""
    blocks, problems = fill(phrase, scope)
    return Result(tuple(run for block in blocks if isinstance(block, Paragraph) for run in block.runs), problems)


class _Filler:
    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.values = dict(scope.values)
        self.problems: list[Problem] = []

    def refuse(self, code: str, message: str, place: Place, mend: str) -> None:
        self.problems.append(Problem(code, "error", message, place, mend))

    def blocks(self, nodes: Iterable[Node], prefix: str, role: str) -> list[Block]:
        made: list[Block] = []
        for node in nodes:
            if isinstance(node, Para):
                made.extend(self.paragraph(node, prefix, role))
            elif isinstance(node, Part):
                part = self.part(node, prefix, role)
                made.extend((part,) if (part.rows if isinstance(part, Table) else part.blocks) else ())
            elif isinstance(node, Choice):
                made.extend(self.blocks(self.chosen(node), prefix, role))
            elif isinstance(node, Each):
                for key in self.members(node):
                    made.extend(self.blocks(node.nodes, _join(prefix, key) if key else prefix, role))
            elif isinstance(node, Hole) and (included := _include(node.expression)):
                made.extend(self.blocks(self.included(included), prefix, role))
        return made

    def part(self, node: Part, prefix: str, role: str) -> Section | Table:
        if node.kind == "table":
            path = _join(prefix, node.name) if node.name else prefix
            rows: list[tuple[tuple[Paragraph, ...], ...]] = []
            heads = 0
            for row, at in self.rows(node.nodes, path):
                heads += row.kind == "head" and heads == len(rows)
                cells = (cell for cell in row.nodes if isinstance(cell, Part))
                rows.append(tuple(self.cell(cell, at, node.role or role) for cell in cells))
            return Table(path, node.role, node.widths, tuple(rows), node.place, heads)
        path = _join(prefix, node.name or node.role)
        return Section(path, node.role, tuple(self.blocks(node.nodes, path, node.role)), node.place)

    def rows(self, nodes: Iterable[Node], path: str) -> Iterable[tuple[Part, str]]:
        for node in nodes:
            if isinstance(node, Part):
                yield node, path
            elif isinstance(node, Choice):
                yield from self.rows(self.chosen(node), path)
            elif isinstance(node, Each):
                for key in self.members(node):
                    yield from self.rows(node.nodes, _join(path, key) if key else path)

    def cell(self, node: Part, path: str, role: str) -> tuple[Paragraph, ...]:
        return tuple(_paragraphs(self.blocks(node.nodes, path, role)))

    def paragraph(self, node: Para, prefix: str, role: str) -> list[Block]:
        if len(node.pieces) == 1 and isinstance(node.pieces[0], Hole):
            hole = node.pieces[0]
            included = _include(hole.expression)
            if included and _has_blocks(self.scope.parts.get(included.name.removeprefix(INCLUDE), ())):
                return self.blocks(self.included(included), prefix, role)
            value = None if included else self.value(hole.expression, self.scope.opens)
            if value is not None and isinstance(value.content, Blocks):
                return list(value.content.blocks)
        runs: list[Run] = []
        self.pieces(node.pieces, runs)
        if not any(run.text.strip() or run.note for run in runs):
            return []
        name = _join(prefix, node.name) if node.name else prefix
        role = node.role or (f"heading-{node.heading}" if node.heading else role)
        source = self.scope.source
        return [Paragraph(name, role, _trimmed(runs), node.place, source, node.level, node.label, node.heading)]

    def pieces(self, pieces: Iterable[Node], runs: list[Run]) -> None:
        for piece in pieces:
            if isinstance(piece, Words):
                runs.append(Run(piece.text, "text", piece.face, piece.place, self.scope.source))
            elif isinstance(piece, Hole):
                self.hole(piece, runs)
            elif isinstance(piece, Note):
                self.note(piece, runs)
            elif isinstance(piece, Choice):
                self.pieces(self.chosen(piece), runs)
            elif isinstance(piece, Each):
                for _ in self.members(piece):
                    self.pieces(piece.nodes, runs)
            elif isinstance(piece, Para):
                self.pieces(piece.pieces, runs)

    def hole(self, hole: Hole, runs: list[Run]) -> None:
        included = _include(hole.expression)
        if included:
            self.pieces(self.included(included), runs)
            return
        value = self.value(hole.expression, self.opens(runs))
        runs.extend(_with_face(run, hole.face) for run in self.printed(value, hole))

    def opens(self, runs: list[Run]) -> bool:
        """True where a sentence begins: at the start of a phrase that opens one, or after a full stop."""
        before = "".join(run.text for run in runs[-3:]).rstrip()
        return before.endswith(_ENDS) if before else self.scope.opens

    def note(self, note: Note, runs: list[Run]) -> None:
        inner: list[Run] = []
        self.pieces(note.pieces, inner)
        paragraph = Paragraph("footnote", "footnote-text", tuple(inner), note.place)
        if runs:
            runs[-1] = replace(runs[-1], note=(paragraph,))
        else:
            runs.append(Run("", note=(paragraph,), place=note.place))

    def printed(self, value: Value, hole: Hole) -> tuple[Run, ...]:
        content, place = value.content, value.place or hole.place
        if isinstance(content, Runs):
            return tuple(self.placed(run, place) for run in content.runs)
        if isinstance(content, Blocks):
            self.refuse(
                "ZD022", "whole paragraphs cannot stand inside a line", hole.place, "give them a line of their own"
            )
            return ()
        kind: RunKind = "value"
        if isinstance(content, date):
            text = self.scope.language.day(content)
        elif isinstance(content, Gap) or content is None:
            about = value.about or (content.about if content else "")
            kind, text = "gap", f"[{self.scope.language.gap(about)}]"
        elif isinstance(content, bool):
            self.refuse("ZD022", "yes or no cannot be printed", hole.place, "use it in {% if … %}")
            return ()
        else:
            text = str(content)
        return (Run(text, kind, "", place, None, value.about),)

    def placed(self, run: Run, place: Place) -> Run:
        """A run with its place; words that a function made (a verb in its form) come from the phrase's source."""
        if run.place:
            return run
        return replace(run, place=place, source=self.scope.source if run.kind == "text" else run.source)

    def value(self, expression: Expression, opening: bool = False) -> Value:
        if isinstance(expression, Constant):
            return Value(expression.value, expression.place)
        if isinstance(expression, Name):
            return self.named(expression)
        if isinstance(expression, Call):
            return self.called(expression, opening)
        return Value(self.holds(expression), expression.place)

    def named(self, name: Name) -> Value:
        if name.name in self.values:
            return self.values[name.name]
        near = nearest(name.name, self.values)
        known = "names: " + ", ".join(sorted(self.values)) if self.values else "write the words themselves"
        mend = f'write "{near}"' if near else known
        self.refuse("ZD014", f'there is no value called "{name.name}" here', name.place, mend)
        return Value("", name.place)

    def called(self, call: Call, opening: bool) -> Value:
        function = self.scope.functions.get(call.function)
        if function is None:
            near = nearest(call.function, self.scope.functions)
            mend = f'write "{near}"' if near else "functions: " + ", ".join(sorted(self.scope.functions))
            self.refuse("ZD014", f'there is no function called "{call.function}"', call.place, mend)
            return Value("", call.place)
        arguments = tuple(self.value(argument) for argument in call.arguments)
        named = {name: self.value(argument) for name, argument in call.named}
        for argument in (*arguments, *named.values()):
            if argument.open or argument.content is None:
                return argument
        try:
            return function(Spot(self.scope.language, self.scope.voice, opening), arguments, named)
        except MisusedError as error:
            self.refuse("ZD022", f"{call.function}(…): {error}", call.place, error.mend)
            return Value("", call.place)

    def chosen(self, choice: Choice) -> tuple[Node, ...]:
        return choice.then if self.holds(choice.test) else choice.otherwise

    def holds(self, test: Expression) -> bool:
        if not isinstance(test, Test):
            return bool(self.value(test))
        if test.kind == "not":
            return not self.holds(test.operands[0])
        if test.kind == "and":
            return all(self.holds(operand) for operand in test.operands)
        if test.kind == "or":
            return any(self.holds(operand) for operand in test.operands)
        left, right = (self.value(operand).content for operand in test.operands)
        return (left == right) == (test.kind == "==")

    def members(self, each: Each) -> Iterable[str]:
        """Each member in turn, bound while it is worked on: its own name in the list ("BLR"), "" for one without.

        So are its parts, as `{each.name}_{part}`.
        """
        outer = self.values
        listed = self.value(each.members)
        if listed and not listed.members and not listed.open:
            self.refuse("ZD022", "a for goes through a list, and this is one value", each.place, "print it without for")
        for member in listed.members:
            parts = {f"{each.name}_{name}": part for name, part in member.parts.items()}
            self.values = {**outer, each.name: member, **parts}
            name = member.about.removeprefix(f"{listed.about}/")
            yield name if name != member.about and "/" not in name else ""
        self.values = outer

    def included(self, name: Name) -> Phrase:
        part = name.name.removeprefix(INCLUDE)
        if part in self.scope.parts:
            return self.scope.parts[part]
        near = nearest(part, self.scope.parts)
        mend = f'write "{near}"' if near else "parts are the files beside the body: NAME.LANGUAGE.md.j2"
        self.refuse("ZD014", f'the template has no part called "{part}"', name.place, mend)
        return ()


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of blocks: a cell knows no sections and no tables."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Section):
            yield from _paragraphs(block.blocks)
        else:
            yield from _paragraphs(paragraph for row in block.rows for cell in row for paragraph in cell)


def _join(prefix: str, name: str) -> str:
    return f"{prefix}/{name}" if prefix else name


def _include(expression: Expression) -> Name | None:
    """The part that a hole stands for, when it is an include."""
    return expression if isinstance(expression, Name) and expression.name.startswith(INCLUDE) else None


def _has_blocks(phrase: Phrase) -> bool:
    return len(phrase) != 1 or not isinstance(phrase[0], Para) or bool(phrase[0].name or phrase[0].role)


def _with_face(run: Run, face: Face) -> Run:
    return run if not face or run.face == face else replace(run, face=face)


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Runs without white space at the ends of the paragraph."""
    kept = [run for run in runs if run.text or run.note]
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(run for run in kept if run.text or run.note)
