"""Names of States in running text."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.registers import states

LIST = (
    "Bahrain, Belarus, Bangladesh, Bolivia (Plurinational State of), Kyrgyzstan, the Lao People’s Democratic Republic,"
    " Libya, the Philippines, the United Arab Emirates and Venezuela (Bolivarian Republic of)"
)


def found(text: str) -> list[str]:
    return [f"{one.id}:{text[one.start : one.end]}" for one in states.scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guinea, Guinea-Bissau and Equatorial Guinea", "GIN:Guinea GNB:Guinea-Bissau GNQ:Equatorial Guinea"),
        ("Niger, Nigeria", "NER:Niger NGA:Nigeria"),
        ("Congo, Democratic Republic of the Congo", "COG:Congo COD:Democratic Republic of the Congo"),
        ("Republic of Korea, Republic of Moldova", "KOR:Republic of Korea MDA:Republic of Moldova"),
        ("the Plurinational State of Bolivia", "BOL:Plurinational State of Bolivia"),
        ("Iran (Islamic Republic of).", "IRN:Iran (Islamic Republic of)"),
        ("the Republic of Belarus", "BLR:Republic of Belarus"),
        ("Bosnia and Herzegovina and Serbia", "BIH:Bosnia and Herzegovina SRB:Serbia"),
        ("Northern Ireland and American Samoa", ""),
        ("turkey and china in a jordan", ""),
        ("Turkey joined", "TUR:Turkey"),
        ("TÜRKIYE and Côte d’Ivoire", "TUR:TÜRKIYE CIV:Côte d’Ivoire"),
        ("Let us go to the US", "USA:US"),
        ("Laos, Syria and Viet\u00a0Nam", "LAO:Laos SYR:Syria VNM:Viet\u00a0Nam"),
        ("Papua New\nGuinea", "PNG:Papua New\nGuinea"),
        ("Germany, Federal Republic of, Ghana", "DEU:Germany, Federal Republic of GHA:Ghana"),
        ("Germany, Ghana", "DEU:Germany GHA:Ghana"),
        ("the former Soviet Union, Poland", "POL:Poland"),
        ("the Soviet Union", "RUS:Soviet Union"),
        ("the former Yugoslav Republic of Macedonia", "MKD:former Yugoslav Republic of Macedonia"),
        ("Indiana and Malian", ""),
        ("", ""),
    ],
)
def test_names_are_found_as_they_stand(text: str, expected: str) -> None:
    assert " ".join(found(text)) == expected


def test_a_list_gives_every_state_once_with_its_article() -> None:
    names = states.scan(LIST)
    assert [one.id for one in names] == "BHR BLR BGD BOL KGZ LAO LBY PHL ARE VEN".split()
    assert {one.id for one in names if one.article} == {"LAO", "PHL", "ARE"}
    assert LIST[names[-1].end :] == ""


def test_the_form_is_told() -> None:
    assert [one.form for one in states.scan("Laos, Qatar, the State of Qatar, DPRK")] == [
        "popular", "un-short", "un-formal", "alias",
    ]  # fmt: skip


def test_a_name_of_another_day_is_told() -> None:
    (name,) = states.scan("Swaziland")
    assert name.valid(date(2013, 9, 26))
    assert not name.valid(date(2025, 7, 30))


def test_two_pages_of_names_are_all_found() -> None:
    text = (LIST + ", meeting on the margins of the sixty-eighth session of the General Assembly in New York. ") * 20
    assert len(states.scan(text)) == 200


def test_every_name_is_found_in_a_sentence() -> None:
    day = date(2026, 11, 22)
    for id in states.ids(day):
        for form in ("un-short", "un-formal"):
            name = states.name(id, form, day)
            assert name is not None
            text = f"We thank {name.text} for it."
            (one,) = states.scan(text)
            assert (one.id, one.valid(day)) == (id, True)
            assert text[one.start : one.end] in {name.label, name.text.removeprefix("the ")}
            assert bool(one.article) == name.article
