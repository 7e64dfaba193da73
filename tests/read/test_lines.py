"""What is read of files that others hand in: the words a reader of the file sees, in order."""

from __future__ import annotations

import builtins
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from workspaces import lines as said
from zerodraft.read.lines import lines

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="3">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>"""


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this inside of w:body."""
    held = {"word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>", **parts}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return file.getvalue()


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def numbered(text: str, level: int) -> str:
    return p(f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr>{r(text)}')


def pdf(*pages: list[str]) -> bytes:
    """A PDF with these lines on its pages."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    for page in pages:
        text = "".join(f"({line}) Tj 0 -14 Td " for line in page)
        stream = f"BT /F1 11 Tf 72 720 Td {text}ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {len(objects) + 2} 0 R"
                       "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>")  # fmt: skip
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    kids = " ".join(f"{number} 0 R" for number in range(3, len(objects) + 1, 2))
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>"
    made, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj{each}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return f"{made}startxref\n{made.index('xref')}\n%%EOF".encode("latin-1")


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (p(r("One")) + p(r("Two")), ("One", "Two")),
        (p(r("One ") + f"<w:ins>{r('more')}</w:ins>"), ("One more",)),
        (p(r("One") + "<w:del><w:r><w:delText> less</w:delText></w:r></w:del>"), ("One",)),
        (p(f"<w:moveFrom>{r('There')}</w:moveFrom>") + p(f"<w:moveTo>{r('Here')}</w:moveTo>"), ("Here",)),
        (p(r("One") + r("hidden", "<w:vanish/>") + r(" two", '<w:vanish w:val="0"/>')), ("One two",)),
        (p("<w:r><w:t>1.</w:t><w:tab/><w:t>One</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/></w:r>"), ("1. One two-",)),
        (p("<w:hyperlink>" + r("linked") + "</w:hyperlink><w:sdt><w:sdtContent>" + r(" kept") + "</w:sdtContent></w:sdt>"), ("linked kept",)),
        (p('<w:r><w:instrText>INCLUDETEXT "x"</w:instrText></w:r>' + r("shown")), ("shown",)),
        ("<w:tbl><w:tr><w:tc>" + p(r("cell")) + "</w:tc></w:tr></w:tbl>", ("cell",)),
        (p("<mc:AlternateContent><mc:Choice>" + r("once") + "</mc:Choice><mc:Fallback>" + r("once") + "</mc:Fallback></mc:AlternateContent>"), ("once",)),
        (numbered("One", 0) + numbered("A", 1) + numbered("B", 1) + numbered("Two", 0) + numbered("A", 1) + numbered("dot", 2),
         ("1. One", "(a) A", "(b) B", "2. Two", "(a) A", "dot")),
    ],
)  # fmt: skip
def test_a_word_file_reads_as_it_is_seen(body: str, read: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(body, **{"word/numbering.xml": NUMBERING}))
    found = lines(tmp_path / "a.docx", "a.docx")
    assert found.value == read
    assert not found.failed


def test_a_pdf_reads_line_by_line_and_page_by_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(["1. One", "2. Two"], ["3. Three"]))
    found = lines(tmp_path / "a.pdf", "a.pdf")
    assert (found.value, found.problems) == (("1. One", "2. Two", "\f", "3. Three", "\f"), ())


def test_a_text_reads_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeff1. One\r\n2. Zwölf\r\n".encode())
    assert lines(tmp_path / "a.txt", "a.txt").value == ("1. One", "2. Zwölf")


BILLION = '<!DOCTYPE w:document [<!ENTITY a "ha">]>'


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "ZD001 the file is empty / write something into it, or delete it"),
        (b"caf\xe9", "ZD001 "),
        (b"a\x00b", "ZD001 this is no text: it holds control characters / "),
        (b"%PDF-1.7 nothing", "ZD001 the PDF is damaged, and cannot be opened / "),
        (pdf([]), "ZD001 there is no text in it, only pictures or nothing / use a file whose words can be selected and copied"),
        (docx(p("")), "ZD001 there is no text in it, only pictures or nothing / "),
        (b"PK\x03\x04 nothing", "ZD001 the file is no DOCX file, or is damaged / "),
        (b"\xd0\xcf\x11\xe0", "ZD001 the file is protected by a password, or is an old .doc file / "),
        (docx("", **{"word/document.xml": f"{BILLION}<w:document {W}/>"}), "ZD001 the file declares a DTD or entities in word/document.xml / "),
        (docx("", **{"word/document.xml": "<w:document"}), "ZD001 the file is damaged: word/document.xml is no well-formed XML / "),
        (docx(" " * 40_000_000), "ZD001 the file is packed like a zip bomb / "),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_read_is_a_problem(data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(data)
    found = lines(tmp_path / "a", "a")
    assert found.value == ()
    assert problem in said(found.problems)[0]
    assert said(found.problems)[0].startswith("a:")


def test_without_its_reader_a_pdf_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("pypdfium2"):
            raise ImportError(name)
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    (tmp_path / "a.pdf").write_bytes(pdf(["One"]))
    found = lines(tmp_path / "a.pdf", "a.pdf")
    assert said(found.problems) == [
        "a.pdf:1:1 error ZD025 to read a PDF, zerodraft needs pypdfium2, which is not installed"
        " / pip install zerodraft[read]; or save the document as .docx or .txt and read that"
    ]
