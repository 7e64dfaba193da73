"""Two texts word by word: whole words change, what was not changed stays, and the parts are the texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerodraft.text.align import compare, likeness
from zerodraft.text.words import count, words

CASES = [
    ("Reaffirm the Plan", "Reaffirm the Plan", "Reaffirm the Plan"),
    (
        "Reaffirm the Plan of Action",
        "Reaffirm also the Global Plan of Action",
        "Reaffirm {+also +}the {+Global +}Plan of Action",
    ),
    ("We welcome the report", "We take note of the report", "We {-welcome -}{+take note of +}the report"),
    (
        "We welcome the report of it",
        "We take note of a note of it",
        "We {-welcome the report -}{+take note of a note +}of it",
    ),
    ("Member States, and others", "Member States and others", "Member States {-, -}and others"),
    ("the people’s right", "the people's right", "the people's right"),
    ("Member States", "member States", "{-Member -}{+member +}States"),
    ("", "New", "{+New+}"),
    ("Old", "", "{-Old-}"),
    ("сотрудничество государств", "тесное сотрудничество", "{+тесное +}сотрудничество{-государств-}"),
    ("重申承诺", "重申我们的承诺", "重申{+我们的+}承诺"),
]


def marked(old: str, new: str) -> str:
    """The comparison with deletions as {-…-} and insertions as {+…+}."""
    made = ""
    for part in compare(old, new):
        if part.kind == "same":
            made += part.new
        else:
            made += (f"{{-{part.old}-}}" if part.old else "") + (f"{{+{part.new}+}}" if part.new else "")
    return made


@pytest.mark.parametrize(("old", "new", "shown"), CASES)
def test_what_became_of_a_text_is_shown_by_whole_words(old: str, new: str, shown: str) -> None:
    assert marked(old, new) == shown


TEXTS = st.text(st.sampled_from("ab ,.Ab  \n-’'é重"), max_size=40)


@given(TEXTS, TEXTS)
def test_the_parts_are_the_two_texts(old: str, new: str) -> None:
    parts = compare(old, new)
    assert "".join(part.old for part in parts) == old
    assert "".join(part.new for part in parts) == new
    assert [part.old_start for part in parts] == [len("".join(p.old for p in parts[:at])) for at in range(len(parts))]


@given(TEXTS)
def test_a_text_beside_itself_has_not_changed(text: str) -> None:
    assert {part.kind for part in compare(text, text)} <= {"same"}


def test_words_of_symbols_and_ranks_stay_whole() -> None:
    assert [word.text for word in words("the twenty-fifth session (A/68/500), People’s")] == [
        *("the", "twenty-fifth", "session", "(", "A", "/", "68", "/", "500", ")", ",", "People’s")
    ]
    assert count("Reaffirm, also, the Plan.") == 4


def test_likeness_is_the_share_of_common_words() -> None:
    assert likeness(["a", "b"], ["a", "b"]) == 1.0
    assert likeness(["a", "b"], ["c", "d"]) == 0.0
    assert likeness(["a", "b", "c", "d"], ["a", "b", "c", "x"]) == 0.75
