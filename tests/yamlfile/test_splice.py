"""One splice changes one value: every other character stays, and the tree differs by exactly the edit."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from zerodraft.characters import FORBIDDEN
from zerodraft.model.problem import Result
from zerodraft.yamlfile import Mapping, Node, Scalar, Sequence, at, parse
from zerodraft.yamlfile.spans import entries
from zerodraft.yamlfile.splice import append, insert, put, quote, remove, set_value

TEXT = """\
# head
format: 1   # one
sender: {state: Belarus, office: x}   # who
date: 2013-09-26 # when
body:
  # first
  - clause: a@1   # c
    with: {years: [2010, 2011]}
  # second
  - text: |
      hello

      world

  - [a,
     b,  # bee
     c]
title:
last:
- x # ex
- 'y'
"""


def changed(result: Result[str | None], text: str = TEXT) -> str:
    """The lines that differ, as `-old` and `+new`; "" and the message when the edit was refused."""
    if result.value is None:
        assert len(result.problems) == 1
        return f"{result.problems[0].code} {result.problems[0].message}"
    old, new = text.split("\n"), result.value.split("\n")
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return "\n".join([f"-{line}" for line in old] + [f"+{line}" for line in new])


SENDER = "-sender: {state: Belarus, office: x}   # who\n+sender: "
LEFT = "ZD018 the file was left as it is: "


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (set_value(TEXT, ("date",), "TODO"), "-date: 2013-09-26 # when\n+date: TODO # when"),
        (set_value(TEXT, ("date",), "|\n  a\n  b"), '-date: 2013-09-26 # when\n+date: "a\\nb\\n" # when'),
        (set_value(TEXT, ("title",), "x"), "-title:\n+title: x"),
        (set_value(TEXT, ("title",), "- a\n- b"), "+  - a\n+  - b"),
        (set_value(TEXT, ("title",), "|\n  a\n\n  b"), "-title:\n+title: |\n+  a\n+\n+  b"),
        (set_value(TEXT, ("body", 2, 0), "z"), "-  - [a,\n+  - [z,"),
        (set_value(TEXT, ("body", 1, "text"), "new"), "-  - text: |\n-      hello\n-\n-      world\n+  - text: new"),
        (set_value(TEXT, ("body", 0, "clause"), quote("a: b")), '-  - clause: a@1   # c\n+  - clause: "a: b"   # c'),
        (set_value(TEXT, ("last", 1), "a: 1\nb: 2"), "-- 'y'\n+- a: 1\n+  b: 2"),
        (set_value(TEXT, ("sender", "state"), "|-\n  a\n  b"), SENDER + '{state: "a\\nb", office: x}   # who'),
        (remove(TEXT, ("format",)), "-format: 1   # one"),
        (remove(TEXT, ("body", 0)), "-  - clause: a@1   # c\n-    with: {years: [2010, 2011]}"),
        (
            remove(TEXT, ("body", 0, "clause")),
            "-  - clause: a@1   # c\n-    with: {years: [2010, 2011]}\n+  - with: {years: [2010, 2011]}",
        ),
        (remove(TEXT, ("body", 1)), "-  - text: |\n-      hello\n-\n-      world"),
        (remove(TEXT, ("body", 2, 1)), "-     b,  # bee"),
        (remove(TEXT, ("body", 2, 2)), "-     c]\n+     ]"),
        (remove(TEXT, ("body", 0, "with", "years")), "-    with: {years: [2010, 2011]}\n+    with: {}"),
        (remove(TEXT, ("sender", "state")), SENDER + "{office: x}   # who"),
        (remove(TEXT, ("sender", "office")), SENDER + "{state: Belarus}   # who"),
        (remove(TEXT, ("last",)), "-last:\n-- x # ex\n-- 'y'"),
        (insert(TEXT, (), "new", "x"), "+new: x"),
        (insert(TEXT, ("body", 0), "why", "|\n  a\n  b"), "+    why: |\n+      a\n+      b"),
        (insert(TEXT, ("body", 1), "id", "x"), "+    id: x"),
        (insert(TEXT, ("sender",), "name", "A B"), SENDER + "{state: Belarus, office: x, name: A B}   # who"),
        (append(TEXT, ("body",), "clause: x\nwith:\n  a: b"), "+  - clause: x\n+    with:\n+      a: b"),
        (append(TEXT, ("body", 2), "d"), "-     c]\n+     c, d]"),
        (append(TEXT, ("last",), "z"), "+- z"),
        (put(TEXT, ("body", 0), "clause: x"), "+  - clause: x"),
        (put(TEXT, ("body", 1), "clause: x\nwith: {a: b}"), "+  - clause: x\n+    with: {a: b}"),
        (put(TEXT, ("body", 2), "clause: x"), "+  - clause: x"),
        (put(TEXT, ("body", 3), "clause: x"), "+  - clause: x"),
        (put(TEXT, ("body", 2, 0), "z"), "-  - [a,\n+  - [z, a,"),
        (put(TEXT, ("body", 2, 1), "z"), "-  - [a,\n+  - [a, z,"),
        (put(TEXT, ("last", 1), "z"), "+- z"),
        (put(TEXT, ("body", 9), "z"), f'{LEFT}"body/9" is no place in a list'),
        (put(TEXT, ("sender", 0), "z"), f'{LEFT}"sender/0" is no place in a list'),
        (insert(TEXT, ("sender",), "state", "x"), f'{LEFT}there is a key "state" already'),
        (remove(TEXT, ("nope", 1)), f'{LEFT}there is no "nope/1" in it'),
        (remove(TEXT, ("last", -1)), f'{LEFT}there is no "last/-1" in it'),
        (remove(TEXT, ()), f"{LEFT}a whole file is not removed this way"),
        (append(TEXT, ("sender",), "x"), f'{LEFT}"sender" is not a list'),
        (insert(TEXT, ("last",), "a", "x"), f'{LEFT}"last" has no keys'),
        (set_value(TEXT, ("sender", "state"), "- a"), f'{LEFT}it cannot be changed at "sender/state" alone'),
        (
            set_value(TEXT, ("title",), "&a b"),
            f'{LEFT}the new value is not good YAML: an anchor ("&a") is not allowed here',
        ),
        (remove("a: b\n", ("a",)), f"{LEFT}nothing would be left in it"),
    ],
)
def test_an_edit_changes_its_own_lines_only(result: Result[str | None], expected: str) -> None:
    assert changed(result) == expected


def test_a_value_cannot_bring_other_keys_with_it() -> None:
    for yaml in ("x # y\nnew: z", "x\n...\n", "x\nnew: z", "x # y"):
        result = set_value(TEXT, ("title",), yaml)
        assert result.value is None or changed(result).startswith("-title:\n+title: x")


def test_mark_and_line_ends_stay_and_new_lines_end_likewise() -> None:
    text = "\ufeffa: 1 # é\r\nb: 2\r\n"
    assert insert(text, (), "c", "- x\n- y").value == "\ufeffa: 1 # é\r\nb: 2\r\nc:\r\n  - x\r\n  - y\r\n"
    assert set_value(text, ("a",), "𝒳").value == "\ufeffa: 𝒳 # é\r\nb: 2\r\n"
    assert remove(text, ("a",)).value == "\ufeffb: 2\r\n"


def test_a_file_without_a_last_line_end_can_be_edited() -> None:
    assert insert("a: 1", (), "b", "2").value == "a: 1\nb: 2"
    assert remove("a: 1\nb: 2", ("b",)).value == "a: 1"
    assert set_value("a: 1", ("a",), "|\n  x").value == "a: |\n  x\n"


def test_the_lines_kept_by_a_plus_stay_with_their_text() -> None:
    text = "a: |+\n  x\n\n\nb: 1\n"
    assert insert("a: |+\n  x\n\n\n", (), "b", "1").value == text
    assert remove(text, ("a",)).value == "b: 1\n"


SIGNS = "aN o:-#'\"[]{},&*!|>%@`\\\n\t.1"


@settings(max_examples=500)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.text("aN o:-#'\"[]{},&*!|>%@`\\\n\t.1", max_size=12)
)
def test_a_quoted_text_reads_back_as_it_was(text: str) -> None:
    assume(not FORBIDDEN.search(text))
    for around, path in (("{}\n", None), ("a: {}\n", "a"), ("[x, {}]\n", 1)):
        root = parse(around.replace("{}", quote(text)), "").value
        node = root.items[1] if isinstance(root, Sequence) else root.get("a") if isinstance(root, Mapping) else root
        assert isinstance(node, Scalar), path
        assert node.text == text


# The law: random edits at random places of random documents.

WORDS = st.sampled_from(["a", "Belarus", "2013-02-30", "NO", "x y", "12:30", "é", "𝒳"])
KEYS = st.sampled_from(["a", "b", "c d", "é", "with", "TODO"])
COMMENTS = st.sampled_from(["", "", " # note", "   # it's: [x]"])


@st.composite
def scalars(draw: st.DrawFn, flow: bool) -> str:
    word = draw(WORDS)
    style = draw(st.sampled_from(["", "'", '"']))
    return f"{style}{word}{style}" if flow or style else word


@st.composite
def flows(draw: st.DrawFn, depth: int) -> str:
    if depth == 0 or draw(st.booleans()):
        return draw(scalars(True))
    items = [draw(flows(depth - 1)) for _ in range(draw(st.integers(0, 3)))]
    between = draw(st.sampled_from([", ", ",", " , ", ",\n             "]))
    if draw(st.booleans()):
        return "[" + between.join(items) + draw(st.sampled_from(["", "," if items else ""])) + "]"
    return "{" + between.join(f"k{number}: {item}" for number, item in enumerate(items)) + "}"


@st.composite
def blocks(draw: st.DrawFn, indent: int, depth: int) -> list[str]:
    """Lines of a block mapping or sequence at an indentation."""
    pad = " " * indent
    lines: list[str] = []
    is_mapping = draw(st.booleans())
    keys = draw(st.lists(KEYS, min_size=1, max_size=3, unique=True))
    for key in keys:
        if draw(st.integers(0, 4)) == 0:
            lines.append(f"{pad}# before {key}")
        head = f"{pad}{key}:" if is_mapping else f"{pad}-"
        kind = draw(st.sampled_from(["scalar", "flow", "text", "empty", "block", "folded", "plain"]))
        if kind == "block" and depth:
            inner = draw(blocks(indent + draw(st.sampled_from([2, 4])), depth - 1))
            compact = not is_mapping and inner[0].startswith(pad + "  ") and not inner[0].lstrip().startswith("#")
            if compact and inner[0][: indent + 3].strip() != "" and draw(st.booleans()):
                lines += [f"{pad}- {inner[0].lstrip()}", *inner[1:]]
            else:
                lines += [head + draw(COMMENTS), *inner]
        elif kind == "text":
            header = draw(st.sampled_from(["|", "|-", ">", ">-", "|+"]))
            lines += [
                f"{head} {header}{draw(COMMENTS)}",
                f"{pad}  some text",
                "",
                f"{pad}  # more",
                *([""] * draw(st.integers(0, 2))),
            ]
        elif kind == "folded":
            lines += [f"{head} 'it''s", f"{pad}   folded'{draw(COMMENTS)}"]
        elif kind == "plain":
            lines += [f"{head} more", f"{pad}    words{draw(COMMENTS)}"]
        elif kind == "empty":
            lines.append(head + draw(COMMENTS))
        else:
            value = draw(flows(2)) if kind == "flow" else draw(scalars(False))
            lines.append(f"{head} {value}{draw(COMMENTS)}")
    return lines


VALUES = st.sampled_from(
    [
        "x",
        "'it''s'",
        "[a, b]",
        "{k: v}",
        "- a\n- b: c\n  d: e",
        "k: v\nl:\n  - m",
        "|\n  one\n\n  two",
        ">-\n  fold",
        '""',
        "TODO",
    ]
)


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return (node.text, bool(node.text or node.style))
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return ("keys", [(key.text, plain(value)) for key, value in node.items])


def paths(node: Node, above: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Node]]:
    found = [(above, node)]
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            found += paths(item, (*above, index))
    elif isinstance(node, Mapping):
        for key, value in node.items:
            found += paths(value, (*above, key.text))
    return found


def edited(tree: Any, path: tuple[str | int, ...], change: Any) -> Any:
    """The plain tree with `change(parent, step)` done to the parent of the path's last step."""
    if len(path) == 1:
        return change(tree, path[0])
    step = path[0]
    if isinstance(tree, list):
        return [edited(item, path[1:], change) if index == step else item for index, item in enumerate(tree)]
    return ("keys", [(key, edited(value, path[1:], change) if key == step else value) for key, value in tree[1]])


