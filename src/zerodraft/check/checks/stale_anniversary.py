"""An anniversary is not the one that the year of the text makes, or is no longer a round one.

A statement that is rolled forward keeps last year's "twenty-fifth anniversary" unless somebody thinks of it; and the
twenty-seventh, though rightly counted, is hardly an occasion. Anniversaries count from the adoption.

Mend: correct the ordinal or name the year that is meant; drop the paragraph when the anniversary is not a round one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model.problem import Severity
from ...registers.instruments import Instrument
from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..prose import run_at
from ..reading import Passage, Reading

CHECK = Check(
    code="ZD501",
    severity=everywhere("error"),
    source="register of instruments (dates of adoption); UN practice of round anniversaries",
    wrong=(
        Example(
            "We mark the twenty-fifth anniversary of the Protocol to Prevent, Suppress and Punish Trafficking in "
            "Persons, Especially Women and Children.",
            date="2027-07-30",
        ),
        Example(
            "We support the Protocol to Prevent, Suppress and Punish Trafficking in Persons. "
            "We mark the twenty-fifth anniversary of the Protocol.",
            date="2027-07-30",
        ),
        Example("We mark the seventeenth anniversary of the UN Global Plan of Action.", date="2027-07-30"),
    ),
    right=(
        Example(
            "We mark the twenty-fifth anniversary of the Protocol to Prevent, Suppress and Punish Trafficking in "
            "Persons, Especially Women and Children.",
            date="2025-07-30",
        ),
        Example("In 2025 we marked the fifteenth anniversary of the Global Plan of Action.", date="2027-07-30"),
        Example("We look to the twentieth anniversary of the Global Plan of Action in 2030.", date="2027-07-30"),
        Example("We mark the twenty-fifth anniversary of our Group and of the Protocol.", date="2027-07-30"),
    ),
)
_ANNIVERSARY = re.compile(
    r"\b([\w-]+(?: hundred and [\w-]+)?) anniversary of (?:the )?"
    r"((?:adoption|entry into force|signing|establishment) of (?:the )?)?",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?:Agreement|Charter|Convention|Declaration|Protocol|Treaty)\b")
_ROUND = 5


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each anniversary of a known instrument that the year of the text, or a year in its sentence, does not make."""
    if facts.code != "en":
        return
    in_full = cache(lambda kind: _named_in_full(reading, kind, facts))
    for passage in reading.passages:
        for found in _ANNIVERSARY.finditer(passage.text):
            number = facts.ordinal_in(found[1])
            if number is None or (found[2] or "").startswith("entry"):
                continue
            instrument = _counted_from(passage, found, facts)
            kind = _KIND.match(passage.text, found.end())
            if instrument is None and kind:
                instrument = in_full(kind[0])
            if instrument is not None and instrument.adopted is not None:
                yield from _judge(passage, found, number, instrument, facts)


def _judge(
    passage: Passage, found: re.Match[str], number: int, instrument: Instrument, facts: Facts
) -> Iterator[Fault]:
    assert instrument.adopted is not None
    since = instrument.adopted.year
    now = facts.day.year - since
    meant = {int(year) - since for year in re.findall(r"\b(?:19|20)\d\d\b", _sentence(passage.text, found.start()))}
    span = found.start(), found.start() + len(found[1]) + len(" anniversary")
    ordinal = facts.ordinal(number)
    if number not in meant | {now}:
        words = f"the {ordinal} anniversary was in {since + number}; {facts.day.year} has the {facts.ordinal(now)}"
        grave: Severity | None = None if instrument.verified else "warning"
        yield Fault(passage, *span, words, "correct the ordinal, or drop the paragraph", grave)
    elif number == now and number % _ROUND:
        words = f"the {ordinal} anniversary is not a round one"
        yield Fault(passage, *span, words, "drop the paragraph, or word it otherwise", "warning")


def _counted_from(passage: Passage, found: re.Match[str], facts: Facts) -> Instrument | None:
    """The instrument that the ordinal was computed from, as its run says, or that is named after "anniversary of"."""
    run = run_at(passage.paragraph, found.start())
    if run and run.about.startswith("anniversary/"):
        return facts.instrument(run.about.removeprefix("anniversary/"))
    return facts.instrument_at(passage.text[found.end() :])


def _named_in_full(reading: Reading, kind: str, facts: Facts) -> Instrument | None:
    """For "the Protocol" alone: the one Protocol that the text names in full."""
    full = re.compile(rf"\b{kind} (?=to |on |against |for |of |relating )")
    texts = {each.text[found.start() :] for each in reading.passages for found in full.finditer(each.text)}
    named = {instrument.id: instrument for text in texts if (instrument := facts.instrument_at(text))}
    return next(iter(named.values())) if len(named) == 1 else None


def _sentence(text: str, at: int) -> str:
    start = text.rfind(". ", 0, at) + 1
    end = text.find(". ", at)
    return text[start : end if end >= 0 else len(text)]
