"""One page about one paragraph, to be forwarded: its wording, who agreed to what, what changed word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from .gather import reference_document
from .language import load as load_language
from .library.trace import KINDS, Piece, Traced
from .model.document import Document, Run
from .model.problem import Place, Problem, Result
from .model.stamp import Edition, Stamp
from .phrase.fill import fill
from .phrase.functions import FUNCTIONS
from .phrase.scope import Scope
from .phrase.value import Content, Runs, Value
from .pipeline import World
from .provenance import Text
from .spec import template
from .text.align import Stretch
from .write import writer

PART, LABELS, STYLES = "card", "en", "mission"


def card(world: World, text: Text, traced: Traced) -> Result[bytes]:
    """A Word file, laid out by templates/parts/card in the text's language, else in English; set in mission.docx.

    Problems: those of that text and of the reference document.
    """
    located, problems = template.shared(world, PART, (text.language, LABELS))
    if located is None:
        return Result(b"", problems)
    phrase, code, shown = located
    language = load_language(code)
    if language is None:
        message = f'there is no language "{code}" yet'
        return Result(b"", (Problem("ZD010", "error", message, Place(shown), "write it in English"),))
    blocks, problems = fill(phrase, Scope(language, "we", _values(text, traced), FUNCTIONS, {}))
    reference, more = reference_document(world, STYLES, Place(shown))
    if problems or reference is None:
        return Result(b"", (*problems, *more))
    day = text.on.isoformat() if text.on else ""
    title = f"{text.name}, {traced.id}"
    document = Document(text.name, PART, "DOC", code, language.direction, title, day, STYLES, blocks, Place(shown))
    return writer("docx")(Edition(document, Stamp("", day)), reference)


def _values(text: Text, traced: Traced) -> dict[str, Value]:
    sources = tuple(_source(piece, at if traced.pieces else 0) for at, piece in enumerate(traced.parts, 1))
    plain: dict[str, Content] = {
        "name": text.name,
        "paragraph": traced.id,
        "class": KINDS[traced.kind],
        "of_day": text.on or "",
        "wording": traced.whole.text,
        "contradictions": "; ".join(traced.contradictions),
        "changed": any(piece.changes for piece in traced.parts),
    }
    made = {name: Value(content) for name, content in plain.items()}
    return {**made, "sources": Value(None, members=sources)}


def _source(piece: Piece, sentence: int) -> Value:
    """One agreed text that a paragraph, or one of its sentences, comes from."""
    origin = piece.origin
    said: dict[str, Content] = {
        "sentence": str(sentence) if sentence else "",
        "text": origin.text if origin else f"{piece.text} ({KINDS[piece.kind]})",
        "document": origin.document if origin else "",
        "paragraph": origin.paragraph if origin else "",
        "sentences": "" if origin is None or origin.sentences == "all" else origin.sentences.replace(",", ", "),
        "date": date.fromisoformat(origin.date) if origin and origin.date else "",
        "clause": f"{origin.clause}@{origin.wording}" if origin and origin.wording else "",
        "agreed_by": origin.agreed_by if origin else "",
        "how": origin.how if origin else "",
        "changes": Runs(_changed(piece.changes)),
        "verb": piece.move,
        "later": "; ".join(piece.superseded),
    }
    values = tuple(
        _member({"name": each.name.replace("_", " "), "old": each.old, "new": each.new}) for each in piece.values
    )
    parts = {name: Value(content) for name, content in said.items()}
    return Value(said["document"] or "new", parts={**parts, "values": Value(None, members=values)})


def _member(said: Mapping[str, Content]) -> Value:
    return Value("member", parts={name: Value(content) for name, content in said.items()})


def _changed(changes: Sequence[Stretch]) -> tuple[Run, ...]:
    """A comparison as formatted text: what was taken out is struck, what was put in underlined twice."""
    runs: list[Run] = []
    for each in changes:
        if each.kind == "same":
            runs.append(Run(each.new))
            continue
        old, new = each.old.rstrip(), each.new.rstrip()
        space = " " if old and new else ""
        end = " " if each.old[-1:].isspace() or each.new[-1:].isspace() else ""
        parts = (Run(old, face="deleted"), Run(space), Run(new, face="inserted"), Run(end))
        runs += [run for run in parts if run.text]
    return tuple(runs)
