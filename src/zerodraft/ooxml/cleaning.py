"""Cleans a part of a Word file of its editing history, and refuses what is tracked or hidden in it."""

from __future__ import annotations

from lxml import etree

from .package import Package
from .xml import remove, style_name, w

_TRACKED = (
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "rPrChange",
    "pPrChange",
    "tblPrChange",
    "sectPrChange",
    "numberingChange",
)
_HISTORY = ("rsid", "proofErr", "bookmarkStart", "bookmarkEnd", "dataBinding", "lastRenderedPageBreak", "nsid", "tmpl")
_HIDDEN_IN_WORD = {"z-top of form", "z-bottom of form", "html top of form", "html bottom of form"}


def clean(package: Package, root: etree._Element, where: str) -> None:
    """Drop marks of editing sessions; refuse tracked changes and hidden text."""
    if next(root.iter(*map(w, _TRACKED)), None) is not None:
        package.refuse(f"has tracked changes in {where}", "accept or reject them in Word, then save it")
    remove(root.iter(*map(w, _HISTORY)))
    for element in root.iter(etree.Element):
        for name in [*element.attrib]:
            local = str(name).rpartition("}")[2]
            if local.startswith("rsid") or local in ("paraId", "textId"):
                del element.attrib[name]
    for element in root.iter(w("vanish"), w("specVanish"), w("webHidden")):
        style = next(element.iterancestors(w("style")), None)
        shown = element.get(w("val"), "true") in ("0", "false", "off")
        if not shown and (style is None or style_name(style) not in _HIDDEN_IN_WORD):
            package.refuse(
                f"has hidden text in {where}", "in Word take 'Hidden' off in the font settings, or delete that text"
            )
