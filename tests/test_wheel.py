"""What `pip install .` puts on a machine works far from the repository: its templates and library come along."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked; building it reads the repository and needs no network."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-qq"]
    subprocess.run([*pip, "--wheel-dir", folder, ROOT], check=True, stdin=subprocess.DEVNULL)
    (wheel,) = folder.glob("zerodraft-*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def zerodraft(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    line = [sys.executable, "-m", "zerodraft", *words]
    return subprocess.run(line, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)


def test_init_makes_a_workspace_whose_drafts_build(installed: Path, tmp_path: Path) -> None:
    for words in (("init", "mission"), ("build",)):
        done = zerodraft(installed, tmp_path if words[0] == "init" else tmp_path / "mission", *words)
        assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "mission" / "build").glob("*.docx"))


def test_the_wheel_holds_everything_but_no_strangers(installed: Path) -> None:
    shipped = installed / "zerodraft" / "shipped"
    assert sorted(path.name for path in shipped.iterdir()) == ["clause_library", "drafts", "templates"]
    assert (installed / "zerodraft" / "py.typed").exists()
    registers = (installed / "zerodraft" / "registers" / "data").iterdir()
    assert {path.suffix for path in registers} == {".json"}  # what they are made from stays behind
    assert [path.name for path in installed.rglob("*") if path.name.startswith((".", "~$"))] == []
