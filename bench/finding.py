"""Measures the index of the clause library: `make bench`, or python bench/finding.py --paragraphs 100000 --peers.

A made-up library: phrases of the repository's sources put together anew, with made-up words among them as rare as words
of a language are. --stored leaves out the reading of YAML files: the entries go into the index as they are, as for an
index of a million paragraphs, whose files alone would take long to write.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from zerodraft.kept import Cache
from zerodraft.library import load
from zerodraft.library.index import Entry, Index, opened, store
from zerodraft.library.index.contents import Read
from zerodraft.library.index.words import searched
from zerodraft.world import World, open_world

ROOT = Path(__file__).parents[1]
EACH = 250
"""Paragraphs of one made-up source."""
SYLLABLES = "ba re ti mo lu ka sen dor vi pel gra nu tos fim wer qua".split()
TODAY = date(2026, 11, 22)
ASKED = 100
TABLE = "| find | ms, middle | ms, 95th of 100 |\n|---|---|---|"


class Library:
    """Made-up paragraphs, the same in every run."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        world = open_world(ROOT, TODAY).value
        assert world
        loaded = [load.source(world, name).value for name in world.workspace.names(load.SOURCES, ".yaml")]
        self.phrases = [
            phrase for one in loaded if one for text in one.source.paragraphs.values() for phrase in self._cut(text)
        ]
        self.made = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(40_000)]
        self.often = list(itertools.accumulate(1 / (at + 5) for at in range(len(self.made))))

    def _cut(self, text: str) -> Iterator[str]:
        words = text.split()
        at = 0
        while at < len(words):
            some = self.random.randint(2, 5)
            yield " ".join(words[at : at + some]).strip(",;.:")
            at += some

    def paragraph(self) -> str:
        """One paragraph of some forty words."""
        parts = self.random.choices(self.phrases, k=self.random.randint(5, 10))
        for word in self.random.choices(self.made, cum_weights=self.often, k=self.random.randint(4, 12)):
            parts.insert(self.random.randrange(len(parts)), word)
        return " ".join(parts)


def written(folder: Path, library: Library, paragraphs: int) -> list[str]:
    """A workspace of sources with so many paragraphs; a sample of these."""
    (folder / "zerodraft.yaml").write_text("format: 1\n")
    sources = folder / load.SOURCES
    sources.mkdir(parents=True)
    sample: list[str] = []
    for number in range(0, paragraphs, EACH):
        texts = [library.paragraph() for _ in range(min(EACH, paragraphs - number))]
        sample.append(texts[0])
        head = f"format: 1\ndocument: A/{number}\ntitle: Made up\nkind: resolution\ndate: 2001-01-01\nlanguage: en\n"
        agreed = "agreed_by: General Assembly\nhow: consensus\nparagraphs:\n"
        body = "".join(f'  statement/{at}: "{text}"\n' for at, text in enumerate(texts, 1))
        (sources / f"a-{number}.yaml").write_text(head + agreed + body, encoding="utf-8")
    return sample


def stored(folder: Path, library: Library, paragraphs: int) -> tuple[Index, list[str]]:
    """An index with so many entries, put in without files; a sample of them."""
    world = World(open_world(ROOT, TODAY).value.workspace, Cache(folder), TODAY)  # type: ignore[union-attr]
    connection = store.opened(world, lambda done, total, name: None)
    connection.execute("begin immediate")
    counted: Counter[str] = Counter()
    sample: list[str] = []
    for number in range(0, paragraphs, EACH):
        texts = [library.paragraph() for _ in range(EACH)]
        sample.append(texts[0])
        entries = tuple(Entry("paragraph", text, "en", document=f"A/{number}", paragraph="1") for text in texts)
        store.put(connection, Read(f"{number}", 0, 0, 0, "", entries=entries), counted)
    store.count(connection, counted)
    connection.execute("commit")
    return Index(world, connection), sample


def plain(folder: Path, library: Library, paragraphs: int) -> Callable[[str], object]:
    """The same paragraphs in FTS5, asked for all words at once."""
    connection = sqlite3.connect(folder / "plain.sqlite", isolation_level=None)
    connection.execute("create virtual table sought using fts5(words, content='', tokenize='porter unicode61')")
    connection.execute("begin")
    texts = ((library.paragraph(),) for _ in range(paragraphs))
    connection.executemany("insert into sought(words) values(?)", texts)
    connection.execute("commit")
    sql = "select rowid from sought where sought match ? order by rank limit 10"

    def search(text: str) -> object:
        return connection.execute(sql, (" OR ".join(f'"{word}"' for word in text.split()),)).fetchall()

    return search