def without(tree: Any, step: str | int) -> Any:
    if isinstance(tree, list):
        return [item for index, item in enumerate(tree) if index != step]
    return ("keys", [(key, value) for key, value in tree[1] if key != step])


def with_value(value: Any) -> Any:
    def change(tree: Any, step: str | int) -> Any:
        if isinstance(tree, list):
            return [value if index == step else item for index, item in enumerate(tree)]
        return ("keys", [(key, value if key == step else old) for key, old in tree[1]])

    return change


counts = {"done": 0, "refused": 0}


@settings(max_examples=800)
@given(blocks(0, 3), st.sampled_from(["\n", "\r\n"]), st.booleans(), VALUES, st.data())
def test_the_tree_differs_by_exactly_the_edit_and_the_text_nowhere_else(
    lines: list[str], ending: str, mark: bool, yaml: str, data: st.DataObject
) -> None:
    text = "\n".join([*lines, ""] if data.draw(st.booleans()) else lines).replace("\n", ending)
    text = "\ufeff" + text if mark else text
    root, problems = parse(text, "")
    assume(root is not None and not problems)
    assert root is not None
    path, node = data.draw(st.sampled_from(paths(root)))
    assume(path)
    what = data.draw(st.sampled_from(["set", "remove", "grow"]))
    value = plain(parse(yaml + "\n", "").value or root)
    if what == "set":
        result, expected = set_value(text, path, yaml), edited(plain(root), path, with_value(value))
    elif what == "remove":
        result, expected = remove(text, path), edited(plain(root), path, without)
    elif isinstance(node, Sequence):
        grown = with_value([*plain(node), value])
        result, expected = append(text, path, yaml), edited(plain(root), path, grown)
    elif isinstance(node, Mapping):
        grown = with_value(("keys", [*plain(node)[1], ("new", value)]))
        result, expected = insert(text, path, "new", yaml), edited(plain(root), path, grown)
    else:
        return
    if result.value is None:
        counts["refused"] += 1
        assert [problem.code for problem in result.problems] == ["ZD018"]
        return
    counts["done"] += 1
    after = parse(result.value, "").value
    assert after is not None
    assert plain(after) == expected
    assert result.value.startswith("\ufeff") == mark
    if ending == "\r\n" and ending in text:
        assert "\n" not in result.value.replace("\r\n", "")
    above, below = around(text.removeprefix("\ufeff"), root, path, what == "remove")
    assert result.value.removeprefix("\ufeff").startswith(above)
    assert result.value.endswith(below)


