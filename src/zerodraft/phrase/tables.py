"""What may stand in a table of a template: rows of cells, one for each column; anything else would not be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.problem import Place, Problem
from .tree import Choice, Each, Node, Part

_INNER = {"table": ("row", "head"), "row": ("cell",), "head": ("cell",)}
_OUTER = {"row": ("table",), "head": ("table",), "cell": ("row", "head")}


def misplaced(nodes: Iterable[Node], outer: Part | None = None) -> Iterator[Problem]:
    """ZD012 for each part of a table that stands elsewhere, holds something else, or does not fit the others."""
    for node in nodes:
        if isinstance(node, Choice):
            yield from misplaced((*node.then, *node.otherwise), outer)
        elif isinstance(node, Each):
            yield from misplaced(node.nodes, outer)
        elif isinstance(node, Part):
            wanted = _OUTER.get(node.kind)
            if wanted and (outer is None or outer.kind not in wanted):
                message = f"a {node.kind} stands here outside of a {wanted[0]}"
                yield _problem(message, node.place, "move it inside, or take it out")
            else:
                yield from _uneven(node, outer)
            yield from misplaced(node.nodes, node)


def _uneven(part: Part, outer: Part | None) -> Iterator[Problem]:
    if part.kind == "table" and not (part.widths and all(0 < width <= 100 for width in part.widths)):
        message = "a table needs the width of each column in per cent"
        yield _problem(message, part.place, 'write for example "::: table 50 50"')
    inner = _INNER.get(part.kind, ())
    held = _chosen(part.nodes) if part.kind == "table" else part.nodes
    stray = next((node for node in held if not (isinstance(node, Part) and node.kind in inner)), None)
    if inner and stray:
        yield _problem(f"a {part.kind} holds nothing but {inner[0]}s", stray.place, f"put this into a {inner[0]}")
    elif part.kind in ("row", "head") and outer and outer.widths and len(part.nodes) != len(outer.widths):
        message = f"cells in this row: {len(part.nodes)}, widths of columns in its table: {len(outer.widths)}"
        yield _problem(message, part.place, "give each column a width and a cell")


def _chosen(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes, with those that an if or for chooses among in its stead."""
    for node in nodes:
        if isinstance(node, Choice):
            yield from _chosen((*node.then, *node.otherwise))
        elif isinstance(node, Each):
            yield from _chosen(node.nodes)
        else:
            yield node


def _problem(message: str, place: Place, mend: str) -> Problem:
    return Problem("ZD012", "error", message, place, mend)
