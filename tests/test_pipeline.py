"""The road as a whole: what a build makes, what stops it, and that no draft, however broken, brings it down."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from workspaces import LETTER, REPOSITORY, STATEMENT, drafts, lines, opened, remembering, snapshot, uncached, workspace
from zerodraft import pipeline
from zerodraft.spec.load import COMMON
from zerodraft.spec.template import load as load_template

KINDS = ("docx", "html", "text")


def test_a_build_makes_every_kind_that_is_asked_for_and_nothing_else(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    before = snapshot(tmp_path)
    written = pipeline.build(world, "statement", KINDS)
    assert written.input == ()
    assert written.files == ("build/statement.docx", "build/statement.html", "build/statement.txt")
    after = snapshot(tmp_path)
    assert {path: after[path] for path in before} == before
    assert sorted(after.keys() - before.keys()) == ["build/.built.json", *written.files]


def test_a_check_writes_nothing(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    before = snapshot(tmp_path)
    written = pipeline.check(world, "statement")
    assert written.document
    assert snapshot(tmp_path) == before


def test_a_draft_that_is_broken_does_not_keep_another_from_being_built(tmp_path: Path) -> None:
    world = drafts(tmp_path, broken="format: 1\n", statement=STATEMENT)
    done = {name: pipeline.build(world, name, ["text"]) for name in pipeline.names(world)}
    assert [each.code for each in done["broken"].input] == ["ZD006"]
    assert done["statement"].files == ("build/statement.txt",)


def test_gaps_and_problems_of_the_text_stop_no_build(tmp_path: Path) -> None:
    text = STATEMENT.replace("theme: End the Exploitation", "theme: TODO").replace("joined: all", "joined: {}")
    written = pipeline.build(drafts(tmp_path, statement=text), "statement", ["docx"])
    assert written.files == ("build/statement.docx",)
    assert sorted({each.code for each in written.text}) == ["ZD604", "ZD605"]
    assert written.pending == 3


def test_the_annex_of_a_letter_is_the_draft_as_it_is_now(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    before = pipeline.show(world, "letter", "text").value or ""
    drafts(tmp_path, statement=STATEMENT.replace("Egypt", "Eritrea"))
    after = pipeline.show(opened(tmp_path), "letter", "text").value or ""
    assert before.count("Egypt") == after.count("Eritrea") == 2
    assert "Eritrea" not in before
    assert "Egypt" not in after


@pytest.mark.parametrize("stage", pipeline.STAGES)
def test_every_stage_can_be_shown_and_says_what_is_wrong(stage: str, tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT, broken=STATEMENT.replace("theme", "thema"))
    shown, problems = pipeline.show(world, "statement", stage)
    assert shown
    assert problems == ()
    shown, problems = pipeline.show(world, "broken", stage)
    assert shown is None
    assert lines(problems) == ['drafts/broken/draft.yaml:6:1 error ZD005 there is no key "thema" here / write "theme"']


TEMPLATES = sorted(path.parent.name for path in REPOSITORY.glob("templates/*/template.yaml"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_a_template_needs_can_be_left_open_as_the_mend_says(name: str, tmp_path: Path) -> None:
    world = uncached(opened(REPOSITORY))
    template, _ = load_template(world, name, "en", None, None)
    assert template
    keys = [key for key in template.spec.needs if key not in COMMON]
    head = "organs: [security_council]\n" if "organs" in template.spec.takes else ""  # needs no agenda
    text = f"format: 1\ntemplate: {name}\n{head}" + "".join(
        f"{key}:\n  - text: TODO\n" if key in ("body", "preamble") else f"{key}: TODO\n" for key in keys
    )
    written = pipeline.build(drafts(tmp_path, draft=text), "draft", KINDS)
    assert lines(written.input) == []
    assert {each.code for each in written.text} == {"ZD604"}
    for key in keys:
        without = text.replace(f"{key}:\n  - text: TODO\n", "").replace(f"\n{key}: TODO\n", "\n")
        problems = pipeline.build(drafts(tmp_path, draft=without), "draft", KINDS).input
        assert [each.code for each in problems] == ["ZD006"], (key, lines(problems))


def test_a_part_of_a_template_is_its_own_else_the_workspaces_else_the_one_shipped(tmp_path: Path) -> None:
    shipped = {
        path.name: path.read_text("utf-8")
        for path in (REPOSITORY / "templates/cover_letter").iterdir()
        if path.is_file()
    }
    files = {"drafts/letter/draft.yaml": LETTER, "drafts/statement/draft.yaml": STATEMENT}
    place = "templates/parts/seat.en.md.j2"
    for added, title in (
        ({}, "to the United Nations addressed"),
        ({place: "to us"}, "to us addressed"),
        ({f"templates/cover_letter/{name}": text for name, text in shipped.items()}, "to us addressed"),
        ({"templates/cover_letter/seat.en.md.j2": "to nobody"}, "to nobody addressed"),
    ):
        drafted, problems = pipeline.draft(uncached(workspace(tmp_path, files | added)), "letter")
        assert drafted, lines(problems)
        assert title in drafted.document.title
        assert (place in drafted.files) == ("nobody" not in title)


def test_an_own_template_reference_document_and_clause_are_used_before_those_shipped(tmp_path: Path) -> None:
    files = {
        "drafts/statement/draft.yaml": STATEMENT,
        "templates/joint_statement/template.yaml": (REPOSITORY / "templates/joint_statement/template.yaml").read_text(
            "utf-8"
        ),
        "templates/joint_statement/title.en.md.j2": "Our own title",
        "templates/joint_statement/body.en.md.j2": "::: statement\n# {title .text-title} {{ title }}\n\n{{ body }}\n:::\n",
    }
    shown, problems = pipeline.show(workspace(tmp_path, files), "statement", "text")
    assert problems == ()
    assert shown
    assert shown.startswith("Our own title\n")


# ---- Anything at all

SOUND = [
    *(path.read_text(encoding="utf-8") for path in sorted(REPOSITORY.glob("drafts/*/draft.yaml"))),
    STATEMENT,
    LETTER,
]
PIECES = st.sampled_from([
    "", " ", "\n", "\n  ", "- ", ": ", "TODO", "[", "]", "{", "}", "{{", "}}", "{% if x %}", "0", "-1", "1e9", "9" * 30, "2013-02-30",
    "9999-12-31", "0001-01-01", "null", "true", "NO", "~", "'", '"', "|", ">", "#", "&a", "*a", "!!x", "%", "@", "\t", "é", "\u200f",
    "Atlantis", "Korea", "clause: online-scams", "text: x", "draft: draft", "{from: 1, to: 2}", "[1, 2]", "[[1]]", "as_issued:", "id: ''",
])  # fmt: skip
EDITS = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 12), PIECES), min_size=1, max_size=3)


def edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    for at, length, piece in edits:
        start = at % (len(text) + 1)
        text = text[:start] + piece + text[start + length :]
    return text


@given(st.sampled_from(SOUND), EDITS)
@settings(max_examples=150, phases=(Phase.explicit, Phase.generate))
def test_a_draft_damaged_anywhere_is_built_or_every_problem_has_a_place_and_a_mend(
    text: str, edits: list[tuple[int, int, str]]
) -> None:
    others = {path.parent.name: path.read_text(encoding="utf-8") for path in REPOSITORY.glob("drafts/*/draft.yaml")}
    with tempfile.TemporaryDirectory() as folder:
        world = drafts(Path(folder), **others, statement=STATEMENT, draft=edited(text, edits))
        written = pipeline.build(remembering(world), "draft", KINDS)
    assert all(each.place and each.mend and each.message for each in written.input), lines(written.input)
    assert bool(written.files) == (written.document is not None)
    assert written.files or any(each.severity == "error" for each in written.input)


CLAUSE = (REPOSITORY / "clause_library/clauses/global-plan-of-action.yaml").read_text(encoding="utf-8")
TEMPLATE = (REPOSITORY / "templates/cover_letter/body.en.md.j2").read_text(encoding="utf-8")
SIGNS = st.sampled_from([
    "{{", "}}", "{%", "%}", "{#", "#}", "{% if a %}", "{% endif %}", "{% else %}", "{% for a in b %}", "{% endfor %}", ":::", "::: a", "\n\n",
    "{a .b}", "(", ")", "'", '"', "*", "^[", "]", "\\", "#", "\n", "{{ verb('x') }}", "{{ day(date) }}", "{{ names() }}", "{% include 'title' %}",
    "(a) ", "(i) ", "and", "|", "{{ title }}", "::: table 1 2", "::: row", "::: cell", "{% raw %}", "{% endraw %}", "-%}", "{{ body }}",
])  # fmt: skip
CHANGES = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 12), SIGNS), min_size=1, max_size=3)


@given(st.booleans(), CHANGES)
@settings(max_examples=150, phases=(Phase.explicit, Phase.generate))
def test_a_clause_or_template_damaged_anywhere_does_not_bring_it_down(
    clause: bool, changes: list[tuple[int, int, str]]
) -> None:
    text = edited(CLAUSE if clause else TEMPLATE, changes)
    files = {"drafts/statement/draft.yaml": STATEMENT, "drafts/letter/draft.yaml": LETTER}
    if clause:
        files["clause_library/clauses/global-plan-of-action.yaml"] = text
        files["drafts/statement/draft.yaml"] += "  - clause: global-plan-of-action\n"
    else:
        for path in (REPOSITORY / "templates" / "cover_letter").glob("*.*"):
            files[f"templates/cover_letter/{path.name}"] = path.read_text(encoding="utf-8")
        files["templates/cover_letter/body.en.md.j2"] = text
    with tempfile.TemporaryDirectory() as folder:
        world = workspace(Path(folder), files)
        written = pipeline.build(remembering(world), "letter", KINDS)
    assert all(each.place and each.mend and each.message for each in written.input), lines(written.input)
    assert written.files or any(each.severity == "error" for each in written.input)


# ---- What a build from the cache does not load

WARM = """
import sys
sys.path[:0] = [sys.argv[1] + "/src", sys.argv[1] + "/tests"]
from pathlib import Path
from workspaces import opened
from zerodraft import pipeline
assert pipeline.build(opened(Path(sys.argv[2])), "letter", ["docx"]).input == ()
print(" ".join(sorted(name for name in sys.modules if name in sys.argv[3:])))
"""
HEAVY = ("lxml", "docx", "jinja2", "markdown_it", "click", "difflib", "yaml", "xml.etree.ElementTree")


def test_a_build_from_the_cache_loads_nothing_heavy(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    command = [sys.executable, "-c", WARM, str(REPOSITORY), str(tmp_path), *HEAVY]
    for expected in (None, ""):
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        if expected is not None:
            assert done.stdout.strip() in ("", "yaml")
