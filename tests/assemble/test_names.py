"""The name in a signature block: as it was written, its surname in bold wherever it stands (R90)."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import LETTER, STATEMENT, drafts, lines
from zerodraft import pipeline
from zerodraft.model.document import Run

SIGNED = "letter/signature/name"


def signature(folder: Path, sender: str) -> list[Run]:
    letter = LETTER.replace("name: Andrei Dapkiunas", sender)
    drafted, problems = pipeline.draft(drafts(folder, statement=STATEMENT, letter=letter), "letter")
    assert drafted, lines(problems)
    return [run for block in drafted.document.paragraphs() if block.id == SIGNED for run in block.runs]


@pytest.mark.parametrize(
    ("sender", "printed"),
    [
        ("name: Andrei Dapkiunas", "Andrei **Dapkiunas**"),
        ("name: Nguyen Phuong Nga, surname: Nguyen", "**Nguyen** Phuong Nga"),
        ("name: Maria Luiza Ribeiro Viotti, surname: Ribeiro Viotti", "Maria Luiza **Ribeiro Viotti**"),
        ("name: Pelé", "**Pelé**"),
    ],
)
def test_the_surname_is_bold_where_it_stands(sender: str, printed: str, tmp_path: Path) -> None:
    runs = signature(tmp_path, sender)
    assert "".join(f"**{run.text}**" if run.face == "bold" else run.text for run in runs) == printed


def test_a_surname_that_is_no_part_of_the_name_is_a_problem(tmp_path: Path) -> None:
    letter = LETTER.replace("name: Andrei Dapkiunas", "name: Andrei Dapkiunas, surname: Dapkunas")
    drafted, problems = pipeline.draft(drafts(tmp_path, statement=STATEMENT, letter=letter), "letter")
    assert drafted is None
    assert lines(problems) == [
        'drafts/letter/draft.yaml:6:59 error ZD007 "Dapkunas" is no part of the name "Andrei Dapkiunas"'
        " / write the surname as it stands in the name"
    ]
