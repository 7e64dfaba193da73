"""Office holders that a mission adds: used in its letters, and every mistake of the file is named."""

from __future__ import annotations

from pathlib import Path

from workspaces import LETTER, STATEMENT, lines, workspace
from zerodraft import pipeline
from zerodraft.library.holders import FILE

LATE = LETTER.replace("date: 2025-08-04", "date: 2027-08-02")
OWN = """\
format: 1
holders:
  - {office: secretary_general, name: Nomen Nescio, style: H.E. Ms., since: 2027-01-01, source: made up for this test}
"""


def address(folder: Path, files: dict[str, str]) -> str:
    drafts = {"drafts/statement/draft.yaml": STATEMENT, "drafts/letter/draft.yaml": LATE}
    drafted, problems = pipeline.draft(workspace(folder, {**drafts, **files}), "letter")
    assert drafted, lines(problems)
    return next(block.text for block in drafted.document.paragraphs() if block.id == "letter/address")


def test_who_follows_is_data_a_mission_adds(tmp_path: Path) -> None:
    assert address(tmp_path / "without", {}).startswith("[name of the addressee]\n")
    assert address(tmp_path / "with", {FILE: OWN}).startswith("H.E. Ms. Nomen Nescio\n")


def test_a_holder_of_a_mission_goes_before_the_registers_own(tmp_path: Path) -> None:
    earlier = OWN.replace("2027-01-01", "2026-06-01")
    assert address(tmp_path, {FILE: earlier}).startswith("H.E. Ms. Nomen Nescio\n")


def test_every_mistake_of_the_file_is_named_with_its_place(tmp_path: Path) -> None:
    wrong = OWN.replace("secretary_general", "secretary_genral")
    wrong = wrong.replace("since: 2027-01-01", "since: 2027-01-01, until: 2026-01-01")
    drafts = {"drafts/statement/draft.yaml": STATEMENT}
    drafted, problems = pipeline.draft(workspace(tmp_path, {**drafts, FILE: wrong}), "statement")
    assert drafted is None
    assert lines(problems) == [
        f'{FILE}:3:14 error ZD023 there is no office called "secretary_genral" / write "secretary_general"',
        f"{FILE}:3:95 error ZD007 the term ends before it begins / look at both days",
    ]
