"""Which State is meant by words that a person writes."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from zerodraft.model.library import LANGUAGES
from zerodraft.registers import states

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "id", "form"),
    [
        ("Belarus", "BLR", "un-short"),
        ("BLR", "BLR", "code"),
        ("belarus", "BLR", "un-short"),
        ("the Kyrgyz Republic", "KGZ", "un-formal"),
        ("Kyrgyz Republic", "KGZ", "un-formal"),
        ("Bolivia, Plurinational State of", "BOL", "un-short"),
        ("Bolivia (Plurinational State of)", "BOL", "un-short"),
        ("Bolivia", "BOL", "popular"),
        ("Laos", "LAO", "popular"),
        ("the Lao People’s Democratic Republic", "LAO", "un-short"),
        ("Cote d'Ivoire", "CIV", "un-short"),
        ("Turkiye", "TUR", "un-short"),
        ("Gambia", "GMB", "un-short"),
        ("The Gambia", "GMB", "un-short"),
        ("El Salvador", "SLV", "un-short"),
        ("the Netherlands", "NLD", "popular"),
        ("Kingdom of the Netherlands", "NLD", "un-short"),
        ("Korea, Republic of", "KOR", "alias"),
        ("Niger", "NER", "un-short"),
        ("Nigeria", "NGA", "un-short"),
        ("Dominica", "DMA", "un-short"),
        ("Sudan", "SDN", "un-short"),
        ("Holy See", "VAT", "un-short"),
        ("USA", "USA", "code"),
        ("UAE", "ARE", "alias"),
        ("Bosnia & Herzegovina", "BIH", "un-short"),
    ],
)
def test_a_name_in_any_form_is_found(words: str, id: str, form: str) -> None:
    match = states.find(words, TODAY)
    assert (match.ids, match.form, match.valid, match.candidates) == ((id,), form, True, ())
    assert match.id == id


@pytest.mark.parametrize(
    ("words", "on", "id", "valid"),
    [
        ("Swaziland", "2025-01-01", "SWZ", False),
        ("Swaziland", "2010-01-01", "SWZ", True),
        ("Türkiye", "1996-01-01", "TUR", False),
        ("Turkey", "1996-01-01", "TUR", True),
        ("Turkey", "2022-06-01", "TUR", False),
        ("Kazakstan", "1996-09-17", "KAZ", True),
        ("Kazakstan", "2013-09-17", "KAZ", False),
        ("Zaire", "1996-01-01", "COD", True),
        ("Libyan Arab Jamahiriya", "2013-09-26", "LBY", False),
        ("the State of Libya", "2013-09-26", "LBY", False),
        ("South Sudan", "2010-01-01", "SSD", False),
        ("SSD", "2010-01-01", "SSD", False),
        ("Burma", "2025-01-01", "MMR", False),
        ("Byelorussia", "2025-01-01", "BLR", False),
        ("Soviet Union", "1991-12-23", "RUS", True),
        ("Soviet Union", "2020-01-01", "RUS", False),
        ("Czechoslovakia", "1992-12-31", "CSK", True),
        ("Czechoslovakia", "1993-01-01", "CSK", False),
        ("CSK", "1993-01-01", "CSK", False),
        ("Yugoslavia", "1985-01-01", "YUG", True),
        ("Yugoslavia", "2001-01-01", "SRB", True),
        ("Germany, Federal Republic of", "1985-01-01", "DEU", True),
        ("Federal Republic of Germany", "1985-01-01", "DEU", True),
        ("Germany", "1985-01-01", "DEU", False),
    ],
)
def test_a_name_of_another_day_is_found_and_said_to_be(words: str, on: str, id: str, valid: bool) -> None:
    match = states.find(words, date.fromisoformat(on))
    assert (match.ids, match.valid) == ((id,), valid)


def test_a_name_of_another_day_tells_its_days() -> None:
    match = states.find("Swaziland", TODAY)
    assert match.until == date(2018, 5, 30)
    assert states.find("Eswatini", TODAY).since == date(2018, 5, 30)


def test_without_a_day_every_name_is_valid() -> None:
    assert states.find("Swaziland", None).valid
    assert states.find("Eswatini", None).valid


@pytest.mark.parametrize(
    ("words", "ids", "candidates"),
    [
        ("Congo", ("COG",), ("COD",)),
        ("Guinea", ("GIN",), ("GNQ", "GNB", "PNG")),
        ("Korea", (), ("PRK", "KOR")),
    ],
)
def test_words_that_several_states_share_offer_them_all(
    words: str, ids: tuple[str, ...], candidates: tuple[str, ...]
) -> None:
    match = states.find(words, TODAY)
    assert (match.ids, match.candidates) == (ids, candidates)
    assert match.ambiguous


@pytest.mark.parametrize(
    ("words", "candidates"),
    [
        ("Lao", {"LAO"}),
        ("Boliva", {"BOL"}),
        ("Kirgizstan", {"KGZ"}),
        ("Republic of", set()),
        ("", set()),
        ("the", set()),
        ("Qqqq", set()),
        ("EU", set()),
        ("Zubrowka", set()),
        ("Phillipines", {"PHL"}),
    ],
)
def test_a_part_of_a_name_or_a_slip_is_a_candidate_and_not_found(words: str, candidates: set[str]) -> None:
    match = states.find(words, TODAY)
    assert match.ids == ()
    assert set(match.candidates) == candidates
    assert not match.ambiguous


def test_names_of_other_languages_are_found_in_theirs() -> None:
    for language, words in (("fr", "l’Égypte"), ("es", "Egipto"), ("ru", "Египет"), ("zh", "埃及"), ("ar", "مصر")):
        assert states.find(words, TODAY, language).ids == ("EGY",), language
    assert states.find("Belarus", TODAY, "de") == states.Match()


def test_every_name_of_today_finds_its_state() -> None:
    for id in states.ids(TODAY):
        for form in ("un-short", "un-formal", "popular"):
            name = states.name(id, form, TODAY)
            assert name is not None
            for words in (name.text, name.label, name.text.upper()):
                match = states.find(words, TODAY)
                assert match.ids == (id,), words
                assert match.valid, words


@pytest.mark.parametrize("year", [1946, 1959, 1965, 1972, 1977, 1985, 1991, 1996, 2004, 2012, 2020, 2026])
def test_every_name_of_every_day_finds_its_state_in_its_language(year: int) -> None:
    day = date(year, 9, 20)
    for language in LANGUAGES:
        for id in states.ids():
            for form in get_args(states.Form):
                name = states.name(id, form, day, language)
                for words in {name.text, name.label} if name else ():
                    match = states.find(words, day, language)
                    assert (match.ids, match.valid) == ((id,), True), (id, language, words)
