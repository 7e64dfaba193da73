"""Values of the agenda a letter is to be circulated under: session, list, numbers and titles of the items."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from ..model.document import Run
from ..model.gap import Gap, closed
from ..model.letter import Agenda, AgendaEntry
from ..model.record import replace
from ..nearest import nearest
from ..phrase.value import Runs, Value
from ..registers import agenda, sessions
from ..registers.agenda import SessionKey
from ..registers.fold import fold
from .maker import Maker

FIRST_DAY = date(1945, 10, 24)
_MEND_SESSION = 'write its number: 68; of a special session "S-27", of an emergency special session "ES-10"'


class AgendaValues(Maker):
    """Session and agenda items."""

    def agenda_values(self) -> dict[str, Value]:
        """session, session_kind, council_year, list, list_symbol, item_numbers, several_items, item_titles."""
        given = closed(self.spec.agenda)
        self.too_early()
        session = self.session(given)
        made = {
            "session": self.value(session.number if session else Gap("agenda/session"), "agenda/session", "session"),
            "session_kind": Value(session.kind if session else "regular"),
            "council_year": self.council_year(),
            "list": self.value(given.list if given else "agenda", "agenda/list"),
            "list_symbol": self.list_symbol(given, session),
            "item_numbers": self.value(Gap("agenda/items"), "agenda", "agenda/items"),
            "several_items": Value(False),
            "item_titles": Value(None),
        }
        if given is None or not given.items:
            return made
        listed = [self.item(item, f"agenda/items/{at}", session, given) for at, item in enumerate(given.items)]
        listed.sort(key=lambda item: _in_agenda(item[0]))
        numbers = [str(number.content) for number, _ in listed if isinstance(number.content, str)]
        for at, number in enumerate(numbers):
            if number in numbers[:at]:
                self.refuse("ZD007", f"item {number} stands twice", "agenda/items", "name it once")
        return {
            **made,
            "item_numbers": self.numbers([number for number, _ in listed]),
            "several_items": Value(len(listed) > 1),
            "item_titles": Value(None, None, "agenda/items", tuple(title for _, title in listed)),
        }

    def too_early(self) -> None:
        """Refuse a text of a day before the United Nations was there, by its date or its adoption."""
        adopted = closed(self.spec.adopted)
        for path, day in (("date", self.spec.date), ("adopted/on", adopted.on if adopted else None)):
            if isinstance(day, date) and day < FIRST_DAY:
                message = f"{day.isoformat()} lies before the United Nations came into being on 24 October 1945"
                self.refuse("ZD007", message, path, "correct the date")

    def session(self, given: Agenda | None) -> sessions.Session | None:
        """The session a letter belongs to: as given, else that of its date and list (R95 to R97); None while open."""
        day = self.spec.date
        if given and given.session:
            named = sessions.get(given.session)
            if named is None:
                message = f'"{given.session}" is no session of the General Assembly'
                self.refuse("ZD007", message, "agenda/session", _MEND_SESSION)
            return named
        if not isinstance(day, date):
            return None
        running = sessions.session_on(day)
        if running is None:
            if given and day >= FIRST_DAY:
                message = f"{day.isoformat()} lies before the General Assembly first met on 10 January 1946"
                self.refuse("ZD007", message, "date", "correct the date")
            return None
        if given and given.list != "agenda":
            return self.coming(day, given, running.number)
        if given and running.ambiguous and "general_assembly" in self.spec.organs:
            number = running.number
            message = f"session {number} opened on the day of the letter, and session {number - 1} sat until then"
            self.refuse("ZD006", message, "agenda", f"write session: {number} under agenda, or session: {number - 1}")
        if given and not running.verified:
            self.unread(f"that session {running.number} sat on {day.isoformat()}", "sessions", "date")
        return sessions.get(str(running.number))

    def coming(self, day: date, given: Agenda, running: int) -> sessions.Session | None:
        """The session of the preliminary list or provisional agenda that a letter names (R50, R97)."""
        number = sessions.of_list(day)
        if number is None:
            name = "provisional agenda" if given.list == "provisional" else "preliminary list"
            message = f"on {day.isoformat()} no {name} stood: that of session {running + 1} came in the next year"
            self.refuse("ZD007", message, "agenda/list", "take list: out, or name the session with session:")
        return sessions.get(str(number or running + 1))

    def council_year(self) -> Value:
        """The year of the Security Council: 61 in 2006 (R46)."""
        day = self.spec.date
        year = sessions.council_year(day) if isinstance(day, date) else None
        return self.value(year or Gap("date"), "date", "council_year")

    def list_symbol(self, given: Agenda | None, session: sessions.Session | None) -> Value:
        """What the asterisk of a preliminary list or provisional agenda stands for: "A/79/50" (R50, R51)."""
        if given is None or given.list == "agenda":
            return Value(None)
        regular = session and session.kind == "regular"
        known = sessions.list_symbol(session.number, given.list == "provisional") if session and regular else ""
        return self.value(given.list_symbol or known or Gap("agenda/list_symbol"), "agenda/list", "agenda/list_symbol")

    def item(
        self, item: str | AgendaEntry, path: str, session: sessions.Session | None, given: Agenda
    ) -> tuple[Value, Value]:
        """The number of an agenda item and its title, from the register or as given.

        The register has the agenda as it was adopted, so it says nothing of the numbers of an earlier list.
        """
        key = _key(session) if session and given.list == "agenda" else None
        if isinstance(item, AgendaEntry):
            return self.entry(item, path, key)
        number = agenda.as_number(item)
        found = agenda.item(key, number) if key and number else None
        if number is None:
            self.no_number(item, path)
        elif found is None and session:
            self.unknown(number, path, key)
        if found and not found.verified:
            self.unread(f"item {found.number} of session {key}", "agenda", path)
        printed = agenda.printed(found) if found else Gap(f"{path}/title")
        return self.value(number or item, path), self.value(printed, path, f"{path}/title")

    def entry(self, item: AgendaEntry, path: str, session: SessionKey | None) -> tuple[Value, Value]:
        """An item given by its title: number and title must be those of one item, where the register has both."""
        number = agenda.as_number(item.number) if isinstance(item.number, str) else None
        if isinstance(item.number, str) and number is None:
            self.no_number(item.number, f"{path}/number")
        found = agenda.item(session, number) if session and number else None
        title: str = item.title
        if found and fold(title) in (fold(found.title), fold(agenda.printed(found))):
            title = agenda.printed(found)
        elif session and number and found and found.verified:
            message = f'item {number} of session {session} is "{agenda.printed(found)}"'
            self.refuse("ZD023", message, f"{path}/title", _instead(title, session, agenda.printed(found)))
        elif session and number and found is None and "(" not in number and agenda.complete(session):
            mend = _instead(title, session, "") or _look_up(session)
            self.refuse("ZD023", f"session {session} has no item {number}", f"{path}/number", mend)
        elif session and number is None and agenda.complete(session) and agenda.by_title(title, session) is None:
            near = nearest(title, [agenda.printed(each) for each in agenda.items(session)], 0.8)
            if near:
                self.refuse("ZD023", f"session {session} has no item of this title", f"{path}/title", f'write "{near}"')
        return (
            self.value(number or item.number or Gap(f"{path}/number"), f"{path}/number"),
            self.value(title or Gap(f"{path}/title"), f"{path}/title"),
        )

    def no_number(self, given: str, path: str) -> None:
        """Note what is no number of an agenda item."""
        mend = 'write 108, or "20 (b)"; several each by itself: [108, "20 (b)", "20 (d)"]'
        self.refuse("ZD007", f'"{given}" is no number of an agenda item', path, mend)

    def unknown(self, number: str, path: str, session: SessionKey | None) -> None:
        """Note a number that stands alone and whose title the register does not have."""
        main, _, letter = number.partition(" ")
        held = [each.number for each in agenda.items(session)] if session else []
        mend = 'write it with its title: {number: "…", title: …}'
        if session is None:
            message = f"the register has no titles of a list that is not adopted yet, and so none for item {number}"
        elif main in held and letter:
            letters = [each.partition(" ")[2] for each in held if each.startswith(f"{main} ")]
            has = f"has sub-items {', '.join(letters)}" if letters else "has no sub-items in the register"
            message = f"no item {number} is known for session {session}, where item {main} {has}"
        elif _mains(held) and agenda.complete(session):
            message = f"session {session} has no item {number}: they end at {max(map(int, _mains(held)))}"
            mend = _look_up(session)
        elif held:
            message = f"no item {number} is known for session {session}, whose agenda the register has only in part"
        else:
            message = f"no item {number} is known for session {session}, of whose agenda the register has nothing"
            mend += ", or read the agenda in with zerodraft lookup agenda --add FILE"
        self.refuse("ZD023", message, path, mend)

    def numbers(self, parts: list[Value]) -> Value:
        """The numbers as one running list, an item named once for several of its sub-items: "20 (b) and (d)" (R48)."""
        groups = [[*group] for _, group in groupby(parts, key=_item_number)]
        lists = [self.listed([[self.number(part, at > 0)] for at, part in enumerate(group)]) for group in groups]
        return Value(Runs(tuple(self.listed(lists))), None, "agenda/items")

    def number(self, value: Value, letter_alone: bool) -> Run:
        """A number as it stands in a list, without that of its item where the sub-item before has said it."""
        run = self.run(value)
        return replace(run, text=run.text.partition(" ")[2]) if letter_alone else run

    def listed(self, pieces: list[list[Run]]) -> list[Run]:
        """Several short texts as one running list."""
        separators = [*self.language.join(["".join(run.text for run in piece) for piece in pieces]), ""]
        runs: list[Run] = []
        for piece, separator in zip(pieces, separators, strict=True):
            runs += [*piece, Run(separator, "value")] if separator else piece
        return runs


def _item_number(value: Value) -> str:
    """ "20" for the sub-item "20 (b)"; what has no letter stands for itself."""
    main, _, letter = str(value.content).partition(" ")
    return main if isinstance(value.content, str) and letter else str(id(value))


def _in_agenda(number: Value) -> tuple[float, int, str]:
    """Where an item stands on the agenda, as letters list their items (R48); one whose number is open comes last."""
    main, _, letter = str(number.content).partition(" ")
    return (int(main) if main.isdecimal() and len(main) < 4 else float("inf"), len(letter), letter)


def _mains(numbers: list[str]) -> list[str]:
    return [number for number in numbers if number.isdecimal()]


def _key(session: sessions.Session) -> SessionKey:
    return session.number if session.kind == "regular" else session.id


def _look_up(session: SessionKey) -> str:
    return f"zerodraft lookup agenda WORDS --session {session} finds it"


def _instead(title: str, session: SessionKey, registered: str) -> str:
    """How to mend a number and a title that are not of one item."""
    worded = [item for item in agenda.find(title) if item.session == session]
    other = agenda.by_title(title, session) or (worded[0] if len(worded) == 1 else None)
    ways = [f'number: "{other.number}"'] if other else []
    ways += [f"title: {registered}"] if registered else []
    return f"write {', or '.join(ways)}" if ways else ""
