"""Values of a wording's parameters: what the draft gives, what can be computed, and a gap for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ..language import Language
from ..model.document import Run
from ..model.gap import Gap
from ..model.library import Parameter
from ..model.problem import Place, Problem, Result
from ..model.spec import Given
from ..nearest import nearest
from ..phrase.value import Runs, Value
from ..phrase.wording import ReadWording
from ..registers import anniversaries
from ..world import OWN_REGISTERS


class Misfit(Exception):
    """A given value does not fit the type of its parameter: what is meant, with an example."""


def values(
    read: ReadWording,
    given: Mapping[str, Given],
    places: Mapping[str, Place],
    path: str,
    language: Language,
    day: date,
    shared: Mapping[str, Value],
) -> Result[dict[str, Value]]:
    """Each parameter of a wording by name; `path` is the item's ("body/3"), `shared` the values of the draft.

    Problems: ZD005 (no such parameter), ZD007 (a value of the wrong type), ZD023 (no such instrument), ZD028 (its day
    was not read in a source).
    """
    problems = []
    parameters = read.wording.parameters
    for name in given:
        if name not in parameters:
            near = nearest(name, parameters)
            mend = f'write "{near}"' if near else _known(parameters)
            place = places.get(f"key:{path}/with/{name}")
            problems.append(Problem("ZD005", "error", f'this wording has no parameter "{name}"', place, mend))
    made: dict[str, Value] = {}
    for name, parameter in parameters.items():
        if parameter.type == "anniversary" and anniversaries.get(parameter.of) is None:
            problems.append(_no_instrument(parameter.of, read.place))
        place = places.get(f"{path}/with/{name}") or places.get(path)
        about = f"anniversary/{parameter.of}" if parameter.type == "anniversary" else f"{read.clause}/{name}"
        problems += _unread(parameter, given.get(name), day, place)
        try:
            text = _text(parameter, given.get(name), language, day, shared)
        except Misfit as misfit:
            message = f'{misfit} is meant for "{name}"'
            problems.append(Problem("ZD007", "error", message, place, f"write for example {_EXAMPLES[parameter.type]}"))
            text = ""
        if text is None:
            label = parameter.about or language.gap(name)
            made[name] = Value(Runs((Run(f"[{label}]", "gap", "", place, None, about),)), place, about)
        else:
            made[name] = Value(text, place, about)
    return Result(made, tuple(problems))


def _no_instrument(name: str, place: Place) -> Problem:
    near = nearest(name, anniversaries.ids())
    mend = f'write "of: {near}"' if near else "zerodraft lookup instrument WORDS finds it"
    return Problem("ZD023", "error", f'there is no instrument called "{name}"', place, mend)


def _unread(parameter: Parameter, given: Given | None, day: date, place: Place | None) -> Iterator[Problem]:
    """A note where an anniversary is worked out from a day that nobody read in a source."""
    found = anniversaries.of(parameter.of, day.year) if parameter.type == "anniversary" and given is None else None
    if found and found.of.since and not found.of.verified:
        message = f"{found.of.title} is of {found.of.since.isoformat()}: general knowledge, not read in a source"
        mend = f"look it up, and write it with its source into {OWN_REGISTERS}"
        yield Problem("ZD028", "note", message, place, mend)


_EXAMPLES = {
    "years": "[2010, 2011, 2012]",
    "year": "2016",
    "session": "68",
    "ordinal": "5",
    "number": "22",
    "anniversary": "25",
    "days": "{from: 2013-05-13, to: 2013-05-15}",
    "day": "2013-09-26",
    "text": "some words",
    "place": "Vienna",
    "observance": "World Day against Trafficking in Persons",
    "theme": "some words",
}


def _text(
    parameter: Parameter, given: Given | None, language: Language, day: date, shared: Mapping[str, Value]
) -> str | None:
    """The value as it is printed, None while it is open."""
    if isinstance(given, Gap):
        return None
    kind = parameter.type
    if given is None:
        return _computed(parameter, language, day, shared)
    if kind == "years":
        years = (given,) if isinstance(given, str) else given
        if not isinstance(years, tuple):
            raise Misfit("a list of years")
        return language.joined([str(_whole(year, "a year")) for year in years])
    if kind == "days":
        return _days(given, language)
    if not isinstance(given, str):
        raise Misfit("one value")
    if kind in ("session", "ordinal", "anniversary"):
        form = kind if kind == "anniversary" else ""
        return language.ordinal(_whole(given, "a whole number from 1 to 150", 150), form)
    if kind == "year":
        return str(_whole(given, "a year"))
    if kind == "number":
        return language.number(_whole(given, "a whole number"))
    return language.day(_day(given)) if kind == "day" else given


def _computed(parameter: Parameter, language: Language, day: date, shared: Mapping[str, Value]) -> str | None:
    if parameter.type == "anniversary":
        found = anniversaries.of(parameter.of, day.year)
        return language.ordinal(found.number, "anniversary") if found else None
    if parameter.type in ("observance", "theme", "place"):
        content = shared[parameter.type].content
        return content if isinstance(content, str) and content else None
    return None


def _days(given: Given, language: Language) -> str:
    if not isinstance(given, dict) or set(given) != {"from", "to"}:
        raise Misfit("a first and a last day")
    return language.during(_day(given["from"]), _day(given["to"]))


def _day(text: str) -> date:
    try:
        if len(text) != 10:  # 20130926 and 2013-W39 are dates to Python, and nobody means them
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise Misfit("a date that exists, written year-month-day,") from None


def _whole(text: str, what: str, most: int = 9_999) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 5 and 0 < int(text) <= most):
        raise Misfit(what)
    return int(text)


def _known(parameters: Mapping[str, Parameter]) -> str:
    return f"it has: {', '.join(parameters)}" if parameters else 'take "with:" out'
