"""Anniversaries: their number and the day they fall on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.registers import anniversaries

DAYS = st.dates(date(1860, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("since", "on", "number", "falls"),
    [
        ("2000-11-15", "2025-07-30", 25, "2025-11-15"),
        ("2000-11-15", "2030-12-31", 30, "2030-11-15"),
        ("2010-07-30", "2010-12-01", 0, "2010-07-30"),
        ("2010-07-30", "2009-12-01", -1, "2009-07-30"),
        ("2008-02-29", "2028-01-01", 20, "2028-02-29"),
        ("2008-02-29", "2027-01-01", 19, "2027-02-28"),
    ],
)
def test_the_anniversary_of_a_year(since: str, on: str, number: int, falls: str) -> None:
    found = anniversaries.anniversary(date.fromisoformat(since), date.fromisoformat(on))
    assert found == (number, date.fromisoformat(falls))


@pytest.mark.parametrize(
    ("id", "year", "number", "on", "register"),
    [
        ("palermo-protocol", 2030, 30, "2030-11-15", "instrument"),
        ("global-plan-of-action", 2025, 15, "2025-07-30", "instrument"),
        ("icat", 2026, 20, "2026-07-27", "body"),
        ("world-day-against-trafficking-in-persons", 2033, 20, "2033-12-18", "observance"),
    ],
)
def test_what_has_an_anniversary(id: str, year: int, number: int, on: str, register: str) -> None:
    found = anniversaries.of(id, year)
    assert found is not None
    assert (found.number, found.on, found.of.register) == (number, date.fromisoformat(on), register)


@pytest.mark.parametrize(
    ("id", "year"), [("nothing", 2030), ("un-gift", 2030), ("palermo-protocol", 2000), ("palermo-protocol", 1990)]
)
def test_what_has_none(id: str, year: int) -> None:
    assert anniversaries.of(id, year) is None


@pytest.mark.parametrize(
    ("first", "last", "every", "expected"),
    [
        ("2027-07-01", "2027-07-31", 25, [(25, "international-criminal-court"), (25, "african-union")]),
        ("2025-10-24", "2025-10-24", 40, [(80, "general-assembly")]),
        ("2026-12-31", "2026-01-01", 1, []),
    ],
)
def test_round_ones_between_two_days(first: str, last: str, every: int, expected: list[tuple[int, str]]) -> None:
    found = anniversaries.round_between(date.fromisoformat(first), date.fromisoformat(last), every)
    assert [pair for pair in expected if pair not in [(one.number, one.of.id) for one in found]] == []
    assert bool(found) == bool(expected)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(DAYS, DAYS, st.integers(1, 30))
def test_round_ones_are_round_and_lie_between(first: date, last: date, every: int) -> None:
    found = anniversaries.round_between(first, last, every)
    assert all(first <= one.on <= last and one.number % every == 0 and one.number > 0 for one in found)
    assert [one.on for one in found] == sorted(one.on for one in found)
    assert all(one == anniversaries.of(one.of.id, one.on.year) for one in found[:10])


def test_an_id_means_one_thing() -> None:
    assert len(anniversaries.ids()) == len(set(anniversaries.ids()))
    assert [one.id for one in anniversaries.known()] == list(anniversaries.ids())
