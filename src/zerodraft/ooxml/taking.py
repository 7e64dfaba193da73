"""Takes from a Word file what a document is built on; its text, its history and its settings of no look stay behind."""

from __future__ import annotations

import posixpath

from lxml import etree

from ..model.problem import Result
from .container import member
from .package import Package, open_package
from .reference import Part, Reference, Running
from .running import running
from .stylesheet import Stylesheet
from .xml import R, W, figure, fragment, w

_DOCUMENT, _STYLES, _SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
_SHARED, _SHOWN = {"theme", "fontTable"}, {"image", "font"}
_KEPT_SETTINGS = (
    "mirrorMargins gutterAtTop evenAndOddHeaders defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
    "doNotHyphenateCaps characterSpacingControl compat clrSchemeMapping decimalSymbol listSeparator"
).split()
_PAGE = "pgSz pgMar pgBorders pgNumType cols vAlign noEndnote titlePg textDirection".split()
_FIRST_ID = 10  # below stand the relationships that every document has


def take(data: bytes, shown: str) -> Result[Reference | None]:
    """Read a reference document; None with problems when it cannot be used (see `reference.read`)."""
    package = open_package(data, shown)
    document = None if package.problems else package.tree(_DOCUMENT)
    styles = None if package.problems else package.tree(_STYLES)
    if document is None or styles is None:
        return Result(None, tuple(package.problems))
    if document.nsmap.get("w") != W or styles.nsmap.get("w") != W:
        package.refuse("is saved in the Strict Open XML form", "save it in Word as 'Word Document (.docx)'")
        return Result(None, tuple(package.problems))
    reference = _Taking(package, document).reference(Stylesheet(package, styles))
    return Result(None if package.problems else reference, tuple(package.problems))


class _Taking:
    """One package while parts are taken out of it."""

    def __init__(self, package: Package, document: etree._Element) -> None:
        self._package = package
        self._document = document
        self._targets = package.relations(_DOCUMENT)
        self._defaults, self._overrides = package.content_types()
        self._parts: dict[str, Part] = {}
        self._relations: dict[str, tuple[str, str]] = {}

    def reference(self, sheet: Stylesheet) -> Reference:
        """Everything that a document is built on."""
        numbered = sheet.numbered()
        numbering, next_num = sheet.numbering()
        running, section, width = self._section()
        for kind, target in sorted(self._targets.values()):
            if kind.rpartition("/")[2] in _SHARED and target in self._package.parts:
                self._keep(target)
                self._relate(kind, target)
        return Reference(
            shown=self._package.shown,
            style_ids=sheet.ids(),
            numbered=numbered,
            frames=sheet.frames(),
            styles=sheet.styles(),
            numbering=numbering,
            next_num=next_num,
            settings=self._settings(),
            section=section,
            text_width=width,
            running=running,
            parts=tuple(self._parts[name] for name in sorted(self._parts)),
            defaults=self._extensions(),
            relations=tuple(
                (id, kind, posixpath.relpath(target, "word")) for target, (id, kind) in self._relations.items()
            ),
        )

    def _settings(self) -> dict[str, str]:
        """The few settings that change the look; protection, mail merge, variables and history are not among them."""
        root = self._package.tree(_SETTINGS) if _SETTINGS in self._package.parts else None
        found = {name: None if root is None else root.find(w(name)) for name in _KEPT_SETTINGS}
        return {name: fragment(element) for name, element in found.items() if element is not None}

    def _section(self) -> tuple[tuple[Running, ...], tuple[str, str], int]:
        """Headers and footers, the page of the last section, and the width of its text in twips."""
        section = next(iter([*self._document.iter(w("sectPr"))][-1:]), None)
        size, margins = (None if section is None else section.find(w(name)) for name in ("pgSz", "pgMar"))
        if section is None or size is None or margins is None:
            self._package.refuse("has no paper size or margins", "set them in Word under Layout, then save it")
            return (), ("", ""), 0
        found: dict[str, Running] = {}
        references = ""
        for element in section.iter(w("headerReference"), w("footerReference")):
            kind, target = self._targets.get(element.get(f"{{{R}}}id", ""), ("", ""))
            if target not in self._package.parts:
                self._package.refuse(
                    "lacks a header or footer that it names", "open it in Word, mend its headers and save it"
                )
                continue
            if target not in found:
                found[target] = running(self._package, target, self._overrides.get(target, ""))
                self._keep_shown(target)
            name, pages = etree.QName(element).localname, element.get(w("type"))
            pages = pages if pages in ("first", "even") else "default"
            references += f'<w:{name} w:type="{pages}" r:id="{self._relate(kind, target)}"/>'
        page = "".join(fragment(section.find(w(name))) for name in _PAGE)
        width = figure(size.get(w("w"))) - sum(figure(margins.get(w(side))) for side in ("left", "right", "gutter"))
        if width <= 0:
            self._package.refuse("leaves no room for text between its margins", "set the margins in Word under Layout")
        return tuple(found.values()), (references + page, fragment(section.find(w("docGrid")))), width

    def _keep(self, name: str) -> None:
        """Keep a part as it is, and the pictures or fonts that it shows."""
        if name not in self._parts:
            self._parts[name] = Part(member(name, self._package.parts[name]), self._overrides.get(name, ""))
            self._keep_shown(name)

    def _keep_shown(self, name: str) -> None:
        relations = self._package.relations(name)
        for kind, target in relations.values():
            if kind.rpartition("/")[2] not in _SHOWN:
                self._package.refuse(
                    f"has something other than text and pictures in {name}", "remove it in Word, then save it"
                )
            elif target not in self._package.parts:
                self._package.refuse(f"lacks {target}", "insert that picture again, then save it")
            else:
                self._keep(target)
        if relations:
            folder, file = posixpath.split(name)
            rels = posixpath.join(folder, "_rels", file + ".rels")
            self._parts[rels] = Part(member(rels, self._package.parts[rels]), "")

    def _relate(self, kind: str, target: str) -> str:
        """The id of a relationship of the document part, the same for the same target."""
        return self._relations.setdefault(target, (f"rId{len(self._relations) + _FIRST_ID}", kind))[0]

    def _extensions(self) -> dict[str, str]:
        """Content types by extension, for the parts kept that have none of their own."""
        ends = {name.rpartition(".")[2].lower() for name, part in self._parts.items() if not part.content_type}
        return {end: self._defaults[end] for end in sorted(ends & self._defaults.keys())}
