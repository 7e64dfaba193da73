"""Words broken at the end of a line: which hyphens were put in by the line, and which belong to the word."""

from __future__ import annotations

import re
from collections.abc import Set

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_STAYS = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety non self high low long short well mid vice all cross half "
    "full large small first second third fourth fifth ex anti counter "
    "follow decision policy capacity rights gender evidence".split()
)
"""First parts of words that are written with a hyphen, unless the text has the word without."""

_ENDINGS = re.compile(
    r"(?:[a-z]{0,4}(?:tions?|sions?|ments?|ness|ingly|ally|ity|ities|ative|ational|able|ible|ance|ances|ence|ences|ism|ists?"
    r"|ship|hood|ward|wards|ful|less|ous|ed|er|ers|ly)|ing|al|national|governmental|regional)$"
)


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in small letters, those with hyphens too; the pieces of a word broken by a line are none."""
    whole = re.sub(r"[^\W\d_]+[-‐\xad]\s*\n\s*[^\W\d_]+", " ", text)
    return frozenset(found[0].casefold().replace("‐", "-") for found in _WORD.finditer(whole))


def stays(first: str, second: str, known: Set[str]) -> bool:
    """True when the hyphen between the end of one line and the beginning of the next belongs to the word.

    known: words that are right. What the text itself has elsewhere decides; then whether the first part is one that
    takes a hyphen; then whether both parts are words, or the second is the mere ending of one.
    """
    if not second[:1].islower():
        return True
    left, right = first.casefold(), second.casefold()
    if left + right in known:
        return False
    if f"{left}-{right}" in known or left.rpartition("-")[2] in _STAYS or "-" in left:
        return True
    if _ENDINGS.fullmatch(right) and right not in known:
        return False
    return left in known and right in known
