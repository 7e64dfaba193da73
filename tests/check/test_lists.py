"""Lists of States as documents printed them: what an editor says of their order and their number."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.check.check import Example
from zerodraft.check.examples import document_of
from zerodraft.check.runner import run
from zerodraft.model.record import replace

SAID = {
    "an order translated from Russian": (
        "The sponsors are Bangladesh, Bahrain, Belarus, Bolivia (Plurinational State of), Venezuela (Bolivarian Republic of),"
        " Egypt, India and Kazakhstan.",
        ["Bangladesh is listed before Bahrain, and 1 more of the list out of order; this is the order of the Russian names"],
    ),
    "a lone slip is no other language": (
        "The sponsors are Bahrain, Belarus, Bangladesh, Ecuador and Egypt.", ["Belarus is listed before Bangladesh"],
    ),
    "three names may stand in any order by chance": (
        "The sponsors are Egypt, Bahrain and Chile.", ["Egypt is listed before Bahrain"],
    ),
    "a number of Member States, observers apart": (
        "on behalf of two Member States and two observer States, namely the Holy See, Qatar and Yemen.",
        ["the text says 2 observer States, and lists 1"],
    ),
    "both numbers": (
        "on behalf of three Member States and two observer States, namely the Holy See, Qatar and Yemen.",
        ["the text says 2 observer States, and lists 1", "the text says 3 Member States, and lists 2"],
    ),
    "an organization that has not joined yet goes on with the list": (
        "The sponsors are Bahrain, Belarus, Egypt, [the African Union] and [the European Union].", [],
    ),
    "an organization is not counted": (
        "on behalf of four States, Norway, Qatar, Yemen and the European Union.", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_an_editor_says_of(name: str) -> None:
    text, expected = SAID[name]
    found = run(document_of(Example(text)), date(2026, 11, 22)).problems
    assert sorted(each.message for each in found) == expected


OTHERS = {
    "a French list in the French order": ("fr", "le Bélarus, la Chine, l'Égypte, l'Érythrée et le Zimbabwe", []),
    "a French list in the English order": (
        "fr", "le Bélarus, la Chine, Cuba, la République populaire démocratique de Corée, l'Érythrée et le Zimbabwe",
        ["République populaire démocratique de Corée is listed before Érythrée; this is the order of the English names"],
    ),
    "a Spanish list": ("es", "Belarús, Cuba, el Ecuador e Irán (República Islámica del)", []),
    "a Spanish list with a slip": (
        "es", "Cuba, Belarús, el Ecuador y Zimbabwe", ["Cuba is listed before Belarús"],
    ),
    "a Russian list": ("ru", "Бангладеш, Бахрейн, Беларусь, Египет и Эквадор", []),
    "a Russian list in the English order": (
        "ru", "Бахрейн, Бангладеш, Беларусь, Эквадор и Египет",
        ["Бахрейн is listed before Бангладеш, and 1 more of the list out of order; this is the order of the English names"],
    ),
    "a Chinese list, whose order nobody knows": ("zh", "白俄罗斯、中国、古巴、埃及和津巴布韦", []),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_an_editor_says_of_the_order_in_its_own_language(name: str) -> None:
    code, text, expected = OTHERS[name]
    document = replace(document_of(Example(text)), language=code)
    found = run(document, date(2026, 11, 22), select=["ZD104"]).problems
    assert [each.message for each in found if each.code == "ZD104"] == expected
