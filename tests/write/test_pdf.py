"""LibreOffice past its time is ended with everything that it started."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

import sample
from zerodraft.write import pdf

OFFICE = """#!/bin/sh
sleep 600 &
echo $! > "{mark}"
wait
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")
def test_an_office_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark, office = tmp_path / "child", tmp_path / "soffice"
    office.write_text(OFFICE.format(mark=mark))
    office.chmod(0o755)
    monkeypatch.setattr(pdf, "program", lambda: str(office))
    monkeypatch.setattr(pdf, "_PATIENCE", 1)
    made, problems = pdf.write(sample.issued(), sample.reference())
    assert (made, [each.code for each in problems]) == (b"", ["ZD025"])
    assert gone(int(mark.read_text()))


def gone(process: int) -> bool:
    """True once the process has ended; what has ended and was not yet collected counts."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{process}/stat")
        if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False
