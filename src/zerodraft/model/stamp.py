"""Author and date that a file carries: given from outside, never read from the clock."""

from __future__ import annotations

from .document import Document
from .record import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who and when, for the file's properties; `date` is ISO (2013-09-26)."""

    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Edition:
    """All a writer gets: a document and a stamp (later also the changes shown in it)."""

    document: Document
    stamp: Stamp
