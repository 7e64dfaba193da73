"""The tool that makes the two starter reference documents: the same bytes each time, and usable ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from zerodraft.ooxml.reference import read

ROOT = Path(__file__).parents[1]


def test_the_starter_documents_are_made_again_alike_and_can_be_built_on(tmp_path: Path) -> None:
    made = []
    for folder in (tmp_path / "first", tmp_path / "second"):
        subprocess.run([sys.executable, str(ROOT / "tools" / "starter_styles.py"), str(folder)], check=True, cwd=ROOT)
        made.append({path.name: path.read_bytes() for path in sorted(folder.glob("*.docx"))})
    assert made[0] == made[1]
    assert sorted(made[0]) == ["mission.docx", "un.docx"]
    for name, data in made[0].items():
        assert read(data, name).problems == ()
