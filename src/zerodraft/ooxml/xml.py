"""Small questions that reading a Word file asks of its XML again and again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def value(element: etree._Element | None) -> str:
    """The w:val of an element; empty when there is no element."""
    return "" if element is None else element.get(w("val"), "")


def figure(text: str | None) -> int:
    """A whole number in an attribute; 0 for whatever is none."""
    return int(text) if text and text.isascii() and text.removeprefix("-").isdigit() and len(text) < 10 else 0


def style_name(style: etree._Element) -> str:
    """A style's name in lower case, as Word compares them."""
    return value(style.find(w("name"))).lower()


def remove(elements: Iterable[etree._Element]) -> None:
    """Take elements out of their tree."""
    for element in [*elements]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def fragment(element: etree._Element | None) -> str:
    """An element as text that relies on the prefix w being declared around it; empty for None.

    What later versions of Word add in namespaces of their own is left out: their prefixes are not declared there.
    """
    if element is None:
        return ""
    holder = etree.Element("holder", nsmap={"w": W, "r": R})
    holder.append(deepcopy(element))
    remove(each for each in holder.iter() if not str(each.tag).startswith(f"{{{W}}}") and each is not holder)
    for each in holder.iter():
        for name in [name for name in each.attrib if not str(name).startswith((f"{{{W}}}", f"{{{R}}}"))]:
            del each.attrib[name]
    etree.cleanup_namespaces(holder, keep_ns_prefixes=["w", "r"])
    inside = etree.tostring(holder[0], encoding="unicode", with_tail=False) if len(holder) else ""
    return _NAMESPACE.sub("", inside)


def part(root: etree._Element) -> str:
    """A whole part as text."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True).decode()


def instructions(root: etree._Element) -> Iterator[str]:
    """The instruction of each field, also of one that Word split into several runs or set inside another."""
    open_fields: list[str] = []
    for element in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if element.tag == w("fldSimple"):
            yield element.get(w("instr"), "")
        elif element.tag == w("instrText"):
            if open_fields:
                open_fields[-1] += element.text or ""
            else:
                yield element.text or ""
        elif element.get(w("fldCharType")) == "begin":
            open_fields.append("")
        elif element.get(w("fldCharType")) == "end" and open_fields:
            yield open_fields.pop()
    yield from open_fields
