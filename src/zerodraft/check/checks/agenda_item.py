"""A letter to be circulated for the General Assembly names no agenda item, or one that is not what it says it is.

The Secretariat circulates such a letter only under an item of the agenda, which the letter itself must name; the
masthead repeats it and gives its title, that of a sub-item after its item's and a colon. Numbers change with every
session, so an item of the wrong year is another subject. A letter for the Security Council alone names none.

Mend: add "under agenda item N" to the request, and say the number once for letter and masthead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..check import Check, Example, Fault
from ..facts import Facts
from ..prose import BLANK
from ..reading import Passage, Reading

if TYPE_CHECKING:
    from ...registers.agenda import AgendaItem, SessionKey

CHECK = Check(
    code="ZD205",
    severity={"SUB": "error", "DOC": "error"},
    source="UN Editorial Manual, Communications (R6, R48, R83)",
    wrong=(
        Example("I ask you to have it circulated as a document of the General Assembly.", profile="SUB"),
        Example(
            "Agenda item 107\n\nA title\n\n"
            "I ask you to have it circulated as a document of the General Assembly, under agenda item 108."
        ),
        Example("I ask you to have it circulated as a document of the General Assembly, under agenda item 38 and 39."),
        Example("Sixty-eighth session\n\nAgenda item 108\n\nDisarmament", date="2013-09-26"),
        Example("Sixty-eighth session\n\nAgenda item 500\n\nDisarmament", date="2013-09-26"),
        Example(
            "Sixty-eighth session\n\nAgenda items 19 (c) and (f)\n\nDisaster reduction\n\n"
            "Sustainable development: Convention on Biological Diversity",
            date="2013-09-26",
        ),
    ),
    right=(
        Example(
            "Agenda item 108\n\nCrime prevention\n\n"
            "I ask you to have it circulated as a document of the General Assembly, under agenda item 108."
        ),
        Example(
            "Items 8 and 9 of the preliminary list*\n\n"
            "I ask you to have it circulated as a document of the General Assembly, under items 8 and 9 of that list."
        ),
        Example("I ask you to have it circulated as a document of the Security Council."),
        Example("I ask you to have it circulated as a document of the General Assembly, under agenda item 3 (b)."),
        Example("Sixty-eighth session\n\nAgenda item 108\n\nCrime prevention and criminal justice", date="2013-09-26"),
        Example(
            "Sixty-eighth session\n\nAgenda items 19 (c) and (f)\n\n"
            "Sustainable development: International Strategy for Disaster Reduction\n\n"
            "Sustainable development: Convention on Biological Diversity",
            date="2013-09-26",
        ),
    ),
)
_LETTERS = r"\([a-z]{1,2}\)"
_NUMBER = rf"\d+(?: {_LETTERS}(?:(?:, | and ){_LETTERS})*)?"
_ORGAN = "General Assembly"
_REQUEST = re.compile(rf"circulat\w+\b.* as an? (?:official )?document of the {_ORGAN}")
_ITEMS = re.compile(rf"\b(items?) ({_NUMBER}(?:(?:,| and) {_NUMBER})*)", re.IGNORECASE)
_OPEN = re.compile(r"\bitems? (?:\x00|\[|_|TODO)", re.IGNORECASE)
_DOCUMENT = re.compile(r"(?:Identical l|L)etters? dated|Notes? verbales? dated")
_LINE = re.compile(
    rf"(?:agenda )?{_ITEMS.pattern}(?: of the (?:preliminary list|provisional agenda).*)?\W*", re.IGNORECASE
)


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """A request without an item, "item" for several, and what differs between request, masthead and agenda."""
    if facts.code != "en":
        return
    line: tuple[Passage, re.Match[str]] | None = None
    for passage in reading.letter:
        found = _LINE.fullmatch(passage.text.strip())
        if found and line is None:
            line = (passage, found)
            yield from _number_agrees(passage, found)
        elif _REQUEST.search(passage.text):
            yield from _request(passage, line[1] if line else None)
    if line:
        yield from _titles(reading, line[0], line[1], facts)


def _request(passage: Passage, line: re.Match[str] | None) -> Iterator[Fault]:
    found = _ITEMS.search(passage.text)
    if found is None:
        if not _OPEN.search(passage.text):
            request = _REQUEST.search(passage.text)
            assert request is not None
            words = f"the letter asks for a document of the {_ORGAN} and names no agenda item"
            yield Fault(passage, request.start(), request.end(), words, 'add "under agenda item", and its number')
        return
    yield from _number_agrees(passage, found)
    if line and _numbers(found) != _numbers(line):
        words = f"the request names item {found[2]}, the masthead item {line[2]}"
        yield Fault(passage, found.start(), found.end(), words, "name the same item in both")


def _number_agrees(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    several = len(_numbers(found)) > 1
    if several != found[1].lower().endswith("s"):
        right = "items" if several else "item"
        words = f'"{found[0]}" names {"several items" if several else "one item"}'
        yield Fault(passage, found.start(), found.end(), words, f'write "{right} {found[2]}"')


def _titles(reading: Reading, passage: Passage, line: re.Match[str], facts: Facts) -> Iterator[Fault]:
    """Titles under the masthead's item line that are not those of the session's agenda, where they are verified."""
    named = next((id for each in reading.letter if (id := facts.session_named(each.text))), "")
    if not named or "preliminary" in line[0] or "provisional" in line[0]:
        return
    session, numbers = int(named) if named.isdecimal() else named, _numbers(line)
    after = reading.letter[reading.letter.index(passage) + 1 :][: len(numbers)]
    for at, number in enumerate(numbers):
        item = facts.agenda_item(session, number)
        if item is None and "(" not in number and facts.agenda_complete(session):
            words = f"the {facts.session_words(named)} has no item {number}"
            yield Fault(passage, *line.span(2), words, _elsewhere(session, after[at : at + 1], facts))
        elif item and item.verified and at < len(after):
            yield from _title(after[at], session, item, facts)


def _title(passage: Passage, session: SessionKey, item: AgendaItem, facts: Facts) -> Iterator[Fault]:
    given, right = passage.text.strip(), facts.agenda_printed(item)
    if given and BLANK not in given and not _DOCUMENT.match(given) and given.lower() != right.lower():
        other = facts.agenda_by_title(session, given)
        words = f'item {item.number} of that session is "{right}"'
        mend = f'write "{right}"' + (f", or name item {other.number}" if other else "")
        yield Fault(passage, 0, len(passage.text), words, mend)


def _elsewhere(session: SessionKey, titles: tuple[Passage, ...], facts: Facts) -> str:
    found = facts.agenda_by_title(session, titles[0].text) if titles else None
    return f'write "{found.number}"' if found else "look for it with zerodraft lookup agenda WORDS"


def _numbers(found: re.Match[str]) -> list[str]:
    """Each number by itself: "20 (b) and (d)" names 20 (b) and 20 (d)."""
    numbers: list[str] = []
    item = ""
    for part in re.findall(rf"\d+|{_LETTERS}", found[2]):
        if part.isdecimal():
            item = part
            numbers.append(part)
        elif numbers[-1] == item:
            numbers[-1] = f"{item} {part}"
        else:
            numbers.append(f"{item} {part}")
    return numbers
