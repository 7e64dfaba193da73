"""What a check may know besides the text: its language, the date it stands on, and the registers."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import cast

from .. import language as languages
from ..language import Language
from ..model.document import Document
from ..registers import agenda, instruments, sessions, states
from ..registers.fold import fold

_LONGEST_TITLE = 240


class Facts:
    """The world on the day of a text. `day` is the document's date; `today` stands in while that is open."""

    def __init__(self, document: Document, today: date) -> None:
        self.day = date.fromisoformat(document.date) if document.date else today
        self.code = document.language

    @cached_property
    def language(self) -> Language | None:
        """The data of the text's language; None where zerodraft has none, and then most checks stay silent."""
        return languages.load(self.code)

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """Ordinals in words to their numbers: "sixty-eighth" is 68."""
        return _numbers(self.language, "ordinals")

    @cached_property
    def cardinals(self) -> dict[str, int]:
        """Numbers in words to their numbers: "twenty-two" is 22."""
        return _numbers(self.language, "cardinals")

    @cached_property
    def _months(self) -> dict[str, int]:
        names = self.language.data["months"] if self.language else ()
        return {name: number for number, name in enumerate(names, 1)}

    def scan(self, text: str) -> tuple[states.Found, ...]:
        """The names of States in a text."""
        return states.scan(text, self.code)

    def state_name(self, state: str, form: str) -> states.Name | None:
        """What a State is called on the day of the text; None for an abbreviation, and where nobody knows."""
        if form not in ("un-short", "un-formal", "popular"):
            return None
        return states.name(state, cast(states.Form, form), self.day, self.code)

    def sort_key(self, state: str, language: str = "") -> str:
        """What a State is ordered by in the text's language or another; "" when nobody knows."""
        return states.sort_key(state, self.day, language or self.code)

    def is_observer(self, state: str) -> bool:
        """True for an observer State, which is no Member State (R126)."""
        return states.status(state, self.day) == "observer"

    def ordinal(self, number: int) -> str:
        """An ordinal in words; in figures where the language has no word for it."""
        return (self.language and self.language.ordinal(number)) or f"{number}."

    def ordinal_in(self, words: str) -> int | None:
        """The number of an ordinal in words or figures: "twenty-fifth", "25th"."""
        figures = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", words)
        return int(figures[1]) if figures else self.ordinals.get(words.lower())

    def number(self, number: int) -> str:
        """A number as running text writes it: words below ten (R197)."""
        return self.language.number(number) if self.language else str(number)

    def language_name(self, code: str) -> str:
        """What a language is called in the text's own."""
        return (self.language and self.language.language_name(code)) or code

    def date_words(self, day: date) -> str:
        """A date as running text writes it."""
        return self.language.day(day) if self.language else day.isoformat()

    @cached_property
    def _instruments(self) -> dict[str, instruments.Instrument]:
        """The instruments by each of their names in small letters, with and without "United Nations" in front."""
        found: dict[str, instruments.Instrument] = {}
        for instrument in filter(None, map(instruments.get, instruments.ids())):
            for name in (instrument.title, instrument.short, instrument.acronym, *instrument.names):
                found.setdefault(fold(name).removeprefix("united nations "), instrument)
        found.pop("", None)
        return found

    def instrument(self, id: str) -> instruments.Instrument | None:
        """The instrument of this id, "palermo-protocol"."""
        return instruments.get(id)

    def instrument_at(self, text: str) -> instruments.Instrument | None:
        """The instrument that a text begins with, by any of its names, or by four words or more of one alone."""
        text = re.sub("^(?:UN|United Nations) ", "", text[:_LONGEST_TITLE])
        ends = [found.start() for found in re.finditer(r"[^\w' -]| and | as | at | in | on |$", text)]
        keys = [fold(text[:end]) for end in reversed(ends)]
        exact = next((self._instruments[key] for key in keys if key in self._instruments), None)
        return exact or next(filter(None, (self._begun(key) for key in keys if key.count(" ") > 2)), None)

    def _begun(self, key: str) -> instruments.Instrument | None:
        fitting = {each.id: each for name, each in self._instruments.items() if name.startswith(f"{key} ")}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def agenda_item(self, session: int, number: str) -> agenda.AgendaItem | None:
        """The item of this number on the agenda of a session."""
        return agenda.item(session, number)

    def session_on(self, day: date) -> sessions.SessionOn | None:
        """The session that was running on a day."""
        return sessions.session_on(day)

    def date_in(self, words: str) -> date | None:
        """The date that words such as "26 September 2013" name; None when they name none."""
        day, month, year = words.split()
        try:
            return date(int(year), self._months[month], int(day))
        except (KeyError, ValueError):
            return None

    def session_named(self, words: str) -> int | None:
        """The number of a masthead's session line, "Sixty-eighth session"; None for other lines."""
        head, _, tail = words.strip().rpartition(" ")
        return self.ordinals.get(head.lower()) if tail == "session" else None


def _numbers(language: Language | None, table: str) -> dict[str, int]:
    return {words: number for number, words in enumerate(language.data[table])} if language else {}
