"""Who joined a text, who was asked and who declined: shown, and changed in its draft by one splice each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from . import files, pipeline
from .language import language
from .model.gap import closed
from .model.problem import Problem, Result
from .model.record import dataclass, replace
from .pipeline import Drafted, World
from .registers import states
from .registers.named_state import resolve
from .yamlfile import Mapping as Keys
from .yamlfile import Node, Sequence, at, parse, splice

Kind = Literal["plus", "without", "joined", "declined", "pending"]
PATH = "signatories"
ANSWERS = ("joined", "declined")
SAID = ("forms", "signers")
MARK = "\ufeff"
NOBODY = "nobody is among the signatories yet"
BEGIN = 'begin the list: --plus "STATE", or write {group: NAME} into the draft'


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to be changed: a State by any of its names, and the day of its answer."""

    kind: Kind
    name: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be changed in a draft: the States, one after the other, and the days of asking and of the deadline."""

    changes: tuple[Change, ...] = ()
    asked: date | None = None
    until: date | None = None

    def __bool__(self) -> bool:
        return bool(self.changes or self.asked or self.until)


def change(world: World, name: str, wanted: Wanted) -> Result[tuple[str, ...]]:
    """Change who takes part in a draft and in which state of play; gives back what was done, one line each.

    Nothing is written unless all of it can be done. Problems: those of the draft, ZD011 (no such State, no signatory, a
    signatory already), ZD018 (cannot be changed alone, or written), ZD019 (the file changed meanwhile), ZD026 (a
    deadline before the day of asking, after which the draft could not be read).
    """
    drafted, problems = pipeline.draft(world, name)
    if drafted is None:
        return Result((), problems)
    shown = drafted.draft.shown
    path = (world.workspace.root / shown).resolve()  # where a link leads, which stays a link
    text, problems = files.read_text(path, shown, keep_mark=True)
    if text is None:
        return Result((), problems)
    editing = _Editing(text, drafted)
    for each in wanted.changes:
        editing.change(each)
    for key, day in (("asked", wanted.asked), ("until", wanted.until)):
        if day:
            editing.set_day(key, day)
    editing.days(wanted)
    if editing.problems:
        return Result((), tuple(editing.problems))
    if files.read_text(path, shown, keep_mark=True).value != text:
        message = "the draft was changed by somebody else meanwhile, and is left as it is"
        return Result((), (Problem("ZD019", "error", message, drafted.draft.place(PATH), "run the command again"),))
    problems = files.write_bytes(path, editing.text.encode("utf-8"), shown=shown) if editing.text != text else ()
    return Result(() if problems else tuple(editing.steps), problems)


class _Editing:
    """The text of a draft while its signatories change; `steps` tell what was done."""

    def __init__(self, text: str, drafted: Drafted) -> None:
        parties = drafted.assembled.parties
        self.text, self.draft, self.on = text, drafted.draft, parties.on
        self.listed = {*parties.all_states, *(party.state for party in (*parties.organizations, *parties.declined))}
        self.chair = states.find(self.draft.spec.chair, self.on).id if self.draft.spec.chair else ""
        words = language.load(drafted.document.language)
        self.organizations: Mapping[str, object] = words.data["organizations"] if words else {}
        self.answers: set[str] = set()
        self.steps: list[str] = []
        self.problems: list[Problem] = []

    def change(self, asked: Change) -> None:
        """One change, unless the State is not known or cannot be meant."""
        state, label = self.named(asked.name)
        if not state or not self.has_list(asked):
            return
        if asked.kind != "plus" and state not in self.listed:
            self.refuse(f"{label} is not among the signatories", f'take it in first: --plus "{label}"')
        elif asked.kind == "plus":
            self.plus(state, label)
        elif asked.kind == "without":
            self.without(state, label)
        elif state in self.answers:
            self.refuse(f"{label} has two answers in one command", "give one of them")
        elif state == self.chair and asked.kind != "joined":
            self.refuse(f"{label} leads, and needs no asking", 'give another State under "chair:" first')
        elif asked.kind == "pending":
            self.pending(state, label)
        else:
            self.answers.add(state)
            self.answered(asked.kind, state, label, asked.day)

    def named(self, name: str) -> tuple[str, str]:
        """The id of a State and what is written for it: its UN short name, or the id where that may mean others too.

        An organization stands for itself.
        """
        for written in self.items("organizations").values():
            if name.removeprefix("the ") == written.removeprefix("the "):
                return written, written
        if name.removeprefix("the ") in self.organizations:
            return name.removeprefix("the "), name.removeprefix("the ")
        found, problems = resolve(name, self.on, None)
        self.problems.extend(replace(problem, severity="error") for problem in problems)
        known = states.name(found, "un-short", self.on) if found else None
        if known is None or problems:
            return "", name
        return found, found if states.find(known.label, self.on).ambiguous else known.label

    def has_list(self, asked: Change) -> bool:
        """True when the draft has signatories of its own; a list that is still open begins with its first State."""
        if isinstance(self.node(), Keys):
            return True
        if self.node() is not None and asked.kind == "plus":
            self.edit(splice.set_value(self.text, (PATH,), "{states: []}"))
            return True
        if self.node() is None:
            mend = f'write "{PATH}: TODO" into it, or change the text that it annexes: zerodraft signatories ANNEX'
            self.refuse("the draft has no signatories of its own", mend)
        else:
            self.refuse(NOBODY, BEGIN)
        return False

    def plus(self, state: str, label: str) -> None:
        """Take a State in: back from those left out, else into the list or beside the group."""
        if state in self.listed:
            self.refuse(f"{label} is among the signatories already", "take it out of the command")
            return
        left_out = self.items("without").get(state)
        if left_out is not None:
            self.take_out("without", state)
        else:
            where = "organizations" if state in self.organizations else "plus" if self.node("group") else "states"
            self.add(where, label)
        self.listed.add(state)
        self.steps.append(f"{label} is among the signatories")

    def without(self, state: str, label: str) -> None:
        """Leave a State out, with all that is said of it."""
        for where in (*ANSWERS, *SAID):
            self.forget(where, state)
        where = next((each for each in ("plus", "states", "organizations") if state in self.items(each)), "")
        if where:
            self.take_out(where, state)
        else:
            self.add("without", label)
        self.listed.discard(state)
        self.steps.append(f"{label} is no longer among the signatories")

    def pending(self, state: str, label: str) -> None:
        """Take an answer back."""
        if not self.all_joined(label):
            for where in ANSWERS:
                self.forget(where, state)
            self.steps.append(f"{label} is pending")

    def answered(self, kind: Kind, state: str, label: str, day: date | None) -> None:
        """Note an answer; the other one, if there was any, goes."""
        if kind == "joined" and self.all_joined(label):
            return
        self.forget("declined" if kind == "joined" else "joined", state)
        said = day.isoformat() if day else ""
        key = self.keys(kind).get(state)
        if key is not None:
            self.edit(splice.set_value(self.text, (PATH, kind, key), said))
        elif isinstance(self.node(kind), Keys):
            self.edit(splice.insert(self.text, (PATH, kind), label, said))
        else:
            self.edit(splice.insert(self.text, (PATH,), kind, f"{{{splice.quote(label)}: {said}}}"))
        self.steps.append(f"{label} {kind} on {said}")

    def all_joined(self, label: str) -> bool:
        """True after refusing: `joined: all` says that a source attests it, which no single answer changes."""
        if self.keys("joined") or self.node("joined") is None or isinstance(self.node("joined"), Keys):
            return False
        mend = 'if it does not, write the days instead: "joined: {STATE: 2026-07-01}"'
        self.refuse(f'{label}: "joined: all" says that a source attests every State', mend)
        return True

    def set_day(self, key: str, day: date) -> None:
        """The day of asking, or the deadline."""
        if not isinstance(self.node(), Keys):
            self.refuse(NOBODY, BEGIN)
            return
        if self.node(key) is not None:
            self.edit(splice.set_value(self.text, (PATH, key), day.isoformat()))
        else:
            self.edit(splice.insert(self.text, (PATH,), key, day.isoformat()))
        self.steps.append(f"{'answers are due by' if key == 'until' else 'the States were asked on'} {day.isoformat()}")

    def days(self, wanted: Wanted) -> None:
        """Refuse a deadline before the day of asking, whichever of the two is new."""
        given = closed(self.draft.spec.signatories)
        asked = wanted.asked or (given.asked if given else None)
        until = wanted.until or (given.until if given else None)
        if (wanted.asked or wanted.until) and asked and until and until < asked:
            message = f"answers would be due by {until}, before the States were asked on {asked}"
            mend = "correct one of the two days; --asked and --until may be given together"
            self.problems.append(Problem("ZD026", "error", message, self.draft.place(PATH), mend))

    def forget(self, where: str, state: str) -> None:
        """Take out what a key says of a State."""
        key = self.keys(where).get(state)
        if key is not None and len(self.keys(where)) == 1:
            self.edit(splice.remove(self.text, (PATH, where)))
        elif key is not None:
            self.edit(splice.remove(self.text, (PATH, where, key)))

    def take_out(self, where: str, state: str) -> None:
        """Take a State out of a list; a list with nobody in it goes too, unless it is the list itself."""
        found = self.items(where)
        gone = len(found) == 1 and where != "states"
        self.edit(splice.remove(self.text, (PATH, where) if gone else (PATH, where, [*found].index(state))))

    def add(self, where: str, label: str) -> None:
        """Write a State at the end of a list."""
        if self.node(where) is None:
            self.edit(splice.insert(self.text, (PATH,), where, f"[{splice.quote(label)}]"))
        else:
            self.edit(splice.append(self.text, (PATH, where), splice.quote(label)))

    def node(self, *path: str) -> Node | None:
        return at(self.root(), (PATH, *path))

    def root(self) -> Node:
        root = parse(self.text.removeprefix(MARK), "").value
        assert root is not None  # it was read before, and splices prove what they do
        return root

    def keys(self, where: str) -> Mapping[str, str]:
        """The keys under a name by the State that each means."""
        node = self.node(where)
        return {self.id(key.text): key.text for key, _ in node.items} if isinstance(node, Keys) else {}

    def items(self, where: str) -> Mapping[str, str]:
        """The items of a list by the State that each means, in their order."""
        node = self.node(where)
        names = [getattr(item, "text", "") for item in node.items] if isinstance(node, Sequence) else []
        return {self.id(name): name for name in names}

    def id(self, name: str) -> str:
        return states.find(name, self.on).id or name

    def edit(self, done: Result[str | None]) -> None:
        self.problems.extend(done.problems)
        self.text = self.text if done.value is None else done.value

    def refuse(self, message: str, mend: str) -> None:
        self.problems.append(Problem("ZD011", "error", message, self.draft.place(PATH), mend))
