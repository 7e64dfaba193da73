"""Instruments and observances: what anniversaries and days are counted from."""

from __future__ import annotations

import re
from datetime import date

import pytest

from zerodraft.registers import instruments, observances


@pytest.mark.parametrize(
    ("id", "adopted", "resolution", "verified"),
    [
        ("palermo-protocol", "2000-11-15", "55/25, annex II", True),
        ("untoc", "2000-11-15", "55/25, annex I", True),
        ("global-plan-of-action", "2010-07-30", "64/293", True),
        ("resolution-68-192", "2013-12-18", "68/192", False),
        ("uncac", "2003-10-31", "58/4", False),
        ("charter-of-the-united-nations", "1945-06-26", "", False),
    ],
)
def test_an_instrument_has_its_day_and_resolution(id: str, adopted: str, resolution: str, verified: bool) -> None:
    found = instruments.get(id)
    assert found is not None
    assert found.adopted == date.fromisoformat(adopted)
    assert (found.resolution, found.verified) == (resolution, verified)


def test_titles_are_exact() -> None:
    protocol = instruments.get("palermo-protocol")
    assert protocol is not None
    assert protocol.title == (
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, "
        "supplementing the United Nations Convention against Transnational Organized Crime"
    )
    assert protocol.short == (
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children"
    )
    assert "Palermo Protocol" in protocol.names


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Palermo Protocol", "palermo-protocol"),
        ("UNTOC", "untoc"),
        ("global plan of action", "global-plan-of-action"),
        ("64/293", "global-plan-of-action"),
        ("Charter of the United Nations", "charter-of-the-united-nations"),
        ("icat", "icat"),
    ],
)
def test_an_instrument_is_found_by_words(words: str, first: str) -> None:
    assert instruments.find(words)[0].id == first


def test_what_is_not_there_is_none() -> None:
    assert instruments.get("palermo") is None
    assert instruments.find("") == ()
    assert instruments.find("qqqq") == ()
    assert observances.get("day") is None


def test_a_month_alone_is_no_day() -> None:
    gift = instruments.get("un-gift")
    assert gift is not None
    assert gift.adopted is None


@pytest.mark.parametrize(("module", "count"), [(instruments, 130), (observances, 233)])
def test_all_entries_are_there_under_readable_ids(module: object, count: int) -> None:
    ids: tuple[str, ...] = module.ids()  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids)) == count
    for id in ids:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)
        assert module.get(id).source  # type: ignore[attr-defined]


def test_world_day_against_trafficking() -> None:
    day = observances.get("world-day-against-trafficking-in-persons")
    assert day is not None
    assert (day.name, day.on(2027)) == ("World Day against Trafficking in Persons", date(2027, 7, 30))
    assert (day.resolution, day.first, day.verified) == ("68/192", 2014, True)
    assert day in observances.on_day(7, 30)
    assert observances.find("trafficking persons") == (day,)


def test_a_day_that_moves_has_no_day() -> None:
    habitat = observances.get("world-habitat-day")
    assert habitat is not None
    assert habitat.on(2027) is None
    assert habitat not in observances.on_day(habitat.month, habitat.day)


def test_a_week_has_its_last_day() -> None:
    week = observances.get("disarmament-week")
    assert week is not None
    assert (week.day, week.last_day) == (24, 30)
    assert all(observances.get(id).on(2027) or observances.get(id).moves for id in observances.ids())  # type: ignore[union-attr]
