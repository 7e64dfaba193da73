"""What a check may know besides the text: its language, the date it stands on, and the registers."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import cast

from .. import language as languages
from ..language import Language
from ..model.document import Document
from ..registers import agenda, anniversaries, sessions, states, symbols
from ..registers.fold import fold

_LONGEST_TITLE = 240
_SPECIAL = ((" emergency special", "ES-"), (" special", "S-"))


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
    def joining_words(self) -> frozenset[str]:
        """The words before the last name of a list: "and"; "y" and "e" in Spanish."""
        if self.language is None:
            return frozenset({"and"})
        joining = self.language.data["joining"]
        return frozenset(end.strip() for end in (joining["last"], *(last for _, _, last in joining["before"])))

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

    def state_name(self, state: str, form: str, on: date | None = None) -> states.Name | None:
        """What a State is called on a day, that of the text; None for an abbreviation, and where nobody knows."""
        if form not in ("un-short", "un-formal", "popular"):
            return None
        return states.name(state, cast(states.Form, form), on or self.day, self.code)

    def state_meant(self, words: str) -> str:
        """The name of the one State that misspelt words may mean; "" when there is none, or several."""
        candidates = states.find(words, self.day, self.code).candidates
        name = states.name(candidates[0], "un-short", self.day, self.code) if len(candidates) == 1 else None
        return name.text if name else ""

    def sort_key(self, state: str, order: str = "", on: date | None = None) -> str:
        """What a State is ordered by in the text's language or another order, by its name of a day; "" if unknown."""
        return states.sort_key(state, on or self.day, order or self.code)

    def is_member(self, state: str) -> bool:
        """True for a Member State of the United Nations on the day of the text."""
        return states.status(state, self.day) == "member"

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
        """What a language is called in English, which messages are in."""
        english = languages.load("en")
        return (english and english.language_name(code)) or code

    def date_words(self, day: date) -> str:
        """A date as running text writes it."""
        return self.language.day(day) if self.language else day.isoformat()

    @cached_property
    def _dated(self) -> dict[str, anniversaries.Dated]:
        """What has anniversaries, by each of its names in small letters, with and without "United Nations" in front."""
        found: dict[str, anniversaries.Dated] = {}
        for dated in anniversaries.known():
            for name in (dated.title, *dated.names):
                found.setdefault(fold(name).removeprefix("united nations "), dated)
        found.pop("", None)
        return found

    def dated(self, id: str) -> anniversaries.Dated | None:
        """The instrument, body or observance of this id, "palermo-protocol"."""
        return anniversaries.get(id)

    def dated_at(self, text: str) -> anniversaries.Dated | None:
        """What has anniversaries and opens a text: by any of its names, or by four words or more of one alone."""
        text = re.sub("^(?:UN|United Nations) ", "", text[:_LONGEST_TITLE])
        ends = [found.start() for found in re.finditer(r"[^\w' -]| and | as | at | in | on |$", text)]
        keys = [fold(text[:end]) for end in reversed(ends)]
        exact = next((self._dated[key] for key in keys if key in self._dated), None)
        return exact or next(filter(None, (self._begun(key) for key in keys if key.count(" ") > 2)), None)

    def _begun(self, key: str) -> anniversaries.Dated | None:
        fitting = {each.id: each for name, each in self._dated.items() if name.startswith(f"{key} ")}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def agenda_item(self, session: agenda.SessionKey, number: str) -> agenda.AgendaItem | None:
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

    def session(self, id: str) -> sessions.Session | None:
        """The session of this id: "68", "S-27", "ES-10"."""
        return sessions.get(id)

    def session_words(self, id: str) -> str:
        """A session in words: "sixty-eighth session", "tenth emergency special session"."""
        named = sessions.get(id)
        kinds = {"special": "special ", "emergency": "emergency special "}
        return f"{self.ordinal(named.number)} {kinds.get(named.kind, '')}session" if named else id

    def session_named(self, words: str) -> str | None:
        """The id of a masthead's session line, "Sixty-eighth session"; None for other lines."""
        head, _, tail = words.strip().removesuffix(" (resumed)").rpartition(" ")
        mark = next((mark for kind, mark in _SPECIAL if head.endswith(kind)), "")
        number = self.ordinals.get(head.removesuffix(" emergency special").removesuffix(" special").lower())
        return f"{mark}{number}" if tail == "session" and number else None

    def council_year_named(self, words: str) -> int | None:
        """The calendar year of a masthead's line "Sixty-first year" of the Security Council (R46); None for others."""
        head, _, tail = words.strip().rpartition(" ")
        number = self.ordinals.get(head.lower()) if tail == "year" else None
        return sessions.FOUNDED + number if number else None

    def symbol(self, text: str) -> symbols.Symbol | None:
        """The document symbol that a text is."""
        return symbols.parse(text)

    def symbols_in(self, text: str) -> tuple[str, ...]:
        """The symbols that stand together in a line, whatever their form."""
        return symbols.split(text)

    def session_of_list(self, day: date) -> int | None:
        """The session whose preliminary list or provisional agenda a letter of that day can name."""
        return sessions.of_list(day)

    def agenda_by_title(self, session: agenda.SessionKey, title: str) -> agenda.AgendaItem | None:
        """The item of a session that bears this title."""
        return agenda.by_title(title, session)

    def agenda_printed(self, item: agenda.AgendaItem) -> str:
        """The title of an item as a masthead has it."""
        return agenda.printed(item)

    def agenda_complete(self, session: agenda.SessionKey) -> bool:
        """True when the register has every item of the session."""
        return agenda.complete(session)


def _numbers(language: Language | None, table: str) -> dict[str, int]:
    return {words: number for number, words in enumerate(language.data[table])} if language else {}
