"""Comparison with golden files: expected outputs that stand as text beside their inputs."""

from __future__ import annotations

import difflib
from pathlib import Path

update = False  # set by `--update-golden`


def assert_golden(path: Path, text: str) -> None:
    """Fail with a readable difference unless `path` holds exactly `text`; `make golden` writes it instead."""
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    assert path.exists(), f"{path} is missing: run `make golden`, read what it wrote, and commit it"
    expected = path.read_text(encoding="utf-8")
    if text != expected:
        lines = difflib.unified_diff(expected.splitlines(), text.splitlines(), "expected", "now", lineterm="")
        raise AssertionError(f"{path} differs (`make golden` writes it again):\n" + "\n".join(lines))
