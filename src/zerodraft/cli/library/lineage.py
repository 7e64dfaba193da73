"""zerodraft library lineage: the wordings of a clause over the years, what changed from one to the next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import click

from ... import files
from ...library import load
from ...library.lineage import Step, lineage
from ...library.lineage_page import UNDATED, page
from ...model.library import LANGUAGES
from ...model.problem import Place, Problem
from .. import here, report
from .show import INDENT, WIDTH

GUTTER = "  |  "


@click.command()
@click.argument("clause")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language.")
@click.option("--as", "kind", type=click.Choice(["text", "html"]), help="Text, or a page with a time line.")
@click.option("-o", "--output", "output", metavar="FILE", help="Write it to this file; .html makes a page.")
def command(clause: str, language: str, kind: str | None, output: str | None) -> int:
    """Show how the wording of a clause moved: oldest first, each beside the one before, with who agreed to it and how.

    Words that were taken out are marked [-so-], those that were put in {+so+}. All verbs stand in the form of a joint
    statement, so that only what is said otherwise differs.

    \b
    zerodraft library lineage global-plan-of-action
    zerodraft library lineage global-plan-of-action -o lineage.html
    """
    world = here.world()
    name = clause.partition("@")[0]
    steps, problems = lineage(world, name, language)
    here.say(problems, err=True)
    loaded = load.clause(world, name).value
    if not steps or loaded is None:
        return 1
    wanted = kind or ("html" if output and output.lower().endswith((".html", ".htm")) else "text")
    if wanted == "html":
        text = page(name, loaded.clause, steps, language)
    else:
        head = f"{name}: {report.plain(loaded.clause.about)}"
        text = "\n".join((head, *(line for at in range(len(steps)) for line in _lines(name, steps, at)), ""))
    if output is None:
        click.echo(text, nl=False)
        return 0
    return _write(output, text)


def _write(output: str, text: str) -> int:
    path = Path(output)
    problems: tuple[Problem, ...]
    if path.exists():
        message, mend = "there is such a file already, and it is left as it is", "give another name, or delete it"
        problems = (Problem("ZD019", "error", message, Place(output), mend),)
    else:
        problems = files.write_bytes(path, text.encode("utf-8"), shown=output)
    here.say(problems, err=True)
    if not problems:
        click.echo(output)
    return 1 if problems else 0


def _lines(name: str, steps: tuple[Step, ...], at: int) -> Iterator[str]:
    """One wording: its facts, and its text beside that of the one before."""
    step = steps[at]
    yield ""
    yield f"{step.day.isoformat() if step.day else UNDATED}  {name}@{step.wording.id}  {step.wording.status}"
    if step.source and step.wording.source:
        yield report.plain(f"{INDENT}source: {step.source.document}, {step.wording.source.paragraph}")
        yield report.plain(f"{INDENT}agreed by: {step.source.agreed_by} ({step.source.how})")
    if step.move:
        yield report.plain(f"{INDENT}opening verb: {step.move}")
    if not step.changes:
        yield from textwrap.wrap(report.plain(step.text), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
        return
    if all(each.kind == "same" for each in step.changes):
        yield f"{INDENT}word for word as before"
        return
    width = (WIDTH - len(INDENT) - len(GUTTER)) // 2
    before = "".join(each.old if each.kind == "same" else marked(each.old, "[-", "-]") for each in step.changes)
    after = "".join(each.new if each.kind == "same" else marked(each.new, "{+", "+}") for each in step.changes)
    columns = (textwrap.wrap(report.plain(text), width) for text in (before, after))
    for left, right in zip_longest(*columns, fillvalue=""):
        yield f"{INDENT}{left:{width}}{GUTTER}{right}".rstrip()


def marked(text: str, start: str, end: str) -> str:
    """Words between two marks, white space after them outside; "" stays as it is."""
    words = text.rstrip()
    return f"{start}{words}{end}{text[len(words) :]}" if words else text
