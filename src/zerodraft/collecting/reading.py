"""An earlier text as the source that it would be, with what each of its paragraphs may become."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..collect import propose
from ..collect.clean import cleaned
from ..collect.marks import spoken
from ..collect.propose import HOLE, Known, Library, Proposal
from ..collect.understand import Understood, ids_of, understand
from ..language import Language
from ..language import load as load_language
from ..library import load
from ..library.choose import source_name
from ..library.own_registers import in_own_registers
from ..library.stands import clauses, printed, stands
from ..model.library import SourceText
from ..model.problem import Place, Problem, Result
from ..model.reading import Cleaned
from ..model.record import dataclass, replace
from ..read.file import read as read_file
from ..text.normal import normal
from ..text.received import broken
from ..workspace import slug_problem
from ..world import BUILD, World

OWN_TEXTS = ("drafts", BUILD)
DATE_MISSING = "the text says no date"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of a text; "" and None where it shall be found in the text itself."""

    document: str = ""
    agreed_by: str = ""
    how: str = ""
    date: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Collected:
    """A text that was read: the source it would be, the text received, and what its paragraphs may become.

    source.document is the name that was said, its symbol, or a suggestion made of place, kind and date. unproved: the
    paragraphs that no wording gives word for word, lists and their members among them.
    """

    source: SourceText
    received: str
    understood: Understood
    proposals: tuple[Proposal, ...]
    unproved: tuple[str, ...]

    @property
    def name(self) -> str:
        """Name of the file of the source."""
        return source_name(self.source.document)


@in_own_registers
def read(world: World, path: Path, said: Said) -> Result[Collected | None]:
    """A file as the source that it would be, with a proposal for each paragraph; nothing is written.

    Problems: those of reading the file; ZD006 (it says no date), ZD007 (no text that States agree to, another language
    than was said, a language that is not known), ZD019 (collected already, or a draft of this workspace), ZD024 (what
    is kept is not all that was received); warnings on States, their order, session and agenda items.
    """
    shown = path.as_posix()
    refused = _own_text(world, path, shown)
    if refused:
        return Result(None, (refused,))
    reading, problems = read_file(path, shown)
    if reading is None or any(problem.severity == "error" for problem in problems):
        return Result(None, problems)
    clean, more = cleaned(reading, shown)
    problems += more
    language, wrong = _language(" ".join(kept.text for kept in clean.paragraphs), said.language, shown)
    if language is None or any(problem.severity == "error" for problem in more):
        return Result(None, (*problems, *wrong))
    understood = understand(clean.paragraphs, language, said.date, shown)
    source, wrong = _source(clean, understood, said, language.code, reading.text, shown)
    problems += (*understood.problems, *wrong)
    if source is None:
        return Result(None, problems)
    again = _again(world, source, shown)
    if again:
        return Result(None, (*problems, again))
    offered, unproved = _proposals(world, source, understood, language)
    return Result(Collected(source, reading.text, understood, offered, unproved), problems)


def named(world: World, collected: Collected, said: Said) -> Result[Collected]:
    """The same with what a person said of it. Problems: ZD016, ZD019 (no name for a file, or one that is taken)."""
    document = said.document or collected.source.document
    source = replace(
        collected.source,
        document=document,
        agreed_by=said.agreed_by,
        how=said.how,
        received=f"{source_name(document)}.received.txt",
    )
    made = replace(collected, source=source)
    problem = slug_problem(made.name, "source", None)
    if not made.name:
        message = f'"{document}" has no Latin letter and no digit to name a file by'
        problem = Problem("ZD016", "error", message, None, 'say --document "…" with some')
    if problem is None and made.name in world.workspace.names(load.SOURCES, ".yaml"):
        message = f'there is a source "{document}" already, and it is left as it is'
        mend = "if this is another text, give it another name with --document"
        problem = Problem("ZD019", "error", message, Place(f"{load.SOURCES}/{made.name}.yaml"), mend)
    return Result(made, (problem,) if problem else ())


def clause_ids(world: World) -> tuple[str, ...]:
    """The ids of all clauses."""
    return world.workspace.names(load.CLAUSES, ".yaml")


def wording_ids(world: World, clause: str) -> tuple[str, ...]:
    """The ids of a clause's wordings; () when there is no such clause."""
    loaded = load.clause(world, clause).value
    return tuple(wording.id for wording in loaded.clause.wordings) if loaded else ()


def _own_text(world: World, path: Path, shown: str) -> Problem | None:
    root = world.workspace.root.resolve()
    try:
        inside = path.resolve().relative_to(root).parts[:1]
    except (OSError, ValueError):
        return None
    if inside and inside[0] in OWN_TEXTS:
        message = "this is a draft of this workspace, and the library holds what was agreed"
        mend = "collect the text as it was issued, saved outside of drafts/ and build/"
        return Problem("ZD019", "error", message, Place(shown), mend)
    return None


