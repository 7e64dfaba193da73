"""How a clause moved over the years: its wordings oldest first, each compared word by word with the one before."""

from __future__ import annotations

from datetime import date

from ..language import Language
from ..language import load as load_language
from ..model.document import Paragraph
from ..model.library import SourceText, Wording
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..phrase.fill import fill
from ..phrase.functions import FUNCTIONS
from ..phrase.scope import Scope
from ..phrase.value import Value
from ..text.align import Stretch, compare
from ..text.forms import compared, opening
from ..world import World
from . import load
from .choose import cited_source

VOICE = "we"
"""All wordings are printed in one voice, so that only what was said otherwise differs, not the form of its place."""


@dataclass(frozen=True, slots=True)
class Step:
    """One wording in the life of a clause.

    text: as its source printed the values, in the voice "we". changes: against the wording before, () for the first.
    move: what became of the opening verb, in plain words; "" where it stayed.
    """

    wording: Wording
    text: str
    source: SourceText | None
    changes: tuple[Stretch, ...]
    move: str

    @property
    def day(self) -> date | None:
        """Day of its source; None for a wording that has none yet."""
        return self.source.date if self.source else None


def lineage(world: World, name: str, language: str, place: Place | None = None) -> Result[tuple[Step, ...]]:
    """The wordings of a clause in a language, oldest first, those without a source last.

    Problems: those of the clause's file, ZD010 (no clause, no language, no wording in it).
    """
    loaded, problems = load.clause(world, name, place)
    if loaded is None:
        return Result((), problems)
    words = load_language(language)
    if words is None:
        return Result((), (_missing(f'there is no language "{language}" yet', place, "choose another"),))
    found: list[tuple[Wording, str, SourceText | None]] = []
    for at, wording in enumerate(loaded.clause.wordings):
        if wording.text(language):
            source = cited_source(world, wording.source.document if wording.source else "", language)
            found.append((wording, printed(loaded, at, words), source))
    if not found:
        message = f'the clause "{name}" has no wording in "{language}"'
        return Result((), (_missing(message, place or loaded.place(""), f"add it to {loaded.shown}"),))
    found.sort(key=lambda each: each[2].date if each[2] else date.max)
    steps: list[Step] = []
    for wording, text, source in found:
        before = steps[-1].text if steps else None
        changes = () if before is None else compare(before, text)
        steps.append(Step(wording, text, source, changes, "" if before is None else move(before, text, words)))
    return Result(tuple(steps))


def move(old: str, new: str, language: Language) -> str:
    """What became of the opening verb: "welcome" became "take note of": weaker, endorsement removed; "" for nothing."""
    before, after = opening(old, language), opening(new, language)
    if before is None and after is None:
        return ""
    if after is None:
        return f'"{before.verb if before else ""}" is gone from the opening'
    if before is None:
        return f'it opens with "{after.verb}" now'
    how, meaning = compared(before, after, language)
    if before.verb == after.verb and not meaning:
        return ""
    became = f'"{_said(before.verb, before.intensifiers)}" became "{_said(after.verb, after.intensifiers)}"'
    return f"{became}: {meaning if how in ('same', 'not comparable') else f'{how}, {meaning}'}"


def _said(verb: str, intensifiers: tuple[str, ...]) -> str:
    return f"{verb} ({', '.join(intensifiers)})" if intensifiers else verb


def printed(loaded: load.LoadedClause, at: int, language: Language) -> str:
    """A wording with the values its source printed; what no source gives stands as the parameter's name in brackets."""
    wording = loaded.clause.wordings[at]
    printed = wording.source.values if wording.source else {}
    values = {name: Value(printed.get(name, f"[{name}]")) for name in wording.parameters}
    scope = Scope(language, VOICE, values, FUNCTIONS, {})
    blocks, problems = fill(loaded.phrases.get(f"{wording.id}/{language.code}", ()), scope)
    if problems:
        return wording.text(language.code)
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def _missing(message: str, place: Place | None, mend: str) -> Problem:
    return Problem("ZD010", "error", message, place, mend)
