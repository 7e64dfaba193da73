"""What an earlier text said that a later one does not, and the reverse: sentence by sentence, by clause and by words.

| the nearest sentence of the other text | what is said of it |
|---|---|
| has the same words, forms of verbs and closing punctuation apart | said again |
| is of the same clause, or shares at least LIKE of the words | said otherwise, with the change word by word |
| neither | said in one text only |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..language import Language
from ..model.document import Paragraph, Run
from ..model.library import SourceText
from ..model.record import dataclass
from ..text.align import Stretch, compare, likeness
from ..text.forms import fold
from ..text.normal import sentences, without_closing
from ..text.words import words
from ..world import World
from . import load
from .choose import source_name

LIKE = 0.6
"""Share of words in common from which one sentence is another wording of the other.

Measured on the two sources of the library: sentences of different ideas share at most 0.44. A wording that was
rewritten may share less (0.28 to 0.37 there): it is found by its clause.
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a text: the id of its paragraph, its words, the clauses it is of."""

    paragraph: str
    text: str
    clauses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the old text with the one of the new text that says it otherwise; `changes` are word by word."""

    old: Passage
    new: Passage
    changes: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a text stands in another: said again, said otherwise, dropped (old only), added (new only)."""

    again: tuple[tuple[Passage, Passage], ...]
    otherwise: tuple[Pair, ...]
    dropped: tuple[Passage, ...]
    added: tuple[Passage, ...]


def coverage(old: Sequence[Passage], new: Sequence[Passage], language: Language) -> Coverage:
    """Which sentences of `old` stand in `new`, each matched at most once, the nearest first."""
    before = [fold(words(without_closing(each.text)), language) for each in old]
    after = [fold(words(without_closing(each.text)), language) for each in new]
    ranked = []
    for left, one in enumerate(old):
        for right, other in enumerate(new):
            alike = likeness(before[left], after[right]) if _may_be_alike(before[left], after[right]) else 0.0
            if alike >= LIKE or one.clauses & other.clauses:
                ranked.append((-alike, left, right))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in sorted(ranked):
        if left not in matched and right not in taken:
            matched[left] = right
            taken.add(right)
    pairs = sorted(matched.items())
    again = tuple((old[left], new[right]) for left, right in pairs if before[left] == after[right])
    otherwise = tuple(
        Pair(old[left], new[right], compare(old[left].text, new[right].text))
        for left, right in pairs
        if before[left] != after[right]
    )
    dropped = tuple(each for at, each in enumerate(old) if at not in matched)
    return Coverage(again, otherwise, dropped, tuple(each for at, each in enumerate(new) if at not in taken))


def _may_be_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """False where the numbers of words alone rule a likeness out."""
    return 2 * min(len(one), len(other)) >= LIKE * (len(one) + len(other))


def of_paragraphs(paragraphs: Iterable[Paragraph]) -> tuple[Passage, ...]:
    """The sentences of paragraphs of a document, each with the clauses that its runs were taken from."""
    found = []
    for paragraph in paragraphs:
        at = 0
        for sentence in sentences(paragraph.text):
            start = paragraph.text.index(sentence, at)
            at = start + len(sentence)
            found.append(Passage(paragraph.id, sentence, frozenset(_clauses(paragraph.runs, start, at))))
    return tuple(found)


def _clauses(runs: tuple[Run, ...], start: int, end: int) -> Iterator[str]:
    """The clauses that the characters start to end of a paragraph come from."""
    at = 0
    for run in runs:
        if run.source and run.source.clause and at < end and at + len(run.text) > start:
            yield run.source.clause
        at += len(run.text)


def of_source(world: World, source: SourceText) -> tuple[Passage, ...]:
    """The sentences of a source's numbered paragraphs ("annex/2"), or of all where none has a number.

    Mastheads, titles, chapeaux and signatures have other ids, and say nothing that a later text would say again.
    """
    numbered = {name: text for name, text in source.paragraphs.items() if name[-1:].isdigit()}
    cited = _cited(world, source)
    found = []
    for name, text in (numbered or source.paragraphs).items():
        whole = cited.get((name, "all"), set())
        for at, sentence in enumerate(sentences(text), start=1):
            found.append(Passage(name, sentence, frozenset(whole | cited.get((name, str(at)), set()))))
    return tuple(found)


def _cited(world: World, source: SourceText) -> dict[tuple[str, str], set[str]]:
    """The clauses taken from a source, by paragraph and sentence ("all", or its number)."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in world.workspace.names(load.CLAUSES, ".yaml"):
        loaded = load.clause(world, name).value
        for wording in loaded.clause.wordings if loaded else ():
            citation = wording.source
            if citation and source_name(citation.document) == source_name(source.document):
                chosen = (citation.sentences,) if isinstance(citation.sentences, str) else citation.sentences
                for number in chosen:
                    found.setdefault((citation.paragraph, number), set()).add(name)
    return found
