"""A State's name lacks its article, or has one that it must not have.

In running text "the" stands, in lower case, before the names that take it (the Philippines, the United Arab Emirates,
and formal names such as the Kingdom of Bahrain), and before no others. Sponsor and voting lines drop it, and the list
of a spoken statement may drop it throughout.

Mend: add or remove "the"; write it in lower case inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..check import Check, Example, Fault, everywhere
from ..facts import Facts
from ..lists import Named, StateList
from ..reading import Passage, Reading

CHECK = Check(
    code="ZD102",
    severity=everywhere("error"),
    source="UNTERM; UN practice in running text and sponsor lines (R115-R119, R177)",
    wrong=(
        Example("We thank the Philippines, United Arab Emirates and Uzbekistan."),
        Example("We thank the Bahrain, Bangladesh and Belarus."),
        Example("We thank Bahrain, The Niger and Qatar."),
        Example("It was agreed with the Government of Philippines."),
    ),
    right=(
        Example("We thank the Philippines, the United Arab Emirates and Uzbekistan."),
        Example("I speak on behalf of Maldives, Norway, Republic of Korea and Uruguay.", profile="STM"),
        Example("Netherlands, Peru, the former Yugoslav Republic of Macedonia and Togo", date="2001-11-29"),
        Example("Comoros, Sudan, Syrian Arab Republic and United Arab Emirates: draft resolution"),
        Example("The rainforest of Congo Basin States is shared by the Congo, Gabon and others."),
        Example("The Niger, Tunisia and Zambia spoke."),
        Example("Permanent Representative of the\nRepublic of Belarus to the United Nations"),
    ),
)
_BEFORE = re.compile(r"\b(?:of|in|from|with|by|to|for|between) $")


def check(reading: Reading, facts: Facts) -> Iterator[Fault]:
    """Names with a missing, a superfluous or a capital article."""
    if facts.code != "en":
        return
    for states in reading.lists:
        yield from _in_list(states, facts)
    for passage in reading.passages:
        for named in passage.states:
            if (id(passage), named.start) not in reading.listed and _must_have(passage, named, facts):
                yield _missing(passage, named)


def _in_list(states: StateList, facts: Facts) -> Iterator[Fault]:
    printed = {bool(named.article) for named in states.items if _article(named, facts) and not _keeps(named, facts)}
    if len(printed) < 2 and (states.is_label or (states.passage.profile == "STM" and printed == {False})):
        return
    for at, named in enumerate(states.items):
        wanted = _article(named, facts)
        if wanted and not named.article:
            yield _missing(states.passage, named)
        elif wanted is False and named.article:
            words = f'"{named.text}" takes no article'
            yield Fault(states.passage, named.start, named.end, words, f'write "{named.text}"')
        elif named.article == "The" and at > 0:
            words = f'the article of "{named.text}" stands in lower case'
            yield Fault(states.passage, named.start, named.end, words, f'write "the {named.text}"')


def _keeps(named: Named, facts: Facts) -> bool:
    """True for a name that keeps its article in lines without articles: the former Yugoslav Republic of Macedonia."""
    name = facts.state_name(named.id, named.form, named.on)
    return name is not None and name.label.lower().startswith("the ")


def _must_have(passage: Passage, named: Named, facts: Facts) -> bool:
    """True where a single name after a preposition wants an article that is not there; "Congo Basin" is no State."""
    if named.article or not _BEFORE.search(passage.text, max(named.start - 9, 0), named.start):
        return False
    after = passage.text[named.end : named.end + 2]
    return after[:1] != "-" and not (after[:1] == " " and after[1:].isupper()) and bool(_article(named, facts))


def _article(named: Named, facts: Facts) -> bool | None:
    """Whether a name takes an article; None where nobody knows: for abbreviations."""
    if "(" in named.text:
        return False
    name = facts.state_name(named.id, named.form, named.on)
    return None if name is None else name.article


def _missing(passage: Passage, named: Named) -> Fault:
    return Fault(passage, named.start, named.end, f'"{named.text}" takes the article', f'write "the {named.text}"')
