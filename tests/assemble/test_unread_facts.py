"""What a text takes from a register and nobody read in a source is a note with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import LETTER, STATEMENT, lines, workspace
from zerodraft import pipeline

DRAFT = "drafts/letter/draft.yaml"
CLAUSE = """\
format: 1
about: An anniversary
topics: [anniversaries]
wordings:
  - id: "1"
    status: proposed
    parameters:
      anniversary: {{type: anniversary, of: {of}}}
    en: This year marks the {{{{ anniversary }}}} anniversary
"""


def notes(tmp_path: Path, name: str, files: dict[str, str]) -> list[str]:
    found = lines(pipeline.check(workspace(tmp_path, files), name).problems)
    return [line for line in found if " ZD028 " in line]


@pytest.mark.parametrize(
    ("addressee", "day", "note"),
    [
        ("president_human_rights_council", "2013-09-26", "Remigiusz A. Henczel from 2013-01-01 to 2013-12-31"),
        ("president_general_assembly", "2013-09-26", ""),
        ("secretary_general", "2013-09-26", ""),
        ("secretary_general", "2027-07-30", ""),
    ],
)
def test_a_term_of_office(addressee: str, day: str, note: str, tmp_path: Path) -> None:
    text = f"addressee: {addressee}\n{LETTER}".replace("2025-08-04", day)
    files = {DRAFT: text, "drafts/statement/draft.yaml": STATEMENT}
    found = [line for line in notes(tmp_path, "letter", files) if "the term of" in line]
    assert [f"{DRAFT}:1:12 note ZD028 the term of {note}" in line for line in found] == [True] * bool(note)


@pytest.mark.parametrize(
    ("of", "note"),
    [
        ("palermo-protocol", ""),
        ("uncac", "United Nations Convention against Corruption is of 2003-10-31"),
        ("icat", ""),
    ],
)
def test_the_day_that_an_anniversary_is_counted_from(of: str, note: str, tmp_path: Path) -> None:
    text = STATEMENT.split("body:")[0] + "body:\n  - clause: own@1\n"
    files = {DRAFT: text, "clause_library/clauses/own.yaml": CLAUSE.format(of=of)}
    found = notes(tmp_path, "letter", files)
    assert [note in line for line in found] == [True] * bool(note)


def test_an_anniversary_that_the_draft_gives_itself_is_not_counted(tmp_path: Path) -> None:
    text = STATEMENT.split("body:")[0] + "body:\n  - {clause: own@1, with: {anniversary: 20}}\n"
    files = {DRAFT: text, "clause_library/clauses/own.yaml": CLAUSE.format(of="uncac")}
    assert notes(tmp_path, "letter", files) == []
