"""A list of States mixes short and formal names.

Short names serve most texts, formal ones legal texts; one list uses one style. A State whose formal name is its short
name (Turkmenistan, Ukraine) fits both.

Mend: use the name of the style that the rest of the list has; the message gives it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..lists import Named
from ..reading import Reading

CHECK = Check(
    code="ZD105",
    severity=everywhere("warning"),
    source="UN Editorial Manual, Country names (R111, R112, R120)",
    wrong=(Example("We, the ministers of the Republic of India, Nicaragua and the State of Qatar,"),),
    right=(
        Example("We, the ministers of the Republic of India, the Republic of Nicaragua and the State of Qatar,"),
        Example("We, the ministers of the Republic of Tajikistan, Turkmenistan and the Republic of Uzbekistan,"),
        Example("The sponsors are Bolivia (Plurinational State of), the Russian Federation and Singapore."),
    ),
)
_OTHER = {"un-short": "un-formal", "un-formal": "un-short"}
_CALLED = {"un-short": "short", "un-formal": "formal"}


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Each name of a list that is in the rarer of the two styles; formal rules when both are as frequent."""
    for states in reading.lists:
        styled = [(named, _style(named, facts)) for named in states.items]
        short = sum(style == "un-short" for _, style in styled)
        formal = sum(style == "un-formal" for _, style in styled)
        rarer = "un-short" if short <= formal else "un-formal"
        if not short or not formal:
            continue
        for named, style in styled:
            right = facts.state_name(named.id, _OTHER[rarer], named.on)
            if style == rarer and right is not None:
                words = f'"{named.text}" is a {_CALLED[rarer]} name in a list of {_CALLED[_OTHER[rarer]]} names'
                yield Fault(states.passage, named.start, named.end, words, f'write "{right.text}"')


def _style(named: Named, facts: Facts) -> str:
    """The style of a name; "" where short and formal name are the same words, or one of them is not known."""
    short, formal = (facts.state_name(named.id, form, named.on) for form in ("un-short", "un-formal"))
    if short is None or formal is None or short.text.lower() == formal.text.lower():
        return ""
    return "un-formal" if named.form == "un-formal" else "un-short"
