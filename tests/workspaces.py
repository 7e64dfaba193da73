"""Small workspaces for tests: made from texts, looked at whole, what is wrong in them said as lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from zerodraft import pipeline
from zerodraft.kept import Cache
from zerodraft.model.document import Block, Paragraph, Section, Table
from zerodraft.model.problem import Problem
from zerodraft.pipeline import World

_FOLDER = TemporaryDirectory()
_KEPT = Cache(Path(_FOLDER.name))
REPOSITORY = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 22)

STATEMENT = """\
format: 1
template: joint_statement
date: 2025-07-30
place: Vienna
occasion: {observance: world-day-against-trafficking-in-persons}
theme: End the Exploitation
signatories:
  states: [Belarus, Egypt, Lao People's Democratic Republic]
  joined: all
body:
  - clause: severe-challenge@2025
  - clause: joint-efforts@2025
"""
LETTER = """\
format: 1
template: cover_letter
date: 2025-08-04
place: New York
reference: 02-14/1120
sender: {state: Belarus, name: Andrei Dapkiunas, title: Ambassador}
agenda: {session: 68, items: [108]}
annex: {draft: statement}
"""


def workspace(root: Path, files: dict[str, str]) -> World:
    """The workspace with these files (path → text) under `root`; what it lacks is what zerodraft ships."""
    for shown, text in {"zerodraft.yaml": "format: 1\n", **files}.items():
        path = root / shown
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return opened(root)


def opened(root: Path) -> World:
    """The workspace at `root` as a new run of zerodraft finds it."""
    world, problems = pipeline.open_world(root, TODAY)
    assert world, problems
    return world


def uncached(world: World) -> World:
    """The same workspace, nothing kept of earlier runs and nothing kept of this one."""
    return World(world.workspace, Cache(None), world.today)


def remembering(world: World) -> World:
    """The same workspace with what this run of the tests has read before, kept outside of it."""
    return World(world.workspace, _KEPT, world.today)


def drafts(root: Path, **texts: str) -> World:
    """A workspace with these drafts."""
    return workspace(root, {f"drafts/{name}/draft.yaml": text for name, text in texts.items()})


def lines(problems: tuple[Problem, ...]) -> list[str]:
    """Each problem on a line: place, severity, code, message, mend."""
    return [f"{each.place or '-'} {each.severity} {each.code} {each.message} / {each.mend}" for each in problems]


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file under a folder by its path, but for the cache."""
    found = (path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def outline(blocks: tuple[Block, ...], depth: int = 0) -> list[str]:
    """Blocks one a line, indented by their section: id, role, number, source, words."""
    found: list[str] = []
    for block in blocks:
        start = "  " * depth + block.id
        if isinstance(block, Paragraph):
            found.append(_line(start, block))
            notes = [note for run in block.runs for note in run.note]
            found.extend("  " * depth + f"  ^ {note.role} | {note.text}" for note in notes)
            continue
        found.append(f"{start} ({block.role})")
        if isinstance(block, Section):
            found.extend(outline(block.blocks, depth + 1))
        else:
            found.extend(_rows(block, depth + 1))
    return found


def _rows(table: Table, depth: int) -> list[str]:
    found = []
    for row in table.rows:
        found.append("  " * depth + "row")
        for cell in row:
            found.extend(("  " * (depth + 1) + "cell", *outline(cell, depth + 2)))
    return found


def _line(start: str, block: Paragraph) -> str:
    marks = {"text": "{}", "value": "<{}>", "gap": "?{}?", "pending": "~{}~", "as_issued": "!{}!"}
    words = "".join(marks[run.kind].format(run.text) for run in block.runs).replace("\n", "\\n")
    sources = dict.fromkeys(
        f"{run.source.clause}@{run.source.wording} {run.source.document} {run.source.paragraph}"
        + (" amended" if run.source.amended else "")
        for run in block.runs
        if run.source
    )
    heading = f" h{block.heading}" if block.heading else ""
    role = f"{block.role}{heading}" + (f" {block.number}" if block.number else "")
    return " | ".join((start, role, "; ".join(sources) or "-", words))
