"""The names a template may print, made from what the draft says once; this table is their documentation."""

from __future__ import annotations

from ..model.gap import Gap, closed
from ..model.library import Group
from ..model.problem import Result
from ..nearest import nearest
from ..phrase.value import Value
from ..registers import observances
from .annexes import Annexes, takes_article
from .circulation import Circulation
from .faces import list_values
from .maker import Facts
from .parties import Parties
from .senders import Senders


def values(facts: Facts) -> Result[dict[str, Value]]:
    """Every value by name. Problems: ZD011 (sender), ZD023 (no such agenda item, observance or office)."""
    maker = _Values(facts)
    made = {
        **maker.text_values(),
        **maker.sender_values(),
        **maker.addressee_values(),
        **maker.agenda_values(),
        **maker.masthead_values(),
        **maker.list_values(facts.parties, facts.group),
        **maker.adopted(facts.spec.adopted),
        **maker.annex_values(),
    }
    return Result(made, tuple(maker.problems))


class _Values(Circulation, Senders, Annexes):
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
            "observance_article": Value(takes_article(spec)),
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
        if not found.verified:
            self.unread(f"the {found.name}", "observances", path)
        return self.value(found.name, path, f"observance/{name}")

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
