"""Golden cases: every draft of the repository and every template's first draft, with all that is made of it beside."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path
from xml.dom import minidom

import pytest

import golden
from golden import assert_golden
from workspaces import REPOSITORY, lines, opened, outline, uncached, workspace
from zerodraft import pipeline
from zerodraft.model.problem import Problem
from zerodraft.pipeline import World

CASES = Path(__file__).parent / "cases"
DRAFTS = sorted(path.parent.name for path in REPOSITORY.glob("drafts/*/draft.yaml"))
SHARED = {"parts", "styles"}
TEMPLATES = sorted(path.name for path in REPOSITORY.glob("templates/*") if path.is_dir() and path.name not in SHARED)
# The reference document's own parts, which tests/ooxml looks at.
NOT_OURS = ("styles.xml", "fontTable.xml", "webSettings.xml")


def pretty(data: bytes) -> str:
    """XML with an element a line; quotation marks as such, since before Python 3.13 minidom escapes them in text too."""
    lines = minidom.parseString(data).toprettyxml(indent=" ").replace("&quot;", '"').splitlines()[1:]
    return "\n".join(line for line in lines if line.strip()) + "\n"


def compare(case: Path, world: World, name: str) -> None:
    """Everything made of a draft against the files of its case."""
    drafted, problems = pipeline.draft(world, name)
    assert drafted, lines(problems)
    written = pipeline.check(world, name)
    assert_golden(case / "document.txt", "\n".join(outline(drafted.document.blocks)) + "\n")
    assert_golden(case / "problems.txt", "".join(f"{each}\n" for each in lines(_sorted(written.problems))))
    assert_golden(case / "text.txt", made(world, name, "text").decode("utf-8"))
    word = case / "docx" / "word"
    if golden.update and word.is_dir():
        shutil.rmtree(word)
    parts = word_parts(made(world, name, "docx"))
    for part, xml in parts.items():
        assert_golden(word / part, xml)
    assert sorted(path.name for path in word.iterdir()) == sorted(parts)


def _sorted(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=Problem.sort_key))


def made(world: World, name: str, kind: str) -> bytes:
    """The bytes of a file of one kind."""
    drafted, _ = pipeline.draft(world, name)
    assert drafted
    data, problems = pipeline.written(world, drafted.document, kind, drafted.look)
    assert problems == ()
    return data


def word_parts(docx: bytes) -> dict[str, str]:
    """The parts of a Word file that depend on the draft, pretty-printed, by name."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.count("/") == 1]
        return {name[5:]: pretty(archive.read(name)) for name in names if name[5:] not in NOT_OURS}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_of_the_repository_gives_what_stands_beside_it(name: str) -> None:
    compare(CASES / name, uncached(opened(REPOSITORY)), name)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_first_draft_of_a_template_can_be_built_as_it_is(template: str, tmp_path: Path) -> None:
    text = (REPOSITORY / "templates" / template / "new.yaml").read_text(encoding="utf-8")
    compare(CASES / f"new-{template}", workspace(tmp_path, {"drafts/new/draft.yaml": text}), "new")


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_is_whole_in_each_of_its_languages(template: str) -> None:
    folder = REPOSITORY / "templates" / template
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {"template.yaml", "new.yaml", "example/draft.yaml"} <= names
    texts = [name.split(".") for name in names if name.endswith(".md.j2")]
    parts = {language: {part for part, code, *_ in texts if code == language} for _, language, *_ in texts}
    assert parts
    assert all({"body", "title"} <= each == parts["en"] for each in parts.values())


def test_the_parts_that_templates_share_are_there_in_each_language() -> None:
    names = [path.name.split(".") for path in (REPOSITORY / "templates" / "parts").glob("*.md.j2")]
    parts = {language: {part for part, code, *_ in names if code == language} for _, language, *_ in names}
    assert parts["en"]
    assert all(each == parts["en"] for each in parts.values())


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_example_of_a_template_gives_what_stands_beside_it(template: str, tmp_path: Path) -> None:
    folder = REPOSITORY / "templates" / template / "example"
    files = {
        f"drafts/example/{path.relative_to(folder).as_posix()}": path.read_text(encoding="utf-8")
        for path in folder.rglob("*.yaml")
    }
    compare(CASES / f"example-{template}", workspace(tmp_path, files), "example")


def test_every_golden_case_has_its_draft() -> None:
    known = {*DRAFTS, *(f"{kind}-{name}" for kind in ("new", "example") for name in TEMPLATES), "bad_input"}
    assert {path.name for path in CASES.iterdir() if path.is_dir()} == known
