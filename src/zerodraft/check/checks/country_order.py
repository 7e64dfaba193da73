"""A list of States is not in the alphabetical order of their short names in the language of the text.

Texts list States by their United Nations short name in their own language, without article and bracket, accents folded;
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
        Example("The sponsors are Tunisia, Yemen, the Holy See and the State of Palestine."),
        Example("The sponsors are South Africa, Swaziland and Tunisia.", date="1996-09-26"),
        Example("The sponsors are Peru and Qatar.\n\n::: annex\n\nWe, South Africa, Swaziland and Tunisia,\n\n:::"),
        Example("[Bahrain], [Bangladesh] and Belarus join."),
    ),
)
_ORDERS = ("en", "fr", "es", "ru", "ar", "zh", "zh-stroke")
_ORDERED = ("en", "fr", "es", "ru")
"""Lists that are judged; Chinese ones may be by sound or by strokes (R148), Arabic ones differ in spelling."""


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each list with a name that belongs before the one in front of it."""
    if facts.code not in _ORDERED:
        return
    for states in reading.lists:
        items = _members_first(states.items, facts)
        keys = [facts.sort_key(named.id, "", named.on) for named in items]
        slips = [at for at in range(1, len(keys)) if keys[at] < keys[at - 1]]
        if slips:
            yield _fault(states, items, slips, facts)


def _members_first(items: tuple[Named, ...], facts: Facts) -> tuple[Named, ...]:
    """The list without those at its end that are no Member States: they may stand there, or in the alphabet (R142)."""
    last = len(items)
    while last > 1 and not facts.is_member(items[last - 1].id):
        last -= 1
    return items[:last]


def _fault(states: StateList, items: tuple[Named, ...], slips: list[int], facts: Facts) -> Fault:
    before, after = items[slips[0] - 1], items[slips[0]]
    words = f"{before.text} is listed before {after.text}"
    if len(slips) > 1:
        words += f", and {len(slips) - 1} more of the list out of order"
    known = is_declared(states.passage.paragraph, before.start, after.end)
    others = (code for code in _ORDERS if code != facts.code and not known)
    other = next((code for code in others if _sorted_in(items, code, facts)), None)
    if other:
        by = " by strokes" if other == "zh-stroke" else ""
        words += f"; this is the order of the {facts.language_name(other[:2])} names{by}"
    own = facts.language_name(facts.code)
    mend = f"order the list by the {own} short names, or declare it under as_issued to reproduce a printed text"
    return Fault(states.passage, before.start, after.end, words, mend)


def _sorted_in(items: tuple[Named, ...], language: str, facts: Facts) -> bool:
    """True when the names stand in the order of another language; fewer than four may do so by chance."""
    keys = [facts.sort_key(named.id, language, named.on) for named in items]
    return len(keys) > 3 and all(keys) and keys == sorted(keys)
