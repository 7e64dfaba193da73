"""Values of the texts that a letter annexes, and of what is attached to these."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model.document import Run
from ..model.gap import Gap, closed
from ..model.spec import Adopted, DraftSpec
from ..phrase.value import Blocks, Content, Runs, Value
from ..registers import observances
from .circulation import session_on
from .maker import Attached, Maker
from .number import under

GENERAL_ASSEMBLY = "general_assembly"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_OF_ADOPTION = ("adopted_on", "adopted_at", "adopted_as", "adopted_session", "adopted_occasion")


class Annexes(Maker):
    """Annexes with their enclosures."""

    def annex_values(self) -> dict[str, Value]:
        """annexes, several_annexes, annex_numbers."""
        annexes = self.facts.annexes
        made = tuple(map(self.annex, annexes, self.roman_numbers(annexes), self.separators(len(annexes))))
        return {
            "annexes": Value(None, None, "annex", made or (self.open_annex(),)),
            "several_annexes": Value(len(annexes) > 1),
            "annex_numbers": self.joined(self.roman_numbers(annexes)) if len(annexes) > 1 else Value(None),
        }

    def annex(self, annex: Attached, number: Value, then: Value) -> Value:
        """One annex: what is attached, enclosures, then; kind, title, date, place, observance, adoption, group."""
        spec, path, group = annex.text.spec, annex.path, annex.text.group or self.facts.group
        place, code = self.facts.places.get(path), self.language.code
        occasion = closed(spec.occasion)
        observance = observances.get(occasion.observance) if occasion else None
        enclosures = tuple(map(self.enclosure, annex.enclosures, self.roman_numbers(annex.enclosures)))
        parts = self.attached(annex, number) | {
            "enclosures": Value(None, None, "annex", enclosures),
            "then": then,
            "kind": Value(spec.template),
            "title": Value(spec.title or annex.text.document.title, place, "annex/title"),
            "date": Value(spec.date or Gap("date"), place, "annex/date"),
            "place": Value(spec.place, place, "annex/place"),
            "observance": Value(observance.name if observance else Gap("occasion"), place, "annex/observance"),
            "observance_article": Value(takes_article(spec)),
            "group_short": Value(group.short.get(code) or group.name.get(code) if group else None, place, "group"),
            **self.adopted(spec.adopted),
        }
        return Value(None, place, "annex", parts=parts)

    def enclosure(self, enclosure: Attached, number: Value) -> Value:
        """One enclosure: text, number, original, label."""
        parts = self.attached(enclosure, number, "annex/enclosure") | {"label": Value(enclosure.label)}
        return Value(None, self.facts.places.get(enclosure.path), "annex", parts=parts)

    def attached(self, attached: Attached, number: Value, prefix: str = "annex") -> dict[str, Value]:
        """text (its paragraphs), number, original (the language it was drafted in, R43)."""
        blocks = under(attached.text.document.blocks, prefix)
        original = self.language_named(attached.original, f"{attached.path}/original") if attached.original else None
        return {
            "text": Value(Blocks(blocks), self.facts.places.get(attached.path), "annex"),
            "number": number,
            "original": original or Value(None),
        }

    def open_annex(self) -> Value:
        """What stands for the annex while the draft leaves it open."""
        place = self.facts.places.get("annex")
        names = ("title", "date", "place", "observance")
        gap = Run(f"[{self.language.gap('annex')}]", "gap", "", place, None, "annex")
        parts = {name: Value(Gap(f"annex_{name}"), place, f"annex_{name}") for name in names}
        parts |= {name: Value(None) for name in ("number", "original", "group_short", "enclosures", *_OF_ADOPTION)}
        parts |= {"text": Value(Runs((gap,))), "kind": Value("text"), "then": Value("")}
        return Value(None, place, "annex", parts=parts | {"observance_article": Value(True)})

    def adopted(self, adopted: Adopted | Gap | None) -> dict[str, Value]:
        """adopted_on, adopted_at, adopted_as, adopted_session, adopted_occasion of a text."""
        given = closed(adopted)
        if given is None:
            content = Gap("adopted") if adopted else None
            return {
                name: self.value(content if name in _OF_ADOPTION[:2] else None, "adopted", name.replace("_", "/"))
                for name in _OF_ADOPTION
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

    def roman_numbers(self, attached: Sequence[Attached]) -> list[Value]:
        """The roman numbers of annexes or enclosures; a single one has none (R71)."""
        if len(attached) == 1:
            return [Value(None)]
        return [self.value(roman(at), each.path, "annex/number") for at, each in enumerate(attached, 1)]


def takes_article(spec: DraftSpec) -> bool:
    """True when the name of the day takes the article; an open one is printed with it."""
    occasion = closed(spec.occasion)
    found = observances.get(occasion.observance) if occasion else None
    return found is None or found.article


def roman(number: int) -> str:
    """A number from 1 in roman figures: 4 is "IV"."""
    text = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        text += figure * count
    return text
