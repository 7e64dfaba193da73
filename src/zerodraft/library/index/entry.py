"""What of a file of the library is found: paragraphs and sentences of sources, wordings as their sources have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from ...language import Language
from ...model.library import LANGUAGES, Clause, Group, SourceText, Wording
from ...model.record import dataclass
from ...registers import states
from ...registers.fold import fold
from ...text import forms
from ...text.normal import sentences
from ...world import World
from .. import load
from ..choose import cited_source, source_name
from ..prove import filled_as_source

Kind = Literal["wording", "sentence", "paragraph"]
Languages = Callable[[str], Language | None]
_SLOT = re.compile(r"\{\{\s*(?:\w+\(\s*)?[\"']?([^\"')}]*).*?\}\}")
_HEADS = ("title", "chapeau", "transmit")
BESIDE = "beside"
_OPENING = 240
"""Characters in which the opening verb of a text is looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text that can be found: where it stands, what it is, and who agreed to it how.

    parts: of the document, from the paragraph's id ("annex", "operative"). verb: it opens with, in base form.
    sentences: "all", or the numbers of those of the paragraph ("2"). clause and wording are "" for a text of a source,
    document and what follows it for a wording that names no source. status: of the wording; of a text of a source
    "agreed", or BESIDE for the letter, masthead and headline round it: parts for which the source gives no voice.
    about: words beside the text that it is found by.
    """

    kind: Kind
    text: str
    language: str
    parts: tuple[str, ...] = ()
    verb: str = ""
    document: str = ""
    paragraph: str = ""
    sentences: str = "all"
    clause: str = ""
    wording: str = ""
    status: str = ""
    topics: tuple[str, ...] = ()
    title: str = ""
    date: str = ""
    agreed_by: str = ""
    how: str = ""
    about: str = ""


def of_source(source: SourceText, languages: Languages) -> Iterator[Entry]:
    """The paragraphs of a source, and the sentences of those that have several."""
    language = languages(source.language)
    for id, text in source.paragraphs.items():
        every = sentences(text)
        yield _entry("paragraph", text, source, id, "all", language)
        for at, sentence in enumerate(every if len(every) > 1 else (), 1):
            yield _entry("sentence", sentence, source, id, str(at), language)


def _entry(kind: Kind, text: str, source: SourceText, id: str, which: str, language: Language | None) -> Entry:
    opening = _verb(text, language)
    parts = _parts(id, source, opening)
    status = "agreed" if not source.voices or id.split("/")[0] in source.voices else BESIDE
    where = (source.document, id, which)
    return Entry(kind, text, source.language, parts, opening.verb if opening else "", *where, status=status)


def of_clause(world: World, loaded: load.LoadedClause, languages: Languages) -> Iterator[Entry]:
    """The wordings of a clause in each of their languages, filled as their sources have them."""
    for at, wording in enumerate(loaded.clause.wordings):
        for language in LANGUAGES:
            if wording.text(language):
                yield _wording(world, loaded, at, language, languages)


def _wording(world: World, loaded: load.LoadedClause, at: int, language: str, languages: Languages) -> Entry:
    clause: Clause = loaded.clause
    wording: Wording = clause.wordings[at]
    cited = wording.source
    source = cited_source(world, cited.document, language) if cited else None
    text = filled_as_source(loaded, at, language, source).value if source else ""
    text = text or " ".join(_SLOT.sub(r"\1", wording.text(language)).split())
    opening = _verb(text, languages(language))
    parts = _parts(cited.paragraph, source, opening) if cited and source else ()
    which = (cited.sentences if isinstance(cited.sentences, str) else ",".join(cited.sentences)) if cited else "all"
    return Entry(
        "wording",
        text,
        language,
        parts,
        opening.verb if opening else "",
        cited.document if cited else "",
        cited.paragraph if cited else "",
        which,
        loaded.id,
        wording.id,
        wording.status,
        clause.topics,
        about=" ".join((loaded.id, clause.about, *clause.topics)),
    )


def cited(clause: Clause) -> tuple[str, ...]:
    """Names of the files of the sources that a clause cites."""
    return tuple(sorted({source_name(each.source.document) for each in clause.wordings if each.source}))


def parties_of_source(source: SourceText) -> set[str]:
    """Who agreed to a source, folded; States by their code where its title or chapeau lists two of them or more."""
    found = {fold(source.agreed_by)}
    for name in source.parties:
        found |= {states.find(name, source.date).id, fold(name)}
    heads = [text for id, text in source.paragraphs.items() if id.rpartition("/")[2] in _HEADS]
    for text in (source.title, *heads):
        named = {each.id for each in states.scan(text, source.language)}
        found |= named if len(named) > 1 else set()
    return found - {""}


def parties_of_group(group: Group) -> Iterator[tuple[str, str]]:
    """(document, party) for each source that attests a group: its names, folded, and its States by their code."""
    names = {fold(name) for name in (*group.name.values(), *group.short.values())}
    for attested in group.attested:
        ids = {states.find(name, attested.on).id for name in attested.states}
        for party in sorted((names | ids) - {""}):
            yield attested.source.document, party


def _parts(id: str, source: SourceText, opening: forms.Opening | None) -> tuple[str, ...]:
    """The parts a paragraph stands in: "annex/2" is annex and operative; one opening with a participle, preamble."""
    *outer, last = id.split("/")
    if not last.isdigit():
        return (*outer, last)
    voice = source.voice(id)
    if voice == "participle" or (opening and opening.voices == ("participle",)):
        return (*outer, "preamble")
    return (*outer, "operative") if voice in ("bare", "third") else tuple(outer)


def _verb(text: str, language: Language | None) -> forms.Opening | None:
    return forms.opening(text[:_OPENING], language) if language else None
