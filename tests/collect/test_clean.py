"""Cleaning a text received."""

from __future__ import annotations

from zerodraft.collect.clean import cleaned
from zerodraft.model.reading import Piece, Reading


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
