"""The number of States that the text states is not the number that it lists.

"On behalf of the 22 Member States" must be followed by 22 names. Observer States (the Holy See, the State of
Palestine) are no Member States and do not count as such.

Mend: correct the number or the list; in a draft both come from the list of signatories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..lists import StateList
from ..reading import Reading

CHECK = Check(
    code="ZD106",
    severity=everywhere("error"),
    source="UN practice; UNTERM on observer States (R126, R150)",
    wrong=(
        Example("on behalf of the 4 Member States of the Group, Bahrain, Bangladesh and Belarus, the Declaration"),
        Example("on behalf of the following three Member States: Qatar, Yemen and the State of Palestine."),
        Example("I speak for four States, Bahrain, Bahrain, Belarus and Egypt", profile="STM"),
        Example("on behalf of three Member States, namely Qatar, Tunisia, Uganda and Yemen."),
        Example("on behalf of two Member States and two observer States, namely the Holy See, Qatar and Yemen."),
    ),
    right=(
        Example("on behalf of the 3 Member States of the Group, Bahrain, Bangladesh and Belarus, the Declaration"),
        Example("on behalf of the following three States: Qatar, Yemen and the State of Palestine."),
        Example("on behalf of the 27 EU Member States, Canada, Iceland and Norway."),
        Example("The 22 States of the Group met in Bahrain, Bangladesh and Belarus."),
        Example("The 22 States, among them Bahrain, Bangladesh and Belarus, met."),
        Example("on behalf of 4 States, Bahrain, Bangladesh, Belarus and [Egypt],"),
        Example("on behalf of two Member States and one observer State, namely the Holy See, Qatar and Yemen."),
        Example("on behalf of three States and the European Union, Norway, Qatar, Yemen and the European Union."),
    ),
)
_LEAD = re.compile(
    r"((?:[\w-]+ ){1,6})(States|countries|members|Governments|delegations)\b([^,;:.()]*)(?:, namely,?|,|:| \() ?$"
)
_OBSERVERS = re.compile(r" and ((?:[\w-]+ ){1,3})observer States?\b")
_SLIP = 2
"""A number further off than this, or than a fifth, counts something else: "the 27 EU Member States, Canada, …"."""
_NO_PART_OF_IT = {"the", "of", "by", "in", "all", "these", "those"}


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each stated number that leads up to a list of another length."""
    if facts.code != "en":
        return
    for states in reading.lists:
        lead = None if states.goes_on or states.strangers else _LEAD.search(states.passage.text[: states.start])
        number = _number(lead[1], facts) if lead else None
        if lead is None or number is None:
            continue
        ids = {named.id for named in states.items}
        observers = {state for state in ids if facts.is_observer(state)}
        apart = _OBSERVERS.search(lead[3])
        member = lead[1].endswith("Member ")
        what = f"Member {lead[2]}" if member else lead[2]
        stated = [(number, what, ids - observers if member or apart else ids)]
        if apart and (other := _number(apart[1], facts)) is not None:
            stated.append((other, "observer States", observers))
        for number, what, ids in stated:
            if _wrong(number, ids, states):
                yield _fault(states, lead, number, what, ids, facts)


def _wrong(number: int, ids: set[str], states: StateList) -> bool:
    """True when a stated number is near to that of the States it counts, and not the same."""
    near = abs(number - len(ids)) <= max(_SLIP, number // 5)
    return near and number not in (len(ids), len(ids - _pending(states)))


def _fault(states: StateList, lead: re.Match[str], number: int, what: str, ids: set[str], facts: Facts) -> Fault:
    words = f"the text says {number} {what}, and lists {len(ids)}{_twice(states)}"
    mend = f'write "{facts.number(len(ids))}", or correct the list'
    return Fault(states.passage, lead.start(1), states.end, words, mend)


def _number(words: str, facts: Facts) -> int | None:
    """The number nearest before the unit, in figures or words: "22 United Nations Member" is 22."""
    for word in reversed(words.split()):
        if word.isdecimal():
            return int(word) if len(word) < 4 else None
        if word.lower() in facts.cardinals:
            return facts.cardinals[word.lower()]
        if word in _NO_PART_OF_IT:
            return None
    return None


def _pending(states: StateList) -> set[str]:
    text = states.passage.text
    return {named.id for named in states.items if text[named.start - 1 : named.start] == "["}


def _twice(states: StateList) -> str:
    ids = [named.id for named in states.items]
    twice = [named.text for at, named in enumerate(states.items) if named.id in ids[:at]]
    return f" ({', '.join(twice)} twice)" if twice else ""
