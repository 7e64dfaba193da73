"""Reads the agenda of a session as the Secretariat issues it (A/68/251): session, numbered items, sub-items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model.record import dataclass, field

FEWEST = 60
"""An agenda with fewer items was cut off on its way here: the shortest of a whole session has more."""
PAGE = "\f"
"""The line that stands between two pages."""
_HEAD = 4000
"""Characters in which a document says what it is; more are not searched."""
_SYMBOL = re.compile(r"\bA/(?P<session>\d{2,3})/(?P<number>\d+)\b")
_TITLE = re.compile(
    r"\b(?P<list>agenda|preliminary list|provisional agenda)\b.* of the "
    r"(?P<ordinal>[a-z-]+(?: hundred(?: and [a-z-]+)?)?) (?:regular )?session of the",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(\d{1,3})\.(?: (.*))?")
_SUB_ITEM = re.compile(r"\(([a-z]{1,2})\)(?: ?(.*))?")
_HEADING = re.compile(r"([A-Z])\. [A-Z].*")
_MARKS = re.compile(r"(?<=[.;:])(?: ?(?:\d{1,2}|\*{1,3}|\d{1,2}/))+$")
_SPLIT_HYPHEN = re.compile(r"(?<=\w) -(?=\w)")
_RULE = re.compile("_{5,}|-{8,}|\u2500{5,}")
_PART = r"(?:\d+/\d+|A/\d{2,3}/\d+(?:/\w+\.\d+)?\*{0,3}|\*\d{6,}\*|\d{2}-\d{5}\*{0,3}|\([A-Z]\)|\d{5,7}|/\.\.\.)"
_FURNITURE = re.compile(rf"{_PART}(?: {_PART})*|\d{{1,3}}|Page \d+")


@dataclass(slots=True)
class AgendaDocument:
    """What was read: symbol "A/68/251" ("" where it bears none), session 0 where neither symbol nor title says it.

    items: title by number ("20", "20 (b)"), without the stop at its end. missing: numbers that were jumped over.
    twice: numbers that came again, of which the first one counts.
    cut: the number of the last item where the text breaks off in it. adopted is False for a preliminary list or a
    provisional agenda.
    """

    symbol: str = ""
    session: int = 0
    adopted: bool = True
    items: dict[str, str] = field(default_factory=dict)
    missing: list[int] = field(default_factory=list)
    twice: list[int] = field(default_factory=list)
    cut: str = ""

    @property
    def complete(self) -> bool:
        """True when the items run from 1 on without a gap to a last one that ends as it should."""
        last = max((int(number) for number in self.items if number.isdecimal()), default=0)
        return not self.cut and not self.missing and "1" in self.items and last >= FEWEST


def read(lines: Iterable[str], ordinals: Mapping[str, int]) -> AgendaDocument:
    """The agenda in the lines or paragraphs of a document; a form feed may stand between two pages.

    ordinals: ordinals in words to their numbers, for the session in the title. Wrapped lines are joined; group
    headings, footnotes, page numbers, running heads and job numbers are left out.
    """
    found = AgendaDocument()
    listed = list(lines)
    _name(found, [" ".join(line.split()) for line in listed], ordinals)
    _Reader(found).read(listed)
    return found


def _name(found: AgendaDocument, lines: list[str], ordinals: Mapping[str, int]) -> None:
    """Session, symbol and kind of list, from what stands before the first item."""
    head = " ".join(lines[: next((at for at, line in enumerate(lines) if line.startswith("1.")), 40)])
    head = " ".join(head[:_HEAD].split())
    symbol = _SYMBOL.search(head)
    title = _TITLE.search(head)
    if symbol:
        found.symbol, found.session = symbol[0], int(symbol["session"])
        found.adopted = symbol["number"] not in ("50", "100", "150", "200")
    if title:
        found.session = ordinals.get(title["ordinal"].lower(), found.session)
        found.adopted = found.adopted and title["list"].lower() == "agenda" and "provisional" not in head.lower()


class _Reader:
    """Where we are while lines go by: the item and sub-item that grow, whether a footnote is being passed over."""

    def __init__(self, found: AgendaDocument) -> None:
        self.found = found
        self.item = 0
        self.letter = ""
        self.heading = ""
        self.parts: list[str] = []
        self.open = False
        self.note = False
        self.coming: list[int] = []

    def read(self, lines: list[str]) -> None:
        """Every line in its turn."""
        texts = [" ".join(line.replace("\f", " ").split()) for line in lines]
        numbers = [int(item[1]) if (item := _ITEM.fullmatch(text)) else 0 for text in texts]
        for at, (line, text) in enumerate(zip(lines, texts, strict=True)):
            self.coming = numbers[at + 1 :] if numbers[at] else self.coming
            self.line(text, "\f" in line)
        self.close()
        if self.open:
            self.found.cut = f"{self.item} ({self.letter})" if self.letter else str(self.item)
            self.found.items.pop(self.found.cut, None)

    def line(self, line: str, page: bool) -> None:
        """One line: it begins an item or a sub-item, goes on with one, or is none of the text."""
        item, sub_item, heading = _ITEM.fullmatch(line), _SUB_ITEM.fullmatch(line), _HEADING.fullmatch(line)
        if item and self.expected(int(item[1])):
            self.begin(int(item[1]), "", item[2] or "")
        elif sub_item and self.item and sub_item[1] == _after(self.letter):
            self.begin(self.item, sub_item[1], sub_item[2] or "")
        elif _RULE.search(line):
            self.note = True
        elif page or _FURNITURE.fullmatch(line):
            self.note = False if page or "/" in line else self.note
        elif heading and heading[1] == _after(self.heading).upper():
            self.heading, self.open = heading[1].lower(), False
        elif self.open and not self.note:
            self.add(line)
        elif item and not self.note and 0 < int(item[1]) <= self.item:
            self.found.twice.append(int(item[1]))

    def expected(self, number: int) -> bool:
        """True for the next number, one a little later (a page may be missing), and any later one in an excerpt.

        In an excerpt no number in between comes after it; a number in a footnote or a sentence has such ones after it.
        """
        if not self.item:
            return number == 1
        if self.open or self.note or number <= self.item + 1:
            return number == self.item + 1
        return number <= self.item + 5 or not any(self.item < other < number for other in self.coming)

    def begin(self, number: int, letter: str, text: str) -> None:
        """Close what was open and begin an item or sub-item."""
        self.close()
        if not letter and number > self.item + 1:
            self.found.missing += range(self.item + 1, number)
        self.item, self.letter, self.parts, self.open, self.note = number, letter, [], True, False
        self.add(text)

    def add(self, text: str) -> None:
        """Add words; a full stop or a semicolon ends them, a colon does when sub-items follow."""
        text = _MARKS.sub("", text)
        if text:
            self.parts.append(text)
            self.open = not text.endswith((".", ";"))

    def close(self) -> None:
        """Keep what was read of the item or sub-item."""
        title = _joined(self.parts)
        if self.item and title:
            number = f"{self.item} ({self.letter})" if self.letter else str(self.item)
            self.found.items[number] = title
            self._sub_items_inside(number, title)

    def _sub_items_inside(self, number: str, title: str) -> None:
        """Sub-items that stand in the paragraph of their item: "3. Credentials …: (a) Appointment …; (b) Report …"."""
        pieces = re.split(r"(?<=[:;]) \(([a-z])\) ", title)
        if len(pieces) > 2 and pieces[1] == "a" and "(" not in number:
            self.found.items[number] = pieces[0].rstrip(" :")
            for letter, text in zip(pieces[1::2], pieces[2::2], strict=True):
                self.found.items[f"{number} ({letter})"] = text.rstrip(" ;.")
                self.letter = letter


def _joined(parts: list[str]) -> str:
    """Wrapped lines as one title, without the stop at its end; a hyphen at a line's end joins and stays."""
    text = ""
    for part in parts:
        text += part if not text or text.endswith("-") else f" {part}"
    return _SPLIT_HYPHEN.sub("-", " ".join(text.split())).rstrip(" .;:")


def _after(letter: str) -> str:
    """The letter that follows: a after none, b after a, aa after z, bb after aa."""
    if not letter:
        return "a"
    return "a" * (len(letter) + 1) if letter[0] == "z" else chr(ord(letter[0]) + 1) * len(letter)
