"""Every kind of broken YAML gives one line that a tired desk officer understands, with its place and a mend."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from zerodraft.model.problem import Problem
from zerodraft.yamlfile import load, loader, parse

SHOWN = "drafts/x/draft.yaml"
ESCAPE = 'write it out in full: "&", "*", "!" and "<<" have no meaning here; a text that begins with one needs quotes'
BRACES = "put the whole text in single quotes: '{{ … }} …'; or write it in the line below, indented, after >-"
QUOTES = 'put the whole text in quotes: "…"'
FIT = 'give it as many spaces as the keys beside it; a text that holds ": " or " #" needs quotes'


def said(problem: Problem) -> str:
    return f"{problem.place} {problem.severity} {problem.code} {problem.message} / {problem.mend}".removeprefix(SHOWN)


CASES = {
    "a tab before a key": (
        "a:\n\tb: c\n",
        ":2:1 error ZD002 a tab stands here, and YAML counts spaces / write spaces instead of the tab",
    ),
    "a tab at the start": (
        "\ta: b\n",
        ":1:1 error ZD002 a tab stands here, and YAML counts spaces / write spaces instead of the tab",
    ),
    "a tab after spaces": (
        "a: b\n  \tc: d\n",
        ":2:3 error ZD002 a tab stands here, and YAML counts spaces / write spaces instead of the tab",
    ),
    "two colons": (
        "title: Protocol: a history\n",
        f':1:16 error ZD002 a second colon stands in this line, as if "key: key: text" were meant / {QUOTES}',
    ),
    "a missing colon": (
        "title Protocol\ndate: TODO\n",
        ":2:5 error ZD002 this colon makes a key where none can stand / look at the line above: is its colon missing?",
    ),
    "a missing space after a colon": (
        "title:Protocol\ndate: TODO\n",
        ":2:5 error ZD002 this colon makes a key where none can stand / look at the line above: is its colon missing?",
    ),
    "wrong indentation": (
        "a: |\n  x\n y\n",
        f":3:2 error ZD002 this line does not fit the lines above it / {FIT}",
    ),
    "an open quotation mark": (
        'format: 1\ntitle: "Protocol\n',
        ":2:8 error ZD002 the quotation mark that opens here is never closed / close it",
    ),
    "text after a quotation mark": (
        "title: 'the States' resolve'\n",
        (
            ":1:21 error ZD002 the text goes on after its closing quotation mark"
            " / write each apostrophe inside the text twice (''),"
            " or write the text in the line below, indented, after >-"
        ),
    ),
    "text after double quotation marks": (
        'title: "Women" first\n',
        (
            ":1:16 error ZD002 the text goes on after its closing quotation mark"
            " / put single quotes around the whole text, or write the text in the line below, indented, after >-"
        ),
    ),
    "a colon without its space": (
        "format: 1\nplace:Manila\ntitle: a\n",
        ':2:6 error ZD002 a space is missing after this colon / write "place: Manila"',
    ),
    "a non-breaking space after a colon": (
        "format: 1\nplace:\xa0Manila\ntitle: a\n",
        ":2:6 error ZD002 a non-breaking space stands after this colon / type an ordinary space instead",
    ),
    "an open bracket": (
        "format: 1\nitems: [108, 109\n",
        (
            ':2:8 error ZD002 the list that opens here with "[" is not closed or lacks a comma'
            ' / separate with ", " and close with "]", or put a text with brackets in quotes'
        ),
    ),
    "an open brace": (
        "body:\n  - with: {a: 1\n  - text: b\n",
        (
            ':2:11 error ZD002 the group of keys that opens here with "{" is not closed or lacks a comma'
            ' / separate with ", " and close with "}", or put a text with brackets in quotes'
        ),
    ),
    "only an open bracket": (
        "a: [",
        (
            ':1:4 error ZD002 the list that opens here with "[" is not closed or lacks a comma'
            ' / separate with ", " and close with "]", or put a text with brackets in quotes'
        ),
    ),
    "a closing bracket": (
        "a: ]\n",
        f':1:4 error ZD002 a closing "]" stands here without an opening one / {QUOTES}',
    ),
    "a value in two braces": (
        "text: {{ title }}\n",
        f':1:7 error ZD002 a text that begins with "{{{{" needs quotes / {BRACES}',
    ),
    "a sentence after two braces": (
        "body:\n  - {{ verb('reaffirm') }} the Plan\n",
        f':2:5 error ZD002 a text that begins with "{{{{" needs quotes / {BRACES}',
    ),
    "a list where a key is meant": (
        "? [a]\n: b\n",
        f":1:3 error ZD002 a key must be a word, and a list or group stands here / {QUOTES}",
    ),
    "an at sign": ("a: @x\n", f':1:4 error ZD002 a text cannot begin with "@" / {QUOTES}'),
    "a percent sign": ("a: %x\n", f':1:4 error ZD002 a text cannot begin with "%" / {QUOTES}'),
    "a line with a percent sign": ("%x\n", f':1:1 error ZD002 a line cannot begin with "%" / {QUOTES}'),
    "a list that turns into keys": (
        "- a\nb: c\n",
        (
            ':2:1 error ZD002 a list stands above, and this line does not begin with "- "'
            ' / begin it with "- " or indent it'
        ),
    ),
    "a dash without a space": (
        "- a\n-b\nc: d\n",
        ':2:1 error ZD002 after the "-" of a list item comes a space / write "- "',
    ),
    "text after a bar": (
        "text: | We reaffirm\n",
        (
            ':1:9 error ZD002 after "|" or ">" the line must end'
            " / write the text in the lines below, indented; or put it in quotes"
        ),
    ),
    "an ampersand": ("a: & Sons\n", f':1:4 error ZD002 a text cannot begin with "&" or "*" / {QUOTES}'),
    "emphasis": ("a: * Sons\n", f':1:4 error ZD002 a text cannot begin with "&" or "*" / {QUOTES}'),
    "a list after a key": (
        "a: - b\n",
        ":1:4 error ZD002 a list cannot begin here / begin it in a line of its own",
    ),
    "a lone comma": ("a: [, b]\n", ":1:5 error ZD002 a value is missing before this / write it, or take the sign out"),
    "keys before the margin": ("  a: b\nc: d\n", f":2:1 error ZD002 this line does not fit the lines above it / {FIT}"),
    "an unknown escape": (
        'a: "\\q"\n',
        ':1:5 error ZD002 "\\q" means nothing inside double quotes / write the backslash twice, or use single quotes',
    ),
    "an anchor": ("a: &x b\n", f':1:4 error ZD003 an anchor ("&x") is not allowed here / {ESCAPE}'),
    "an anchor on a list": ("a: &x [b]\n", f':1:4 error ZD003 an anchor ("&x") is not allowed here / {ESCAPE}'),
    "an alias": ("a: *x\n", f':1:4 error ZD003 an alias ("*x") is not allowed here / {ESCAPE}'),
    "a tag": ("a: !!str b\n", f':1:4 error ZD003 a tag ("!!str") is not allowed here / {ESCAPE}'),
    "a tag that runs programs": (
        "!!python/object/apply:os.system [ls]\n",
        f':1:1 error ZD003 a tag ("!!python/object/apply:os.system") is not allowed here / {ESCAPE}',
    ),
    "a merge key": ("<<: {a: b}\n", f':1:1 error ZD003 a merge key ("<<") is not allowed here / {ESCAPE}'),
    "a second document": (
        "a: b\n---\nc: d\n",
        ':2:1 error ZD003 a second document begins here ("---") / move it to a file of its own, or delete the line',
    ),
    "a text cut off by a sign for a comment": (
        "theme: Women #first\n",
        ':1:13 error ZD003 the text ends here, since "#first" after a space begins a comment / put the whole text in '
        'quotes; a comment is written "# …", with a space',
    ),
    "a soft hyphen": (
        "theme: traf\u00adficking\n",
        ":1:12 error ZD009 an invisible character (U+00AD) stands here / delete it",
    ),
    "a zero-width space": (
        "theme: a\u200bb\n",
        ":1:9 error ZD009 an invisible character (U+200B) stands here / delete it",
    ),
    "a directive": (
        "%YAML 1.1\n---\na: b\n",
        ':1:1 error ZD003 a line beginning with "%" is not allowed here / delete the line',
    ),
    "a duplicate key": (
        "format: 1\ndate: TODO\ndate: TODO\n",
        ':3:1 error ZD004 the key "date" stands here a second time; the first is in line 2 / keep one of the two',
    ),
    "only comments": (
        "# nothing\n",
        ":1:1 error ZD001 there is nothing in this file but comments / write something into it, or delete it",
    ),
    "an escaped half of a pair": (
        'a: "x\\ud800"\n',
        ':1:6 error ZD009 "\\ud800" is half of a character pair or no character / type the character itself',
    ),
    "an escaped override": (
        'a: "\\u202e"\n',
        ":1:4 error ZD009 an invisible character that turns the writing direction (U+202E) stands here / delete it",
    ),
    "an escaped terminal sequence": (
        'a: "\\e[31m"\n',
        ":1:4 error ZD009 a control character (U+001B) stands here / delete it",
    ),
    "a mark in a key": (
        "da\u200ete: TODO\n",
        ":1:1 error ZD009 an invisible character (U+200E) stands in this key / type the key again",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=list(CASES))
def test_broken_yaml_is_said_in_one_line_with_place_and_mend(text: str, expected: str) -> None:
    assert [said(problem) for problem in parse(text, SHOWN).problems] == [expected]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=list(CASES))
def test_without_libyaml_the_code_is_the_same(text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    code = expected.split()[2]
    assert [problem.code for problem in parse(text, SHOWN).problems] == [code]


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("\x07", "a control character (U+0007) stands here / delete it"),
        ("\x85", "a control character (U+0085) stands here / delete it"),
        (
            "\ue000",
            (
                "a private-use character (U+E000) stands here, which every computer shows differently"
                " / type the character that is meant"
            ),
        ),
        (
            "\U000f0000",
            (
                "a private-use character (U+F0000) stands here, which every computer shows differently"
                " / type the character that is meant"
            ),
        ),
        ("\ud800", "half of a character pair (U+D800) stands here / delete it and type the character again"),
        ("\u202e", "an invisible character that turns the writing direction (U+202E) stands here / delete it"),
        ("\u2067", "an invisible character that turns the writing direction (U+2067) stands here / delete it"),
        ("\u2028", "an invisible line separator (U+2028) stands here / delete it and press Enter"),
        ("\ufeff", "an invisible character (U+FEFF) stands here / delete it"),
        ("\ufffe", "an invisible character (U+FFFE) stands here / delete it"),
        ("\U000e0041", "an invisible character (U+E0041) stands here / delete it"),
    ],
)
def test_a_forbidden_character_is_named_with_its_place_and_the_rest_is_read(character: str, expected: str) -> None:
    root, problems = parse(f"a: b\nc: x{character}y\nc: z\n", SHOWN)
    assert said(problems[0]) == f":2:5 error ZD009 {expected}"
    assert [problem.code for problem in problems[1:]] == ["ZD004"]
    assert root is not None


def test_marks_of_writing_direction_are_allowed_in_values() -> None:
    assert parse("title: \u200fنص\u200e\n", SHOWN).problems == ()


def test_many_forbidden_characters_are_listed_twenty_times_and_counted() -> None:
    problems = parse("a: " + "\x01" * 1000, SHOWN).problems
    assert len(problems) == 21
    assert said(problems[-1]) == ":1:24 error ZD009 980 more forbidden characters stand from here on / delete them"


NESTED = {
    "brackets": "[" * 200_000,
    "closed brackets": "[" * 200_000 + "]" * 200_000,
    "brackets on lines": "[\n" * 200_000,
    "braces": "{" * 200_000,
    "keys in braces": "{a: " * 200_000,
    "dashes": "- " * 200_000,
    "questions": "? " * 200_000,
    "brackets in a value": "a: " + "[" * 200_000,
    "indentation": "".join(f"{' ' * depth}a:\n" for depth in range(2000)),
}


@pytest.mark.parametrize("libyaml", [True, False])
@pytest.mark.parametrize("text", NESTED.values(), ids=list(NESTED))
def test_two_hundred_thousand_nested_brackets_are_refused(
    text: str, libyaml: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", libyaml and yaml.__with_libyaml__)
    problems = parse(text, SHOWN).problems
    assert [problem.code for problem in problems] in (["ZD003"], ["ZD002"])


def test_nesting_is_allowed_to_a_depth_of_64() -> None:
    assert parse("[" * 64 + "]" * 64, SHOWN).problems == ()
    problems = parse("a: b\nc: " + "[" * 64 + "]" * 64, SHOWN).problems
    expected = ":2:67 error ZD003 lists and keys are nested more than 64 deep here / nest them less deeply"
    assert [said(problem) for problem in problems] == [expected]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ":1:1 error ZD001 the file is empty / write something into it, or delete it"),
        (b"\xef\xbb\xbf \n", ":1:1 error ZD001 the file is empty / write something into it, or delete it"),
        (
            "format: 1\nplace: São".encode("latin-1"),
            (
                ":2:9 error ZD001 the file is not UTF-8 text: the byte E3 here cannot be read"
                ' / save it again in your editor with the encoding "UTF-8"'
            ),
        ),
        (
            "format: 1".encode("utf-16"),
            (
                ":1:1 error ZD001 the file is in the encoding UTF-16, and UTF-8 is meant"
                ' / save it again in your editor with the encoding "UTF-8"'
            ),
        ),
        (
            b"PK\x03\x04\xff",
            ":1:1 error ZD001 this is a Word or zip file, and plain text is meant / name a text file",
        ),
        (b"%PDF-1.7\n\xff", ":1:1 error ZD001 this is a PDF file, and plain text is meant / name a text file"),
        (
            b"a: x\xed\xa0\x80",
            ":1:5 error ZD009 half of a character pair (U+D800) stands here / delete it and type the character again",
        ),
        (
            b"a: " + b"x" * (9 * 1024 * 1024),
            ":1:1 error ZD001 the file has 9.0 MiB, and at most 8 MiB are read / split it into several files",
        ),
    ],
    ids=["empty", "blank", "latin-1", "utf-16", "word", "pdf", "surrogate", "9 MiB"],
)
def test_a_file_that_is_no_text_is_said_to_be_so(data: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    path.write_bytes(data)
    assert [said(problem) for problem in load(path, SHOWN).problems] == [expected]


def test_a_file_that_is_not_there_or_is_a_folder_is_said_to_be_so(tmp_path: Path) -> None:
    missing = load(tmp_path / "none.yaml", SHOWN).problems
    assert [said(problem) for problem in missing] == [
        ":1:1 error ZD001 there is no such file / look at the spelling of its name"
    ]
    folder = load(tmp_path, SHOWN).problems
    assert [said(problem) for problem in folder] == [
        ":1:1 error ZD001 this is a folder, and a file is meant / name a file in it"
    ]


def test_all_problems_of_a_file_come_in_one_run() -> None:
    text = "format: 1\nformat: 2\nname: x\x01\nname: y\n"
    codes = [problem.code for problem in parse(text, SHOWN).problems]
    assert codes == ["ZD009", "ZD004", "ZD004"]


def test_no_text_makes_the_parser_fail() -> None:
    from hypothesis import given, settings
    from hypothesis import strategies as st

    pieces = st.sampled_from([*" \t\r\n:-?[]{}#&*!|>'\"%@`\\,aé\u200e😀\x07\ud800", "a: ", "- ", "\\u", "---", "{{ "])

    @settings(max_examples=600)
    @given(st.lists(pieces, max_size=30).map("".join))
    def check(text: str) -> None:
        root, problems = parse(text, SHOWN)
        assert root is not None or problems
        for problem in problems:
            assert problem.place is not None
            assert problem.mend
            assert "\n" not in problem.message
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            assert 1 <= problem.place.line <= len(lines) + 1

    check()


MANY = {
    "millions of items": ("a:\n" + "- \n" * 1_000_000, 1, "goes on here"),
    "a list without end": ("a: [" + "x," * 1_000_000 + "]", 1, "goes on here"),
    "one key again and again": ("a: 1\n" * 100_000, 201, "more mistakes follow"),
}


@pytest.mark.parametrize("name", MANY)
def test_what_goes_on_without_end_is_said_with_its_place_and_not_without_end(name: str) -> None:
    text, count, last = MANY[name]
    problems = parse(text, SHOWN).problems
    assert (len(problems), last in problems[-1].message) == (count, True)
    assert problems[-1].place and problems[-1].place.line + problems[-1].place.column > 200


def test_a_long_mark_is_cut() -> None:
    assert all(
        len(problem.message) < 80 for text in "&*!" for problem in parse(f"a: {text}{'x' * 5000} b\n", SHOWN).problems
    )


def test_the_limit_of_depth_is_the_one_the_design_gives() -> None:
    assert loader.DEPTH == 64
