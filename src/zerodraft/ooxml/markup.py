"""The markup inside a Word document, made from strings: text, runs, paragraphs, tables, fields' texts and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FACES = {
    "": "",
    "italic": "<w:i/><w:iCs/>",
    "bold": "<w:b/><w:bCs/>",
    "bold-italic": "<w:b/><w:bCs/><w:i/><w:iCs/>",
    "inserted": '<w:color w:val="1C6B2A"/><w:u w:val="double"/>',
    "deleted": '<w:strike/><w:color w:val="9C0006"/>',
}

# Patterns are compiled at their first use: most texts need none of them.
_ILLEGAL = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
_BREAKS = "(\r\n|[\n\r\t\u2028\u2029])"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
# A stretch from a first to a last letter of one direction, with what stands between such words.
_RIGHT_STRETCH = f"([{_RIGHT}]+(?:[^\\w]+[{_RIGHT}]+)*)"
_LEFT_STRETCH = f"((?:(?![{_RIGHT}\\d_])\\w)+(?:[^\\w]+(?:(?![{_RIGHT}\\d_])\\w)+)*)"


def illegal(text: str) -> str:
    """The first character that XML cannot hold, not even as a reference (XML 1.0, production 2), else nothing."""
    found = None if text.isprintable() else re.search(_ILLEGAL, text)
    return found[0] if found else ""


def escape(text: str) -> str:
    """Text for XML, in content and in attributes."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    if "'" in text:
        text = text.replace("'", "&apos;")
    return text


def run(text: str, style: str = "", face: str = "", right_to_left: bool = False) -> str:
    """Text as one or several w:r; `style` is a character style's id, `face` a key of FACES.

    Line ends become w:br and tabs w:tab. Words of the other direction get a run of their own, so that Word takes the
    right font and order.
    """
    if not text:
        return ""
    base = (f'<w:rStyle w:val="{style}"/>' if style else "") + FACES[face]
    if not right_to_left and (text.isascii() or not re.search(f"[{_RIGHT}]", text)):
        return _run(text, base)
    stretches = re.split(_LEFT_STRETCH if right_to_left else _RIGHT_STRETCH, text)
    return "".join(
        _run(stretch, base + ("<w:rtl/>" if right_to_left is (place % 2 == 0) else ""))
        for place, stretch in enumerate(stretches)
        if stretch
    )


def _run(text: str, properties: str) -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    if text.isprintable() or not re.search(_BREAKS, text):
        return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    pieces = []
    for piece in re.split(_BREAKS, text):
        if piece == "\t":
            pieces.append("<w:tab/>")
        elif re.fullmatch(_BREAKS, piece):
            pieces.append("<w:br/>")
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r>{inside}{''.join(pieces)}</w:r>"


def paragraph(
    style: str, inside: str, number: tuple[int, int] | None = None, right_to_left: bool = False, frame: str = ""
) -> str:
    """One w:p; `number` is (numId, level from 0) of a numbered paragraph, (0, 0) takes a style's number away.

    `frame` is a w:framePr, for a paragraph that stands at a place of its own on the page.
    """
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + frame
    if number is not None:
        level = f'<w:ilvl w:val="{number[1]}"/>' if number[0] else ""
        properties += f'<w:numPr>{level}<w:numId w:val="{number[0]}"/></w:numPr>'
    if right_to_left:
        properties += "<w:bidi/>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>" if properties else f"<w:p>{inside}</w:p>"


def note_mark(style: str, number: int) -> str:
    """The mark of a footnote in the text."""
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def note(number: int, mark_style: str, paragraphs: Sequence[tuple[str, str]], right_to_left: bool = False) -> str:
    """One w:footnote of paragraphs given as (style, inside); the first opens with the note's number."""
    mark = f'<w:r><w:rPr><w:rStyle w:val="{mark_style}"/></w:rPr><w:footnoteRef/></w:r>' + run(" ")
    inside = "".join(
        paragraph(style, (mark if first == 0 else "") + content, right_to_left=right_to_left)
        for first, (style, content) in enumerate(paragraphs)
    )
    return f'<w:footnote w:id="{number}">{inside}</w:footnote>'


def table(
    style: str, widths: Sequence[int], rows: Iterable[Sequence[str]], header: int = 0, right_to_left: bool = False
) -> str:
    """One w:tbl; `widths` in twips, `rows` of cells that hold whole paragraphs; `header` rows repeat on each page."""
    first = ("0420", "1") if header else ("0400", "0")
    properties = (
        (f'<w:tblStyle w:val="{style}"/>' if style else "")
        + ("<w:bidiVisual/>" if right_to_left else "")
        + f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        + f'<w:tblLook w:val="{first[0]}" w:firstRow="{first[1]}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        + 'w:noHBand="0" w:noVBand="1"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = []
    for place, cells in enumerate(rows):
        repeated = "<w:tblHeader/>" if place < header else ""
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or paragraph("", "")}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        lines.append(f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>")
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def numbering_instance(num: int, abstract: int, starts: Sequence[int], levels: Mapping[int, str] | None = None) -> str:
    """A w:num that counts anew: `starts` are the first numbers of its levels, `levels` those it sets itself, as XML."""
    own = levels or {}
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>{own.get(level, "")}</w:lvlOverride>'
        for level, start in enumerate(starts)
    )
    return f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def numbering_level(numbering: str, abstract: int, level: int, shape: str, label: str) -> str:
    """A level of an abstractNum in the XML of a numbering part with another look; "" when it has no such level.

    shape: a w:numFmt such as lowerLetter; label: its w:lvlText, such as "%2)".
    """
    scheme = re.search(rf'<w:abstractNum [^>]*w:abstractNumId="{abstract}"[^>]*>.*?</w:abstractNum>', numbering, re.S)
    found = re.search(rf'<w:lvl [^>]*w:ilvl="{level}"[^>]*>.*?</w:lvl>', scheme[0], re.S) if scheme else None
    if found is None:
        return ""
    look = re.sub(r"<w:pStyle [^>]*/>", "", found[0])
    look = re.sub(r'(<w:numFmt [^>]*w:val=")[^"]*', lambda start: start[1] + shape, look)
    return re.sub(r'(<w:lvlText [^>]*w:val=")[^"]*', lambda start: start[1] + escape(label), look)
