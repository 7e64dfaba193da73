"""zerodraft trace on a terminal: drafts, texts, Word files of other programs; as text, JSON and a page."""

from __future__ import annotations

import json
import xml.etree.ElementTree
from pathlib import Path

import pytest

from typed import typed
from workspaces import REPOSITORY, drafts

ICAT = "We encourage UNODC and other ICAT Members to ensure full implementation of the Global Plan of Action."
DRAFT = """\
format: 1
template: joint_statement
date: 2026-07-30
place: Vienna
occasion: {observance: world-day-against-trafficking-in-persons}
theme: End the Exploitation
signatories: {states: [Belarus, Egypt], joined: all}
body:
  - clause: icat-members@2025
    reads: "{{ verb('request') }} UNODC and other ICAT Members to ensure full implementation of the Global Plan of Action"
    why: agreed in the room
"""


def test_a_draft_is_traced_with_totals_and_a_legend() -> None:
    done = typed(REPOSITORY, "trace", "2027-world-day-statement")
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert lines[0].startswith("2027-world-day-statement: ") and "per cent agreed, " in lines[0]
    assert "icat-members  agreed" in lines
    assert "    anniversary: 25th → twenty-seventh" in lines
    assert lines[-1] == "[-struck-] stands in the source only, {+put in+} in this text only"


def test_one_paragraph_of_a_draft_and_one_that_is_not_there() -> None:
    done = typed(REPOSITORY, "trace", "2027-world-day-statement", "icat-members")
    assert done.output.splitlines()[0] == "2027-world-day-statement: 100 per cent agreed"
    done = typed(REPOSITORY, "trace", "2027-world-day-statement", "icat-member")
    assert done.exit_code == 1 and 'mend: write "icat-members"' in done.output


def test_a_draft_that_is_not_there_is_named() -> None:
    done = typed(REPOSITORY, "trace", "2027-world-day-statemen")
    assert done.exit_code == 1 and "ZD010" in done.output and "2027-world-day-statement" in done.output


def test_a_file_that_is_not_there_is_named() -> None:
    done = typed(REPOSITORY, "trace", "nowhere/theirs.docx")
    assert done.exit_code == 1 and "nowhere/theirs.docx" in done.output and "ZD001" in done.output


def test_a_text_comes_out_as_json_and_as_a_page(tmp_path: Path) -> None:
    text = tmp_path / "their & text.txt"
    text.write_text(
        f"1. {ICAT.replace('full', '<i>swift</i>')}\n\nThey met at noon\nin a quiet hall.\n", encoding="utf-8"
    )
    done = typed(REPOSITORY, "trace", str(text), "--as", "json")
    plain = json.loads(done.output)
    assert [each["kind"] for each in plain["paragraphs"]] == ["changed", "new"]
    assert plain["paragraphs"][1]["whole"]["text"] == "They met at noon in a quiet hall."
    assert sum(plain["shares"].values()) == 100
    made = tmp_path / "made.html"
    assert typed(REPOSITORY, "trace", str(text), "-o", str(made)).exit_code == 0
    page = made.read_text(encoding="utf-8")
    main = xml.etree.ElementTree.fromstring(page[page.index("<main>") : page.index("</main>") + len("</main>")])
    assert "script" not in page and "http" not in page
    changed = ["".join(each.itertext()) for each in main.iter() if each.tag in ("ins", "del")]
    assert "source only: full" in changed and "not in the source: <i>swift</i>" in changed
    assert [each.get("class") for each in main.iter("section")] == ["changed", "new"]
    assert typed(REPOSITORY, "trace", str(text), "-o", str(made)).exit_code == 1  # it is there, and left as it is


def test_a_word_file_of_another_program_is_traced(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.add_heading("Declaration", 1)
    file.add_paragraph(ICAT.replace("We encourage", "Encourages").rstrip(".") + ";", style="List Number")
    file.add_paragraph("Nothing of this was ever said before in any hall.")
    path = tmp_path / "theirs.docx"
    file.save(path)
    done = typed(REPOSITORY, "trace", str(path))
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[0].endswith("per cent agreed (other verb form), 38 per cent new")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut", b"%PDF-1.4 cut", b"\x89PNG\r\n"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(data)
    done = typed(REPOSITORY, "trace", str(path))
    assert done.exit_code == 1 and "mend:" in done.output and "Traceback" not in done.output


def test_a_text_in_another_language_than_said_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "theirs.txt"
    path.write_text(
        "Nous réaffirmons notre adhésion au Plan d’action.\n\nNous saluons tous les efforts déployés.\n",
        encoding="utf-8",
    )
    done = typed(REPOSITORY, "trace", str(path))
    assert done.exit_code == 0 and "for a file in another language: --language" in done.output


def test_files_of_the_library_with_mistakes_are_named(tmp_path: Path) -> None:
    path = tmp_path / "theirs.txt"
    path.write_text(ICAT, encoding="utf-8")
    wrong = tmp_path / "clause_library" / "sources" / "a-1.yaml"
    drafts(tmp_path, mine=DRAFT)
    wrong.parent.mkdir(parents=True)
    wrong.write_text("format: 1\n", encoding="utf-8")
    done = typed(tmp_path, "trace", str(path))
    assert "not compared with, for they have mistakes: clause_library/sources/a-1.yaml" in done.output


def test_twenty_thousand_paragraphs_are_traced(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([ICAT, "Lanterns glow beside harbours every winter night."] * 10_000), encoding="utf-8")
    done = typed(REPOSITORY, "trace", str(path), "--as", "json")
    assert done.exit_code == 0 and len(json.loads(done.output)["paragraphs"]) == 20_000


def test_a_changed_verb_of_a_draft_is_named(tmp_path: Path) -> None:
    drafts(tmp_path, mine=DRAFT)
    done = typed(tmp_path, "trace", "mine", "icat-members")
    assert done.exit_code == 0, done.output
    assert '    opening verb: "encourage" became "request": stronger, a stronger demand' in done.output.splitlines()
