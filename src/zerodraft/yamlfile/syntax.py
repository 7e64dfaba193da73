"""Broken YAML in plain words: what the parser stumbled over, where, and how to mend it."""

from __future__ import annotations

import re
from typing import Any

from ..characters import LINE_END, place_of
from ..model.problem import Place, Problem
from . import scalars

QUOTES = 'put the whole text in quotes: "…"'
BRACES = "put the whole text in single quotes: '{{ … }} …'; or write it in the line below, indented, after >-"
INSIDE = {  # how to write a text that holds the quotation marks it stands in
    "'": "write each apostrophe inside the text twice (''), or write the text in the line below, indented, after >-",
    '"': "put single quotes around the whole text, or write the text in the line below, indented, after >-",
}
FIT = 'give it as many spaces as the keys beside it; a text that holds ": " or " #" needs quotes'
KNOWN = (  # what the parser says, what we say, how to mend it, whether to point at where the broken part begins
    (
        ("expected '-' indicator",),
        'a list stands above, and this line does not begin with "- "',
        'begin it with "- " or indent it',
        False,
    ),
    (("could not find expected ':'",), "this line has no colon after its key", 'write "key: value"', True),
    (
        ("expected key", "<document start>", "<block end>"),
        "this line does not fit the lines above it",
        FIT,
        False,
    ),
    (
        ("comment or line break", "comment or a line break", "chomping or indentation"),
        'after "|" or ">" the line must end',
        "write the text in the lines below, indented; or put it in quotes",
        False,
    ),
    (("alphabetic or numeric",), 'a text cannot begin with "&" or "*"', QUOTES, True),
    (("sequence entries",), "a list cannot begin here", "begin it in a line of its own", False),
    (("node content",), "a value is missing before this", "write it, or take the sign out", False),
)
FLOW = {"[": ("list", "]"), "{": ("group of keys", "}")}
GLUED = re.compile(r"([\w-]+):(\xa0|[^\s:/])")