puts = {"done": 0, "refused": 0}


@settings(max_examples=500)
@given(blocks(0, 3), st.sampled_from(["\n", "\r\n"]), st.booleans(), VALUES, st.data())
def test_an_item_put_into_a_list_leaves_every_character_around_it(
    lines: list[str], ending: str, mark: bool, yaml: str, data: st.DataObject
) -> None:
    text = ("\ufeff" if mark else "") + ending.join([*lines, ""])
    root, problems = parse(text, "")
    assume(root is not None and not problems)
    assert root is not None
    lists = [(path, node) for path, node in paths(root) if isinstance(node, Sequence)]
    assume(lists)
    path, node = data.draw(st.sampled_from(lists))
    assert isinstance(node, Sequence)
    place = data.draw(st.integers(0, len(node.items)))
    result = put(text, (*path, place), yaml)
    if result.value is None:
        puts["refused"] += 1
        assert [problem.code for problem in result.problems] == ["ZD018"]
        return
    puts["done"] += 1
    after = parse(result.value, "").value
    assert after is not None
    items = plain(node)
    wanted = [*items[:place], plain(parse(yaml + "\n", "").value or root), *items[place:]]
    assert plain(after) == (edited(plain(root), path, with_value(wanted)) if path else wanted)
    more = len(result.value) - len(text)
    assert any(text == result.value[:at] + result.value[at + more :] for at in range(len(text) + 1))


def test_most_items_are_put_in_and_not_refused() -> None:
    assert puts["done"] > 8 * puts["refused"], puts


def around(source: str, root: Node, path: tuple[str | int, ...], whole: bool) -> tuple[str, str]:
    """What stands before the line of an entry and after its last line (within its line, what no removal takes)."""
    parent, node = at(root, path[:-1]), at(root, path)
    assert parent is not None
    assert node is not None
    number = (
        [key.text for key, _ in parent.items].index(str(path[-1])) if isinstance(parent, Mapping) else int(path[-1])
    )
    start, end = entries(source, parent)[number]
    if whole and len(entries(source, parent)) == 1:
        start, end = parent.start, parent.end
    above = source[: max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1]
    line = source.find("\n", end) if source[end - 1] != "\n" else end - 1
    below = "" if line < 0 else source[line + 1 :]
    return above.rstrip(" ,\r\n"), below.lstrip(" \r\n")


def test_most_edits_of_the_law_are_made_and_not_refused() -> None:
    assert counts["done"] > 8 * counts["refused"], counts
