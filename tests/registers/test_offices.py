"""Who holds an office on a day."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.model.library import LANGUAGES
from zerodraft.registers import offices, sessions, states


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


def test_presidents_are_known_by_title_only() -> None:
    office = offices.get("president_security_council")
    assert office is not None
    assert office.title == "President of the Security Council"
    assert offices.holders("president_security_council") == ()
    assert offices.get("king") is None


def test_titles_come_in_the_language_that_has_them() -> None:
    titles = [office.title for code in ("fr", "en", "de") if (office := offices.get("secretary_general", code))]
    assert titles == ["Secrétaire général", "Secretary-General", "Secretary-General"]


@pytest.mark.parametrize(
    ("on", "name", "state"),
    [
        ("1946-01-10", "H.E. Mr. Paul-Henri Spaak", "BEL"),
        ("1947-09-15", "H.E. Mr. Paul-Henri Spaak", "BEL"),
        ("1954-01-01", "H.E. Ms. Vijaya Lakshmi Pandit", "IND"),
        ("1969-04-17", "H.E. Mr. Emilio Arenales Catalán", "GTM"),
        ("1969-05-01", None, ""),
        ("1994-10-01", "H.E. Mr. Amara Essy", "CIV"),
        ("2013-09-16", "H.E. Mr. Vuk Jeremić", "SRB"),
        ("2013-09-26", "H.E. Mr. John W. Ashe", "ATG"),
        ("2018-12-10", "H.E. Ms. María Fernanda Espinosa Garcés", "ECU"),
        ("2025-09-09", "H.E. Ms. Annalena Baerbock", "DEU"),
        ("2026-09-08", "H.E. Ms. Annalena Baerbock", "DEU"),
        ("2026-09-09", None, ""),
    ],
)
def test_president_of_the_general_assembly_on_a_day(on: str, name: str | None, state: str) -> None:
    found = offices.holder("president_general_assembly", date.fromisoformat(on))
    assert (found and f"{found.style} {found.name}") == name
    assert (found.state if found else "") == state


def test_every_session_to_the_eightieth_has_its_president() -> None:
    terms = offices.holders("president_general_assembly")
    assert len(terms) == 80
    assert [term.since for term in terms] == [sessions.opening(number) for number in range(80, 0, -1)]
    assert [term.until for term in terms[:5]] == [sessions.opening(number) for number in range(81, 76, -1)]


def test_a_term_is_verified_only_with_the_openings_that_bound_it() -> None:
    verified = {term.name: term.verified for term in offices.holders("president_general_assembly")}
    assert (verified["Annalena Baerbock"], verified["Imre Hollai"]) == (True, False)
    assert verified["Amara Essy"] is (sessions.verified(49) and sessions.verified(50))


@pytest.mark.parametrize(
    ("id", "on", "name"),
    [
        ("president_economic_and_social_council", "2025-10-01", "Lok Bahadur Thapa"),
        ("president_economic_and_social_council", "2026-11-22", None),
        ("president_human_rights_council", "2026-03-01", "Sidharto Reza Suryodipuro"),
        ("president_human_rights_council", "2027-03-01", None),
        ("high_commissioner_for_human_rights", "2022-08-31", "Michelle Bachelet"),
        ("high_commissioner_for_human_rights", "2022-09-30", None),
        ("high_commissioner_for_refugees", "2026-07-30", "Barham Salih"),
        ("executive_director_unodc", "2013-09-26", "Yury Fedotov"),
        ("executive_director_unodc", "2026-07-30", None),
    ],
)
def test_other_holders_are_known_as_far_as_somebody_read_of_them(id: str, on: str, name: str | None) -> None:
    holder = offices.holder(id, date.fromisoformat(on))
    assert (holder.name if holder else None) == name


@pytest.mark.parametrize(
    ("language", "title", "salutation"),
    [
        ("en", "President of the General Assembly", "Excellency"),
        ("fr", "Président de l'Assemblée générale", "Excellence"),
        ("es", "Presidente de la Asamblea General", "Excelencia"),
        ("ru", "Председатель Генеральной Ассамблеи", "Ваше Превосходительство"),
        ("zh", "大会主席", "阁下"),
        ("ar", "رئيس الجمعية العامة", "صاحب السعادة"),
    ],
)
def test_forms_of_address_in_six_languages(language: str, title: str, salutation: str) -> None:
    office = offices.get("president_general_assembly", language)
    assert office is not None
    assert (office.title, office.salutation, office.translated) == (title, salutation, True)
    assert office.address == ("President of the General Assembly", "New York")


def test_other_salutations_are_known_beside_the_usual_one() -> None:
    office = offices.get("president_general_assembly")
    assert office is not None
    assert office.salutations == ("Excellency", "Mr. President", "Madam President")


@pytest.mark.parametrize("id", offices.ids())
def test_every_office_has_its_title_in_six_languages(id: str) -> None:
    assert all(office and office.translated for office in (offices.get(id, code) for code in LANGUAGES))


def test_the_state_of_a_holder_is_in_the_register() -> None:
    held = {one.state: one.since for id in offices.ids() for one in offices.holders(id)}
    assert [state for state, day in held.items() if states.name(state, "un-short", day) is None] == []


@pytest.mark.parametrize("id", offices.ids())
def test_terms_do_not_end_before_they_begin(id: str) -> None:
    for holder in offices.holders(id):
        assert holder.until is None or holder.since <= holder.until
