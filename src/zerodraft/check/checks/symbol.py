"""The symbol does not fit the session, the year or the date of the document.

From the thirty-first session (1976) on the symbol of a document of the General Assembly has the number of its session,
A/68/500; before that it only ran on, A/10298. That of the Security Council has the year since 1994, S/2013/12, and ran
on before, S/18834. Documents of special sessions say so: A/S-27/2, A/ES-10/945. A joint document has two symbols.

Mend: correct the symbol, or what it disagrees with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ...registers.symbols import FIRST_COUNCIL_YEAR, FIRST_IN_SYMBOLS, Symbol
from ..check import Check, Example, Fault
from ..facts import Facts
from ..prose import BLANK
from ..reading import Passage, Reading

CHECK = Check(
    code="ZD207",
    severity={"DOC": "error"},
    source="Dag Hammarskjöld Library, United Nations document symbols (R46, R102-R108)",
    milder="warning where what stands in the place of a symbol has the form of none",
    wrong=(
        Example("A/67/500\n\nSixty-eighth session\n\nLetter dated 26 September 2013 from Y", date="2013-09-26"),
        Example("A/10298\n\nSixty-eighth session\n\nLetter dated 26 September 2013 from Y", date="2013-09-26"),
        Example("A/ES-10/945\n\nSeventy-eighth session\n\nLetter dated 16 July 2024 from Y", date="2024-07-16"),
        Example("A/65/500\n\nLetter dated 26 September 2013 from Y", date="2013-09-26"),
        Example("S/2005/515\n\nSixty-first year\n\nLetter dated 17 July 2006 from Y", date="2006-07-17"),
        Example("S/18834\n\nLetter dated 17 July 2006 from Y", date="2006-07-17"),
        Example("{masthead/symbol} A68/500\n\nLetter dated 26 September 2013 from Y", date="2013-09-26"),
        Example(
            "A/42/272\n\nForty-second session\n\nItem 38 of the preliminary list*\n\nForty-second year\n\n"
            "Letter dated 30 April 1987 from Y",
            date="1987-04-30",
        ),
    ),
    right=(
        Example("A/68/500\n\nSixty-eighth session\n\nLetter dated 26 September 2013 from Y", date="2013-09-26"),
        Example(
            "A/ES-10/945\n\nTenth emergency special session\n\nLetter dated 16 July 2024 from Y", date="2024-07-16"
        ),
        Example(
            "A/42/272\n\nS/18834\n\nForty-second session\n\nItem 38 of the preliminary list*\n\nForty-second year\n\n"
            "Letter dated 30 April 1987 from Y",
            date="1987-04-30",
        ),
        Example("S/2006/515\n\nSixty-first year\n\nLetter dated 17 July 2006 from Y", date="2006-07-17"),
        Example(
            "{masthead/symbol} A/80/[symbol to be assigned]\n\nLetter dated 17 July 2026 from Y", date="2026-07-17"
        ),
    ),
)
_SYMBOL = re.compile("[A-Z]+/")
_MASTHEAD = 16  # paragraphs in which a masthead's symbols stand


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each symbol of the masthead against its session line, its year line and the date of the letter."""
    if facts.code != "en":
        return
    session = next((id for each in reading.letter if (id := facts.session_named(each.text))), "")
    year = next((year for each in reading.letter if (year := facts.council_year_named(each.text))), None)
    found: list[tuple[Passage, Symbol]] = []
    for passage in reading.letter[:_MASTHEAD]:
        own = passage.paragraph.id.rpartition("/")[2].startswith("symbol")
        for text in facts.symbols_in(passage.text) if own or _SYMBOL.match(passage.text) else ():
            symbol = facts.symbol(text)
            if symbol:
                found.append((passage, symbol))
            elif own and _given(passage.text):
                words = f'"{text}" has the form of no symbol'
                yield Fault(passage, 0, len(passage.text), words, "write it as A/68/500 or S/2013/12", "warning")
    for passage, symbol in found:
        mistake = _mistake(symbol, session, year, facts)
        if mistake:
            at = max(passage.text.find(symbol.text), 0)
            yield Fault(passage, at, at + len(symbol.text), *mistake)
    if session and year and len(found) == 1:
        words = "a document of both organs has two symbols, and one is given"
        yield Fault(found[0][0], 0, len(found[0][0].text), words, "give both, that of the General Assembly first")


def _given(text: str) -> bool:
    return bool(text.strip()) and BLANK not in text and "[" not in text and "_" not in text


def _mistake(symbol: Symbol, session: str, year: int | None, facts: Facts) -> tuple[str, str] | None:
    """What is wrong with a symbol, and how to mend it."""
    if symbol.kind == "resolution" or symbol.organ not in ("general_assembly", "security_council"):
        return None
    day = facts.day
    if symbol.organ == "security_council":
        return _council(symbol, year, day)
    if symbol.session and session:
        if symbol.session == session:
            return None
        said = f"{symbol.text} is a document of the {facts.session_words(symbol.session)}"
        right = symbol.text.replace(f"/{symbol.session}/", f"/{session}/", 1)
        return said, f'write "{right}", or "{_capital(facts.session_words(symbol.session))}" over the item'
    if symbol.session:
        return _dated(symbol, day, facts)
    number = int(session) if session.isdecimal() else _running(day, facts)
    if symbol.body or number < FIRST_IN_SYMBOLS:
        return None
    number_alone = symbol.text.removeprefix("A/")
    return (
        f"{symbol.text} names no session, as symbols did before 1976",
        f'write "A/{session or number}/{number_alone}"',
    )


def _dated(symbol: Symbol, day: date, facts: Facts) -> tuple[str, str] | None:
    """A symbol on which no session line stands is compared with the day of the letter."""
    if not symbol.session.isdecimal():
        return None
    running = _running(day, facts)
    if running <= int(symbol.session) <= running + 1:
        return None
    right = symbol.text.replace(f"/{symbol.session}/", f"/{running}/", 1)
    words = f"on {facts.date_words(day)} the {facts.ordinal(running)} session was running"
    return words, f'write "{right}", or correct the date'


def _council(symbol: Symbol, year: int | None, day: date) -> tuple[str, str] | None:
    right = year or day.year
    if symbol.year:
        late = year is None and day.month == 12 and symbol.year == day.year + 1  # issued after the new year
        if symbol.year == right or late:
            return None
        named = symbol.text.replace(f"/{symbol.year}/", f"/{right}/", 1)
        said = f"{symbol.text} is of {symbol.year}, " + (
            f"the year named is {year}" if year else f"the letter of {right}"
        )
        return said, f'write "{named}", or correct the date'
    if symbol.body or right < FIRST_COUNCIL_YEAR or not symbol.number.isdecimal():
        return None
    return f"{symbol.text} names no year, as symbols did before 1994", f'write "S/{right}/…"'


def _running(day: date, facts: Facts) -> int:
    running = facts.session_on(day)
    return running.number if running else 0


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
