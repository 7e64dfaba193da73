"""The functions that every wording and template may call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..model.document import Run
from ..model.record import replace
from ..nearest import nearest
from .scope import Function, MisusedError, Spot
from .value import Runs, Value


def _text(value: Value | None, what: str) -> str:
    if value is None or not isinstance(value.content, str):
        raise MisusedError(f"{what} is needed, in quotation marks", 'for example verb("reaffirm")')
    return value.content


def _only(arguments: tuple[Value, ...], named: Mapping[str, Value], *known: str) -> Value:
    """The single argument of a function whose named arguments are those in `known`."""
    unknown = [f'"{name}"' for name in named if name not in known]
    if unknown:
        mend = f"it takes: {', '.join(known)}" if known else "take it out"
        raise MisusedError(f"takes no value called {' or '.join(unknown)}", mend)
    if len(arguments) != 1:
        raise MisusedError(f"takes one value, got {len(arguments)}", "put one value between the brackets")
    return arguments[0]


def _whole(value: Value) -> int:
    if not isinstance(value.content, int) or isinstance(value.content, bool):
        raise MisusedError("needs a whole number", "give it a number, or a value that is one")
    return value.content


def verb(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """A verb whose subject is the signatories, in the voice of its place (R152 to R154).

    verb("reaffirm") opens a sentence ("We reaffirm", "Reaffirm", "Reaffirms", "Reaffirming") or stands inside one
    ("reaffirm"); verb("recognize", subject=true) carries its subject inside a sentence too.
    """
    base = _text(_only(arguments, named, "subject"), "a verb")
    subject = "subject" in named and bool(named["subject"])
    form = spot.language.verb(base, spot.voice, spot.opening, subject)
    if form is None:
        raise MisusedError(f'the verb "{base}" has no forms', f"add it to language/data/{spot.language.code}.yaml")
    return Value(Runs((Run(form),)))


def possessive(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """A possessive whose owner is the signatories: "our", "its", "their"."""
    return _spoken(spot, _text(_only(arguments, named), "a possessive"), "possessive")


def pronoun(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """Any pronoun that stands for the signatories: "we", "us", "our", "ours", "ourselves" in the voice of the place."""
    return _spoken(spot, _text(_only(arguments, named), "a pronoun"), "pronoun")


def _spoken(spot: Spot, base: str, what: str) -> Value:
    form = spot.language.pronoun(base, spot.voice)
    if form is None:
        known = spot.language.pronouns(spot.voice)
        near = nearest(base, known) or next((word for word in ("our", *known) if word in known), "")
        mend = f'write {what}("{near}")' if near else "write it in the text: the language has no slot for it"
        raise MisusedError(f'the {what} "{base}" has no forms', mend)
    return Value(Runs((Run(form),)))


def ordinal(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """A rank in words: ordinal(68) is "sixty-eighth" (R200).

    It is written as a session has it ("première"); in another form of the language with form="masculine", and so is
    a rank that is in words already.
    """
    value, form = _only(arguments, named, "form"), _text(named["form"], "a form") if "form" in named else ""
    if form and form not in spot.language.ordinal_forms:
        raise MisusedError(f'there is no form "{form}"', f"forms: {', '.join(spot.language.ordinal_forms)}")
    in_words = spot.language.rank(value.content) if isinstance(value.content, str) else None
    words = spot.language.ordinal(_whole(value) if in_words is None else in_words, form)
    if words is None:
        raise MisusedError("has words for 0 to 150 only", "write the rank in the text")
    return replace(value, content=words)


def number(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """A count: words below 10, figures from 10 (R197); one that is still in brackets stays as it is.

    With words=true it is in words however great it is, as where a sentence begins with it.
    """
    value = _only(arguments, named, "words")
    if isinstance(value.content, Runs):
        return value
    if named.get("words"):
        words = spot.language.cardinal(_whole(value))
        if words is None:
            raise MisusedError("has words for 0 to 199 only", "write the number in figures")
        return replace(value, content=words)
    return replace(value, content=spot.language.number(_whole(value)))


def day(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """A date in full: "26 September 2013" (R195)."""
    value = _only(arguments, named)
    if not isinstance(value.content, date):
        raise MisusedError("needs a date", "give it a value that is a date, or write the day in the text")
    return replace(value, content=spot.language.day(value.content))


def _recased(value: Value, upper: bool) -> Value:
    if isinstance(value.content, str):
        return replace(value, content=_recased_text(value.content, upper))
    if isinstance(value.content, Runs) and value.content.runs:
        first, *rest = value.content.runs
        return replace(value, content=Runs((replace(first, text=_recased_text(first.text, upper)), *rest)))
    return value


def _recased_text(text: str, upper: bool) -> str:
    return (text[:1].upper() if upper else text[:1].lower()) + text[1:]


def lower_first(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """The same words with a small first letter: a title taken into a sentence or an annex heading (R70)."""
    return _recased(_only(arguments, named), upper=False)


def upper_first(spot: Spot, arguments: tuple[Value, ...], named: Mapping[str, Value]) -> Value:
    """The same words with a capital first letter: "Sixty-eighth session" on a masthead (R45)."""
    return _recased(_only(arguments, named), upper=True)


FUNCTIONS: dict[str, Function] = {
    "verb": verb,
    "possessive": possessive,
    "pronoun": pronoun,
    "ordinal": ordinal,
    "number": number,
    "day": day,
    "lower_first": lower_first,
    "upper_first": upper_first,
}
