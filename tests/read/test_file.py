"""Files of other programs are read whole: Word as XML has it, pages without their site, and bad files in plain words."""

from __future__ import annotations

import re
import shutil
import subprocess
import tracemalloc
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx as python_docx
import pytest
import yaml

from workspaces import lines as said
from zerodraft.collect.clean import cleaned
from zerodraft.model.reading import Reading
from zerodraft.read.file import read

ROOT = Path(__file__).parents[2]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, **parts: str) -> bytes:
    held = {"word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>", **parts}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return file.getvalue()


def t(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def of(path: Path) -> Reading:
    found = read(path, path.name)
    assert found.value is not None, found.problems
    return found.value


def pieces(reading: Reading) -> list[tuple[str, int, str]]:
    return [(each.kind, each.level, reading.text[each.start : each.end]) for each in reading.pieces]


def test_tracked_changes_read_as_accepted_and_the_deletions_are_told(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
    body = (
        p(t("We ") + gone + f"<w:ins>{t('do ')}</w:ins>" + t("agree;"))
        + p(t("one"), "<w:rPr><w:del/></w:rPr>")
        + p(t(" and two"))
        + p(f"<w:moveFrom>{t('moved')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>")
        + p(f"<w:moveTo>{t('moved')}</w:moveTo>")
    )
    (tmp_path / "a.docx").write_bytes(docx(body))
    found = read(tmp_path / "a.docx", "a.docx")
    assert found.value is not None
    assert [text for _, _, text in pieces(found.value)] == ["We do agree;", "one and two", "moved"]
    assert [(each.code, each.severity) for each in found.problems] == [("ZD029", "note")]
    assert "1 tracked deletion is left out" in found.problems[0].message


def test_lists_are_counted_as_word_counts_them(tmp_path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for at, (kind, shown) in enumerate([("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%1.%2.%3")])
    )
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        f'</w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num></w:numbering>'
    )
    styles = (
        f'<w:styles {W}><w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Sub"><w:basedOn w:val="Item"/></w:style></w:styles>'
    )

    def item(number: int, level: int) -> str:
        return p(t("x"), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    styled = p(t("x"), '<w:pStyle w:val="Sub"/>')
    plain = p(t("x"), '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = (
        styled
        + item(1, 1)
        + item(1, 2)
        + item(1, 2)
        + item(1, 1)
        + styled
        + item(1, 1)
        + plain
        + item(2, 0)
        + item(2, 0)
    )
    (tmp_path / "a.docx").write_bytes(docx(body, **{"word/numbering.xml": numbering, "word/styles.xml": styles}))
    numbers = [text.removesuffix("x").strip() for _, _, text in pieces(of(tmp_path / "a.docx"))]
    assert numbers == ["1.", "(a)", "1.a.i", "1.a.ii", "(b)", "2.", "(a)", "", "7.", "8."]


def test_headers_notes_cells_and_headings_are_pieces_of_their_own_kind(tmp_path: Path) -> None:
    names = {"1": "header1", "2": "header2", "3": "footer1", "4": "footnotes"}
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{KINDS}/x" Target="{name}.xml"/>' for at, name in names.items()
    )
    parts = {
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
        f'<Relationship Id="r9" Type="{KINDS}/hyperlink" TargetMode="External" Target="header9.xml"/></Relationships>',
        "word/header1.xml": f"<w:hdr {W}>{p(t('United Nations'))}</w:hdr>",
        "word/header2.xml": f"<w:hdr {W}>{p(t('A/1/1'))}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{p(t('13-49986'))}</w:ftr>",
        "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:type="separator">{p(t("-"))}</w:footnote><w:footnote>{p(t("See it."))}</w:footnote></w:footnotes>',
    }
    body = (
        p(t("Title"), '<w:outlineLvl w:val="1"/>')
        + f"<w:tbl><w:tr><w:tc>{p(t('Item 1'))}</w:tc></w:tr></w:tbl>"
        + p(t("Text."))
        + '<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:headerReference w:type="default" r:id="r2"/></w:sectPr>'
    )
    (tmp_path / "a.docx").write_bytes(docx(body, **parts))
    reading = of(tmp_path / "a.docx")
    assert pieces(reading) == [
        ("header", 0, "United Nations"), ("heading", 2, "Title"), ("cell", 0, "Item 1"), ("paragraph", 0, "Text."),
        ("header", 0, "A/1/1"), ("footer", 0, "13-49986"), ("note", 0, "See it."),
    ]  # fmt: skip
    kept = [each.text for each in cleaned(reading).value.paragraphs]
    assert kept == ["United Nations", "Title", "Item 1", "Text.", "See it."]


def test_macros_are_told_and_not_run(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(p(t("One")), **{"word/vbaProject.bin": "Sub AutoOpen()"}))
    found = read(tmp_path / "a.docx", "a.docx")
    assert found.value is not None
    assert said(found.problems)[0].startswith("a.docx:1:1 note ZD029 the file carries macros; they were not run")


PAGE = """<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><title>Site</title><script>var a = "<p>no</p>";</script></head><body>
<div class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></div>
<div class="content"><h1>Statement</h1><div class="share">Share this</div>
<p>We, the States &ndash; all of&nbsp;them &ndash; reaffirm what was agreed, and &x; thank the organizers.
   It goes on<br>after a break.</p><ol start="3"><li>First of the decisions;</li><li><p>Second of them.</p></ol>
<table><tr><td>Cell</table><p hidden>secret</p></div>
<div class="related"><h3>More</h3><p><a href="/x">Another long article about something else entirely that is linked here</a></p></div>
<footer><p>Copyright of the Ministry, which wrote a rather long sentence here so that it looks like prose.</p></footer></body></html>"""


def test_of_a_web_page_the_article_is_read_without_the_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    found = pieces(of(tmp_path / "a.html"))
    assert [(kind, " ".join(text.split())) for kind, _, text in found] == [
        ("heading", "Statement"),
        (
            "paragraph",
            "We, the States – all of them – reaffirm what was agreed, and &x; thank the organizers. It goes on after a break.",
        ),
        ("paragraph", "3. First of the decisions;"),
        ("paragraph", "4. Second of them."),
        ("cell", "Cell"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.docx", b"", "the file is empty"),
        ("a.docx", docx(p(t("One")))[:-30], "the file is no DOCX file, or is damaged"),
        ("a.docx", docx("<w:p>"), "the file is damaged: word/document.xml is no well-formed XML"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "the file is protected by a password"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "the file is an old .doc file"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj", "the PDF is damaged, and cannot be opened"),
        ("a.pdf", b"{\\rtf1 x}", "this is an RTF file"),
        ("a.txt", b"\x89PNG\r\n", "this is a picture"),
        ("a.txt", bytes(range(256)), "this is no text"),
        ("a.txt", b" \n\n", "the file is empty"),
        ("a.html", b"<html><body><script>x</script></body></html>", "there is no text in it"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_in_plain_words(name: str, data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    found = read(tmp_path / name, name)
    assert found.value is None
    assert found.problems[0].message.startswith(problem)
    assert all(each.mend for each in found.problems)


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a.html.bak"])
def test_the_content_decides_and_not_the_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(docx(p(t("One"))))
    assert of(tmp_path / name).format == "docx"


def test_comments_without_end_are_looked_through_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"<!-- a -->\n" * 10_000 + b"# T")
    assert of(tmp_path / "a.md").format == "markdown"


def test_a_long_document_of_another_program_needs_little_memory(tmp_path: Path) -> None:
    document = python_docx.Document()
    document.add_paragraph("x")
    document.save(str(tmp_path / "a.docx"))
    long = "".join(
        p(t(f"Paragraph {at} welcomes the work of the Group, and invites it to go on with it.")) for at in range(20_000)
    )
    with ZipFile(tmp_path / "a.docx") as old, ZipFile(tmp_path / "b.docx", "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(
                name, text.replace(b"<w:body>", b"<w:body>" + long.encode()) if name == "word/document.xml" else text
            )
    tracemalloc.start()
    found = cleaned(of(tmp_path / "b.docx"))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.problems == ()
    assert len(found.value.paragraphs) == 20_001
    assert most < 200 * 1024 * 1024


def agreed() -> list[str]:
    """The paragraphs of the source that has page marks, and how the masthead was printed, as the library holds them."""
    held = yaml.safe_load((ROOT / "clause_library" / "sources" / "a-68-500.yaml").read_text(encoding="utf-8"))
    return [str(text) for name, text in held["paragraphs"].items() if name != "masthead/organ"]


def markdown() -> str:
    """The same text hard-wrapped and with page marks, as an extraction gives it."""
    rows: list[str] = []
    number = 0
    for text in agreed():
        if re.match("(?:Reaffirm|Welcome|Invite|Express|Encourage|Recognize|Decide) ", text):
            number += 1
            text = f"{number}. {text}"
        rows.append(text)
    return (
        "\n\n".join(rows).replace("such events will continue", "such events will\n\n2/3\n\ncontinue") + "\n\n13-49986\n"
    )


@pytest.mark.parametrize("form", ["txt", "md", "docx", "html", pytest.param("pdf", marks=pytest.mark.needs("soffice"))])
def test_the_same_document_in_every_format_gives_the_same_paragraphs(form: str, tmp_path: Path) -> None:
    rows = [row for block in markdown().split("\n\n") for row in block.split("\n") if row.strip()]
    path = tmp_path / f"a.{form}"
    if form in ("txt", "md"):
        path.write_text(markdown(), encoding="utf-8")
    elif form == "html":
        path.write_text(
            f"<html><body><div>{''.join(f'<p>{row}</p>' for row in rows)}</div></body></html>", encoding="utf-8"
        )
    else:
        document = python_docx.Document()
        for row in rows:
            document.add_paragraph(row)
        document.save(str(tmp_path / "a.docx"))
    if form == "pdf":
        subprocess.run([shutil.which("soffice") or "", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "a.docx"],
                       check=True, capture_output=True, timeout=120)  # fmt: skip
    found = cleaned(of(path))
    assert found.problems == ()
    assert [kept.text for kept in found.value.paragraphs] == [row for text in agreed() for row in text.split("\n")]
