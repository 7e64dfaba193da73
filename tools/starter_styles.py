"""Makes the two starter reference documents, templates/styles/un.docx and mission.docx, for a designer to edit in Word.

    python tools/starter_styles.py [FOLDER]

Measures are Word's twips (1/20 point); type sizes are points. The look of un.docx follows the documents that the
Secretariat issues (masthead with its rules, text set in by 1267 twips, item lines at the margin); it has no emblem.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section, _BaseHeaderFooter
from starter_styles_table import Look, Style, mission_look, styles, un_look

from zerodraft.ooxml.container import container, member

SHIPPED = Path(__file__).parent.parent / "templates" / "styles"
MADE = datetime(2026, 11, 22)
LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
KEPT = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.SETTINGS,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is one reference document's own: its page, and what runs above and below the text."""

    title: str
    look: Look
    margins: dict[str, int]
    running: dict[str, str]
    even_and_odd: bool


def line(style: str, properties: str, *inside: str) -> str:
    """One paragraph of a header or footer."""
    return f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(inside)}</w:p>'


def symbol(side: str) -> str:
    """The document symbol over a rule, at the outer edge of the page; Word repeats it from the masthead (R56)."""
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="auto"/></w:pBdr><w:spacing w:after="600"/>'
    return line("Header", f'{rule}<w:jc w:val="{side}"/>', field("STYLEREF &quot;Masthead Symbol&quot;", "A/00/000"))


def page_count(first: str, second: str) -> str:
    """Two fields on one line, the second at the right margin: job number and page count n/N (R56)."""
    return line("Footer", "", first, "<w:r><w:tab/></w:r>", second)


def field(instruction: str, cached: str) -> str:
    """A Word field with the text that it shows until Word works it out again."""
    return "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{cached}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


PAGE = field("PAGE", "1") + "<w:r><w:t>/</w:t></w:r>" + field("NUMPAGES", "1")
JOB = field("STYLEREF &quot;Masthead Foot&quot;", "00-00000")
# The paragraph that a first page's header must have, too low to push the masthead down.
NOTHING = line("Header", '<w:spacing w:line="20" w:lineRule="exact"/>')

SHEETS = {
    "un.docx": Sheet(
        "United Nations document",
        un_look,
        {"top": 1100, "right": 1195, "bottom": 1898, "left": 1195, "header": 576, "footer": 1030, "gutter": 0},
        {
            "header": symbol("right"),
            "even_page_header": symbol("left"),
            "first_page_header": NOTHING,
            "footer": page_count(JOB, PAGE),
            "even_page_footer": page_count(PAGE, JOB),
            "first_page_footer": NOTHING,
        },
        even_and_odd=True,
    ),
    "mission.docx": Sheet(
        "Letter of a permanent mission",
        mission_look,
        {"top": 1134, "right": 1440, "bottom": 1304, "left": 1440, "header": 709, "footer": 709, "gutter": 0},
        {
            "header": line("Header", '<w:spacing w:after="280"/><w:jc w:val="center"/>', PAGE),
            "first_page_header": NOTHING,
            "footer": NOTHING,
            "first_page_footer": NOTHING,
        },
        even_and_odd=False,
    ),
}


def make(sheet: Sheet) -> Document:
    """A new reference document: styles, numbering, page, running heads, and a sample line in each style."""
    document = docx.Document()
    strip(document)
    for style in styles(sheet.look):
        document.styles.element.append(parse_xml(style_xml(style)))
    add_numbering(document, sheet.look)
    set_page(document, sheet)
    set_properties(document, sheet.title)
    for style in styles(sheet.look):
        if style.kind == "paragraph" and style.sample:
            document.add_paragraph(style.sample, style=style.name)
    return document


def strip(document: Document) -> None:
    """Drop what python-docx's own template brings: its styles, settings, thumbnail and rarer parts."""
    package = document.part.package
    for relation in [*document.part.rels.values()]:
        if relation.reltype not in KEPT:
            document.part.rels.pop(relation.rId)
    for relation in [*package.rels.values()]:
        if relation.reltype.endswith("/thumbnail") or relation.reltype.endswith("/extended-properties"):
            package.rels.pop(relation.rId)
    root = document.styles.element
    for child in [*root]:
        if child.tag in (qn("w:style"), qn("w:latentStyles")):
            root.remove(child)
    defaults = root.find(qn("w:docDefaults"))
    assert defaults is not None
    root.replace(defaults, parse_xml(DEFAULTS))
    settings = document.settings.element
    for child in [*settings]:
        settings.remove(child)
    for text in SETTINGS:
        settings.append(parse_xml(text))


