"""Measures `trace`: `make bench`, or python bench/tracing.py --paragraphs 100000 [--traced 100].

Against a made-up library as large as that of bench/finding.py: a text half of agreed paragraphs, a quarter of changed
ones, a quarter new.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from finding import TODAY, Library, written

from zerodraft.library.index import opened
from zerodraft.library.trace import trace
from zerodraft.world import open_world


def text(library: Library, sample: list[str], paragraphs: int) -> list[tuple[str, str]]:
    """Of each four paragraphs two agreed ones, one with some words changed, one new."""
    made = []
    for at in range(paragraphs):
        words = library.random.choice(sample).split()
        if at % 4 == 2:
            for place in library.random.sample(range(len(words)), max(len(words) // 10, 1)):
                words[place] = library.random.choice(library.made)
        if at % 4 == 3:
            words = library.random.choices(library.made, k=len(words))
        made.append((str(at), " ".join(words)))
    return made


def main() -> None:
    """Print how long it took and what the paragraphs were classed as."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--paragraphs", type=int, default=10_000, help="of the library")
    reader.add_argument("--traced", type=int, default=100, help="of the text")
    asked = reader.parse_args()
    library = Library()
    with tempfile.TemporaryDirectory() as folder:
        sample = written(Path(folder), library, asked.paragraphs)
        world = open_world(Path(folder), TODAY).value
        assert world
        start = time.perf_counter()
        opened(world)
        print(f"index of {asked.paragraphs} paragraphs: {time.perf_counter() - start:.1f} s")
        wanted = text(library, sample, asked.traced)
        start = time.perf_counter()
        traced = trace(world, wanted, "en")
        taken = time.perf_counter() - start
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"trace of {len(wanted)} paragraphs: {taken:.2f} s; {held} MiB at most")
    print(", ".join(f"{kind} {count}" for kind, count in Counter(each.kind for each in traced).items()))


if __name__ == "__main__":
    main()
