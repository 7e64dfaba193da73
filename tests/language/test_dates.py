"""Dates and stretches of days in the six official languages, side by side."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.language import Language, codes, load

SIX = ("en", "fr", "es", "ru", "zh", "ar")


def language(code: str) -> Language:
    found = load(code)
    assert found is not None
    return found


DAYS = {
    "2013-09-26": (
        "26 September 2013",
        "26 septembre 2013",
        "26 de septiembre de 2013",
        "26 сентября 2013 года",
        "2013年9月26日",
        "26 أيلول/سبتمبر 2013",
    ),
    "2022-06-01": (
        "1 June 2022",
        "1er juin 2022",
        "1 de junio de 2022",
        "1 июня 2022 года",
        "2022年6月1日",
        "1 حزيران/يونيه 2022",
    ),
    "2000-11-15": (
        "15 November 2000",
        "15 novembre 2000",
        "15 de noviembre de 2000",
        "15 ноября 2000 года",
        "2000年11月15日",
        "15 تشرين الثاني/نوفمبر 2000",
    ),
}
STRETCHES = {
    ("2013-09-26", "2013-09-26"): (
        "on 26 September 2013",
        "le 26 septembre 2013",
        "el 26 de septiembre de 2013",
        "26 сентября 2013 года",
        "2013年9月26日",
        "في 26 أيلول/سبتمبر 2013",
    ),
    ("2013-05-29", "2013-05-30"): (
        "on 29 and 30 May 2013",
        "les 29 et 30 mai 2013",
        "los días 29 y 30 de mayo de 2013",
        "29 и 30 мая 2013 года",
        "2013年5月29日和30日",
        "يومي 29 و 30 أيار/مايو 2013",
    ),
    ("2013-05-31", "2013-06-01"): (
        "on 31 May and 1 June 2013",
        "les 31 mai et 1er juin 2013",
        "los días 31 de mayo y 1 de junio de 2013",
        "31 мая и 1 июня 2013 года",
        "2013年5月31日和6月1日",
        "يومي 31 أيار/مايو و 1 حزيران/يونيه 2013",
    ),
    ("2013-12-31", "2014-01-01"): (
        "on 31 December 2013 and 1 January 2014",
        "les 31 décembre 2013 et 1er janvier 2014",
        "los días 31 de diciembre de 2013 y 1 de enero de 2014",
        "31 декабря 2013 года и 1 января 2014 года",
        "2013年12月31日和2014年1月1日",
        "يومي 31 كانون الأول/ديسمبر 2013 و 1 كانون الثاني/يناير 2014",
    ),
    ("2013-05-13", "2013-05-15"): (
        "from 13 to 15 May 2013",
        "du 13 au 15 mai 2013",
        "del 13 al 15 de mayo de 2013",
        "13–15 мая 2013 года",
        "2013年5月13日至15日",
        "في الفترة من 13 إلى 15 أيار/مايو 2013",
    ),
    ("2013-06-01", "2013-05-30"): (
        "from 30 May to 1 June 2013",
        "du 30 mai au 1er juin 2013",
        "del 30 de mayo al 1 de junio de 2013",
        "30 мая — 1 июня 2013 года",
        "2013年5月30日至6月1日",
        "في الفترة من 30 أيار/مايو إلى 1 حزيران/يونيه 2013",
    ),
    ("2008-12-25", "2009-09-14"): (
        "from 25 December 2008 to 14 September 2009",
        "du 25 décembre 2008 au 14 septembre 2009",
        "del 25 de diciembre de 2008 al 14 de septiembre de 2009",
        "25 декабря 2008 года — 14 сентября 2009 года",
        "2008年12月25日至2009年9月14日",
        "في الفترة من 25 كانون الأول/ديسمبر 2008 إلى 14 أيلول/سبتمبر 2009",
    ),
}


def test_the_six_official_languages_are_there() -> None:
    assert codes() == tuple(sorted(SIX))
    assert [language(code).direction for code in SIX] == ["ltr"] * 5 + ["rtl"]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_written_as_united_nations_documents_write_it(day: str) -> None:
    assert tuple(language(code).day(date.fromisoformat(day)) for code in SIX) == DAYS[day]


@pytest.mark.parametrize("stretch", STRETCHES)
def test_a_stretch_of_days_names_its_ends_once_and_in_order(stretch: tuple[str, str]) -> None:
    first, last = map(date.fromisoformat, stretch)
    assert tuple(language(code).during(first, last) for code in SIX) == STRETCHES[stretch]


@pytest.mark.parametrize("code", SIX)
def test_every_month_is_printed_and_no_two_are_alike(code: str) -> None:
    months = language(code).data["months"]
    assert len(set(months)) == 12
    for month, name in enumerate(months, 1):
        assert name in language(code).day(date(2013, month, 2))
