"""The lines above the title of a document: organ, symbol, date, session, agenda items (R45 to R50)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..language import Language
from ..model.record import dataclass
from ..registers import symbols
from .marks import dated, mark

PART = "masthead"
_SYMBOL = re.compile(r"[A-Z]+(?:/[\w.*()-]+)+(?:\s?[-–]\s?[A-Z]+(?:/[\w.*()-]+)+)?")
_LETTERS = re.compile(r"\(?([a-z])\)")
_REST = re.compile(r"\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the title: each line by its id, and what was read from it; "" and () where it says nothing."""

    paragraphs: dict[str, str]
    organ: str
    symbol: str
    session: str
    items: tuple[str, ...]
    item_titles: tuple[str, ...]


def masthead(texts: Sequence[str], language: Language) -> Masthead | None:
    """The masthead that the texts above a title are; None when they are something else, such as a web page's lead."""
    paragraphs: dict[str, str] = {}
    for kind, words in _pieces(texts, language):
        paragraphs[_free(f"{PART}/{kind}", paragraphs)] = words
    found = {id.partition("/")[2]: text for id, text in paragraphs.items()}
    if not found.keys() & {"symbol", "organization", "agenda-item"}:
        return None
    symbol = found.get("symbol", "")
    parsed = symbols.parse(symbols.split(symbol)[0]) if symbol else None
    return Masthead(
        paragraphs=paragraphs,
        organ=found.get("organ", ""),
        symbol=symbol,
        session=_session(found.get("session", ""), language) or (parsed.session if parsed else ""),
        items=_numbers(found.get("agenda-item", "")),
        item_titles=tuple(text for id, text in found.items() if id.startswith("agenda-title")),
    )


def _pieces(texts: Sequence[str], language: Language) -> Iterator[tuple[str, str]]:
    """Every line with its kind; several that print runs into one line come apart again."""
    below_items = False
    for text in texts:
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            kind, end = _piece(text, at, language)
            if kind == "line" and below_items:
                kind, end = "agenda-title", len(text)
            below_items = kind in ("agenda-item", "agenda-title")
            yield kind, text[at:end].rstrip()
            at = end


def _piece(text: str, at: int, language: Language) -> tuple[str, int]:
    code = language.code
    patterns = (
        ("organization", mark("organization", code)),
        ("organ", mark("organ", code)),
        ("distribution", mark("distribution", code)),
        ("date", dated(language)),
        ("original", mark("original", code)),
        ("session", mark("session", code)),
        ("agenda-item", mark("items", code)),
    )
    for kind, pattern in patterns:
        found = pattern.match(text, at)
        if found:
            return kind, found.end()
    found = _SYMBOL.match(text, at)
    if found and all(symbols.parse(each) for each in symbols.split(found[0])):
        return "symbol", found.end()
    rest = _REST.match(text, at)
    return "line", rest.end() if rest else len(text)


def _free(id: str, taken: dict[str, str]) -> str:
    """The id, with the next number where it is taken already."""
    number, free = 2, id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free


def _session(words: str, language: Language) -> str:
    """The id of a session in words: "68", "S-27", "ES-10"; "" for none."""
    kinds = (("", "regular"), ("S-", "special"), ("ES-", "emergency"))
    wanted = words.casefold()
    for number in range(1, 151) if words else ():
        for before, kind in kinds:
            if wanted == language.session(number, kind).casefold():  # type: ignore[arg-type]
                return f"{before}{number}"
    return ""


def _numbers(line: str) -> tuple[str, ...]:
    """The items of an agenda line: "Agenda items 20 (b) and (d)" is 20 (b) and 20 (d)."""
    found: list[str] = []
    main = ""
    for piece in re.findall(r"\d{1,3}|\(?[a-z]\)", line):
        letter = _LETTERS.fullmatch(piece)
        if letter is None:
            main = piece
            found.append(main)
        elif main:
            if found[-1] == main:
                found.pop()
            found.append(f"{main} ({letter[1]})")
    return tuple(found)