def tantivy(folder: Path, library: Library, paragraphs: int) -> Callable[[str], object]:
    """The same paragraphs in tantivy."""
    from tantivy import Document, Index, SchemaBuilder

    (folder / "tantivy").mkdir()
    schema = SchemaBuilder().add_text_field("text", stored=True, tokenizer_name="en_stem").build()
    index = Index(schema, path=str(folder / "tantivy"))
    writer = index.writer(100_000_000, 1)
    for _ in range(paragraphs):
        writer.add_document(Document(text=library.paragraph()))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    return lambda text: searcher.search(index.parse_query(" ".join(searched(text)), ["text"]), 10).hits


def peers(folder: Path, asked: dict[str, list[str]], paragraphs: int) -> None:
    """Print what other engines take for the same questions, the making of the paragraphs counted with the index."""
    for name, make in {"FTS5, plainly asked": plain, "tantivy": tantivy}.items():
        start = time.perf_counter()
        search = make(folder, Library(), paragraphs)
        built = time.perf_counter() - start
        print(f"\n{name}: paragraphs and index made in {built:.1f} s\n\n{TABLE}")
        for what, texts in asked.items():
            print(f"| {what} | {percentiles(search, texts)} |", flush=True)


def queries(library: Library, sample: list[str]) -> dict[str, list[str]]:
    """What is asked: common words, a rare one among them, sentences with their words in any order."""
    words = Counter(word for text in sample for word in set(text.lower().split()))
    common = [word for word, _ in words.most_common(300)][20:]
    pick = library.random
    texts = [text.split() for text in pick.choices(sample, k=ASKED)]
    return {
        "3 common words": [" ".join(pick.sample(common, 3)) for _ in range(ASKED)],
        "2 common words and a rare one": [
            " ".join([*pick.sample(common, 2), pick.choice(library.made)]) for _ in range(ASKED)
        ],
        "a sentence": [" ".join(pick.sample(words, min(20, len(words)))) for words in texts],
    }


def percentiles(work: Callable[[str], object], asked: list[str]) -> str:
    """Milliseconds, the middle one and the 95th of a hundred."""
    taken = []
    for each in asked:
        start = time.perf_counter()
        work(each)
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return f"{taken[len(taken) // 2]:.1f} | {taken[len(taken) * 95 // 100]:.1f}"


def main() -> None:
    """Build the index and search it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--paragraphs", type=int, default=100_000)
    arguments.add_argument("--stored", action="store_true")
    arguments.add_argument("--peers", action="store_true", help="FTS5 plainly asked and tantivy beside it")
    given = arguments.parse_args()
    library = Library()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = [] if given.stored else written(folder, library, given.paragraphs)
        start = time.perf_counter()
        if given.stored:
            index, sample = stored(folder, library, given.paragraphs)
        else:
            world = open_world(folder, TODAY).value
            assert world
            index = opened(world)
        built = time.perf_counter() - start
        state = index.state()
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\nIndex of {state.entries:,} texts by SQLite {sqlite3.sqlite_version}: made in {built:.1f} s,", end=" ")
        print(f"{state.size / 2**20:.0f} MiB, {held:.0f} MiB held")
        if not given.stored:
            assert world
            start = time.perf_counter()
            index = opened(world)
            print(f"Opened again, nothing changed: {(time.perf_counter() - start) * 1000:.0f} ms")
        print(f"\n{TABLE}")
        asked = queries(library, sample)
        for what, texts in asked.items():
            print(f"| {what} | {percentiles(index.search, texts)} |")
        slips = [f"{word[:4]}{word[5:]}x {word}" for word in library.random.sample(library.made, ASKED)]
        print(f"| a word with a slip, another | {percentiles(index.search, slips)} |")
        near = queries(library, sample)["a sentence"]
        print(f"| texts near a paragraph | {percentiles(lambda text: index.near(text.split()), near)} |", flush=True)
        if given.peers:
            peers(folder, asked, given.paragraphs)


if __name__ == "__main__":
    main()
