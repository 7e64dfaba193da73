"""The session does not fit the date.

A session opens in September and closes when the next one opens: the sixty-eighth began on 17 September 2013. Before
that day a letter may be issued under the coming session only when its item line says "preliminary list" or "provisional
agenda". On the opening day itself both sessions are possible, so a person must say which.

Mend: correct the session or the date.
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
    source="Rules of procedure of the General Assembly, rule 1; table of opening dates (R95-R99)",
    wrong=(
        Example(
            "Sixty-seventh session\n\nLetter dated 26 September 2013 from the Permanent Representative of Belarus",
            date="2013-09-26",
        ),
        Example("having met on 26 September 2013 on the margins of the sixty-ninth session of the General Assembly,"),
        Example("Sixty-seventh session\n\nLetter dated 17 September 2013", date="2013-09-17"),
        Example("Seventieth session\n\nLetter dated 30 May 2014 from Y", date="2014-05-30"),
    ),
    right=(
        Example(
            "Sixty-eighth session\n\nLetter dated 26 September 2013 from the Permanent Representative of Belarus",
            date="2013-09-26",
        ),
        Example(
            "Sixty-ninth session\n\nItem 9 of the preliminary list*\n\nLetter dated 30 May 2014", date="2014-05-30"
        ),
        Example("having met on 26 September 2013 on the margins of the sixty-eighth session of the General Assembly,"),
        Example(
            "Invites the General Assembly to schedule the appraisal for its seventy-first session", date="2013-09-26"
        ),
    ),
)
_LINE = re.compile(r"([A-Z][\w-]+(?: hundred(?: and [\w-]+)?)?) session")
_MARGINS = re.compile(
    r"\bon (\d{1,2} \w+ \d{4}),? (?:on|in) the margins of the ([\w-]+) session of the (?:UN |United Nations )?General A"
)
_DATED = re.compile(r"\bdated (\d{1,2} \w+ \d{4})\b")


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """The masthead's session against the date of the letter, and each "on D on the margins of the N session"."""
    if facts.code != "en":
        return
    line = next((passage for passage in reading.letter if _LINE.fullmatch(passage.text.strip())), None)
    if line:
        yield from _masthead(reading, line, facts)
    for passage in reading.passages:
        for found in _MARGINS.finditer(passage.text):
            day, number = facts.date_in(found[1]), facts.ordinals.get(found[2])
            if day and number:
                yield from _compare(passage, found.span(2), day, number, False, facts)


def _masthead(reading: Reading, line: Passage, facts: Facts) -> Iterator[Fault]:
    number = facts.session_named(line.text)
    dates = (found for passage in reading.letter if (found := _DATED.search(passage.text)))
    first = next(dates, None)
    day = facts.date_in(first[1]) if first else facts.day
    coming = any(re.search("preliminary list|provisional agenda", passage.text) for passage in reading.letter)
    if number and day:
        yield from _compare(line, (0, len(line.text)), day, number, coming, facts)


def _compare(
    passage: Passage, span: tuple[int, int], day: date, number: int, coming: bool, facts: Facts
) -> Iterator[Fault]:
    running = facts.session_on(day)
    if running is None or number == running.number or (coming and number == running.number + 1):
        return
    right = facts.ordinal(running.number)
    if running.ambiguous and number == running.number - 1:
        words = f"the {right} session opened on this day, and the one before closed"
        yield Fault(passage, *span, words, "make sure which of the two is meant", "warning")
    else:
        words = f"on {facts.date_words(day)} the {right} session was running"
        mend = f'write "{right}", or correct the date'
        yield Fault(passage, *span, words, mend, None if running.verified else "warning")
