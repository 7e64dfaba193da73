"""The session, or the year of the Security Council, does not fit the date.

A session opens in September and closes when the next one opens: the sixty-eighth began on 17 September 2013. Before
that day a letter belongs to the coming session only when its item line says "preliminary list" or "provisional agenda",
and then always. On the opening day itself both sessions are possible, so a person must say which. The Council counts
its years from 1946: 2006 is the sixty-first.

Mend: correct the session, the year or the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..reading import Passage, Reading

CHECK = Check(
    code="ZD206",
    severity=everywhere("error"),
    source="Rules of procedure of the General Assembly, rule 1; table of opening dates (R46, R95-R99)",
    milder="warning on the opening day, near one that was not read in a source, and where no list of items stood",
    wrong=(
        Example(
            "Sixty-seventh session\n\nLetter dated 26 September 2013 from the Permanent Representative of Belarus",
            date="2013-09-26",
        ),
        Example("having met on 26 September 2013 on the margins of the sixty-ninth session of the General Assembly,"),
        Example("Sixty-seventh session\n\nLetter dated 17 September 2013", date="2013-09-17"),
        Example("Seventieth session\n\nLetter dated 30 May 2014 from Y", date="2014-05-30"),
        Example(
            "Sixty-eighth session\n\nItem 9 of the preliminary list*\n\nLetter dated 30 May 2014", date="2014-05-30"
        ),
        Example("First session\n\nLetter dated 3 May 1945 from Y", date="1945-05-03"),
        Example("Tenth emergency special session\n\nLetter dated 3 May 1996 from Y", date="1996-05-03"),
        Example("Sixty-second year\n\nLetter dated 17 July 2006 from Y", date="2006-07-17"),
    ),
    right=(
        Example(
            "Sixty-eighth session\n\nLetter dated 26 September 2013 from the Permanent Representative of Belarus",
            date="2013-09-26",
        ),
        Example(
            "Sixty-ninth session\n\nItem 9 of the preliminary list*\n\nLetter dated 30 May 2014", date="2014-05-30"
        ),
        Example(
            "Sixtieth session\n\nAgenda item 14\n\nThe situation in the Middle East\n\nSixty-first year\n\n"
            "Letter dated 30 May 2006",
            date="2006-05-30",
        ),
        Example("Tenth emergency special session\n\nLetter dated 16 July 2024 from Y", date="2024-07-16"),
        Example("having met on 26 September 2013 on the margins of the sixty-eighth session of the General Assembly,"),
        Example(
            "Invites the General Assembly to schedule the appraisal for its seventy-first session", date="2013-09-26"
        ),
    ),
)
_ORDINAL = r"[A-Z][\w-]+(?: hundred(?: and [\w-]+)?)?"
_LINE = re.compile(rf"{_ORDINAL}(?: (?:emergency )?special)? session(?: \(resumed\))?")
_YEAR = re.compile(rf"{_ORDINAL} year")
_MARGINS = re.compile(
    r"\bon (\d{1,2} \w+ \d{4}),? (?:on|in) the margins of the ([\w-]+) session of the (?:UN |United Nations )?General A"
)
_LIST = re.compile("preliminary list|provisional agenda")
_DATED = re.compile(r"\bdated (\d{1,2} \w+ \d{4})\b")


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """The masthead's session against the date of the letter, and each "on D on the margins of the N session"."""
    if facts.code != "en":
        return
    day = _day(reading, facts)
    for passage in reading.letter:
        if day and _LINE.fullmatch(passage.text.strip()):
            yield from _session(reading, passage, day, facts)
        elif day and _YEAR.fullmatch(passage.text.strip()):
            yield from _council_year(passage, day, facts)
    for passage in reading.passages:
        for found in _MARGINS.finditer(passage.text):
            day, number = facts.date_in(found[1]), facts.ordinals.get(found[2])
            if day and number:
                yield from _compare(passage, found.span(2), day, number, facts)


def _day(reading: Reading, facts: Facts) -> date | None:
    dated = next((found for passage in reading.letter if (found := _DATED.search(passage.text))), None)
    return facts.date_in(dated[1]) if dated else facts.day


def _session(reading: Reading, line: Passage, day: date, facts: Facts) -> Iterator[Fault]:
    named = facts.session(facts.session_named(line.text) or "")
    listed = (found for passage in reading.letter if (found := _LIST.search(passage.text)))
    found = next(listed, None)
    whole = (0, len(line.text))
    if named is None:
        return
    if named.kind == "emergency":
        if named.opening and day < named.opening:
            words = f"the {facts.session_words(named.id)} opened on {facts.date_words(named.opening)}"
            yield Fault(line, *whole, words, "correct the session, or the date")
    elif named.kind == "regular" and found:
        yield from _listed(line, day, named.number, found[0], facts)
    elif named.kind == "regular":
        yield from _compare(line, whole, day, named.number, facts)


def _listed(line: Passage, day: date, number: int, words: str, facts: Facts) -> Iterator[Fault]:
    right = facts.session_of_list(day)
    if right is None:
        message = f"on {facts.date_words(day)} no {words} stood: the agenda was adopted, the next list not yet issued"
        yield Fault(line, 0, len(line.text), message, 'write "Agenda item", or correct the date', "warning")
    elif number != right:
        message = f"the {words} of that time is that of the {facts.ordinal(right)} session"
        yield Fault(line, 0, len(line.text), message, f'write "{facts.ordinal(right)}", or correct the date')


def _council_year(line: Passage, day: date, facts: Facts) -> Iterator[Fault]:
    year = facts.council_year_named(line.text)
    if year and year != day.year and not (day.month == 12 and year == day.year + 1):  # issued after the new year
        words = f"that year of the Security Council is {year}, the letter is of {day.year}"
        yield Fault(line, 0, len(line.text), words, f'write "{facts.ordinal(day.year - 1945)}", or correct the date')


def _compare(passage: Passage, span: tuple[int, int], day: date, number: int, facts: Facts) -> Iterator[Fault]:
    running = facts.session_on(day)
    if running is None:
        words = f"on {facts.date_words(day)} the General Assembly had not met: it first did on 10 January 1946"
        yield Fault(passage, *span, words, "correct the date")
    elif number != running.number:
        right = facts.ordinal(running.number)
        if running.ambiguous and number == running.number - 1:
            words = f"the {right} session opened on this day, and the one before closed"
            yield Fault(passage, *span, words, "make sure which of the two is meant", "warning")
        else:
            words = f"on {facts.date_words(day)} the {right} session was running"
            mend = f'write "{right}", or correct the date'
            yield Fault(passage, *span, words, mend, None if running.verified else "warning")
