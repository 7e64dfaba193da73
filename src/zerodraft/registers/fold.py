"""One spelling for look-up: what letter case, accents, apostrophes and brackets must not decide."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
WORD = re.compile(r"\w+")
BRACKET = re.compile(r"\s*\([^)]*\)")


def unaccented(text: str) -> str:
    """The text with straight apostrophes and without accents."""
    if text.isascii():
        return text
    return "".join(letter for letter in normalize("NFKD", text.translate(APOSTROPHES)) if not combining(letter))


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents and punctuation: "Côte d’Ivoire" is cote, d, ivoire."""
    return WORD.findall(unaccented(text.replace("&", " and ")).casefold())


def fold(text: str) -> str:
    """The words joined by single blanks: two names with the same fold are the same name."""
    return " ".join(words(text))
