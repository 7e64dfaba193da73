"""Single values out of text: whole numbers, true and false, days, one of a few words; each strict, none guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, get_origin

from ..model import kinds
from ..nearest import nearest

UNREAD = object()
NUMBER = re.compile(r"-?[0-9]{1,18}")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
YES = ("yes", "on", "y", "true", "1")
NO = ("no", "off", "n", "false", "0")


def read(text: str, kind: Any) -> Any:
    """The text as an int, a bool, a date or a member of a Literal; UNREAD when it is none."""
    if kind is int:
        return int(text) if NUMBER.fullmatch(text) else UNREAD
    if kind is bool:
        return {"true": True, "false": False}.get(text, UNREAD)
    if kind is date:
        found = DAY.fullmatch(text)
        if not found:
            return UNREAD
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return UNREAD
    for value in kinds.literals(kind):
        if str(value) == text:
            return value
    return UNREAD


def complaint(text: str, wanted: list[Any], name: str) -> tuple[str, str]:
    """What to say of a text that is none of the wanted kinds, and how to mend it."""
    shown = f'"{excerpt(text)}"'
    if date in wanted and DAY.fullmatch(text):
        return f"{shown} is no day of the calendar", "look at the month and the day"
    choices = [str(value) for kind in wanted for value in kinds.literals(kind) if value]
    if choices:
        near = nearest(text, choices) or next((choice for choice in choices if choice.startswith(text)), "")
        return f"{name} cannot be {shown}", f'write "{near}"' if near else f"write one of: {', '.join(choices)}"
    if bool in wanted:
        plain = text.casefold()
        better = "true" if plain in YES else "false" if plain in NO else "true or false"
        return f"{name} must be true or false, and {shown} stands here", f"write {better}"
    said = f"{' or '.join(describe(kind) for kind in wanted)} is meant for {name}, and {shown} stands here"
    if date in wanted:
        return said, "write the day as year-month-day, for example 2013-09-26"
    digits = re.sub(r"[\s_,.'\u00a0\u202f]", "", text)
    return said, f"write {digits}" if NUMBER.fullmatch(digits) else "write it in figures"


def describe(kind: Any) -> str:
    """A kind in plain words, with its article."""
    if kind is str:
        return "a text"
    if kind is int:
        return "a whole number"
    if kind is bool:
        return "true or false"
    if kind is date:
        return "a day"
    if get_origin(kind) is tuple:
        return "a list"
    if choices := kinds.literals(kind):
        return "one of " + ", ".join(str(choice) for choice in choices if choice)
    return "a group of keys"


def example(parts: tuple[Any, ...]) -> str:
    """What a value of the first of these kinds may look like, to stand in "write …"."""
    kind = parts[0]
    if kind is int:
        return "1"
    if kind is bool:
        return "true"
    if kind is date:
        return "2013-09-26"
    if get_origin(kind) is tuple:
        return "[…]"
    if choices := kinds.literals(kind):
        return str(choices[0])
    return "…"


def excerpt(text: str) -> str:
    """At most 60 characters of a text on one line, to be quoted in a message."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
