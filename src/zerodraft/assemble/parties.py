"""The list of States of a text: said once, printed in every form, each State with its state of play."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ..language import Language
from ..model.document import Run
from ..model.library import Group
from ..model.problem import MOST, Place, Problem, Result, and_more
from ..model.record import dataclass
from ..model.spec import Behalf, Signatories
from ..phrase.value import Runs
from ..registers import states
from ..registers.named_state import resolve
from ..registers.states import Form

Play = Literal["joined", "pending"]


@dataclass(frozen=True, slots=True)
class Party:
    """One State and whether it has joined; `place` is where the draft or the group names it."""

    state: str
    play: Play
    place: Place | None


@dataclass(frozen=True, slots=True)
class Parties:
    """All States of a text in English order of their short names (R132); `on` is the day whose names are printed.

    `constitutes` is true only when every attested member of the group has joined and nobody else.
    """

    parties: tuple[Party, ...]
    on: date
    constitutes: bool = False

    @property
    def pending(self) -> tuple[Party, ...]:
        """Those that have not joined yet."""
        return tuple(party for party in self.parties if party.play == "pending")

    @property
    def members(self) -> int:
        """How many are Member States of the United Nations on the day (R126)."""
        return sum(states.status(party.state, self.on) == "member" for party in self.parties)

    def names(self, language: Language, form: Form, article: bool = True) -> Runs:
        """The States as running text (R115, R138); those pending stand in square brackets."""
        runs: list[Run] = []
        separators = [*language.join([party.state for party in self.parties]), ""]
        for party, separator in zip(self.parties, separators, strict=False):
            name = states.name(party.state, form, self.on, language.code)
            text = (name.text if article else name.label) if name else party.state
            about = f"signatories/{party.state}"
            if party.play == "pending":
                runs.append(Run(f"[{text}]", "pending", "", party.place, None, about))
            else:
                runs.append(Run(text, "value", "", party.place, None, about))
            if separator:
                runs.append(Run(separator, "value", "", party.place))
        return Runs(tuple(runs))


def of_signatories(
    given: Signatories, group: Group | None, on: date, sender: str, places: dict[str, Place], path: str = "signatories"
) -> Result[Parties]:
    """The parties of a text as its draft states them on a day; `sender` is the State that needs no asking.

    Problems: ZD011 (unknown, ambiguous, not of that day, twice), ZD010 (the group attests nothing by that day).
    """
    problems: list[Problem] = []
    reader = _Reader(on, places, problems)
    if given.group and given.states:
        message, mend = "States are listed beside a group, and it is one or the other", 'use "plus:" and "without:"'
        problems.append(Problem("ZD007", "error", message, places.get(f"{path}/states"), mend))
    listed = _listed(given, group, reader, path)
    whole = not problems  # a name that was not understood may be the one that is missed below
    beside = "states:" if given.states else "plus:"
    joined = given.joined if isinstance(given.joined, dict) else {}
    seen: dict[str, str] = {}
    for where, state in (*(("joined", name) for name in joined), *(("declined", name) for name in given.declined)):
        place = places.get(f"key:{path}/{where}/{state}")
        found = reader.state(state, f"{path}/{where}/{state}", f"key:{path}/{where}/{state}")
        if found in seen:
            message = f'{state} stands under "{where}:", and under "{seen[found]}:" already'
            problems.append(Problem("ZD011", "error", message, place, "take one of them out"))
        elif found and found not in listed and whole:
            message = f"{state} is not among the signatories"
            mend = f'add it under "{beside}", or take it out of "{where}:"'
            problems.append(Problem("ZD011", "error", message, place, mend))
        seen |= {found: where} if found else {}
    answered = {reader.quiet(state) for state in joined}
    declined = {reader.quiet(state) for state in given.declined}
    leading = reader.quiet(sender) if sender else ""
    if leading and listed and leading not in listed and whole:
        message, mend = (
            f"{sender} leads and is not among the signatories",
            f'add it under "{beside}", or correct "chair:"',
        )
        problems.append(Problem("ZD011", "warning", message, places.get("chair"), mend))
    parties = [
        Party(state, "joined" if given.joined == "all" or state in answered or state == leading else "pending", place)
        for state, place in listed.items()
        if state not in declined
    ]
    return Result(_ordered(parties, on, group), tuple(problems))


def of_behalf(given: Behalf, group: Group | None, on: date, places: dict[str, Place]) -> Result[Parties]:
    """The States on whose behalf a letter is sent when no annexed text names them: the attested members, or a list."""
    if not given.group and not given.states:
        return Result(Parties((), on))
    signatories = Signatories(group=given.group, states=given.states, joined="all")
    return of_signatories(signatories, group, on, "", places, "on_behalf_of")


def _listed(given: Signatories, group: Group | None, reader: _Reader, path: str) -> dict[str, Place | None]:
    """The States in the order they are named, with the place of each: those of the group or the list, minus, plus."""
    if group and not given.states:
        attested = group.attestation(given.attested or reader.on)
        if attested is None or (given.attested and attested.on != given.attested):
            days = ", ".join(str(each.on) for each in group.attested)
            place = reader.places.get(f"{path}/attested") or reader.places.get(f"{path}/group")
            when = "on that day" if given.attested else "by the date of the draft"
            message = f"no source says who belongs to the group {when}"
            reader.problems.append(Problem("ZD010", "error", message, place, f"the days with a source are {days}"))
            return {}
        place = reader.places.get(f"{path}/group")
        listed = {found: place for state in attested.states if (found := reader.quiet(state))}
    else:
        listed = reader.all(given.states, f"{path}/states", {})
    for at, state in enumerate(given.without):
        found = reader.state(state, f"{path}/without/{at}")
        if found and listed.pop(found, False) is False:
            message = f"{state} is not in the list it should be taken from"
            reader.problems.append(
                Problem(
                    "ZD011", "error", message, reader.places.get(f"{path}/without/{at}"), 'take it out of "without:"'
                )
            )
    return reader.all(given.plus, f"{path}/plus", listed)


def _ordered(parties: list[Party], on: date, group: Group | None) -> Parties:
    ordered = tuple(sorted(parties, key=lambda party: states.sort_key(party.state, on)))
    members = group.members(on) if group else None
    latest = group.attestation(on) if group else None
    attested = {found.ids[0] for name in members.states if (found := states.find(name, on)).ids} if members else set()
    whole = bool(members) and members == latest and {party.state for party in ordered} == attested
    return Parties(ordered, on, whole and all(party.play == "joined" for party in ordered))


class _Reader:
    """Names of States as written, resolved on one day."""

    def __init__(self, on: date, places: dict[str, Place], problems: list[Problem]) -> None:
        self.on, self.places, self.problems = on, places, problems

    def quiet(self, name: str) -> str:
        found = states.find(name, self.on)
        return found.ids[0] if len(found.ids) == 1 else ""

    def state(self, name: str, path: str, key: str = "") -> str:
        """The State's id, or "" after noting what is wrong with the name."""
        place = (self.places.get(key) if key else None) or self.places.get(path)
        found, problems = resolve(name, self.on, place)
        self.problems.extend(problems)
        return found

    def all(self, names: tuple[str, ...], path: str, listed: dict[str, Place | None]) -> dict[str, Place | None]:
        for at, name in enumerate(names):
            if len(self.problems) == MOST:
                self.problems.append(and_more(self.problems[-1]))
                break
            found = self.state(name, f"{path}/{at}")
            if found and found in listed:
                message = f"{name} stands twice in the list"
                place = self.places.get(f"{path}/{at}")
                self.problems.append(Problem("ZD011", "error", message, place, "take one of them out"))
            elif found:
                listed[found] = self.places.get(f"{path}/{at}")
        return listed
