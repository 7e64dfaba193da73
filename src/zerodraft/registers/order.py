"""The orders of the names of States: which there are, what of a name counts in each, and the keys worked out for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .fold import BRACKET

Keys = dict[str, dict[str, str]]

ORDERS = {"en": ("en",), "fr": ("fr",), "es": ("es",), "ru": ("ru",), "zh": ("zh", "zh-stroke"), "ar": ("ar",)}
"""The orders that each language has: Chinese by pinyin and by strokes (R148), the others by their alphabet."""

ALL = tuple(order for orders in ORDERS.values() for order in orders)
"""The names of all orders."""

ARABIC_ARTICLE = re.compile("(?:^|(?<= ))\u0627\u0644")
"""The article before the first word or a later one: Arabic lists count neither (R146; sponsors of A/62/L.6)."""


def language_of(order: str) -> str:
    """The language whose names an order arranges: "zh" for "zh-stroke"."""
    return order.partition("-")[0]


def ordered_by(name: dict[str, Any], order: str) -> str:
    """What of a name in states.yaml counts: the short name without article and bracket (R133, R136, R146)."""
    bare = BRACKET.sub("", str(name.get("sort", name["short"]))).strip().replace("’", "'")
    return ARABIC_ARTICLE.sub("", bare) if order == "ar" else bare


def sorted_words(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every order with what counts in it of every name of states.yaml, past names too, each once."""
    for language, orders in ORDERS.items():
        for order in orders:
            found = {ordered_by(name, order) for state in data["states"] for name in state["names"][language]}
            yield from ((order, words) for words in sorted(found))


def read_keys(path: Path) -> Keys:
    """The keys that tools/sort_keys.py wrote: lines of an order, what counts of a name, and its key in hexadecimal."""
    keys: Keys = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        order, words, key = line.split("\t")
        keys.setdefault(order, {})[words] = key
    return keys
