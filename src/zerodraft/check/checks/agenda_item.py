"""A letter to be circulated as a document of the General Assembly names no agenda item, or another than its masthead.

The Secretariat circulates such a letter only under an item of the agenda, which the letter itself must name; the
masthead repeats it. A letter for the Security Council alone names none.

Mend: add "under agenda item N" to the request, and say the number once for letter and masthead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..check import Check, Example, Fault
from ..facts import Facts
from ..prose import BLANK
from ..reading import Passage, Reading

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
    ),
)
_NUMBER = r"\d+(?: \([a-z]\))?"
_ORGAN = "General Assembly"
_REQUEST = re.compile(rf"circulat\w+\b.* as an? (?:official )?document of the {_ORGAN}")
_ITEMS = re.compile(rf"\b(items?) ({_NUMBER}(?:(?:,| and) {_NUMBER})*)", re.IGNORECASE)
_OPEN = re.compile(r"\bitems? (?:\x00|\[|_|TODO)", re.IGNORECASE)
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
        yield from _title(reading, line[0], line[1], facts)


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


def _title(reading: Reading, passage: Passage, line: re.Match[str], facts: Facts) -> Iterator[Fault]:
    """The title under the masthead's item line is not the one on the agenda of the session, where that is verified."""
    after = reading.letter[reading.letter.index(passage) + 1 :][:1]
    session = next((number for each in reading.letter if (number := facts.session_named(each.text))), None)
    numbers = _numbers(line)
    if not after or session is None or len(numbers) > 1 or "preliminary" in line[0] or "provisional" in line[0]:
        return
    item = facts.agenda_item(session, numbers[0])
    given = after[0].text.strip()
    if item and item.verified and given and BLANK not in given and given.lower() != item.title.lower():
        words = f'item {numbers[0]} of that session is "{item.title}"'
        yield Fault(after[0], 0, len(after[0].text), words, f'write "{item.title}"')


def _numbers(found: re.Match[str]) -> list[str]:
    return re.findall(_NUMBER, found[2])
