r"""Edits of a YAML text by one splice: every other character stays, and the tree differs by exactly the edit.

Each function takes the whole text of a file and gives the whole new text, or None and ZD018 when the edit cannot be
made alone. Byte-order mark, line ends, comments and quoting outside the edit are kept. `yaml` is the new value as it
would stand at the left margin: `quote(text)`, `[a, b]`, `- a\n- b`, `|\n  lines`. A path is made of keys and positions:
("body", 3, "with", "years").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..model.problem import Problem, Result
from . import spans
from .loader import parse
from .nodes import Mapping, Node, Scalar, Sequence, at
from .quoting import quote

Path = tuple[str | int, ...]
__all__ = ["append", "insert", "put", "quote", "remove", "set_value"]
MARK = "\ufeff"
BY_HAND = "make this edit by hand"


def set_value(text: str, path: Path, yaml: str) -> Result[str | None]:
    """The text with another value at `path`."""

    def edit(root: Node, source: str, new: Node) -> spans.Edit:
        if not path:
            return spans.Edit(root.start, root.end, yaml)
        parent, node = _find(root, path[:-1]), _find(root, path)
        value = spans.Value(yaml.rstrip(), new)
        if isinstance(parent, Mapping):
            key = next(key for key, _ in parent.items if key.text == path[-1])
            return spans.value_of_key(source, parent, key, node, value)
        return spans.value_of_item(source, parent, node, value)

    return _splice(text, path, yaml, edit, lambda tree, new: _within(tree, path, lambda _: new))


def remove(text: str, path: Path) -> Result[str | None]:
    """The text without the key or list item at `path`: its lines and the comment on its own last line go."""

    def edit(root: Node, source: str, _: Node) -> spans.Edit:
        _find(root, path)
        if not path:
            raise _ImpossibleError("a whole file is not removed this way")
        parent = _find(root, path[:-1])
        entries = spans.entries(source, parent)
        if len(entries) > 1:
            return spans.cut(source, parent, entries, _index(parent, path[-1]))
        if len(path) == 1:
            raise _ImpossibleError("nothing would be left in it")
        return spans.Edit(parent.start, parent.end, "{}" if isinstance(parent, Mapping) else "[]")

    return _splice(text, path, "removed", edit, lambda tree, _: _removed(tree, path))


def insert(text: str, path: Path, key: str, yaml: str) -> Result[str | None]:
    """The text with a new last key in the mapping at `path` (() is the file's root)."""

    def edit(root: Node, source: str, new: Node) -> spans.Edit:
        parent = _find(root, path)
        if not isinstance(parent, Mapping):
            raise _ImpossibleError(f"{_shown(path)} has no keys")
        if parent.get(key) is not None:
            raise _ImpossibleError(f'there is a key "{key}" already')
        return spans.addition(source, parent, f"{quote(key)}:", spans.Value(yaml.rstrip(), new))

    return _splice(text, (*path, key), yaml, edit, lambda tree, new: _added(tree, path, (key, new)))


def append(text: str, path: Path, yaml: str) -> Result[str | None]:
    """The text with a new last item in the list at `path`."""

    def edit(root: Node, source: str, new: Node) -> spans.Edit:
        parent = _find(root, path)
        if not isinstance(parent, Sequence):
            raise _ImpossibleError(f"{_shown(path)} is not a list")
        return spans.addition(source, parent, "-", spans.Value(yaml.rstrip(), new))

    return _splice(text, path, yaml, edit, lambda tree, new: _added(tree, path, new))


def put(text: str, path: Path, yaml: str) -> Result[str | None]:
    """The text with a new item in a list, at the position with which `path` ends; those from there on move up by one.

    A comment on lines of its own stays with the item after it.
    """
    *above, position = path
    place = int(position)

    def edit(root: Node, source: str, new: Node) -> spans.Edit:
        parent = _find(root, tuple(above))
        if not isinstance(parent, Sequence) or not 0 <= place <= len(parent.items):
            raise _ImpossibleError(f"{_shown(path)} is no place in a list")
        value = spans.Value(yaml.rstrip(), new)
        if place == len(parent.items):
            return spans.addition(source, parent, "-", value)
        return spans.item_before(source, parent, place, value)

    return _splice(
        text,
        path,
        yaml,
        edit,
        lambda tree, new: _within(tree, tuple(above), lambda items: [*items[:place], new, *items[place:]]),
    )


class _ImpossibleError(Exception):
    """Why an edit cannot be made, in words for the user."""


def _splice(
    text: str,
    path: Path,
    yaml: str,
    edit: Callable[[Node, str, Node], spans.Edit],
    wanted: Callable[[Any, Any], Any],
) -> Result[str | None]:
    """Make an edit and prove it: the new text must read as the old tree with exactly this change."""
    source = text.removeprefix(MARK)
    root, problems = parse(source, "")
    if root is None or problems:
        return Result(None, problems)
    new, problems = parse(_settled(yaml), "")
    if new is None or problems:
        return _refused(f"the new value is not good YAML: {problems[0].message}")
    try:
        start, end, words = edit(root, source, new)
    except _ImpossibleError as error:
        return _refused(str(error))
    edited = source[:start] + words + source[end:]
    after, problems = parse(edited, "")
    # compared as text, since the order of keys counts too
    if after is None or problems or repr(_tree(after)) != repr(wanted(_tree(root), _tree(new))):
        return _refused(f"it cannot be changed at {_shown(path)} alone")
    return Result(text[: len(text) - len(source)] + edited)


def _settled(yaml: str) -> str:
    """A value with one line end after it, as every value in a file has."""
    return yaml.rstrip() + "\n"


def _refused(said: str) -> Result[str | None]:
    return Result(None, (Problem("ZD018", "error", f"the file was left as it is: {said}", None, BY_HAND),))


def _shown(path: Path) -> str:
    return f'"{"/".join(map(str, path))}"' if path else "the file"


# Trees as plain values, to compare what an edit did with what it should do.


def _tree(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text, bool(node.style) or bool(node.text)
    if isinstance(node, Sequence):
        return [_tree(item) for item in node.items]
    return {key.text: _tree(value) for key, value in node.items}


def _within(tree: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    if not path:
        return change(tree)
    copy: Any = list(tree) if isinstance(tree, list) else dict(tree)
    copy[path[0]] = _within(copy[path[0]], path[1:], change)
    return copy


def _removed(tree: Any, path: Path) -> Any:
    last = path[-1]

    def change(parent: Any) -> Any:
        if isinstance(parent, list):
            return [item for index, item in enumerate(parent) if index != last]
        return {key: value for key, value in parent.items() if key != last}

    return _within(tree, path[:-1], change)


def _added(tree: Any, path: Path, new: Any) -> Any:
    return _within(
        tree, path, lambda parent: [*parent, new] if isinstance(parent, list) else {**parent, new[0]: new[1]}
    )


def _find(root: Node, path: Path) -> Node:
    """The node at a path."""
    node = at(root, path)
    if node is None:
        raise _ImpossibleError(f"there is no {_shown(path)} in it")
    return node


def _index(parent: Node, step: str | int) -> int:
    if isinstance(parent, Mapping):
        return next(index for index, (key, _) in enumerate(parent.items) if key.text == step)
    return int(step)
