"""The card: one page about one paragraph, its labels from templates/parts, changes as formatted text."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from openxml_audit import OpenXmlValidator

from typed import typed
from workspaces import REPOSITORY, drafts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AMENDED = """\
format: 1
template: joint_statement
date: 2026-07-30
place: Vienna
occasion: {observance: world-day-against-trafficking-in-persons}
theme: End the Exploitation
signatories: {states: [Belarus, Egypt], joined: all}
body:
  - clause: icat-members@2025
    reads: "{{ verb('request') }} UNODC and other ICAT Members to ensure full & <swift> implementation of the Global Plan of Action"
    why: agreed in the room
"""


def document(path: Path) -> str:
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        return archive.read("word/document.xml").decode()


def rows(path: Path) -> dict[str, list[str]]:
    """The table of the card: label → paragraphs beside it."""
    found = {}
    for row in ElementTree.fromstring(document(path)).iter(f"{W}tr"):
        label, *said = ["".join(each.itertext()).replace("\xa0", " ") for each in row.iter(f"{W}p")]
        found[label] = said
    return found


def test_a_card_tells_wording_source_change_and_verb(tmp_path: Path) -> None:
    drafts(tmp_path, mine=AMENDED)
    made = tmp_path / "card.docx"
    done = typed(tmp_path, "trace", "mine", "icat-members", "-o", str(made))
    assert (done.exit_code, done.output.strip()) == (0, str(made))
    said = rows(made)
    assert said["Final wording"][0].startswith("We request UNODC") and "full & <swift>" in said["Final wording"][0]
    assert said["Source"] == [
        "Vienna joint statement, 30 July 2025, statement/11",
        "30 July 2025; clause icat-members@2025",
    ]
    assert said["Agreed by"] == ["the 22 States named in its title (joint statement)"]
    assert said["Opening verb"] == ['"encourage" became "request": stronger, a stronger demand']
    text = document(made)
    struck = re.findall(r"<w:rPr><w:strike/>.*?</w:rPr><w:t[^>]*>(.*?)</w:t>", text)
    put_in = re.findall(r'<w:u w:val="double"/></w:rPr><w:t[^>]*>(.*?)</w:t>', text)
    assert (struck, put_in) == (["encourage"], ["request", "&amp; &lt;swift&gt;"])
    assert "w:ins " not in text and "w:del " not in text  # formatted text, nothing to accept or reject
    assert OpenXmlValidator().validate(str(made)).is_valid


def test_a_card_of_several_sources_has_each_of_them(tmp_path: Path) -> None:
    made = tmp_path / "card.docx"
    typed(REPOSITORY, "trace", "2027-world-day-statement", "protocol-anniversary", "-o", str(made))
    said = rows(made)
    assert said["Value: anniversary"] == ["25th → twenty-seventh"]
    assert {"Sentence 1", "Sentence 2"} <= set(said)


def test_a_card_is_about_one_paragraph_and_never_over_another_file(tmp_path: Path) -> None:
    made = tmp_path / "card.docx"
    assert typed(REPOSITORY, "trace", "2027-world-day-statement", "-o", str(made)).exit_code == 2
    made.write_text("mine", encoding="utf-8")
    done = typed(REPOSITORY, "trace", "2027-world-day-statement", "icat-members", "-o", str(made))
    assert done.exit_code == 1 and "ZD019" in done.output and made.read_text(encoding="utf-8") == "mine"
