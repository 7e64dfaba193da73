"""What a wording or a template is once read: blocks and runs with holes, ready to be filled any number of times."""

from __future__ import annotations

from ..model.document import Face
from ..model.problem import Place
from ..model.record import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A value asked for by name."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal: text, whole number, true or false."""

    value: str | int | bool
    place: Place


@dataclass(frozen=True, slots=True)
class Call:
    """A listed function with its arguments; `named` holds (name, argument) pairs."""

    function: str
    arguments: tuple[Expression, ...]
    named: tuple[tuple[str, Expression], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Test:
    """A condition: `kind` is not, and, or, ==, !=."""

    kind: str
    operands: tuple[Expression, ...]
    place: Place


Expression = Name | Constant | Call | Test


@dataclass(frozen=True, slots=True)
class Words:
    """Text as the author wrote it."""

    text: str
    face: Face
    place: Place


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where a value is printed."""

    expression: Expression
    face: Face
    place: Place


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, set where it stands."""

    pieces: tuple[Piece, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Choice:
    """`then` if the test holds, else `otherwise`: pieces inside a paragraph, or blocks."""

    test: Expression
    then: tuple[Node, ...]
    otherwise: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Each:
    """`nodes` once for every member of a list, which is called `name` inside."""

    name: str
    members: Expression
    nodes: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: `name` is the last step of its id, `role` its style ("" = that of its section).

    `level` is 2 or 3 for sub-paragraphs written "(a)" or "(i)", `label` is that mark; `heading` is 1 to 9 for headings.
    """

    name: str
    role: str
    pieces: tuple[Piece, ...]
    place: Place
    heading: int = 0
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A section written between `::: role` and `:::`; a table, row or cell has the kind of that name.

    A row that each page repeats has the kind "head".
    """

    role: str
    name: str
    kind: str
    widths: tuple[int, ...]
    nodes: tuple[Node, ...]
    place: Place


Piece = Words | Hole | Note | Choice | Each
Node = Piece | Para | Part
Phrase = tuple[Node, ...]

INCLUDE = "include "
"""A hole for a name that begins so stands for a part of the template."""
