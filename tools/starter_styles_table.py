"""The styles of the two starter reference documents: one table for both, with a look for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypedDict


class Sides(TypedDict, total=False):
    """Where a paragraph stands, measured from the margins in twips."""

    left: int
    right: int
    align: str


@dataclass(frozen=True, slots=True)
class Look:
    """What differs between the documents: type size in points, measures in twips, and how the text is set."""

    size: float
    inset: int  # how far the text is set in from the margin on both sides
    after: int  # space after a paragraph
    first: int  # indent of a first line
    step: int  # from a number to its text, and from a level to the next
    line: int  # exact distance of lines, 0 for single spacing
    letters: str  # how letters are set
    signature: Sides  # where the lines of a signature stand
    signing: int  # space above the name, for the signature
    title_align: str


un_look = Look(
    10,
    1267,
    120,
    475,
    475,
    240,
    '<w:spacing w:val="4"/><w:w w:val="103"/><w:kern w:val="14"/>',
    {"align": "right"},
    240,
    "left",
)
mission_look = Look(12, 0, 200, 567, 567, 0, "", {"left": 4680, "right": 0}, 960, "center")


@dataclass(frozen=True, slots=True)
class Style:
    """One style; `paragraph`, `face` and `table` are its Word properties, `sample` a line shown in the document."""

    name: str
    kind: str = "paragraph"
    based_on: str = ""
    next: str = ""
    paragraph: str = ""
    face: str = ""
    table: str = ""
    sample: str = ""
    default: bool = False
    built_in: bool = False


def styles(look: Look) -> Iterator[Style]:
    """Every style of a reference document, in the order of Word's list of styles."""
    for style in (*basic(look), *titles(look), *masthead(look), *letter(look), *texts(look), *marks(look)):
        shown = style.kind == "paragraph" and style.name not in UNSHOWN
        yield replace(style, sample=f"{style.name}: {SAMPLE}" if shown else "")
    yield from tables()


SAMPLE = "this line shows the style, change the style and every document built on this file changes with it."
UNSHOWN = {
    "Masthead Foot",
    "Masthead Note",
    "Normal",
    "header",
    "footer",
    "footnote text",
    "annotation text",
    "Annex Heading",
    "Enclosure Heading",
}


def setting(
    look: Look,
    *,
    keep: str = "",
    number: str = "",
    tabs: str = "",
    before: int = 0,
    after: int | None = None,
    line: int | None = None,
    left: int | None = None,
    right: int | None = None,
    first: int = 0,
    align: str = "",
    outline: int | None = None,
) -> str:
    """Paragraph properties in the order that Word's schema asks for."""
    exact = look.line if line is None else line
    spacing = f'<w:spacing w:before="{before}" w:after="{look.after if after is None else after}"'
    spacing += f' w:line="{exact}" w:lineRule="exact"/>' if exact else "/>"
    sides = f'w:left="{look.inset if left is None else left}" w:right="{look.inset if right is None else right}"'
    hang = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    return (
        "".join(f"<w:{name}/>" for name in keep.split())
        + (f"<w:numPr>{number}</w:numPr>" if number else "")
        + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
        + f"{spacing}<w:ind {sides} {hang}/>"
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + ("" if outline is None else f'<w:outlineLvl w:val="{outline}"/>')
    )


def flat(
    look: Look, *, before: int = 0, after: int = 0, line: int | None = None, align: str = "", tabs: str = ""
) -> str:
    """Paragraph properties of what stands at the margins, not set in as the text is."""
    return setting(look, before=before, after=after, line=line, align=align, tabs=tabs, left=0, right=0)


def face(size: float = 0, *, bold: bool = False, italic: bool = False) -> str:
    """Character properties; a size of 0 leaves it as it is."""
    marks = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    half = round(size * 2)
    return marks + (f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if size else "")


HEADING = "keepNext keepLines"


def basic(look: Look) -> Iterator[Style]:
    """What everything else is based on."""
    spacing = f'<w:spacing w:line="{look.line}" w:lineRule="exact"/>' if look.line else ""
    yield Style("Normal", paragraph=spacing, face=look.letters + face(look.size), default=True, built_in=True)
    yield Style("Default Paragraph Font", "character", default=True, built_in=True)
    yield Style("Table Normal", "table", default=True, built_in=True, table=ruled(108, 0))


