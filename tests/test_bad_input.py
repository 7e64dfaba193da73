"""Every mistake in tests/cases/bad_input gives exactly the words beside it; nothing is written, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import golden
from workspaces import lines, opened, snapshot, workspace
from zerodraft import pipeline
from zerodraft.model.problem import Problem
from zerodraft.model.record import dataclass, replace

FOLDER = Path(__file__).parent / "cases" / "bad_input"
KINDS = ("docx", "html", "text")


@dataclass(frozen=True)
class Case:
    """One broken workspace: the draft that is built, the lines that break it, and what is said of it."""

    draft: str
    name: str
    broken: tuple[str, ...]
    said: tuple[str, ...]

    def text(self) -> str:
        return "\n".join((f"=== {self.draft}: {self.name}", *self.broken, ">>>", *self.said))


def read(path: Path) -> tuple[str, list[Case]]:
    """The sound part of a file of cases, and its cases."""
    sound, *parts = path.read_text(encoding="utf-8").split("\n=== ")
    cases = []
    for part in parts:
        head, *body = part.rstrip("\n").split("\n")
        at = body.index(">>>")
        draft, _, name = head.partition(": ")
        cases.append(Case(draft, name, tuple(body[:at]), tuple(body[at + 1 :])))
    return sound, cases


def files_of(marked: list[str], files: dict[str, str]) -> dict[str, str]:
    """Files with whole files ("---") and changes ("@@") applied."""
    path = ""
    changes: dict[str, list[str]] = {}
    for line in marked:
        if line.startswith(("--- ", "@@ ")):
            path = line.partition(" ")[2]
            if line.startswith("---"):
                files = {**files, path: ""}
            else:
                changes[path] = []
        elif path in changes:
            changes[path].append(line)
        elif path:
            files = {**files, path: files[path] + line + "\n"}
    for path, change in changes.items():
        files = {**files, path: changed(files[path], change)}
    return files


def changed(text: str, change: list[str]) -> str:
    """A text after a change: stretches of "-" lines, each replaced by the "+" lines that follow it."""
    old, new = "", ""
    for line in [*change, "-"]:
        if line.startswith("-") and new:
            assert not old or f"\n{text}".count(f"\n{old}") == 1, f"{old!r} must stand once"
            text = f"\n{text}".replace(f"\n{old}", f"\n{new}")[1:] if old else text + new
            old = new = ""
        if line.startswith("-"):
            old += line[1:] + "\n"
        else:
            assert line.startswith("+"), line
            new += line[1:] + "\n"
    return text


FILES = {path: read(path) for path in sorted(FOLDER.glob("*.txt"))}
CASES = {f"{path.stem}: {case.name}": (path, case) for path, (_, cases) in FILES.items() for case in cases}


def built(root: Path, path: Path, case: Case) -> tuple[str, ...]:
    """What the build of a broken workspace says; nothing may be written."""
    sound = files_of(FILES[path][0].split("\n"), {})
    workspace(root, files_of(list(case.broken), sound))
    before = snapshot(root)
    said: list[tuple[str, ...]] = []
    for _ in ("cold", "warm"):
        written = pipeline.build(opened(root), case.draft, KINDS)
        said.append(tuple(lines(tuple(sorted(written.input, key=Problem.sort_key)))))
        assert (written.files, written.document) == ((), None)
    assert snapshot(root) == before
    assert said[0] == said[1], "the second run, from the cache, says otherwise"
    return said[0]


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named_with_its_place_and_a_mend(name: str, tmp_path: Path) -> None:
    path, case = CASES[name]
    said = built(tmp_path, path, case)
    if golden.update:
        sound, cases = FILES[path]
        cases[[each.name for each in cases].index(case.name)] = replace(case, said=said)
        path.write_text("\n".join([sound, *(each.text() + "\n" for each in cases)]), encoding="utf-8", newline="\n")
        return
    assert said == case.said
    assert all(" error " in line or " warning " in line for line in said)


def test_names_of_cases_are_used_once() -> None:
    assert all(len({case.name for case in cases}) == len(cases) for _, cases in FILES.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_cases_break_is_sound(path: Path, tmp_path: Path) -> None:
    world = workspace(tmp_path, files_of(FILES[path][0].split("\n"), {}))
    for name in pipeline.names(world):
        assert lines(pipeline.build(world, name, KINDS).input) == []
