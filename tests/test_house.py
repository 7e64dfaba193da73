"""The house rules that no other tool checks: small files, a sentence on top, sentences in data, no strangers' names."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "zerodraft"
FILES = sorted(SOURCE.rglob("*.py"))
STEPS = ("collect", "library", "spec", "assemble", "check", "compare", "review", "write")
WORDS_IN_A_ROW = 6


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_opens_with_a_sentence_that_says_what_it_is_for(path: Path) -> None:
    first = (ast.get_docstring(tree(path)) or "").partition("\n\n")[0]
    assert re.fullmatch(r"\S.*[.:]", first, re.DOTALL), f"the docstring opens with {first!r}"


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_files_and_functions_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 50] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
    assert [shown(path) for path in FILES if {path.stem, path.parent.name} & drawers] == []


def test_a_folder_of_tests_has_the_name_of_what_it_tests() -> None:
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert sorted(folders - {path.stem for path in SOURCE.iterdir()}) == []


@pytest.mark.parametrize("step", [step for step in STEPS if (SOURCE / step).is_dir()])
def test_a_step_has_tests_of_its_own_name(step: str) -> None:
    assert list((ROOT / "tests" / step).glob("test_*.py"))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def stretches(text: str) -> Iterator[str]:
    found = words(text)
    for start in range(len(found) - WORDS_IN_A_ROW + 1):
        yield " ".join(found[start : start + WORDS_IN_A_ROW])


def texts(folder: str, pattern: str) -> Iterator[str]:
    for path in (ROOT / folder).rglob(pattern):
        yield re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|#.*", " ", path.read_text(encoding="utf-8"))


def sentences() -> set[str]:
    """What stands in documents: bodies of templates, clauses, formulas of languages; names in registers are not."""
    places = (("templates", "*.j2"), ("clause_library", "*.yaml"), ("src/zerodraft/language/data", "*.yaml"))
    known = {stretch for place in places for text in texts(*place) for stretch in stretches(text)}
    return known - {stretch for text in texts("src/zerodraft/registers/data", "*.yaml") for stretch in stretches(text)}


def strings(module: ast.Module) -> Iterator[str]:
    """The strings of a module, without its documentation: docstrings, `metadata=` of fields, examples of checks."""
    left_out: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))
        elif isinstance(node, ast.keyword) and node.arg in ("metadata", "wrong", "right"):
            left_out.update(id(inner) for inner in ast.walk(node.value))
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def test_no_sentence_of_a_document_stands_in_code() -> None:
    known = sentences()
    assert known
    found = [
        f"{shown(path)}: {stretch}"
        for path in FILES
        for string in strings(tree(path))
        for stretch in stretches(string)
        if stretch in known
    ]
    assert found == []


@pytest.mark.needs("git")
def test_no_file_names_a_machine_or_a_registry_host() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    names = [r"/(?:work|root|farm)/", r"pypi\.org", r"pythonhosted\.org", r"npmjs\.(?:org|com)", r"\bdebian\.org"]
    pattern = re.compile("|".join(names))
    found = []
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path == Path(__file__) or not path.is_file() or path.suffix in (".docx", ".png"):
            continue
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{name}: {match.group()}" for match in pattern.finditer(text)]
    assert found == []