def titles(look: Look) -> Iterator[Style]:
    """Titles and headings; sizes 14, 12 and 10 points in issued documents (R74)."""
    big, middle, small = (14, 12, 10) if look.size == 10 else (14, 12, 12)
    lead = 300 if look.line else 0
    yield Style(
        "Title",
        based_on="Normal",
        next="Statement",
        built_in=True,
        face=face(big, bold=True),
        paragraph=setting(look, before=720, after=240, line=lead, outline=0, keep=HEADING, align=look.title_align),
    )
    for level, size in ((1, big), (2, middle), (3, small)):
        yield Style(
            f"heading {level}",
            based_on="Normal",
            next="Statement",
            built_in=True,
            face=face(size, bold=True),
            paragraph=setting(look, keep=HEADING, before=240, after=120, line=lead, outline=level - 1),
        )
    yield Style(
        "Document Title",
        based_on="Normal",
        next="Letter",
        face=face(big, bold=True),
        paragraph=setting(look, before=360, after=240, line=lead, outline=0, keep=HEADING, align=look.title_align),
    )
    yield Style(
        "Annex Heading",
        based_on="Document Title",
        next="Text Title",
        paragraph=setting(
            look, keep=HEADING + " pageBreakBefore", after=240, line=lead, outline=0, align=look.title_align
        ),
    )
    yield Style(
        "Enclosure Heading",
        based_on="Annex Heading",
        next="Text Title",
        face=face(middle, bold=True),
        paragraph=setting(
            look, keep=HEADING + " pageBreakBefore", after=240, line=lead, outline=1, align=look.title_align
        ),
    )
    yield Style(
        "Annex Original",
        based_on="Normal",
        next="Text Title",
        paragraph=setting(look, keep=HEADING, align="right"),
    )
    yield Style(
        "Text Title",
        based_on="Normal",
        next="Chapeau",
        face=face(middle, bold=True),
        paragraph=setting(
            look, before=240, after=240, line=270 if look.line else 0, outline=1, keep=HEADING, align=look.title_align
        ),
    )


def masthead(look: Look) -> Iterator[Style]:
    """The head of an issued document (R37, R38, R45 to R49) and the job number at the foot of its first page (R53)."""
    yield Style("Masthead", based_on="Normal", face=face(14), paragraph=flat(look, after=40, line=320))
    yield Style("Masthead Symbol", based_on="Masthead", paragraph=flat(look, after=40, line=320, align="right"))
    yield Style(
        "Masthead Organ",
        based_on="Masthead",
        face=face(17, bold=True),
        paragraph=flat(look, before=80, after=1300, line=360),
    )
    yield Style(
        "Masthead Upper Organ",
        based_on="Masthead Organ",
        next="Masthead Organ",
        face=face(17, bold=True),
        paragraph=flat(look, before=80, line=360),
    )
    yield Style("Masthead Right", based_on="Normal", face=face(10), paragraph=flat(look, line=240))
    yield Style("Masthead Original", based_on="Masthead Right", paragraph=flat(look, before=240, line=240))
    item = setting(look, keep=HEADING, left=0, right=4800, after=0)
    session = setting(look, keep=HEADING, left=0, right=4800, before=240, after=0)
    yield Style("Masthead Session", based_on="Normal", next="Masthead Item", face=face(bold=True), paragraph=session)
    yield Style("Masthead Item", based_on="Normal", next="Masthead Item Title", paragraph=item)
    yield Style("Masthead Item Title", based_on="Normal", next="Document Title", face=face(bold=True), paragraph=item)
    column = setting(look, keep=HEADING, left=0, right=240, after=0)
    head = setting(look, keep=HEADING, left=0, right=240, before=120, after=0)
    yield Style("Masthead Column", based_on="Normal", paragraph=column)
    yield Style("Masthead Column Head", based_on="Masthead Column", face=face(bold=True), paragraph=head)
    yield Style("Masthead Column Title", based_on="Masthead Column", face=face(bold=True), paragraph=column)
    yield Style("Masthead Note", based_on="Normal", face=face(9), paragraph=framed(14130) + flat(look))
    yield Style("Masthead Foot", based_on="Normal", face=face(9), paragraph=framed(14470) + flat(look))


def framed(down: int) -> str:
    """A frame at the foot of whichever page its paragraph is on, so far down; the schema wants it first."""
    return f'<w:framePr w:w="6000" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="1" w:y="{down}"/>'


