"""The words of a text with their spans, and the form in which two words are the same."""

from __future__ import annotations

import re
from functools import lru_cache

from ..model.record import dataclass
from .normal import normal

_TOKEN = re.compile(r"[\u4e00-\u9fff]|\w+(?:[-'’.]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of punctuation: text[start:end] of the text it stands in, and `same`, by which it is compared.

    Letter case counts ("Member" and "member" are two words), the kind of quotation mark and of space does not.
    """

    text: str
    start: int
    end: int
    same: str

    @property
    def is_mark(self) -> bool:
        """True for punctuation."""
        return not (self.text[0].isalnum() or self.text[0] == "_")


def words(text: str) -> tuple[Word, ...]:
    """Every word and mark of a text in order; "twenty-fifth" and "A/68/500" have inner marks: the first is one word.

    Each Chinese character counts as a word, since nothing stands between them.
    """
    return tuple(Word(found[0], found.start(), found.end(), _same(found[0])) for found in _TOKEN.finditer(text))


def count(text: str) -> int:
    """How many words a text has, punctuation left out."""
    return sum(not word.is_mark for word in words(text))


@lru_cache(maxsize=20_000)
def _same(text: str) -> str:
    return text if text.isascii() else normal(text)
