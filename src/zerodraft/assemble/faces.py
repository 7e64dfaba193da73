"""What a template may print of the States of a text: lists, single names, who signs, and how many they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from ..language import Language
from ..model.document import Run
from ..model.gap import Gap
from ..model.problem import Place
from ..phrase.scope import Function, MisusedError, Spot
from ..phrase.value import Content, Runs, Value
from ..registers.states import Form
from .parties import PLAIN, Face, Observers, Order, Parties, Party

T = TypeVar("T")
FORMS: tuple[Form, ...] = ("un-short", "un-formal", "popular")
ORDERS: tuple[Order, ...] = ("alphabetical", "as-listed", "en", "fr", "es", "ru", "zh", "zh-stroke", "ar")
PLACES: tuple[Observers, ...] = ("alphabetical", "last")
PATH = "signatories"


def list_functions(parties: Parties, place: Place | None) -> dict[str, Function]:
    """names(…), name(…) and signer(…) for one list; `place` is where the draft names the States."""

    def names(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
        """In templates: the States of the text as a running list, `un-short`, `un-formal` or `popular` (R115, R138).

        article=false leaves the articles out (R118); order="as-listed" or a language's, observers="last" where the
        draft says nothing else.
        """
        runs = parties.names(spot.language, _face(arguments, named))
        return Value(runs if runs.runs else Gap(PATH), place, PATH)

    def name(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
        """In templates: one of the signatories in a `for`, or the `chair`, in the same forms as `names`."""
        party = _party(parties, arguments)
        face = _face(arguments[1:], named)
        text = parties.printed(party, spot.language, face)
        return Value(Runs((parties.run(party, text if face.article else text[:1].upper() + text[1:]),)))

    def signer(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
        """In templates: name and title of the person who signs for one of the signatories; nothing when not given."""
        return Value(_party(parties, arguments).signer)

    return {"names": names, "name": name, "signer": signer}


def list_values(parties: Parties, language: Language, place: Place | None) -> dict[str, Value]:
    """signatories, organizations, count, members, observers, one_observer, several_members, led_by."""
    observers, organizations = parties.observers, parties.organizations
    listed = (*parties.arranged(language.code), *organizations)
    runs = parties.names(language, PLAIN).runs
    last = Runs(runs[-2 * len(organizations) + 1 :]) if organizations else None
    return {
        "signatories": Value(None, place, PATH, tuple(_member(parties, party, language) for party in listed)),
        "organizations": Value(last, place, "organizations"),
        "count": _counted(parties.parties, language, place, "count"),
        "members": _counted(parties.members, language, place, "members"),
        "observers": _counted(observers, language, place, "observers") if observers else Value(None),
        "one_observer": Value(len(observers) == 1),
        "several_members": Value(
            len(parties.members) > 2 and len(observers) + len(parties.members) == len(parties.parties)
        ),
        "led_by": Value(parties.led_by),
    }


def _member(parties: Parties, party: Party, language: Language) -> Value:
    run = parties.run(party, parties.printed(party, language, PLAIN))
    return Value(Runs((run,)), party.place, f"{PATH}/{party.name}")


def _counted(counted: tuple[Party, ...], language: Language, place: Place | None, about: str) -> Value:
    """How many they are; in brackets while one of them is pending."""
    content: Content = len(counted)
    if any(party.play == "pending" for party in counted):
        content = Runs((Run(f"[{language.number(len(counted))}]", "pending", "", None, None, about),))
    return Value(content, place, about)


def _party(parties: Parties, arguments: tuple[Value, ...]) -> Party:
    about = arguments[0].about.rpartition("/")[2] if arguments else ""
    known: tuple[Party, ...] = parties.parties + parties.organizations + ((parties.lead,) if parties.lead else ())
    for party in known:
        if party.name == about:
            return party
    raise MisusedError("needs one of the signatories", "write it inside {% for state in signatories %}: name(state)")


def _face(arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Face:
    unknown = [f'"{key}"' for key in named if key not in ("article", "order", "observers")]
    if unknown:
        raise MisusedError(f"takes no value called {' or '.join(unknown)}", "it takes: article, order, observers")
    form = _chosen(arguments[0] if arguments else Value(FORMS[0]), FORMS, "form")
    order = _chosen(named["order"], ORDERS, "order") if "order" in named else ""
    observers = _chosen(named["observers"], PLACES, "place for observers") if "observers" in named else ""
    return Face(form, "article" not in named or bool(named["article"]), order, observers)


def _chosen(value: Value, known: tuple[T, ...], what: str) -> T:
    found = next((each for each in known if each == value.content), None)
    if found is None:
        raise MisusedError(f'there is no {what} "{value.content}"', f"write {' or '.join(map(str, known))}")
    return found
