"""The words of a text as they are searched for: small letters, no accents, one spelling, Chinese characters alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from ...registers.fold import unaccented

_WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[^\W_\u3400-\u4dbf\u4e00-\u9fff]+")
_ISE = re.compile(r"([a-z]{4,})is(e|ed|es|er|ers|ing|ation|ations)")
"""British spelling has both organise and organize; the United Nations write -ize."""


def searched(text: str) -> list[str]:
    """The words of a text in their order: "We recognise" is we, recognize."""
    return [_spelt(word) for word in _WORD.findall(unaccented(text).casefold())]


def marks(text: str, wanted: Container[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text that are among those wanted, as (start, end)."""
    for found in _WORD.finditer(text):
        if any(word in wanted for word in searched(found[0])):
            yield found.start(), found.end()


def _spelt(word: str) -> str:
    matched = _ISE.fullmatch(word)
    return f"{matched[1]}iz{matched[2]}" if matched else word
