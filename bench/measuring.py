"""How things are measured: every work once a round, in turn; medians of rounds, and of ratios within each round."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median

PEER = "docxtpl"

Work = Callable[[], float]
"""Does the work once and gives the seconds it took."""


def timed(work: Callable[[], object]) -> Work:
    """A work in this process, with its seconds."""

    def run() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return run


def process(command: Iterable[str | Path], folder: Path) -> float:
    """Seconds of a whole process, from start to exit; a command that fails ends the measurement."""
    start = time.perf_counter()
    subprocess.run([*command], cwd=folder, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def peak(command: Iterable[str | Path], folder: Path) -> float:
    """The most memory that a process held, in MiB; 0 where the system does not say."""
    if not hasattr(os, "wait4"):
        return 0.0
    child = subprocess.Popen([*command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss / (1024 if os.uname().sysname == "Linux" else 1024 * 1024)


def rounds_of(works: Mapping[str, Work], rounds: int) -> dict[str, list[float]]:
    """Seconds of each work in each round, after one round that does not count; who begins changes round by round."""
    names = list(works)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds + 1):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            taken = works[name]()
            if number:
                seconds[name].append(taken)
    return seconds


def report(title: str, works: Mapping[str, Work], rounds: int, each: int = 1) -> None:
    """Measure, and print for each work its milliseconds (divided by `each`) and its ratio to the peer."""
    seconds = rounds_of(works, rounds)
    print(f"\n{title}\n\n| what | ms | ÷ {PEER} |\n|---|---|---|")
    for name, taken in seconds.items():
        ratio = median(mine / peer for mine, peer in zip(taken, seconds[PEER], strict=True))
        print(f"| {name} | {median(taken) * 1000 / each:.1f} | {ratio:.2f} |", flush=True)
