"""zerodraft collect: an agreed text handed in as a file becomes a source and clauses that a draft can use."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from docx import Document

from typed import typed
from workspaces import REPOSITORY, opened, snapshot, workspace
from zerodraft.cli import collect
from zerodraft.library import prove

TITLE = "Joint Declaration on the occasion of World Water Day"
CHAPEAU = "We, the Ministers of Egypt, Belarus and the Philippines, having met in Minsk on 22 March 2024,"
NUMBERED = (
    "Reaffirm the United Nations Global Plan of Action to Combat Trafficking in Persons, which, inter alia, committed to "
    "promoting comprehensive, coordinated and consistent responses at the national, regional and international levels to "
    "counter trafficking in persons, and also reaffirm our full adherence to its comprehensive implementation;",
    "Recognize the importance of much better regional coordination and information exchanges on good practices to "
    "address the problem of trafficking in persons;",
    "Welcome the restoration of the lakes of our region, and encourage UNESCO to continue its studies of them.",
)
END = "Minsk, 22 March 2024"
WHO = ("--agreed-by", "the 3 States listed", "--how", "adopted by consensus")
SOURCE = "clause_library/sources/minsk-declaration-22-march-2024"
CLAUSE = "clause_library/clauses/restoration-lakes-region.yaml"
KNOWN = "clause_library/clauses/information-exchange.yaml"


def as_text(folder: Path) -> Path:
    path = folder / "lakes.txt"
    numbered = [f"{number}. {text}" for number, text in enumerate(NUMBERED, 1)]
    path.write_text("\n\n".join((TITLE, CHAPEAU, *numbered, END)) + "\n", encoding="utf-8")
    return path


def as_markdown(folder: Path) -> Path:
    path = folder / "lakes.md"
    numbered = [f"{number}. {text}" for number, text in enumerate(NUMBERED, 1)]
    path.write_text("\n\n".join((f"# {TITLE}", CHAPEAU, *numbered, END)) + "\n", encoding="utf-8")
    return path


def as_page(folder: Path) -> Path:
    path = folder / "lakes.html"
    items = "".join(f"<li>{text}</li>\n" for text in NUMBERED)
    path.write_text(
        "<!doctype html><html><head><title>Ministry</title><style>p {}</style></head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        f"<main><article><h1>{TITLE}</h1>\n<p>{CHAPEAU}</p>\n<ol>{items}</ol>\n<p>{END}</p></article></main>"
        "<footer>All rights reserved</footer></body></html>",
        encoding="utf-8",
    )
    return path


def as_word(folder: Path) -> Path:
    path = folder / "lakes.docx"
    document = Document()
    document.add_heading(TITLE, 1)
    document.add_paragraph(CHAPEAU)
    for text in NUMBERED:
        document.add_paragraph(text, style="List Number")
    document.add_paragraph(END)
    document.save(str(path))
    return path


def as_pdf(folder: Path, office: str) -> Path:
    word = as_word(folder)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / "lakes.pdf"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a copy of one clause, so that what is appended to it can be looked at."""
    held = (REPOSITORY / KNOWN).read_text(encoding="utf-8")
    workspace(tmp_path / "mission", {KNOWN: held.replace("topics:", "topics:  # to find it by\n ")})
    return tmp_path / "mission"


