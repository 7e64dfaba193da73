"""Reads the styles of a Word file and the numbering they use."""

from __future__ import annotations

import re

from lxml import etree

from .cleaning import clean
from .package import Package
from .xml import W, figure, fragment, part, remove, style_name, value, w

_LANGUAGE = "\ue000language\ue000"


class Stylesheet:
    """The styles and numbering of one package while they are read."""

    def __init__(self, package: Package, styles: etree._Element) -> None:
        self._package = package
        self._styles = styles
        self._by_id = {style.get(w("styleId"), ""): style for style in styles.iter(w("style"))}
        if any(re.search("[<>&\"']", id) for id in self._by_id):
            package.refuse("has a style with an id that Word would not give", "save it again in Word as .docx")
        read = package.tree("word/numbering.xml") if "word/numbering.xml" in package.parts else None
        self._numbering = etree.Element(w("numbering"), nsmap={"w": W}) if read is None else read
        clean(package, styles, "its styles")
        clean(package, self._numbering, "its numbering")

    def ids(self) -> dict[str, dict[str, str]]:
        """Ids by kind and by name in lower case; the first of two styles with one name counts."""
        found: dict[str, dict[str, str]] = {"paragraph": {}, "character": {}, "table": {}}
        for id, style in self._by_id.items():
            kind = style.get(w("type"), "paragraph")
            if kind in found and id and style_name(style):
                found[kind].setdefault(style_name(style), id)
        return found

    def numbered(self) -> dict[str, tuple[int, int]]:
        """The abstractNum and level of each numbered paragraph style, also where a base style gives it."""
        levels = {value(level.find(w("pStyle"))): level for level in self._numbering.iter(w("lvl"))}
        found: dict[str, tuple[int, int]] = {}
        for id, style in self._by_id.items():
            number = self._inherited(style, "numPr")
            num = "0" if number is None else value(number.find(w("numId"))) or "0"
            if number is None or num == "0" or style.get(w("type"), "paragraph") != "paragraph":
                continue
            abstract = self._abstract(num)
            if abstract is None:
                name = value(style.find(w("name")))
                self._package.refuse(
                    f"lacks the numbering of its style {name!r}",
                    "in Word give the style its numbering again, or take it off",
                )
                continue
            level = levels.get(id)
            depth = value(number.find(w("ilvl"))) or ("" if level is None else level.get(w("ilvl")))
            found[id] = (abstract, figure(depth))
            if level is not None and self._inherited(style, "ind") is not None:
                # With a w:num of our own the level's indent would win over the style's, and puzzle the designer.
                remove(element for element in level.iter(w("ind"), w("tabs")))
        return found

    def frames(self) -> dict[str, str]:
        """The frame of each style that has one; LibreOffice knows frames only where the paragraph itself has them."""
        found = {id: self._inherited(style, "framePr") for id, style in self._by_id.items()}
        return {id: fragment(frame) for id, frame in found.items() if frame is not None}

    def styles(self) -> tuple[str, str]:
        """The styles, cut where the language goes: it is the document's, set once for all text."""
        remove(self._styles.iter(w("lang")))
        face = _at(_at(_at(self._styles, "docDefaults", first=True), "rPrDefault", first=True), "rPr")
        language = etree.SubElement(face, w("lang"))
        language.set(w("val"), _LANGUAGE)
        face.extend(element for name in ("eastAsianLayout", "specVanish", "oMath") for element in face.findall(w(name)))
        start, end = re.split(rf"<w:lang [^>]*{_LANGUAGE}[^>]*/>", part(self._styles))
        return start, end

    def numbering(self) -> tuple[tuple[str, str], int]:
        """The numbering, cut where further w:num elements go, and the first free number for them."""
        remove(self._numbering.iter(w("numPicBullet"), w("numIdMacAtCleanup"), w("lvlPicBulletId")))
        used = [figure(num.get(w("numId"))) for num in self._numbering.iter(w("num"))]
        self._numbering.append(etree.ProcessingInstruction("nums"))
        start, end = re.split(r"<\?nums *\?>", part(self._numbering))
        return (start, end), max(used, default=0) + 1

    def _abstract(self, num: str) -> int | None:
        """The abstractNum behind a w:num; None when either is not there."""
        known = {element.get(w("abstractNumId"), "") for element in self._numbering.iter(w("abstractNum"))}
        for element in self._numbering.iter(w("num")):
            abstract = value(element.find(w("abstractNumId")))
            if element.get(w("numId")) == num and abstract in known:
                return figure(abstract)
        return None

    def _inherited(self, style: etree._Element, name: str) -> etree._Element | None:
        """A paragraph property of a style or of the nearest style it is based on."""
        seen: set[str] = set()
        current: etree._Element | None = style
        while current is not None and current.get(w("styleId"), "") not in seen:
            seen.add(current.get(w("styleId"), ""))
            found = current.find(f"{w('pPr')}/{w(name)}")
            if found is not None:
                return found
            current = self._by_id.get(value(current.find(w("basedOn"))))
        return None


def _at(parent: etree._Element, name: str, first: bool = False) -> etree._Element:
    """A child of that name, made when it is not there."""
    found = parent.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        parent.insert(0 if first else len(parent), found)
    return found
