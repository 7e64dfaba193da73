"""The State that somebody means by a name on a day, or what is wrong with the name."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.model.problem import Place
from zerodraft.registers.named_state import resolve

PLACE = Place("draft.yaml", 3, 5)


@pytest.mark.parametrize(
    ("name", "on", "state"),
    [
        ("Republic of the Congo", "2020-01-01", "COG"),
        ("COG", "2020-01-01", "COG"),
        ("Congo-Brazzaville", "2020-01-01", "COG"),
        ("Congo (Brazzaville)", "1965-01-01", "COG"),
        ("Congo (Kinshasa)", "2020-01-01", "COD"),
        ("Democratic Republic of the Congo", "2020-01-01", "COD"),
        ("Republic of Guinea", "2020-01-01", "GIN"),
        ("Guinea-Bissau", "2020-01-01", "GNB"),
        ("South Korea", "2020-01-01", "KOR"),
        ("Yemen", "2020-01-01", "YEM"),
        ("Germany", "1995-01-01", "DEU"),
        ("West Germany", "1985-01-01", "DEU"),
        ("Soviet Union", "1985-01-01", "RUS"),
        ("USSR", "1985-01-01", "RUS"),
        ("Yugoslavia", "1985-01-01", "YUG"),
        ("Zaire", "1996-09-17", "COD"),
        ("Ivory Coast", "1985-12-31", "CIV"),
        ("Democratic Kampuchea", "1985-01-01", "KHM"),
        ("Upper Volta", "1984-01-01", "BFA"),
        ("Cook Islands", "2020-01-01", "COK"),
    ],
)
def test_a_name_of_its_day_is_taken_without_a_word(name: str, on: str, state: str) -> None:
    assert resolve(name, date.fromisoformat(on), PLACE) == (state, ())


@pytest.mark.parametrize(
    ("name", "on", "state", "mend"),
    [
        ("Congo", "2020-01-01", "COG", 'write COG for the Congo, or "Democratic Republic of the Congo"'),
        ("the Congo", "1980-01-01", "COG", 'write COG for the Congo, or "Zaire"'),
        ("Guinea", "2020-01-01", "GIN", 'write GIN for Guinea, or "Equatorial Guinea" or "Guinea-Bissau" or "Papua New Guinea"'),
        ("Yemen", "1985-01-01", "YEM", 'write YEM for Yemen, or "Democratic Yemen"'),
    ],
)  # fmt: skip
def test_a_name_that_others_share_is_taken_with_a_warning(name: str, on: str, state: str, mend: str) -> None:
    found, (problem,) = resolve(name, date.fromisoformat(on), PLACE)
    assert (found, problem.code, problem.severity, problem.mend) == (state, "ZD011", "warning", mend)
    assert problem.place == PLACE


@pytest.mark.parametrize(
    ("name", "on", "message", "mend"),
    [
        ("Türkiye", "1996-09-17", "only from 2022-06-01 on", 'write "Turkey", its name on that day'),
        ("Turkey", "2022-06-01", "only until 2022-05-31", 'write "Türkiye", its name on that day'),
        ("Soviet Union", "2020-01-01", "only until 1991-12-23", 'write "Russian Federation", its name on that day'),
        ("Czechoslovakia", "2020-01-01", "only until 1992-12-31", 'write "Czechia" or "Slovakia", which came after it'),
        ("CSK", "2020-01-01", "only until 1992-12-31", 'write "Czechia" or "Slovakia", which came after it'),
        ("GDR", "2000-01-01", "only until 1990-10-02", 'write "Germany", which came after it'),
        ("Democratic Yemen", "2000-01-01", "only until 1990-05-21", 'write "Yemen", which came after it'),
        ("Zanzibar", "1990-01-01", "only until 1964-04-25", 'write "United Republic of Tanzania", which came after it'),
        ("Serbia and Montenegro", "2010-01-01", "only until 2006-06-02", 'write "Serbia", its name on that day'),
        ("Germany", "1985-01-01", "only from 1990-10-03 on", 'write "Germany, Federal Republic of", its name on that day'),
        ("Côte d'Ivoire", "1984-01-01", "only from 1986-01-01 on", 'write "Ivory Coast", its name on that day'),
        ("South Sudan", "1996-01-01", "only from 2011-07-09 on", "look at the date of the text"),
        ("SSD", "1996-01-01", "only from 2011-07-09 on", "look at the date of the text"),
    ],
)  # fmt: skip
def test_a_name_of_another_day_says_which_and_offers_the_one_of_the_day(
    name: str, on: str, message: str, mend: str
) -> None:
    found, (problem,) = resolve(name, date.fromisoformat(on), PLACE)
    assert (found, problem.severity) == ("", "error")
    assert problem.message == f'"{name}" was not the name of a State on {on}, {message}'
    assert problem.mend == mend


@pytest.mark.parametrize(
    ("name", "message", "mend"),
    [
        ("Korea", "may mean several States", 'write "Democratic People\'s Republic of Korea" or "Republic of Korea"'),
        ("Saint", "may mean several States", 'write "Saint Kitts and Nevis" or "Saint Lucia" or "Saint Vincent and the Grenadines"'),
        ("Belrus", "there is no State called", 'write "Belarus"'),
        ("Atlantis", "there is no State called", "write its United Nations name: zerodraft lookup state WORDS"),
    ],
)  # fmt: skip
def test_a_name_of_no_state_or_of_several_offers_those_that_may_be_meant(name: str, message: str, mend: str) -> None:
    found, (problem,) = resolve(name, date(2026, 11, 22), PLACE)
    assert (found, problem.severity, problem.mend) == ("", "error", mend)
    assert message in problem.message


def test_names_of_another_language_are_known_in_its_texts_and_english_ones_everywhere() -> None:
    day = date(2026, 11, 22)
    for language, names in (
        ("fr", "les Îles Salomon|l'Égypte|Biélorussie|Royaume-Uni|Corée du Nord"),
        ("es", "El Salvador|las Bahamas|Bielorrusia|el Brasil"),
        ("ru", "Белоруссия|США|Египет"),
        ("zh", "英国|刚果（金）"),
        ("ar", "الإمارات|المملكة المتحدة"),
    ):
        for name in (*names.split("|"), "Egypt"):
            assert resolve(name, day, PLACE, language).value, (language, name)
    assert not resolve("les Îles Salomon", day, PLACE).value
