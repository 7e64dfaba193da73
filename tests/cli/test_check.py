"""zerodraft check, show and release: what is wrong, every stage of the road, and the clean copy or why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from typed import typed
from workspaces import LETTER, STATEMENT, drafts

OPEN = STATEMENT.replace("End the Exploitation", "TODO").replace("joined: all", "joined: {Belarus: 2025-07-01}")
MISCOUNTED = STATEMENT + "  - text: This year marks the thirtieth anniversary of the Palermo Protocol\n"


def test_nothing_is_wrong(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    done = typed(tmp_path, "check", "statement")
    assert (done.exit_code, done.output) == (0, "statement: nothing to mend, nothing open\n")


def test_a_title_that_a_statement_would_not_print_is_refused(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT.replace("place: Vienna", "title: On journalists"))
    first = typed(tmp_path, "check", "statement").output.splitlines()[0]
    assert first.endswith('error ZD005 the template "joint_statement" has no use for the key "title"')


def test_what_is_left_out_is_open_under_the_name_of_its_key(tmp_path: Path) -> None:
    letter = "".join(line for line in LETTER.splitlines(keepends=True) if not line.startswith("reference:"))
    drafts(tmp_path, letter=letter, statement=STATEMENT)
    lines = typed(tmp_path, "check", "letter").output.splitlines()
    assert '    mend: add "reference: …" to the draft' in lines


def test_what_is_open_is_named_and_is_no_error(tmp_path: Path) -> None:
    drafts(tmp_path, open=OPEN)
    done = typed(tmp_path, "check", "drafts/open/draft.yaml")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "drafts/open/draft.yaml:6:8: note ZD604 still open: [theme]",
        "    mend: write it where the draft says TODO or leaves it out",
        "    zerodraft explain ZD604",
        "drafts/open/draft.yaml:8:21: note ZD605 2 States have not joined yet: "
        "Egypt, the Lao People's Democratic Republic",
        '    mend: add each under "joined:" with the day it joined, or under "declined:"',
        "    zerodraft explain ZD605",
        "open: 1 gap, 2 States pending",
    ]


def test_a_letter_does_not_repeat_what_is_open_in_its_annex(tmp_path: Path) -> None:
    drafts(tmp_path, letter=LETTER, statement=OPEN)
    alone = typed(tmp_path, "check", "statement").output.splitlines()[:-1]
    both = typed(tmp_path, "check", "letter", "statement").output.splitlines()[:-2]
    assert both == alone


def test_words_of_the_library_are_mended_in_the_draft_that_uses_them(tmp_path: Path) -> None:
    drafts(tmp_path, draft=STATEMENT + "  - clause: digital-technology@2025\n")
    first, *_, mend, _, _, _ = typed(tmp_path, "check", "draft").output.splitlines()
    assert first == 'drafts/draft/draft.yaml:13:5: note ZD502 "these days" is true only for a while'
    assert mend.endswith('the edition; agreed words are amended here, with "reads:" and "why:"')


def test_an_error_in_a_text_is_an_exit_code(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, wrong=MISCOUNTED)
    done = typed(tmp_path, "check")
    assert done.exit_code == 1
    assert "drafts/wrong/draft.yaml:13:" in done.output
    assert "error ZD501" in done.output
    assert done.output.splitlines()[-2:] == ["statement: nothing to mend, nothing open", "wrong: 1 error, 1 note"]
    assert typed(tmp_path, "build").exit_code == 0


@pytest.mark.parametrize(
    ("stage", "lines"),
    [
        (
            "spec",
            [
                "drafts/statement/draft.yaml",
                "     2:11  template: joint_statement",
                "        -  language: en",
                "     3:7  date: 2025-07-30",
                "     8:12  signatories/states/0: Belarus",
                "templates/joint_statement/template.yaml       comes with zerodraft",
                "templates/joint_statement/title.en.md.j2      comes with zerodraft",
                "templates/styles/un.docx                      comes with zerodraft",
                "clause_library/clauses/severe-challenge.yaml  of this workspace",
            ],
        ),
        ("text", ["Joint Statement by Belarus, Egypt and the Lao People's Democratic Republic on the occasion of the"]),
        (
            "document",
            [
                "statement  joint_statement  STM  en  2025-07-30",
                "severe-challenge (statement)",
                "severe-challenge@2025",
                "agreed by the 22 States named in its title (joint statement)",
                'value: "Egypt"  about signatories/EGY',
            ],
        ),
    ],
)
def test_every_stage_is_shown(stage: str, lines: list[str], tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    clause = "clause_library/clauses/severe-challenge.yaml"
    shipped = world.workspace.path(clause)
    assert shipped
    (tmp_path / clause).parent.mkdir(parents=True)
    (tmp_path / clause).write_bytes(shipped.read_bytes())
    done = typed(tmp_path, "show", "statement", "--stage", stage)
    assert done.exit_code == 0
    missing = [line for line in lines if line.strip() not in done.output]
    assert missing == [], done.output


def test_a_letter_is_released_after_its_annex(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    refused = typed(tmp_path, "release", "letter")
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert refused.stderr.splitlines()[-1] == "letter is not released: 1 reason"
    done = typed(tmp_path, "release", "statement")
    assert done.exit_code == 0, done.output
    path, pinned = done.stdout.splitlines()
    assert (world.workspace.root / path).is_file()
    annex = pinned.partition("annexes it with  ")[2]
    letter = tmp_path / "drafts" / "letter" / "draft.yaml"
    letter.write_text(LETTER.replace("annex: {draft: statement}", annex), encoding="utf-8")
    assert typed(tmp_path, "release", "letter").exit_code == 0
