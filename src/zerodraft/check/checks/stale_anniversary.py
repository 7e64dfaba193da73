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
from ...registers.anniversaries import ROUND, Dated, anniversary
from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..prose import run_at
from ..reading import Passage, Reading

CHECK = Check(
    code="ZD501",
    severity=everywhere("error"),
    source="registers of instruments, bodies and observances; UN practice of round anniversaries",
    milder="warning where the number is right but no round one, or where the day was not read in a source",
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
    r"(?<![\w-])([\w-]+(?: hundred and [\w-]+)?) anniversary of (?:the )?"
    r"((?:adoption|entry into force|signing|establishment) of (?:the )?)?",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?:Agreement|Charter|Convention|Declaration|Protocol|Treaty)\b")


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each anniversary that the year of the text, or a year in its sentence, does not make."""
    if facts.code != "en":
        return
    in_full = cache(lambda kind: _named_in_full(reading, kind, facts))
    for passage in reading.passages:
        for found in _ANNIVERSARY.finditer(passage.text):
            number = facts.ordinal_in(found[1])
            if number is None or (found[2] or "").startswith("entry"):
                continue
            dated = _counted_from(passage, found, facts)
            kind = _KIND.match(passage.text, found.end())
            if dated is None and kind:
                dated = in_full(kind[0])
            if dated is not None and dated.since is not None:
                yield from _judge(passage, found, number, dated, facts)


def _judge(passage: Passage, found: re.Match[str], number: int, dated: Dated, facts: Facts) -> Iterator[Fault]:
    assert dated.since is not None
    now, _ = anniversary(dated.since, facts.day)
    since = dated.since.year
    meant = {int(year) - since for year in re.findall(r"\b(?:19|20)\d\d\b", _sentence(passage.text, found.start()))}
    span = found.start(), found.start() + len(found[1]) + len(" anniversary")
    ordinal = facts.ordinal(number)
    if number not in meant | {now}:
        words = f"the {ordinal} anniversary was in {since + number}; {facts.day.year} has the {facts.ordinal(now)}"
        grave: Severity | None = None if dated.verified else "warning"
        yield Fault(passage, *span, words, "correct the ordinal, or drop the paragraph", grave)
    elif number == now and number % ROUND:
        words = f"the {ordinal} anniversary is not a round one"
        yield Fault(passage, *span, words, "drop the paragraph, or word it otherwise", "warning")


def _counted_from(passage: Passage, found: re.Match[str], facts: Facts) -> Dated | None:
    """What the ordinal was computed from, as its run says, or what is named after "anniversary of"."""
    run = run_at(passage.paragraph, found.start())
    if run and run.about.startswith("anniversary/"):
        return facts.dated(run.about.removeprefix("anniversary/"))
    return facts.dated_at(passage.text[found.end() :])


def _named_in_full(reading: Reading, kind: str, facts: Facts) -> Dated | None:
    """For "the Protocol" alone: the one Protocol that the text names in full."""
    full = re.compile(rf"\b{kind} (?=to |on |against |for |of |relating )")
    texts = {each.text[found.start() :] for each in reading.passages for found in full.finditer(each.text)}
    named = {dated.id: dated for text in texts if (dated := facts.dated_at(text))}
    return next(iter(named.values())) if len(named) == 1 else None


def _sentence(text: str, at: int) -> str:
    start = text.rfind(". ", 0, at) + 1
    end = text.find(". ", at)
    return text[start : end if end >= 0 else len(text)]
