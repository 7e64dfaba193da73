"""One text beside one agreed text: the same words, another form of them, other values, or how much is alike."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from ...language import Language
from ...model.document import Paragraph
from ...phrase.fill import fill
from ...phrase.functions import FUNCTIONS
from ...phrase.scope import Scope
from ...phrase.value import Value
from ...text.align import likeness
from ...text.forms import fold
from ...text.normal import normal, without_closing
from ...text.words import Word, words
from ..load import LoadedClause
from .traced import THRESHOLDS, Change

_SLOT = 0xE000
"""The first of the private characters that stand for parameters."""


class Text:
    """A text in the forms in which it is compared, each worked out when it is asked for."""

    def __init__(self, text: str, language: Language | None) -> None:
        self.text = text
        self.normal = without_closing(normal(text))
        self._language = language

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words and marks."""
        return words(self.normal)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its words with verbs and pronouns in one form."""
        return self._fold(self.words)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The same without punctuation, by which likeness is measured."""
        return self._fold(tuple(word for word in self.words if not word.is_mark))

    @cached_property
    def bag(self) -> Counter[str]:
        """How often each of these words stands in it."""
        return Counter(self.plain)

    @cached_property
    def capitals(self) -> Counter[str]:
        """Words with capital letters, but for those that open a sentence."""
        found: Counter[str] = Counter()
        opens = True
        for word in self.words:
            if not opens and not word.is_mark and word.same != word.same.casefold():
                found[word.same] += 1
            opens = word.text in ".!?" if word.is_mark else False
        return found

    def kept(self) -> tuple[Word, ...]:
        """The words that `folded` has, in the same order: without the subjects that it leaves out."""
        if len(self.words) == len(self.folded):
            return self.words
        made: list[Word] = []
        for word in self.words:
            if len(made) < len(self.folded) and self._fold((word,)) == (self.folded[len(made)],):
                made.append(word)
        return tuple(made)

    def _fold(self, found: tuple[Word, ...]) -> tuple[str, ...]:
        if self._language is None:
            return tuple(word.same.casefold() for word in found)
        return fold(found, self._language)

    def same_form(self, other: Text) -> bool:
        """True when the two differ at most in the form of verbs and pronouns."""
        return self.folded == other.folded and self.capitals == other.capitals

    def at_most(self, other: Text) -> tuple[float, float]:
        """No less than `alike` and `held`, and quickly worked out: the words in common in any order."""
        common, both = (self.bag & other.bag).total(), len(self.plain) + len(other.plain)
        return (2 * common / both, common / max(len(self.plain), 1)) if both else (0.0, 0.0)

    def held(self, other: Text, alike: float) -> float:
        """The share of its words that the other has in the same order, 0 to 1; alike: how alike the two are."""
        return alike * (len(self.plain) + len(other.plain)) / 2 / max(len(self.plain), 1)

    def alike(self, other: Text) -> float:
        """How much of both is the same, 0 to 1."""
        return likeness(other.plain, self.plain)


def values(text: Text, loaded: LoadedClause, id: str, language: Language) -> tuple[Change, ...] | None:
    """The values that a text puts into a wording and its source did not; None when the text is not that wording."""
    wording = next((each for each in loaded.clause.wordings if each.id == id), None)
    if wording is None or not wording.parameters:
        return None
    pattern = _pattern(loaded, id, tuple(wording.parameters), language)
    found = pattern.fullmatch("".join(f"{word}\n" for word in text.folded)) if pattern else None
    if found is None:
        return None
    printed = wording.source.values if wording.source else {}
    kept = text.kept()
    changes: dict[str, Change] = {}
    for at, name in enumerate(wording.parameters):
        for group in (group for group in found.re.groupindex if group.startswith(f"p{at}_")):
            first, last = (found.string.count("\n", 0, end) for end in found.span(group))
            new = text.normal[kept[first].start : kept[last - 1].end]
            if normal(printed.get(name, "")) != new:
                changes.setdefault(name, Change(name, printed.get(name, ""), new))
    return tuple(changes.values())


def _pattern(loaded: LoadedClause, id: str, names: tuple[str, ...], language: Language) -> re.Pattern[str] | None:
    """A wording as a pattern over folded words, one a line, with a group for each place of a parameter."""
    slots = {chr(_SLOT + at): at for at in range(len(names))}
    filled = {name: Value(slot) for name, slot in zip(names, slots, strict=True)}
    phrase = loaded.phrases.get(f"{id}/{language.code}", ())
    blocks, problems = fill(phrase, Scope(language, "we", filled, FUNCTIONS, {}))
    if problems:
        return None
    said = Text(" ".join(block.text for block in blocks if isinstance(block, Paragraph)), language)
    most = int(THRESHOLDS["value"][0])
    parts = [
        f"(?P<p{slots[word]}_{at}>(?:[^\\n]+\\n){{1,{most}}}?)" if word in slots else f"{re.escape(word)}\\n"
        for at, word in enumerate(said.folded)
    ]
    return re.compile("".join(parts))
