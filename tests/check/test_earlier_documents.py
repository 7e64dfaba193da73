"""The two earlier documents: what an editor found in them by hand is found, and nothing that they have right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from zerodraft.check.runner import run
from zerodraft.model.document import Block, Document, Paragraph, Profile, Run, Section
from zerodraft.model.problem import Place, Problem

SOURCES = Path(__file__).parents[2] / "clause_library" / "sources"
TODAY = date(2026, 11, 22)

LETTER = """
ZD104 error   letter/transmit  | Belarus is listed before Bangladesh
ZD107 warning letter/transmit  | the letter lists Belarus where the annex lists Bangladesh
ZD105 warning annex/chapeau    | "Nicaragua" is a short name in a list of formal names
"""

STATEMENT = """
ZD101 warning statement/title  | "Bolivia" is not the name that the United Nations uses on the date of the text
ZD101 warning statement/title  | "Laos" is not the name that the United Nations uses on the date of the text
ZD101 warning statement/title  | "Venezuela" is not the name that the United Nations uses on the date of the text
ZD102 error   statement/title  | "United Arab Emirates" takes the article
ZD103 error   statement/title  | no "and" before "Venezuela", the last name of the list
ZD502 note    statement/2      | "latest" is true only for a while
ZD502 note    statement/3      | "these days" is true only for a while
ZD502 note    statement/5      | "this year" is true only for a while
ZD402 note    statement/7      | "25th" is written in words here
ZD502 note    statement/7      | "This year" is true only for a while
ZD402 note    statement/10     | "15th" is written in words here
ZD502 note    statement/10     | "This year" is true only for a while
"""


def document(name: str, profile: Profile, leave_out: str = "-") -> Document:
    """A source as a document: its letter, and its annex as a section of that role."""
    path = SOURCES / f"{name}.yaml"
    source = yaml.safe_load(path.read_text(encoding="utf-8"))
    texts = {id: text for id, text in source["paragraphs"].items() if not id.startswith(leave_out)}
    paragraphs = [
        Paragraph(id, "", (Run(text),), Place(path.name, at)) for at, (id, text) in enumerate(texts.items(), 1)
    ]
    blocks: list[Block] = [each for each in paragraphs if not each.id.startswith("annex/")]
    annex = tuple(each for each in paragraphs if each.id.startswith("annex/"))
    if annex:
        blocks.append(Section("annex", "annex", annex, annex[0].place))
    day = str(source["date"])
    return Document(name, "", profile, "en", "ltr", "", day, "un", tuple(blocks), Place(path.name))


def lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        yield f"{problem.code} {problem.severity:7} {problem.block:16} | {problem.message}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (document("a-68-500", "DOC"), LETTER),
        (document("vienna-joint-statement-30-july-2025", "STM", "web/"), STATEMENT),
    ],
    ids=["the letter of 2013 and its annex", "the statement of 2025"],
)
def test_what_an_editor_found_is_found_and_nothing_else(text: Document, expected: str) -> None:
    found = run(text, TODAY)
    assert sorted(lines(found.problems)) == sorted(expected.strip().splitlines())
    assert found.declared == found.ignored == ()


def test_a_statement_rolled_forward_to_2027_names_its_stale_anniversaries() -> None:
    from dataclasses import replace

    found = run(
        replace(document("vienna-joint-statement-30-july-2025", "STM", "web/"), date="2027-07-30"), TODAY
    ).problems
    assert [(problem.severity, problem.block) for problem in found if problem.code == "ZD501"] == [
        ("error", "statement/7"),
        ("error", "statement/10"),
    ]
