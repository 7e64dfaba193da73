"""The paragraphs of a document become its parts: masthead, letter, annexes, preamble, numbers, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..language import Language
from ..model.library import Voice
from ..model.problem import Place, Problem
from ..model.reading import Kept
from ..model.record import dataclass
from ..registers import agenda, sessions
from . import body, parties
from .marks import dated, mark, titles
from .masthead import Masthead, masthead

ABOVE = 60
"""So many lines may stand above the title of a document."""
LETTERS = ("letter", "note verbale")
_PART = {
    "joint statement": "statement",
    "statement": "statement",
    "declaration": "declaration",
    "resolution": "resolution",
}
_RESOLUTION = re.compile(r"(?:\d+/\d+|\d+ \(\d{4}\))\. +(\S.*)", re.DOTALL)
_QUOTED = re.compile(r"\s*[“\"«][^”\"»]*[”\"»]\s*$")


@dataclass(frozen=True, slots=True)
class Understood:
    """What a document is and says of itself; "" and () where it says nothing, which `missing` names.

    paragraphs: every one by its id in reading order ("annex/2"). parties: UN short names of the day, in the order
    of the list. numbers: the printed number of a paragraph, by its id, which the paragraph no longer has.
    """

    kind: str
    title: str
    date: date | None
    place: str
    organ: str
    symbol: str
    session: str
    items: tuple[str, ...]
    parties: tuple[str, ...]
    paragraphs: dict[str, str]
    voices: dict[str, Voice]
    numbers: dict[str, str]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def substance(self) -> dict[str, str]:
        """The paragraphs that say something: those with a number of their own in a part that has a voice."""
        return {
            id: text
            for id, text in self.paragraphs.items()
            if id.partition("/")[0] in self.voices and id.partition("/")[2][:1].isdigit()
        }


def understand(kept: Sequence[Kept], language: Language, on: date | None, shown: str) -> Understood:
    """Take a document apart.

    kept: its paragraphs in reading order; on: its date where somebody said it. `shown` is the
    file as messages name it. Problems are warnings: States and order (ZD011, ZD104), an item or session that the
    registers know otherwise (ZD007).
    """
    texts = [each.text for each in kept]
    at, kind = _title(texts, language)
    head = masthead(texts[:at], language)
    paragraphs = dict(head.paragraphs) if head else _web(texts[:at], language)
    parts = _letter(kept[at:], kind, language) if kind in LETTERS else _text(kept[at:], kind, language)
    paragraphs.update(parts.paragraphs)
    day = on or _day(paragraphs, language)
    listed = _lists(paragraphs)
    states = parties.parties(listed, day or date.today(), language, shown)
    made = {
        "title": _short(_numbered_title(paragraphs) or parts.title, language),
        "date": day,
        "place": _place(paragraphs, language),
        "symbol": head.symbol if head else "",
        "session": head.session if head else "",
        "agenda item": head.items if head else (),
        "parties": states.value,
    }
    wanted = set(made) if head else {"title", "date", "place", "parties"}
    return Understood(
        kind=parts.kind,
        title=str(made["title"]),
        date=day,
        place=str(made["place"]),
        organ=head.organ if head else "",
        symbol=head.symbol if head else "",
        session=head.session if head else "",
        items=head.items if head else (),
        parties=states.value,
        paragraphs=paragraphs,
        voices=parts.voices,
        numbers=parts.numbers,
        missing=tuple(name for name, value in made.items() if name in wanted and not value),
        problems=(*states.problems, *(_registers(head, day, language, shown) if head else ())),
    )


def ids_of(kept: Sequence[Kept], paragraphs: dict[str, str]) -> tuple[str, ...] | None:
    """The id under which each paragraph stands, or begins; None when the paragraphs do not hold the same words.

    Lines of a masthead may have come apart, and lines of a signature stand together: only white space may differ.
    """
    ends, total = [], 0
    for id, text in paragraphs.items():
        total += len("".join(text.split()))
        ends.append((total, id))
    if "".join("".join(paragraphs.values()).split()) != "".join("".join(each.text for each in kept).split()):
        return None
    found, at, index = [], 0, 0
    for each in kept:
        while index < len(ends) - 1 and ends[index][0] <= at:
            index += 1
        found.append(ends[index][1])
        at += len("".join(each.text.split()))
    return tuple(found)


def _title(texts: Sequence[str], language: Language) -> tuple[int, str]:
    """Where the title stands and of what kind of text it is; the first paragraph of a text that is none of them."""
    kinds = titles(language.code)
    for at, text in enumerate(texts[:ABOVE]):
        for kind, pattern in kinds.items():
            if pattern.fullmatch(" ".join(text.split())) and not text.rstrip().endswith((".", ";", ",")):
                return at, kind
    return 0, "other"


def _web(texts: Sequence[str], language: Language) -> dict[str, str]:
    """What a web page has above a text: its headline, its date and its lead."""
    found: dict[str, str] = {}
    for text in texts:
        if dated(language).fullmatch(text.strip()):
            id = "web/date"
        elif not found:
            id = "web/headline"
        else:
            id = "web/lead"
        leads = sum(key.startswith(id) for key in found)
        found[id if not leads else f"{id}-{leads + 1}"] = text
    return found


def _letter(kept: Sequence[Kept], kind: str, language: Language) -> body.Parts:
    """A letter or note with what is annexed to it."""
    part, annex = "letter" if kind == "letter" else "note", mark("annex", language.code)
    heads = [at for at, each in enumerate(kept) if at and annex.fullmatch(" ".join(each.text.split()))]
    end, title = heads[0] if heads else len(kept), kept[0].text
    found = body.Parts(kind, title, body.letter(part, kept[:end], language), {}, {})
    kinds: list[str] = []
    for number, (start, stop) in enumerate(zip(heads, [*heads, len(kept)][1:], strict=True), 1):
        name = "annex" if number == 1 else f"annex-{number}"
        annexed = body.text(name, kept[start + 1 : stop], language)
        found.paragraphs[f"{name}/heading"] = kept[start].text
        found.add(annexed)
        kinds.append(_kind(annexed.title, language) or "text")
    kind = f"{kind} with annexed {' and '.join(dict.fromkeys(kinds))}" if kinds else kind
    return body.Parts(kind, title, found.paragraphs, found.voices, found.numbers)


def _text(kept: Sequence[Kept], kind: str, language: Language) -> body.Parts:
    found = body.text(_PART.get(kind, "text"), kept, language)
    return body.Parts(kind, found.title, found.paragraphs, found.voices, found.numbers)


def _kind(title: str, language: Language) -> str:
    found = (kind for kind, pattern in titles(language.code).items() if pattern.fullmatch(" ".join(title.split())))
    return next(found, "")


def _lists(paragraphs: dict[str, str]) -> list[tuple[str, str]]:
    """Paragraphs that may say whose text it is: chapeaux, titles, words that transmit, first paragraphs."""
    ends = ("chapeau", "title", "transmit", "1")
    ids = sorted(
        (id for id in paragraphs if id.partition("/")[2] in ends), key=lambda id: ends.index(id.partition("/")[2])
    )
    return [(id, paragraphs[id]) for id in ids]


def _day(paragraphs: dict[str, str], language: Language) -> date | None:
    """The date of the text: of the letter, of its adoption, of the page, else that of the masthead."""
    ends = ("letter/title", "note/title", "place-and-date", "date", "title", "lead", "masthead/date", "chapeau")
    for end in ends:
        for id, text in paragraphs.items():
            above = id.startswith("masthead/") and end != "masthead/date"
            found = dated(language).search(text) if id.endswith(end) and not above else None
            if found and (day := as_day(found, language)):
                return day
    return None


def as_day(found: re.Match[str], language: Language) -> date | None:
    """The day that a pattern of `dated` found; None for 31 June."""
    parts = {name.rstrip("234"): words for name, words in found.groupdict().items() if words}
    months = [month.casefold() for month in language.data["months"]]
    name = parts["month"].casefold()
    try:
        return date(int(parts["year"]), months.index(name) + 1 if name in months else int(name), int(parts["day"]))
    except ValueError:
        return None


def _place(paragraphs: dict[str, str], language: Language) -> str:
    for id, text in paragraphs.items():
        if id.endswith("place-and-date"):
            return text.strip(" ()").partition(",")[0]
        if id.startswith("web/lead") and (found := mark("place", language.code).search(text)):
            return found[1]
    return ""


def _numbered_title(paragraphs: dict[str, str]) -> str:
    """The title of a resolution, which stands behind its number: "68/192. Improving the coordination"."""
    found = (_RESOLUTION.match(text) for id, text in paragraphs.items() if id.startswith("resolution/subtitle"))
    return next((match[1] for match in found if match), "")


def _short(title: str, language: Language) -> str:
    """A title without the list of States and the theme that stand in it."""
    listed = parties.longest_list(title, language)
    if listed:
        before = re.sub(r"\s+\w{2,3}\s*$", "", title[: listed.start].rstrip())
        title = f"{before} {title[listed.end :].strip()}".strip()
    return _QUOTED.sub("", title)


def _registers(head: Masthead, day: date | None, language: Language, shown: str) -> tuple[Problem, ...]:
    """What the registers know otherwise than the masthead says."""
    place = Place(shown)
    problems = []
    running = sessions.session_on(day) if day and head.session.isdecimal() else None
    if running and abs(running.number - int(head.session)) > 1:  # a document of the next session is often issued before
        message = f"the masthead names session {head.session}, and {day} is in session {running.number}"
        problems.append(Problem("ZD007", "warning", message, place, "look at the date and the masthead"))
    titles_known = head.item_titles if language.code == "en" else ()
    for number, title in zip(head.items, titles_known, strict=False):
        known = (
            agenda.item(int(head.session) if head.session.isdecimal() else head.session, number)
            if head.session
            else None
        )
        if known and known.verified and agenda.by_title(title, known.session) is None:
            message = f'item {number} of session {head.session} is "{known.title}" in the register, not "{title}"'
            problems.append(Problem("ZD007", "warning", message, place, "look at the masthead"))
    return tuple(problems)
