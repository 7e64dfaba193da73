"""For each paragraph: the same as a clause we have, a new wording of one, or a new clause."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from ..language import Language
from ..model.record import dataclass
from ..registers.fold import unaccented
from ..text.align import likeness
from ..text.forms import fold
from ..text.normal import normal, sentences, without_closing
from ..text.words import count, words
from .marks import common
from .slots import said_first, worded

NEAR = 0.6
"""The least likeness at which a paragraph is a new wording of a clause rather than a new clause."""
COMPARED = 6
"""So many wordings that share the rarest words with a paragraph are compared with it word by word."""
HOLE = "zerodraftvalue"
"""What stands in a known wording where a value may change; a word, so that it is counted as one."""
MOST_TOPICS = 4
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:(?:of|the|and|on|to|in|for|against) )*[A-Z][\w’'-]+)+|\b[A-Z]{3,}\b")
_MARKS = re.compile(r"[,;:.(—–]")


@dataclass(frozen=True, slots=True)
class Known:
    """A wording of the library as its source printed it; `open` is the same with HOLE for every value."""

    clause: str
    wording: str
    text: str
    open: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a paragraph may become.

    kind: same (clause and wording are the known ones), wording (a new wording of `clause`, nearest to `near`), clause
    (a new one with that id). sentences: "all", or the number of one. printed: what stands there; old: the known text it
    is compared with. ways: the wording with its slots, the best first. wording: the id of the wording.
    """

    paragraph: str
    sentences: str
    kind: Literal["same", "wording", "clause"]
    clause: str
    wording: str
    printed: str
    ways: tuple[str, ...] = ()
    near: str = ""
    old: str = ""
    likeness: float = 0.0
    topics: tuple[str, ...] = ()
    about: str = ""


class Library:
    """The wordings that are known in a language, found by the words they share with a paragraph."""

    def __init__(self, known: Iterable[Known], topics: Iterable[str], taken: Mapping[str, Iterable[str]]) -> None:
        """taken: the ids of all clauses, each with the ids of its wordings."""
        self.known = tuple(known)
        self.topics = tuple(topics)
        self.taken = {clause: set(ids) for clause, ids in taken.items()}
        self._folded: list[tuple[str, ...]] = []
        self._patterns: list[re.Pattern[str]] = []
        self._holding: dict[str, list[int]] = {}

    def folded(self, language: Language) -> list[tuple[str, ...]]:
        """Every known wording in the form in which it is compared."""
        if len(self._folded) != len(self.known):
            self._folded = [folded(each.text, language) for each in self.known]
            self._patterns = [_pattern(folded(each.open, language)) for each in self.known]
            for at, row in enumerate(self._folded):
                for word in set(row):
                    self._holding.setdefault(word, []).append(at)
        return self._folded

    def nearest(self, text: str, language: Language) -> tuple[Known, float] | None:
        """The known wording most like a text and how like it is, 1.0 where only values or forms of verbs differ.

        None when none is as like as a new wording of a clause has to be.
        """
        rows, wanted = self.folded(language), folded(text, language)
        counted = Counter(wanted)
        shared: Counter[int] = Counter()
        for word in set(wanted):
            holding = self._holding.get(word, ())
            for at in holding:
                shared[at] += 1000 // len(holding)
        best: tuple[Known, float] | None = None
        for at, _ in shared.most_common(COMPARED):
            if self._patterns[at].fullmatch(" ".join(wanted)):
                return self.known[at], 1.0
            common_words = sum((counted & Counter(rows[at])).values())
            if 2 * common_words < NEAR * (len(wanted) + len(rows[at])):
                continue  # it cannot be as like as that, whatever the order of its words
            like = min(likeness(rows[at], wanted), 0.999)
            if like >= NEAR and (best is None or like > best[1]):
                best = (self.known[at], like)
        return best

    def free_clause(self, id: str) -> str:
        """The id, or the first with a number that no clause has."""
        number, free = 2, id
        while free in self.taken:
            free, number = f"{id}-{number}", number + 1
        return free

    def free_wording(self, clause: str, id: str) -> str:
        """The id of a wording, usually the year, or the first with a number that the clause does not have."""
        number, free = 2, id
        while free in self.taken.get(clause, ()):
            free, number = f"{id}-{number}", number + 1
        return free

    def take(self, clause: str, wording: str) -> None:
        """Remember that a clause and a wording of it are taken."""
        self.taken.setdefault(clause, set()).add(wording)


