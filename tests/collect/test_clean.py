"""Cleaning a text received: lines are paragraphs again, what belongs to pages goes, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.collect.clean import cleaned
from zerodraft.model.reading import Cleaned, Piece, Reading
from zerodraft.text.received import broken


def received(text: str, form: str = "text") -> Reading:
    """A text whose lines are its pieces, form feeds between its pages."""
    pieces, at, page = [], 0, 1
    for line in text.replace("\f", "\f\n").split("\n"):
        words = line.rstrip("\f")
        if words.strip():
            pieces.append(Piece(at, at + len(words), "line", page=page if "\f" in text else 0))
        at += len(words) + 1
        page += line.endswith("\f")
    return Reading(form, text, tuple(pieces))  # type: ignore[arg-type]


def texts(found: Cleaned) -> list[str]:
    return [kept.text for kept in found.paragraphs]


def test_white_space_is_folded_and_nothing_else_happens_to_clean_paragraphs() -> None:
    reading = Reading("docx", "One  two\nThree\n", (Piece(0, 8, "paragraph"), Piece(9, 14, "heading", 1)))
    found = cleaned(reading)
    assert found.problems == ()
    assert [(kept.text, kept.kind) for kept in found.value.paragraphs] == [
        ("One two", "paragraph"),
        ("Three", "heading"),
    ]


def test_a_reading_whose_pieces_leave_words_out_is_refused() -> None:
    found = cleaned(Reading("docx", "One two three", (Piece(0, 3, "paragraph"),)), "a.docx")
    assert found.value.paragraphs == ()
    assert str(found.problems[0].place) == "a.docx:1:1"


WRAPPED = """A/C.3/70/L.5

We reaf-
firm the inter-
national order and the twenty-
fifth session, with co-
operation, and reaffirm our sup-

13-49986 (E)    091013
*1349986*
2/3

A/C.3/70/L.5

port for all of them and/
or others.

Page 2 of 3

1.  The first paragraph of a list is long enough to go on in the next line here
    which is indented;