def _language(text: str, said: str, shown: str) -> Result[Language | None]:
    """The language of a text: that which was said, unless its words are plainly of another one."""
    heard = spoken(text)
    code = said or heard or "en"
    known = load_language(code)
    if known is None:
        message = f'the language "{code}" has no data file'
        return Result(None, (Problem("ZD007", "error", message, None, "write en, fr, es, ru, zh or ar"),))
    if heard and heard != code:
        message = f"its words are {_name(heard)}, and it was said to be {_name(code)}"
        return Result(None, (Problem("ZD007", "error", message, Place(shown), f"say --language {heard}"),))
    return Result(known)


def _name(code: str) -> str:
    english = load_language("en")
    return (english.language_name(code) if english else None) or code


def _source(
    clean: Cleaned, found: Understood, said: Said, language: str, received: str, shown: str
) -> Result[SourceText | None]:
    place = Place(shown)
    ids = ids_of(clean.paragraphs, found.paragraphs)
    repairs = clean.named(ids) if ids else ()
    wrong = broken(received, found.paragraphs.values(), clean.removed, repairs) if ids else "paragraphs were lost"
    if wrong:
        mend = "this is a mistake of zerodraft, and nothing was taken in; save the document as plain text"
        return Result(None, (Problem("ZD024", "error", wrong, place, mend),))
    if not any(id.partition("/")[2][:1].isdigit() for id in found.paragraphs):
        message = "no paragraph of a text that States agree to was found in it"
        return Result(None, (Problem("ZD007", "error", message, place, "give the document that has the text"),))
    if found.date is None:
        return Result(None, (Problem("ZD006", "error", DATE_MISSING, place, "say it: --date 2025-07-30"),))
    document = said.document or found.symbol or _suggested(found, found.date, language)
    return Result(
        SourceText(
            format=1,
            document=document,
            title=found.title or document,
            kind=found.kind,
            date=found.date,
            language=language,
            agreed_by=said.agreed_by,
            how=said.how,
            paragraphs=found.paragraphs,
            voices=found.voices,
            repairs=repairs,
            received=f"{source_name(document)}.received.txt",
            removed=clean.removed,
            symbol=found.symbol,
            session=found.session,
            items=found.items,
            parties=found.parties,
        )
    )


def _suggested(found: Understood, day: date, language: str) -> str:
    """A name for a text without a symbol: "Vienna joint statement, 30 July 2025"."""
    known = load_language(language)
    words = f"{found.place} {found.kind}".strip()
    return f"{words[:1].upper()}{words[1:]}, {known.day(day) if known else day}"


def _again(world: World, source: SourceText, shown: str) -> Problem | None:
    """The problem of a text that is in the library already, under whatever name."""
    ours = _substance(source)
    for name in world.workspace.names(load.SOURCES, ".yaml"):
        held = load.source(world, name).value
        if held and _substance(held.source) == ours:
            message = f'this text was collected already: it is the source "{held.source.document}" ({held.shown})'
            return Problem("ZD019", "error", message, Place(shown), "there is nothing to do")
    return None


def _substance(source: SourceText) -> str:
    said = (text for id, text in source.paragraphs.items() if id.partition("/")[2][:1].isdigit())
    return normal(" ".join(said))


def _proposals(
    world: World, source: SourceText, found: Understood, language: Language
) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
    """What the paragraphs may become, each with the one wording that was proved; and those that no wording gives."""
    known, topics, taken = [], dict[str, None](), dict[str, list[str]]()
    for loaded in clauses(world):
        taken[loaded.id] = [wording.id for wording in loaded.clause.wordings]
        topics.update(dict.fromkeys(loaded.clause.topics))
        known += [Known(loaded.id, *each) for each in printed(world, loaded, language.code, HOLE)]
    library = Library(known, topics, {**dict.fromkeys(clause_ids(world), ()), **taken})
    lists = {id for id, text in found.substance.items() if "-" in id.partition("/")[2] or text.rstrip().endswith(":")}
    paragraphs = {id: (text, source.voice(id)) for id, text in found.substance.items() if id not in lists}
    offered, unproved = [], sorted(lists, key=list(source.paragraphs).index)
    for each in propose.proposals(paragraphs, language, library, str(source.date.year)):
        proved = next((way for way in each.ways if stands(way, source, each.paragraph, each.sentences)), "")
        if each.kind == "same":
            offered.append(each)
        elif proved:
            offered.append(replace(each, ways=(proved,)))
        else:
            unproved.append(each.paragraph)
    return tuple(offered), tuple(unproved)
