"""Two texts by name, drafts or sources of the library, and what one says that the other does not."""

from __future__ import annotations

from collections import Counter

from . import pipeline, using
from .language import load as load_language
from .library import coverage, load
from .library.choose import source_name
from .library.coverage import Coverage, Passage
from .model.problem import Problem, Result, any_error
from .model.record import dataclass
from .world import World


@dataclass(frozen=True, slots=True)
class Text:
    """A text to compare: how it is called, its language, its sentences, the document most of it was taken from."""

    name: str
    language: str
    passages: tuple[Passage, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts and what they share."""

    old: Text
    new: Text
    coverage: Coverage


def covered(world: World, old: str, new: str) -> Result[Compared | None]:
    """What the text `old` said that `new` does not, and the reverse; "" for `old` is the source most of `new` is from.

    Problems: ZD010 (no such text, none of its own sentences, no source behind it, texts in two languages), those of
    the drafts.
    """
    later, problems = _text(world, new)
    if later is None:
        return Result(None, problems)
    if not old and not later.source:
        return Result(None, (_problem(f'no source stands behind "{new}"', "name the earlier text before it"),))
    earlier, more = _text(world, old or later.source, source_first=not old)
    problems += more
    if earlier is None:
        return Result(None, problems)
    language = load_language(later.language)
    if earlier.language != later.language or language is None:
        message = f'"{earlier.name}" is in "{earlier.language}", "{later.name}" in "{later.language}"'
        return Result(None, (_problem(message, "compare texts in one language"),))
    return Result(Compared(earlier, later, coverage.coverage(earlier.passages, later.passages, language)), problems)


def _text(world: World, name: str, source_first: bool = False) -> Result[Text | None]:
    sources = world.workspace.names(load.SOURCES, ".yaml")
    if source_name(name) in sources and (source_first or name not in pipeline.names(world)):
        loaded, problems = load.source(world, source_name(name))
        if loaded is None:
            return Result(None, problems)
        source = loaded.source
        return Result(Text(source.document, source.language, coverage.of_source(world, source)))
    drafted, problems = pipeline.draft(world, name)
    if drafted is None:
        known = f"; sources: {', '.join(sources)}" if sources else ""
        return Result(None, tuple(_with_sources(each, name, known) for each in problems))
    own = using.paragraphs(drafted)
    if not own:
        return Result(None, (_problem(f'the draft "{name}" has no paragraphs of its own', "name the text it annexes"),))
    behind = Counter(run.source.document for each in own for run in each.runs if run.source)
    document = behind.most_common(1)[0][0] if behind else ""
    text = Text(name, drafted.document.language, coverage.of_paragraphs(own), document)
    return Result(text, problems if any_error(problems) else ())


def _with_sources(problem: Problem, name: str, known: str) -> Problem:
    """The problem of a name that is neither a draft nor a source names the sources too."""
    if problem.message != f'there is no draft called "{name}"':
        return problem
    message = f'there is no draft and no source called "{name}"'
    return Problem(problem.code, problem.severity, message, problem.place, f"{problem.mend}{known}")


def _problem(message: str, mend: str) -> Problem:
    return Problem("ZD010", "error", message, None, mend)