def proposals(
    paragraphs: Mapping[str, tuple[str, str]], language: Language, library: Library, year: str
) -> Iterator[Proposal]:
    """What each paragraph may become, in order.

    paragraphs: text and voice by id. year: what new wordings are called by.
    """
    verbs = _verbs(paragraphs, language)
    for id, (text, voice) in paragraphs.items():
        parts = sentences(text)
        whole = library.nearest(text, language)
        if len(parts) > 1 and (whole is None or whole[1] < 1.0):
            near = [library.nearest(part, language) for part in parts]
            if any(each and (whole is None or each[1] == 1.0) for each in near):
                for number, (part, found) in enumerate(zip(parts, near, strict=True), 1):
                    yield _proposal(id, str(number), part, voice, found, language, library, verbs, year)
                continue
        yield _proposal(id, "all", text, voice, whole, language, library, verbs, year)


def folded(text: str, language: Language) -> tuple[str, ...]:
    """A text in the form in which paragraphs are compared: words in base form, no closing mark."""
    return fold(words(without_closing(normal(text))), language)


def _proposal(
    id: str,
    numbers: str,
    text: str,
    voice: str,
    found: tuple[Known, float] | None,
    language: Language,
    library: Library,
    verbs: frozenset[str],
    year: str,
) -> Proposal:
    if found and found[1] == 1.0:
        known = found[0]
        return Proposal(id, numbers, "same", known.clause, known.wording, text, old=known.text, likeness=1.0)
    ways, rest = worded(text, voice, language, verbs), _behind_verb(text, voice, language)
    about, topics = _about(rest, language), _topics(rest, library.topics)
    near, old, like = (found[0].wording, found[0].text, found[1]) if found else ("", "", 0.0)
    if found:
        clause = found[0].clause
        wording = library.free_wording(clause, year)
        kind: Literal["wording", "clause"] = "wording"
    else:
        clause, wording, kind = library.free_clause(_slug(about, id, language)), year, "clause"
    library.take(clause, wording)
    return Proposal(id, numbers, kind, clause, wording, text, ways, near, old, like, topics, about)


def _pattern(row: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(" ".join(".+?" if word == HOLE else re.escape(word) for word in row))


def _verbs(paragraphs: Mapping[str, tuple[str, str]], language: Language) -> frozenset[str]:
    """Verbs whose subject the signatories are: those of the scales, and those that open a paragraph."""
    opened = (said_first(text, voice, language) for text, voice in paragraphs.values())
    known = {found.verb.split()[0] for found in opened if found}
    return frozenset(known | {verb.split()[0] for steps in language.scales.values() for step in steps for verb in step})


def _behind_verb(text: str, voice: str, language: Language) -> str:
    found = said_first(text, voice, language)
    return without_closing(text[found.end :] if found else text).strip()


def _about(rest: str, language: Language) -> str:
    """The idea in a few words of the paragraph itself: what follows the opening verb, to the first mark."""
    first = next((part.strip() for part in _MARKS.split(rest) if count(part) > 2), rest)
    taken = first.split()[:12]
    dropped = taken[1:] if taken and taken[0].casefold() in common(language.code) else taken
    said = " ".join(dropped) or rest[:60]
    return said[:1].upper() + said[1:]


def _slug(about: str, id: str, language: Language) -> str:
    """An id of the most telling words; of the paragraph's own id where they have no Latin letters."""
    passed = common(language.code)
    told = [word for word in re.findall(r"[a-z0-9]+", unaccented(about).casefold()) if word not in passed]
    long = [word for word in told if len(word) > 3] or told
    return "-".join(long[:3])[:60].strip("-") or f"paragraph-{re.sub('[^a-z0-9]+', '-', id.casefold())}"


def _topics(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """Topics of the library that stand in the text, then names with capitals in it."""
    there = f" {_plain(text)} "
    topics = [topic for topic in known if f" {_plain(topic)} " in there]
    names = [name.removeprefix("The ") for name in _NAME.findall(text) if count(name) <= 8]
    told = {topic.casefold() for topic in topics}
    return tuple([*topics, *dict.fromkeys(name for name in names if name.casefold() not in told)][:MOST_TOPICS])


def _plain(text: str) -> str:
    """The words of a text without their case and the s of a plural."""
    return " ".join(word.text.casefold().removesuffix("s") for word in words(text))
