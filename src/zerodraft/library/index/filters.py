"""What a search is narrowed down by, and how that reads in SQL."""

from __future__ import annotations

from ...language import load as load_language
from ...model.record import dataclass
from ...registers import states
from ...registers.fold import fold
from ...text import forms
from ..choose import source_name


@dataclass(frozen=True, slots=True)
class Filters:
    """What texts must have; what is left out does not count.

    part: "operative", "chapeau", "annex". verb: that they open with, in any form. party: a State by any of its names, a
    group, or words of who agreed. year: of the source. source: its symbol, name or title, or words of them.
    """

    language: str = ""
    topic: str = ""
    part: str = ""
    verb: str = ""
    party: str = ""
    year: int = 0
    source: str = ""
    kind: str = ""


def conditions(filters: Filters) -> tuple[str, list[object]]:
    """SQL over entry e and document d, and its values."""
    parts: list[str] = ["1"]
    values: list[object] = []

    def must(sql: str, *given: object) -> None:
        parts.append(sql)
        values.extend(given)

    if filters.language:
        must("e.language = ?", filters.language)
    if filters.kind:
        must("e.kind = ?", filters.kind)
    if filters.topic:
        must("instr(lower(e.topics), ?)", filters.topic.casefold())
    if filters.part:
        must("instr(e.parts, ?)", f" {_part(filters.part)} ")
    if filters.verb:
        must("e.verb = ?", _verb(filters.verb, filters.language))
    if filters.year:
        must("substr(d.date, 1, 4) = ?", f"{filters.year:04}")
    if filters.source:
        must("(instr(e.document, ?) or instr(lower(d.title), ?))", _slug(filters.source), filters.source.casefold())
    if filters.party:
        sql = "(p.name = ? or instr(' ' || p.name || ' ', ?))"
        state = states.find(filters.party, None).id
        known = f"select 1 from party p where p.document || ' ' || e.language = e.document and {sql}"
        must(f"exists({known})", state, f" {fold(filters.party)} ")
    return " and ".join(parts), values


def _part(words: str) -> str:
    """A part as the index calls it: "preambular" and "Preamble" are preamble."""
    part = words.casefold()
    return {"preambular": "preamble"}.get(part, part)


def _verb(words: str, code: str) -> str:
    """A verb in its base form: "welcomes", "we welcome"."""
    language = load_language(code or "en")
    opening = forms.opening(words, language) if language else None
    return opening.verb if opening else words.casefold()


def _slug(words: str) -> str:
    return source_name(words) or "\x00"
