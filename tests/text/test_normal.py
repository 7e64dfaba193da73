"""Texts are compared without regard to spaces, quotation marks and Unicode forms, and split where sentences end."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerodraft.text.normal import normal, sentences, without_closing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a \n\t b\u00a0c ", "a b c"),
        ("this year’s “Theme”", 'this year\'s "Theme"'),
        ("‘a’ «b»", "'a' \"b\""),
        ("cafe\u0301", "café"),
        ("A, b; C – d.", "A, b; C – d."),
        ("", ""),
    ],
)
def test_a_text_in_normal_form(text: str, expected: str) -> None:
    assert normal(text) == expected


@given(st.text())
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert normal(unicodedata.normalize("NFD", text)) == normal(text)


@given(st.lists(st.sampled_from(["the", "Plan", "we", "We", "2,010", "–"]), max_size=8))
def test_words_case_and_punctuation_stay(words: list[str]) -> None:
    assert normal("  ".join(words)).split() == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ("One.", "Two!", "Three?")),
        ("No end", ("No end",)),
        ("At 5 p.m. we met. Then we left.", ("At 5 p.m. we met.", "Then we left.")),
        ("In 2013. 2014 followed.", ("In 2013. 2014 followed.",)),
        ("He said so. “Indeed.” Fine.", ("He said so.", "“Indeed.” Fine.")),
        ("Le Plan. Être prêt.", ("Le Plan.", "Être prêt.")),
    ],
)
def test_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@given(st.text("ab AB.!? “"))
def test_sentences_hold_every_word_in_its_order(text: str) -> None:
    assert " ".join(sentences(text)).split() == text.split()


@pytest.mark.parametrize(
    ("text", "expected"), [("a.", "a"), ("a;", "a"), ("a, ", "a"), ("a:", "a:"), ("a..", "a."), ("a!", "a!"), ("", "")]
)
def test_the_closing_punctuation_belongs_to_the_place(text: str, expected: str) -> None:
    assert without_closing(text) == expected
