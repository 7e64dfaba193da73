"""zerodraft library use: a clause goes into a draft, and every other byte of the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from typed import typed
from workspaces import LETTER, STATEMENT, drafts, workspace

SHOWN = "drafts/statement/draft.yaml"
HEAD = STATEMENT[: STATEMENT.index("body:")]
BLOCK = f"""{HEAD}body:  # the paragraphs
  # why we meet
  - clause: severe-challenge@2025   # as last year
  # what we do
  -  clause: joint-efforts@2025
  - - clause: protocol-anniversary@2025
    - clause: palermo-protocol@2025
# the end
"""
FLOW = f"{HEAD}body: [clause: severe-challenge@2025, {{clause: joint-efforts@2025}},  # c\n  text: Hello]\n"


def put_in(root: Path, before: str, *words: str) -> tuple[set[str], list[str]]:
    """What a command put into a draft (all else must be as it was), and what it said.

    The same new text may be told in several ways: "b\\na" put into "a\\nb" is "b\\n" or "\\nb".
    """
    drafts(root, statement=before)
    done = typed(root, "library", "use", *words)
    assert done.exit_code == 0, done.output
    after = (root / SHOWN).read_bytes().decode("utf-8")
    more = len(after) - len(before)
    starts = [at for at in range(len(before) + 1) if after[:at] + after[at + more :] == before]
    assert starts, "something else was changed"
    return {after[at : at + more] for at in starts}, done.output.splitlines()


TRUST = "- clause: victims-trust-fund@2013"
CASES = {
    "at the end": (BLOCK, [], f"  {TRUST}\n"),
    "behind a paragraph with a comment": (BLOCK, ["--after", "severe-challenge"], f"  {TRUST}\n"),
    "before the first": (BLOCK, ["--before", "severe-challenge"], f"{TRUST}\n  "),
    "behind one with other white space": (BLOCK, ["--after", "joint-efforts"], f"  {TRUST}\n"),
    "beside a clause inside a joined paragraph": (BLOCK, ["--after", "palermo-protocol"], f"  {TRUST}\n"),
    "in brackets, at the end": (FLOW, [], ", {clause: victims-trust-fund@2013}"),
    "in brackets, at the beginning": (
        FLOW, ["--before", "severe-challenge"], "{clause: victims-trust-fund@2013}, "),
    "in brackets, behind one with a comment": (
        FLOW, ["--after", "joint-efforts"], " {clause: victims-trust-fund@2013},"),
    "with a byte-order mark and the line ends of Windows": (
        "\ufeff" + BLOCK.replace("\n", "\r\n"), ["--after", "severe-challenge"], f"  {TRUST}\r\n"),
    "without a last line end": (BLOCK.partition("\n# the end")[0], [], f"\n  {TRUST}"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_clause_is_put(name: str, tmp_path: Path) -> None:
    before, where, expected = CASES[name]
    put, _ = put_in(tmp_path, before, "victims-trust-fund@2013", "statement", *where)
    assert expected in put


def test_what_changes_from_year_to_year_stands_as_todo_and_what_the_draft_knows_is_left_out(tmp_path: Path) -> None:
    put, said = put_in(tmp_path, BLOCK, "global-plan-appraisal", "statement", "--after", "joint-efforts")
    assert put >= {"  - clause: global-plan-appraisal@2013\n    with: {session: TODO, days: TODO}\n"}
    assert said == [
        f"{SHOWN}:15",
        "    - clause: global-plan-appraisal@2013",
        "      with: {session: TODO, days: TODO}",
        "agreed by the 22 States listed in its annex (declaration adopted at the Fourth Ministerial Meeting of the Group"
        " of Friends), A/68/500",
    ]
    put, _ = put_in(tmp_path, STATEMENT, "protocol-anniversary", "statement")
    assert put >= {"  - clause: protocol-anniversary@2025\n"}


def test_the_latest_agreed_wording_not_later_than_the_draft_is_pinned(tmp_path: Path) -> None:
    for day, pin in (("2025-07-30", "2025"), ("2025-07-29", "2013")):
        put, _ = put_in(tmp_path, STATEMENT.replace("2025-07-30", day), "unodc-coordination", "statement")
        assert put >= {f"  - clause: unodc-coordination@{pin}\n"}
    put, _ = put_in(tmp_path, STATEMENT, "unodc-coordination@2013", "statement")
    assert put >= {"  - clause: unodc-coordination@2013\n"}


def test_a_draft_that_was_given_a_clause_can_be_built(tmp_path: Path) -> None:
    put_in(tmp_path, FLOW, "global-plan-appraisal", "statement", "--before", "text")
    done = typed(tmp_path, "build", "statement", "--as", "text")
    assert done.exit_code == 0, done.output


REFUSED = {
    "no such clause": (["palermo"], 'error ZD010 there is no clause called "palermo" / write "palermo-protocol"'),
    "no such wording": (
        ["palermo-protocol@2020"],
        'error ZD010 the clause "palermo-protocol" has no wording "2020" / write "palermo-protocol@2025"'),
    "no such paragraph": (
        ["palermo-protocol", "--after", "joint-effort"],
        f'{SHOWN}:1:1: error ZD010 the draft has no paragraph "joint-effort" of its own / write "joint-efforts"'),
    "a paragraph of the template": (
        ["palermo-protocol", "--after", "statement/title"],
        f'{SHOWN}:1:1: error ZD010 the draft has no paragraph "statement/title" of its own'
        " / there are: severe-challenge, joint-efforts"),
    "in the draft already": (
        ["joint-efforts"],
        f'{SHOWN}:12:13: error ZD612 the draft uses the clause "joint-efforts" already'
        " / add --again to put it in once more"),
    "a clause without wordings": (
        ["empty@1"], 'error ZD010 the clause "empty" has no wording "1"'
        " / add one to clause_library/clauses/empty.yaml, or choose another clause"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_command_that_cannot_be_followed_changes_nothing(name: str, tmp_path: Path) -> None:
    (clause, *where), expected = REFUSED[name]
    empty = "format: 1\nabout: Nothing\nwordings: []\n"
    workspace(tmp_path, {SHOWN: STATEMENT, "clause_library/clauses/empty.yaml": empty})
    done = typed(tmp_path, "library", "use", clause, "statement", *where)
    first, mend = done.output.splitlines()[:2]
    assert (done.exit_code, f"{first} / {mend.strip().removeprefix('mend: ')}") == (1, expected)
    assert (tmp_path / SHOWN).read_bytes().decode() == STATEMENT


def test_once_more_when_asked(tmp_path: Path) -> None:
    put, _ = put_in(tmp_path, STATEMENT, "joint-efforts", "statement", "--again")
    assert put >= {"  - clause: joint-efforts@2025\n"}


def test_a_draft_that_is_not_there_or_has_no_paragraphs_is_said(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    done = typed(tmp_path, "library", "use", "palermo-protocol", "statment")
    assert done.exit_code == 1 and 'there is no draft called "statment"' in done.output
    done = typed(tmp_path, "library", "use", "palermo-protocol", "letter")
    assert done.exit_code == 1 and "has no paragraphs of its own" in done.output
    assert (tmp_path / "drafts/letter/draft.yaml").read_text(encoding="utf-8") == LETTER
