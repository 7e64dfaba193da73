"""Reads who makes a text: a group's attested members or a list, minus some, plus some, each with its state of play."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from ..language import Language
from ..model.library import Group
from ..model.problem import MOST, Place, Problem, Result, and_more, any_error
from ..model.record import dataclass
from ..model.spec import Behalf, Signatories
from ..registers import states
from ..registers.named_state import resolve
from ..registers.states import Form
from .parties import Parties, Party, Play

T = TypeVar("T")
OUT = "take one of them out"
OWN_STATES = "clause_library/registers/states.yaml"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is read with: the group it names, the day and language of the text, who leads, places, today."""

    group: Group | None
    on: date
    chair: str
    places: Mapping[str, Place]
    today: date
    language: Language


def of_behalf(given: Behalf, asked: Asked) -> Result[Parties]:
    """The States on whose behalf a letter is sent when no annexed text names them: the attested members, or a list."""
    if not given.group and not given.states:
        return Result(Parties((), asked.on))
    signatories = Signatories(group=given.group, states=given.states, joined="all")
    return of_signatories(signatories, asked, "on_behalf_of")


def of_signatories(given: Signatories, asked: Asked, path: str = "signatories") -> Result[Parties]:
    """The parties of a text as its draft states them on a day; the State that leads needs no asking.

    Problems: ZD011 (unknown, ambiguous, not of that day, twice, no signatory), ZD010 (the group attests nothing by that
    day), ZD026 (days of consent that cannot be), ZD028 (names that nobody read in a source).
    """
    reader = _Reader(given, asked, path)
    listed = reader.listed()
    reader.understood = not reader.problems  # a name that was not understood may be the one that is missed below
    leading = reader.leading(listed)
    joined = reader.answers("joined", given.joined if isinstance(given.joined, dict) else {}, listed, {})
    declined = reader.answers("declined", given.declined, listed, joined)
    forms = reader.by_state("forms", given.forms, listed)
    signers = reader.by_state("signers", given.signers, listed)
    if leading and leading in declined and leading not in joined:
        place = asked.places.get("chair")
        reader.refuse(
            f"{asked.chair} leads, and has declined", place, 'correct "chair:", or take it out of "declined:"'
        )
    reader.days(leading)
    reader.unread(listed)

    def party(state: str, place: Place | None) -> Party:
        play: Play = "joined" if given.joined == "all" or state in joined or state == leading else "pending"
        day = joined.get(state)
        if state in declined:
            play, day = "declined", declined[state]
        return Party(state, play, place, day, forms.get(state, ""), signers.get(state, ""))

    parties = [party(state, place) for state, place in listed.items()]
    organizations = [party(name, place) for name, place in reader.organizations().items()]
    outside = given.led_by != "member" and bool(leading)
    made = Parties(
        parties=tuple(each for each in parties if each.play != "declined" and not (outside and each.state == leading)),
        on=asked.on,
        constitutes=_constitutes(parties, organizations, asked),
        organizations=tuple(each for each in organizations if each.play != "declined"),
        declined=tuple(each for each in (*parties, *organizations) if each.play == "declined"),
        lead=party(leading, asked.places.get("chair")) if outside else None,
        led_by=given.led_by if outside else "member",
        form=given.form,
        order=given.order,
        observers_stand=given.observers,
    )
    reader.in_order(made)
    return Result(made, tuple(reader.problems))


def _constitutes(parties: list[Party], organizations: list[Party], asked: Asked) -> bool:
    """True when the latest source attests membership, and its States are these, all of which joined."""
    group, on = asked.group, asked.on
    members = group.members(on) if group else None
    if group is None or members is None or members != group.attestation(on) or organizations:
        return False
    attested = {states.find(name, on).id for name in members.states}
    joined = {each.state for each in parties if each.play == "joined"}
    return joined == attested and len(joined) == len(parties)


