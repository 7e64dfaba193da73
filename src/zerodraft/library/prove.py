"""Proof that every agreed wording stands in its source, word for word."""

from __future__ import annotations

from ..language import load as load_language
from ..model.document import Paragraph
from ..model.library import LANGUAGES, SourceText, Wording
from ..model.problem import Place, Problem, Result
from ..nearest import nearest
from ..phrase.fill import fill
from ..phrase.functions import FUNCTIONS
from ..phrase.scope import Scope
from ..phrase.value import Value
from ..text.normal import normal, sentences, without_closing
from ..world import World
from . import load
from .attest import attested
from .choose import cited_source, source_name
from .own_registers import in_own_registers, own
from .received import unlike_received


@in_own_registers
def check(world: World) -> Result[int]:
    """Prove every wording of every clause and every list of a group; the value is how many wordings were proved.

    Problems: those of the files and of the mission's own registers, ZD010 (no such source), ZD016 (a source under
    another name than its document's), ZD011 and ZD024 (States or a wording that the source does not have, a source that
    is not what was received), ZD001 (the text received is gone).
    """
    problems = list(own(world).problems)
    proved = 0
    for name in world.workspace.names(load.SOURCES, ".yaml"):
        problems.extend(_source_problems(world, load.source(world, name)))
    for name in world.workspace.names(load.GROUPS, ".yaml"):
        problems.extend(attested(world, load.group(world, name)))
    for name in world.workspace.names(load.CLAUSES, ".yaml"):
        loaded, more = load.clause(world, name)
        problems.extend(more)
        for at, wording in enumerate(loaded.clause.wordings if loaded else ()):
            assert loaded
            for language in LANGUAGES:
                if wording.text(language):
                    wrong = _prove(world, loaded, at, language)
                    problems.extend(wrong)
                    proved += not wrong and wording.status != "proposed"
    return Result(proved, tuple(sorted(problems, key=Problem.sort_key)))


def _source_problems(world: World, loaded: Result[load.LoadedSource | None]) -> tuple[Problem, ...]:
    if loaded.value is None:
        return loaded.problems
    right = source_name(loaded.value.source.document)
    stem = loaded.value.id.removesuffix(f"-{loaded.value.source.language}")
    if right == stem:
        return (*loaded.problems, *unlike_received(world, loaded.value))
    message = f'the source "{loaded.value.source.document}" is found under the name {right} only'
    place = loaded.value.places.get("document")
    return (*loaded.problems, Problem("ZD016", "error", message, place, f"rename the file to {right}.yaml"))


def _prove(world: World, loaded: load.LoadedClause, at: int, language: str) -> tuple[Problem, ...]:
    wording = loaded.clause.wordings[at]
    path = f"wordings/{at}"
    if wording.status == "proposed":
        return ()
    if wording.source is None:
        message = f'the wording "{wording.id}" is {wording.status} and names no source'
        return (_problem("ZD006", message, loaded.place(path), 'add "source:", or make it "proposed"'),)
    source = cited_source(world, wording.source.document, language)
    if source is None:
        names = world.workspace.names(load.SOURCES, ".yaml")
        near = nearest(source_name(wording.source.document), names)
        message = f'there is no source "{wording.source.document}" in "{language}"'
        mend = f"write the document of {load.SOURCES}/{near}.yaml" if near else "collect it first"
        return (_problem("ZD010", message, loaded.place(f"{path}/source/document"), mend),)
    return unproved(loaded, at, language, source)


def unproved(loaded: load.LoadedClause, at: int, language: str, source: SourceText) -> tuple[Problem, ...]:
    """Why a wording does not stand word for word in the source it cites: ZD006, ZD007, ZD010, ZD024; () if it does."""
    wording, path = loaded.clause.wordings[at], f"wordings/{at}"
    cited, problems = _cited(wording, source, loaded, path)
    if cited is None:
        return problems
    filled, problems = filled_as_source(loaded, at, language, source)
    return problems or _compared(filled, cited, loaded.place(f"{path}/{language}"), wording)


def _cited(wording: Wording, source: SourceText, loaded: load.LoadedClause, path: str) -> Result[str | None]:
    """The sentences of the source that the wording says it was taken from."""
    assert wording.source
    paragraph = source.paragraphs.get(wording.source.paragraph)
    if paragraph is None:
        near = nearest(wording.source.paragraph, source.paragraphs)
        message = f'"{source.document}" has no paragraph "{wording.source.paragraph}"'
        mend = f'write "{near}"' if near else "look at the source's paragraphs"
        return Result(None, (_problem("ZD010", message, loaded.place(f"{path}/source/paragraph"), mend),))
    chosen = wording.source.sentences
    if chosen == "all":
        return Result(paragraph)
    every = sentences(paragraph)
    numbers = (chosen,) if isinstance(chosen, str) else chosen
    if not all(number in {str(at) for at in range(1, len(every) + 1)} for number in numbers):
        message = f"the paragraph has {len(every)} sentences"
        place = loaded.place(f"{path}/source/sentences")
        return Result(None, (_problem("ZD007", message, place, 'write "all", or their numbers'),))
    return Result(" ".join(every[int(number) - 1] for number in numbers))


def filled_as_source(loaded: load.LoadedClause, at: int, language: str, source: SourceText) -> Result[str]:
    """A wording as its source printed it: in the source's voice, with the source's values."""
    wording = loaded.clause.wordings[at]
    assert wording.source
    known = load_language(language)
    if known is None:
        message = f'the language "{language}" has no data file yet'
        return Result("", (_problem("ZD010", message, loaded.place(f"wordings/{at}/{language}"), "add it"),))
    missing = [name for name in wording.parameters if name not in wording.source.values]
    if missing:
        place, mend = loaded.place(f"wordings/{at}/source"), 'add it under "values:" as the source prints it'
        message = 'the source gives no value for the parameter "{}"'
        return Result("", tuple(_problem("ZD006", message.format(name), place, mend) for name in missing))
    values = {name: Value(text) for name, text in wording.source.values.items()}
    scope = Scope(known, source.voice(wording.source.paragraph), values, FUNCTIONS, {})
    blocks, problems = fill(loaded.phrases[f"{wording.id}/{language}"], scope)
    return Result(" ".join(block.text for block in blocks if isinstance(block, Paragraph)), problems)


def _compared(filled: str, cited: str, place: Place, wording: Wording) -> tuple[Problem, ...]:
    ours, theirs = without_closing(normal(filled)), without_closing(normal(cited))
    if ours == theirs:
        return ()
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    start = max(ours.rfind(" ", 0, at) + 1, 0)
    message = f'the wording "{wording.id}" is not what its source says: "{ours[start : start + 40]}"'
    mend = f'the source has "{theirs[start : start + 40]}" there'
    return (_problem("ZD024", message, place, mend),)


def _problem(code: str, message: str, place: Place, mend: str) -> Problem:
    return Problem(code, "error", message, place, mend)
