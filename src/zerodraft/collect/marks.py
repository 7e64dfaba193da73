"""What tells the parts of a document apart in each language, read from a data file: masthead, titles, letter, annex."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from ..language import Language
from ..text.words import words

DATA = Path(__file__).parent / "data" / "marks.json"
SURE = 30
"""A text of fewer words says too little about its language."""
SHARE = 0.12
"""The least share of common words in a text of a language."""
_SCRIPTS = {
    "ar": re.compile("[\u0600-\u06ff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
}
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _data() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads(DATA.read_text(encoding="utf-8"))
    return loaded


@cache
def mark(name: str, language: str) -> re.Pattern[str]:
    """The pattern of a part of a document in a language; one that matches nothing where the language has none."""
    return re.compile(str(_data().get(language, {}).get(name, "(?!)")))


@cache
def titles(language: str) -> dict[str, re.Pattern[str]]:
    """The kinds of text with the pattern that the whole title of such a text has, the surest first."""
    return {kind: re.compile(text) for kind, text in _data().get(language, {}).get("title", {}).items()}


def spoken(text: str) -> str:
    """The code of the language that a text is in, by its letters and most common words; "" when that is not plain."""
    letters = len(_LETTER.findall(text))
    for code, script in _SCRIPTS.items():
        if letters and len(script.findall(text)) > letters / 2:
            return code
    found = [word.same.casefold() for word in words(text) if not word.is_mark]
    if len(found) < SURE:
        return ""
    shares = {code: _share(found, code) for code in _data() if code not in _SCRIPTS}
    best = max(shares, key=lambda code: shares[code])
    others = [share for code, share in shares.items() if code != best]
    return best if shares[best] >= SHARE and shares[best] > 1.5 * max(others) else ""


def common(language: str) -> frozenset[str]:
    """The most common words of a language."""
    return frozenset(str(_data().get(language, {}).get("common", "")).split())


def _share(found: list[str], code: str) -> float:
    return sum(word in common(code) for word in found) / len(found)


@cache
def dated(language: Language) -> re.Pattern[str]:
    """A day as texts of a language print it: "26 September 2013", "July 30, 2025", "30.07.2025", "2025-07-30"."""
    months = "|".join(map(re.escape, language.data["months"]))
    return re.compile(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?\s(?:de\s)?(?P<month>{months})\s(?:de\s)?(?P<year>\d{{4}})"
        rf"|(?P<month2>{months})\s(?P<day2>\d{{1,2}}),?\s(?P<year2>\d{{4}})"
        r"|(?P<day3>\d{1,2})\.(?P<month3>\d{1,2})\.(?P<year3>\d{4})"
        r"|(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})",
        re.IGNORECASE,
    )
