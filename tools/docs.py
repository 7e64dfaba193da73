"""Writes the generated pages of docs/ from the program itself; --check only says which ones are stale."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from docs_markup import section

from zerodraft.check import explain
from zerodraft.cli import main as zerodraft
from zerodraft.library.trace import KINDS, LEGEND, THRESHOLDS
from zerodraft.model.written import FILES, OWN
from zerodraft.yamlfile import schema

DOCS = Path(__file__).parents[1] / "docs"
REGISTERS = Path(__file__).with_name("registers.md")
TRACE = Path(__file__).with_name("trace.md")
WIDTH = 100


def commands_page() -> str:
    """What `--help` prints, for zerodraft and each of its commands."""
    parts = ["# Commands", "Generated from `zerodraft COMMAND --help`; do not edit."]
    for name, text in helps("zerodraft", zerodraft, None):
        parts.append(f"## {name}\n\n```text\n{text}\n```")
    return "\n\n".join(parts) + "\n"


def helps(name: str, command: click.Command, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    """The name of a command as it is typed and its help, then those of its sub-commands."""
    settings = {**command.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = click.Context(command, parent, info_name=name.split()[-1], **settings)
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            inner = command.get_command(context, each)
            assert inner is not None
            yield from helps(f"{name} {each}", inner, context)


def files_page() -> str:
    """The keys of every kind of file that a person writes, and what may stand in its texts."""
    contents = ", ".join(f"[{name}](#{name}-{_anchor(path)})" for name, (_, path) in FILES.items())
    others = ("registers of your own", "markup", "functions", "values", "parameters")
    parts = [
        "# Files",
        "Generated from `src/zerodraft/model` and the texts in `tools`; do not edit.",
        ", ".join([contents, *(f"[{each}](#{each.replace(' ', '-')})" for each in others)]),
    ]
    for name, (kind, path) in FILES.items():
        if name == next(iter(OWN)):
            parts.append(REGISTERS.read_text(encoding="utf-8").strip())
        parts.append(f"## {name}: `{path}`")
        about = " ".join((kind.__doc__ or "").partition("\n\n")[0].split())
        parts.append(f"{about} Schema for editors: [{name}.schema.json](schema/{name}.schema.json).")
        parts.append(schema.markdown(kind).strip())
    return "\n\n".join([*parts, section()]) + "\n"


def trace_page() -> str:
    """The classes of `zerodraft trace`, the figures it decides by, and its JSON."""
    classes = "\n".join(f"| {name} | `{kind}` | {LEGEND[kind]} |" for kind, name in KINDS.items())
    figures = "\n".join(f"| {name} | {figure:g} | {about} |" for name, (figure, about) in THRESHOLDS.items())
    text = TRACE.read_text(encoding="utf-8")
    return text.replace("CLASSES", classes).replace("FIGURES", figures)


def _anchor(path: str) -> str:
    """A path as it stands in the address of its heading."""
    return re.sub(r"[^\w-]", "", path.lower())


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    found = {
        DOCS / "commands.md": commands_page(),
        DOCS / "files.md": files_page(),
        DOCS / "trace.md": trace_page(),
        DOCS / "checks.md": explain.markdown(),
    }
    for name, (kind, _) in FILES.items():
        text = json.dumps(schema.json_schema(kind), indent=2, ensure_ascii=False)
        found[DOCS / "schema" / f"{name}.schema.json"] = text + "\n"
    return found


def stale() -> list[Path]:
    """The pages that are missing or not what the program would write now."""
    return [path for path, text in pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text]


def main() -> int:
    """Write the stale pages, or with --check only name them; exit code 1 when --check found some."""
    found = stale()
    if "--check" in sys.argv:
        for path in found:
            print(f"docs/{path.relative_to(DOCS).as_posix()} is stale: run `make docs`", file=sys.stderr)
        return bool(found)
    texts = pages()
    for path in found:
        path.parent.mkdir(exist_ok=True)
        path.write_text(texts[path], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
