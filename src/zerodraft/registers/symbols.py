"""Symbols of United Nations documents, taken apart: organ, session or year, number, suffixes (R102 to R109)."""

from __future__ import annotations

import re
from typing import Literal

from ..model.record import dataclass

Organ = Literal["general_assembly", "security_council", "economic_and_social_council", "other"]
FIRST_IN_SYMBOLS = 31
"""The first session whose number stands in the symbols (R105); before it they only run on: A/10298."""
FIRST_COUNCIL_YEAR = 1994
"""The first year that stands in the symbols of the Security Council; before it they only run on: S/18834."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol as it was read.

    body: "C.3", "HRC", "CN.15" for an organ below the principal one; kind: a document or a resolution.
    session: "68", "ES-10", "S-27" of the General Assembly, "" where the symbol has none; year: 0 where it has none.
    number: "500", "L.5", "PV.1"; suffixes: ("Add.1", "Rev.2"); reissued: it bears an asterisk (R57).
    """

    text: str
    organ: Organ
    body: str
    kind: Literal["document", "resolution"]
    session: str
    year: int
    number: str
    suffixes: tuple[str, ...]
    reissued: bool


_SESSION = r"(?P<session>\d{2,3}|ES-\d{1,2}|S-\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NUMBER = r"(?P<number>(?:[A-Z]+\.)?\d+(?: ?\((?:Vol\. ?[IVX]+|SUPP|Supp)\))?)"
_RUNNING = r"(?P<number>(?:[A-Z]+\.)?\d+)"
_SUFFIXES = r"(?P<suffixes>(?:/(?:Add|Corr|Rev|Amend|Summary)\.\d+)*)(?P<star>\*{0,3})"
_BELOW = r"(?P<body>(?:CN|AC|C|CONF|WG|SC|CRC|CAT|CCPR|CEDAW|CERD|WP)\.?\d*(?:/(?:SC|WG|AC|SR|CN)\.\d+)*)"
# the most frequent ones first: a pattern is made when it is first tried
_SERIES: tuple[tuple[Organ, str], ...] = (
    ("general_assembly", rf"A/{_SESSION}/{_NUMBER}"),
    ("general_assembly", rf"A/(?P<kind>RES|DEC)/{_SESSION}/(?P<number>\d+ ?[A-Z]?)"),
    ("general_assembly", r"A/(?P<kind>RES|DEC)/(?P<number>\d+(?: [A-Z])?) ?\((?:E?S-)?[IVXL]+\)"),
    ("general_assembly", rf"A/(?P<body>C\.[1-6]|SPC|BUR|INF|EC)/{_SESSION}/{_NUMBER}"),
    ("general_assembly", rf"A/(?P<body>C\.[1-6]|SPC|BUR|INF|EC)/{_RUNNING}"),
    (
        "general_assembly",
        r"A/(?P<body>HRC)/(?:(?:RES|DEC|WG\.\d+)/)?(?:S-)?\d{1,2}/(?P<number>(?:[A-Z]+[./])*\d+)",
    ),
    ("general_assembly", rf"A/(?!C\.){_BELOW}/(?:{_YEAR}/)?(?:\d+/)?{_NUMBER}"),
    ("general_assembly", rf"A/{_RUNNING}"),
    ("security_council", rf"S/{_YEAR}/(?P<number>\d+)"),
    ("security_council", rf"S/(?P<kind>RES)/(?P<number>\d+) ?\({_YEAR}\)"),
    ("security_council", rf"S/(?P<body>PRST|INF|Agenda)/(?:{_YEAR}/)?(?P<number>\d+)"),
    ("security_council", rf"S/{_BELOW}/(?:{_YEAR}/)?{_NUMBER}"),
    ("security_council", rf"S/{_RUNNING}"),
    ("economic_and_social_council", rf"E/(?P<kind>RES|DEC)/{_YEAR}/(?P<number>\d+)"),
    ("economic_and_social_council", rf"E/{_BELOW}/(?:{_YEAR}/)?(?:\d+/)?{_NUMBER}"),
    ("economic_and_social_council", rf"E/(?:{_YEAR}/)?{_NUMBER}"),
    ("other", rf"(?!A/|S/|E/)[A-Z][A-Za-z]*(?:/[A-Z][A-Za-z]*(?:\.\d+)?|/\d{{1,4}})*/{_NUMBER}"),
)
_JOINT = re.compile(r"(?:\s*[-\u2013\u2014]\s*|\s+)(?=[A-Z]+/)")


def parse(text: str) -> Symbol | None:
    """The symbol that a text is, nothing before and nothing after it; None when it has the form of none.

    A year that no document can bear is no year: S/1980/5 is None, since the Council's symbols ran on until 1993.
    """
    text = " ".join(text.split())
    for organ, pattern in _SERIES if "/" in text else ():
        if pattern[0] in "ASE" and pattern[0] != text[0]:
            continue
        found = re.fullmatch(pattern + _SUFFIXES, text)
        parts = found.groupdict() if found else {}
        if found and _possible(organ, parts):
            return Symbol(
                text=text,
                organ=organ,
                body=parts.get("body") or "",
                kind="resolution" if parts.get("kind") else "document",
                session=parts.get("session") or "",
                year=int(parts.get("year") or 0),
                number=parts["number"],
                suffixes=tuple(part for part in parts["suffixes"].split("/") if part),
                reissued=bool(parts["star"]),
            )
    return None


def split(text: str) -> tuple[str, ...]:
    """The symbols of a joint document, which stand together: "A/42/272-S/18834" (R107)."""
    return tuple(_JOINT.split(" ".join(text.split())))


def _possible(organ: str, parts: dict[str, str | None]) -> bool:
    """False for a session or year from before it stood in symbols."""
    session, year = parts.get("session") or "", int(parts.get("year") or 0)
    if session.isdecimal() and int(session) < FIRST_IN_SYMBOLS and parts.get("kind") is None:
        return False
    return not (organ == "security_council" and year and not parts.get("kind") and year < FIRST_COUNCIL_YEAR)
