"""Lists in running text in the six official languages, side by side."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.language import Language, load
from zerodraft.registers import states

SIX = ("en", "fr", "es", "ru", "zh", "ar")
ON = date(2025, 7, 30)


def language(code: str) -> Language:
    found = load(code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("items", "printed"),
    [
        ("", ("",) * 6),
        ("A", ("A",) * 6),
        ("A B", ("A and B", "A et B", "A y B", "A и B", "A和B", "A وB")),
        ("A B C", ("A, B and C", "A, B et C", "A, B y C", "A, B и C", "A、B和C", "A وB وC")),
        ("2010 2011 2012", ("2010, 2011 and 2012", "2010, 2011 et 2012", "2010, 2011 y 2012", "2010, 2011 и 2012",
                            "2010、2011和2012", "2010 و 2011 و 2012")),
    ],
)  # fmt: skip
def test_a_list_ends_as_its_language_has_it(items: str, printed: tuple[str, ...]) -> None:
    assert tuple(language(code).joined(items.split()) for code in SIX) == printed
    for code in SIX:
        assert len(language(code).join(items.split())) == max(len(items.split()) - 1, 0)


@pytest.mark.parametrize(
    ("last", "printed"),
    [
        ("Irán", "Ecuador e Irán"),
        ("Indonesia", "Ecuador e Indonesia"),
        ("Islas Marshall", "Ecuador e Islas Marshall"),
        ("[Israel]", "Ecuador e [Israel]"),
        ("hijos", "Ecuador e hijos"),
        ("Yvonne", "Ecuador e Yvonne"),
        ("el Irán", "Ecuador y el Irán"),
        ("las Islas Salomón", "Ecuador y las Islas Salomón"),
        ("hierro", "Ecuador y hierro"),
        ("Yemen", "Ecuador y Yemen"),
        ("Yibuti", "Ecuador y Yibuti"),
        ("Honduras", "Ecuador y Honduras"),
        ("Uruguay", "Ecuador y Uruguay"),
    ],
)
def test_spanish_says_e_before_the_sound_i(last: str, printed: str) -> None:
    assert language("es").joined(["Ecuador", last]) == printed


def test_spanish_looks_at_the_last_name_alone() -> None:
    assert language("es").joined(["Irán", "Italia", "India", "Malta"]) == "Irán, Italia, India y Malta"


LISTS = {
    ("BLR", "NIC", "PHL", "ARE"): (
        "Belarus, Nicaragua, the Philippines and the United Arab Emirates",
        "le Bélarus, le Nicaragua, les Philippines et les Émirats arabes unis",
        "Belarús, Nicaragua, Filipinas y los Emiratos Árabes Unidos",
        "Беларусь, Никарагуа, Филиппины и Объединенные Арабские Эмираты",
        "白俄罗斯、尼加拉瓜、菲律宾和阿拉伯联合酋长国",
        "بيلاروس ونيكاراغوا والفلبين والإمارات العربية المتحدة",
    ),
    ("FJI", "IDN"): (
        "Fiji and Indonesia",
        "les Fidji et l'Indonésie",
        "Fiji e Indonesia",
        "Фиджи и Индонезия",
        "斐济和印度尼西亚",
        "فيجي وإندونيسيا",
    ),
}


@pytest.mark.parametrize("ids", LISTS)
def test_states_are_listed_by_their_names_in_each_language(ids: tuple[str, ...]) -> None:
    named = {code: [states.name(id, "un-short", ON, code) for id in ids] for code in SIX}
    printed = tuple(language(code).joined([name.text for name in named[code] if name]) for code in SIX)
    assert printed == LISTS[ids]
