"""Characters that no file of ours may hold, each found with its place and said in plain words.

Refused: control characters (tab and line ends are fine), private-use characters (the same code is another sign on
another computer), halves of a character pair, line and paragraph separators, soft hyphens and zero-width spaces (which
come along when text is copied from a PDF), invisible tags and non-characters, and the controls that turn the writing
direction (U+202A to U+202E, U+2066 to U+2069), which can make a text read otherwise than it is stored. The marks U+200E
and U+200F and the joiners U+200C and U+200D are allowed in values, since some scripts need them, and refused in keys,
where nobody could see them.
"""

from __future__ import annotations

import re

from .model.problem import Place, Problem

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u2064\u2066-\u2069"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
INVISIBLE = re.compile("[\u200c-\u200f]")
MOST = 20
LINE_END = re.compile("\r\n|\r|\n")


def problems(text: str, shown: str) -> tuple[Problem, ...]:
    """ZD009 for every forbidden character of a file's text (at most 20 are listed), with its line and column."""
    if FORBIDDEN.search(text) is None:
        return ()
    found = list(FORBIDDEN.finditer(text))
    listed = [problem(match[0], place_of(text, match.start(), shown)) for match in found[:MOST]]
    if len(found) > MOST:
        rest = len(found) - MOST
        place = place_of(text, found[MOST].start(), shown)
        listed.append(
            Problem("ZD009", "error", f"{rest} more forbidden characters stand from here on", place, "delete them")
        )
    return tuple(listed)


def problem(character: str, place: Place) -> Problem:
    """The ZD009 problem for one forbidden character."""
    code = ord(character)
    name = f"U+{code:04X}"
    if 0xD800 <= code <= 0xDFFF:
        said, mend = f"half of a character pair ({name}) stands here", "delete it and type the character again"
    elif 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
        said = f"a private-use character ({name}) stands here, which every computer shows differently"
        mend = "type the character that is meant"
    elif 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        said, mend = f"an invisible character that turns the writing direction ({name}) stands here", "delete it"
    elif code in (0x2028, 0x2029):
        said, mend = f"an invisible line separator ({name}) stands here", "delete it and press Enter"
    elif code < 0xA0:
        said, mend = f"a control character ({name}) stands here", "delete it"
    else:
        said, mend = f"an invisible character ({name}) stands here", "delete it"
    return Problem("ZD009", "error", said, place, mend)


def cleaned(text: str) -> str:
    """The text with every forbidden character replaced by U+FFFD, one for one, so that places stay right."""
    return FORBIDDEN.sub("\ufffd", text)


def place_of(text: str, offset: int, shown: str) -> Place:
    """Line and column (from 1) of the character at `offset`; a line ends with LF, CRLF or CR."""
    line, start = 1, 0
    for match in LINE_END.finditer(text, 0, offset):
        if match.end() > offset or (match[0] == "\r" and text[match.end() : match.end() + 1] == "\n"):
            break
        line, start = line + 1, match.end()
    return Place(shown, line, offset - start + 1)
