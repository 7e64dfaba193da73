"""zerodraft init: a new workspace with templates, library and one example that builds at once."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import click

from .. import files
from ..model.problem import Problem
from ..model.written import FILES, SCHEMAS
from ..shipped import SHIPPED
from ..workspace import MARKER
from ..yamlfile.schema import json_schema
from . import here, report

EXAMPLE = "drafts/2025-world-day-statement"
FOLDERS = ("templates", "clause_library", EXAMPLE)
NOT_COPIED = {"released", "sent"}
README_NAME = "README.md"
README = Path(__file__).parent / "data" / "workspace.md"
SETTINGS = "format: 1\n"
IGNORED = "/build/\n"


@click.command()
@click.argument("folder", metavar="DIR")
def command(folder: str) -> int:
    """Make a new workspace in DIR, which must not exist or be empty.

    It holds the templates, the clause library and one example, all yours to change.

    \b
    zerodraft init my-workspace
    """
    root = Path(folder)
    problems = _refused(root)
    for path, data in () if problems else _contents():
        problems = files.write_bytes(root / path, data)
        if problems:
            break
    if problems:
        here.stop(problems)
    click.echo(f"{report.plain(folder)} is a workspace now; what is where: {README_NAME}")
    click.echo(f"    cd {report.plain(_quoted(folder))}")
    click.echo("    zerodraft build")
    return 0


def _contents() -> Iterator[tuple[str, bytes]]:
    """Every file of a new workspace: its path and what it holds; the marker comes last, when all else is there."""
    for folder in FOLDERS:
        yield from _copied(SHIPPED / folder, folder)
    for name, (kind, _) in FILES.items():
        text = json.dumps(json_schema(kind), indent=2, ensure_ascii=False)
        yield f"{SCHEMAS}/{name}.schema.json", f"{text}\n".encode()
    yield README_NAME, README.read_bytes()
    yield ".gitignore", IGNORED.encode()
    yield MARKER, SETTINGS.encode()


def _copied(folder: Path, shown: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = f"{shown}/{entry.name}"
        if entry.name.startswith((".", "~$")) or entry.name in NOT_COPIED:
            continue
        if entry.is_dir():
            yield from _copied(Path(entry.path), path)
        else:
            yield path, Path(entry.path).read_bytes()


def _refused(root: Path) -> tuple[Problem, ...]:
    try:
        if not root.exists() or (root.is_dir() and not any(root.iterdir())):
            return ()
        message = f'"{root}" ' + ("holds something already" if root.is_dir() else "is a file")
    except (OSError, ValueError) as error:
        message = f'"{root}" cannot be a folder: {error}'
    return (Problem("ZD019", "error", message, None, "name a folder that does not exist yet"),)


def _quoted(folder: str) -> str:
    return f'"{folder}"' if " " in folder else folder
