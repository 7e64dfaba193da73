"""What collecting asks of the library: the wordings it holds, and whether a new one would stand in its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.library import Citation, Clause, SourceText, Wording
from ..model.problem import Place
from ..model.record import replace
from ..phrase.read import read
from ..world import World
from . import load
from .choose import cited_source
from .prove import filled_as_source, unproved


def stands(text: str, source: SourceText, paragraph: str, sentences: str) -> bool:
    """True when a text is a wording that gives these sentences of a source word for word."""
    cited = Citation(source.document, paragraph, sentences if sentences == "all" else (sentences,))
    texts: dict[str, Any] = {source.language: text}
    wording = replace(Wording("new", "agreed", cited), **texts)
    phrase, problems = read(text, lambda _: Place(""), structured=False)
    phrases = {f"new/{source.language}": phrase}
    loaded = load.LoadedClause("", "", Clause(1, "", (wording,)), {}, phrases)
    return not problems and not unproved(loaded, 0, source.language, source)


def clauses(world: World) -> Iterator[load.LoadedClause]:
    """Every clause whose file can be read."""
    for name in world.workspace.names(load.CLAUSES, ".yaml"):
        loaded = load.clause(world, name).value
        if loaded:
            yield loaded


def printed(world: World, loaded: load.LoadedClause, language: str, hole: str) -> Iterator[tuple[str, str, str]]:
    """The agreed wordings of a clause in a language: id, text as its source printed it, and the same with holes.

    hole: the word that stands where a parameter has its value; where it cannot stand, the value stays.
    """
    for at, wording in enumerate(loaded.clause.wordings):
        source = cited_source(world, wording.source.document, language) if wording.source else None
        if source is None or wording.source is None or wording.status != "agreed" or not wording.text(language):
            continue
        text, problems = filled_as_source(loaded, at, language, source)
        if problems:
            continue
        opened = replace(wording, source=replace(wording.source, values=dict.fromkeys(wording.parameters, hole)))
        every = (*loaded.clause.wordings[:at], opened, *loaded.clause.wordings[at + 1 :])
        holed = replace(loaded, clause=replace(loaded.clause, wordings=every))
        filled, problems = filled_as_source(holed, at, language, source)
        yield wording.id, text, text if problems else filled
