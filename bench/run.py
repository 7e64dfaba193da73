"""Measures zerodraft and docxtpl side by side on the A/68/500 letter: `make bench`, or python bench/run.py --rounds 15.

Milliseconds move by half on a shared machine; the ratios are taken within each round and are what to quote.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from datetime import date
from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate
from measuring import PEER, Work, peak, process, report, timed

from zerodraft import pipeline
from zerodraft.kept import Cache
from zerodraft.model.problem import Place

BENCH = Path(__file__).parent
ROOT = BENCH.parent
DRAFT = "2013-a-68-500"
ANNEX = "2013-declaration"
MANY, LONG = 100, 10_000
TODAY = date(2026, 11, 22)
ZERODRAFT = shutil.which("zerodraft", path=str(Path(sys.executable).parent)) or "zerodraft"


class Table:
    """A folder with everything both need: a workspace, and docxtpl's template and data."""

    def __init__(self, folder: Path) -> None:
        """Copy the repository's workspace and prepare the template."""
        self.folder, self.workspace = folder, folder / "workspace"
        self.template, self.data = folder / "template.docx", json.loads((BENCH / "letter.json").read_text("utf-8"))
        self.workspace.mkdir()
        shutil.copy(ROOT / "zerodraft.yaml", self.workspace)
        for name in ("templates", "clause_library", "drafts"):
            shutil.copytree(ROOT / name, self.workspace / name)
        process([sys.executable, BENCH / "docxtpl_template.py", self.template], folder)

    def peer(self, data: Path) -> list[str | Path]:
        """The command line of the peer."""
        return [sys.executable, BENCH / "docxtpl_letter.py", self.template, data, self.folder / "output.docx"]

    def draft(self, name: str, text: str) -> None:
        """Write a draft into the workspace."""
        folder = self.workspace / "drafts" / name
        folder.mkdir()
        (folder / "draft.yaml").write_text(text, encoding="utf-8", newline="\n")

    def source(self, name: str) -> str:
        """The YAML of a draft of the workspace."""
        return (self.workspace / "drafts" / name / "draft.yaml").read_text(encoding="utf-8")

    def world(self) -> pipeline.World:
        """The workspace opened in this process."""
        world, problems = pipeline.open_world(self.workspace, TODAY)
        assert world, problems
        return world

    def forget(self) -> None:
        """Remove what earlier runs left behind."""
        shutil.rmtree(self.workspace / "build", ignore_errors=True)


def one_letter(table: Table) -> dict[str, Work]:
    """The letter in a whole process: a bare interpreter, docxtpl, and zerodraft with its caches warm and cold."""
    build = [ZERODRAFT, "build", f"drafts/{DRAFT}"]

    def cold() -> float:
        table.forget()
        return process(build, table.workspace)

    return {
        "python -c pass": lambda: process([sys.executable, "-c", "pass"], table.folder),
        PEER: lambda: process(table.peer(BENCH / "letter.json"), table.folder),
        "zerodraft build, caches warm": lambda: process(build, table.workspace),
        "zerodraft build, caches cold": cold,
    }


def many_letters(table: Table) -> dict[str, Work]:
    """Letters that differ, in one process: from YAML never read before, and from what earlier runs kept."""
    source = table.source(DRAFT)
    for number in range(MANY):
        table.draft(f"letter-{number}", source.replace("A/68/500", f"A/68/{500 + number}"))
    world = table.world()

    def peer() -> None:
        for number in range(MANY):
            letter = DocxTemplate(table.template)
            letter.render({**table.data, "symbol": f"A/68/{500 + number}"})
            letter.save(table.folder / f"letter-{number}.docx")

    def build() -> None:
        for number in range(MANY):
            assert pipeline.build(world, f"letter-{number}", ["docx"]).files

    def unread() -> float:
        shutil.rmtree(table.workspace / "build" / ".cache" / "draft", ignore_errors=True)
        return timed(build)()

    return {PEER: timed(peer), "zerodraft, drafts new": unread, "zerodraft, drafts kept": timed(build)}


def long_text(table: Table) -> dict[str, Work]:
    """A declaration of many paragraphs, step by step; docxtpl from values in memory to bytes."""
    paragraphs = [f"{table.data['paragraphs'][number % 10]}, {number}" for number in range(LONG)]
    head = table.source(ANNEX).partition("\nbody:")[0]
    table.draft("long", f"{head}\nbody:\n" + "".join(f"  - text: |\n      {text}\n" for text in paragraphs))
    world = table.world()
    unkept = pipeline.World(world.workspace, Cache(None), TODAY)
    data = {**table.data, "paragraphs": paragraphs}
    drafted, problems = pipeline.draft(world, "long")
    assert drafted, problems[:3]

    def peer() -> None:
        letter = DocxTemplate(table.template)
        letter.render(data)
        letter.save(BytesIO())

    return {
        PEER: timed(peer),
        "zerodraft, YAML to document": timed(lambda: pipeline.draft(unkept, "long")),
        "zerodraft, kept YAML to document": timed(lambda: pipeline.draft(world, "long")),
        "zerodraft, document to bytes": timed(lambda: pipeline.written(world, drafted.document, "docx", Place(""))),
        "zerodraft, checks": timed(lambda: pipeline.checked(world, drafted)),
    }


def main() -> None:
    """Run every measurement and print its table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=15)
    rounds = arguments.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        table = Table(Path(name))
        report("One letter, whole process", one_letter(table), rounds)
        report(f"{MANY} letters in one process, each", many_letters(table), max(3, rounds // 3), each=MANY)
        report(f"{LONG:,} paragraphs, in one process", long_text(table), max(3, rounds // 5))
        held = peak([ZERODRAFT, "build", "long"], table.workspace)
        print(f"\nMost memory held while building {LONG:,} paragraphs: {held:.0f} MiB")


if __name__ == "__main__":
    main()