def sources(root: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((root / f"{SOURCE}.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("made", [as_text, as_markdown, as_page, as_word])
def test_a_declaration_becomes_a_source_and_its_paragraphs_clauses(
    root: Path, tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    known = (root / KNOWN).read_bytes()
    said = typed(root, "collect", str(made(tmp_path)), *WHO, "--yes")
    assert said.exit_code == 0, said.output
    assert "Egypt is listed before Belarus" in said.output
    assert "declaration/1 is global-plan-of-action@2013" in said.output
    looks_right(root)
    assert (root / KNOWN).read_bytes().startswith(known)


def test_a_declaration_handed_in_as_pdf_becomes_the_same(
    root: Path, tmp_path: Path, needs: Callable[[str], str]
) -> None:
    said = typed(root, "collect", str(as_pdf(tmp_path, needs("soffice"))), *WHO, "--yes")
    assert said.exit_code == 0, said.output
    looks_right(root)


def looks_right(root: Path) -> None:
    """The source has the paragraphs of the declaration, the wordings are proved, and a draft can use them."""
    source = sources(root)
    assert source["paragraphs"] == {
        "declaration/title": TITLE,
        "declaration/chapeau": CHAPEAU,
        **{f"declaration/{number}": text for number, text in enumerate(NUMBERED, 1)},
        "declaration/place-and-date": END,
    }
    assert source["parties"] == ["Egypt", "Belarus", "Philippines"]
    assert (source["agreed_by"], source["how"]) == ("the 3 States listed", "adopted by consensus")
    assert (str(source["date"]), source["voices"]) == ("2024-03-22", {"declaration": "bare"})
    wordings = yaml.safe_load((root / KNOWN).read_text(encoding="utf-8"))["wordings"]
    assert [wording["id"] for wording in wordings] == ["2013", "2024"]
    clause = yaml.safe_load((root / CLAUSE).read_text(encoding="utf-8"))
    assert clause["wordings"][0]["en"] == (
        '{{ verb("welcome") }} the restoration of the lakes of {{ possessive("our") }} region, and '
        '{{ verb("encourage") }} UNESCO to continue its studies of them'
    )
    assert clause["topics"] == ["UNESCO"]
    world = opened(root)
    assert prove.check(world).problems == ()
    (root / "drafts" / "lakes").mkdir(parents=True)
    (root / "drafts" / "lakes" / "draft.yaml").write_text(DRAFT, encoding="utf-8")
    built = typed(root, "build", "lakes", "--as", "text")
    assert built.exit_code == 0, built.output
    text = (root / "build" / "lakes.txt").read_text(encoding="utf-8")
    assert "We welcome the restoration of the lakes of our region, and encourage UNESCO" in " ".join(text.split())


DRAFT = """\
format: 1
template: joint_statement
date: 2027-03-22
occasion: {observance: world-day-against-trafficking-in-persons}
theme: Lakes
place: Minsk
signatories: {states: [Belarus, Egypt, Philippines]}
body:
  - clause: restoration-lakes-region@2024
"""


# ---- A person decides


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collect, "terminal", lambda: True)


def test_on_a_terminal_a_person_names_it_and_accepts_one_proposal_after_the_other(
    root: Path, tmp_path: Path, asked: None
) -> None:
    answers = "Lakes declaration\n\n\n" + "\n" + "c severe-challenge\nc lakes\n"
    said = typed(root, "collect", str(as_text(tmp_path)), answers=answers)
    assert said.exit_code == 0, said.output
    assert "information exchanges" in said.output
    assert "the importance of {+much+} better [-international-] {+regional+} coordination" in said.output
    assert 'there is a clause "severe-challenge" already' in said.output
    source = yaml.safe_load((root / "clause_library/sources/lakes-declaration.yaml").read_text(encoding="utf-8"))
    assert (source["agreed_by"], source["how"]) == ("the 3 States listed", "declaration")
    assert (root / "clause_library/clauses/lakes.yaml").exists()
    assert prove.check(opened(root)).problems == ()


def test_what_is_left_out_is_listed_and_not_written(root: Path, tmp_path: Path, asked: None) -> None:
    said = typed(root, "collect", str(as_text(tmp_path)), *WHO, answers="\ns\nw palermo-protocol\n")
    assert said.exit_code == 0, said.output
    assert "left out: declaration/2" in said.output
    found = yaml.safe_load((root / "clause_library/clauses/palermo-protocol.yaml").read_text(encoding="utf-8"))
    assert [wording["id"] for wording in found["wordings"]] == ["2025", "2024"]
    assert len(yaml.safe_load((root / KNOWN).read_text(encoding="utf-8"))["wordings"]) == 1


def test_proposals_may_all_be_written_as_files_to_edit(root: Path, tmp_path: Path) -> None:
    said = typed(root, "collect", str(as_text(tmp_path)), *WHO, "--proposals")
    assert said.exit_code == 0, said.output
    assert "status: proposed" in (root / CLAUSE).read_text(encoding="utf-8")
    assert prove.check(opened(root)).problems == ()


def test_a_date_that_the_text_does_not_say_is_asked_for(root: Path, tmp_path: Path, asked: None) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Joint statement\n\nWe welcome the meeting of our Ministers on lakes.\n", encoding="utf-8")
    said = typed(root, "collect", str(path), *WHO, "--yes", answers="soon\n3 May 2019\n")
    assert said.exit_code == 0, said.output
    assert (root / "clause_library/sources/joint-statement-3-may-2019.yaml").exists()
    refused = typed(
        root, "collect", str(path), *WHO, "--document", "Other", "--date", "2019-05-03", "--yes", answers=""
    )
    assert "this text was collected already" in refused.output


def test_two_paragraphs_may_become_wordings_of_one_clause(root: Path, tmp_path: Path, asked: None) -> None:
    answers = "x y z\nc lakes\nw lake\nw lakes\n"
    said = typed(root, "collect", str(as_text(tmp_path)), *WHO, "--document", "Lakes", answers=answers)
    assert said.exit_code == 0, said.output
    assert 'there is no clause "lake"; do you mean lakes?' in said.output
    found = yaml.safe_load((root / "clause_library/clauses/lakes.yaml").read_text(encoding="utf-8"))
    assert [(each["id"], each["source"]["paragraph"]) for each in found["wordings"]] == [
        ("2024", "declaration/2"),
        ("2024-2", "declaration/3"),
    ]
    assert [each for each in prove.check(opened(root)).problems if each.severity == "error"] == []


def test_whoever_stops_half_way_has_written_nothing(root: Path, tmp_path: Path, asked: None) -> None:
    before = snapshot(root)
    said = typed(root, "collect", str(as_text(tmp_path)), *WHO, answers="Lakes\n\n")
    assert (said.exit_code, "stopped" in said.output) == (130, True)
    assert snapshot(root) == before


# ---- What cannot be taken in


def test_the_same_text_or_the_same_name_is_taken_in_once(root: Path, tmp_path: Path) -> None:
    assert typed(root, "collect", str(as_text(tmp_path)), *WHO, "--yes").exit_code == 0
    before = snapshot(root)
    again = typed(root, "collect", str(as_markdown(tmp_path)), *WHO, "--document", "Another", "--yes")
    assert (again.exit_code, "this text was collected already" in again.output) == (1, True)
    other = tmp_path / "other.txt"
    other.write_text(as_text(tmp_path).read_text(encoding="utf-8").replace("lakes", "rivers"), encoding="utf-8")
    named = typed(root, "collect", str(other), *WHO, "--yes")
    assert (named.exit_code, "there is a source" in named.output) == (1, True)
    assert snapshot(root) == before


@pytest.mark.parametrize(
    ("text", "options", "told"),
    [
        ("", (), "empty"),
        ("Joint statement\n\nMinsk, 3 May 2019\n", (), "no paragraph of a text that States agree to"),
        ("Joint statement\n\nWe meet again, and we meet often.\n", (), "the text says no date"),
        (
            "Déclaration commune\n\nNous, les ministres, réunis à Minsk le 3 mai 2019, réaffirmons que les lacs de la région sont un"
            " bien commun et que la coopération dans le domaine de l’eau est dans l’intérêt des États et des peuples.\n",
            ("--language", "en"),
            "its words are French, and it was said to be English",
        ),
        ("Joint statement\n\nWe meet.\n", ("--language", "xx"), 'the language "xx" has no data file'),
    ],
)
def test_what_is_no_agreed_text_is_refused_in_plain_words(
    root: Path, tmp_path: Path, text: str, options: tuple[str, ...], told: str
) -> None:
    path, before = tmp_path / "some.txt", snapshot(root)
    path.write_text(text, encoding="utf-8")
    said = typed(root, "collect", str(path), *WHO, *options, "--yes")
    assert (said.exit_code, told in said.output) == (1, True), said.output
    assert snapshot(root) == before


def test_a_draft_of_this_workspace_is_not_collected(root: Path) -> None:
    (root / "drafts" / "lakes").mkdir(parents=True)
    (root / "drafts" / "lakes" / "draft.yaml").write_text(DRAFT, encoding="utf-8")
    said = typed(root, "collect", str(root / "drafts" / "lakes" / "draft.yaml"), *WHO, "--yes")
    assert (said.exit_code, "this is a draft of this workspace" in said.output) == (1, True)


def test_without_a_terminal_it_must_be_said_who_agreed_and_what_becomes_of_it(root: Path, tmp_path: Path) -> None:
    path = str(as_text(tmp_path))
    assert "--agreed-by" in typed(root, "collect", path, "--yes").output
    assert "--proposals" in typed(root, "collect", path, *WHO).output
    assert typed(root, "collect", path, *WHO, "--yes", "--proposals").exit_code == 2
    assert typed(root, "collect", path, path, *WHO, "--yes", "--document", "A").exit_code == 2


def test_of_several_files_those_that_can_be_read_are_taken_in(root: Path, tmp_path: Path) -> None:
    said = typed(root, "collect", str(tmp_path / "none.txt"), str(as_text(tmp_path)), *WHO, "--yes")
    assert said.exit_code == 1
    assert "there is no such file" in said.output
    assert (root / f"{SOURCE}.yaml").exists()


def test_a_source_that_is_no_longer_the_text_received_is_found(root: Path, tmp_path: Path) -> None:
    assert typed(root, "collect", str(as_text(tmp_path)), *WHO, "--yes").exit_code == 0
    path = root / f"{SOURCE}.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("continue its studies", "stop its studies"), encoding="utf-8"
    )
    found = {problem.code for problem in prove.check(opened(root)).problems}
    assert found == {"ZD024"}
    (root / f"{SOURCE}.received.txt").unlink()
    assert "ZD001" in {problem.code for problem in prove.check(opened(root)).problems}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Заявление", "has no Latin letter"),
        ("x" * 90, "cannot be the name of a source"),
        ("A/68/500", "there is a source"),
    ],
)
def test_a_name_that_no_file_can_have_is_refused(root: Path, tmp_path: Path, name: str, told: str) -> None:
    before = snapshot(root)
    said = typed(root, "collect", str(as_text(tmp_path)), *WHO, "--document", name, "--yes")
    assert (said.exit_code, told in said.output) == (1, True), said.output
    assert snapshot(root) == before
