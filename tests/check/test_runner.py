"""What the runner makes of a check's findings: place and excerpt, declared and ignored ones, profiles."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from zerodraft.check.check import PROFILES
from zerodraft.check.prose import excerpt, prose
from zerodraft.check.runner import Findings, entries, run
from zerodraft.model.document import Block, Document, Paragraph, Profile, Run, Section
from zerodraft.model.problem import Place
from zerodraft.model.spec import Ignore

TODAY = date(2026, 11, 22)
HERE = Place("draft.yaml", 7)
WRONG_ORDER = "The sponsors are Belarus, Bahrain and Egypt."


def paragraph(*runs: Run, id: str = "letter/transmit") -> Paragraph:
    return Paragraph(id, "letter", runs, HERE)


def document(*blocks: Block, profile: Profile = "DOC", day: str = "2025-07-30") -> Document:
    return Document("d", "cover_letter", profile, "en", "ltr", "", day, "un", blocks, HERE)


def check(*blocks: Block, ignores: tuple[Ignore, ...] = ()) -> Findings:
    return run(document(*blocks), TODAY, [(ignore, Place("draft.yaml", 30)) for ignore in ignores])


def codes(findings: Findings) -> dict[str, list[str]]:
    return {kind: [problem.code for problem in getattr(findings, kind)] for kind in Findings._fields}


def test_a_problem_says_where_to_mend_the_very_words() -> None:
    states = Run("Belarus, Bahrain and Egypt", place=Place("draft.yaml", 12, 5))
    (problem,) = check(paragraph(Run("The sponsors are "), states, Run("."))).problems
    assert str(problem.place) == "draft.yaml:12:5"
    assert problem.block == "letter/transmit"
    assert problem.excerpt == f"{WRONG_ORDER}\n                 ^^^^^^^^^^^^^^^^"


def test_a_problem_in_a_run_without_a_place_has_that_of_its_paragraph() -> None:
    assert [problem.place for problem in check(paragraph(Run(WRONG_ORDER))).problems] == [HERE]


def test_what_a_draft_declares_as_issued_is_given_back_apart() -> None:
    found = check(paragraph(Run("The sponsors are "), Run("Belarus, Bahrain", kind="as_issued"), Run(" and Egypt.")))
    assert codes(found) == {"problems": [], "declared": ["ZD104"], "ignored": []}


def test_an_as_issued_run_elsewhere_declares_nothing() -> None:
    found = check(paragraph(Run("On the margins", kind="as_issued"), Run(f": {WRONG_ORDER}")))
    assert codes(found) == {"problems": ["ZD104"], "declared": [], "ignored": []}


@pytest.mark.parametrize("block", ["", "letter", "letter/transmit"])
def test_an_ignore_entry_covers_its_block_and_those_below(block: str) -> None:
    found = check(paragraph(Run(WRONG_ORDER)), ignores=(Ignore("ZD104", "agreed so", block),))
    assert codes(found) == {"problems": [], "declared": [], "ignored": ["ZD104"]}


@pytest.mark.parametrize("ignore", [Ignore("ZD104", "x", "letter/trans"), Ignore("ZD103", "x", "letter/transmit")])
def test_an_ignore_entry_that_matches_nothing_is_a_problem_at_its_own_place(ignore: Ignore) -> None:
    found = check(paragraph(Run(WRONG_ORDER)), ignores=(ignore,))
    assert codes(found) == {"problems": ["ZD104", "ZD601"], "declared": [], "ignored": []}
    assert str(found.problems[1].place) == "draft.yaml:30:1"


def test_only_the_chosen_checks_run_and_no_entry_is_then_called_idle() -> None:
    text = document(paragraph(Run("We thank the Bahrain, Belarus, Egypt at the 68th session.")))
    ignores = [(Ignore("ZD104", "x"), None)]
    assert codes(run(text, TODAY, ignores, select={"ZD402"}))["problems"] == ["ZD402"]


def test_problems_are_sorted_by_place() -> None:
    late, early = (Run("at the 68th session, ", place=Place("draft.yaml", line)) for line in (9, 3))
    assert [str(problem.place) for problem in check(paragraph(late, early)).problems] == [
        "draft.yaml:3:1",
        "draft.yaml:9:1",
    ]


@pytest.mark.parametrize(
    ("profile", "severity"), [("SUB", "warning"), ("DOC", "warning"), ("ANX", "warning"), ("STM", "note")]
)
def test_the_kind_of_text_decides_how_grave_a_problem_is(profile: Profile, severity: str) -> None:
    text = document(paragraph(Run("at the 68th session")), profile=profile)
    assert [problem.severity for problem in run(text, TODAY, select={"ZD402"}).problems] == [severity]


@pytest.mark.parametrize(
    ("role", "heading", "severity"),
    [
        ("declaration", "Declaration", "warning"),
        ("joint-statement", "Declaration", "note"),
        ("text", "Joint Statement", "note"),
    ],
)
def test_an_annexed_text_has_a_profile_of_its_own(role: str, heading: str, severity: str) -> None:
    blocks = (Paragraph("annex/title", "", (Run(heading),), HERE, heading=2), paragraph(Run("at the 68th session")))
    annex = Section("annex", "annex", (Section("annex/text", role, blocks, HERE),), HERE)
    found = check(paragraph(Run("This year was long.")), annex).problems
    assert [(problem.code, problem.severity) for problem in found] == [("ZD402", severity)]


def test_a_foreign_text_is_annexed_from_its_annex_heading_on() -> None:
    texts = ("I transmit it.", "Annex to the letter dated 26 September 2025 from X", "This year was long.")
    found = check(*(paragraph(Run(text)) for text in texts)).problems
    assert [problem.code for problem in found] == ["ZD502"]


def test_footnotes_are_read_too() -> None:
    note = (paragraph(Run("at its 68th session"), id="note-1"),)
    assert [problem.block for problem in check(paragraph(Run("Text", note=note))).problems] == ["note-1"]


def test_quotations_titles_and_gaps_are_blanked_in_place() -> None:
    runs = (Run("The\u00a0“25th”\n"), Run("68th session", face="italic"), Run(" of "), Run("TODO", kind="gap"))
    assert prose(paragraph(*runs)) == "The " + "\0" * 6 + " " + "\0" * 12 + " of " + "\0" * 4


def test_a_paragraph_wholly_in_italics_is_judged() -> None:
    assert prose(paragraph(Run("68th session", face="italic"))) == "68th session"


def test_an_excerpt_of_a_long_paragraph_is_cut_at_words_and_points_at_the_span() -> None:
    text = "word " * 40 + "here " + "word " * 40
    line, carets = excerpt(paragraph(Run(text)), 200, 204).split("\n")
    assert line.startswith("… word ") and line.endswith(" word …") and len(line) < 90
    assert line[len(carets) - 4 : len(carets)] == "here" and carets.strip() == "^^^^"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 400), (399, 400), (400, 400)])
def test_an_excerpt_always_has_a_caret_under_it(start: int, end: int) -> None:
    line, carets = excerpt(paragraph(Run("word " * 80)), start, end).split("\n")
    assert "^" in carets and len(carets) <= len(line) + 1


def test_an_empty_paragraph_and_a_language_without_data_are_silent() -> None:
    assert check(paragraph(Run(""))).problems == ()
    text = Document("d", "", "DOC", "xx", "ltr", "", "", "un", (paragraph(Run(WRONG_ORDER)),), HERE)
    assert run(text, TODAY).problems == ()


def test_every_profile_has_checks() -> None:
    assert {profile for entry in entries() for profile in entry.card.severity} == set(PROFILES)


def test_loading_the_checks_brings_in_nothing_heavy() -> None:
    line = "import sys, zerodraft.check.runner as r; r.entries(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True).stdout.split()
    assert not {"yaml", "jinja2", "markdown_it", "click", "lxml", "docx", "difflib"} & set(loaded)


def test_a_list_in_the_order_of_another_language_says_so() -> None:
    russian = "Bangladesh, Bahrain, Belarus, Bolivia (Plurinational State of), Egypt, India and Qatar"
    (problem,) = check(paragraph(Run(f"The sponsors are {russian}."))).problems
    assert problem.message == "Bangladesh is listed before Bahrain; this is the order of the Russian names"
