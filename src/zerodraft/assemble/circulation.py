"""Values of a letter that asks for circulation: its agenda, masthead and letterhead."""

from __future__ import annotations

from datetime import date

from ..model.gap import Gap
from ..model.letter import Masthead, listed
from ..phrase.value import Value
from ..registers import sessions
from .agenda import AgendaValues


class Circulation(AgendaValues):
    """Agenda, masthead and letterhead."""

    def masthead_values(self) -> dict[str, Value]:
        """symbol, organs, submitted, job_number, distribution, languages; preview; address, telephone, letterhead."""
        given = self.spec.masthead
        head = self.spec.letterhead
        lines = (
            tuple(
                self.value(line, f"letterhead/address/{at}", "letterhead/address")
                for at, line in enumerate(head.address)
            )
            if head
            else ()
        )
        return {
            "symbol": self.symbols(given),
            **self.organ_values(),
            "submitted": self.value(given.submitted if given else None, "masthead/submitted"),
            "job_number": self.value(given.job_number if given else None, "masthead/job_number"),
            "distribution": Value(given.distribution if given else "general"),
            "original": self.language_named(given.original if given else "en", "masthead/original"),
            "translated": Value(given is not None and given.original != self.language.code),
            "version": self.language_named(self.language.code, "masthead/original"),
            "reissued": self.value(given.reissued if given else None, "masthead/reissued"),
            "preview": Value(self.spec.profile == "issued" and given is None),
            "letterhead": Value(head is not None),
            "address": Value(None, None, "letterhead/address", lines),
            "telephone": self.value(head.telephone if head else None, "letterhead/telephone"),
        }

    def symbols(self, given: Masthead | None) -> Value:
        """The symbol, both of a joint document with the sign between them. Problems: ZD007 (not one for each organ)."""
        each = listed(given.symbol if given else None, "masthead/symbol")
        organs = self.spec.organs
        if given and not each:
            self.refuse("ZD007", "the list of symbols is empty", "masthead/symbol", "write the symbol: A/68/500")
        elif each and len(each) != len(organs):
            message = f"the document has {_counted(len(each), 'symbol')} and {_counted(len(organs), 'organ')}"
            joint = 'add "organs: [general_assembly, security_council]", or write one symbol'
            mend = joint if len(organs) == 1 else "write symbol: [A/…, S/…], the one of the General Assembly first"
            self.refuse("ZD007", message, "masthead/symbol", mend)
        return self.value("–".join(symbol for _, symbol in each) if each else None, "masthead/symbol")

    def organ_values(self) -> dict[str, Value]:
        """general_assembly, security_council. Problems: ZD005 (an agenda too many), ZD007."""
        organs, path = self.spec.organs, "organs"
        assembly = "general_assembly" in organs
        if not organs:
            self.refuse("ZD007", "no organ is named", path, "write [general_assembly], [security_council] or both")
        elif len(set(organs)) < len(organs):
            self.refuse("ZD007", "an organ is named twice", path, "take one of them out")
        elif not assembly and self.spec.agenda:
            message = "for the Security Council alone no item of an agenda is named (R7)"
            mend = 'take "agenda:" out, or write organs: [general_assembly, security_council]'
            self.refuse("ZD005", message, "key:agenda", mend)
        return {"general_assembly": Value(assembly), "security_council": Value("security_council" in organs)}


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def session_on(day: date) -> int | Gap:
    """The session of the General Assembly that sits on a day (R95, R96)."""
    found = sessions.session_on(day)
    return found.number if found else Gap("agenda/session")
