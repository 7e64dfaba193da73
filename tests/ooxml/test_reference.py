"""Reference documents: what is taken from them, and why one is refused."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import sample
from zerodraft.codec import CodecError, decode, encode
from zerodraft.model.problem import Place
from zerodraft.ooxml.reference import Reference, read
from zerodraft.write import docx

SHOWN = "templates/styles/un.docx"
GOOD = (sample.STYLES / "un.docx").read_bytes()
RELATION = '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" {}/>'


def parts(data: bytes = GOOD) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(held: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", method) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return out.getvalue()


def edited(part: str, old: str, new: str) -> bytes:
    """The good document with one text in a part replaced."""
    held = parts()
    text = held[part].decode()
    assert old in text
    return packed({**held, part: text.replace(old, new, 1).encode()})


def related(part: str, kind: str, target: str) -> bytes:
    """The good document with one more relationship."""
    held = parts()
    rels = part.replace("word/", "word/_rels/") + ".rels"
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    line = RELATION.format(kind, target).encode()
    held[rels] = held.get(rels, empty).replace(b"</Relationships>", line + b"</Relationships>")
    return packed(held)


def in_header(xml: str) -> bytes:
    """The good document with a paragraph more in a header."""
    return edited("word/header1.xml", "</w:hdr>", f"<w:p>{xml}</w:p></w:hdr>")


def field(*instructions: str) -> str:
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return begin + "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in instructions) + end


def without(part: str) -> bytes:
    return packed({name: data for name, data in parts().items() if name != part})


def bomb() -> bytes:
    return packed({**parts(), "word/media/bomb.xml": b" " * (2 << 20) * 8})


def doubled() -> bytes:
    out = BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(out, "a") as archive:
        archive.writestr("word/styles.xml", "<x/>")
    return out.getvalue()


TYPES = "[Content_Types].xml"
MAIN = "wordprocessingml.document.main+xml"
STYLES, HEADER, SETTINGS, RELS = "word/styles.xml", "word/header1.xml", "word/settings.xml", "word/document.xml"
NUMBERED = '<w:abstractNumId w:val="0"/>'
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not seen</w:t></w:r>"
HIDDEN_STYLE = '<w:style w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
INSERTED = '<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>new</w:t></w:r></w:ins>'
REFUSED = {
    "not a zip": (b"dear Sir", "is no DOCX file, or is damaged"),
    "an empty file": (b"", "is no DOCX file, or is damaged"),
    "cut in half": (GOOD[: len(GOOD) // 2], "is no DOCX file, or is damaged"),
    "password or old .doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is protected by a password"),
    "a zip of something else": (packed({"a.txt": b"a"}), "has no [Content_Types].xml"),
    "too large": (b"PK\3\4" + b"\0" * (17 << 20), "is larger than 16 MiB"),
    "a zip bomb": (bomb(), "is packed like a zip bomb"),
    "packed otherwise": (packed(parts(), ZIP_LZMA), "is packed in a way that Word cannot read"),
    "an id that is no name": (edited(STYLES, 'w:styleId="', 'w:styleId="&quot;/&gt;'), "has a style with an id that Word"),
    "a paper size without end": (
        edited("word/document.xml", 'w:w="12240"', f'w:w="{"9" * 5000}"'), "leaves no room for text between its margins"
    ),
    "link written otherwise": (
        related(HEADER, "image", 'Target="https://example.org/a.png" TargetMode="external"'), "links to something outside"
    ),
    "a part twice": (doubled(), "holds a part twice"),
    "a name that leaves the file": (packed({**parts(), "../evil.xml": b"<x/>"}), "holds a part whose name leaves"),
    "a spreadsheet": (edited(TYPES, MAIN, "spreadsheetml.sheet.main+xml"), "is no Word document"),
    "a template": (edited(TYPES, MAIN, "wordprocessingml.template.main+xml"), "is no Word document"),
    "a macro document": (edited(TYPES, MAIN, "document.macroEnabled.main+xml"), "carries macros"),
    "macros": (packed({**parts(), "word/vbaProject.bin": b"\xd0\xcf"}), "carries macros"),
    "attached template": (
        related("word/settings.xml", "attachedTemplate", 'Target="file:///C:/x.dotm" TargetMode="External"'),
        "carries an attached template",
    ),
    "linked picture": (
        related(HEADER, "image", 'Target="https://example.org/a.png" TargetMode="External"'),
        "links to something outside itself ('https://example.org/a.png' in word/header1.xml)",
    ),
    "link in the text": (
        related(RELS, "hyperlink", 'Target="https://example.org/" TargetMode="External"'),
        "links to something outside itself ('https://example.org/' in word/document.xml)",
    ),
    "embedded object": (related(HEADER, "oleObject", 'Target="embeddings/a.bin"'), "carries an embedded object"),
    "foreign part": (related(RELS, "aFChunk", 'Target="a.html"'), "carries an embedded foreign document"),
    "chart in a header": (related(HEADER, "chart", 'Target="styles.xml"'), "has something other than text"),
    "picture is missing": (related(HEADER, "image", 'Target="media/a.png"'), "lacks word/media/a.png"),
    "DDE": (in_header(field(r" DDE Excel a.xls ")), "has a field DDE, which fetches or runs something"),
    "DDEAUTO split in runs": (in_header(field(" DDE", "AUTO c:\\\\x ")), "has a field DDEAUTO, which fetches"),
    "DDE inside another field": (in_header(field(f" QUOTE </w:instrText></w:r>{field(' dde x ')}<w:r><w:instrText>")),
                                 "has a field DDE, which fetches"),
    "INCLUDETEXT, simple": (in_header('<w:fldSimple w:instr=" INCLUDETEXT x "/>'), "has a field INCLUDETEXT, which"),
    "INCLUDEPICTURE in the text": (
        edited("word/document.xml", "<w:sectPr", f"<w:p>{field(' IncludePicture x ')}</w:p><w:sectPr"),
        "has a field INCLUDEPICTURE, which fetches",
    ),
    "a field that knows the day": (in_header(field(" DATE ")), "has a field DATE in a header or footer"),
    "a field without a name": (in_header(field("")), "has a field WITHOUT A NAME in a header or footer"),
    "a DTD": (edited(STYLES, "<w:styles", '<!DOCTYPE w [<!ENTITY a "b">]><w:styles'), "declares a DTD or entities in"),
    "broken XML": (edited(STYLES, "</w:styles>", ""), "is damaged: word/styles.xml is no well-formed XML"),
    "no styles": (without(STYLES), "has no word/styles.xml"),
    "no text": (without("word/document.xml"), "has no word/document.xml"),
    "no numbering": (without("word/numbering.xml"), "lacks the numbering of its style 'Operative Part'"),
    "numbering of another list": (
        edited("word/numbering.xml", NUMBERED, '<w:abstractNumId w:val="7"/>'),
        "lacks the numbering of its style 'Operative Part 2'",
    ),
    "no page": (edited("word/document.xml", "<w:pgSz", "<w:pgSiz"), "has no paper size or margins"),
    "margins wider than the paper": (
        edited("word/document.xml", 'w:left="1195"', 'w:left="20000"'), "leaves no room for text between its margins"
    ),
    "a paper size that is no number": (
        edited("word/document.xml", 'w:w="12240"', 'w:w="wide"'), "leaves no room for text between its margins"
    ),
    "tracked changes": (in_header(INSERTED), "has tracked changes in a header or footer"),
    "hidden text": (in_header(HIDDEN), "has hidden text in a header or footer"),
    "a hidden style": (edited(STYLES, "</w:styles>", HIDDEN_STYLE + "</w:styles>"), "has hidden text in its styles"),
    "strict form": (
        edited("word/document.xml", WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        "is saved in the Strict Open XML form",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_an_unusable_reference_document_is_refused_with_a_reason_and_a_mend(data: bytes, reason: str) -> None:
    reference, problems = read(data, SHOWN)
    assert reference is None
    assert any(reason in problem.message for problem in problems), [problem.message for problem in problems]
    for problem in problems:
        assert (problem.code, problem.severity, problem.place) == ("ZD017", "error", Place(SHOWN))
        assert problem.mend


@given(st.data())
def test_no_damage_ends_in_a_traceback(data: st.DataObject) -> None:
    held = parts()
    name = data.draw(st.sampled_from([name for name in held if name.endswith((".xml", ".rels"))]))
    quoted = [found.span(1) for found in re.finditer(rb'"([^"<>]*)"', held[name])]
    start, end = data.draw(st.sampled_from(quoted))
    value = data.draw(
        st.sampled_from([b"", b"x", b"-1", b"99999999999", "é".encode(), b"&#9;", b"word/styles.xml", b"../.."])
    )
    reference, problems = read(packed({**held, name: held[name][:start] + value + held[name][end:]}), SHOWN)
    assert reference is not None or problems


NEWER = 'xmlns:n="http://schemas.microsoft.com/office/word/2010/wordml"'


def test_what_later_versions_of_word_add_stays_behind() -> None:
    ligatures = f'<w:rPr {NEWER}><w:b/><n:ligatures n:val="standard"/></w:rPr>'
    begin = (
        f'<w:r>{ligatures}<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> STYLEREF "Title" </w:instrText>'
    )
    for data in (
        in_header(begin + '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        edited("word/document.xml", "<w:pgSz ", f'<w:pgSz {NEWER} n:code="9" '),
        edited("word/document.xml", 'w:type="default"', 'w:type="a&quot;&lt;"'),
    ):
        reference, problems = read(data, SHOWN)
        assert reference, problems
        made = docx.write(sample.issued(), reference).value
        for name, part in parts(made).items():
            assert etree.fromstring(part) is not None, name


def test_all_reasons_come_in_one_run() -> None:
    held = parts(in_header(field(" DDE x ") + field(" DATE ") + HIDDEN))
    held["word/vbaProject.bin"] = b"x"
    held["word/_rels/settings.xml.rels"] = parts(
        related(SETTINGS, "image", 'Target="http://a/" TargetMode="External"')
    )["word/_rels/settings.xml.rels"]
    messages = " ".join(problem.message for problem in read(packed(held), SHOWN).problems)
    assert [reason in messages for reason in ("macros", "field DDE", "'http://a/'")] == [True, True, True]


@pytest.mark.parametrize("name", ["un", "mission"])
def test_a_reference_document_survives_the_cache(name: str) -> None:
    reference = sample.reference(name)
    assert decode(json.loads(json.dumps(encode(reference))), Reference) == reference


@pytest.mark.parametrize("value", [None, 3, [], {}, {"shown": "x"}, {"parts": [{}]}, ["Reference", "x"]])
def test_a_cache_that_holds_something_else_is_no_reference(value: object) -> None:
    with pytest.raises(CodecError):
        decode(value, Reference)


def test_using_a_cached_reference_imports_neither_lxml_nor_docx_nor_zipfile() -> None:
    code = "import sys, zerodraft.write, zerodraft.ooxml.reference; print({'lxml', 'docx', 'zipfile'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_styles_are_found_by_name_in_lower_case() -> None:
    ids = sample.reference().style_ids
    assert ids["paragraph"]["operative part 2"] == "OperativePart2"
    assert ids["character"]["gap"] == "Gap"
    assert ids["table"]["masthead table"] == "MastheadTable"


def test_numbered_styles_know_their_list_and_level() -> None:
    numbered = sample.reference().numbered
    assert numbered == {"OperativePart": (0, 0), "OperativePart2": (0, 1), "OperativePart3": (0, 2)}


def test_a_style_based_on_a_numbered_one_is_numbered_too() -> None:
    style = '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="OperativePart2"/></w:style>'
    reference = read(edited(STYLES, "</w:styles>", style + "</w:styles>"), SHOWN).value
    assert reference is not None
    assert reference.numbered["X"] == (0, 1)


def test_the_indent_of_the_style_wins_over_that_of_its_numbering_level() -> None:
    level = '<w:lvlJc w:val="left"/>'
    data = edited("word/numbering.xml", level, level + '<w:pPr><w:ind w:left="3333" w:hanging="9"/></w:pPr>')
    reference = read(data, SHOWN).value
    assert reference is not None
    assert "3333" not in reference.numbering[0]


def test_what_only_the_editing_history_needs_stays_behind() -> None:
    held = parts(edited(STYLES, '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:rsid w:val="00AB12CD"/>'))
    marked = b'<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:proofErr w:type="spellStart"/>'
    held[HEADER] = re.sub(rb"<w:p\b[^>]*>", marked, held[HEADER], count=1)
    told = b'<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="AB12" w:val="AB12"/></w:docVars>'
    held[SETTINGS] = held[SETTINGS].replace(b"</w:settings>", told + b"</w:settings>")
    assert marked in held[HEADER]
    assert told in held[SETTINGS]
    reference = read(packed(held), SHOWN).value
    assert reference is not None
    kept = json.dumps([reference.styles, reference.settings, [running.xml({}) for running in reference.running]])
    assert [word for word in ("AB12", "rsid", "proofErr", "docVar") if word in kept] == []


def test_pictures_of_the_letterhead_are_taken_along() -> None:
    held = parts(related("word/header3.xml", "image", 'Target="media/arms.png"'))
    held["word/media/arms.png"] = b"\x89PNG"
    held[TYPES] = held[TYPES].replace(b"<Default", b'<Default Extension="png" ContentType="image/png"/><Default', 1)
    reference = read(packed(held), SHOWN).value
    assert reference is not None
    names = [part.member.name for part in reference.parts]
    assert ["word/media/arms.png" in names, "word/_rels/header3.xml.rels" in names] == [True, True]
    assert reference.defaults["png"] == "image/png"


@pytest.mark.parametrize(
    ("texts", "shown"),
    [({"masthead symbol": "A/68/500"}, "A/68/500"), ({}, "")],
    ids=["symbol", "no symbol"],
)
def test_a_running_head_shows_the_symbol_and_no_rule_without_one(texts: dict[str, str], shown: str) -> None:
    head = next(running for running in sample.reference().running if "Masthead Symbol" in str(running.fields))
    xml = head.xml(texts)
    assert ("STYLEREF" in xml, "w:pBdr" in xml) == (bool(shown), bool(shown))
    assert f">{shown}<" in xml
    assert "A/00/000" not in xml
    assert '<w:pStyle w:val="Header"/>' in xml


def test_a_simple_styleref_field_is_understood_as_well() -> None:
    data = in_header(
        '<w:r><w:t>x</w:t></w:r><w:fldSimple w:instr=" STYLEREF Reference "><w:r><w:t>old</w:t></w:r></w:fldSimple>'
    )
    reference = read(data, SHOWN).value
    assert reference is not None
    head = next(running for running in reference.running if running.name == HEADER)
    assert head.fields[-1].style == "reference"
    assert ">new<" in head.xml({"reference": "new"})
    assert ">old<" not in head.xml({"reference": "new"}) + head.xml({})


USED_BY_TEMPLATES = """
normal, title, heading 1, heading 2, heading 3, document title, annex heading, text title, masthead, masthead organ,
masthead symbol, masthead right, masthead original, masthead session, masthead item, masthead item title,
masthead foot, letterhead, letterhead name, reference, date line, inside address, salutation, letter, closing,
signature, signature name, signature office, masthead upper organ, masthead column, masthead column head,
masthead column title, masthead note, annex original, enclosure heading,
annex, statement, declaration, chapeau, preamble, operative part, operative part 2, operative part 3, dateline, legend,
header, footer, footnote text, annotation text
"""


@pytest.mark.parametrize("name", ["un", "mission"])
def test_a_starter_document_has_every_style_that_templates_use(name: str) -> None:
    ids = sample.reference(name).style_ids
    wanted = {style.strip() for style in USED_BY_TEMPLATES.split(",")}
    assert sorted(wanted - ids["paragraph"].keys()) == []
    marks = {"gap", "pending", "as issued", "footnote reference", "annotation reference"}
    assert sorted(marks - ids["character"].keys()) == []
    assert (
        sorted({"masthead table", "masthead columns table", "signatories table", "table grid"} - ids["table"].keys())
        == []
    )
