"""Agenda items: by number, by title, by words."""

from __future__ import annotations

import re

import pytest

from zerodraft.registers import agenda
from zerodraft.registers.store import table

CRIME = "Crime prevention and criminal justice"


@pytest.mark.parametrize(
    ("session", "number", "title", "verified"),
    [
        (68, "108", CRIME, True),
        (64, "104", CRIME, True),
        (62, "106", CRIME, False),
        (66, "107", CRIME, False),
        (61, "51(c)", "External debt crisis and development", True),
        (61, "51 (c)", "External debt crisis and development", True),
        (59, "85", "Sustainable development", True),
        (60, "64", "Advancement of women", False),
    ],
)
def test_an_item_is_found_by_its_number(session: int, number: str, title: str, verified: bool) -> None:
    item = agenda.item(session, number)
    assert item is not None
    assert (item.title, item.verified, item.session) == (title, verified, session)
    assert item.source


@pytest.mark.parametrize(("session", "number"), [(68, "1080"), (68, ""), (81, "108"), (12, "1"), (68, "108 (z)")])
def test_an_item_that_is_not_there_is_none(session: int, number: str) -> None:
    assert agenda.item(session, number) is None


def test_an_item_is_found_by_its_title() -> None:
    found = agenda.by_title("crime prevention and criminal justice", 76)
    assert found is not None
    assert found.number == "108"
    assert agenda.by_title("crime prevention", 68) is None, "a part of a title is not the title"
    assert agenda.by_title(CRIME, 81) is None, "not adopted when this register was made"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("108", "108"), ("20 (b)", "20 (b)"), ("20(b)", "20 (b)"), ("20b", "20 (b)"), (" 20  (b) ", "20 (b)"), ("20 (aa)", "20 (aa)"),
        ("", None), ("(b)", None), ("b", None), ("20 (B)", None), ("20 (b) and (d)", None), ("1080", None), ("20 b c", None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, number: str | None) -> None:
    assert agenda.as_number(text) == number


@pytest.mark.parametrize(
    ("session", "number", "printed"),
    [
        (68, "108", CRIME),
        (68, "69 (b)", "Promotion and protection of human rights: human rights questions, including alternative approaches for improving the effective enjoyment of human rights and fundamental freedoms"),
        (68, "19 (c)", "Sustainable development: International Strategy for Disaster Reduction"),
        (68, "19 (f)", "Sustainable development: Convention on Biological Diversity"),
        (61, "53 (g)", "Sustainable development: report of the Governing Council of the United Nations Environment Programme on its ninth special session"),
        (61, "53 (a)", "Sustainable development: implementation of Agenda 21, the Programme for the Further Implementation of Agenda 21 and the outcomes of the World Summit on Sustainable Development"),
        (61, "55 (a)", "Globalization and interdependence"),  # bears the title of its item
        (78, "21 (b)", "Eradicating rural poverty to implement the 2030 Agenda for Sustainable Development"),  # whose item is not known
    ],
)  # fmt: skip
def test_a_masthead_has_the_title_of_the_item_before_that_of_its_sub_item(
    session: int, number: str, printed: str
) -> None:
    item = agenda.item(session, number)
    assert item is not None
    assert agenda.printed(item) == printed
    found = agenda.by_title(printed, session)
    assert found is not None
    assert agenda.printed(found) == printed


def test_words_find_the_item_in_each_session_the_latest_first() -> None:
    found = {item.session: item.number for item in agenda.find("crime prevention") if item.title == CRIME}
    assert list(found) == sorted(found, reverse=True)
    assert found == {
        77: "108", 76: "108", 75: "111", 74: "106", 73: "109", 72: "107", 71: "106", 70: "106", 69: "105", 68: "108",
        67: "103", 66: "107", 65: "105", 64: "104", 63: "97", 62: "106", 61: "98", 60: "106",
    }  # fmt: skip
    assert agenda.find("") == ()
    assert agenda.find("qqqq") == ()


def test_a_special_session_has_an_agenda_of_its_own() -> None:
    item = agenda.item("ES-10", "5")
    assert item is not None
    assert (item.session, item.number, item.verified) == ("ES-10", "5", True)
    assert agenda.find("illegal israeli actions") == (item,)
    assert [(found.session, found.verified) for found in agenda.find("ukraine") if found.session == "ES-11"] == [
        ("ES-11", False)
    ]


def test_committees_come_with_the_item() -> None:
    item = agenda.item(68, "108")
    assert item is not None
    assert item.committees == ("third",)


def test_the_register_has_all_items_it_was_made_from() -> None:
    items = [item for session in agenda.sessions() for item in _items(session)]
    assert len(items) == 2668
    assert agenda.sessions() == (49, 51, 55, 56, *range(59, 81))
    assert [session for session in agenda.sessions() if agenda.complete(session)] == list(range(67, 76))
    for item in items:
        assert re.fullmatch(r"\d+( \([a-z]+\))?", item.number)
        assert item.title == " ".join(item.title.split())
        assert not item.title.endswith(".")


def _items(session: int) -> list[agenda.AgendaItem]:
    numbers = table("agenda")["sessions"][str(session)]
    return [item for number in numbers if (item := agenda.item(session, number))]
