"""Last year's draft becomes this year's: what can be computed is, all else is opened again, no consent is assumed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from ..language import load as load_language
from ..model.gap import Gap, closed
from ..model.problem import Problem, Result
from ..model.record import dataclass
from ..model.spec import Agenda, AgendaEntry, DraftSpec, listed
from ..phrase.wording import ReadWording
from ..registers import agenda, observances, sessions
from ..yamlfile import splice
from .load import Draft, items

TODO = "TODO"
QUOTE = '"'
SCHEMA = "# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done: a value computed, opened again or left out; `words` say which, and what it was."""

    kind: Literal["computed", "open", "dropped"]
    words: str


@dataclass(frozen=True, slots=True)
class Rolled:
    """The text of the new draft.yaml and what was done to the old one."""

    text: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What is known of the new draft: its day if anybody said it, the day of rolling, the annexed drafts if any.

    `sender` is the State that needs no asking, as the draft writes it; "" when none of the signatories leads.
    """

    day: date | None
    today: date
    sender: str = ""
    annexes: tuple[str, ...] = ()


def roll(text: str, draft: Draft, wordings: Mapping[str, ReadWording], turn: Turn) -> Result[Rolled | None]:
    """Roll the text of a draft's file forward; `wordings` are those of its items by path ("body/3").

    Problems: ZD018 when a value cannot be changed alone.
    """
    rolling = _Rolling(text, draft, turn)
    for step in (rolling.dates, rolling.theme, rolling.consent, rolling.agenda, rolling.annex, rolling.assigned):
        step()
    for path, read in wordings.items():
        rolling.parameters(path, read)
    if rolling.problems:
        return Result(None, tuple(rolling.problems))
    return Result(Rolled(_headed(rolling.text, draft.name), tuple(rolling.steps)))


def next_day(spec: DraftSpec, today: date) -> date | None:
    """The next time the day comes on whose occasion the text is made; None where there is none, or nobody can tell."""
    occasion = closed(spec.occasion)
    observance = observances.get(occasion.observance) if occasion else None
    last = max(today, spec.date) if isinstance(spec.date, date) else today
    if observance is None:
        return None
    coming = (observance.on(year) for year in range(last.year, min(last.year + 2, date.max.year + 1)))
    return next((day for day in coming if day and day > last), None)


def named(annexes: Sequence[str]) -> str:
    """The drafts that a letter annexes as its draft writes them."""
    each = [f"{{draft: {name}}}" for name in annexes]
    return each[0] if len(each) == 1 else f"[{', '.join(each)}]"


class _Rolling:
    """The text while it changes, and what was done so far."""

    def __init__(self, text: str, draft: Draft, turn: Turn) -> None:
        self.text, self.spec, self.turn = text, draft.spec, turn
        self.draft = draft
        self.items = {**dict(items(self.spec.preamble, "preamble")), **dict(items(self.spec.body, "body"))}
        self.steps: list[Step] = []
        self.problems: list[Problem] = []

    def has(self, path: str) -> bool:
        return path in self.draft.places

    def edit(self, result: Result[str | None]) -> None:
        self.problems.extend(result.problems)
        self.text = self.text if result.value is None else result.value

    def set(self, path: str, yaml: str, step: Step) -> None:
        """Give another value to what stands at a path, when anything does."""
        if self.has(path):
            self.edit(splice.set_value(self.text, _keys(path), yaml))
            self.steps.append(step)

    def drop(self, path: str, words: str) -> None:
        """Take a key out, when it is there."""
        if self.has(path):
            self.edit(splice.remove(self.text, _keys(path)))
            self.steps.append(Step("dropped", words))

    def reopen(self, path: str, words: str) -> None:
        """Make a value open again."""
        self.set(path, TODO, Step("open", words))

    def dates(self) -> None:
        """The day of the text, or of its adoption when the text has no other."""
        day = self.turn.day or next_day(self.spec, self.turn.today)
        for path, old in (("date", self.spec.date), ("adopted/on", self._adopted())):
            if not self.has(path):
                continue
            if day:
                was = f", was {_said(old)}" if isinstance(old, date) else ""
                step = Step("computed", f"{path.replace('/', ' ')}: {_said(day)}{was}")
                self.set(path, day.isoformat(), step)
                day = None
            else:
                self.reopen(path, path.replace("/", " "))
        self.reopen("adopted/as", "the meeting that adopts it")

    def theme(self) -> None:
        """What is another each year: the theme of the day, the mission's reference, perhaps who holds the office."""
        self.reopen("theme", "theme")
        self.reopen("reference", "reference")
        self.drop("addressee_name", "name of the addressee, since another person may hold the office")

    def consent(self) -> None:
        """Nobody has joined yet but the State that leads."""
        signatories = closed(self.spec.signatories)
        if signatories is None:
            return
        for key in ("joined", "declined", "asked", "until", "signers"):
            if self.has(f"signatories/{key}"):
                # not set_value: a comment behind it ("the source attests it") would now be false
                self.edit(splice.remove(self.text, ("signatories", key)))
        if self.turn.sender:
            joined = f"{{{splice.quote(self.turn.sender)}: {self.turn.today.isoformat()}}}"
            self.edit(splice.insert(self.text, ("signatories",), "joined", joined))
        for given, words in (
            (signatories.joined, "who joined last time"),
            (signatories.signers, "who signed last time"),
        ):
            if given:
                self.steps.append(Step("dropped", words))

    def agenda(self) -> None:
        """Items by their titles; their numbers are those of another session."""
        given = closed(self.spec.agenda)
        if given is None:
            return
        day = self.turn.day
        new = sessions.session_on(day) if day else None
        entries = []
        for item in given.items:
            title = item.title if isinstance(item, AgendaEntry) else self._title(item, given)
            if not title:
                self.reopen("agenda", "agenda item")
                return
            known = agenda.by_title(title, new.number) if new else None
            number = splice.quote(known.number) if known and known.verified else TODO
            entries.append(f"{{title: {splice.quote(title)}, number: {number}}}")
            words = f"number of the agenda item {title}"
            self.steps.append(
                Step("open", words) if number == TODO else Step("computed", f"{words}: {number.strip(QUOTE)}")
            )
        self.edit(splice.set_value(self.text, ("agenda",), f"{{items: [{', '.join(entries)}]}}"))

    def annex(self) -> None:
        """A released text is last year's; a draft that is named stays named."""
        given = listed(self.spec.annex, "annex")
        last = [annex.released for _, annex in given if annex.released]
        last += [each.released for _, annex in given for each in annex.enclosures if each.released]
        if self.turn.annexes:
            self.set("annex", named(self.turn.annexes), Step("computed", f"annex: {', '.join(self.turn.annexes)}"))
        elif last:
            words = "annexes, with the released texts" if len(last) > 1 else "annex, was the released text"
            self.reopen("annex", f"{words} {', '.join(last)}")

    def assigned(self) -> None:
        """What the Secretariat assigned, and what was excused in the old text, does not come along."""
        self.drop("masthead", "masthead (the Secretariat assigns a new one)")
        if self.spec.as_issued:
            count = len(self.spec.as_issued)
            self.drop("as_issued", f"as_issued ({count} {'departure' if count == 1 else 'departures'} of the original)")
        self.drop("ignore", "ignore (findings that were accepted in the old text)")
        if self.spec.profile == "issued":
            self.set("profile", "signed", Step("computed", "profile: signed, was issued"))

    def parameters(self, path: str, read: ReadWording) -> None:
        """Values of a clause that change every year are opened again; anniversaries are computed again."""
        given = self.items[path].with_ if path in self.items else {}
        for name, parameter in read.wording.parameters.items():
            value = given.get(name)
            if parameter.type == "anniversary" and value is not None:
                self.edit(splice.remove(self.text, _keys(f"{path}/with/{name}")))
                self.steps.append(Step("computed", f"{parameter.about or name} (from the date)"))
            elif parameter.each_year == "ask" and value is not None and not isinstance(value, Gap):
                self.reopen(f"{path}/with/{name}", parameter.about or f"{name} in {read.clause}")

    def _adopted(self) -> object:
        adopted = closed(self.spec.adopted)
        return adopted.on if adopted else None

    def _title(self, number: str, given: Agenda) -> str:
        old = self.spec.date
        session = int(given.session) if given.session.isdecimal() else 0
        if not session and isinstance(old, date):
            running = sessions.session_on(old)
            session = running.number if running else 0
        known = agenda.item(session, number)
        return agenda.printed(known) if known else ""


def _keys(path: str) -> tuple[str | int, ...]:
    return tuple(int(key) if key.isdecimal() else key for key in path.split("/"))


def _said(day: date) -> str:
    english = load_language("en")
    return english.day(day) if english else day.isoformat()


def _headed(text: str, name: str) -> str:
    """The text under a head of its own: what the old file's first lines say is true of the old file only."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix(mark).splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    first = next((at for at, line in enumerate(lines) if not line.startswith("#") and line.strip()), len(lines))
    kept = [line for line in lines[:first] if line.startswith(SCHEMA)]
    head = [*kept, f"#{end}"] if kept else []
    return mark + "".join([*head, f"# Rolled forward from {name}.{end}", *lines[first:]])
