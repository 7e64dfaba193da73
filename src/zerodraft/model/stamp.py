"""Author and date that a file carries: given from outside, never read from the clock."""

from __future__ import annotations

from collections.abc import Mapping

from .document import Document
from .record import dataclass, field


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who and when, for the file's properties; `date` is ISO (2013-09-26)."""

    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Edition:
    """All a writer gets: a document and a stamp; for an internal copy its comments and its mark.

    comments: for the id of a paragraph the paragraphs of the comment on it, shown by Word files alone. mark: what
    stands in the header of each page ("INTERNAL").
    """

    document: Document
    stamp: Stamp
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mark: str = ""
