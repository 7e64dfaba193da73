"""Who holds an office on a day."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.registers import offices

NEXT = offices.Holder("secretary_general", "A. Successor", "H.E. Ms.", date(2027, 1, 1), None, True, "A/RES/81/1")


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("1946-01-10", None),
        ("1946-02-02", "Trygve Lie"),
        ("1953-04-10", "Dag Hammarskjöld"),
        ("1961-10-01", None),
        ("1971-12-31", "U Thant"),
        ("2013-09-26", "Ban Ki-moon"),
        ("2017-01-01", "António Guterres"),
        ("2026-12-31", "António Guterres"),
        ("2027-01-01", None),
    ],
)
def test_secretary_general_on_a_day(on: str, name: str | None) -> None:
    holder = offices.holder("secretary_general", date.fromisoformat(on))
    assert (holder.name if holder else None) == name


def test_a_mission_adds_who_follows() -> None:
    assert offices.holder("secretary_general", date(2027, 7, 30), (NEXT,)) == NEXT
    still = offices.holder("secretary_general", date(2026, 7, 30), (NEXT,))
    assert still is not None
    assert still.style == "H.E. Mr."


def test_what_a_mission_adds_goes_before_the_register() -> None:
    acting = offices.Holder("secretary_general", "An Acting", "H.E. Ms.", date(2026, 5, 1), date(2026, 5, 9), True, "x")
    assert offices.holder("secretary_general", date(2026, 5, 2), (acting,)) == acting
    assert offices.holder("president_security_council", date(2026, 5, 2), (acting,)) is None


def test_presidents_are_known_by_title_only() -> None:
    office = offices.get("president_security_council")
    assert office is not None
    assert office.title == "President of the Security Council"
    assert offices.holders("president_security_council") == ()
    assert offices.get("king") is None


def test_titles_come_in_the_language_that_has_them() -> None:
    titles = [office.title for code in ("fr", "en", "de") if (office := offices.get("secretary_general", code))]
    assert titles == ["Secrétaire général", "Secretary-General", "Secretary-General"]


@pytest.mark.parametrize("id", offices.ids())
def test_terms_do_not_end_before_they_begin(id: str) -> None:
    for holder in offices.holders(id):
        assert holder.until is None or holder.since <= holder.until
