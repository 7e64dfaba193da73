"""Values of a letter that asks for circulation: session, agenda items, masthead, letterhead."""

from __future__ import annotations

from datetime import date

from ..model.document import Run
from ..model.gap import Gap, closed
from ..model.spec import Agenda, AgendaEntry
from ..phrase.value import Runs, Value
from ..registers import agenda, sessions
from .maker import Maker


class Circulation(Maker):
    """Session, agenda and masthead."""

    def agenda_values(self) -> dict[str, Value]:
        """session, list, item_numbers, several_items, item_titles."""
        given = closed(self.spec.agenda)
        session = self.session(given)
        if given is None or not given.items:
            return {
                "session": session,
                "list": Value("agenda"),
                "item_numbers": self.value(Gap("agenda/items"), "agenda", "agenda/items"),
                "several_items": Value(False),
                "item_titles": Value(None),
            }
        numbers, titles = [], []
        for at, item in enumerate(given.items):
            number, title = self.item(item, f"agenda/items/{at}", session)
            numbers.append(number)
            titles.append(title)
        return {
            "session": session,
            "list": self.value(given.list, "agenda/list"),
            "item_numbers": self.joined(numbers),
            "several_items": Value(len(numbers) > 1),
            "item_titles": Value(None, None, "agenda/items", tuple(titles)),
        }

    def session(self, agenda: Agenda | None) -> Value:
        """The session a letter belongs to: as given, else that of its date (R95, R96)."""
        given = agenda.session if agenda else ""
        if given:
            if given.isascii() and given.isdecimal() and len(given) < 4 and 1 <= int(given) <= 150:
                return self.value(int(given), "agenda/session", "session")
            self.refuse(
                "ZD007", f'"{given}" is no session of the General Assembly', "agenda/session", "write its number: 68"
            )
            return Value(Gap("agenda/session"))
        if isinstance(self.spec.date, date):
            return self.value(session_on(self.spec.date), "date", "session")
        return Value(Gap("agenda/session"), None, "session")

    def item(self, item: str | AgendaEntry, path: str, session: Value) -> tuple[Value, Value]:
        """The number of an agenda item and its title, from the register or as given."""
        if isinstance(item, AgendaEntry):
            return self.value(item.number or Gap(f"{path}/number"), f"{path}/number"), self.value(
                item.title or Gap(f"{path}/title"), f"{path}/title"
            )
        found = agenda.item(session.content, item) if isinstance(session.content, int) else None
        if found is None and isinstance(session.content, int):
            message = f"no item {item} is known for session {session.content}"
            mend = 'write it with its title: {number: "…", title: …}'
            self.refuse("ZD023", message, path, mend)
        return self.value(item, path), self.value(found.title if found else Gap(f"{path}/title"), path, f"{path}/title")

    def joined(self, parts: list[Value]) -> Value:
        """Several short values as one running list (R48)."""
        runs: list[Run] = []
        separators = [*self.language.join([part.about for part in parts]), ""]
        for part, separator in zip(parts, separators, strict=False):
            runs.append(self.run(part))
            if separator:
                runs.append(Run(separator, "value"))
        return Value(Runs(tuple(runs)), None, "agenda/items")

    def masthead_values(self) -> dict[str, Value]:
        """symbol, submitted, job_number, distribution, original; preview; address, telephone, letterhead."""
        given = self.spec.masthead
        head = self.spec.letterhead
        lines = (
            tuple(self.value(line, f"letterhead/address/{at}", "") for at, line in enumerate(head.address))
            if head
            else ()
        )
        return {
            "symbol": self.value(given.symbol if given else None, "masthead/symbol"),
            "submitted": self.value(given.submitted if given else None, "masthead/submitted"),
            "job_number": self.value(given.job_number if given else None, "masthead/job_number"),
            "distribution": Value(given.distribution if given else "general"),
            "original": self.original(given.original if given else "en"),
            "preview": Value(self.spec.profile == "issued" and given is None),
            "letterhead": Value(head is not None),
            "address": Value(None, None, "letterhead/address", lines),
            "telephone": self.value(head.telephone if head else None, "letterhead/telephone"),
        }

    def original(self, code: str) -> Value:
        """The name of the language the letter was submitted in."""
        name = self.language.language_name(code)
        if name is None:
            self.refuse(
                "ZD010",
                f'there is no official language "{code}"',
                "masthead/original",
                "write ar, en, es, fr, ru or zh",
            )
        return self.value(name or "", "masthead/original")


def session_on(day: date) -> int | Gap:
    """The session of the General Assembly that sits on a day (R95, R96)."""
    found = sessions.session_on(day)
    return found.number if found else Gap("agenda/session")
