"""The last step of assembling: template and values become the Document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..language import Language
from ..model.document import Block, Document
from ..model.gap import closed
from ..model.library import Group
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..model.spec import DraftSpec
from ..model.template import TemplateSpec
from ..phrase.fill import fill, runs_of
from ..phrase.functions import FUNCTIONS
from ..phrase.scope import Function, Scope
from ..phrase.tree import Phrase
from ..phrase.value import Blocks, Runs, Value
from ..phrase.wording import ReadWording
from .faces import list_functions
from .issued import as_issued
from .items import Material, paragraphs
from .maker import Attached, Facts
from .number import numbered, with_unique_ids
from .parties import Parties
from .signatories import Asked, of_behalf, of_signatories
from .values import values

OPEN_DAY = date.max
"""Day whose names are printed while a draft has no date: the names in use now."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that a document is made from; wordings and phrases by the path of their item ("body/3", "body/3/text")."""

    name: str
    spec: DraftSpec
    places: Mapping[str, Place]
    phrases: Mapping[str, Phrase]
    template: TemplateSpec
    parts: Mapping[str, Phrase]
    wordings: Mapping[str, ReadWording]
    language: Language
    group: Group | None
    annexes: tuple[Attached, ...]
    place: Place
    today: date


@dataclass(frozen=True, slots=True)
class Assembled:
    """The document, and the States it speaks for."""

    document: Document
    parties: Parties


def day_of(spec: DraftSpec, annexes: tuple[Attached, ...] = ()) -> date:
    """The day of a text, for names, sessions and anniversaries: its date, else its adoption, else that of its annex."""
    adopted = closed(spec.adopted)
    for day in (spec.date, adopted.on if adopted else None):
        if isinstance(day, date):
            return day
    return day_of(annexes[0].text.spec) if annexes else OPEN_DAY


def assemble(given: Ingredients) -> Result[Assembled]:
    """Put a draft together. Problems: those of its States, values, items and as_issued entries."""
    day = day_of(given.spec, given.annexes)
    parties, problems = _parties(given, day)
    facts = Facts(given.spec, given.places, given.language, day, parties, given.group, given.annexes)
    shared, more = values(facts)
    problems += more
    named = given.places.get("signatories") or given.places.get("on_behalf_of")
    functions = {**FUNCTIONS, **list_functions(parties, named)}
    for key, repeats in given.template.repeats.items():
        material = Material(given.language, day, given.wordings, given.phrases, given.places, shared)
        blocks, more = paragraphs(getattr(given.spec, key), key, repeats, material)
        problems += more
        shared[key] = Value(Blocks(blocks), given.places.get(key), key)
    title, more = _title(given, shared, functions)
    problems += more
    shared["title"] = title
    blocks, more = _body(given, shared, functions, day)
    document = Document(
        name=given.name,
        template=given.spec.template,
        profile=given.template.checks.get(given.spec.profile, "STM"),
        language=given.language.code,
        direction=given.language.direction,
        title="".join(run.text for run in title.content.runs) if isinstance(title.content, Runs) else given.name,
        date=day.isoformat() if day != OPEN_DAY else "",
        styles=given.spec.styles or given.template.styles.get(given.spec.profile, "un"),
        blocks=blocks,
        place=given.place,
    )
    return Result(Assembled(document, parties), tuple(dict.fromkeys(problems + more)))


def _parties(given: Ingredients, day: date) -> Result[Parties]:
    spec = given.spec
    asked = Asked(given.group, day, spec.chair, given.places, given.today, given.language)
    signatories, behalf = closed(spec.signatories), closed(spec.on_behalf_of)
    if signatories:
        return of_signatories(signatories, asked)
    spoken = [each for each in given.annexes if each.text.parties.parties]
    if not spoken:
        return of_behalf(behalf, asked) if behalf else Result(Parties((), day))
    if behalf and len(spoken) > 1:
        return of_behalf(behalf, asked)
    first = spoken[0].text.parties
    other = next((each for each in spoken if _states(each.text.parties) != _states(first)), None)
    if other is None:
        return Result(first.in_another_text())
    message, place = "the annexed texts are not those of the same States", given.places.get(other.path)
    mend = 'say for whom it is sent: "on_behalf_of: {states: […]}"'
    wrong = () if spec.on_behalf_of else (Problem("ZD007", "error", message, place, mend),)
    return Result(Parties((), day), wrong)


def _states(parties: Parties) -> set[str]:
    return {party.state for party in parties.parties}


def _scope(given: Ingredients, shared: Mapping[str, Value], functions: Mapping[str, Function]) -> Scope:
    return Scope(given.language, "we", shared, functions, given.parts)


def _title(given: Ingredients, shared: Mapping[str, Value], functions: Mapping[str, Function]) -> Result[Value]:
    runs, problems = runs_of(given.parts.get("title", ()), _scope(given, shared, functions))
    return Result(Value(Runs(runs), None, "title"), problems)


def _body(
    given: Ingredients, shared: Mapping[str, Value], functions: Mapping[str, Function], day: date
) -> Result[tuple[Block, ...]]:
    filled, problems = fill(given.parts.get("body", ()), _scope(given, shared, functions))
    printed, more = as_issued(with_unique_ids(filled), given.spec.as_issued, day, given.places)
    found: tuple[Problem, ...] = problems + more
    return Result(numbered(printed, given.language), found)
