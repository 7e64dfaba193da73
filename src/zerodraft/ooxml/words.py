"""The words of a Word file as a reader sees them: insertions are there, deletions and hidden text are not."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..model.problem import Result
from .package import Package, unpacked
from .xml import R, remove, value, w

_LEFT_OUT = {w(name) for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr")}
_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OFFICE = f"{R}/officeDocument"


def paragraphs(data: bytes, shown: str) -> Result[tuple[str, ...]]:
    """The text of every paragraph in reading order, those of tables too, with the numbers that Word gives them.

    Problems: ZD001 for a file that is no DOCX, is damaged or protected, holds a DTD, or unpacks to too much.
    """
    package = unpacked(Package(shown, "ZD001", "the file"), data)
    root = None if package.problems else package.tree(_main_part(package))
    if root is None or package.problems:
        return Result((), tuple(package.problems))
    for fallback in [*root.iter(_TWICE)]:  # the same words again, for programs that do not know the newer form
        remove([fallback])
    numbers = _Numbers(package)
    return Result(tuple(_text(paragraph, numbers) for paragraph in root.iter(w("p"))))


def _main_part(package: Package) -> str:
    for part in package.relations("").values() if "_rels/.rels" in package.parts else ():
        if part[0] == _OFFICE:
            return part[1]
    return "word/document.xml"


def _text(paragraph: etree._Element, numbers: _Numbers) -> str:
    text = "".join(_pieces(paragraph))
    return f"{numbers.next(paragraph)}{text}" if text.strip() else text


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == w("p") or _hidden(child):
            continue  # a paragraph inside is that of a text box, and comes by itself
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in (w("tab"), w("br"), w("cr")):
            yield " "
        elif child.tag == w("noBreakHyphen"):
            yield "-"
        else:
            yield from _pieces(child)


def _hidden(run: etree._Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('vanish')}") if run.tag == w("r") else None
    return mark is not None and mark.get(w("val"), "true") not in ("0", "false", "off")


class _Numbers:
    """Numbers that Word prints before paragraphs, for lists of figures and of small letters."""

    def __init__(self, package: Package) -> None:
        self.levels: dict[tuple[str, str], tuple[str, str]] = {}
        self.counts: dict[tuple[str, str], int] = {}
        root = package.tree("word/numbering.xml") if "word/numbering.xml" in package.parts else None
        if root is None:
            return
        for num in root.iter(w("num")):
            abstract = value(num.find(w("abstractNumId")))
            for level in root.iterfind(f"{w('abstractNum')}[@{w('abstractNumId')}='{abstract}']/{w('lvl')}"):
                key = (num.get(w("numId"), ""), level.get(w("ilvl"), "0"))
                self.levels[key] = (value(level.find(w("numFmt"))), value(level.find(w("lvlText"))))

    def next(self, paragraph: etree._Element) -> str:
        """The number of a paragraph and a blank; "" for one without, or whose list is of another kind."""
        numbered = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if numbered is None:
            return ""
        key = (value(numbered.find(w("numId"))), value(numbered.find(w("ilvl"))) or "0")
        kind, pattern = self.levels.get(key, ("", ""))
        self.counts[key] = self.counts.get(key, 0) + 1
        for other in self.counts:
            if other[0] == key[0] and other[1] > key[1]:
                self.counts[other] = 0
        figure = {"decimal": str(self.counts[key]), "lowerLetter": _letter(self.counts[key])}.get(kind, "")
        return f"{pattern.replace(f'%{int(key[1]) + 1}', figure)} " if figure else ""


def _letter(number: int) -> str:
    count, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (count + 1)
