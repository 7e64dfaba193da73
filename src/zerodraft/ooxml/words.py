"""The words of a Word file as a reader sees them: insertions are there, deletions and hidden text are not."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from ..model.problem import Place, Problem, Result
from ..model.reading import Piece, PieceKind, Reading
from .counting import Numbers
from .package import READING, Package, unpacked
from .xml import R, figure, remove, style_name, value, w

_LEFT_OUT = {w(name) for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr")}
_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE = f"{R}/officeDocument"
_HEADING = re.compile(r"heading (\d)")
_APART: dict[PieceKind, str] = {
    "header": r"/header\d*\.xml$",
    "footer": r"/footer\d*\.xml$",
    "note": r"/(footnotes|endnotes)\.xml$",
}
_SAVE_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


def read(data: bytes, shown: str) -> Result[Reading | None]:
    """A Word file as text: one paragraph a line, with the numbers that Word gives it, a line feed at each line break.

    The header of the first page stands first, since mastheads are kept there; the other headers and footers and the
    notes stand last. Problems: ZD001 for a file that is no DOCX, is damaged or protected, holds a DTD, or unpacks to
    too much; ZD029, a note, for tracked deletions that are left out and macros that are not run.
    """
    package = unpacked(Package(shown, "ZD001", "the file"), data, READING)
    words = None if package.problems else _Words(package)
    if words is None or package.problems:
        return Result(None, tuple(package.problems))
    notes = []
    if words.deleted:
        said = f"{words.deleted} tracked deletion{'s are' if words.deleted > 1 else ' is'} left out"
        notes.append(_note(f"{said}, and tracked insertions are kept", shown))
    if any(name.lower().endswith("vbaproject.bin") for name in package.unread):
        notes.append(_note("the file carries macros; they were not run and are not taken over", shown))
    return Result(Reading("docx", "".join(words.text), tuple(words.pieces)), tuple(notes))


def _note(said: str, shown: str) -> Problem:
    return Problem("ZD029", "note", said, Place(shown), "look at the document, if that is not what you meant")


class _Words:
    """The text of a package and its pieces as they grow, part after part."""

    def __init__(self, package: Package) -> None:
        self.text: list[str] = []
        self.pieces: list[Piece] = []
        self.deleted = 0
        self._length = 0
        self._before = ""
        self._package = package
        main = _main_part(package)
        styles = package.tree("word/styles.xml") if "word/styles.xml" in package.parts else None
        self._levels = {} if styles is None else {s.get(w("styleId"), ""): s for s in styles.iter(w("style"))}
        self._numbers = Numbers(package, styles)
        related = _related(package, main)
        first = _first_header(package.parts.get(main, b""), related)
        self._page = 1
        self._part(first, "header")
        self._page = 0
        self._body(main)
        for name in related.values():
            for kind, pattern in _APART.items():
                if re.search(pattern, name) and name != first:
                    self._part(name, kind)

    def _body(self, name: str) -> None:
        """The main part, one paragraph or table at a time, so that a long document needs little memory."""
        data = self._package.parts.pop(name, None)
        if data is None:
            self._package.refuse(f"has no {name}", _SAVE_AGAIN)
            return
        tags = [w(tag) for tag in ("document", "p", "tbl", "sdt", "customXml", "ins", "moveTo")]
        try:
            for _, each in etree.iterparse(BytesIO(data), tag=tags, resolve_entities=False, no_network=True):
                parent = each.getparent()
                if each.getroottree().docinfo.internalDTD is not None:
                    self._package.refuse(f"declares a DTD or entities in {name}", _SAVE_AGAIN)
                    return
                if parent is not None and parent.tag == w("body"):
                    self._block(each)
                    each.clear()
                    while each.getprevious() is not None:
                        del parent[0]
        except etree.XMLSyntaxError:
            self._package.refuse(f"is damaged: {name} is no well-formed XML", _SAVE_AGAIN)

    def _part(self, name: str, kind: PieceKind) -> None:
        root = self._package.tree(name) if name in self._package.parts else None
        for each in () if root is None else root:
            if each.get(w("type")) not in ("separator", "continuationSeparator", "continuationNotice"):
                self._block(each, kind)

    def _block(self, block: etree._Element, kind: PieceKind | None = None) -> None:
        if not isinstance(block.tag, str):
            return
        for fallback in [*block.iter(_TWICE)]:  # the same words again, for programs that do not know the newer form
            remove([fallback])
        self.deleted += sum(1 for each in block.iter(w("del")) if each.find(f".//{w('delText')}") is not None)
        for paragraph in block.iter(w("p")):
            cell = next(paragraph.iterancestors(w("tc")), None) is not None
            self._paragraph(paragraph, kind or ("cell" if cell else None))

    def _paragraph(self, paragraph: etree._Element, kind: PieceKind | None) -> None:
        text = self._before + "".join(_pieces(paragraph))
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        self._before = ""
        if mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None):
            self._before = text  # the paragraph's end is deleted, so that the next one goes on with it
            return
        if not text.strip():
            self._add(text + "\n")
            return
        number, level = self._numbers.next(paragraph)
        heading = self._heading(paragraph)
        start = self._length
        self._add(f"{number} {text}" if number else text)
        if heading and kind is None:
            self.pieces.append(Piece(start, self._length, "heading", heading, number))
        else:
            self.pieces.append(Piece(start, self._length, kind or "paragraph", level, number, self._page))
        self._add("\n")

    def _add(self, text: str) -> None:
        self.text.append(text)
        self._length += len(text)

    def _heading(self, paragraph: etree._Element) -> int:
        """The level of a heading, by outline or by style, also one that it rests on; 0 for other text."""
        properties = paragraph.find(w("pPr"))
        style, seen = "" if properties is None else value(properties.find(w("pStyle"))), set[str]()
        while True:
            level = None if properties is None else properties.find(w("outlineLvl"))
            if level is not None:
                return (figure(value(level)) + 1) % 10  # level 9 is that of other text
            if style not in self._levels or style in seen:
                return 0
            seen.add(style)
            found = _HEADING.fullmatch(style_name(self._levels[style]))
            if found or style_name(self._levels[style]) == "title":
                return int(found[1]) if found else 1
            properties = self._levels[style].find(w("pPr"))
            style = value(self._levels[style].find(w("basedOn")))


def _main_part(package: Package) -> str:
    for part in package.relations("").values() if "_rels/.rels" in package.parts else ():
        if part[0] == _OFFICE:
            return part[1]
    return "word/document.xml"


def _related(package: Package, main: str) -> dict[str, str]:
    """The parts that the main part points to, by id; what lies outside of the file is not followed."""
    folder, _, file = main.rpartition("/")
    name = f"{folder}/_rels/{file}.rels"
    root = package.tree(name) if name in package.parts else None
    found = {}
    for relation in () if root is None else root.iter(_RELATION):
        if relation.get("TargetMode", "").lower() != "external":
            target = relation.get("Target", "")
            path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = path
    return found


def _first_header(document: bytes, related: dict[str, str]) -> str:
    """The header of the first page, where there is one of its own."""
    for tag in re.findall(rb"<w:headerReference\b[^>]*>", document):
        found = re.search(rb'r:id="([^"]*)"', tag)
        if b'w:type="first"' in tag and found:
            return related.get(found[1].decode("utf-8", "replace"), "")
    return ""


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == w("p") or _hidden(child):
            continue  # a paragraph inside is that of a text box, and comes by itself
        if child.tag == w("t"):
            yield (child.text or "").replace("\n", " ")
        elif child.tag == w("tab"):
            yield "\t"
        elif child.tag in (w("br"), w("cr")):
            yield "\n"
        elif child.tag == w("noBreakHyphen"):
            yield "-"
        elif child.tag == w("softHyphen"):
            yield "\xad"
        else:
            yield from _pieces(child)


def _hidden(run: etree._Element) -> bool:
    mark = run.find(f"{w('rPr')}/{w('vanish')}") if run.tag == w("r") else None
    return mark is not None and mark.get(w("val"), "true") not in ("0", "false", "off")
