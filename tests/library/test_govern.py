"""What is out of order in a library is said at its place, and a library in order says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import REPOSITORY, STATEMENT, lines, opened, workspace
from zerodraft.library.govern import check
from zerodraft.pipeline import World
from zerodraft.using import uses

SOURCE = """\
format: 1
document: Minsk 2026
title: A joint statement
kind: joint statement
date: 2026-06-01
language: en
agreed_by: the 3 States listed
how: joint statement
paragraphs:
  "1": We reaffirm the Plan adopted in 2010 by the General Assembly.
"""
LATER = SOURCE.replace("Minsk 2026", "Minsk 2027").replace("2026-06-01", "2027-06-01")
PLAN = """\
format: 1
about: The Plan
checked: 2026-11-22
wordings:
  - id: "2026"
    status: agreed
    source: {document: Minsk 2026, paragraph: "1", values: {year: "2010"}}
    parameters: {year: {type: year}}
    en: '{{ verb("reaffirm") }} the Plan adopted in {{ year }} by the General Assembly'
"""
OLD = """\
format: 1
about: The Plan
wordings:
  - {id: "1", status: agreed, en: A plan of earlier days}
  - {id: "2", status: proposed, en: Another plan that nobody has agreed to}
"""
CLAUSE, OTHER = "clause_library/clauses/plan.yaml", "clause_library/clauses/other.yaml"
MINSK = "clause_library/sources/minsk-2026.yaml"
DRAFT = "drafts/statement/draft.yaml"


def out_of_order(world: World) -> list[str]:
    """The lines of what is said of the workspace's own files, notes left out."""
    return lines(tuple(each for each in check(world, uses(world)) if each.severity != "note"))


