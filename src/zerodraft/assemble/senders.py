"""Values of who writes to whom: signers, their offices and missions, on whose behalf, the addressees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from ..model.gap import Gap
from ..model.record import dataclass
from ..model.spec import Sender, listed
from ..nearest import nearest
from ..phrase.value import Content, Value
from ..registers import offices, states
from ..registers.offices import Office
from .maker import Maker

OBSERVER = "permanent_observer"
REPRESENTATIVE = "permanent_representative"


@dataclass(frozen=True, slots=True)
class _Signer:
    """One who signs: where the draft says so, the State's id, the office, whether the mission is an observer's."""

    path: str
    sender: Sender
    state: str
    office: str
    observer: bool


class Senders(Maker):
    """Signers and addressees."""

    def sender_values(self) -> dict[str, Value]:
        """senders, several_senders, offices, missions, seat, capacity, on_behalf."""
        signers = self.signers()
        given = [signer.sender for signer in signers]
        capacities = [
            self.value(sender.capacity, f"{signer.path}/capacity", "sender/capacity")
            for signer, sender in zip(signers, given, strict=True)
            if sender.capacity
        ]
        once = list({str(value.content): value for value in capacities}.values())
        return {
            "senders": Value(
                None, None, "sender", tuple(self.signer(each, len(signers)) for each in signers) or (self.nobody(),)
            ),
            "several_senders": Value(len(signers) > 1),
            "offices": self.named_together(signers, lambda signer: (signer.office, signer.observer)),
            "missions": self.named_together(signers, lambda signer: signer.observer),
            "seat": Value(given[0].mission if given else "new_york"),
            "capacity": self.joined(once) if once else Value(None),
            "on_behalf": Value(self.on_behalf(signers)),
        }

    def signers(self) -> list[_Signer]:
        """Everyone who signs, in the order of their States (R63). Problems: ZD007, ZD011 (one signs for a mission)."""
        signers: list[_Signer] = []
        for path, sender in listed(self.spec.sender, "sender"):
            state = self.state_id(sender.state, f"{path}/state")
            if state and state in (signer.state for signer in signers):
                message = f"two persons sign for {sender.state}"
                self.refuse("ZD011", message, f"{path}/state", "take one out: one signs for a mission (R32)")
            elif signers and sender.mission != signers[0].sender.mission:
                message = "the missions of those who sign are in different cities"
                self.refuse("ZD007", message, f"{path}/mission", "send a letter from each city")
            status = states.status(state, self.facts.day) if state else ""
            self.fitting(path, sender, status)
            outside = bool(state) and status != "member"
            office = sender.office or (OBSERVER if outside else REPRESENTATIVE)
            signers.append(_Signer(path, sender, state, office, outside or office == OBSERVER))
        day = self.facts.day
        return sorted(signers, key=lambda signer: states.sort_key(signer.state, day) if signer.state else "")

    def fitting(self, path: str, sender: Sender, status: str | None) -> None:
        """ZD007 for a Permanent Observer of a Member State, and the reverse (R4)."""
        for office, wrong, what, right in (
            (OBSERVER, "member", "a Member State", REPRESENTATIVE),
            (REPRESENTATIVE, "observer", "an observer State", OBSERVER),
        ):
            if (sender.office, status) == (office, wrong):
                message = f"{sender.state} is {what}, which has no {office.replace('_', ' ')}"
                self.refuse("ZD007", message, f"{path}/office", f"write office: {right}")

    def signer(self, signer: _Signer, of: int) -> Value:
        """One `of` so many who sign: state, formal, title, office, observer, and the name in its parts."""
        path, sender = signer.path, signer.sender
        return Value(
            None,
            None,
            f"sender/{signer.state}" if of > 1 else "sender",
            parts={
                "state": self.state(sender.state, f"{path}/state", "un-short"),
                "formal": self.state(sender.state, f"{path}/state", "un-formal"),
                "title": self.value(sender.title, f"{path}/title", "sender/title"),
                "office": Value(signer.office),
                "observer": Value(signer.observer),
                **self.name_values(path, sender),
            },
        )

    def nobody(self) -> Value:
        """What stands for the signer while the draft leaves open who signs."""
        open_parts = (("state", "state"), ("formal", "state"), ("surname", "name"))
        gaps = {name: self.value(Gap("sender"), "sender", f"sender/{label}") for name, label in open_parts}
        blank = {name: Value("") for name in ("given_names", "further_names", "title")}
        plain = {"office": Value(REPRESENTATIVE), "observer": Value(False)}
        return Value(None, None, "sender", parts=gaps | blank | plain)

    def name_values(self, path: str, sender: Sender) -> dict[str, Value]:
        """given_names, surname, further_names: the name of the person who signs, its surname apart."""
        if not isinstance(sender.name, str) or not sender.name.strip():
            parts: tuple[Content, ...] = ("", Gap("sender/name"), "")
            if isinstance(sender.name, str):
                self.refuse("ZD007", "the name of the person is empty", f"{path}/name", 'write it, or "name: TODO"')
        else:
            parts = _name_parts(sender.name, sender.surname)
            if not parts[1]:
                message = f'"{sender.surname}" is no part of the name "{sender.name}"'
                self.refuse("ZD007", message, f"{path}/surname", "write the surname as it stands in the name")
        names = ("given_names", "surname", "further_names")
        return {key: self.value(part, f"{path}/name", "sender/name") for key, part in zip(names, parts, strict=True)}

    def named_together(self, signers: Sequence[_Signer], key: Callable[[_Signer], object]) -> Value:
        """A list of groups of neighbours: kind, observer, several, first, states, formal, then (what joins it on).

        The order of the States stays (R63), so an office may be named again.
        """
        groups = [list(group) for _, group in groupby(signers, key)]
        made: list[Value] = []
        for group, then in zip(groups, self.separators(len(groups)), strict=True):
            short, formal = (
                self.joined([self.state(each.sender.state, f"{each.path}/state", form) for each in group])
                for form in ("un-short", "un-formal")
            )
            parts = {"kind": Value(group[0].office), "observer": Value(group[0].observer)}
            parts |= {"several": Value(len(group) > 1), "first": Value(not made)}
            parts |= {"states": short, "formal": formal, "then": then}
            made.append(Value(None, None, "sender", parts=parts))
        return Value(None, None, "sender", tuple(made) or (self.no_office(),))

    def no_office(self) -> Value:
        """What stands for the office while the draft leaves open who signs."""
        one = self.nobody().parts
        parts = {"kind": one["office"], "observer": one["observer"], "several": Value(False), "then": Value("")}
        parts |= {"first": Value(True)}
        return Value(None, None, "sender", parts=parts | {"states": one["state"], "formal": one["formal"]})

    def on_behalf(self, signers: Sequence[_Signer]) -> bool:
        """True when the letter names States beside those whose missions send it, or leaves them open."""
        parties = self.facts.parties
        if parties.parties:
            return {party.state for party in parties.parties} != {signer.state for signer in signers}
        return isinstance(self.spec.on_behalf_of, Gap) or not self.facts.annexes

    def addressee_values(self) -> dict[str, Value]:
        """addressees (title, full, name, address, then), identical, salutation."""
        given, known = listed(self.spec.addressee, "addressee"), offices.ids()
        names = self.names_given(len(given))
        found: list[tuple[str, Office, Value]] = []
        for at, (path, id) in enumerate(given):
            office = offices.get(id, self.language.code)
            if office is None:
                near = nearest(id, known)
                mend = f'write "{near}"' if near else f"write one of {', '.join(known)}"
                self.refuse("ZD023", f'there is no office called "{id}"', path, mend)
            elif office in (other for _, other, _ in found):
                self.refuse("ZD007", f"the letter goes to the {office.title} twice", path, "take one of them out")
            else:
                found.append((path, office, names[at] or self.holder(id, path)))
        if not given:
            self.refuse("ZD007", "the letter goes to nobody", "addressee", "name the office: secretary_general")
        found.sort(key=lambda each: known.index(each[1].id))  # R3
        made = [
            Value(
                None,
                None,
                "addressee",
                parts={
                    "title": self.value(office.title, path, "addressee"),
                    "full": self.value((*office.address, office.title)[0], path, "addressee"),
                    "name": name,
                    "address": Value(None, None, "addressee", tuple(Value(line) for line in office.address)),
                    "then": then,
                },
            )
            for (path, office, name), then in zip(found, self.separators(len(found)), strict=True)
        ]
        return {
            "addressees": Value(None, None, "addressee", tuple(made)),
            "identical": Value(len(made) > 1 and self.spec.identical),
            "salutation": Value(found[0][1].salutation if len(found) == 1 else ""),
        }

    def holder(self, id: str, path: str) -> Value:
        """Who holds an office on the day of the letter, with the form of address (R21, R22)."""
        holder = offices.holder(id, self.facts.day)
        if holder and not holder.verified and self.spec.sender:
            term = f"from {holder.since.isoformat()}" + (f" to {holder.until.isoformat()}" if holder.until else "")
            self.unread(f"the term of {holder.name} {term}", "offices", path)
        known = f"{holder.style} {holder.name}" if holder else Gap("addressee_name")
        return self.value(known, path, "addressee_name")

    def names_given(self, count: int) -> list[Value | None]:
        """The names that the draft itself gives to the addressees. Problems: ZD007 (not one for each)."""
        given = self.spec.addressee_name
        if not given:
            return [None] * count
        if isinstance(given, Gap):
            return [self.value(given, "addressee_name")] * count
        names = listed(given, "addressee_name")
        if len(names) != count:
            message = f"there are not as many names as addressees ({len(names)} and {count})"
            self.refuse("ZD007", message, "addressee_name", "write one name for each addressee, in the same order")
            return [None] * count
        return [self.value(name, path, "addressee_name") for path, name in names]

    def state_id(self, name: str | Gap, path: str) -> str:
        """The id of a State by its name on the day; "" where it is open or, with its problem noted, not understood."""
        return self.state(name, path, "un-short").about.removeprefix("state/") if isinstance(name, str) else ""


def _name_parts(name: str, surname: str) -> tuple[str, str, str]:
    """What stands before the surname, the surname, which the signature block prints in bold (R90), and what follows.

    Without one given, the last word is the surname; the order of the words is left as it was written.
    """
    words = name.split()
    last = surname.split() or words[-1:]
    for at in range(len(words) - len(last), -1, -1):
        if words[at : at + len(last)] == last:
            return " ".join(words[:at]), " ".join(last), " ".join(words[at + len(last) :])
    return name, "", ""
