"""Written files before strict judges: three validators, and LibreOffice's pages, once for all files."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator

import sample
from workspaces import STATEMENT, drafts, lines
from zerodraft import pipeline
from zerodraft.model.document import Run, Table
from zerodraft.model.stamp import Edition, Stamp
from zerodraft.write.docx import write

ARABIC = sample.paragraph("letter", "أتشرف بأن أحيل طيه Belarus ", Run("[تاريخ]", "gap"), level=0)
HOSTILE = sample.paragraph(
    "statement", "<w:p/> & ]]> \" ' 😀 e\u0301 العربية\n a  b\ttab ", Run("{{ x }}", face="bold-italic")
)
CELL = (sample.paragraph("statement", "Belarus"),)
GRID = Table("grid", "table-grid", (50, 50), ((CELL, CELL), (CELL, ())), sample.PLACE, header=1)
MADE = {
    "issued": (sample.issued(), "un"),
    "signed": (sample.signed(), "mission"),
    "annex": (sample.edition(sample.annex()), "un"),
    "arabic": (sample.edition(sample.masthead(), ARABIC, language="ar"), "un"),
    "hostile": (sample.edition(HOSTILE, GRID, GRID, title="<&>"), "mission"),
    "empty": (Edition(sample.document(title=""), Stamp("", "")), "un"),
}
JOINT = """\
format: 1
template: cover_letter
profile: issued
date: 2006-07-17
sender:
  - {state: Lebanon, name: Caroline Ziade, title: Ambassador}
  - {state: Egypt, office: charge_daffaires, name: Maged Abdelaziz}
organs: [general_assembly, security_council]
addressee: [secretary_general, president_security_council]
agenda: {session: 60, list: preliminary, items: [{number: "14", title: The situation in the Middle East}]}
masthead: {symbol: [A/60/941, S/2006/529], submitted: 2006-07-18, job_number: 06-43210}
annex: [{draft: statement, original: ar, enclosures: [{draft: third, label: appendix}]}, {draft: other}]
"""


def joint(root: Path) -> Edition:
    """A letter of several signers to two organs, with annexes and an appendix, as the road makes it."""
    world = drafts(root, joint=JOINT, statement=STATEMENT, other=STATEMENT, third=STATEMENT)
    drafted, problems = pipeline.draft(world, "joint")
    assert drafted, lines(problems)
    return Edition(drafted.document, Stamp("", drafted.document.date))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each kind, and the reference documents."""
    folder = tmp_path_factory.mktemp("built")
    made = {**MADE, "joint": (joint(folder / "workspace"), "un")}
    for name, (edition, styles) in made.items():
        result = write(edition, sample.reference(styles))
        assert result.problems == ()
        (folder / f"{name}.docx").write_bytes(result.value)
    for path in sample.STYLES.glob("*.docx"):
        (folder / f"styles-{path.name}").write_bytes(path.read_bytes())
    return folder


@pytest.fixture(scope="module")
def pages(built: Path, needs: Callable[[str], str]) -> dict[str, list[str]]:
    """The text of each page of each file, as LibreOffice sets it."""
    office, to_text = needs("soffice"), needs("pdftotext")
    profile = f"-env:UserInstallation={(built / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(built)]
    subprocess.run([*command, *map(str, sorted(built.glob("*.docx")))], check=True, capture_output=True, timeout=180)
    found = {}
    for path in built.glob("*.pdf"):
        shown = subprocess.run([to_text, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60).stdout
        found[path.stem] = shown.decode().split("\f")[:-1]
    return found


def test_openxml_audit_finds_nothing(built: Path) -> None:
    found = {
        path.name: [str(error) for error in OpenXmlValidator().validate(path).errors] for path in built.glob("*.docx")
    }
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_ooxml_integrity_finds_nothing(built: Path) -> None:
    found = {path.name: [str(finding) for finding in check(path)] for path in built.glob("*.docx")}
    assert {name: findings for name, findings in found.items() if findings} == {}


def test_microsofts_validator_finds_nothing(built: Path, needs: Callable[[str], str]) -> None:
    program = needs("ooxml-validator")

    def errors(path: Path) -> list[object]:
        answer = json.loads(subprocess.run([program, str(path)], capture_output=True, timeout=120).stdout)
        return [] if answer["ok"] else answer["errors"]

    paths = sorted(built.glob("*.docx"))
    with ThreadPoolExecutor() as pool:
        found = dict(zip((path.name for path in paths), pool.map(errors, paths), strict=True))
    assert {name: errors for name, errors in found.items() if errors} == {}


@pytest.mark.parametrize(
    ("name", "count"), [("issued", 3), ("signed", 3), ("annex", 2), ("arabic", 1), ("hostile", 1), ("joint", 4)]
)
def test_a_file_has_the_right_number_of_pages(pages: dict[str, list[str]], name: str, count: int) -> None:
    assert len(pages[name]) == count


@pytest.mark.parametrize(
    ("page", "head", "foot"),
    [
        (1, r"United Nations +A/68/500", r"13-49986"),
        (2, r"A/68/500", r"2/3 +13-49986"),
        (3, r" +A/68/500", r"13-49986 +3/3"),
    ],
)
def test_each_page_has_its_running_head_and_foot(pages: dict[str, list[str]], page: int, head: str, foot: str) -> None:
    lines = [line for line in pages["issued"][page - 1].splitlines() if line.strip()]
    assert re.fullmatch(head, lines[0])
    assert re.fullmatch(rf" *{foot}", lines[-1])


def test_the_annex_begins_a_page_and_its_numbers_are_shown(pages: dict[str, list[str]]) -> None:
    assert "Annex to the letter" not in pages["issued"][0]
    assert pages["issued"][1].split("\n", 1)[1].lstrip().startswith("Annex to the letter")
    shown = re.findall(r"^ *(\d+\.|\([a-z]+\)) +[A-Z]", "".join(pages["issued"][1:]), re.MULTILINE)
    assert shown == "1. 2. 3. (a) (i) (ii) (b) 4. 5. (a) 6. 7. 8. 9. 10.".split()


def test_two_organs_share_the_masthead_and_each_annex_begins_a_page(pages: dict[str, list[str]]) -> None:
    assert re.search(r"General Assembly +Security Council\n *Sixtieth session +Sixty-first year\n", pages["joint"][0])
    assert re.search(r"\* A/60/50\.\n+06-43210\s*$", pages["joint"][0])
    starts = [page.split("\n", 1)[1].strip().partition(" to the")[0].partition("\n")[0] for page in pages["joint"][1:]]
    assert starts == ["Annex I", "Appendix", "Annex II"]
    assert "[Original: Arabic]" in pages["joint"][1]


def test_the_signature_stands_at_the_right(pages: dict[str, list[str]]) -> None:
    for name, words in (("issued", "(Signed) Andrei Dapkiunas"), ("signed", "Andrei Dapkiunas")):
        lines = pages[name][0].splitlines()
        widest = max(map(len, lines))
        (line,) = [line for line in lines if words in line]
        assert line.index(words) > widest * 0.4