def problem(error: Any, text: str, shown: str, unclosed: int | None) -> Problem:
    """The ZD002 problem for an error of the YAML parser (yaml.YAMLError) in `text`.

    `unclosed` is the offset of the innermost bracket still open when the parser gave up.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = min(mark.index if mark is not None else getattr(error, "position", 0), len(text))
    context = getattr(error, "context_mark", None)
    opened = context.index if context is not None else index
    if unclosed is not None and not text[index:].strip():
        opened = unclosed
    said, mend, spot = _explain(str(getattr(error, "problem", "") or error), text, index, opened)
    code = "ZD009" if "half of a character" in said else "ZD002"
    return Problem(code, "error", said, place_of(text, spot, shown), mend)


def odd_key(text: str, index: int, place: Place) -> Problem:
    """A list or a group of keys where a key is meant: nearly always a `{{ name }}` without quotes."""
    before = text[:index].rstrip(" ")
    if text[index] == "{" and before.endswith("{"):
        place = Place(place.file, place.line, place.column - (index - len(before)) - 1)
        return Problem("ZD002", "error", 'a text that begins with "{{" needs quotes', place, BRACES)
    return Problem("ZD002", "error", "a key must be a word, and a list or group stands here", place, QUOTES)


def _explain(parser_says: str, text: str, index: int, opened: int) -> tuple[str, str, int]:
    """What to say, how to mend it, and the offset to point at."""
    start, line = _line(text, index)
    if (tab := _tab(text, index, opened)) is not None:
        return "a tab stands here, and YAML counts spaces", "write spaces instead of the tab", tab
    at = text[index : index + 1]
    if (braces := _unquoted_braces(text, index, opened)) is not None:
        return 'a text that begins with "{{" needs quotes', BRACES, braces
    if "unexpected end of stream" in parser_says or "unexpected document" in parser_says:
        return "the quotation mark that opens here is never closed", "close it", opened
    if "escape" in parser_says:
        return _escape(text, index)
    if "cannot start any token" in parser_says:
        return f'a text cannot begin with "{at}"', QUOTES, index
    if "mapping values are not allowed" in parser_says:
        if ":" in line[: index - start]:
            return 'a second colon stands in this line, as if "key: key: text" were meant', QUOTES, index
        return "this colon makes a key where none can stand", "look at the line above: is its colon missing?", index
    if text[opened : opened + 1] in FLOW and ("expected ','" in parser_says or not text[index:].strip()):
        what, closing = FLOW[text[opened]]
        return (
            f'the {what} that opens here with "{text[opened]}" is not closed or lacks a comma',
            (f'separate with ", " and close with "{closing}", or put a text with brackets in quotes'),
            opened,
        )
    if (closing := text[:index].rstrip(" ")[-1:]) in ("'", '"') and at.strip():
        return "the text goes on after its closing quotation mark", INSIDE[closing], index
    if re.match(r"-[^\s-]", _line(text, opened)[1].lstrip()):
        return 'after the "-" of a list item comes a space', 'write "- "', opened
    if "could not find expected ':'" in parser_says and (glued := _glued(text, opened)):
        return glued
    if line.startswith("%"):
        return 'a line cannot begin with "%"', QUOTES, start
    if line.rstrip() == "...":
        return 'the end of the document ("...") stands here', "delete the line", start
    if at in ("]", "}"):
        return f'a closing "{at}" stands here without an opening one', QUOTES, index
    return _known(parser_says, index, opened)


def _known(parser_says: str, index: int, opened: int) -> tuple[str, str, int]:
    """What the parser of libyaml or that of PyYAML says, in plain words."""
    for words, said, mend, at_opening in KNOWN:
        if any(word in parser_says for word in words):
            return said, mend, opened if at_opening else index
    return (
        f"this is not YAML ({parser_says})",
        "look at colons, quotes and indentation here and in the line above",
        index,
    )


def _line(text: str, index: int) -> tuple[int, str]:
    """The offset at which the line of `index` begins, and the line."""
    start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    end = LINE_END.search(text, index)
    return start, text[start : end.start() if end else len(text)]


def _glued(text: str, opened: int) -> tuple[str, str, int] | None:
    """A key whose colon has no space after it, or one that is not an ordinary space."""
    start, line = _line(text, opened)
    found = GLUED.match(line, len(line) - len(line.lstrip()))
    if not found:
        return None
    colon, value = start + found.end(1), line[found.end(1) + 1 :].strip()
    if found[2] == "\xa0":
        return "a non-breaking space stands after this colon", "type an ordinary space instead", colon
    return "a space is missing after this colon", f'write "{found[1]}: {scalars.excerpt(value)}"', colon


def _tab(text: str, index: int, opened: int) -> int | None:
    """The offset of a tab before the first letter of the line of `index`, or at `index` itself."""
    if text[index : index + 1] == "\t":
        return index
    start, line = _line(text, index)
    lead = line[: len(line) - len(line.lstrip())]
    return start + lead.index("\t") if "\t" in lead else None


def _unquoted_braces(text: str, index: int, opened: int) -> int | None:
    """Where a value begins with `{{` in the line of the error or of what it belongs to."""
    for spot in (index, opened):
        start, line = _line(text, spot)
        for lead in (": {{", "- {{"):
            if (found := line.find(lead)) >= 0:
                return start + found + 2
    return None


def _escape(text: str, index: int) -> tuple[str, str, int]:
    slash = text.rfind("\\", 0, index + 2)
    written = text[slash : slash + 2]
    if written in ("\\u", "\\U"):
        digits = text[slash : slash + (6 if written == "\\u" else 10)]
        return f'"{digits}" is half of a character pair or no character', "type the character itself", slash
    return f'"{written}" means nothing inside double quotes', "write the backslash twice, or use single quotes", slash
