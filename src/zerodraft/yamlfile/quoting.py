"""Any text as a YAML scalar that reads back as the same text."""

from __future__ import annotations

import re

PLAIN = re.compile(r"[A-Za-z\u00c0-\u024f](?:[\w./()'-]| (?=[\w(.]))*", re.ASCII)
NOT_TEXT = {"true", "false", "yes", "no", "on", "off", "null", "y", "n", "todo"}
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def quote(text: str) -> str:
    """A YAML scalar on one line that reads back as exactly this text; plain where that is safe anywhere."""
    if PLAIN.fullmatch(text) and text.casefold() not in NOT_TEXT:
        return text
    return '"' + "".join(ESCAPES.get(c) or (c if c.isprintable() else _escaped(c)) for c in text) + '"'


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
