"""The internal copy: comments with the source of each paragraph, a mark on every page, the file that is sent untouched."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator

import sample
from typed import typed
from workspaces import STATEMENT, drafts
from zerodraft import internal
from zerodraft.model.record import replace
from zerodraft.model.stamp import Edition, Stamp
from zerodraft.write.docx import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AMENDED = (
    STATEMENT
    + """\
  - clause: icat-members@2025
    reads: "{{ verb('request') }} UNODC and other ICAT Members to ensure full implementation of the Global Plan of Action"
    why: asked for in the capital
"""
)


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def comments(data: bytes) -> list[list[str]]:
    """Each comment as its paragraphs."""
    root = ElementTree.fromstring(parts(data)["word/comments.xml"])
    return [["".join(p.itertext()) for p in each.iter(f"{W}p")] for each in root.iter(f"{W}comment")]


def test_each_paragraph_has_its_class_and_source_as_a_comment(tmp_path: Path) -> None:
    world = drafts(tmp_path, mine=AMENDED)
    written = internal.build(world, "mine")
    assert written.files == ("build/mine.internal.docx",), written.problems
    data = (tmp_path / written.files[0]).read_bytes()
    said = comments(data)
    source = "Vienna joint statement, 30 July 2025"
    agreed = "agreed by the 22 States named in its title (joint statement)"
    assert ["agreed", f"{source}, statement/1, severe-challenge@2025; {agreed}"] in said
    amended = next(each for each in said if "why: asked for in the capital" in each)
    assert amended[0] == "changed" and '"encourage" → "request"' in amended
    assert 'opening verb: "encourage" became "request": stronger, a stronger demand' in amended
    text = parts(data)["word/document.xml"]
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert re.findall(rf'<w:{mark} w:id="(\d+)"/>', text) == [str(at) for at in range(len(said))]
    assert all("INTERNAL" in xml for name, xml in parts(data).items() if "<w:hdr" in xml)
    assert 'w:author="zerodraft" w:date="2025-07-30T00:00:00Z"' in parts(data)["word/comments.xml"]
    assert OpenXmlValidator().validate(str(tmp_path / written.files[0])).is_valid
    assert check(str(tmp_path / written.files[0])) == []


def test_it_is_the_same_each_time_and_never_written_over_what_somebody_edited(tmp_path: Path) -> None:
    drafts(tmp_path, mine=STATEMENT)
    assert typed(tmp_path, "build", "mine").exit_code == 0
    sent = (tmp_path / "build/mine.docx").read_bytes()
    assert b"INTERNAL" not in parts(sent)["word/document.xml"].encode()
    assert typed(tmp_path, "build", "--internal").output.startswith("build/mine.internal.docx  ")
    path = tmp_path / "build/mine.internal.docx"
    first = path.read_bytes()
    assert typed(tmp_path, "build", "--internal").exit_code == 0
    assert path.read_bytes() == first and (tmp_path / "build/mine.docx").read_bytes() == sent
    path.write_bytes(first + b" ")
    done = typed(tmp_path, "build", "--internal")
    assert done.exit_code == 1 and "ZD019" in done.output and path.read_bytes() == first + b" "
    assert typed(tmp_path, "build", "--internal", "--as", "pdf").exit_code == 2


@pytest.mark.parametrize("first", [True, False])
def test_a_reference_document_without_headers_gets_one(tmp_path: Path, first: bool) -> None:
    un = sample.reference("un")
    page = re.sub("<w:(header|footer)Reference [^>]*/>", "", un.section[0])
    page = page if first else page.replace("<w:titlePg/>", "")
    kept = tuple(each for each in un.relations if not each[1].endswith(("/header", "/footer")))
    bare = replace(un, section=(page, un.section[1]), running=(), relations=kept)
    document = sample.document(sample.paragraph("statement", "Belarus"))
    data, problems = write(Edition(document, Stamp("A & B", ""), {}, "INTERNAL"), bare)
    assert problems == ()
    held = parts(data)
    assert "INTERNAL" in held["word/marked.xml"]
    kinds = re.findall(r'<w:headerReference w:type="(\w+)" r:id="rId6"/>', held["word/document.xml"])
    assert kinds == (["default", "first", "even"] if first else ["default", "even"])
    (tmp_path / "bare.docx").write_bytes(data)
    assert OpenXmlValidator().validate(str(tmp_path / "bare.docx")).is_valid


def test_a_comment_that_no_word_file_can_hold_is_a_problem() -> None:
    block = sample.paragraph("statement", "Belarus")
    made = Edition(sample.document(block), Stamp("A & B", ""), {block.id: ("\x01",)})
    data, problems = write(made, sample.reference("un"))
    assert (data, [each.code for each in problems]) == (b"", ["ZD009"])
