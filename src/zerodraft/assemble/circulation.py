"""Values of a letter that asks for circulation: its agenda, masthead and letterhead."""

from __future__ import annotations

from datetime import date

from ..model.gap import Gap
from ..phrase.value import Value
from ..registers import sessions
from .agenda import AgendaValues


class Circulation(AgendaValues):
    """Agenda, masthead and letterhead."""

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
