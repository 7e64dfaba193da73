"""`import zerodraft` is cheap, and its names are the ones a program needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import zerodraft
from typed import SOURCE
from workspaces import STATEMENT, TODAY, drafts

LOADED = "import sys, zerodraft; print(*sorted(n for n in sys.modules if n.startswith('zerodraft')))"


def test_importing_it_loads_nothing_else() -> None:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run([sys.executable, "-c", LOADED], env=environment, capture_output=True, text=True)
    assert done.stdout.split() == ["zerodraft"]


@pytest.mark.parametrize("name", zerodraft.__all__)
def test_every_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(zerodraft, name).__doc__


def test_another_name_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'attic'"):
        zerodraft.attic  # noqa: B018


def test_a_program_can_do_what_the_commands_do(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    world, problems = zerodraft.open_world(tmp_path, TODAY)
    assert world is not None, problems
    assert zerodraft.draft_names(world) == ("statement",)
    drafted, _ = zerodraft.read_draft(world, "statement")
    assert drafted is not None and drafted.document.title.startswith("Joint Statement")
    assert zerodraft.check_draft(world, "statement").problems == ()
    assert zerodraft.build_draft(world, "statement", ["docx", "text"]).files == (
        "build/statement.docx",
        "build/statement.txt",
    )
    assert zerodraft.show_draft(world, "statement", "text").value
    manifest, _ = zerodraft.release_draft(world, "statement")
    assert manifest is not None and manifest.name == "statement"
    assert zerodraft.check_library(world).problems == ()
