"""From a character of a text to its line and column, however YAML wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.model.problem import Place
from zerodraft.yamlfile import Mapping, Scalar, load, locate, parse, place_at


def scalar_of(text: str) -> Scalar:
    root, problems = parse(text, "f")
    assert problems == ()
    assert isinstance(root, Mapping)
    node = root.get("a")
    assert isinstance(node, Scalar)
    return node


STYLES = {
    "plain": "b: 1\na: one TWO three",
    "plain folded": "a: one\n   TWO\n\n   three",
    "literal": "a: |\n  one\n\n    TWO\n  three\n",
    "literal, indentation given": "a: |2-  # note TWO\n    one\n  TWO\n",
    "folded": "a: >-\n    one\n    TWO\n\n    three\n",
    "single quotes": "a: 'it''s\n  one''s TWO'",
    "double quotes": 'a: "\\"one\\" \\x41\\u00e9 \\\n   TWO\\n three"',
    "double quotes, escaped spaces": 'a: "one\\x20\\ \\t\\nTWO"',
    "wide characters": "a: '𝒳é TWO'",
    "non-breaking space": "a: one\u00a0TWO",
    "CRLF": "b: 1\r\na: |\r\n  one\r\n  TWO\r\n",
    "flow": "{b: [1, 2], a: one TWO}",
}


@pytest.mark.parametrize("text", STYLES.values(), ids=list(STYLES))
def test_the_word_is_found_where_it_stands(text: str) -> None:
    node = scalar_of(text)
    found = place_at(text, node, node.text.index("TWO"), "f")
    lines = text.replace("\r\n", "\n").split("\n")
    assert lines[found.line - 1][found.column - 1 :].startswith("TWO"), found
    assert found.file == "f"


def test_a_space_stands_after_the_word_before_it_and_the_end_after_the_last() -> None:
    text = "a: >-\n  one\n  two"
    node = scalar_of(text)
    assert place_at(text, node, 3, "f") == Place("f", 2, 6)
    assert place_at(text, node, len(node.text), "f") == Place("f", 3, 6)


def test_an_empty_text_has_the_place_of_its_value() -> None:
    text = 'a: ""'
    assert place_at(text, scalar_of(text), 0, "f") == Place("f", 1, 4)


def test_many_places_of_a_long_text_are_found() -> None:
    text = "a: |\n" + "  Recalling the resolution, and so on\n\n" * 10_000
    node = scalar_of(text)
    place = locate(text, node, "f")
    places = [place(offset) for offset in range(0, len(node.text), 38)]
    assert places[-1].line > 19_000


WORD = st.sampled_from(["word", "it's", "«é»", "𝒳", "a#b", "100", "“quoted”", "x:y"])


@settings(max_examples=300)
@given(
    st.lists(st.lists(WORD, min_size=1, max_size=4), min_size=1, max_size=4), st.sampled_from(["|", ">", "", "'", '"'])
)
def test_every_letter_is_found_where_it_stands(lines: list[list[str]], style: str) -> None:
    written = [" ".join(words) for words in lines]
    body = "\n\n   ".join(line.replace("'", "''") if style == "'" else line for line in written)
    text = f"a: {style}\n   {body}\n" if style in ("|", ">") else f"a: {style}{body}{style}\n"
    node = scalar_of(text)
    place = locate(text, node, "f")
    rows = text.split("\n")
    for offset, character in enumerate(node.text):
        if character not in " \n":
            found = place(offset)
            assert rows[found.line - 1][found.column - 1] == character


def test_spans_and_places_count_characters_not_bytes(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    path.write_bytes("\ufeff𝒳: é𝒳x # c\r\nb: [1, {c: 'd'}]\r\ne: |\r\n  x\r\n\r\n# end\r\n".encode())
    file = load(path, "draft.yaml").value
    assert file is not None
    assert isinstance(file.root, Mapping)
    spans = {key.text: file.text[value.start : value.end] for key, value in file.root.items}
    assert spans == {"𝒳": "é𝒳x", "b": "[1, {c: 'd'}]", "e": "|\r\n  x"}
    assert [str(value.place) for _, value in file.root.items] == ["draft.yaml:1:4", "draft.yaml:2:4", "draft.yaml:3:4"]
