"""From a name that somebody wrote to a file: only slugs, only inside the workspace, its own before what is shipped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workspaces import REPOSITORY, STATEMENT, TODAY, drafts, lines, workspace
from zerodraft import pipeline
from zerodraft.model.problem import Place
from zerodraft.shipped import SHIPPED
from zerodraft.workspace import Workspace, find_workspace, slug_problem

HERE = Place("drafts/x/draft.yaml", 2, 11)
links = pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")


def test_a_workspace_is_the_nearest_folder_upward_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "outer" / "inner" / "deep").mkdir(parents=True)
    for folder in ("outer", "outer/inner"):
        (tmp_path / folder / "zerodraft.yaml").write_text("format: 1\n", encoding="utf-8")
    found, problems = find_workspace(tmp_path / "outer" / "inner" / "deep")
    assert problems == ()
    assert found == Workspace(tmp_path / "outer" / "inner")


def test_where_there_is_no_workspace_the_way_to_one_is_said(tmp_path: Path) -> None:
    found, problems = find_workspace(tmp_path)
    assert found is None
    assert [(each.code, each.message, each.mend) for each in problems] == [
        (
            "ZD001",
            "there is no zerodraft.yaml here or in a folder above",
            "go into your workspace, or make one: zerodraft init my-workspace",
        )
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "format: 2\n",
            "zerodraft.yaml:1:9 error ZD008 the file has format 2, and this zerodraft reads formats up to 1",
        ),
        ("formt: 1\n", 'zerodraft.yaml:1:1 error ZD005 there is no key "formt" here'),
        ("", "zerodraft.yaml:1:1 error ZD001 the file is empty"),
        ("a: [", 'zerodraft.yaml:1:4 error ZD002 the list that opens here with "[" is not closed or lacks a comma'),
    ],
)
def test_a_workspace_whose_file_is_wrong_is_not_opened(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "zerodraft.yaml").write_text(text, encoding="utf-8")
    world, problems = pipeline.open_world(tmp_path, TODAY)
    assert world is None
    assert said in [line.partition(" / ")[0] for line in lines(problems)]


SLUGS = ["a", "2027-world-day-statement", "cover_letter", "a-68-500", "0", "x" * 80]
NO_SLUGS = [
    "", ".", "..", "-", "_", "a.", "a b", " a", "a ", "A", "é", "a/b", "a\\b", "../a", "/a", "C:", "c:a", "a\0", "a\n", "~a", "a-",
    "-a", "a.yaml", "$a", "%2e", "con", "nul", "aux", "prn", "com1", "lpt9", "CON", "x" * 81, "а", "１", "a\u200b",
]  # fmt: skip


@pytest.mark.parametrize("name", SLUGS)
def test_a_slug_is_a_name(name: str) -> None:
    assert slug_problem(name, "draft", HERE) is None


@pytest.mark.parametrize("name", NO_SLUGS)
def test_what_is_no_slug_is_refused_with_its_place(name: str) -> None:
    problem = slug_problem(name, "draft", HERE)
    assert problem
    assert (problem.code, problem.place) == ("ZD016", HERE)
    assert problem.mend


@given(st.text(max_size=20))
def test_a_name_never_leads_out_of_its_folder(name: str) -> None:
    if slug_problem(name, "draft", None) is None:
        assert name.isascii()
        assert (Path("drafts") / name).as_posix() == f"drafts/{name}"
        assert "." not in name


def test_what_the_workspace_has_is_taken_before_what_is_shipped(tmp_path: Path) -> None:
    world = workspace(tmp_path, {"clause_library/clauses/palermo-protocol.yaml": "format: 1\n"})
    own, _ = world.workspace.find("clause_library/clauses", "palermo-protocol", ".yaml", "clause")
    shipped, _ = world.workspace.find("clause_library/clauses", "online-scams", ".yaml", "clause")
    assert own
    assert shipped
    assert own.path == tmp_path / "clause_library" / "clauses" / "palermo-protocol.yaml"
    assert shipped.path == SHIPPED / "clause_library" / "clauses" / "online-scams.yaml"
    assert (world.workspace.owns(own.shown), world.workspace.owns(shipped.shown)) == (True, False)
    assert (own.shown, shipped.shown) == (
        "clause_library/clauses/palermo-protocol.yaml",
        "clause_library/clauses/online-scams.yaml",
    )


def test_drafts_are_the_workspaces_own_only(tmp_path: Path) -> None:
    world = drafts(tmp_path, mine=STATEMENT)
    assert pipeline.names(world) == ("mine",)
    found, problems = world.workspace.find("drafts", "2013-declaration", "/draft.yaml", "draft", HERE)
    assert found is None
    assert [each.code for each in problems] == ["ZD010"]


def test_names_are_sorted_and_say_nothing_of_other_files(tmp_path: Path) -> None:
    files = {
        "templates/b/template.yaml": "",
        "templates/a/template.yaml": "",
        "templates/c/other.yaml": "",
        "templates/d.txt": "",
    }
    own = list(workspace(tmp_path, files).workspace.names("templates", "/template.yaml"))
    shipped = [path.parent.name for path in SHIPPED.glob("templates/*/template.yaml")]
    assert own == sorted(["a", "b", *shipped])


def test_a_name_that_is_not_there_names_the_nearest_or_what_there_is(tmp_path: Path) -> None:
    world = drafts(tmp_path, first=STATEMENT, second=STATEMENT)
    for name, mend in (("secnd", 'write "second"'), ("qqq", "there are: first, second")):
        _, problems = world.workspace.find("drafts", name, "/draft.yaml", "draft", HERE)
        assert lines(problems) == [f'{HERE} error ZD010 there is no draft called "{name}" / {mend}']


@links
@pytest.mark.parametrize("link", ["drafts/x", "drafts/x/draft.yaml"])
def test_a_draft_that_is_a_link_out_of_the_workspace_is_refused(link: str, tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    drafts(outside, x=STATEMENT)
    world = drafts(inside, y=STATEMENT)
    (inside / link).parent.mkdir(parents=True, exist_ok=True)
    (inside / link).symlink_to(outside / link)
    written = pipeline.build(world, "x", ["docx"])
    assert lines(written.input) == [
        '- error ZD016 the draft "x" lies outside the workspace'
        " / links must stay inside the workspace: copy the file here instead"
    ]


@links
def test_a_link_that_stays_inside_is_followed(tmp_path: Path) -> None:
    world = drafts(tmp_path, x=STATEMENT)
    (tmp_path / "drafts" / "again").symlink_to(tmp_path / "drafts" / "x")
    assert pipeline.build(world, "again", ["text"]).input == ()


@links
@pytest.mark.parametrize(
    ("link", "target", "said"),
    [
        (
            "templates/joint_statement/close.en.md.j2",
            "templates/cover_letter/body.en.md.j2",
            'ZD016 the part of a template "close.en.md.j2" lies outside the workspace',
        ),
        (
            "clause_library/clauses/severe-challenge.yaml",
            "clause_library/clauses/severe-challenge.yaml",
            'ZD016 the clause "severe-challenge" lies outside the workspace',
        ),
        (
            "templates/styles/un.docx",
            "templates/styles/un.docx",
            'ZD016 the reference document "un" lies outside the workspace',
        ),
    ],
)
def test_other_files_that_are_links_out_of_the_workspace_are_refused(
    link: str, target: str, said: str, tmp_path: Path
) -> None:
    world = drafts(tmp_path, x=STATEMENT)
    shutil.copytree(REPOSITORY / "templates", tmp_path / "templates")
    path = tmp_path / link
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to(REPOSITORY / target)
    written = pipeline.build(world, "x", ["docx"])
    assert [f"{each.code} {each.message}" for each in written.input] == [said]


@links
def test_a_link_to_itself_is_no_crash(tmp_path: Path) -> None:
    world = drafts(tmp_path, x=STATEMENT)
    (tmp_path / "drafts" / "loop").symlink_to(tmp_path / "drafts" / "loop")
    assert [each.code for each in pipeline.build(world, "loop", ["docx"]).input] == ["ZD010"]
    assert pipeline.names(world) == ("x",)


def test_hidden_files_beside_others_are_no_names(tmp_path: Path) -> None:
    world = workspace(
        tmp_path, {"clause_library/clauses/._palermo-protocol.yaml": "x", "drafts/.trash/draft.yaml": "x"}
    )
    assert "._palermo-protocol" not in world.workspace.names("clause_library/clauses", ".yaml")
    assert world.workspace.names("drafts", "/draft.yaml") == ()
