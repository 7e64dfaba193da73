"""Where the words of a draft or a file come from: both become paragraphs that are traced in the library."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from . import pipeline
from .library.own_registers import in_own_registers
from .library.trace import Traced, trace
from .model.document import Document, Paragraph, Source
from .model.problem import Problem, Result
from .model.reading import Piece, Reading
from .model.record import dataclass, field
from .nearest import nearest
from .pipeline import World
from .read.file import read

_NUMBER = re.compile(r"(?:\d{1,3}\.|\((?:[a-z]{1,2}|[ivx]{1,5})\)|[-–•])\s+")
Said = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be traced: its paragraphs as (id, text), with the sources that a draft names; its day if it has one."""

    name: str
    language: str
    paragraphs: tuple[tuple[str, str], ...]
    claims: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    on: date | None = None

    def only(self, id: str) -> Text | None:
        """The text of one paragraph; None when there is no such one."""
        found = tuple(each for each in self.paragraphs if each[0] == id)
        return Text(self.name, self.language, found, self.claims, self.on) if found else None

    def nearest(self, id: str) -> str:
        """The id most like one that no paragraph has."""
        return nearest(id, [each for each, _ in self.paragraphs]) or ""


@in_own_registers
def traced(world: World, text: Text, said: Said = lambda done, total: None) -> tuple[Traced, ...]:
    """Every paragraph of a text with its class and its sources; `said` hears how far it is."""
    return trace(world, text.paragraphs, text.language, text.claims, text.on, said)


def of_draft(world: World, name: str) -> Result[Text | None]:
    """The text of a draft. Problems: those of the draft; None when it cannot be made."""
    drafted, problems = pipeline.draft(world, name)
    return Result(of_document(drafted.document) if drafted else None, problems)


def of_document(document: Document) -> Text:
    """The paragraphs of a document with the sources that they and their runs name."""
    paragraphs = tuple(document.paragraphs())
    claims = {each.id: found for each in paragraphs if (found := _claims(each))}
    on = date.fromisoformat(document.date) if document.date else None
    texts = tuple((each.id, each.text.replace("\n", " ")) for each in paragraphs)
    return Text(document.name, document.language, texts, claims, on)


def _claims(paragraph: Paragraph) -> tuple[Source, ...]:
    found = (paragraph.source, *(run.source for run in paragraph.runs))
    return tuple(dict.fromkeys(source for source in found if source))


def of_file(path: Path, shown: str, language: str) -> Result[Text | None]:
    """The text of a file; its paragraphs are numbered from 1. Problems: those of reading it."""
    reading, problems = read(path, shown)
    if reading is None:
        return Result(None, problems)
    texts = (_NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text for text in _paragraphs(reading))
    numbered = tuple((str(at), text) for at, text in enumerate(filter(None, texts), 1))
    return Result(Text(path.stem, language, numbered), problems)


def _paragraphs(reading: Reading) -> Iterator[str]:
    """The paragraphs of a text received; lines of a page are joined until one of them ends a paragraph."""
    pending: list[str] = []
    before: Piece | None = None
    for piece in reading.pieces:
        if piece.kind in ("header", "footer", "note"):
            continue
        words = " ".join(reading.text[piece.start : piece.end].split())
        if before and pending and (piece.kind != "line" or _ends(reading, before, piece)):
            yield " ".join(pending)
            pending = []
        pending.append(words)
        before = piece
    if pending:
        yield " ".join(pending)


def _ends(reading: Reading, before: Piece, piece: Piece) -> bool:
    """True when a line begins a paragraph: after an empty one, with a number, on a new page after a full stop."""
    if before.kind != "line" or _NUMBER.match(reading.text[piece.start : piece.end].lstrip()):
        return True
    if before.page != piece.page:
        return reading.text[before.start : before.end].rstrip()[-1:] in tuple(".;:!?")
    return reading.text.count("\n", before.end, piece.start) > 1


def no_block(text: Text, id: str) -> Problem:
    """ZD010 for a paragraph that a text does not have."""
    near = text.nearest(id)
    mend = f'write "{near}"' if near else "leave it out to see all of them"
    return Problem("ZD010", "error", f'"{text.name}" has no paragraph "{id}"', None, mend)
