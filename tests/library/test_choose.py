"""Which wording a draft gets: the one it pins, or the latest agreed one in its language not later than its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from workspaces import lines, workspace
from zerodraft.library.choose import source_name, wording
from zerodraft.model.problem import Place
from zerodraft.pipeline import World

HERE = Place("drafts/x/draft.yaml", 7, 5)


def source(day: str, document: str, language: str = "en") -> str:
    return f"""\
format: 1
document: {document}
title: A statement
kind: joint statement
date: {day}
language: {language}
agreed_by: the States listed
how: joint statement
paragraphs: {{"1": A plan.}}
"""


CLAUSE = """\
format: 1
about: A plan
wordings:
  - {id: "2020", status: agreed, source: {document: Text 2020, paragraph: "1"}, en: A plan}
  - {id: "2022", status: agreed, source: {document: Text 2022, paragraph: "1"}, en: A plan}
  - {id: "2023", status: retired, replaced_by: plan@2022, source: {document: Text 2023, paragraph: "1"}, en: A plan}
  - {id: "2024", status: proposed, en: A plan}
  - {id: "2025", status: agreed, source: {document: Texte 2025, paragraph: "1"}, fr: A plan}
"""


@pytest.fixture
def world(tmp_path: Path) -> World:
    files = {"clause_library/clauses/plan.yaml": CLAUSE}
    for year in (2020, 2022, 2023):
        files[f"clause_library/sources/text-{year}.yaml"] = source(f"{year}-05-01", f"Text {year}")
    files["clause_library/sources/texte-2025.yaml"] = source("2025-05-01", "Texte 2025", "fr")
    return workspace(tmp_path, files)


CASES = [
    ("plan@2020", "2026-01-01", "2020", []),
    ("plan", "2022-05-01", "2022", ['ZD602 the clause "plan" is not pinned to a wording / write "plan@2022", the latest agreed one']),
    ("plan", "2022-04-30", "2020", ['ZD602 the clause "plan" is not pinned to a wording / write "plan@2020", the latest agreed one']),
    ("plan", "2026-01-01", "2022", ['ZD602 the clause "plan" is not pinned to a wording / write "plan@2022", the latest agreed one']),
    ("plan", "2020-04-30", "", ['ZD010 the clause "plan" has no agreed wording in "en" by 2020-04-30 / see zerodraft library show plan']),
    ("plan@2023", "2026-01-01", "2023", ['ZD603 the wording "plan@2023" is retired / write "plan@2022"']),
    ("plan@2024", "2026-01-01", "2024", []),
    ("plan@2025", "2026-01-01", "", [
        'ZD010 the wording "plan@2025" has no text in "en"'
        " / add it to clause_library/clauses/plan.yaml with its own source"]),
    ("plan@2032", "2026-01-01", "", ['ZD010 the clause "plan" has no wording "2032" / write "plan@2022"']),
    ("plan@next", "2026-01-01", "", ['ZD010 the clause "plan" has no wording "next" / write "plan@2022"']),
    ("plam", "2026-01-01", "", ['ZD010 there is no clause called "plam" / write "plan"']),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pinned", "day", "expected", "said"), CASES, ids=[f"{case[0]} on {case[1]}" for case in CASES]
)
def test_a_draft_gets(pinned: str, day: str, expected: str, said: list[str], world: World) -> None:
    read, problems = wording(world, pinned, "en", date.fromisoformat(day), HERE)
    assert (read.wording.id if read else "") == expected
    assert [f"{each.code} {each.message} / {each.mend}" for each in problems] == said
    assert all(each.place == HERE for each in problems)


def test_the_words_of_another_language_are_never_taken(world: World) -> None:
    read, problems = wording(world, "plan", "fr", date(2026, 1, 1), HERE)
    assert read and read.wording.id == "2025", lines(problems)
    read, problems = wording(world, "plan", "ar", date(2026, 1, 1), HERE)
    assert read is None
    assert [each.code for each in problems] == ["ZD010"]


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("A/68/500", "a-68-500"),
        ("Vienna joint statement, 30 July 2025", "vienna-joint-statement-30-july-2025"),
        ("  S/RES/2331 (2016) ", "s-res-2331-2016"),
        ("", ""),
    ],
)
def test_the_file_of_a_source_has_the_name_of_its_document(document: str, name: str) -> None:
    assert source_name(document) == name
