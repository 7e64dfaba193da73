"""`explain` and docs/checks.md tell of every code what is wrong, why, how to mend it, and show it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import zerodraft
from zerodraft.check import checks
from zerodraft.check.explain import codes, explain, markdown
from zerodraft.check.runner import entries

LIST_JOIN = """\
ZD103 list-join

The names of a list of States are not joined as "A, B and C".

English texts of the United Nations set "and" before the last name and no comma before it, also when a name holds an \
"and" itself. Sponsor and voting lines may do without.

Mend: put "and" before the last name only, and commas between the others.

Severity: error in every kind of text

Source: UN Editorial Manual, Punctuation (R138, R139, R201)

Wrong:

    Joint Statement by Bahrain, Belarus, Uzbekistan on the occasion of the World Day

"""


def test_a_check_is_explained() -> None:
    found = explain("ZD103")
    assert found and found.text().startswith(LIST_JOIN)


@pytest.mark.parametrize("words", ["zd103", " ZD103 ", "list-join"])
def test_a_code_may_be_given_in_any_case_and_by_name(words: str) -> None:
    assert explain(words) == explain("ZD103")


def test_a_problem_of_files_is_explained() -> None:
    found = explain("ZD004")
    assert found and (found.name, found.wrong, found.right) == ("duplicate-key", (), ())
    assert "date: 2026-07-30" in found.text() and "Mend: Keep one of the two." in found.text()


def test_an_unknown_code_has_no_explanation() -> None:
    assert explain("ZD999") is None


def test_what_is_milder_is_told() -> None:
    found = explain("ZD501")
    assert found and found.severity == (
        "error in every kind of text; warning where the number is right but no round one, "
        "or where the day was not read in a source"
    )


@pytest.mark.parametrize("path", sorted(Path(checks.__path__[0]).glob("*.py")), ids=lambda path: path.stem)
def test_a_check_that_yields_a_milder_problem_says_when(path: Path) -> None:
    code = ast.parse(path.read_text(encoding="utf-8"))
    steps = [node for node in code.body if isinstance(node, ast.FunctionDef)]
    said = {node.value for step in steps for node in ast.walk(step) if isinstance(node, ast.Constant)}
    entry = next((entry for entry in entries() if entry.name.replace("-", "_") == path.stem), None)
    assert bool(said & {"error", "warning", "note"}) == bool(entry and entry.card.milder)


def test_severities_are_told_apart() -> None:
    found = explain("ZD402")
    assert found and found.severity == "warning in SUB, DOC, ANX; note in STM"


@pytest.mark.parametrize("code", codes())
def test_every_code_is_in_the_documentation(code: str) -> None:
    found = explain(code)
    assert found and found.what and found.mend
    assert f"\n### {code} {found.name}\n" in markdown()


def test_every_code_that_the_program_uses_is_explained() -> None:
    files = Path(zerodraft.__path__[0]).rglob("*.py")
    used = {code for path in files for code in re.findall(r'"(ZD\d{3})"', path.read_text(encoding="utf-8"))}
    assert sorted(used - set(codes())) == []
