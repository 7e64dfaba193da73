"""Symbols of documents taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.registers import symbols


@pytest.mark.parametrize(
    ("text", "organ", "body", "kind", "session", "year", "number", "suffixes"),
    [
        ("A/68/500", "general_assembly", "", "document", "68", 0, "500", ()),
        ("A/10298", "general_assembly", "", "document", "", 0, "10298", ()),
        ("A/31/1", "general_assembly", "", "document", "31", 0, "1", ()),
        ("A/C.3/68/L.5", "general_assembly", "C.3", "document", "68", 0, "L.5", ()),
        ("A/C.1/L.5", "general_assembly", "C.1", "document", "", 0, "L.5", ()),
        ("A/BUR/52/1", "general_assembly", "BUR", "document", "52", 0, "1", ()),
        ("A/ES-10/945", "general_assembly", "", "document", "ES-10", 0, "945", ()),
        ("A/S-27/2", "general_assembly", "", "document", "S-27", 0, "2", ()),
        ("A/67/352/Add.1", "general_assembly", "", "document", "67", 0, "352", ("Add.1",)),
        ("A/57/50/Rev.1/Corr.2", "general_assembly", "", "document", "57", 0, "50", ("Rev.1", "Corr.2")),
        ("A/68/49 (Vol. I)", "general_assembly", "", "document", "68", 0, "49 (Vol. I)", ()),
        ("A/RES/68/192", "general_assembly", "", "resolution", "68", 0, "192", ()),
        ("A/RES/ES-10/23", "general_assembly", "", "resolution", "ES-10", 0, "23", ()),
        ("A/RES/217 A (III)", "general_assembly", "", "resolution", "", 0, "217 A", ()),
        ("A/HRC/46/2", "general_assembly", "HRC", "document", "", 0, "2", ()),
        ("A/AC.154/383", "general_assembly", "AC.154", "document", "", 0, "383", ()),
        ("A/CONF.222/17", "general_assembly", "CONF.222", "document", "", 0, "17", ()),
        ("S/2013/12", "security_council", "", "document", "", 2013, "12", ()),
        ("S/18834", "security_council", "", "document", "", 0, "18834", ()),
        ("S/PV.7000", "security_council", "", "document", "", 0, "PV.7000", ()),
        ("S/PRST/2013/1", "security_council", "PRST", "document", "", 2013, "1", ()),
        ("S/RES/1701 (2006)", "security_council", "", "resolution", "", 2006, "1701", ()),
        ("E/2013/12", "economic_and_social_council", "", "document", "", 2013, "12", ()),
        ("E/CN.15/2012/1", "economic_and_social_council", "CN.15", "document", "", 2012, "1", ()),
        ("E/CN.4/1990/94/Add.1", "economic_and_social_council", "CN.4", "document", "", 1990, "94", ("Add.1",)),
        ("CTOC/COP/2008/CRP.1", "other", "", "document", "", 0, "CRP.1", ()),
        ("ST/SG/4", "other", "", "document", "", 0, "4", ()),
    ],
)  # fmt: skip
def test_a_symbol_is_taken_apart(
    text: str, organ: str, body: str, kind: str, session: str, year: int, number: str, suffixes: tuple[str, ...]
) -> None:
    found = symbols.parse(text)
    assert found is not None
    assert (found.organ, found.body, found.kind, found.session, found.year, found.number, found.suffixes) == (
        organ, body, kind, session, year, number, suffixes,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "", "A", "A/", "A68/500", "a/68/500", "A/68/", "A/68/500/Add", "A/68/500 of", "68/192", "A/1968/5",
        "A/28/3",  # before 1976 the session stood in no symbol (R105)
        "A/C.3/28/L.5",
        "S/1980/5",  # the Council's symbols ran on until 1993
        "resolution 68/192",
        "[symbol to be assigned]",
    ],
)  # fmt: skip
def test_what_has_the_form_of_no_symbol_is_none(text: str) -> None:
    assert symbols.parse(text) is None


def test_an_asterisk_marks_a_reissue() -> None:
    assert [found.reissued for text in ("A/65/L.78*", "A/65/L.78") if (found := symbols.parse(text))] == [True, False]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A/42/272-S/18834", ("A/42/272", "S/18834")),
        ("A/42/272 – S/18834", ("A/42/272", "S/18834")),
        ("A/ES-10/2-S/2013/1", ("A/ES-10/2", "S/2013/1")),
        ("A/S-27/2", ("A/S-27/2",)),
        ("A/68/500", ("A/68/500",)),
    ],
)
def test_the_symbols_of_a_joint_document_are_parted(text: str, parts: tuple[str, ...]) -> None:
    assert symbols.split(text) == parts


@given(st.text(alphabet="ASE/CRES.L-0168 ()*HdVA", max_size=24))
@settings(deadline=None, derandomize=True)
def test_a_symbol_holds_what_was_read_out_of_it(text: str) -> None:
    found = symbols.parse(text)
    if found:
        assert found.text == " ".join(text.split())
        assert all(part in found.text for part in (found.number, found.session, found.body, *found.suffixes))
        assert found.year == 0 or str(found.year) in found.text
        assert symbols.parse(found.text) == found
