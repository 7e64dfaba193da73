"""Trees of records survive the way through JSON, and made-up data makes nothing but an error."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.codec import CodecError, decode, encode
from zerodraft.model.document import Document, Paragraph, Run, Section, Source, Table
from zerodraft.model.gap import Gap, Open
from zerodraft.model.problem import Place
from zerodraft.model.record import dataclass, field


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Tree:
    kind: Literal["a", "b"]
    leaves: tuple[Leaf | Tree, ...] = ()
    day: Open[date] | None = None
    values: dict[str, object] = field(default_factory=dict)
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Stranger:
    name: str


TREE = Tree(
    "b", (Leaf("é", 3), Tree("a")), date(2013, 9, 26), {"years": ("2010", Gap("x")), "n": 1, "d": date(2027, 7, 30)}
)


def test_a_tree_is_plain_json_with_the_names_of_its_records() -> None:
    years = [0, "2010", ["Gap", "x"]]
    assert encode(TREE) == [
        "Tree",
        "b",
        [0, ["Leaf", "é", 3], ["Tree", "a"]],
        [1, "2013-09-26"],
        {"years": years, "n": 1, "d": [1, "2027-07-30"]},
    ]


def test_a_tree_comes_back_as_it_was() -> None:
    assert decode(json.loads(json.dumps(encode(TREE))), Tree) == TREE
    assert decode(encode(Leaf("x")), Tree, Leaf) == Leaf("x")
    assert decode(encode((Leaf("x"),)), tuple[Leaf, ...]) == (Leaf("x"),)


@dataclass(frozen=True, slots=True)
class Packed:
    data: bytes
    places: dict[str, tuple[int, str]]


PACKED = Packed(b"PK\x00\xff", {"a": (1, "b")})


def test_bytes_and_rows_come_back_too() -> None:
    assert encode(PACKED) == ["Packed", [2, "UEsA/w=="], {"a": [0, 1, "b"]}]
    assert decode(json.loads(json.dumps(encode(PACKED))), Packed) == PACKED


@pytest.mark.parametrize(
    "data",
    [
        ["Packed", "UEsA/w==", {}],
        ["Packed", [2], {}],
        ["Packed", [2, 1], {}],
        ["Packed", [2, "é"], {}],
        ["Packed", [2, "UEs"], {}],
        ["Packed", [1, "UEsA/w=="], {}],
        ["Packed", [2, ""], {"a": [0, 1]}],
        ["Packed", [2, ""], {"a": [0, 1, "b", "c"]}],
        ["Packed", [2, ""], {"a": [0, "b", 1]}],
        ["Packed", [2, ""], {"a": [1, "b"]}],
    ],
)
def test_bytes_and_rows_that_are_none_are_refused(data: list[Any]) -> None:
    with pytest.raises(CodecError):
        decode(data, Packed)


HOSTILE: list[Any] = [
    None,
    1,
    "Tree",
    [],
    ["Tree"],
    ["Stranger", "x"],
    ["Leaf", "x"],
    ["Tree", "c"],
    ["Tree", ["a"]],
    ["Tree", "a", [["Leaf", "x"]]],
    ["Tree", "a", [0, ["Stranger", "x"]]],
    ["Tree", "a", [0, ["Leaf", 1]]],
    ["Tree", "a", [0, ["Leaf", "x", "1"]]],
    ["Tree", "a", [0, ["Leaf", "x", True]]],
    ["Tree", "a", [0, ["Leaf", "x", 1, 1]]],
    ["Tree", "a", [False]],
    ["Tree", "a", [0], [1, "2013-02-30"]],
    ["Tree", "a", [0], [1, 20130226]],
    ["Tree", "a", [0], None, [0]],
    ["Tree", "a", [0], None, {"x": ["Stranger", "x"]}],
    ["Tree", "a", [0], None, {"x": [["Gap", "x"]]}],
    ["Tree", "a", [0], None, {}, 1],
    ["Tree", "a", [0], None, {}, False, 1],
    ["__import__", "os"],
    {"py/object": "os.system"},
]


@pytest.mark.parametrize("data", HOSTILE, ids=[str(data)[:50] for data in HOSTILE])
def test_made_up_data_is_refused(data: object) -> None:
    with pytest.raises(CodecError):
        decode(data, Tree)


def test_data_nested_without_end_is_refused() -> None:
    data: list[Any] = ["Tree", "a"]
    for _ in range(100_000):
        data = ["Tree", "a", [0, data]]
    with pytest.raises(CodecError):
        decode(data, Tree)


def test_what_is_no_record_cannot_be_encoded() -> None:
    for value in (1.5, object(), {1: "x"}, {"x"}, [1]):
        with pytest.raises(TypeError):
            encode(value)


LEAVES = st.builds(Leaf, st.text(), st.integers())
OBJECTS = st.recursive(
    st.text() | st.integers() | st.booleans() | st.none() | st.dates() | st.builds(Gap, st.text()),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
TREES = st.recursive(
    st.builds(Tree, st.sampled_from(["a", "b"])),
    lambda inner: st.builds(
        Tree,
        st.sampled_from(["a", "b"]),
        st.lists(inner | LEAVES, max_size=3).map(tuple),
        st.none() | st.dates() | st.builds(Gap, st.text()),
        st.dictionaries(st.text(), OBJECTS, max_size=3),
        st.booleans(),
    ),
    max_leaves=6,
)


@given(TREES)
def test_every_tree_comes_back_as_it_was(tree: Tree) -> None:
    assert decode(json.loads(json.dumps(encode(tree))), Tree) == tree


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(["Tree", "Leaf", "Gap", "a", "b", "2013-09-26"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=12,
)


@settings(max_examples=500)
@given(JSON | JSON.map(lambda data: ["Tree", "a", data]))
def test_any_data_makes_a_tree_or_the_one_error(data: object) -> None:
    try:
        tree = decode(data, Tree)
    except CodecError:
        return
    assert isinstance(tree, Tree)


def document(paragraphs: int) -> Document:
    source = Source("A/68/500", "annex/2", "the 22 States listed", "joint statement", "plan", "2013")
    blocks = tuple(
        Paragraph(
            f"body/{number}",
            "operative-part",
            (
                Run("We reaffirm " * 9, place=Place("drafts/x/draft.yaml", number, 3), source=source),
                Run("a note", "value", "italic", about="theme", note=(Paragraph("n", "note", (), Place("x")),)),
            ),
            Place("drafts/x/draft.yaml", number, 1),
            source,
            1,
            f"{number}.",
        )
        for number in range(1, paragraphs + 1)
    )
    table = Table("t", "list", (50, 50), ((blocks[:1], ()),), Place("x"))
    section = Section("s", "annex", (*blocks, table), Place("x"))
    return Document("x", "declaration", "ANX", "en", "ltr", "Title", "2013-09-26", "un", (section,), Place("x"))


def test_a_document_of_ten_thousand_paragraphs_comes_back_whole() -> None:
    whole = document(10_000)
    assert decode(encode(whole), Document) == whole
