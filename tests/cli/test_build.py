"""zerodraft build: one line a draft, its files beside it; a broken draft never keeps the others from being built."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from typed import process, typed
from workspaces import LETTER, STATEMENT, drafts

BROKEN = STATEMENT.replace("template:", "tempalte:")
OPEN = STATEMENT.replace("End the Exploitation", "TODO").replace("  joined: all\n", "")


def built(root: Path) -> list[str]:
    folder = root / "build"
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []


def test_every_draft_is_built_and_told_in_one_line(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, letter=LETTER, open=OPEN)
    done = typed(tmp_path, "build")
    assert done.stdout.splitlines() == [
        "build/letter.docx     nothing open",
        "build/open.docx       1 gap, 3 States pending",
        "build/statement.docx  nothing open",
        "zerodraft check open  says what they are",
    ]
    assert (done.exit_code, done.stderr) == (0, "")
    assert built(tmp_path) == ["letter.docx", "open.docx", "statement.docx"]


def test_a_broken_draft_stops_itself_only(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, broken=BROKEN)
    done = typed(tmp_path, "build")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "broken                not built: 1 problem",
        "build/statement.docx  nothing open",
    ]
    assert done.stderr.splitlines() == [
        'drafts/broken/draft.yaml:2:1: error ZD005 there is no key "tempalte" here',
        '    mend: write "template"',
        "    zerodraft explain ZD005",
    ]
    assert built(tmp_path) == ["statement.docx"]


@pytest.mark.parametrize(
    "word",
    [
        "statement",
        "drafts/statement",
        "drafts/statement/",
        "drafts/statement/draft.yaml",
        "./drafts/../drafts/statement",
        "{root}/drafts/statement",
    ],
)
def test_a_draft_is_named_by_its_name_its_folder_or_its_file(word: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, other=STATEMENT)
    assert typed(tmp_path, "build", word.format(root=tmp_path)).exit_code == 0
    assert built(tmp_path) == ["statement.docx"]


@pytest.mark.parametrize("word", [".", "draft.yaml", "../statement", "statement"])
def test_the_folder_we_are_in_counts(word: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, other=STATEMENT)
    assert process(tmp_path / "drafts" / "statement", "build", word).returncode == 0
    assert built(tmp_path) == ["statement.docx"]


def test_a_draft_that_is_named_twice_is_built_once(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    assert len(typed(tmp_path, "build", "statement", "drafts/statement").stdout.splitlines()) == 1


def test_several_kinds_of_file(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    done = typed(tmp_path, "build", "--as", "text", "--as", "html", "--as", "text")
    assert done.stdout.splitlines() == ["build/statement.txt, build/statement.html  nothing open"]
    assert built(tmp_path) == ["statement.html", "statement.txt"]


def test_a_pdf_without_libreoffice_leaves_the_other_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts(tmp_path, statement=STATEMENT)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr("zerodraft.write.pdf._USUAL", {})
    done = typed(tmp_path, "build", "--as", "docx", "--as", "pdf")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == ["build/statement.docx                       not all built: 1 problem"]
    assert "ZD025 a PDF needs LibreOffice" in done.stderr


def test_several_at_a_time_gives_the_same_in_the_same_order(tmp_path: Path) -> None:
    many = {f"number-{at}": (OPEN if at % 2 else STATEMENT) for at in range(5)}
    drafts(tmp_path, broken=BROKEN, **many)
    alone = process(tmp_path, "build", "--as", "text")
    texts = {path.name: path.read_bytes() for path in (tmp_path / "build").glob("*.txt")}
    together = process(tmp_path, "build", "--as", "text", "--jobs", "3")
    assert (together.returncode, together.stdout, together.stderr) == (alone.returncode, alone.stdout, alone.stderr)
    assert texts == {path.name: path.read_bytes() for path in (tmp_path / "build").glob("*.txt")}
    assert len(texts) == 5


def test_a_workspace_without_drafts_says_how_to_begin(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "build")
    assert (done.exit_code, done.stdout) == (0, "there is no draft yet; begin one: zerodraft new NAME\n")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "may not be written to"),
        (OSError(28, "No space left on device"), "the disk is full"),
        (OSError(30, "Read-only file system"), "the disk is read-only"),
    ],
)
def test_a_folder_that_cannot_be_written_is_a_problem(
    error: OSError, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object) -> None:
        raise error

    drafts(tmp_path, statement=STATEMENT)
    typed(tmp_path, "build")
    before = (tmp_path / "build" / "statement.docx").read_bytes()
    monkeypatch.setattr(os, "replace", refusing)
    done = typed(tmp_path, "build")
    assert done.exit_code == 1
    assert said in done.stderr
    assert "error ZD018" in done.stderr
    assert (tmp_path / "build" / "statement.docx").read_bytes() == before
    assert built(tmp_path) == ["statement.docx"]


def test_a_file_that_somebody_edited_is_left_alone(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    typed(tmp_path, "build")
    (tmp_path / "build" / "statement.docx").write_bytes(b"my own words")
    done = typed(tmp_path, "build")
    assert done.exit_code == 1
    assert "error ZD019 the file was edited since it was built" in done.stderr
    assert (tmp_path / "build" / "statement.docx").read_bytes() == b"my own words"


def test_a_folder_that_may_not_be_looked_into_holds_no_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looking = os.scandir

    def refusing(path: str) -> Any:
        if Path(path) == tmp_path / "drafts":
            raise PermissionError(13, "Permission denied", str(path))
        return looking(path)

    drafts(tmp_path, statement=STATEMENT)
    monkeypatch.setattr(os, "scandir", refusing)
    done = typed(tmp_path, "build", "nobody")
    assert (done.exit_code, "error ZD010" in done.stderr) == (1, True)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "mkfifo"), reason="pipes with names are a Unix thing")
def test_a_draft_that_is_no_ordinary_file_is_a_problem(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    path = tmp_path / "drafts" / "pipe" / "draft.yaml"
    path.parent.mkdir()
    os.mkfifo(path)
    done = process(tmp_path, "build", "pipe")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
