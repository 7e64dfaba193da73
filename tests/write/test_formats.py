"""Every format of the table has a writer, which gives a file of it or says what is missing."""

from __future__ import annotations

import pytest

import sample
from zerodraft.write import FORMATS, pdf, writer


def test_endings_are_each_used_once() -> None:
    assert all(each.ending.startswith(".") for each in FORMATS.values())
    assert len({each.ending for each in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_the_sample(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "program", lambda: None)
    reference = sample.reference() if FORMATS[name].styled else None
    data, problems = writer(name)(sample.issued(), reference)
    assert [problem.code for problem in problems] == (["ZD025"] if name == "pdf" else [])
    assert bool(data) == (not problems)


@pytest.mark.parametrize("name", ["docx", "html", "text"])
def test_the_same_edition_gives_the_same_bytes(name: str) -> None:
    first, second = (writer(name)(sample.issued(), sample.reference()).value for _ in range(2))
    assert first == second
