"""The numbers that Word prints before the paragraphs of its lists, counted as Word counts them."""

from __future__ import annotations

import re

from lxml import etree

from .package import Package
from .xml import figure, value, w

_PART = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class Numbers:
    """The lists of a Word file and how far each has been counted; styles may put their paragraphs into a list."""

    def __init__(self, package: Package, styles: etree._Element | None) -> None:
        self._levels: dict[tuple[str, int], etree._Element] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._styles = {} if styles is None else {s.get(w("styleId"), ""): s for s in styles.iter(w("style"))}
        self._begun: set[tuple[str, int]] = set()
        root = package.tree("word/numbering.xml") if "word/numbering.xml" in package.parts else None
        if root is not None:
            self._take(root)

    def _take(self, root: etree._Element) -> None:
        for abstract in root.iterfind(w("abstractNum")):
            for level in abstract.iterfind(w("lvl")):
                at = figure(level.get(w("ilvl")))
                self._levels[(abstract.get(w("abstractNumId"), ""), at)] = level
        for num in root.iterfind(w("num")):
            name = num.get(w("numId"), "")
            self._abstract[name] = value(num.find(w("abstractNumId")))
            for override in num.iterfind(w("lvlOverride")):
                start = override.find(w("startOverride"))
                if start is not None:
                    self._starts[(name, figure(override.get(w("ilvl"))))] = figure(value(start))

    def next(self, paragraph: etree._Element) -> tuple[str, int]:
        """The number of a paragraph, "" for one without or with a mere bullet, and its level in the list, from 1."""
        name, level = self._place(paragraph)
        abstract = self._abstract.get(name, "")
        if (abstract, level) not in self._levels:
            return "", 0
        self._count(name, abstract, level)
        kind = value(self._levels[(abstract, level)].find(w("numFmt"))) or "decimal"
        if kind in ("bullet", "none"):
            return "", level + 1
        pattern = value(self._levels[(abstract, level)].find(w("lvlText")))
        return _PART.sub(lambda found: self._printed(abstract, int(found[1]) - 1), pattern), level + 1

    def _count(self, name: str, abstract: str, level: int) -> None:
        key = (abstract, level)
        if (name, level) in self._starts and (name, level) not in self._begun:
            self._counts[key] = self._starts[(name, level)]
        else:
            self._counts[key] = self._counts[key] + 1 if key in self._counts else self._start(key)
        self._begun.add((name, level))
        for deeper in [each for each in self._counts if each[0] == abstract and each[1] > level]:
            del self._counts[deeper]

    def _start(self, key: tuple[str, int]) -> int:
        start = self._levels[key].find(w("start")) if key in self._levels else None
        return 1 if start is None else figure(value(start))

    def _printed(self, abstract: str, level: int) -> str:
        key = (abstract, level)
        count = self._counts.get(key, self._start(key))
        return _written(count, value(self._levels[key].find(w("numFmt"))) if key in self._levels else "decimal")

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """numId and level from 0, of the paragraph itself or else of its style; "" and "0" are no list."""
        name, level = _numbered(paragraph.find(w("pPr")))
        style, seen = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}")), set[str]()
        while not name and style in self._styles and style not in seen:
            seen.add(style)
            name, at = _numbered(self._styles[style].find(w("pPr")))
            level = at if level is None else level
            style = value(self._styles[style].find(w("basedOn")))
        return name, level or 0


def _numbered(properties: etree._Element | None) -> tuple[str, int | None]:
    found = None if properties is None else properties.find(w("numPr"))
    if found is None:
        return "", None
    level = found.find(w("ilvl"))
    return value(found.find(w("numId"))), None if level is None else figure(value(level))


def _written(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and count > 0:
        times, index = divmod(count - 1, 26)
        letter = chr(ord("a") + index) * min(times + 1, 9)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        roman = ""
        for size, sign in _ROMAN:
            roman += sign * (count // size)
            count %= size
        return roman if kind == "lowerRoman" else roman.upper()
    return f"{count:02}" if kind == "decimalZero" else str(count)
