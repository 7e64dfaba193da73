"""The names of a list of States are not joined as "A, B and C".

English texts of the United Nations set "and" before the last name and no comma before it, also when a name holds
an "and" itself. Sponsor and voting lines may do without.

Mend: put "and" before the last name only, and commas between the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..lists import StateList
from ..reading import Reading

CHECK = Check(
    code="ZD103",
    severity=everywhere("error"),
    source="UN Editorial Manual, Punctuation (R138, R139, R201)",
    wrong=(
        Example("Joint Statement by Bahrain, Belarus, Uzbekistan on the occasion of the World Day"),
        Example("The sponsors are Bahrain, Belarus, and Uzbekistan."),
        Example("The sponsors are Bahrain, Belarus, Egypt Kazakhstan and Uzbekistan."),
        Example("The sponsors are Bahrain, Belarus and Tajikistan, Uzbekistan, the host, said."),
        Example("The sponsors are Bahrain, Belarus, Uzbekistan, and the European Union."),
    ),
    right=(
        Example("Joint Statement by Bahrain, Belarus and Uzbekistan on the occasion of the World Day"),
        Example("The sponsors are Bahrain, Bosnia and Herzegovina and Uzbekistan."),
        Example("The sponsors are Bahrain, Belarus, Uzbekistan and the European Union."),
        Example("In favour: Bahrain, Belarus, Uzbekistan."),
        Example("the borders of Bahrain and Belarus, Tajikistan and Uzbekistan"),
        Example("adopted by 99 votes to 3 (Angola, Armenia, Vanuatu), with 9 abstentions"),
        Example("The sponsors are [Bahrain], Belarus and [Uzbekistan]."),
    ),
)


_SERIAL = re.compile(r"\]?, and ((?:the )?[A-Z]\w+(?: [A-Z]\w+)*)")


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each place between two names of a list where a comma or an "and" is wrong."""
    if facts.code != "en":
        return
    for states in reading.lists:
        for at, join in enumerate(states.joins):
            wrong = _wrong(states, at, join)
            if wrong:
                before, after = states.items[at], states.items[at + 1]
                yield Fault(states.passage, before.end, after.end, *wrong)
        further = _SERIAL.match(states.passage.text, states.end)
        if further and states.joins[-1] == ",":  # its last member is no State: an organization
            words = f'a comma before "and {further[1]}"'
            yield Fault(states.passage, *further.span(), words, f'write "{states.items[-1].text} and {further[1]}"')


def _wrong(states: StateList, at: int, join: str) -> tuple[str, str] | None:
    """What is wrong with a join of a list, and how to mend it; None when it is as it should be."""
    before, after = (named.text for named in states.items[at : at + 2])
    last = at == len(states.joins) - 1
    if not join:
        return f'nothing between "{before}" and "{after}"', f'write "{before}{" and" if last else ","} {after}"'
    if not last and join != ",":
        return f'"{join}" before "{after}", which is not the last name of the list', f'write "{before}, {after}"'
    if last and join == "," and not states.goes_on and not states.is_label:
        return f'no "and" before "{after}", the last name of the list', f'write "{before} and {after}"'
    if last and join == ", and" and not states.goes_on:
        return f'a comma before "and {after}"', f'write "{before} and {after}"'
    return None