def letter(look: Look) -> Iterator[Style]:
    """The letter as a mission sends it (R18 to R25) and its signature block at the right (R89), with space to sign."""
    name = setting(look, keep=HEADING, before=look.signing, after=0, **look.signature)
    lines = setting(look, keep=HEADING, after=0, **look.signature)
    last = setting(look, keep="keepLines", after=0, **look.signature)  # many States may sign one after the other
    body = setting(look, first=look.first, align="both")
    close = setting(look, keep="keepNext", first=look.first, align="both")
    yield Style("Letterhead", based_on="Normal", face=face(10), paragraph=flat(look, align="center"))
    yield Style(
        "Letterhead Name", based_on="Letterhead", next="Letterhead", face=face(14, bold=True),
        paragraph=flat(look, after=60, line=320 if look.line else 0, align="center"),
    )  # fmt: skip
    yield Style("Reference", based_on="Normal", next="Date Line", paragraph=setting(look, before=480))
    yield Style("Date Line", based_on="Normal", next="Inside Address", paragraph=setting(look, align="right"))
    yield Style("Inside Address", based_on="Normal", paragraph=setting(look, after=160))
    yield Style("Salutation", based_on="Normal", next="Letter", built_in=True, paragraph=setting(look, before=240))
    yield Style("Letter", based_on="Normal", paragraph=body)
    yield Style("Closing", based_on="Letter", next="Signature Name", built_in=True, paragraph=close)
    yield Style("Signature Name", based_on="Normal", next="Signature", paragraph=name)
    yield Style("Signature", based_on="Normal", built_in=True, paragraph=lines)
    yield Style("Signature State", based_on="Normal", paragraph=last)
    last = setting(look, keep="keepLines", after=0, **look.signature)
    yield Style("Signature Office", based_on="Normal", next="Signature Name", paragraph=last)


def texts(look: Look) -> Iterator[Style]:
    """Annexes, statements and declarations; numbered paragraphs run on under their number, as in issued documents."""
    body = setting(look, first=look.first, align="both")
    for name in ("Annex", "Statement", "Declaration", "Preamble"):
        yield Style(name, based_on="Normal", paragraph=body)
    yield Style("Chapeau", based_on="Normal", next="Operative Part", paragraph=body)
    for level, name in enumerate(("Operative Part", "Operative Part 2", "Operative Part 3")):
        number = (f'<w:ilvl w:val="{level}"/>' if level else "") + '<w:numId w:val="1"/>'
        stop = f'<w:tab w:val="left" w:pos="{look.inset + look.step * (level + 1)}"/>'
        yield Style(
            name,
            based_on="Normal",
            paragraph=setting(look, number=number, tabs=stop, first=look.step * level, align="both"),
        )
    yield Style("Dateline", based_on="Normal", paragraph=setting(look, keep="keepLines", before=240))
    yield Style("Signatories", based_on="Normal", paragraph=flat(look, after=200))
    yield Style("Legend", based_on="Normal", face=face(9, italic=True), paragraph=flat(look))


def marks(look: Look) -> Iterator[Style]:
    """What runs above and below the text, footnotes, comments, and the marks of open places."""
    edge = "9850" if look.line else "9360"
    stop = f'<w:tab w:val="right" w:pos="{edge}"/>'
    bold = face(9, bold=True) if look.line else face(11)
    yield Style("header", based_on="Normal", built_in=True, face=bold, paragraph=flat(look, tabs=stop))
    yield Style("footer", based_on="Normal", built_in=True, face=bold, paragraph=flat(look, tabs=stop))
    note = setting(look, after=40, line=210 if look.line else 0)
    yield Style("footnote text", based_on="Normal", built_in=True, face=face(look.size - 1.5), paragraph=note)
    yield Style(
        "footnote reference",
        "character",
        "Default Paragraph Font",
        built_in=True,
        face='<w:vertAlign w:val="superscript"/>',
    )
    yield Style("annotation reference", "character", "Default Paragraph Font", built_in=True, face=face(8))
    yield Style("annotation text", based_on="Normal", built_in=True, face=face(10))
    yield Style(
        "Gap", "character", "Default Paragraph Font", face='<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'
    )
    yield Style(
        "Pending", "character", "Default Paragraph Font", face='<w:shd w:val="clear" w:color="auto" w:fill="DEEAF6"/>'
    )
    yield Style("As Issued", "character", "Default Paragraph Font")


def tables() -> Iterator[Style]:
    """The rules of the masthead, thin under the first row and heavy under the last; signatories; a plain grid."""
    grid = dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), 4)
    yield Style("Masthead Table", "table", "Table Normal", table=ruled(0, 100, bottom=18, insideH=4))
    yield Style("Masthead Columns Table", "table", "Table Normal", table=ruled(0, 0))
    yield Style("Signatories Table", "table", "Table Normal", table=ruled(108, 200, **grid))
    yield Style("Table Grid", "table", "Table Normal", built_in=True, table=ruled(108, 0, **grid))


def ruled(side: int, above: int, **rules: int) -> str:
    """Table properties: space inside cells in twips, and rules by side in eighths of a point."""
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="{width}" w:space="0" w:color="auto"/>' for edge, width in rules.items()
    )
    borders = f"<w:tblBorders>{lines}</w:tblBorders>" if lines else ""
    spaces = (("top", above), ("left", side), ("bottom", 0), ("right", side))
    margins = "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in spaces)
    return f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
