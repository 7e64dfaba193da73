"""Instruments: exact titles, dates, and what was read of them in a source."""

from __future__ import annotations

import re
from datetime import date

import pytest

from zerodraft.registers import instruments


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
        ("Устав Организации Объединенных Наций", "charter-of-the-united-nations"),
    ],
)
def test_an_instrument_is_found_by_words(words: str, first: str) -> None:
    assert instruments.find(words)[0].id == first


def test_what_is_not_there_is_none() -> None:
    assert instruments.get("palermo") is None
    assert instruments.find("") == ()
    assert instruments.find("qqqq") == ()


def test_all_entries_are_there_under_readable_ids() -> None:
    assert len(instruments.ids()) == len(set(instruments.ids())) == 111
    for one in instruments.known():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id)
        assert one.source
        assert one.kind in {"treaty", "declaration", "resolution"}, "bodies have a register of their own"
        assert set(one.translations) in ({"fr", "es", "ru", "zh", "ar"}, set())


@pytest.mark.parametrize(
    ("id", "language", "title"),
    [
        ("untoc", "fr", "Convention des Nations Unies contre la criminalité transnationale organisée"),
        ("untoc", "zh", "联合国打击跨国有组织犯罪公约"),
        (
            "global-plan-of-action",
            "es",
            "Plan de Acción Mundial de las Naciones Unidas para Combatir la Trata de Personas",
        ),
        ("charter-of-the-united-nations", "ar", "ميثاق الأمم المتحدة"),
    ],
)
def test_main_titles_are_there_in_six_languages(id: str, language: str, title: str) -> None:
    found = instruments.get(id)
    assert found is not None
    assert found.translations[language] == title


@pytest.mark.parametrize(
    ("id", "article"),
    [
        ("palermo-protocol", True),
        ("millennium-declaration", True),
        ("2030-agenda", False),
        ("resolution-68-192", False),
    ],
)
def test_a_title_knows_whether_it_takes_an_article(id: str, article: bool) -> None:
    found = instruments.get(id)
    assert found is not None
    assert found.article is article
