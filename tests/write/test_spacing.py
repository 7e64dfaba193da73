"""Spaces that no line may break at, and those where a line may break as before."""

from __future__ import annotations

import pytest

from zerodraft.model.document import Run
from zerodraft.write.spacing import kept_together


@pytest.mark.parametrize(
    ("plain", "kept"),
    [
        ("on 26 September 2013 in", "on 26~September 2013 in"),
        ("from 13 to 15 May 2013", "from 13 to 15~May 2013"),
        ("under agenda item 108.", "under agenda item~108."),
        ("Agenda items 7 and 133", "Agenda items~7 and 133"),
        ("agenda item 3 (b)", "agenda item~3~(b)"),
        ("Annex II to the letter", "Annex~II to the letter"),
        ("Item 38 of the list", "Item~38 of the list"),
        ("in 2010, 2011 and 2012", "in 2010, 2011 and 2012"),
        ("22 States, 3 Mayors", "22 States, 3 Mayors"),
        ("the item itself", "the item itself"),
        ("", ""),
    ],
)
def test_dates_and_item_numbers_stay_on_one_line(plain: str, kept: str) -> None:
    assert kept_together((Run(plain),), "en") == [kept.replace("~", "\u00a0")]


@pytest.mark.parametrize(
    ("language", "kept"),
    [
        ("fr", "du 26~septembre au 1er~mai, point~108~b) et annexe~II, 22 États"),
        ("es", "el 26~de~septiembre de 2013, tema~108~b), 22 Estados"),
        ("ru", "26~сентября 2013 года, пункт~108~b) повестки дня"),
        ("zh", "2013年9月26日 22国"),
        ("ar", "26~أيلول/سبتمبر 2013 البند~108 من جدول الأعمال"),
    ],
)
def test_every_language_keeps_its_dates_and_item_numbers_together(language: str, kept: str) -> None:
    assert kept_together((Run(kept.replace("~", " ")),), language) == [kept.replace("~", "\u00a0")]


def test_a_space_at_the_edge_of_a_run_is_kept_too() -> None:
    runs = (Run("under agenda item "), Run("108", "value"), Run(", on 26"), Run(" September"))
    assert kept_together(runs, "en") == ["under agenda item\u00a0", "108", ", on 26", "\u00a0September"]


def test_a_language_without_data_keeps_its_plain_spaces() -> None:
    assert kept_together((Run("26 September"),), "xx") == ["26 September"]
