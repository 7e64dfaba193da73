"""Command lines typed in a test: in this process with click's runner, or in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from zerodraft.cli import main

SOURCE = Path(__file__).resolve().parents[1] / "src"


def typed(root: Path, *words: str, answers: str | None = None) -> Result:
    """A command line in the workspace at `root`; `answers` is what is typed when it asks."""
    return CliRunner().invoke(main, ["-C", str(root), *words], input=answers)


def process(root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The same as a real process, without a terminal."""
    return subprocess.run(
        line(*words),
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )


def line(*words: str) -> list[str]:
    """The words as a process is started with them."""
    return [sys.executable, "-m", "zerodraft", *words]
