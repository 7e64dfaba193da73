"""The States: names on a day, articles, order, status, and the promises of the data file itself."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from zerodraft.model.library import LANGUAGES
from zerodraft.registers import states
from zerodraft.registers.store import table

TODAY = date(2026, 11, 22)
THEN = date(2013, 9, 26)

MEMBERS_OF_2013 = """
BHR Bahrain                            | the Kingdom of Bahrain
BGD Bangladesh                         | the People's Republic of Bangladesh
BLR Belarus                            | the Republic of Belarus
BOL Bolivia (Plurinational State of)   | the Plurinational State of Bolivia
ECU Ecuador                            | the Republic of Ecuador
EGY Egypt                              | the Arab Republic of Egypt
IND India                              | the Republic of India
KAZ Kazakhstan                         | the Republic of Kazakhstan
KGZ Kyrgyzstan                         | the Kyrgyz Republic
LAO the Lao People's Democratic Republic | the Lao People's Democratic Republic
LBY Libya                              | Libya
NIC Nicaragua                          | the Republic of Nicaragua
NGA Nigeria                            | the Federal Republic of Nigeria
PHL the Philippines                    | the Republic of the Philippines
QAT Qatar                              | the State of Qatar
RUS the Russian Federation             | the Russian Federation
SGP Singapore                          | the Republic of Singapore
TJK Tajikistan                         | the Republic of Tajikistan
TKM Turkmenistan                       | Turkmenistan
ARE the United Arab Emirates           | the United Arab Emirates
UZB Uzbekistan                         | the Republic of Uzbekistan
VEN Venezuela (Bolivarian Republic of) | the Bolivarian Republic of Venezuela
""".strip().splitlines()


@pytest.mark.parametrize("line", MEMBERS_OF_2013, ids=lambda line: line[:3])
def test_names_of_2013_are_those_of_the_letter(line: str) -> None:
    short, formal = (part.strip() for part in line[4:].split("|"))
    for form, text in (("un-short", short), ("un-formal", formal)):
        name = states.name(line[:3], form, THEN)  # type: ignore[arg-type]
        assert name is not None
        assert name.text == text
        assert name.verified, "the names of A/68/500 were read in it or in UNTERM"


def test_letter_of_2013_is_in_the_order_of_short_names() -> None:
    ids = [line[:3] for line in MEMBERS_OF_2013]
    assert sorted(ids, key=lambda id: states.sort_key(id, THEN)) == ids
    assert ids != sorted(ids)


@pytest.mark.parametrize(
    ("id", "on", "form", "text"),
    [
        ("TUR", "2022-05-31", "un-short", "Turkey"),
        ("TUR", "2022-06-01", "un-short", "Türkiye"),
        ("TUR", "2022-06-01", "un-formal", "the Republic of Türkiye"),
        ("SWZ", "2017-01-01", "un-short", "Swaziland"),
        ("SWZ", "2019-01-01", "un-short", "Eswatini"),
        ("MKD", "2018-09-18", "un-short", "the former Yugoslav Republic of Macedonia"),
        ("MKD", "2019-09-17", "un-short", "North Macedonia"),
        ("CZE", "2015-09-15", "un-short", "the Czech Republic"),
        ("CZE", "2016-09-13", "un-short", "Czechia"),
        ("CZE", "2026-09-13", "un-formal", "the Czech Republic"),
        ("CPV", "2013-09-26", "un-short", "Cape Verde"),
        ("CPV", "2014-09-26", "un-short", "Cabo Verde"),
        ("LBY", "2011-09-15", "un-short", "the Libyan Arab Jamahiriya"),
        ("LBY", "2011-09-16", "un-short", "Libya"),
        ("LBY", "2017-12-21", "un-formal", "Libya"),
        ("LBY", "2017-12-22", "un-formal", "the State of Libya"),
        ("CIV", "2026-01-01", "un-short", "Côte d'Ivoire"),
        ("KAZ", "1996-09-17", "un-short", "Kazakstan"),
        ("NLD", "2013-09-17", "un-short", "the Netherlands"),
        ("NLD", "2026-09-17", "un-short", "the Kingdom of the Netherlands"),
        ("COD", "1990-01-01", "un-short", "Zaire"),
        ("RUS", "1990-01-01", "un-short", "the Union of Soviet Socialist Republics"),
        ("BLR", "1990-01-01", "un-short", "the Byelorussian Soviet Socialist Republic"),
        ("PSE", "2012-11-29", "un-short", "the State of Palestine"),
        ("PSE", "2000-11-29", "un-short", "Palestine"),
        ("LAO", "2025-07-30", "popular", "Laos"),
        ("BOL", "2025-07-30", "popular", "Bolivia"),
        ("PHL", "2025-07-30", "popular", "the Philippines"),
        ("GMB", "2026-01-01", "un-formal", "the Republic of the Gambia"),
    ],
)
def test_a_name_is_that_of_its_day(id: str, on: str, form: states.Form, text: str) -> None:
    name = states.name(id, form, date.fromisoformat(on))
    assert name is not None
    assert name.text == text


@pytest.mark.parametrize(
    ("id", "form", "label", "article"),
    [
        ("GMB", "un-short", "Gambia", True),
        ("NLD", "un-short", "Netherlands (Kingdom of the)", True),
        ("BHR", "un-formal", "Kingdom of Bahrain", True),
        ("UKR", "un-formal", "Ukraine", False),
        ("GBR", "popular", "United Kingdom", True),
    ],
)
def test_a_label_has_no_article(id: str, form: states.Form, label: str, article: bool) -> None:
    name = states.name(id, form, TODAY)
    assert name is not None
    assert (name.label, name.article) == (label, article)


def test_a_state_has_no_name_before_it_was_there() -> None:
    assert states.name("SSD", "un-short", date(2011, 7, 8)) is None
    assert states.name("SSD", "un-short", date(2011, 7, 14)) is not None
    assert states.sort_key("SSD", date(1996, 1, 1)) == ""


def test_what_the_register_does_not_have_is_none() -> None:
    assert states.name("XXX", "un-short", TODAY) is None
    assert states.name("BLR", "un-short", TODAY, "de") is None
    assert states.name("IRN", "un-formal", date(1950, 1, 1)) is None, "nobody looked that formal name up"


def test_articles_are_those_of_unterm() -> None:
    with_article = {id for id in states.ids(TODAY) if (name := states.name(id, "un-short", TODAY)) and name.article}
    assert with_article == set(
        "ARE BHS CAF COD COG COM DOM GBR GMB KOR LAO MDA MHL NER NLD PHL PRK PSE RUS SDN SYR TZA USA VAT".split()
    )  # R115


@pytest.mark.parametrize(
    "line",
    [
        "Bahrain < Bangladesh < Barbados < Belarus",
        "Costa Rica < Côte d'Ivoire < Croatia",
        "Tunisia < Türkiye < Turkmenistan < Tuvalu",
        "Niger < Nigeria",
        "Dominica < Dominican Republic",
        "Guinea < Guinea-Bissau < Guyana",
        "Uganda < Ukraine < United Arab Emirates < United Kingdom of Great Britain and Northern Ireland"
        " < United Republic of Tanzania < United States of America < Uruguay < Uzbekistan",
        "Denmark > Democratic Republic of the Congo > Democratic People's Republic of Korea",
    ],
)
def test_order_of_neighbours(line: str) -> None:
    back = " > " in line
    names = line.split(" > " if back else " < ")
    keys = [states.sort_key(states.find(name, TODAY).id, TODAY) for name in names]
    assert all(keys)
    assert keys == sorted(keys, reverse=back)


def test_former_yugoslav_republic_stands_under_t() -> None:
    day = date(2015, 1, 1)
    keys = [states.sort_key(id, day) for id in ("THA", "MKD", "TLS")]
    assert keys == sorted(keys)


def test_french_spanish_and_russian_have_their_own_order() -> None:
    for language, ids in (("fr", "AFG ZAF ALB DZA DEU EGY"), ("es", "AFG ALB DEU AND AGO"), ("ru", "YEM CPV KAZ")):
        keys = [states.sort_key(id, TODAY, language) for id in ids.split()]
        assert keys == sorted(keys), language


def test_there_are_193_members_and_2_observers() -> None:
    status = [states.status(id, TODAY) for id in states.ids()]
    assert (status.count("member"), status.count("observer")) == (193, 2)


@pytest.mark.parametrize(
    ("id", "on", "expected"),
    [
        ("SSD", "2011-07-13", None),
        ("SSD", "2011-07-14", "member"),
        ("CHE", "2002-09-09", "observer"),
        ("CHE", "2002-09-10", "member"),
        ("CSK", "1992-12-31", "member"),
        ("CSK", "1993-01-01", None),
        ("DDR", "1990-10-02", "member"),
        ("DDR", "1990-10-03", None),
        ("IDN", "1965-06-01", None),
        ("COK", "2026-01-01", None),
        ("PSE", "2026-01-01", "observer"),
        ("VAT", "2026-01-01", "observer"),
        ("XXX", "2026-01-01", None),
    ],
)
def test_status_on_a_day(id: str, on: str, expected: str | None) -> None:
    assert states.status(id, date.fromisoformat(on)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_both_names_in_every_language(language: str) -> None:
    for id in states.ids():
        if states.last_day(id):
            continue
        for form in get_args(states.Form):
            name = states.name(id, form, TODAY, language)
            assert name is not None, (id, form)
            assert name.text == " ".join(name.text.split()), "no double blanks"
            assert "’" not in name.text, "apostrophes are straight; typography is the writer's"


def test_every_formal_name_has_its_article_or_is_the_short_name() -> None:
    for id in states.ids(TODAY):
        short, formal = (states.name(id, form, TODAY) for form in ("un-short", "un-formal"))
        assert short and formal
        assert formal.article or formal.text == short.text, id  # R119


def test_newer_names_come_first_and_never_on_one_day() -> None:
    for language in LANGUAGES:
        for id, names in table(f"states.{language}")["names"].items():
            days = [name["from"] for name in names]
            assert days == sorted(set(days), reverse=True), (language, id)


def test_an_unread_name_says_so() -> None:
    for id, on in (("RUS", date(1990, 1, 1)), ("COD", date(1990, 1, 1))):
        name = states.name(id, "un-short", on)
        assert name is not None
        assert not name.verified
        assert name.source == "general knowledge, not read in a source"


GROWTH = (
    "1945 51, 1946 55, 1947 57, 1948 58, 1949 59, 1950 60, 1955 76, 1956 80, 1957 82, 1958 82, 1960 99, 1961 104,"
    " 1962 110, 1963 113, 1964 115, 1965 117, 1966 122, 1967 123, 1968 126, 1970 127, 1971 132, 1973 135, 1974 138,"
    " 1975 144, 1976 147, 1977 149, 1978 151, 1979 152, 1980 154, 1981 157, 1983 158, 1984 159, 1990 159, 1991 166,"
    " 1992 179, 1993 184, 1994 185, 1999 188, 2000 189, 2002 191, 2006 192, 2011 193, 2025 193"
)


@pytest.mark.parametrize("year", GROWTH.split(", "))
def test_the_members_of_each_year_are_as_many_as_the_united_nations_counts(year: str) -> None:
    last = date(int(year[:4]), 12, 31)
    assert sum(states.status(id, last) == "member" for id in states.ids()) == int(year[5:])


def test_every_member_of_any_day_has_its_names_in_every_language() -> None:
    for year in range(1946, 2027):
        day = date(year, 6, 1)
        for id in states.ids(day):
            for language in LANGUAGES:
                assert states.name(id, "un-short", day, language), (id, year, language)
                assert states.sort_key(id, day, language), (id, year, language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "fr",
            "l'Afghanistan, l'Iran (République islamique d'), les Îles Salomon, la Côte d'Ivoire, le Royaume des Pays-Bas,"
            " El Salvador, Cuba, Haïti, Israël, Chypre, Malte, Monaco, Oman, Singapour, Djibouti, Cabo Verde, Maurice,"
            " Madagascar, Bahreïn, Sri Lanka, la Trinité-et-Tobago, Saint-Marin, les Émirats arabes unis",
        ),
        (
            "es",
            "el Afganistán, las Bahamas, el Brasil, El Salvador, la India, los Emiratos Árabes Unidos, las Islas Salomón,"
            " Cuba, el Reino de los Países Bajos, el Reino Unido de Gran Bretaña e Irlanda del Norte, Türkiye, México",
        ),
    ],
)
def test_articles_of_french_and_spanish_running_text(language: str, expected: str) -> None:
    for text in expected.split(", "):
        (id,) = states.find(text, TODAY, language).ids
        name = states.name(id, "un-short", TODAY, language)
        assert name is not None
        assert name.text == text


@pytest.mark.parametrize(
    ("id", "on", "language", "text"),
    [
        ("RUS", "1985-01-01", "fr", "l'Union des Républiques socialistes soviétiques"),
        ("RUS", "1985-01-01", "ru", "Союз Советских Социалистических Республик"),
        ("DEU", "1985-01-01", "en", "the Federal Republic of Germany"),
        ("DEU", "1985-01-01", "fr", "la République fédérale d'Allemagne"),
        ("DDR", "1985-01-01", "en", "the German Democratic Republic"),
        ("BFA", "1980-01-01", "fr", "la Haute-Volta"),
        ("CIV", "1980-01-01", "fr", "la Côte d'Ivoire"),
        ("CIV", "1980-01-01", "es", "la Costa de Marfil"),
        ("COD", "1990-01-01", "fr", "le Zaïre"),
        ("MMR", "1985-01-01", "es", "Birmania"),
        ("SRB", "2004-01-01", "fr", "la Serbie-et-Monténégro"),
        ("YUG", "1985-01-01", "ar", "يوغوسلافيا"),
        ("KHM", "1980-01-01", "ru", "Демократическая Кампучия"),
        ("BOL", "2008-01-01", "es", "Bolivia"),
        ("NLD", "2023-03-09", "en", "the Netherlands"),
        ("NLD", "2023-03-10", "en", "the Kingdom of the Netherlands"),
    ],
)
def test_names_of_another_day_in_their_languages(id: str, on: str, language: str, text: str) -> None:
    name = states.name(id, "un-short", date.fromisoformat(on), language)
    assert name is not None
    assert name.text == text


def test_a_state_that_has_ended_says_so() -> None:
    assert states.last_day("CSK") == date(1992, 12, 31)
    assert states.last_day("CZE") is None
    assert states.successors("CSK") == ("CZE", "SVK")
    assert states.name("CSK", "un-short", date(1993, 1, 1)) is None


def test_a_popular_name_holds_from_its_day() -> None:
    for day, text in (("2025-01-01", "Russia"), ("1985-01-01", "the Union of Soviet Socialist Republics")):
        name = states.name("RUS", "popular", date.fromisoformat(day))
        assert name is not None
        assert name.text == text
    assert getattr(states.name("IRN", "popular", TODAY, "fr"), "text", "") == "l'Iran"


def test_the_day_of_membership_says_whether_it_was_read() -> None:
    assert states.status_since("AFG", TODAY) == (date(1946, 11, 19), True)
    assert states.status_since("SSD", TODAY) == (date(2011, 7, 14), False)
    assert states.status_since("COK", TODAY) is None


def test_capitals_are_known_and_unread() -> None:
    assert states.capital("BLR") == ("Minsk", False)
    assert states.capital("BLR", "fr") is None
    assert [id for id in states.ids(TODAY) if not states.capital(id)] == ["ISR", "PSE"]


def test_a_formal_name_is_not_vouched_for_on_days_of_another_english_one() -> None:
    for day, read in (("1995-01-01", False), ("2020-01-01", True)):
        name = states.name("BHR", "un-formal", date.fromisoformat(day), "fr")
        assert name is not None
        assert (name.text, name.verified) == ("le Royaume de Bahreïn", read)


@pytest.mark.parametrize(
    ("id", "on", "read"),
    [
        ("AFG", "1980-01-01", True),
        ("BEN", "1985-01-01", True),
        ("IRN", "1986-12-30", False),
        ("IRN", "1990-01-01", True),
        ("EGY", "1990-01-01", True),
        ("SWZ", "2019-01-01", False),
        ("COD", "1980-01-01", False),
    ],
)
def test_a_short_name_is_read_on_all_the_days_it_goes_through(id: str, on: str, read: bool) -> None:
    name = states.name(id, "un-short", date.fromisoformat(on))
    assert name is not None
    assert name.verified == read


@pytest.mark.parametrize("year", [1975, 1985, 1996, 2013, 2026])
@pytest.mark.parametrize("code", ["en", "fr", "es", "ru", "zh", "ar"])
def test_a_name_that_counts_as_read_names_a_source_in_which_it_was_read(code: str, year: int) -> None:
    names = [states.name(id, "un-short", date(year, 1, 1), code) for id in states.ids()]
    recalled = [name.label for name in names if name and name.verified and "not read in a source" in name.source]
    assert recalled == []
