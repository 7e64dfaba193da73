"""What of the library a text is compared with, and what later language took the place of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from ...model.library import Wording
from ...world import World
from .. import index, load
from .traced import THRESHOLDS, Origin


class Library:
    """The agreed texts of a workspace in one language, found by the index.

    `on` is the day of the text that is traced, None when it has none: later language cannot have been known to it.
    """

    def __init__(self, world: World, language: str, on: date | None = None) -> None:
        self._world = world
        self._language = language
        self._on = on
        self._index = index.opened(world)

    def near(self, text: str) -> tuple[index.Entry, ...]:
        """The agreed texts that share the rarest words of a text."""
        most = int(THRESHOLDS["candidates"][0])
        return self._agreed(self._index.near((text,), most, self._language))

    def of(self, places: Iterable[tuple[str, str]]) -> tuple[index.Entry, ...]:
        """The agreed texts at paragraphs given as (document, paragraph), wordings and sentences of them too."""
        wanted = set(places)
        if not wanted:
            return ()
        return tuple(each for each in self._every if (each.document, each.paragraph) in wanted)

    @cached_property
    def _every(self) -> tuple[index.Entry, ...]:
        return self._agreed(self._index.entries(index.Filters(language=self._language)))

    @cached_property
    def _wordings(self) -> tuple[index.Entry, ...]:
        return self._agreed(self._index.entries(index.Filters(language=self._language, kind="wording")))

    @staticmethod
    def _agreed(entries: tuple[index.Entry, ...]) -> tuple[index.Entry, ...]:
        return tuple(each for each in entries if each.document and each.status != "proposed")

    def clause(self, name: str) -> load.LoadedClause | None:
        """A clause; None when its file is gone or has mistakes."""
        return load.clause(self._world, name).value

    def superseded(self, origin: Origin) -> tuple[str, ...]:
        """Later agreed language in the place of a text, each "clause@wording, document, paragraph, date"."""
        clauses = {origin.clause} if origin.clause else self._clauses_of(origin)
        found = []
        for each in self._wordings:
            later = each.date > origin.date and (self._on is None or each.date <= self._on.isoformat())
            if each.clause in clauses and each.status == "agreed" and later:
                found.append(f"{each.clause}@{each.wording} ({each.document}, {each.paragraph}, {each.date})")
        replaced = self._replaced(origin)
        return tuple(dict.fromkeys([*found, *([replaced] if replaced else [])]))

    def _clauses_of(self, origin: Origin) -> set[str]:
        """The clauses that were made of the sentences of a paragraph."""
        wanted = set(origin.sentences.split(","))
        return {
            each.clause
            for each in self._wordings
            if (each.document, each.paragraph) == (origin.document, origin.paragraph)
            and ("all" in (each.sentences, *wanted) or wanted & set(each.sentences.split(",")))
        }

    def _replaced(self, origin: Origin) -> str:
        loaded = self.clause(origin.clause) if origin.clause else None
        wording: Wording | None = None
        for each in loaded.clause.wordings if loaded else ():
            wording = each if each.id == origin.wording else wording
        if wording is None or wording.status != "retired":
            return ""
        return f"{origin.clause}@{wording.replaced_by}" if wording.replaced_by else f"{origin.clause}: retired"


def origin(entry: index.Entry) -> Origin:
    """Where a text of the index stands."""
    where = (entry.document, entry.paragraph, entry.sentences, entry.date, entry.agreed_by, entry.how, entry.text)
    return Origin(*where, entry.clause, entry.wording)