def one(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1
    return text.replace(old, new, 1)


CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "all in order": ({}, []),
    "a clause without wordings": (
        {OTHER: "format: 1\nabout: Nothing\nwordings: []\n"},
        [f"{OTHER}:3:11 error ZD006 this clause has no wording / write its first wording, or delete the file"],
    ),
    "a wording without text": (
        {OTHER: one(OLD, ", en: A plan of earlier days", "")},
        [f'{OTHER}:4:5 error ZD006 the wording "1" has no text / add "en: …"'],
    ),
    "retired, and nothing in its place": (
        {OTHER: one(OLD, "agreed", "retired")},
        [f'{OTHER}:4:23 warning ZD610 "other@1" is retired, and nothing says what to use instead'
         ' / add "replaced_by: CLAUSE@WORDING"'],
    ),
    "retired, and replaced": ({OTHER: one(OLD, "agreed", "retired, replaced_by: plan@2026")}, []),
    "replaced by a wording that is not there": (
        {OTHER: one(OLD, "agreed", "retired, replaced_by: plan@2062")},
        [f'{OTHER}:4:45 error ZD610 there is no wording "plan@2062" / write "plan@2026"'],
    ),
    "replaced by a wording of the same clause, said shortly": (
        {OTHER: one(OLD, "agreed", 'retired, replaced_by: "2"')},
        [f'{OTHER}:4:45 error ZD610 there is no wording "2" / write "other@2"'],
    ),
    "replaced by itself": (
        {OTHER: one(OLD, "agreed", "retired, replaced_by: other@1")},
        [f'{OTHER}:4:45 error ZD610 "other@1" is replaced by itself, over nothing else'
         " / end the circle with a wording that is agreed"],
    ),
    "a circle": (
        {OTHER: one(one(OLD, "agreed", "retired, replaced_by: other@2"), "proposed", "retired, replaced_by: other@1")},
        [f'{OTHER}:4:45 error ZD610 "other@1" is replaced by itself, over other@2'
         " / end the circle with a wording that is agreed",
         f'{OTHER}:5:45 error ZD610 "other@2" is replaced by itself, over other@1'
         " / end the circle with a wording that is agreed"],
    ),
    "replaced, and not retired": (
        {OTHER: one(OLD, "agreed", "agreed, replaced_by: plan@2026")},
        [f'{OTHER}:4:44 warning ZD610 "other@1" is agreed, and names what replaced it'
         ' / make it "status: retired", or take "replaced_by:" out'],
    ),
    "checked tomorrow": (
        {CLAUSE: one(PLAN, "2026-11-22", "2026-11-23")},
        [f"{CLAUSE}:3:10 error ZD611 it was last checked on 2026-11-23, a day that has not come"
         " / write the day on which you looked at it"],
    ),
    "a wording checked tomorrow": (
        {CLAUSE: one(PLAN, "    status: agreed\n", "    status: agreed\n    checked: 2027-01-01\n")},
        [f"{CLAUSE}:7:14 error ZD611 it was last checked on 2027-01-01, a day that has not come"
         " / write the day on which you looked at it"],
    ),
    "a parameter that is never printed": (
        {CLAUSE: one(PLAN, "{{ year }}", "2010")},
        [f'{CLAUSE}:8:24 warning ZD608 the wording "2026" never prints its parameter "year" in "en"'
         ' / write "{{ year }}", or take it out'],
    ),
    "a parameter inside a function": ({CLAUSE: one(PLAN, "{{ year }}", "{{ upper_first(year) }}")}, []),
    "a source nobody cites": (
        {"clause_library/sources/minsk-2027.yaml": LATER},
        ['clause_library/sources/minsk-2027.yaml:2:11 warning ZD607 no clause and no group cites the source "Minsk 2027"'
         " / make clauses of it, or delete it"],
    ),
    "a source that a later one superseded": (
        {"clause_library/sources/minsk-2027.yaml": LATER + "supersedes: [Minsk 2026]\n",
         OTHER: one(OLD, "agreed,", 'agreed, source: {document: Minsk 2027, paragraph: "1"},')},
        [f'{CLAUSE}:7:24 warning ZD609 its latest wording in "en" is of Minsk 2026, which Minsk 2027 superseded'
         " / see what Minsk 2027 says of it: add its wording, or make this one retired"],
    ),
    "a superseded source that is not there, or later": (
        {MINSK: SOURCE + "supersedes: [Minsk 2025, Minsk 2026]\n"},
        [f'{MINSK}:11:14 error ZD010 there is no source "Minsk 2025" / write "Minsk 2026"',
         f'{CLAUSE}:7:24 warning ZD609 its latest wording in "en" is of Minsk 2026, which Minsk 2026 superseded'
         " / see what Minsk 2026 says of it: add its wording, or make this one retired",
         f'{MINSK}:11:26 error ZD007 "Minsk 2026" is of 2026-06-01, not earlier than what supersedes it'
         " / name an earlier document"],
    ),
    "two clauses that say nearly the same": (
        {OTHER: one(OLD, "A plan of earlier days", "We reaffirm the Plan adopted in 2011 by the General Assembly")},
        [f'{CLAUSE}:9:9 warning ZD606 "plan@2026" says nearly the same as "other"'
         " / make one clause of both, each a wording of it"],
    ),
    "a clause renamed while a draft uses it": (
        {DRAFT: STATEMENT + "  - clause: plann@2026\n"},
        [f'{DRAFT}:13:13 error ZD010 there is no clause called "plann" / write "plan", or give the file its name back'],
    ),
    "a wording renamed while a draft uses it": (
        {DRAFT: STATEMENT + "  - clause: plan@2062\n"},
        [f'{DRAFT}:13:13 error ZD010 the clause "plan" has no wording "2062" / write "plan@2026"'],
    ),
    "nothing is said that rests on a clause with mistakes": (
        {CLAUSE: one(PLAN, "about:", "abuot:"), OTHER: one(OLD, "agreed", "retired, replaced_by: plan@2026"),
         DRAFT: STATEMENT + "  - clause: plan@2062\n"},
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_out_of_order_is_said(name: str, tmp_path: Path) -> None:
    files, expected = CASES[name]
    world = workspace(tmp_path, {CLAUSE: PLAN, OTHER: OLD, MINSK: SOURCE, **files})
    for _ in ("cold cache", "warm cache"):
        assert sorted(out_of_order(world)) == sorted(expected)


def test_the_library_of_the_repository_is_in_order_and_every_clause_is_used() -> None:
    world = opened(REPOSITORY)
    assert lines(check(world, uses(world))) == []


def test_a_clause_that_no_draft_uses_is_a_note(tmp_path: Path) -> None:
    world = workspace(tmp_path, {CLAUSE: PLAN, MINSK: SOURCE, DRAFT: STATEMENT})
    assert lines(check(world, uses(world))) == [
        f'{CLAUSE}:2:8 note ZD613 no draft uses the clause "plan" / nothing, if that is meant'
    ]
    world = workspace(tmp_path, {DRAFT: STATEMENT + "  - clause: plan\n"})
    assert lines(check(world, uses(world))) == []


def test_files_that_come_with_zerodraft_are_not_the_workspaces_to_mend(tmp_path: Path) -> None:
    world = workspace(tmp_path, {})
    assert check(world, uses(world)) == ()
