"""The letter and its annex do not list the same States in the same order.

The letter says on whose behalf the text is sent, the annex who adopted it; the reader compares. Short names in the
one and formal names in the other are no difference.

Mend: make both from the same list of signatories.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..check import Check, Example, Fault
from ..facts import Facts
from ..lists import Named, StateList
from ..reading import Reading

CHECK = Check(
    code="ZD107",
    severity={"SUB": "warning", "DOC": "warning"},
    source="UN Editorial Manual, Communications (R132, R133, R150)",
    wrong=(
        Example(
            "I write on behalf of Bahrain, Egypt, India and Yemen.\n\n"
            "::: annex\n\nWe, Bahrain, Egypt, India and Qatar,\n\n:::"
        ),
        Example(
            "I write on behalf of Bahrain, Egypt and India.\n\n::: annex\n\nWe, Bahrain, Egypt, India and Qatar,\n\n:::"
        ),
    ),
    right=(
        Example(
            "I write on behalf of Bahrain, Egypt and India.\n\n"
            "::: annex\n\nWe, the ministers of the Kingdom of Bahrain, "
            "the Arab Republic of Egypt and the Republic of India,\n\n:::"
        ),
        Example(
            "Letter from the Permanent Representative of Austria, the Chargé d'affaires a.i. of the Permanent Mission "
            "of Belgium and the Permanent Representatives of Chile, Denmark and Ecuador\n\n"
            "::: annex\n\nWe, Austria, Belgium, Chile, Denmark and Ecuador,\n\n:::"
        ),
        Example("Norway, Peru and Sweden were observers.\n\n::: annex\n\nWe, Bahrain, Egypt, India and Qatar,\n\n:::"),
    ),
)


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """The first difference between the longest lists of letter and annex, when they share half of their names."""
    letter, annex = (_longest(reading, annexed) for annexed in (False, True))
    if letter is None or annex is None:
        return
    ours, theirs = _once(letter.items), _once(annex.items)
    common = ours.keys() & theirs.keys()
    if [*ours] == [*theirs] or 2 * len(common) < max(len(ours), len(theirs)):
        return
    alone = {named.id for named in letter.passage.states}
    if theirs.keys() <= alone and len(common) == len(ours) < len(theirs):
        return  # the offices stand apart: "the Permanent Representative of A, the Chargé d'affaires … and …"
    missing = [_short(named, facts) for state, named in theirs.items() if state not in common]
    extra = [named for state, named in ours.items() if state not in common]
    first = letter.items[0]
    if missing or extra:
        parts = [f"the annex also lists {', '.join(missing)}"] if missing else []
        parts += [f"the letter also lists {', '.join(named.text for named in extra)}"] if extra else []
        first, words = (*extra, first)[0], "; ".join(parts)
    else:
        pairs = zip(ours.values(), theirs.values(), strict=True)
        first, other = next((named, other) for named, other in pairs if named.id != other.id)
        words = f"the letter lists {first.text} where the annex lists {_short(other, facts)}"
    yield Fault(letter.passage, first.start, first.end, words, "make both lists from the same signatories")


def _longest(reading: Reading, annexed: bool) -> StateList | None:
    lists = (states for states in reading.lists if states.passage.annexed == annexed)
    return max(lists, key=lambda states: len(states.items), default=None)


def _once(items: tuple[Named, ...]) -> dict[str, Named]:
    """The States in their order, each where it is named first."""
    found: dict[str, Named] = {}
    for named in items:
        found.setdefault(named.id, named)
    return found


def _short(named: Named, facts: Facts) -> str:
    name = facts.state_name(named.id, "un-short")
    return name.label if name else named.text