2.  The second is not.
"""


def test_lines_pages_and_words_are_put_together_again() -> None:
    found = cleaned(received(WRAPPED)).value
    assert texts(found) == [
        "A/C.3/70/L.5",
        "We reaffirm the international order and the twenty-fifth session, with cooperation, and reaffirm our support for all "
        "of them and/or others.",
        "The first paragraph of a list is long enough to go on in the next line here which is indented;",
        "The second is not.",
    ]
    assert [kept.number for kept in found.paragraphs] == ["", "", "1.", "2."]
    assert [(each.text, each.why) for each in found.removed] == [
        ("Page 2 of 3", "page mark"),
        ("1.", "number of the paragraph"),
        ("2.", "number of the paragraph"),
    ]
    broken_by_the_page = next(each for each in found.repairs if "13-49986" in each.received)
    assert (broken_by_the_page.repaired, WRAPPED[broken_by_the_page.start : broken_by_the_page.end]) == (
        "support", broken_by_the_page.received,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("13-49986", "job number"),
        ("13-49986 (E)    091013", "job number"),
        ("*1349986*", "bar code"),
        ("2/3", "page mark"),
        ("Page 2 of 3", "page mark"),
        ("– 2 –", "page mark"),
        ("2/3 13-49986", "page mark"),
        ("Please recycle", "note on recycling"),
        ("A/68/500 2/3", "page mark"),
    ],
)
def test_what_belongs_to_pages_goes_with_its_reason(line: str, why: str) -> None:
    found = cleaned(received(f"A/68/500\n\nThe practice of such events will\n\n{line}\n\ncontinue for long.\n")).value
    assert texts(found) == ["A/68/500", "The practice of such events will continue for long."]
    assert [(each.text, each.why) for each in found.removed] == [(line, why)]


@pytest.mark.parametrize(
    "line", ["2/3 majority of them", "A/68/501", "24 October", "2013", "13-49986 was the number", "Page 2 of the annex"]
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    found = cleaned(received(f"A/68/500\n\nOne sentence.\n\n{line}\n\nAnother one.\n")).value
    assert texts(found) == ["A/68/500", "One sentence.", line, "Another one."]
    assert found.removed == ()


def test_running_heads_are_known_by_their_pages() -> None:
    pages = ["United Nations\nA/68/500\nDeclaration on peace\nOne.\n", "A/68/500\nDeclaration on peace\nTwo.\n",
             "A/68/500\nDeclaration on peace\nThree.\n"]  # fmt: skip
    found = cleaned(received("\f".join(pages), "pdf")).value
    assert texts(found) == ["United Nations", "A/68/500", "Declaration on peace", "One.", "Two.", "Three."]
    assert {each.why for each in found.removed} == {"running head"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("United Nations A/68/500\n", ["United Nations", "A/68/500"]),
        ("Distr.: General 3 October 2013\n", ["Distr.: General", "3 October 2013"]),
        ("(Signed) Ann **Example**Ambassador\n", ["(Signed) Ann Example", "Ambassador"]),
        ("30.07.2025On that day.\n", ["30.07.2025", "On that day."]),
        ("We thank **all** of them\n", ["We thank all of them"]),
        ("(Signed) Ian McExample\n", ["(Signed) Ian McExample"]),
        ("a so\xadft hyphen\n", ["a soft hyphen"]),
        ("(Signed) ________\n", ["(Signed) ________"]),
    ],
)
def test_rows_run_together_come_apart_only_where_that_is_certain(text: str, parts: list[str]) -> None:
    assert texts(cleaned(received(text)).value) == parts


def test_markdown_loses_its_marks() -> None:
    found = cleaned(received("## A *title*\n\n- 1. One\\.\n- 2. Two\n\n> said\n", "markdown")).value
    assert [(kept.kind, kept.number, kept.text) for kept in found.paragraphs] == [
        ("heading", "", "A title"), ("paragraph", "1.", "One."), ("paragraph", "2.", "Two"), ("paragraph", "", "said"),
    ]  # fmt: skip


WORDS = st.sampled_from(
    "we reaffirm the twenty-fifth inter- national- General Assembly; and, all. ** __x__ # - 1. (a) (ii) 2013. ; : 中国 "
    "\xad \u200b \ue000 * _it_ \\* 30.07.2025On ;2. A/68/500 United Nations Distr.: General 3 October 2013".split(" ")
)
FURNITURE = st.sampled_from(["2/3", "13-49986 (E) 091013", "*1349986*", "A/68/500", "7", "Page 2 of 3", "\f", "", "  "])


@st.composite
def documents(draw: st.DrawFn) -> str:
    def lines() -> Iterator[str]:
        for _ in range(draw(st.integers(1, 14))):
            if draw(st.booleans()):
                yield draw(FURNITURE)
            yield (
                " " * draw(st.integers(0, 6))
                + " ".join(draw(st.lists(WORDS, max_size=14)))
                + draw(st.sampled_from(["", "-", "\xad", "/", ";", ",", "**"]))
            )

    return draw(st.sampled_from(["\n", "\n\n"])).join(lines())


@settings(derandomize=True, deadline=None, max_examples=400)
@given(documents(), st.sampled_from(["text", "markdown", "pdf", "html", "docx"]))
def test_kept_and_removed_with_repairs_undone_is_what_was_received(text: str, form: str) -> None:
    reading = received(text, form)
    found, problems = cleaned(reading)
    assert problems == ()
    assert broken(text, texts(found), found.removed, found.repairs) == ""
    places = [(kept.start, kept.end) for kept in found.paragraphs]
    assert places == sorted(places)
    changed = [(each.start, each.end) for each in found.removed] + [(each.start, each.end) for each in found.repairs]
    at = 0
    for start, end in sorted(changed):
        assert at <= start <= end <= len(text)
        at = end
