"""A statement or an annexed text says when only relatively: "this year", "the latest report".

The text may be annexed to a letter and read long after; a year and a title stay true.

Mend: name the year, the date or the edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..check import Check, Example, Fault
from ..facts import Facts
from ..reading import Reading

CHECK = Check(
    code="ZD502",
    severity={"ANX": "note", "STM": "note"},
    source="UN practice for texts that are annexed later (R181)",
    wrong=(
        Example("This year marks the anniversary of the Protocol.", profile="STM"),
        Example("The latest UNODC Global Report highlights a rise.", profile="STM"),
        Example("One of the key factors these days is digital technology.", profile="ANX"),
    ),
    right=(
        Example("The year 2025 marks the anniversary of the Protocol.", profile="STM"),
        Example("The reports are due by June 2026 at the latest.", profile="STM"),
        Example("in the last year of the plan", profile="STM"),
        Example("the theme “This Year, End the Exploitation”", profile="STM"),
    ),
)
_RELATIVE = re.compile(
    r"\b(?:(?:this|last|next) (?:year|month|week)(?! of\b)|these days|nowadays|(?<!at the )latest)\b", re.IGNORECASE
)


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each word that tells a time only to those who know when the text was made."""
    if facts.code != "en":
        return
    for passage in reading.passages:
        for found in _RELATIVE.finditer(passage.text):
            words = f'"{found[0]}" is true only for a while'
            yield Fault(passage, found.start(), found.end(), words, "name the year, the date or the edition")
