"""The names a template may print, made from what the draft says once; this table is their documentation."""

from __future__ import annotations

from datetime import date

from ..model.document import Run
from ..model.gap import Gap, closed
from ..model.library import Group
from ..model.problem import Result
from ..model.spec import DraftSpec, Sender
from ..nearest import nearest
from ..phrase.value import Blocks, Content, Runs, Value
from ..registers import observances, offices
from .circulation import Circulation, session_on
from .faces import list_values
from .maker import Facts
from .parties import Parties

GENERAL_ASSEMBLY = "general_assembly"


def values(facts: Facts) -> Result[dict[str, Value]]:
    """Every value by name. Problems: ZD011 (sender), ZD023 (no such agenda item, observance or office)."""
    maker = _Values(facts)
    made = {
        **maker.text_values(),
        **maker.sender_values(),
        **maker.agenda_values(),
        **maker.masthead_values(),
        **maker.list_values(facts.parties, facts.group),
        **maker.adopted_values(),
        **maker.annex_values(),
    }
    return Result(made, tuple(maker.problems))


class _Values(Circulation):
    """All values of a draft."""

    def text_values(self) -> dict[str, Value]:
        """date, place, reference, own_title, theme, observance and its article, chair; issued, signed."""
        spec = self.spec
        return {
            "date": self.value(spec.date or Gap("date"), "date"),
            "place": self.value(spec.place, "place"),
            "reference": self.value(spec.reference or Gap("reference"), "reference"),
            "own_title": self.value(spec.title or Gap("title"), "title"),
            "theme": self.value(spec.theme, "theme"),
            "observance": self.observance(),
            "observance_article": Value(_takes_article(spec)),
            "chair": self.state(spec.chair, "chair", "un-short") if spec.chair else Value(None),
            "issued": Value(spec.profile == "issued"),
            "signed": Value(spec.profile == "signed"),
        }

    def observance(self) -> Value:
        """The day on whose occasion the text is made, by its name in the register (R193)."""
        occasion = closed(self.spec.occasion)
        if occasion is None:
            return self.value(Gap("occasion") if self.spec.occasion else None, "occasion")
        name, path = occasion.observance, "occasion/observance"
        found = observances.get(name)
        if found is None:
            by_words = [each.id for each in observances.find(name.replace("-", " "))]
            near = by_words[0] if len(by_words) == 1 else nearest(name, by_words or observances.ids())
            mend = f'write "{near}"' if near else "zerodraft lookup observance WORDS finds it"
            self.refuse("ZD023", f'there is no observance called "{name}"', path, mend)
            return Value("", None, "occasion")
        return self.value(found.name, path, f"observance/{name}")

    def sender_values(self) -> dict[str, Value]:
        """sender_state, sender_formal, sender_title, charge, observer; the name; the addressee."""
        sender = closed(self.spec.sender)
        if sender is None:
            names = ("sender_state", "sender_formal", "surname")
            blank = {
                "given_names": Value(""),
                "further_names": Value(""),
                "sender_title": Value(""),
                "charge": Value(False),
                "observer": Value(False),
            }
            return (
                {name: self.value(Gap("sender"), "sender", f"sender/{name}") for name in names}
                | blank
                | self.addressee_values()
            )
        return {
            "sender_state": self.state(sender.state, "sender/state", "un-short"),
            "sender_formal": self.state(sender.state, "sender/state", "un-formal"),
            "sender_title": self.value(sender.title, "sender/title"),
            "charge": Value(sender.office == "charge_daffaires"),
            "observer": Value(sender.office == "permanent_observer"),
            **self.name_values(sender),
            **self.addressee_values(),
        }

    def name_values(self, sender: Sender) -> dict[str, Value]:
        """given_names, surname, further_names: the name of the person who signs, its surname apart."""
        if not isinstance(sender.name, str):
            parts: tuple[Content, ...] = ("", Gap("sender/name"), "")
        else:
            parts = _name_parts(sender.name, sender.surname)
            if not parts[1]:
                message = f'"{sender.surname}" is no part of the name "{sender.name}"'
                self.refuse("ZD007", message, "sender/surname", "write the surname as it stands in the name")
        names = ("given_names", "surname", "further_names")
        return {key: self.value(part, "sender/name") for key, part in zip(names, parts, strict=True)}

    def addressee_values(self) -> dict[str, Value]:
        """addressee: the office; addressee_name: who holds it on the day of the letter (R21, R22)."""
        office = offices.get(self.spec.addressee)
        if office is None:
            near = nearest(self.spec.addressee, offices.ids())
            mend = f'write "{near}"' if near else f"write one of {', '.join(offices.ids())}"
            self.refuse("ZD023", f'there is no office called "{self.spec.addressee}"', "addressee", mend)
            return {"addressee": Value(""), "addressee_name": Value("")}
        holder = offices.holder(self.spec.addressee, self.facts.day, self.facts.holders)
        known = f"{holder.style} {holder.name}" if holder else Gap("addressee_name")
        given, path = self.spec.addressee_name, "addressee_name"
        return {
            "addressee": self.value(office.title, "addressee"),
            "addressee_name": self.value(given, path) if given else self.value(known, "addressee", path),
        }

    def list_values(self, parties: Parties, group: Group | None) -> dict[str, Value]:
        """Those of the list of States; constitutes, group, group_short, speakers, signature."""
        code = self.language.code
        signatories = closed((self.facts.annexed.spec if self.facts.annexed else self.spec).signatories)
        place = self.facts.places.get("signatories") or self.facts.places.get("on_behalf_of")
        return {
            **list_values(parties, self.language, place),
            "constitutes": Value(parties.constitutes),
            "group": self.value(group.name.get(code) if group else None, "signatories/group", "group"),
            "group_short": self.value(
                (group.short.get(code) or group.name.get(code)) if group else None, "signatories/group", "group"
            ),
            "speakers": self.value(signatories.as_ if signatories else None, "signatories/as"),
            "signature": self.value(self.spec.signature, "signature"),
        }

    def adopted_values(self) -> dict[str, Value]:
        """adopted_on, adopted_at, adopted_as, adopted_session, adopted_occasion: of the text itself."""
        annexed = self.facts.annexed
        adopted = annexed.spec.adopted if annexed else self.spec.adopted
        given = closed(adopted)
        if given is None:
            names = ("adopted_on", "adopted_at", "adopted_as", "adopted_session", "adopted_occasion")
            open_or_none = Gap("adopted") if adopted else None
            return {
                name: self.value(open_or_none if name in names[:2] else None, "adopted", name.replace("_", "/"))
                for name in names
            }
        margins = given.occasion == GENERAL_ASSEMBLY
        session: Content = None
        if margins:
            session = session_on(given.on) if isinstance(given.on, date) else Gap("agenda/session")
        return {
            "adopted_on": self.value(given.on or Gap("adopted/on"), "adopted/on"),
            "adopted_at": self.value(given.at or Gap("adopted/at"), "adopted/at"),
            "adopted_as": self.value(given.as_, "adopted/as"),
            "adopted_session": self.value(session, "adopted/on", "session"),
            "adopted_occasion": self.value(None if margins else given.occasion, "adopted/occasion"),
        }

    def annex_values(self) -> dict[str, Value]:
        """annex (its paragraphs), annex_kind, annex_title, annex_date, annex_place, annex_observance, its article."""
        annexed = self.facts.annexed
        place = self.facts.places.get("annex")
        if annexed is None:
            names = ("annex_title", "annex_date", "annex_place", "annex_observance")
            return {name: Value(Gap(name), place, name) for name in names} | {
                "annex_observance_article": Value(True),
                "annex": Value(Runs((Run(f"[{self.language.gap('annex')}]", "gap", "", place, None, "annex"),))),
                "annex_kind": Value("text"),
            }
        spec = annexed.spec
        occasion = closed(spec.occasion)
        observance = observances.get(occasion.observance) if occasion else None
        return {
            "annex": Value(Blocks(annexed.document.blocks), place, "annex"),
            "annex_kind": Value(spec.template),
            "annex_title": Value(spec.title or annexed.document.title, place, "annex/title"),
            "annex_date": Value(spec.date or Gap("date"), place, "annex/date"),
            "annex_place": Value(spec.place, place, "annex/place"),
            "annex_observance": Value(observance.name if observance else Gap("occasion"), place, "annex/observance"),
            "annex_observance_article": Value(_takes_article(spec)),
        }


def _takes_article(spec: DraftSpec) -> bool:
    """True when the name of the day takes the article; an open one is printed with it."""
    occasion = closed(spec.occasion)
    found = observances.get(occasion.observance) if occasion else None
    return found is None or found.article


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
