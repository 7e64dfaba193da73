"""zerodraft library lineage: the same life of a clause on a terminal and as a page."""

from __future__ import annotations

import xml.etree.ElementTree
from pathlib import Path

from typed import typed
from workspaces import REPOSITORY, workspace

NAME = "clause_library/clauses/odd.yaml"
ODD = """\
format: 1
about: A <b>plan</b> & more
wordings:
  - {id: "1", status: proposed, en: "The <i>first</i> & only"}
  - {id: "2", status: proposed, en: "The <i>second</i> & only"}
  - {id: "3", status: proposed, en: "The <i>second</i> & only"}
"""


def test_a_clause_is_shown_beside_the_wording_before() -> None:
    done = typed(REPOSITORY, "library", "lineage", "icat-members@2025")
    assert done.exit_code == 0
    shown = done.output.splitlines()
    assert shown[2] == "2013-09-26  icat-members@2013  agreed"
    at = shown.index("2025-07-30  icat-members@2025  agreed")
    assert shown[at + 1 : at + 5] == [
        "    source: Vienna joint statement, 30 July 2025, statement/11",
        "    agreed by: the 22 States named in its title (joint statement)",
        "    We encourage UNODC and other ICAT [-members    |  We encourage UNODC and other ICAT {+Members",
        "    to strengthen, in line with their existing     |  to ensure full+} implementation of the Global",
    ]


def test_the_page_is_self_contained_and_everything_in_it_escaped(tmp_path: Path) -> None:
    workspace(tmp_path, {NAME: ODD})
    made = tmp_path / "odd.html"
    done = typed(tmp_path, "library", "lineage", "odd", "-o", str(made))
    assert (done.exit_code, done.output.strip()) == (0, str(made))
    text = made.read_text(encoding="utf-8")
    body = xml.etree.ElementTree.fromstring(text[text.index("<main>") : text.index("</main>") + len("</main>")])
    assert "script" not in text and "http" not in text and text.startswith("<!DOCTYPE html>")
    targets = [link.attrib["href"].removeprefix("#") for link in body.iter("a")]
    assert targets == [section.attrib["id"] for section in body.iter("section")] == [f"wording-{n}" for n in (1, 2, 3)]
    texts = ["".join(quote.itertext()) for quote in body.iter("blockquote")]
    assert texts == [
        "The <i>first</i> & only",
        "The <i>taken out: first put in: second</i> & only",
        "The <i>second</i> & only",
    ]


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    workspace(tmp_path, {NAME: ODD})
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = typed(tmp_path, "library", "lineage", "odd", "-o", str(tmp_path / "mine.txt"))
    assert done.exit_code == 1 and "ZD019" in done.output
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_words_that_stayed_are_said_to_stay(tmp_path: Path) -> None:
    workspace(tmp_path, {NAME: ODD})
    shown = typed(tmp_path, "library", "lineage", "odd").output.splitlines()
    assert shown[-1] == "    word for word as before"
