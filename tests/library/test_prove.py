"""Every agreed wording stands in its source, and one that was changed by a word, a verb or a comma is not proved."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from workspaces import REPOSITORY, lines, opened, remembering, uncached, workspace
from zerodraft.library.prove import check
from zerodraft.model.problem import Problem

CLAUSES = REPOSITORY / "clause_library" / "clauses"


def test_every_wording_of_the_library_is_proved() -> None:
    world = uncached(opened(REPOSITORY))
    proved, problems = check(world)
    assert lines(problems) == []
    assert proved == sum(len(clause["wordings"]) for clause in LIBRARY.values())


# ---- A library that is changed a little


LIBRARY: dict[str, Any] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CLAUSES.glob("*.yaml"))
}


@dataclass(frozen=True)
class Agreed:
    """One agreed wording: its clause, its position, its text."""

    clause: str
    at: int
    text: str


WORDINGS = [
    Agreed(name, at, wording["en"].strip())
    for name, clause in LIBRARY.items()
    for at, wording in enumerate(clause["wordings"])
]
# A piece is a call such as {{ verb("reaffirm") }}, a word, or what stands between words.
PIECE = re.compile(r"\{\{.*?\}\}|[\w’'-]+|[^\w{]+")


def pieces(text: str) -> list[str]:
    return PIECE.findall(text)


def changed(text: str, at: int, how: str) -> str:
    """The text with the piece at `at` (modulo their number) changed."""
    parts = pieces(text)
    words = [index for index, part in enumerate(parts) if part[0] != "{" and part[0].isalnum()]
    calls = [index for index, part in enumerate(parts) if part.startswith(("{{ verb", "{{ poss"))]
    gaps = [
        index for index, part in enumerate(parts) if not part[0].isalnum() and part[0] != "{" and index + 1 < len(parts)
    ]
    where = {"verb": calls, "comma": gaps}.get(how, words)
    assume(bool(where))
    spot = where[at % len(where)]
    piece = parts[spot]
    if how == "another word":
        parts[spot] = "whereas" if piece != "whereas" else "whereby"
    elif how == "a word less":
        parts[spot] = ""
    elif how == "a word twice":
        parts[spot] = f"{piece} {piece}"
    elif how == "a capital":
        parts[spot] = piece.swapcase()
        assume(parts[spot] != piece)
    elif how == "a letter less":
        parts[spot] = piece[:-1] or "x"
    elif how == "verb":
        other = "the" if "poss" in piece else '{{ verb("deplore") }}'
        parts[spot] = other
    else:
        parts[spot] = piece.replace(",", "") if "," in piece else f",{piece}"
    return "".join(parts)


def without(agreed: Agreed, text: str) -> list[Problem]:
    """What is said of the library in which that wording reads otherwise."""
    clause = yaml.safe_load((CLAUSES / f"{agreed.clause}.yaml").read_text(encoding="utf-8"))
    clause["wordings"][agreed.at]["en"] = text
    for wording in clause["wordings"]:
        wording["source"]["sentences"] = str(wording["source"].get("sentences", "all"))
    written = yaml.safe_dump(clause, allow_unicode=True, sort_keys=False)
    with tempfile.TemporaryDirectory() as folder:
        world = workspace(Path(folder), {f"clause_library/clauses/{agreed.clause}.yaml": written})
        proved, problems = check(remembering(world))
    assert proved + len({each.place for each in problems}) >= len(WORDINGS)
    return [each for each in problems if each.place and each.place.file.endswith(f"/{agreed.clause}.yaml")]


HOW = ("another word", "a word less", "a word twice", "a capital", "a letter less", "verb", "comma")


@given(st.sampled_from(WORDINGS), st.integers(0, 400), st.sampled_from(HOW))
@settings(max_examples=120)
def test_a_wording_that_was_changed_is_not_proved(agreed: Agreed, at: int, how: str) -> None:
    text = changed(agreed.text, at, how)
    assume(text.rstrip(" .,;") != agreed.text.rstrip(" .,;"))
    problems = without(agreed, text)
    assert [each.code for each in problems] == ["ZD024"], (text, lines(tuple(problems)))
    assert problems[0].mend.startswith("the source has ")


@pytest.mark.parametrize("agreed", WORDINGS[:3], ids=lambda agreed: agreed.clause)
def test_white_space_quotation_marks_and_the_closing_stop_prove_nothing(agreed: Agreed) -> None:
    text = "  " + agreed.text.replace(" ", "\n", 1).replace("’", "'") + ";"
    assert without(agreed, text) == []


# ---- What the library says of itself

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
  "1": We reaffirm the Plan adopted in 2010. We also welcome it.
"""
CLAUSE = """\
format: 1
about: The Plan
wordings:
  - id: "2026"
    status: agreed
    source: {document: Minsk 2026, paragraph: "1", sentences: 1, values: {year: "2010"}}
    parameters: {year: {type: year}}
    en: '{{ verb("reaffirm") }} the Plan adopted in {{ year }}'
"""
HERE = "clause_library/clauses/plan.yaml"
CASES = {
    "the second sentence is another one": (
        ("sentences: 1,", "sentences: 2,"),
        f'{HERE}:8:9 error ZD024 the wording "2026" is not what its source says: "reaffirm the Plan adopted in 2010"'
        ' / the source has "also welcome it" there',
    ),
    "a sentence that is not there": (
        ("sentences: 1,", "sentences: [1, 3],"),
        f'{HERE}:6:63 error ZD007 the paragraph has 2 sentences / write "all", or their numbers',
    ),
    "sentences in words": (
        ("sentences: 1,", "sentences: first,"),
        f'{HERE}:6:63 error ZD007 the paragraph has 2 sentences / write "all", or their numbers',
    ),
    "another year": (
        ('year: "2010"', 'year: "2011"'),
        f'{HERE}:8:9 error ZD024 the wording "2026" is not what its source says: "2011" / the source has "2010" there',
    ),
    "no value for a parameter": (
        (', values: {year: "2010"}', ""),
        f'{HERE}:6:13 error ZD006 the source gives no value for the parameter "year"'
        ' / add it under "values:" as the source prints it',
    ),
    "a paragraph that is not there": (
        ('paragraph: "1"', 'paragraph: "2"'),
        f'{HERE}:6:47 error ZD010 "Minsk 2026" has no paragraph "2" / look at the source\'s paragraphs',
    ),
    "a source that is not there": (
        ("document: Minsk 2026,", "document: Minsk 2025,"),
        f'{HERE}:6:24 error ZD010 there is no source "Minsk 2025" in "en"'
        " / write the document of clause_library/sources/minsk-2026.yaml",
    ),
    "an agreed wording without a source": (
        ('    source: {document: Minsk 2026, paragraph: "1", sentences: 1, values: {year: "2010"}}\n', ""),
        f'{HERE}:4:5 error ZD006 the wording "2026" is agreed and names no source / add "source:", or make it "proposed"',
    ),
    "a proposed wording needs none": (
        ('    status: agreed\n    source: {document: Minsk 2026, paragraph: "1", sentences: 1, values: {year: "2010"}}\n',
         "    status: proposed\n"),
        "",
    ),
    "a retired wording is proved, too": (("status: agreed", "status: retired"), ""),
    "the clause as it is": (("The Plan", "The Plan"), ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_does_not_fit_is_said(name: str, tmp_path: Path) -> None:
    (old, new), expected = CASES[name]
    assert old in CLAUSE
    files = {HERE: CLAUSE.replace(old, new, 1), "clause_library/sources/minsk-2026.yaml": SOURCE}
    world = workspace(tmp_path, files)
    for _ in ("cold cache", "warm cache"):
        _, problems = check(world)
        assert lines(problems) == ([expected] if expected else [])


def test_a_source_under_another_name_is_never_found_and_says_so(tmp_path: Path) -> None:
    world = workspace(tmp_path, {"clause_library/sources/minsk.yaml": SOURCE})
    _, problems = check(world)
    assert lines(problems) == [
        'clause_library/sources/minsk.yaml:2:11 error ZD016 the source "Minsk 2026" is found under the name minsk-2026 only'
        " / rename the file to minsk-2026.yaml"
    ]
