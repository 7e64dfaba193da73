"""zerodraft init: a workspace that builds at once, made only where nothing is."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from typed import process, typed
from workspaces import snapshot
from zerodraft.cli import main


def init(folder: Path) -> Result:
    return CliRunner().invoke(main, ["init", str(folder)])


def test_a_new_workspace_builds_checks_and_proves_at_once(tmp_path: Path) -> None:
    done = init(tmp_path / "our mission")
    assert done.exit_code == 0, done.output
    assert [line.strip() for line in done.output.splitlines()[1:]] == [
        f'cd "{tmp_path / "our mission"}"',
        "zerodraft build",
    ]
    built = typed(tmp_path / "our mission", "build")
    assert (built.exit_code, built.stdout.split()[0]) == (0, "build/2025-world-day-statement.docx")
    assert typed(tmp_path / "our mission", "check").exit_code == 0
    assert typed(tmp_path / "our mission", "library", "check").exit_code == 0


def test_what_files_name_for_editors_is_there(tmp_path: Path) -> None:
    init(tmp_path / "ours")
    named = set()
    for path in (tmp_path / "ours").rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        if "$schema=" in first and "example" not in path.parts:
            named.add((path.parent / first.partition("$schema=")[2]).resolve())
    assert len(named) >= 5
    assert [path for path in named if not path.is_file()] == []


def test_its_readme_says_nothing_that_does_not_run(tmp_path: Path) -> None:
    init(tmp_path / "ours")
    page = (tmp_path / "ours" / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"`(zerodraft [^`]+)`", page)
    assert len(commands) >= 6
    for command in commands:
        done = process(tmp_path / "ours", *command.split()[1:])
        assert done.returncode == 0, (command, done.stderr)


@pytest.mark.parametrize("there", ["a file in it", "a file of that name"])
def test_what_is_there_is_left_alone(there: str, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    if there == "a file in it":
        folder.mkdir()
        (folder / "notes.txt").write_text("mine", encoding="utf-8")
    else:
        folder.write_text("mine", encoding="utf-8")
    before = snapshot(tmp_path)
    done = init(folder)
    assert done.exit_code == 2
    assert "error ZD019" in done.output
    assert snapshot(tmp_path) == before


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    assert init(tmp_path / "ours").exit_code == 0


def test_a_full_disk_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refusing)
    done = init(tmp_path / "ours")
    assert done.exit_code == 2
    assert "error ZD018 the disk is full" in done.output
    assert not (tmp_path / "ours" / "zerodraft.yaml").exists()
