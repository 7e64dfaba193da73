"""Lists of States as documents printed them: what an editor says of their order and their number."""

from __future__ import annotations

from datetime import date

import pytest

from zerodraft.check.check import Example
from zerodraft.check.examples import document_of
from zerodraft.check.runner import run

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
    "an organization is not counted": (
        "on behalf of four States, Norway, Qatar, Yemen and the European Union.", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_an_editor_says_of(name: str) -> None:
    text, expected = SAID[name]
    found = run(document_of(Example(text)), date(2026, 11, 22)).problems
    assert sorted(each.message for each in found) == expected
