"""Which session a day belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.registers import sessions


@pytest.mark.parametrize(
    ("day", "number", "ambiguous"),
    [
        ("1946-01-10", 1, True),
        ("1947-09-15", 1, False),
        ("1951-10-01", 5, False),
        ("1951-11-07", 6, False),
        ("1964-11-30", 18, False),
        ("2006-05-30", 60, False),
        ("2013-09-26", 68, False),
        ("2013-10-03", 68, False),
        ("2014-09-16", 69, True),
        ("2023-09-04", 77, False),
        ("2023-09-05", 78, True),
        ("2024-09-10", 79, True),
        ("2025-07-30", 79, False),
        ("2026-09-07", 80, False),
        ("2026-09-08", 81, True),
        ("2027-07-30", 81, False),
        ("2027-09-06", 81, False),
        ("2027-09-07", 82, True),
        ("2028-01-01", 82, False),
        ("2040-12-31", 95, False),
        ("9999-12-31", 8054, False),
    ],
)
def test_session_of_a_day(day: str, number: int, ambiguous: bool) -> None:
    found = sessions.session_on(date.fromisoformat(day))
    assert found is not None
    assert (found.number, found.ambiguous) == (number, ambiguous)
    assert found.opening <= date.fromisoformat(day)


def test_before_the_first_session_there_is_none() -> None:
    assert sessions.session_on(date(1946, 1, 9)) is None
    assert sessions.session_on(date(1945, 10, 24)) is None


def test_session_n_opens_in_year_1945_plus_n() -> None:
    for number in range(1, 120):
        opening = sessions.opening(number)
        assert opening is not None
        assert opening.year == 1945 + number  # R95


@pytest.mark.parametrize(("number", "opening"), [(0, None), (-3, None), (83, "2028-09-05"), (9000, None)])
def test_opening_outside_the_table(number: int, opening: str | None) -> None:
    assert sessions.opening(number) == (date.fromisoformat(opening) if opening else None)


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_the_rule_gives_the_openings_since_2023(year: int) -> None:
    assert sessions.second_tuesday(year) == sessions.opening(year - 1945)  # R99


def test_the_number_is_sure_unless_an_unread_opening_is_near() -> None:
    assert [
        (found.number, found.verified)
        for day in (date(2013, 9, 26), date(2013, 9, 18), date(2024, 9, 11), date(2027, 7, 30), date(2027, 9, 3))
        if (found := sessions.session_on(day))
    ] == [(68, True), (68, False), (79, True), (81, True), (81, False)]
