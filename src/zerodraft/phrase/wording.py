"""A wording of a clause, read and ready to be filled, with the source it was taken from."""

from __future__ import annotations

from ..model.document import Source
from ..model.library import SourceText, Wording
from ..model.problem import Place
from ..model.record import dataclass
from .tree import Phrase


@dataclass(frozen=True, slots=True)
class ReadWording:
    """`clause` is the clause's id, `place` where the wording stands in its file."""

    clause: str
    wording: Wording
    phrase: Phrase
    source: SourceText | None
    place: Place

    def cited(self, amended: bool = False) -> Source | None:
        """The source as blocks and runs carry it."""
        if self.source is None or self.wording.source is None:
            return None
        paragraph = self.wording.source.paragraph
        agreed_by, how = self.source.agreed_by, self.source.how
        return Source(self.source.document, paragraph, agreed_by, how, self.clause, self.wording.id, amended)
