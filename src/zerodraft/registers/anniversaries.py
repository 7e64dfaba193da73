"""Anniversaries: of which instrument, body or observance one falls on which day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model.record import dataclass, field
from . import bodies, instruments, observances

ROUND = 5
"""Every fifth anniversary is a round one, as texts of the United Nations mark them: the fifteenth, the twenty-fifth,
the seventy-fifth. Whoever wants rarer ones takes the multiples of 10 or of 25."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What has anniversaries. since: the day they are counted from, None where it is not known; of an instrument its
    adoption, of a body its founding, of an observance the day it was proclaimed on. article: running English text says
    "the" before the title. names: what else it is called.
    """

    id: str
    title: str
    since: date | None
    verified: bool
    register: str
    article: bool = True
    names: tuple[str, ...] = ()
    translations: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The nth anniversary of something, and the day it falls on."""

    of: Dated
    number: int
    on: date


def anniversary(since: date, on: date) -> tuple[int, date]:
    """Which anniversary the year of `on` has, and the day it falls on; of a 29 February the 28th in common years.

    The number is 0 in the year itself and below 0 before it.
    """
    return on.year - since.year, _in_year(since, on.year)


def of(id: str, year: int) -> Anniversary | None:
    """The anniversary that a year has; None for an unknown id or day, and in a year that has none yet."""
    found = get(id)
    if found is None or found.since is None or found.since.year >= year:
        return None
    return Anniversary(found, *anniversary(found.since, date(year, 1, 1)))


def round_between(first: date, last: date, every: int = ROUND) -> tuple[Anniversary, ...]:
    """The anniversaries that are multiples of `every` and fall from the first to the last day, in their order."""
    found = [
        Anniversary(dated, number, day)
        for dated in known()
        if dated.since
        for number in range(every, last.year - dated.since.year + 1, every)
        if first <= (day := _in_year(dated.since, dated.since.year + number)) <= last
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.of.id)))


def ids() -> tuple[str, ...]:
    """The ids of all that may have anniversaries."""
    return (*instruments.ids(), *bodies.ids(), *observances.ids())


def get(id: str) -> Dated | None:
    """What this id names: an instrument, else a body, else an observance."""
    if instrument := instruments.get(id):
        return _instrument(instrument)
    if body := bodies.get(id):
        return _body(body)
    observance = observances.get(id)
    return _observance(observance) if observance else None


def known() -> Iterator[Dated]:
    """All that may have anniversaries, register by register."""
    yield from map(_instrument, instruments.known())
    yield from map(_body, bodies.known())
    yield from map(_observance, observances.known())


def find(text: str) -> tuple[Dated, ...]:
    """All whose names hold the words, register by register; one so named comes first in its register."""
    return (
        *map(_instrument, instruments.find(text)),
        *map(_body, bodies.find(text)),
        *map(_observance, observances.find(text)),
    )


def _instrument(of: instruments.Instrument) -> Dated:
    names = (of.short, of.acronym, *of.names)
    return Dated(of.id, of.title, of.adopted, of.verified, "instrument", of.article, names, of.translations)


def _body(of: bodies.Body) -> Dated:
    return Dated(
        of.id, of.title, of.founded, of.verified, "body", True, (of.short, of.acronym, *of.names), of.translations
    )


def _observance(of: observances.Observance) -> Dated:
    return Dated(of.id, of.name, of.proclaimed, of.verified, "observance", of.article, (), of.names)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)
