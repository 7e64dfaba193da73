"""International days: names, and the day they fall on in a year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.registers import observances


def test_world_day_against_trafficking() -> None:
    day = observances.get("world-day-against-trafficking-in-persons")
    assert day is not None
    assert (day.name, day.on(2027)) == ("World Day against Trafficking in Persons", date(2027, 7, 30))
    assert (day.resolution, day.first, day.verified) == ("68/192", 2014, True)
    assert day in observances.on_day(date(2027, 7, 30))
    assert observances.find("trafficking persons") == observances.find("lutte traite êtres humains") == (day,)
    assert observances.get("day") is None


@pytest.mark.parametrize(
    ("id", "days"),
    [
        ("world-habitat-day", ["2025-10-06", "2026-10-05", "2027-10-04"]),
        ("world-maritime-day", ["2025-09-25", "2026-09-24", "2027-09-30"]),
        ("international-day-of-cooperatives", ["2025-07-05", "2026-07-04", "2027-07-03"]),
        ("international-girls-in-ict-day", ["2025-04-24", "2026-04-23", "2027-04-22"]),
        ("world-day-of-remembrance-for-road-traffic-victims", ["2025-11-16", "2026-11-15", "2027-11-21"]),
        ("world-philosophy-day", ["2025-11-20", "2026-11-19", "2027-11-18"]),
        ("world-statistics-day", ["2025-10-20", None, None]),
        ("vesak-the-day-of-the-full-moon", [None, None, None]),
        ("human-rights-day", ["2025-12-10", "2026-12-10", "2027-12-10"]),
    ],
)
def test_a_day_that_moves_is_worked_out(id: str, days: list[str | None]) -> None:
    found = observances.get(id)
    assert found is not None
    assert [found.on(year) for year in (2025, 2026, 2027)] == [day and date.fromisoformat(day) for day in days]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("second Saturday of May and October", ["2026-05-09", "2026-10-10"]),
        ("first Monday in October", ["2026-10-05"]),
        ("last Sunday of February", ["2026-02-22"]),
        ("last Thursday of December", ["2026-12-31"]),
        ("full moon of May", []),
        ("first Monday of Maytober", []),
    ],
)
def test_rules_in_words(rule: str, days: list[str]) -> None:
    one = observances.Observance("x", "X", 0, 0, "", False, "a mission", moves=rule)
    assert list(one.days(2026)) == [date.fromisoformat(day) for day in days]


@settings(derandomize=True, deadline=None)
@given(st.integers(1946, 2200), st.integers(1, 12), st.sampled_from(observances.WEEKDAYS))
def test_turns_of_a_weekday_follow_one_another(year: int, month: int, name: str) -> None:
    days = [observances.weekday(year, month, name, turn) for turn in observances.TURNS]
    assert all(day.month == month and observances.WEEKDAYS[day.weekday()] == name for day in days)
    assert 1 <= days[0].day <= 7
    assert [later - day for day, later in pairwise(days[:4])] == [timedelta(weeks=1)] * 3
    assert (days[4] + timedelta(weeks=1)).month != month


def test_a_29_february_is_not_there_in_common_years() -> None:
    one = observances.Observance("x", "X", 2, 29, "", False, "a mission")
    assert (one.on(2028), one.on(2027)) == (date(2028, 2, 29), None)


def test_a_week_has_its_last_day_and_is_found_on_each() -> None:
    week = observances.get("disarmament-week")
    assert week is not None
    assert (week.day, week.last_day) == (24, 30)
    found = [week in observances.on_day(date(2027, 10, day)) for day in (23, 24, 27, 30, 31)]
    assert found == [False, True, True, True, False]


def test_all_entries_are_there_under_readable_ids() -> None:
    assert len(observances.ids()) == len(set(observances.ids())) == 233
    for one in observances.known():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id)
        assert one.source
        assert one.on(2025) or one.moves == "full moon of May"
