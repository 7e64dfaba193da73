"""A State is not called by the short or formal name that the United Nations uses on the date of the text.

The authority for names is UNTERM: every State has a short and a formal name in each official language, and names have
dates (Türkiye since 1 June 2022), so that an annexed text keeps those of its own, earlier day. In a joint statement a
popular name is tolerated, so there it is a warning; the United Kingdom may be called so there.

Mend: write the United Nations name of the day; the message gives it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..check import Check, Example, Fault
from ..facts import Facts
from ..lists import Named
from ..reading import Passage, Reading

CHECK = Check(
    code="ZD101",
    severity={"SUB": "error", "DOC": "error", "ANX": "error", "STM": "warning"},
    source="UN Editorial Manual, Country names; UNTERM (R110, R121, R128)",
    wrong=(
        Example("The States are Bolivia (Plurinational State of), Laos and Qatar."),
        Example("The ministers met in Turkey."),
        Example("The States are Iceland, Japan, Latvia, Lichtenstein, Lithuania and Luxembourg."),
    ),
    right=(
        Example("The States are Bolivia (Plurinational State of), the Lao People's Democratic Republic and Qatar."),
        Example("The ministers met in Turkey.", date="2013-09-26"),
        Example("I write on behalf of Türkiye.\n\n::: annex\n\nThe ministers met in Turkey.\n\n:::"),
        Example("The panel was called “Trafficking in Laos and Russia”."),
        Example("The Russia Today channel is not a State."),
        Example("The United Kingdom and Norway spoke.", profile="STM"),
        Example("The question of Palestine came up at a port in Trinidad, which cost US$ 9 million."),
    ),
)
_SPOKEN = {"GBR"}
_SUBJECT = {"PSE"}


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Every name of a State that is neither its short nor its formal name on the day, and misspelt ones in lists."""
    for states in reading.lists:
        for start, end in states.strangers:
            words = states.passage.text[start:end]
            meant = facts.state_meant(words)
            if meant:
                yield Fault(states.passage, start, end, f'there is no State called "{words}"', f'write "{meant}"')
    for passage in reading.passages:
        for named in passage.states:
            held = named.holds or (passage.annexed and named.on < facts.day)
            if (named.form in ("un-short", "un-formal") and held) or _tolerated(reading, passage, named):
                continue
            right = facts.state_name(named.id, "un-short")
            if right is not None and right.label != named.text:
                words = f'"{named.text}" is not the name that the United Nations uses on the date of the text'
                yield Fault(passage, named.start, named.end, words, f'write "{right.text}"')


def _tolerated(reading: Reading, passage: Passage, named: Named) -> bool:
    """What may stand outside a list: places (Trinidad), parts of names (Russia Today), "the question of Palestine"."""
    if passage.profile == "STM" and named.id in _SPOKEN:
        return True
    if (id(passage), named.start) in reading.listed:
        return False
    after = passage.text[named.end : named.end + 7]
    part_of_a_name = after[:1] in ("-", "$") or after[1:2].isupper() or after == " dollar"
    return part_of_a_name or named.id in _SUBJECT or (named.form == "alias" and not named.text.isupper())
