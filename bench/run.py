"""Measures zerodraft and docxtpl side by side on the same letter: every peer once a round, in turn.

Milliseconds move by half on a shared machine; the ratios are taken within each round and are what to quote.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

BENCH = Path(__file__).parent
ROOT = BENCH.parent
WORKSPACE = ("zerodraft.yaml", "templates", "clause_library", "drafts")
DRAFT = "2013-a-68-500"
PEER = "docxtpl"

Work = Callable[[], float]
"""Does the work once and gives the seconds it took."""


def process(command: list[str], folder: Path) -> float:
    """Seconds of a whole process, from start to exit; a command that fails ends the measurement."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def rounds_of(works: Mapping[str, Work], rounds: int) -> dict[str, list[float]]:
    """Seconds of each work in each round, after one round that does not count; the order turns round by round."""
    names = list(works)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds + 1):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            taken = works[name]()
            if number:
                seconds[name].append(taken)
    return seconds


def report(title: str, seconds: Mapping[str, list[float]]) -> None:
    """Print the median of each work in milliseconds, and the median of its ratios to the peer within each round."""
    print(f"\n{title}\n\n| what | ms | ÷ {PEER} |\n|---|---|---|")
    for name, taken in seconds.items():
        ratio = median(mine / peer for mine, peer in zip(taken, seconds[PEER], strict=True))
        print(f"| {name} | {median(taken) * 1000:.1f} | {ratio:.2f} |")


def one_document(folder: Path) -> dict[str, Work]:
    """The letter in a whole process: a bare interpreter, docxtpl, and zerodraft with its caches warm and cold."""
    workspace = folder / "workspace"
    workspace.mkdir()
    for name in WORKSPACE:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, workspace / name)
    template, output = str(folder / "template.docx"), str(folder / "output.docx")
    process([sys.executable, str(BENCH / "docxtpl_template.py"), template], folder)
    docxtpl = [sys.executable, str(BENCH / "docxtpl_letter.py"), template, output]
    zerodraft = shutil.which("zerodraft", path=str(Path(sys.executable).parent)) or "zerodraft"
    build = [zerodraft, "build", f"drafts/{DRAFT}"]

    def cold() -> float:
        shutil.rmtree(workspace / "build", ignore_errors=True)
        return process(build, workspace)

    return {
        "python -c pass": lambda: process([sys.executable, "-c", "pass"], folder),
        PEER: lambda: process(docxtpl, folder),
        "zerodraft, caches warm": lambda: process(build, workspace),
        "zerodraft, caches cold": cold,
    }


def main() -> None:
    """Run every measurement and print its table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=15)
    rounds = arguments.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        report("One document, whole process", rounds_of(one_document(Path(name)), rounds))


if __name__ == "__main__":
    main()
