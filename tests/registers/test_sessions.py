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
        for day in (date(2010, 9, 26), date(2010, 9, 15), date(2024, 9, 11), date(2027, 7, 30), date(2027, 9, 3))
        if (found := sessions.session_on(day))
    ] == [(65, True), (65, False), (79, True), (81, True), (81, False)]


@pytest.mark.parametrize(
    ("id", "kind", "number", "opening", "title"),
    [
        ("68", "regular", 68, "2013-09-17", ""),
        ("95", "regular", 95, "2040-09-11", ""),
        ("S-1", "special", 1, "1947-04-28", "Palestine"),
        ("S-32", "special", 32, "2021-06-02", "Challenges and measures to prevent and combat corruption and strengthen international cooperation"),
        ("ES-1", "emergency", 1, "1956-11-01", "Middle East"),
        ("ES-10", "emergency", 10, "1997-04-24", "Occupied East Jerusalem and the rest of the Occupied Palestinian Territory"),
        ("ES-11", "emergency", 11, "2022-02-28", "Ukraine"),
        ("ES-12", "emergency", 12, None, ""),
    ],
)  # fmt: skip
def test_a_session_is_found_by_its_id(id: str, kind: str, number: int, opening: str | None, title: str) -> None:
    found = sessions.get(id)
    assert found is not None
    assert (found.kind, found.number, found.title) == (kind, number, title)
    assert found.opening == (date.fromisoformat(opening) if opening else None)


@pytest.mark.parametrize("id", ["", "0", "151", "068", "ES10", "es-10", "S-", "-1", "68th", "９"])
def test_what_is_no_id_names_no_session(id: str) -> None:
    assert sessions.get(id) is None


def test_special_sessions_stand_in_the_order_of_their_days() -> None:
    for kind, last in (("regular", 81), ("special", 32), ("emergency", 11)):
        held = sessions.known(kind)  # type: ignore[arg-type]
        assert [session.number for session in held] == list(range(1, last + 1))
        openings = [session.opening for session in held if session.opening]
        assert openings == sorted(openings)
        assert len(openings) == last
        assert all(session.source and (kind == "regular" or session.title) for session in held)


@pytest.mark.parametrize(
    ("day", "session"),
    [
        ("1946-01-09", None),
        ("1987-04-30", 42),  # "Items 38 and 39 of the preliminary list*", forty-second session
        ("1997-09-15", 52),
        ("1997-09-25", 52),  # opened on 16 September, its agenda adopted some days later
        ("1997-10-20", None),
        ("2024-01-31", None),
        ("2024-02-15", 79),
        ("2024-09-10", 79),  # the opening day: the list is that of the session that opens
        ("9999-12-31", None),  # the last day that a computer knows
    ],
)
def test_which_session_a_preliminary_list_belongs_to(day: str, session: int | None) -> None:
    assert sessions.of_list(date.fromisoformat(day)) == session


def test_symbols_of_the_lists() -> None:
    assert (sessions.list_symbol(79, False), sessions.list_symbol(79, True)) == ("A/79/50", "A/79/150")  # R51
    assert sessions.list_symbol(30, True) == ""


@pytest.mark.parametrize(("day", "year"), [("2006-07-17", 61), ("2000-02-08", 55), ("1987-04-30", 42), ("1945-12-31", None)])  # fmt: skip
def test_years_of_the_security_council(day: str, year: int | None) -> None:
    assert sessions.council_year(date.fromisoformat(day)) == year  # R46
