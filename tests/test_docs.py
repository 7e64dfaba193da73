"""The documentation cannot go stale: generated pages are fresh, links lead somewhere, the README's commands run."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WORKSPACE = ("zerodraft.yaml", "templates", "clause_library", "drafts")
SET_UP = (".", "git", "make", "pip", "python3", "py")  # what has run before these tests can
FINDS_PROBLEMS = ("check", "release")  # exit code 1 is an answer of theirs


def commands(page: str) -> Iterator[list[str]]:
    """The commands of a page's shell blocks, each as its words, without comments."""
    blocks = re.findall(r"^```(?:sh|console|shell|bash)\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    for line in "\n".join(blocks).replace("\\\n", " ").splitlines():
        words = shlex.split(line.removeprefix("$ "), comments=True)
        for is_and, command in groupby(words, lambda word: word == "&&"):
            if not is_and:
                yield [*command]


def test_generated_pages_are_fresh() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "docs.py", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    here = [target for target in targets if "://" not in target and not target.startswith("mailto:")]
    assert [target for target in here if not (page.parent / target).exists()] == []


def test_schemas_that_files_name_for_editors_are_there() -> None:
    files = [path for folder in ("drafts", "clause_library", "templates") for path in (ROOT / folder).rglob("*.yaml")]
    named = [(path, re.search(r"\$schema=(\S+)", path.read_text(encoding="utf-8"))) for path in files]
    assert any(found for _, found in named)
    assert [path.name for path, found in named if found and not (path.parent / found[1]).resolve().exists()] == []


def test_commands_of_the_readme_run_as_written(tmp_path: Path) -> None:
    for name in WORKSPACE:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)
    folder, ran = tmp_path, 0
    for program, *words in commands((ROOT / "README.md").read_text(encoding="utf-8")):
        if program == "cd":
            folder = folder / words[0]
        elif program == "zerodraft":
            line = [sys.executable, "-m", "zerodraft", *words]
            done = subprocess.run(line, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
            assert done.returncode <= (words[0] in FINDS_PROBLEMS), f"{words}\n{done.stdout}{done.stderr}"
            assert "Traceback" not in done.stderr
            ran += 1
        else:
            assert program in SET_UP, f"this test cannot run the README's command {program} {words}"
    assert ran >= 4


def test_tasks_that_pages_name_are_in_the_makefile() -> None:
    tasks = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {task for page in PAGES for task in re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))}
    assert named
    assert sorted(named - tasks) == []
