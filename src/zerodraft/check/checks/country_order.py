"""A list of States is not in the English alphabetical order of their short names.

Texts in English list States by their United Nations short name, without article and bracket, accents folded;
formal names are sorted by the short name too. The order of seats in the hall is another matter. Each language sorts
its own names, so a list translated without sorting it again gives itself away.

Mend: sort the list, or, to reproduce a printed text, declare the order under `as_issued`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..lists import Named, StateList
from ..prose import is_declared
from ..reading import Reading

CHECK = Check(
    code="ZD104",
    severity=everywhere("error"),
    source="UN Editorial Manual, Communications (R132-R136, R149)",
    wrong=(
        Example("The sponsors are Bahrain, Belarus, Bangladesh and Egypt."),
        Example("We, the ministers of the Kingdom of Bahrain, the Republic of India and the Arab Republic of Egypt,"),
        Example("Letter from the Permanent Representatives of Tunisia and the Niger to the United Nations"),
    ),
    right=(
        Example("The sponsors are Bahrain, Bangladesh, Belarus and Egypt."),
        Example("We, the ministers of the Kingdom of Bahrain, the Arab Republic of Egypt and the Kyrgyz Republic,"),
        Example("The sponsors are Costa Rica, Côte d’Ivoire, Croatia and the Republic of Moldova."),
        Example("The sponsors are Yemen and Belarus."),
        Example("The sponsors are Tunisia, Yemen and the State of Palestine."),
        Example("[Bahrain], [Bangladesh] and Belarus join."),
    ),
)
_OTHERS = ("fr", "es", "ru")
_LAST_OR_IN_ORDER = "PSE"
"""The State of Palestine may stand last or in its place in the alphabet (R142, R143)."""


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each list with a name that belongs before the one in front of it."""
    if facts.code != "en":
        return
    for states in reading.lists:
        items = states.items[:-1] if states.items[-1].id == _LAST_OR_IN_ORDER else states.items
        keys = [facts.sort_key(named.id) for named in items]
        slips = [at for at in range(1, len(keys)) if keys[at] < keys[at - 1]]
        if slips:
            yield _fault(states, items, slips, facts)


def _fault(states: StateList, items: tuple[Named, ...], slips: list[int], facts: Facts) -> Fault:
    before, after = items[slips[0] - 1], items[slips[0]]
    words = f"{before.text} is listed before {after.text}"
    if len(slips) > 1:
        words += f", and {len(slips) - 1} more of the list out of order"
    known = is_declared(states.passage.paragraph, before.start, after.end)
    other = next((code for code in _OTHERS if not known and _sorted_in(items, code, facts)), None)
    if other:
        words += f"; this is the order of the {facts.language_name(other)} names"
    mend = "order the list by the English short names, or declare it under as_issued to reproduce a printed text"
    return Fault(states.passage, before.start, after.end, words, mend)


def _sorted_in(items: tuple[Named, ...], language: str, facts: Facts) -> bool:
    """True when the names stand in the order of another language; fewer than four may do so by chance."""
    keys = [facts.sort_key(named.id, language) for named in items]
    return len(keys) > 3 and all(keys) and keys == sorted(keys)