class _Reader:
    """The names of one draft, resolved on its day, with the problems met so far."""

    def __init__(self, given: Signatories, asked: Asked, path: str) -> None:
        self.given, self.asked, self.path = given, asked, path
        self.problems: list[Problem] = []
        self.understood = True

    def place(self, *steps: str | int) -> Place | None:
        """Where a key of the list stands, else its value."""
        path = "/".join(map(str, (self.path, *steps)))
        return self.asked.places.get(f"key:{path}") or self.asked.places.get(path)

    def value_place(self, *steps: str | int) -> Place | None:
        """Where a value of the list stands."""
        return self.asked.places.get("/".join(map(str, (self.path, *steps))))

    def refuse(self, message: str, place: Place | None, mend: str, code: str = "ZD011") -> None:
        self.problems.append(Problem(code, "error", message, place, mend))

    def warn(self, message: str, place: Place | None, mend: str, code: str = "ZD026") -> None:
        self.problems.append(Problem(code, "warning", message, place, mend))

    def in_order(self, parties: Parties) -> None:
        """ZD023 for a State without a place in the order of the list: one of the mission that does not say it."""
        order = parties.order_of(self.asked.language.code)
        for party in parties.parties if order != "as-listed" else ():
            if not states.sort_key(party.state, parties.on, order):
                message = f'the register has no place for {party.state} in the order "{order}", so it stands last'
                mend = f"write sorts_after: {{{order}: …}} with it in {OWN_STATES}, or order: as-listed here"
                self.warn(message, party.place, mend, "ZD023")

    def quiet(self, name: str) -> str:
        return states.find(name, self.asked.on).id

    def state(self, name: str, place: Place | None) -> str:
        """The State's id, or "" after noting what is wrong with the name."""
        if name.removeprefix("the ") in self.asked.language.data["organizations"]:
            self.refuse(f"{name} is an organization, and stands among the States", place, 'move it to "organizations:"')
            return ""
        found, problems = resolve(name, self.asked.on, place)
        self.problems.extend(problems)
        return found

    def beside(self) -> str:
        return "states:" if self.given.states else "plus:"

    def listed(self) -> dict[str, Place | None]:
        """The States in the order they are named, with their places: those of the group or the list, minus, plus."""
        given = self.given
        if given.group and given.states:
            message = "States are listed beside a group, and it is one or the other"
            self.refuse(message, self.value_place("states"), 'use "plus:" and "without:"', "ZD007")
        if self.asked.group and not given.states:
            listed = self.attested(self.asked.group)
        else:
            listed = self.all(given.states, "states", {})
        for at, state in enumerate(given.without):
            place = self.value_place("without", at)
            found = self.state(state, place)
            if found and listed.pop(found, False) is False:
                self.refuse(f"{state} is not in the list it should be taken from", place, 'take it out of "without:"')
        return self.all(given.plus, "plus", listed)

    def attested(self, group: Group) -> dict[str, Place | None]:
        """The States that a source of the group names, on the day that the draft asks for or the latest before it."""
        wanted, on = self.given.attested, self.asked.on
        attested = group.attestation(wanted or on)
        if attested is None or (wanted and attested.on != wanted):
            days = ", ".join(str(each.on) for each in group.attested)
            when = "on that day" if wanted else "by the date of the draft"
            place = self.value_place("attested") or self.value_place("group")
            message = f"no source says who belongs to the group {when}"
            self.refuse(message, place, f"the days with a source are {days}", "ZD010")
            return {}
        if attested.on > on:
            message = f"the source of {attested.on} is later than the text, and says nothing about its day"
            mend = "take an earlier source, or list the States"
            self.warn(message, self.value_place("attested"), mend)
        place = self.value_place("group")
        return {found: place for state in attested.states if (found := self.quiet(state))}

    def all(self, names: Iterable[str], where: str, listed: dict[str, Place | None]) -> dict[str, Place | None]:
        """More States after those that are listed already."""
        by: dict[str, str] = {}
        for at, name in enumerate(names):
            if len(self.problems) == MOST:
                self.problems.append(and_more(self.problems[-1]))
                break
            place = self.value_place(where, at)
            found = self.state(name, place)
            if found in listed:
                other = by.get(found, "")
                as_well = f', as "{other}" the first time' if other and other != name else ""
                self.refuse(f"{name} stands twice in the list{as_well}", place, OUT)
            elif found:
                listed[found], by[found] = place, name
        return listed

    def leading(self, listed: Mapping[str, Place | None]) -> str:
        """The id of the State that leads; "" where there is none."""
        chair, place = self.asked.chair, self.asked.places.get("chair")
        if not chair and self.given.led_by != "member":
            message = f'"led_by: {self.given.led_by}" does not say which State leads'
            self.refuse(message, self.place("led_by"), 'add "chair: STATE" to the draft', "ZD006")
        leading = self.quiet(chair) if chair else ""
        if leading and listed and leading not in listed and self.understood and self.given.led_by == "member":
            mend = f'add it under "{self.beside()}", or correct "chair:"'
            self.warn(f"{chair} leads and is not among the signatories", place, mend, "ZD011")
        return leading

    def organizations(self) -> dict[str, Place | None]:
        """The organizations by name; one that is a State is a problem."""
        found: dict[str, Place | None] = {}
        for at, name in enumerate(self.given.organizations):
            place = self.value_place("organizations", at)
            if self.quiet(name):
                self.refuse(
                    f"{name} is a State, and stands among the organizations", place, f'move it to "{self.beside()}"'
                )
            elif name in found:
                self.refuse(f"{name} stands twice in the list", place, OUT)
            else:
                found[name] = place
        return found

    def answers(
        self, where: str, given: Mapping[str, date], listed: Mapping[str, Place | None], earlier: Mapping[str, date]
    ) -> dict[str, date]:
        """The days of the answers under one key; `earlier` are those under the key before it."""
        found: dict[str, date] = {}
        for name, day in given.items():
            state = self.named(where, name, listed)
            if state in found or state in earlier:
                first = where if state in found else "joined"
                message = f'{name} stands under "{where}:", and under "{first}:" already'
                self.refuse(message, self.place(where, name), OUT)
            if state:
                found[state] = day
        return found

    def by_state(self, where: str, given: Mapping[str, T], listed: Mapping[str, Place | None]) -> dict[str, T]:
        """Something that is said of single States, by their ids."""
        return {state: value for name, value in given.items() if (state := self.named(where, name, listed))}

    def named(self, where: str, name: str, listed: Mapping[str, Place | None]) -> str:
        """A signatory that is named as a key: its id, or its name for an organization."""
        if name in self.given.organizations:
            return name
        place = self.place(where, name)
        found = self.state(name, place)
        leads = found and self.given.led_by != "member" and found == self.quiet(self.asked.chair)
        if found and found not in listed and self.understood and not leads:
            mend = f'add it under "{self.beside()}", or take it out of "{where}:"'
            self.refuse(f"{name} is not among the signatories", place, mend)
        return found

    def unread(self, listed: Iterable[str]) -> None:
        """Say of which States nobody read the name of that day in a source."""
        form: Form = self.given.form or "un-short"
        names = [states.name(state, form, self.asked.on, self.asked.language.code) for state in listed]
        unread = [name.label for name in names if name and not name.verified]
        if unread and not any_error(self.problems):
            message = f"nobody read in a source what these were called on the day of the text: {'; '.join(unread)}"
            mend = "zerodraft lookup state NAME says where each name is from"
            place = self.place("group") or self.place("states") or self.place()
            self.problems.append(Problem("ZD028", "note", message, place, mend))

    def days(self, leading: str) -> None:
        """Warn of answers that came before the question, after the deadline, or on a day that has not come."""
        given = self.given
        if given.asked and given.until and given.until < given.asked:
            message = f"answers are due by {given.until}, before the States were asked on {given.asked}"
            self.refuse(message, self.value_place("until"), "correct one of the two days", "ZD026")
        joined = given.joined if isinstance(given.joined, dict) else {}
        for where, name, day in (
            *(("joined", name, day) for name, day in joined.items()),
            *(("declined", name, day) for name, day in given.declined.items()),
        ):
            said = f"{name} {'joined' if where == 'joined' else 'declined'} on {day}"
            place, mend = self.value_place(where, name), "look at the day"
            if day > self.asked.today:
                self.warn(f"{said}, a day that has not come", place, mend)
            elif given.asked and day < given.asked and self.quiet(name) != leading:
                self.warn(f"{said}, before the States were asked on {given.asked}", place, mend)
            elif given.until and day > given.until:
                self.warn(f"{said}, after the deadline of {given.until}", place, 'put the deadline off, with "until:"')
