"""Reads headers and footers, and cuts out of them the fields that repeat a text of the document (STYLEREF)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from .cleaning import clean
from .package import Package
from .reference import Running, StyleField
from .xml import W, fragment, instructions, part, w

# Fields that show something of this document alone, the same on every machine and day.
_KEPT = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE"}
_TEXT = "\ue000text\ue000"
_CUT = re.compile(rf"<\?styleref (.*?)\?>(.*?){_TEXT}(.*?)<\?without *\?>(.*?)<\?styleref-end *\?>", re.DOTALL)


def running(package: Package, name: str, content_type: str) -> Running:
    """The header or footer in the part `name`; the package gets a problem for each thing in it that cannot be kept."""
    root = package.tree(name)
    if root is None:
        return Running(name, "", "", ())
    clean(package, root, "a header or footer")
    for instruction in instructions(root):
        word = (instruction.upper().split() or ["WITHOUT A NAME"])[0]
        if word not in _KEPT:
            package.refuse(
                f"has a field {word} in a header or footer", f"keep to the fields {', '.join(sorted(_KEPT))}"
            )
    for style, elements in [*_fields(root)]:
        _mark(style, elements)
    start, *rest = _CUT.split(part(root))
    groups = zip(*[iter(rest)] * 5, strict=True)
    fields = (StyleField(style.lower(), head, tail, without, after) for style, head, tail, without, after in groups)
    return Running(name, content_type, start, tuple(fields))


def _fields(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Each STYLEREF field: the style it names, and its elements."""
    for simple in root.iter(w("fldSimple")):
        style = _style(simple.get(w("instr"), ""))
        if style:
            yield style, [simple]
    for begin in root.iter(w("fldChar")):
        run = begin.getparent()
        if begin.get(w("fldCharType")) == "begin" and run is not None:
            runs = [*_until_end(run)]
            style = _style("".join(text.text or "" for each in runs for text in each.iter(w("instrText"))))
            if style:
                yield style, runs


def _style(instruction: str) -> str:
    """The name of the style in a STYLEREF instruction, else an empty text."""
    found = re.match(r"\s*STYLEREF\s+(?:\"([^\"<>&?]+)\"|([^\s\"<>&?]+))", instruction, re.IGNORECASE)
    return (found[1] or found[2]).strip() if found else ""


def _until_end(run: etree._Element) -> Iterator[etree._Element]:
    """The runs of a field, from its beginning to its end, within one paragraph."""
    current: etree._Element | None = run
    depth = 0
    while current is not None:
        yield current
        kinds = [mark.get(w("fldCharType")) for mark in current.iter(w("fldChar"))]
        depth += kinds.count("begin") - kinds.count("end")
        if depth <= 0:
            return
        current = current.getnext()


def _mark(style: str, old: list[etree._Element]) -> None:
    """Put a plain field between marks where the old one stood, in the face of its first run.

    A paragraph that holds nothing else is marked as a whole: without its text a rule under it would be left alone.
    """
    parent = old[0].getparent()
    if parent is None:
        return
    face = fragment(old[0].find(f".//{w('rPr')}"))
    inside = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> STYLEREF "{style}" </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f'<w:t xml:space="preserve">{_TEXT}</w:t>',
        '<w:fldChar w:fldCharType="end"/>',
    )
    field = "".join(f"<w:r>{face}{each}</w:r>" for each in inside)
    properties = parent.find(w("pPr"))
    alone = parent.tag == w("p") and len(parent) == len(old) + (properties is not None)
    if alone:
        named = None if properties is None else properties.find(w("pStyle"))
        empty = f"<w:p><w:pPr>{fragment(named)}</w:pPr></w:p>" if named is not None else "<w:p/>"
        _replace(
            [parent], f"<?styleref {style}?><w:p>{fragment(properties)}{field}</w:p><?without?>{empty}<?styleref-end?>"
        )
    else:
        _replace(old, f"<?styleref {style}?>{field}<?without?><?styleref-end?>")


def _replace(old: list[etree._Element], markup: str) -> None:
    parent = old[0].getparent()
    if parent is None:
        return
    place = parent.index(old[0])
    for element in old:
        parent.remove(element)
    for offset, element in enumerate([*etree.fromstring(f'<x xmlns:w="{W}">{markup}</x>')]):
        parent.insert(place + offset, element)
