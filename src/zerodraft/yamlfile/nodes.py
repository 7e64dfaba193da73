"""What a YAML file is made of: scalars, sequences and mappings, each with its place and its span in the text."""

from __future__ import annotations

from pathlib import Path

from ..model.problem import Place
from ..model.record import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; never anything else: what it stands for is said by whoever reads it.

    `start` and `end` are character offsets in the file's text; `style` is "" (plain), "'", '"', "|" or ">".
    """

    text: str
    place: Place
    start: int
    end: int
    style: str = ""

    @property
    def empty(self) -> bool:
        """True where the file has nothing at all, as after `title:`."""
        return not self.text and not self.style


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in block or flow style; `end` is the end of its last item or of its closing bracket."""

    items: tuple[Node, ...]
    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; no key stands twice."""

    items: tuple[tuple[Scalar, Node], ...]
    place: Place
    start: int
    end: int

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        for name, value in self.items:
            if name.text == key:
                return value
        return None


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class File:
    """A YAML file as read: `text` is without its byte-order mark and otherwise as on disk, line ends included."""

    path: Path
    shown: str
    text: str
    root: Node


def at(node: Node, path: tuple[str | int, ...]) -> Node | None:
    """The node at a path of keys and positions, or None."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            found = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            found = node.items[step]
        else:
            return None
        if found is None:
            return None
        node = found
    return node