DEFAULTS = (
    f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" '
    'w:cs="Times New Roman"/>'
    '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
)
COMPATIBILITY = "".join(
    f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
    for name, value in (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
)
SETTINGS = (
    f'<w:defaultTabStop {nsdecls("w")} w:val="475"/>',
    f'<w:characterSpacingControl {nsdecls("w")} w:val="doNotCompress"/>',
    f"<w:compat {nsdecls('w')}>{COMPATIBILITY}</w:compat>",
    f'<w:themeFontLang {nsdecls("w")} w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
    f'<w:decimalSymbol {nsdecls("w")} w:val="."/>',
    f'<w:listSeparator {nsdecls("w")} w:val=","/>',
)


def style_xml(style: Style) -> str:
    """One style as Word writes it."""
    identity = f'w:type="{style.kind}" w:styleId="{style.name.title().replace(" ", "")}"'
    standard = ' w:default="1"' if style.default else ""
    custom = "" if style.built_in else ' w:customStyle="1"'
    inside = f'<w:name w:val="{style.name}"/>'
    for tag, name in (("basedOn", style.based_on), ("next", style.next)):
        inside += f'<w:{tag} w:val="{name.title().replace(" ", "")}"/>' if name else ""
    inside += '<w:uiPriority w:val="99"/>' if style.kind == "table" else ""
    inside += "<w:qFormat/>" if style.kind != "table" else ""
    inside += f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    inside += f"<w:rPr>{style.face}</w:rPr>" if style.face else ""
    inside += style.table
    return f"<w:style {nsdecls('w')} {identity}{standard}{custom}>{inside}</w:style>"


def add_numbering(document: Document, look: Look) -> None:
    """The numbers 1., (a), (i) of operative paragraphs, bound to their three styles."""
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="OperativePart{depth + 1 if depth else ""}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for depth, (form, text) in enumerate(LEVELS)
    )
    part = document.part.numbering_part
    for child in [*part.element]:
        part.element.remove(child)
    kind = '<w:multiLevelType w:val="multilevel"/>'
    part.element.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="0">{kind}{levels}</w:abstractNum>'))
    part.element.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))


def set_page(document: Document, sheet: Sheet) -> None:
    """Paper of New York, margins, a first page of its own, and what runs above and below the text."""
    section = document.sections[0]
    for child in [*section._sectPr]:
        section._sectPr.remove(child)
    margins = " ".join(f'w:{side}="{width}"' for side, width in sheet.margins.items())
    section._sectPr.append(parse_xml(f'<w:pgSz {nsdecls("w")} w:w="12240" w:h="15840"/>'))
    section._sectPr.append(parse_xml(f"<w:pgMar {nsdecls('w')} {margins}/>"))
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = sheet.even_and_odd
    for place, xml in sheet.running.items():
        fill(section, place, xml)


def fill(section: Section, place: str, xml: str) -> None:
    """Put one paragraph into a header or footer."""
    running: _BaseHeaderFooter = getattr(section, place)
    running.is_linked_to_previous = False
    root = running._element
    for child in [*root]:
        root.remove(child)
    root.append(parse_xml(xml))


def set_properties(document: Document, title: str) -> None:
    """A title and a fixed date; no person's name and no program's."""
    properties = document.core_properties
    properties.title = title
    for name in ("author", "last_modified_by", "comments", "keywords", "category", "subject"):
        setattr(properties, name, "")
    properties.revision = 1
    properties.created = properties.modified = MADE


def packed(document: Document) -> bytes:
    """The document's bytes, with fixed dates in the container: the same however often this runs."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        return container(member(name, archive.read(name)) for name in archive.namelist())


def main(folder: Path) -> None:
    """Write both documents into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sheet in SHEETS.items():
        (folder / name).write_bytes(packed(make(sheet)))
        print(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
