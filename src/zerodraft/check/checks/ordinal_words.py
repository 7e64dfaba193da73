"""An ordinal of a session, an anniversary or a ministerial meeting is written in figures.

These ordinals are written in words and with a hyphen: sixty-eighth session, twenty-fifth anniversary. Numbered meetings
of an organ keep figures: 4616th meeting.

Mend: write the ordinal in words; the message gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..check import Check, Example, Fault
from ..facts import Facts
from ..reading import Reading

CHECK = Check(
    code="ZD402",
    severity={"SUB": "warning", "DOC": "warning", "ANX": "warning", "STM": "note"},
    source="UN practice in General Assembly documents (R100, R200)",
    wrong=(
        Example("The year 2025 marks its 25th anniversary.", profile="ANX"),
        Example("the 68th session of the General Assembly"),
        Example("the 5th Ministerial Meeting of the Group of Friends", profile="STM"),
    ),
    right=(
        Example("The year 2025 marks its twenty-fifth anniversary.", profile="ANX"),
        Example("at its 4616th meeting, on 24 September 2002"),
        Example("a challenge of the 21st century"),
        Example("the panel “The 25th Anniversary of the Protocol”"),
    ),
)
_FIGURES = re.compile(
    r"\b(\d{1,3})(st|nd|rd|th) (?=(?:(?:regular|special|emergency special|annual|ministerial) )?"
    r"(?:session|anniversary|ministerial meeting)\b)",
    re.IGNORECASE,
)


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each such ordinal in figures."""
    if facts.code != "en":
        return
    for passage in reading.passages:
        for found in _FIGURES.finditer(passage.text):
            right = facts.ordinal(int(found[1]))
            words = f'"{found[1]}{found[2]}" is written in words here'
            yield Fault(
                passage, found.start(), found.end(2), words, f'write "{right}"' if right else "write it in words"
            )
