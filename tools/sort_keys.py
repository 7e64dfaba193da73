"""Works out by ICU what each name of a State sorts by in each order, for maintainers; needs PyICU.

    python tools/sort_keys.py && python -m zerodraft.registers.compact

The keys are checked in, so that nobody who uses zerodraft needs ICU and lists come out the same on every machine. Run
it after adding a name of a State; a test says when a key is missing. PyICU is the package python3-icu of Debian.

    python tools/sort_keys.py --check

says whether ICU orders all names as the keys do; another release of ICU may have other bytes.
"""

from __future__ import annotations

import sys
from typing import Any

import icu

from zerodraft.registers import compact
from zerodraft.registers.order import ORDERS, sorted_words
from zerodraft.registers.store import DATA

LOCALES = {"zh": "zh-u-co-pinyin", "zh-stroke": "zh-u-co-stroke"}


def text(data: dict[str, Any]) -> str:
    """The file of keys: a line for each order and name, with the key in hexadecimal."""
    collators = {
        order: icu.Collator.createInstance(icu.Locale.forLanguageTag(LOCALES.get(order, order)))
        for orders in ORDERS.values()
        for order in orders
    }
    made = ((order, words, collators[order].getSortKey(words).hex()) for order, words in sorted_words(data))
    return "".join(f"{order}\t{words}\t{key}\n" for order, words, key in made)


def orders_of(keys: str) -> dict[str, list[str]]:
    """The names in each order, as a file of keys sorts them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in keys.splitlines():
        order, words, key = line.split("\t")
        found.setdefault(order, []).append((key, words))
    return {order: [words for _, words in sorted(listed)] for order, listed in found.items()}


if __name__ == "__main__":
    kept = DATA / "sort_keys.tsv"
    made = text(compact.read(DATA / "states.yaml"))
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if orders_of(made) == orders_of(kept.read_text(encoding="utf-8")) else "ICU orders otherwise")
    kept.write_text(made, encoding="utf-8", newline="\n")
