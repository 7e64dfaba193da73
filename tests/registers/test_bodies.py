"""Bodies: exact names, founding and seat."""

from __future__ import annotations

import re
from datetime import date

import pytest

from zerodraft.registers import bodies


@pytest.mark.parametrize(
    ("id", "title", "acronym", "founded", "resolution", "seat"),
    [
        ("general-assembly", "General Assembly", "", "1945-10-24", "", "New York"),
        ("economic-and-social-council", "Economic and Social Council", "ECOSOC", "1945-10-24", "", "New York"),
        ("third-committee", "Social, Humanitarian and Cultural Committee (Third Committee)", "", None, "", "New York"),
        ("human-rights-council", "Human Rights Council", "HRC", "2006-03-15", "60/251", "Geneva"),
        ("unodc", "United Nations Office on Drugs and Crime", "UNODC", "1997-11-01", "", "Vienna"),
        ("ccpcj", "Commission on Crime Prevention and Criminal Justice", "CCPCJ", "1992-02-06", "1992/1", "Vienna"),
        (
            "unhcr",
            "Office of the United Nations High Commissioner for Refugees",
            "UNHCR",
            "1950-12-14",
            "428 (V)",
            "Geneva",
        ),
        (
            "icat",
            "Inter-Agency Coordination Group against Trafficking in Persons",
            "ICAT",
            "2006-07-27",
            "2006/27",
            "Vienna",
        ),
    ],
)
def test_a_body_has_its_name_and_founding(
    id: str, title: str, acronym: str, founded: str | None, resolution: str, seat: str
) -> None:
    found = bodies.get(id)
    assert found is not None
    assert (found.title, found.acronym, found.resolution, found.seat) == (title, acronym, resolution, seat)
    assert found.founded == (date.fromisoformat(founded) if founded else None)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("UNODC", "unodc"),
        ("Third Committee", "third-committee"),
        ("Security Council", "security-council"),
        ("Haut-Commissariat des Nations Unies pour les réfugiés", "unhcr"),
        ("2006/27", "icat"),
        ("группа 77", "group-of-77"),
    ],
)
def test_a_body_is_found_by_words_in_any_language(words: str, first: str) -> None:
    assert bodies.find(words)[0].id == first


def test_what_is_not_there_is_none() -> None:
    assert bodies.get("league-of-nations") is None
    assert bodies.find("") == bodies.find("qqqq") == ()


def test_a_month_alone_is_no_day() -> None:
    gift = bodies.get("un-gift")
    assert gift is not None
    assert gift.founded is None


@pytest.mark.parametrize(("id", "verified"), [("icat", True), ("un-women", False), ("unhcr", True), ("undp", False)])
def test_only_what_was_read_in_a_source_is_verified(id: str, verified: bool) -> None:
    found = bodies.get(id)
    assert found is not None
    assert found.verified is verified


def test_ids_are_readable_and_every_entry_has_a_source_and_a_kind() -> None:
    assert len(bodies.ids()) == len(set(bodies.ids())) > 120
    for one in bodies.known():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id)
        assert one.source and one.kind and one.by
        assert set(one.translations) in ({"fr", "es", "ru", "zh", "ar"}, set())
