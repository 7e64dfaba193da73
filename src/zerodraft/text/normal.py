"""The normal form in which texts are compared, and where a text's sentences end."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"À-ÞА-Я])")


def normal(text: str) -> str:
    """A text in NFC, with single spaces and straight quotation marks; words, case and punctuation stay."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text).translate(_QUOTES)).strip()


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, each with its final punctuation."""
    return tuple(_SENTENCE_END.split(text.strip()))


def without_closing(text: str) -> str:
    """A text without the punctuation that belongs to its place: one final full stop, comma or semicolon."""
    text = text.rstrip()
    return text[:-1] if text[-1:] in ".,;" else text
