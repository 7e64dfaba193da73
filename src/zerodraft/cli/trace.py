"""zerodraft trace: where every paragraph of a draft or a file comes from, and who agreed to it how."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from .. import files, pipeline, provenance
from ..library.trace import KINDS, LEGEND, Piece, Traced, shares
from ..library.trace.told import facts, totals
from ..model.library import LANGUAGES
from ..model.problem import Place, Problem, Result
from ..model.record import asdict
from ..pipeline import World
from ..provenance import Text
from . import here, report
from .progress import Progress

WIDTH, INDENT = 100, "    "
CARD = "card"
ENDINGS = {".docx": CARD, ".json": "json", ".html": "html", ".htm": "html", ".txt": "text"}


@click.command()
@click.argument("text", metavar="DRAFT|FILE")
@click.argument("block", required=False)
@click.option("--as", "kind", type=click.Choice(["text", "json", "html"]), help="What to print, text if not said.")
@click.option(
    "-o", "--output", metavar="FILE", help="Write it to this file: .txt, .json, .html; of one BLOCK also .docx."
)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language of FILE.")
def command(text: str, block: str | None, kind: str | None, output: str | None, language: str) -> int:
    """Show for each paragraph whether it is agreed, by whom and how, changed (word by word), stitched, or new.

    FILE is a DOCX, a PDF or a plain text; its paragraphs are numbered from 1. BLOCK is the id of one paragraph. Texts
    are compared in one normal form (NFC, one space, plain quotation marks, without closing punctuation). What a draft
    says of its own sources is compared too. Classes, thresholds and the JSON: docs/trace.md.
    A .docx is a card, one page about BLOCK to be forwarded: its wording, source, who agreed, every change.

    \b
    zerodraft trace 2027-world-day-statement
    zerodraft trace 2027-world-day-statement icat-members
    zerodraft trace 2027-world-day-statement icat-members -o card.docx
    zerodraft trace their-draft.docx -o their-draft.html
    """
    world = here.world()
    found, problems = _text(world, text, language)
    here.say((each for each in problems if found is None or each.place is None), err=True)
    if found is None:
        return 1
    chosen = found.only(block) if block else found
    if chosen is None:
        here.say([provenance.no_block(found, block or "")], err=True)
        return 1
    wanted = kind or ENDINGS.get(Path(output or "").suffix.lower(), "text")
    if wanted == CARD and not block:
        raise click.UsageError("a card is about one paragraph: name its BLOCK")
    traced = _traced(world, chosen)
    for remark in _remarks(world, chosen, traced):
        click.echo(remark, err=True)
    if wanted == CARD and output:
        return _card(world, chosen, traced, output)
    made = {"text": _as_text, "json": _as_json, "html": _as_page}[wanted](chosen, traced)
    wrong = any(each.contradictions for each in traced)
    if output is None:
        click.echo(made, nl=False)
    elif not _written(output, made.encode("utf-8")):
        return 1
    return 1 if wrong else 0


def _text(world: World, word: str, language: str) -> Result[Text | None]:
    """A draft of that name, else a file."""
    name = here.name(world.workspace, word)
    path = Path(word)
    if name in pipeline.names(world) or not (path.is_file() or path.suffix or path.name != word):
        return provenance.of_draft(world, name)
    return provenance.of_file(path, word, language)


def _traced(world: World, text: Text) -> tuple[Traced, ...]:
    progress = Progress(len(text.paragraphs))
    traced = provenance.traced(world, text, lambda done, total: progress.show(done, text.name))
    progress.clear()
    return traced


def _remarks(world: World, text: Text, traced: Sequence[Traced]) -> Iterator[str]:
    wrong = provenance.left_out(world)
    if wrong:
        named = ", ".join(map(report.plain, wrong[:3])) + (" …" if len(wrong) > 3 else "")
        yield f"not compared with, for they have mistakes: {named} (zerodraft library check)"
    if len(traced) > 1 and all(each.kind == "new" for each in traced):
        yield f'nothing like this is in the library in "{text.language}"; for a file in another language: --language'


def _card(world: World, text: Text, traced: Sequence[Traced], output: str) -> int:
    from .. import card

    if not traced:
        raise click.UsageError("this paragraph has too few words to be traced")
    data, problems = card.card(world, text, traced[0])
    here.say(problems, err=True)
    return 0 if not problems and _written(output, data) else 1


def _written(output: str, data: bytes) -> bool:
    path = Path(output)
    problems: tuple[Problem, ...]
    if path.exists():
        message, mend = "there is such a file already, and it is left as it is", "give another name, or delete it"
        problems = (Problem("ZD019", "error", message, Place(output), mend),)
    else:
        problems = files.write_bytes(path, data, shown=output)
    here.say(problems, err=True)
    if not problems:
        click.echo(output)
    return not problems


def _as_json(text: Text, traced: Sequence[Traced]) -> str:
    plain = {
        "format": 1,
        "name": text.name,
        "language": text.language,
        "shares": shares(traced),
        "paragraphs": [{"kind": each.kind, **asdict(each)} for each in traced],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _as_page(text: Text, traced: Sequence[Traced]) -> str:
    from ..library.trace.page import page

    return page(text.name, traced, text.language)


def _as_text(text: Text, traced: Sequence[Traced]) -> str:
    lines = [f"{report.plain(text.name)}: {totals(traced)}"]
    for each in traced:
        lines += ["", f"{click.style(report.plain(each.id), bold=True)}  {KINDS[each.kind]}"]
        for piece in each.parts:
            lines += _lines(piece, quoted=bool(each.pieces))
        lines += [f"{INDENT}! {report.plain(said)}" for said in each.contradictions]
    used = {piece.kind for each in traced for piece in (each.whole, *each.pieces)}
    legend = [f"{name}: {LEGEND[kind]}" for kind, name in KINDS.items() if kind in used]
    if any(piece.changes for each in traced for piece in each.parts):
        legend.append("[-struck-] stands in the source only, {+put in+} in this text only")
    return "\n".join([*lines, *(["", *legend] if legend else []), ""])


def _lines(piece: Piece, quoted: bool) -> Iterator[str]:
    """What is known of a text; the text itself where it is changed or is one sentence of several."""
    if piece.kind == "changed":
        yield from _wrapped(report.plain("".join(_marked(piece))))
    elif quoted:
        yield from _wrapped(f'{KINDS[piece.kind]}: "{report.plain(piece.text)}"')
    for fact in facts(piece):
        yield from _wrapped(report.plain(fact))


def _marked(piece: Piece) -> Iterator[str]:
    for each in piece.changes:
        if each.kind == "same":
            yield each.new
            continue
        for text, start, end in ((each.old, "[-", "-]"), (each.new, "{+", "+}")):
            words = text.rstrip()
            yield f"{start}{words}{end}{text[len(words) :]}" if words else ""


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT + "  ")
