"""Every check is one file with its documentation, its source and examples; what they say is run."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from zerodraft.check import checks
from zerodraft.check.check import PROFILES, Example
from zerodraft.check.examples import document_of
from zerodraft.check.input_codes import INPUT_CODES
from zerodraft.check.library_codes import LIBRARY_CODES
from zerodraft.check.runner import Entry, entries, run

FILES = sorted(path.stem for path in Path(checks.__path__[0]).glob("*.py") if path.stem != "__init__")
RANGES = {
    "1": "lists of States",
    "2": "letter",
    "3": "paragraphs",
    "4": "language",
    "5": "facts",
    "6": "state of the draft",
}
TODAY = date(2026, 11, 22)


def name(value: object) -> str:
    return value.name if isinstance(value, Entry) else ""


def cases(kind: str) -> list[tuple[Entry, Example]]:
    return [(entry, example) for entry in entries() for example in getattr(entry.card, kind)]


def test_every_file_of_the_folder_is_a_check_and_every_check_a_file() -> None:
    assert sorted(entry.name.replace("-", "_") for entry in entries()) == FILES


def test_no_two_problems_have_one_code_or_one_name() -> None:
    codes = [entry.card.code for entry in entries()] + [record.code for record in (*INPUT_CODES, *LIBRARY_CODES)]
    names = [entry.name for entry in entries()] + [record.name for record in (*INPUT_CODES, *LIBRARY_CODES)]
    assert len(codes) == len(set(codes))
    assert len(names) == len(set(names))


@pytest.mark.parametrize("entry", entries(), ids=name)
def test_a_check_says_what_why_how_to_mend_and_who_says_so(entry: Entry) -> None:
    parts = entry.about.strip().split("\n\n")
    assert len(parts) >= 3, "what is wrong, why, how to mend it"
    assert parts[-1].startswith("Mend: ")
    assert all(part.rstrip().endswith(".") for part in parts)
    assert re.fullmatch(r"ZD[1-6]\d\d", entry.card.code) and entry.card.code[2] in RANGES
    assert entry.card.source
    assert entry.card.severity and set(entry.card.severity) <= set(PROFILES)
    assert entry.card.wrong and len(entry.card.right) >= 2, "among the right ones a near miss"


@pytest.mark.parametrize(("entry", "example"), cases("wrong"), ids=name)
def test_a_wrong_example_is_found_by_its_check_alone(entry: Entry, example: Example) -> None:
    problems = run(document_of(example), TODAY).problems
    assert {problem.code for problem in problems} == {entry.card.code}
    assert all(problem.message and problem.mend and problem.source for problem in problems)


@pytest.mark.parametrize(("entry", "example"), cases("right"), ids=name)
def test_a_right_example_is_silent(entry: Entry, example: Example) -> None:
    assert [problem.message for problem in run(document_of(example), TODAY).problems] == []


def test_the_problems_of_files_are_numbered_without_a_hole() -> None:
    numbers = [int(record.code[2:]) for record in INPUT_CODES if record.code.startswith("ZD0")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(record.what and record.mend and record.example for record in (*INPUT_CODES, *LIBRARY_CODES))
