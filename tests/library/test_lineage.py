"""The wordings of a clause stand oldest first, and what changed from one to the next is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import REPOSITORY, lines, opened, workspace
from zerodraft.language import load
from zerodraft.library.lineage import lineage, move

SOURCES = {
    f"clause_library/sources/text-{year}.yaml": f"""\
format: 1
document: Text {year}
title: A statement
kind: joint statement
date: {year}-05-01
language: en
agreed_by: the States of {year}
how: joint statement
voices: {{annex: bare}}
paragraphs: {{"annex/1": "Welcome the Plan of {year}.", "statement/1": "We take note of the Plan of {year}."}}
"""
    for year in (2013, 2020)
}
CLAUSE = """\
format: 1
about: A plan
wordings:
  - {id: "next", status: proposed, parameters: {year: {type: year}}, en: '{{ verb("endorse") }} the Plan of {{ year }}'}
  - id: "2020"
    status: agreed
    source: {document: Text 2020, paragraph: "statement/1", values: {year: "2020"}}
    parameters: {year: {type: year}}
    en: '{{ verb("take note of") }} the Plan of {{ year }}'
  - id: "2013"
    status: agreed
    source: {document: Text 2013, paragraph: "annex/1", values: {year: "2013"}}
    parameters: {year: {type: year}}
    en: '{{ verb("welcome") }} the Plan of {{ year }}'
"""


def test_wordings_stand_oldest_first_in_one_voice_and_the_move_of_the_verb_is_named(tmp_path: Path) -> None:
    world = workspace(tmp_path, {**SOURCES, "clause_library/clauses/plan.yaml": CLAUSE})
    steps, problems = lineage(world, "plan", "en")
    assert problems == ()
    assert [(step.wording.id, step.day.isoformat() if step.day else "", step.text, step.move) for step in steps] == [
        ("2013", "2013-05-01", "We welcome the Plan of 2013", ""),
        ("2020", "2020-05-01", "We take note of the Plan of 2020",
         '"welcome" became "take note of": weaker, endorsement removed'),
        ("next", "", "We endorse the Plan of [year]",
         '"take note of" became "endorse": verbs of different scales, or of none'),
    ]  # fmt: skip
    assert [step.source.agreed_by if step.source else "" for step in steps] == [
        "the States of 2013",
        "the States of 2020",
        "",
    ]


def test_the_changes_of_a_step_joined_are_both_wordings() -> None:
    world = opened(REPOSITORY)
    for name in ("unodc-coordination", "global-plan-of-action", "icat-members"):
        before, after = lineage(world, name, "en").value
        assert "".join(each.old for each in after.changes) == before.text
        assert "".join(each.new for each in after.changes) == after.text


MOVES = [
    ("We welcome it", "We welcome them", ""),
    ("We take note of it", "We take note with appreciation of it",
     '"take note of" became "take note of (with appreciation)": stronger, intensified'),
    ("We reaffirm it", "The Plan stands", '"reaffirm" is gone from the opening'),
    ("The Plan stands", "We reaffirm it", 'it opens with "reaffirm" now'),
    ("The Plan stands", "A plan stands", ""),
    ("We express support for it", "We support it",
     '"express support for" became "support": as strong, in other words'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), MOVES)
def test_what_became_of_the_opening_verb(old: str, new: str, said: str) -> None:
    english = load("en")
    assert english
    assert move(old, new, english) == said


def test_no_such_clause_or_no_wording_in_the_language_is_said(tmp_path: Path) -> None:
    world = workspace(tmp_path, {"clause_library/clauses/plan.yaml": CLAUSE})
    assert lines(lineage(world, "plam", "en").problems) == [
        '- error ZD010 there is no clause called "plam" / write "plan"'
    ]
    assert lines(lineage(world, "plan", "fr").problems) == [
        'clause_library/clauses/plan.yaml:1:1 error ZD010 the clause "plan" has no wording in "fr"'
        " / add it to clause_library/clauses/plan.yaml"
    ]
