"""Opens a Word file that somebody hands in: every limit and refusal comes before anything of it is used."""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from lxml import etree

from ..model.problem import Place, Problem
from ..model.record import dataclass, field
from .xml import instructions

MIB = 1 << 20
MOST_RATIO = 200
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OLE = b"\xd0\xcf\x11\xe0"

# Relationships that run or fetch something, by the last word of their type.
_REFUSED_RELATIONS = {
    "vbaProject": "macros",
    "attachedTemplate": "an attached template",
    "oleObject": "an embedded object",
    "package": "an embedded file",
    "control": "an ActiveX control",
    "aFChunk": "an embedded foreign document",
    "subDocument": "a subdocument",
    "mailMergeSource": "a mail merge source",
    "recipientData": "a mail merge source",
    "attachedToolbars": "toolbars",
    "keyMapCustomizations": "key assignments",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken: bytes of the file, bytes and number of the parts that are used once unpacked.

    one: from this size on, in bytes, a part that is packed to less than a two hundredth is taken for a zip bomb.
    text_only: pictures and whatever else is no XML stay packed.
    """

    file: int = 16 * MIB
    plain: int = 64 * MIB
    parts: int = 500
    one: int = MIB
    text_only: bool = False


REFERENCE = Limits()
READING = Limits(file=128 * MIB, parts=5000, one=16 * MIB, text_only=True)


@dataclass(slots=True)
class Package:
    """The parts of a Word file by name, and the problems met so far, all of one code and at the file.

    code, called: of a reference document, unless another Word file is read. unread: parts that stayed packed.
    """

    shown: str
    code: str = "ZD017"
    called: str = "the reference document"
    parts: dict[str, bytes] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, what: str, mend: str) -> None:
        """Note a reason why the file cannot be used."""
        message = f"{self.called} {what}"
        if all(problem.message != message for problem in self.problems):
            self.problems.append(Problem(self.code, "error", message, Place(self.shown), mend))

    def tree(self, name: str) -> etree._Element | None:
        """The root of an XML part; None, with a problem, when it is missing, broken or declares a DTD."""
        data = self.parts.get(name)
        if data is None:
            self.refuse(f"has no {name}", _SAVE_AGAIN)
            return None
        try:
            root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
        except etree.XMLSyntaxError:
            self.refuse(f"is damaged: {name} is no well-formed XML", _SAVE_AGAIN)
            return None
        if root.getroottree().docinfo.internalDTD is not None:
            self.refuse(f"declares a DTD or entities in {name}", _SAVE_AGAIN)
            return None
        return root

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relationships of a part: id → (type, name of the target part); external ones are refused."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", name + ".rels")
        root = self.tree(rels) if rels in self.parts else None
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root.iter(f"{{{_RELATIONS}}}Relationship"):
            kind, target = relation.get("Type", ""), relation.get("Target", "")
            word = kind.rpartition("/")[2]
            if word in _REFUSED_RELATIONS:
                self.refuse(f"carries {_REFUSED_RELATIONS[word]}", "remove it in Word, then save the file as .docx")
            elif relation.get("TargetMode", "").lower() == "external":
                self.refuse(
                    f"links to something outside itself ({target!r} in {part or 'the file'})",
                    "in Word remove the link, or insert the picture itself instead of a link to it",
                )
            elif target.startswith("/"):
                found[relation.get("Id", "")] = (kind, target[1:])
            else:
                found[relation.get("Id", "")] = (kind, posixpath.normpath(posixpath.join(folder, target)))
        return found

    def content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        """Content types by extension in lower case, and by part name."""
        root = self.tree("[Content_Types].xml")
        if root is None:
            return {}, {}
        defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in root.iter(f"{{{_TYPES}}}Default")}
        overrides = {e.get("PartName", "")[1:]: e.get("ContentType", "") for e in root.iter(f"{{{_TYPES}}}Override")}
        return defaults, overrides


_SAVE_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


def open_package(data: bytes, shown: str) -> Package:
    """Unpack a DOCX within limits; the package has problems, and may lack parts, when it is to be refused."""
    package = unpacked(Package(shown), data, REFERENCE)
    if not package.problems:
        _inspect(package)
    return package


def unpacked(package: Package, data: bytes, limits: Limits) -> Package:
    """The package with its parts, within limits; what they hold is not looked at yet."""
    if data.startswith(_OLE):
        _refuse_ole(package, data)
    elif len(data) > limits.file:
        package.refuse(f"is larger than {limits.file // MIB} MiB", "make its pictures smaller")
    else:
        _unpack(package, data, limits)
    return package


def _refuse_ole(package: Package, data: bytes) -> None:
    """An encrypted DOCX is wrapped in the container of the old .doc files, and says so in its directory."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        package.refuse("is protected by a password", "save it as .docx without a password")
    elif "WordDocument".encode("utf-16-le") in data:
        package.refuse("is an old .doc file", "open it in Word or LibreOffice and save it as .docx")
    else:
        package.refuse("is protected by a password, or is an old .doc file", "save it as .docx without a password")


def _unpack(package: Package, data: bytes, limits: Limits) -> None:
    """Read the parts, after the limits on number, size and ratio."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            names = [info.filename for info in infos]
            used = [info for info in infos if not limits.text_only or info.filename.endswith((".xml", ".rels"))]
            if len(infos) > limits.parts or sum(info.file_size for info in used) > limits.plain:
                package.refuse("unpacks to more than any such file needs", "use a file that Word itself saved")
            elif any(info.file_size > limits.one and info.file_size > MOST_RATIO * info.compress_size for info in used):
                package.refuse("is packed like a zip bomb", "use a file that Word itself saved")
            elif any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in infos):
                package.refuse("is packed in a way that Word cannot read", _SAVE_AGAIN)
            elif any(info.flag_bits & 1 for info in infos):
                package.refuse("is encrypted", "save it as .docx without a password")
            elif len({name.lower() for name in names}) != len(names):
                package.refuse("holds a part twice", _SAVE_AGAIN)
            elif any("\\" in name or name.startswith("/") or ".." in name.split("/") for name in names):
                package.refuse("holds a part whose name leaves the file", _SAVE_AGAIN)
            else:
                package.unread = tuple(name for name in names if name not in {info.filename for info in used})
                package.parts = {info.filename: archive.read(info) for info in used}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError, OSError):
        package.parts = {}
        package.refuse("is no DOCX file, or is damaged", "save it in Word or LibreOffice as .docx")


def _inspect(package: Package) -> None:
    """Refuse what is no plain DOCX, and what runs, fetches or hides."""
    defaults, overrides = package.content_types()
    types = {*defaults.values(), *overrides.values()}
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in types) or any(
        name.lower().endswith("vbaproject.bin") for name in package.parts
    ):
        package.refuse("carries macros", "save it in Word as a document without macros (.docx)")
    elif _DOCX not in types:
        package.refuse("is no Word document", "save it in Word or LibreOffice as .docx, not as a template")
    for name in [*package.parts]:
        if name.endswith(".rels"):
            folder, _, file = name.rpartition("_rels/")
            package.relations(folder + file.removesuffix(".rels"))
        elif name.endswith(".xml"):
            root = package.tree(name)
            if root is not None:
                _refuse_fields(package, root)


_FETCHING = {
    "DDE",
    "DDEAUTO",
    "LINK",
    "IMPORT",
    "INCLUDE",
    "INCLUDETEXT",
    "INCLUDEPICTURE",
    "DATABASE",
    "MACROBUTTON",
    "AUTOTEXT",
    "RD",
}


def _refuse_fields(package: Package, root: etree._Element) -> None:
    for instruction in instructions(root):
        word = instruction.strip().partition(" ")[0].upper()
        if word in _FETCHING:
            package.refuse(
                f"has a field {word}, which fetches or runs something",
                "in Word delete the field, or unlink it (Ctrl+Shift+F9)",
            )
