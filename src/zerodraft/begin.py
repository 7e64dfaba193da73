"""New drafts: from a template's skeleton, as a cover letter for a draft, or rolled forward from last year's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from . import files, pipeline
from .library.own_registers import in_own_registers
from .model.gap import closed
from .model.problem import Place, Problem, Result
from .pipeline import Drafted, World
from .registers import states
from .spec import load as spec
from .spec import template as templates
from .spec.roll import Rolled, Turn, named, roll
from .workspace import slug_problem
from .yamlfile import splice

SKELETON = "/new.yaml"


def refused(world: World, name: str) -> tuple[Problem, ...]:
    """Why there can be no new draft of that name: ZD016 (no name for a file), ZD019 (there is one already)."""
    problem = slug_problem(name, "draft", None)
    if problem:
        return (problem,)
    folder = world.workspace.root / spec.FOLDER / name
    outside = world.workspace.outside(folder, world.workspace.root, "draft", name, None)
    if outside:
        return (outside,)
    if folder.exists():
        shown = f"{spec.FOLDER}/{name}"
        message = f'there is something called "{shown}" already, and it is left as it is'
        return (Problem("ZD019", "error", message, None, "choose another name"),)
    return ()


def kinds(world: World) -> dict[str, str]:
    """The templates that a draft can be begun from, each with what it is about."""
    found = {}
    for name in world.workspace.names(templates.FOLDER, SKELETON):
        loaded = templates.load(world, name, "en", None, None).value
        found[name] = loaded.spec.about if loaded else ""
    return found


def skeleton(world: World, template: str) -> Result[str | None]:
    """The text of a new draft of that kind, everything open. Problems: ZD010, ZD016, ZD001."""
    located, problems = world.workspace.find(templates.FOLDER, template, templates.SPEC, "template")
    if located is None:
        return Result(None, problems)
    path = located.path.parent / SKELETON[1:]
    if not path.is_file():
        message = f'the template "{template}" has no new.yaml to begin a draft from'
        mend = f"add {templates.FOLDER}/{template}{SKELETON}: a draft with TODO where something is to be written"
        return Result(None, (Problem("ZD010", "error", message, Place(located.shown), mend),))
    return files.read_text(path, world.workspace.shown(path))


def covering(text: str, annexed: Sequence[Drafted]) -> Result[str | None]:
    """The skeleton of a letter with its annexes named, and what they say already taken over.

    The States are those of the annexed texts, where these are the same, and the State that leads sends the letter.
    """
    edited = splice.set_value(text, ("annex",), named([each.draft.name for each in annexed]))
    if edited.value is not None and len({frozenset(each.assembled.parties.all_states) for each in annexed}) == 1:
        edited = splice.remove(edited.value, ("on_behalf_of",))
    chair = next((each.draft.spec.chair for each in annexed if each.draft.spec.chair), "")
    if edited.value is not None and chair:
        edited = splice.set_value(edited.value, ("sender", "state"), splice.quote(chair))
    return edited


@in_own_registers
def rolled(world: World, source: str, day: date | None, annexes: Sequence[str]) -> Result[Rolled | None]:
    """The draft `source` rolled forward. Problems: those of its files, ZD018 when a value cannot be changed alone."""
    drafted, problems = pipeline.draft(world, source)
    if drafted is None:
        return Result(None, problems)
    path = world.workspace.root / drafted.draft.shown
    text, problems = files.read_text(path, drafted.draft.shown, keep_mark=True)
    if text is None:
        return Result(None, problems)
    return roll(text, drafted.draft, drafted.wordings, Turn(day, world.today, _leader(drafted), tuple(annexes)))


def write(world: World, name: str, text: str) -> tuple[Problem, ...]:
    """Write drafts/NAME/draft.yaml, never over another. Problems: those of `refused`, ZD018."""
    shown = f"{spec.FOLDER}/{name}{spec.FILE}"
    problems = refused(world, name) or files.write_bytes(world.workspace.root / shown, text.encode("utf-8"))
    return tuple(each if each.place is None else _at(each, shown) for each in problems)


def _leader(drafted: Drafted) -> str:
    """The State that leads the text, as its draft writes it; "" when it is not among the signatories."""
    chair = drafted.draft.spec.chair
    parties = drafted.assembled.parties
    found = states.find(chair, parties.on).id if chair else ""
    signing = closed(drafted.draft.spec.signatories) is not None
    return chair if signing and found in parties.all_states else ""


def _at(problem: Problem, shown: str) -> Problem:
    return Problem(problem.code, problem.severity, problem.message, Place(shown), problem.mend)
