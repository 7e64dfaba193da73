"""The agenda of a session, read out of the lines of its document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft import language
from zerodraft.registers.agenda_document import AgendaDocument, read

LINES = (Path(__file__).parent / "agenda_251.txt").read_text(encoding="utf-8").splitlines()


def of(lines: Sequence[str]) -> AgendaDocument:
    english = language.load("en")
    assert english
    return read(lines, {words: number for number, words in enumerate(english.data["ordinals"])})


def test_every_item_is_read_and_nothing_else() -> None:
    found = of(LINES)
    assert (found.symbol, found.session, found.adopted, found.missing, found.cut) == ("A/81/251", 81, True, [], "")
    assert found.items == {
        "1": "Opening of the session by the President of the General Assembly",
        "2": "Minute of silent prayer or meditation",
        "3": "Credentials of representatives to the eighty-first session of the General Assembly",
        "3 (a)": "Appointment of the members of the Credentials Committee",
        "3 (b)": "Report of the Credentials Committee",
        "4": "Election of the President of the General Assembly",
        "5": "Election of the officers of the Main Committees",
        "6": "General debate",
        "7": "Sport for development and peace: building a peaceful and better world through sport and the Olympic ideal",
        "8": "Integrated and coordinated implementation of and follow-up to the outcomes of the major United Nations conferences and summits in the economic, social and related fields",
        "9": "Sustainable development",
        "9 (a)": "Towards the achievement of sustainable development: implementation of the 2030 Agenda for Sustainable Development",
        "9 (b)": "Convention on Biological Diversity",
        "9 (c)": "Harmony with Nature",
        "10": "Cooperation between the United Nations and regional and other organizations",
        "10 (a)": "Cooperation between the United Nations and the African Union",
        "10 (b)": "Cooperation between the United Nations and the League of Arab States",
        "11": "The situation in the Middle East",
        "12": "Crime prevention and criminal justice",
        "13": "Measures to eliminate international terrorism",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (["1. One.", "2. Two."], {"1": "One", "2": "Two"}),
        (["1.\tOne.", "2.   Two."], {"1": "One", "2": "Two"}),
        (["1.", "One,", "and more.", "2.", "Two."], {"1": "One, and more", "2": "Two"}),
        (["1. One of", "1990 and", "12 others.", "2. Two."], {"1": "One of 1990 and 12 others", "2": "Two"}),
        (["1. One socio-", "economic thing."], {"1": "One socio-economic thing"}),
        (["1. One:", "building two.", "(a) No sub-item."], {"1": "One: building two", "1 (a)": "No sub-item"}),
        (["1. One:", "(a) A;", "(b) B;", "(i) C."], {"1": "One", "1 (a)": "A", "1 (b)": "B"}),
        (["1. One:", *(f"({letter}) X;" for letter in "abcdefghi")], {"1": "One"} | {f"1 ({letter})": "X" for letter in "abcdefghi"}),
        (["1. One:", *(f"({letter}) X;" for letter in [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"])],
         {"1": "One"} | {f"1 ({letter})": "X" for letter in [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]}),
        (["1. One.", "A. A heading", "that goes on", "2. Two."], {"1": "One", "2": "Two"}),
        (["1. One without a stop", "A. A heading", "2. Two."], {"1": "One without a stop", "2": "Two"}),
        (["5. Five.", "Nothing"], {}),
        (["Nothing"], {}),
        ([], {}),
    ],
)  # fmt: skip
def test_items_as_documents_print_them(lines: list[str], items: dict[str, str]) -> None:
    assert of(lines).items == items


@pytest.mark.parametrize(
    ("head", "symbol", "session", "adopted"),
    [
        ("A/68/251", "A/68/251", 68, True),
        ("Agenda of the sixty-eighth session of the General Assembly", "", 68, True),
        ("Agenda of the forty-second regular session of the General Assembly", "", 42, True),
        ("A/61/50 Preliminary list of items to be included in the provisional agenda", "A/61/50", 61, False),
        ("Provisional agenda of the eightieth session of the General Assembly", "", 80, False),
        ("My list", "", 0, True),
    ],
)
def test_the_session_is_that_of_symbol_or_title(head: str, symbol: str, session: int, adopted: bool) -> None:
    found = of([head, "1. One."])
    assert (found.symbol, found.session, found.adopted) == (symbol, session, adopted)


def test_numbers_that_are_jumped_over_are_missing() -> None:
    found = of(["1. One.", "2. Two.", "5. Five.", "6. Six."])
    assert (list(found.items), found.missing, found.complete) == (["1", "2", "5", "6"], [3, 4], False)


def test_an_excerpt_keeps_its_numbers_and_no_sub_item_goes_to_another_item() -> None:
    found = of(["1. One.", "7. Seven.", "A. Heading", "18. Development:", "(a) Water;", "(b) Air.", "109. Crime."])
    expected = {
        "1": "One",
        "7": "Seven",
        "18": "Development",
        "18 (a)": "Water",
        "18 (b)": "Air",
        "109": "Crime",
    }
    assert (found.items, found.complete) == (expected, False)


def test_a_number_that_only_looks_like_an_item_is_none() -> None:
    assert list(of(["1. One.", "2. Two.", "99. See the report.", "3. Three.", "4. Four."]).items) == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_an_item_in_which_the_document_breaks_off_is_left_out() -> None:
    found = of(["1. One.", "2. Two.", "3. Macr"])
    assert (list(found.items), found.cut, found.complete) == (["1", "2"], "3", False)


def test_an_agenda_is_complete_when_it_is_long_enough_and_whole() -> None:
    whole = [f"{number}. Item {number}." for number in range(1, 180)]
    assert of(whole).complete
    assert not of(whole[:20]).complete
    assert not of([*whole[:100], *whole[102:]]).complete


@given(
    st.lists(
        st.sampled_from(
            [
                "1.",
                "2.",
                "3. Three",
                "(a)",
                "(b) B;",
                "A. Heading",
                "_____",
                "A/81/251",
                "2/3",
                "12",
                "x.",
                "x:",
                "x",
                "\f",
                "",
            ]
        )
    )
)
@settings(deadline=None, derandomize=True)
def test_whatever_the_lines_are_the_numbers_rise_and_no_title_is_empty(lines: list[str]) -> None:
    found = of(lines)
    numbers = [int(number) for number in found.items if number.isdecimal()]
    assert numbers == sorted(set(numbers))
    assert all(title == title.strip() and title for title in found.items.values())
    assert not set(found.missing) & set(numbers)


def test_only_the_head_of_a_document_is_searched_for_what_it_is() -> None:
    assert of([f"A/81/251 {'agenda ' * 100_000} of the {'a-' * 100_000}", "1. Opening."]).session == 81
