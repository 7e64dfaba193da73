"""How a value is made from what the draft says: with the place it was written at, and problems noted on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ..language import Language
from ..model.document import Document, Run
from ..model.gap import Gap
from ..model.library import Group
from ..model.problem import Place, Problem
from ..model.record import dataclass
from ..model.spec import DraftSpec
from ..phrase.value import Content, Runs, Value
from ..registers import states
from ..registers.named_state import resolve
from ..registers.states import Form
from ..world import OWN_REGISTERS
from .parties import Parties


@dataclass(frozen=True, slots=True)
class Annexed:
    """The text that a letter annexes: its document, what its draft says, its States."""

    document: Document
    spec: DraftSpec
    parties: Parties
    group: Group | None


@dataclass(frozen=True, slots=True)
class Attached:
    """A text attached to a letter, or to its annex: `path` is where the draft names it.

    original: the language it was drafted in, as a code, "" when nothing is said; label: annex, enclosure or appendix.
    """

    path: str
    text: Annexed
    original: str
    label: str
    enclosures: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the values of a draft are made from; `day` is the draft's date, or the day of drafting while it is open."""

    spec: DraftSpec
    places: Mapping[str, Place]
    language: Language
    day: date
    parties: Parties
    group: Group | None
    annexes: tuple[Attached, ...]

    @property
    def annexed(self) -> Annexed | None:
        """The text that is annexed, the first one of several."""
        return self.annexes[0].text if self.annexes else None

    def written(self, path: str) -> Place | None:
        """Place of a key, or of the nearest part above it that is written; where none is, of the template's name."""
        while path and path not in self.places:
            path = path.rpartition("/")[0]
        return self.places.get(path or "template")


class Maker:
    """Makes values of one draft."""

    def __init__(self, facts: Facts) -> None:
        self.facts, self.spec, self.language = facts, facts.spec, facts.language
        self.problems: list[Problem] = []

    def value(self, content: Content, path: str, about: str = "") -> Value:
        """A value with the place of its key; `about` is what it stands for, the path when nothing else is said."""
        return Value(content, self.facts.places.get(path), about or path)

    def refuse(self, code: str, message: str, path: str, mend: str) -> None:
        """Note an error at the place of a key, or of the nearest part above it that is written."""
        self.problems.append(Problem(code, "error", message, self.facts.written(path), mend))

    def unread(self, fact: str, register: str, path: str) -> None:
        """Note, once, a fact of a register that nobody read in a source; at the date where the key is left out."""
        mend = f"look it up, and write it with its source into {OWN_REGISTERS}/{register}.yaml"
        message = f"{fact}: general knowledge, not read in a source"
        place = self.facts.places.get(path) or self.facts.written("date")
        problem = Problem("ZD028", "note", message, place, mend)
        if problem not in self.problems:
            self.problems.append(problem)

    def state(self, name: str | Gap, path: str, form: Form) -> Value:
        """The name of a State in one form, as of the day of the text."""
        if isinstance(name, Gap):
            return self.value(name, path)
        found, problems = resolve(name, self.facts.day, self.facts.places.get(path))
        self.problems.extend(problem for problem in problems if problem not in self.problems)
        printed = states.name(found, form, self.facts.day, self.language.code) if found else None
        return self.value(printed.text if printed else "", path, f"state/{found}")

    def run(self, value: Value) -> Run:
        """A value as a run; a gap by its label in brackets."""
        if isinstance(value.content, Gap):
            return Run(f"[{self.language.gap(value.about)}]", "gap", "", value.place, None, value.about)
        return Run(str(value.content), "value", "", value.place, None, value.about)

    def joined(self, parts: Sequence[Value]) -> Value:
        """Several short values as one running list (R48)."""
        printed = [self.run(part) for part in parts]
        runs = printed[:1]
        for run, between in zip(printed[1:], self.language.join([run.text for run in printed]), strict=True):
            runs += (Run(between, "value"), run)
        return Value(Runs(tuple(runs)), parts[0].place if parts else None, parts[0].about if parts else "")

    def separators(self, count: int) -> list[Value]:
        """What follows each of so many parts of a running list: ", ", " and ", and nothing after the last."""
        between = self.language.join([""] * count) if count else []
        return [Value(text) for text in [*between, ""][:count]]

    def language_named(self, code: str, path: str) -> Value:
        """The name of an official language by its code. Problems: ZD010."""
        name = self.language.language_name(code)
        if name is None:
            self.refuse("ZD010", f'there is no official language "{code}"', path, "write ar, en, es, fr, ru or zh")
        return self.value(name or "", path)
