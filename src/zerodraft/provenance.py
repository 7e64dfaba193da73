"""Where the words of a draft or a file come from: both become paragraphs that are traced in the library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from . import pipeline
from .collect.clean import cleaned
from .library.index import opened
from .library.own_registers import in_own_registers
from .library.trace import Traced, trace
from .model.document import Document, Paragraph, Source
from .model.problem import Problem, Result
from .model.record import dataclass, field
from .nearest import nearest
from .pipeline import World
from .read.file import read

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


def left_out(world: World) -> tuple[str, ...]:
    """The files of the library that a text is not compared with, for they have mistakes."""
    return opened(world).state().wrong


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
    cleaning, more = cleaned(reading, shown)
    texts = [kept.text for kept in cleaning.paragraphs if kept.kind not in ("header", "footer", "note")]
    numbered = tuple((str(at), text) for at, text in enumerate(texts, 1))
    return Result(None if more else Text(path.stem, language, numbered), (*problems, *more))


def no_block(text: Text, id: str) -> Problem:
    """ZD010 for a paragraph that a text does not have."""
    near = text.nearest(id)
    mend = f'write "{near}"' if near else "leave it out to see all of them"
    return Problem("ZD010", "error", f'"{text.name}" has no paragraph "{id}"', None, mend)
