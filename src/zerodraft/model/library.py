"""What the clause library holds: sources, clauses with their wordings, groups."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .problem import Place
from .record import dataclass, field

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
"""The official languages of the United Nations: those that a wording has keys for, and States names in."""

ParameterType = Literal[
    "years",
    "year",
    "session",
    "ordinal",
    "number",
    "anniversary",
    "days",
    "day",
    "text",
    "observance",
    "theme",
    "place",
]
Voice = Literal["we", "bare", "third", "participle"]


@dataclass(frozen=True, slots=True)
class Repair:
    """One place where the text as received was broken, and what the library holds instead."""

    paragraph: str = field(metadata={"about": "id of the paragraph", "example": "annex/8"})
    received: str = field(metadata={"about": "the text as it was received"})
    repaired: str = field(metadata={"about": "the text as the library holds it"})
    why: str = field(metadata={"about": "what had happened", "example": "page mark of the printed document"})
    start: int = field(default=0, metadata={"about": "first character in the text received, from 0"})
    end: int = field(default=0, metadata={"about": "the character after the last; 0: no text received is kept"})


@dataclass(frozen=True, slots=True)
class Removed:
    """One stretch of the text as received that the library does not hold."""

    start: int = field(metadata={"about": "first character in the text received, from 0", "example": "4120"})
    end: int = field(metadata={"about": "the character after the last", "example": "4123"})
    text: str = field(metadata={"about": "what stands there", "example": "2/3"})
    why: str = field(metadata={"about": "what it is", "example": "page mark"})


@dataclass(frozen=True, slots=True)
class SourceText:
    """An earlier document, its paragraphs numbered, and who agreed to it how."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    document: str = field(metadata={"about": "how clauses cite it: the symbol, or a plain name", "example": "A/68/500"})
    title: str = field(metadata={"about": "title of the document"})
    kind: str = field(metadata={"about": "what it is", "example": "joint statement"})
    date: date = field(metadata={"about": "its date", "example": "2013-09-26"})
    language: str = field(metadata={"about": "language of the text", "example": "en"})
    agreed_by: str = field(metadata={"about": "who agreed to it", "example": "the 22 States listed"})
    how: str = field(metadata={"about": "how they agreed", "example": "joint statement"})
    paragraphs: dict[str, str] = field(metadata={"about": "every paragraph in order, by id, word for word"})
    voices: dict[str, Voice] = field(
        default_factory=dict,
        metadata={"about": "voice of the verbs in each part of the text", "example": "{annex: bare}"},
    )
    repairs: tuple[Repair, ...] = field(default=(), metadata={"about": "what was broken in the text as received"})
    received: str = field(
        default="",
        metadata={"about": "file beside the source with the text received", "example": "a-68-500.received.txt"},
    )
    removed: tuple[Removed, ...] = field(default=(), metadata={"about": "what of the text received is left out"})
    symbol: str = field(default="", metadata={"about": "symbol on its masthead", "example": "A/68/500"})
    session: str = field(default="", metadata={"about": "session on its masthead", "example": '"68"'})
    items: tuple[str, ...] = field(
        default=(), metadata={"about": "agenda items on its masthead, by their numbers", "example": '["108"]'}
    )
    parties: tuple[str, ...] = field(
        default=(), metadata={"about": "States that it lists, by their UN short names of its day, in its order"}
    )
    note: str = field(default="", metadata={"about": "anything a reader should know"})
    supersedes: tuple[str, ...] = field(
        default=(), metadata={"about": "earlier documents whose place it takes", "example": "[A/68/500]"}
    )

    def voice(self, paragraph: str) -> Voice:
        """Voice of the part in which a paragraph stands ("annex/2" → that of "annex")."""
        return self.voices.get(paragraph.split("/")[0], "we")


@dataclass(frozen=True, slots=True)
class Citation:
    """The sentences of a source that a wording was taken from, with the values as the source printed them."""

    document: str = field(metadata={"about": "the source", "example": "A/68/500"})
    paragraph: str = field(metadata={"about": "id of the paragraph", "example": "annex/2"})
    sentences: str | tuple[str, ...] = field(
        default="all", metadata={"about": "all, or the numbers of the sentences", "example": "[1, 2]"}
    )
    values: dict[str, str] = field(
        default_factory=dict,
        metadata={"about": "each parameter as the source printed it", "example": "{years: '2010'}"},
    )


@dataclass(frozen=True, slots=True)
class Parameter:
    """What changes in a wording from year to year."""

    type: ParameterType = field(metadata={"about": "kind of value", "example": "anniversary"})
    about: str = field(default="", metadata={"about": "what it is, in plain words"})
    of: str = field(default="", metadata={"about": "instrument of an anniversary", "example": "palermo-protocol"})
    each_year: Literal["keep", "ask"] = field(
        default="keep", metadata={"about": "ask: open again when a draft is rolled forward"}
    )


@dataclass(frozen=True, slots=True)
class Wording:
    """One agreed text of a clause; each language has its own, taken from the source in that language."""

    id: str = field(metadata={"about": "what drafts pin it by, usually the year", "example": "2025"})
    status: Literal["agreed", "proposed", "retired"] = field(metadata={"about": "agreed, proposed or retired"})
    source: Citation | None = field(default=None, metadata={"about": "where it was taken from"})
    parameters: dict[str, Parameter] = field(
        default_factory=dict, metadata={"about": "what changes from year to year, by name"}
    )
    replaced_by: str = field(default="", metadata={"about": "wording that took the place of a retired one"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})
    en: str = field(default="", metadata={"about": "the text in English"})
    fr: str = field(default="", metadata={"about": "the text in French"})
    es: str = field(default="", metadata={"about": "the text in Spanish"})
    ru: str = field(default="", metadata={"about": "the text in Russian"})
    zh: str = field(default="", metadata={"about": "the text in Chinese"})
    ar: str = field(default="", metadata={"about": "the text in Arabic"})
    checked: date | None = field(default=None, metadata={"about": "day on which somebody last looked at it"})
    sensitive: str = field(default="", metadata={"about": "what is delicate about it, and for whom"})

    def text(self, language: str) -> str:
        """The text in a language, "" where there is none."""
        return str(getattr(self, language, ""))


@dataclass(frozen=True, slots=True)
class Clause:
    """One idea and its wordings, oldest first; the file's name is the clause's id."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    about: str = field(metadata={"about": "the idea in plain words"})
    wordings: tuple[Wording, ...] = field(metadata={"about": "its wordings, oldest first"})
    topics: tuple[str, ...] = field(default=(), metadata={"about": "words to find it by", "example": "[treaties]"})
    checked: date | None = field(default=None, metadata={"about": "day on which somebody last looked at it"})
    sensitive: str = field(default="", metadata={"about": "what is delicate about the idea, and for whom"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})


@dataclass(frozen=True, slots=True)
class Use:
    """A place in a draft where a clause is named; `wording` is "" where none is pinned."""

    draft: str = field(metadata={"about": "name of the draft"})
    clause: str = field(metadata={"about": "id of the clause"})
    wording: str = field(metadata={"about": "the wording it pins"})
    place: Place = field(metadata={"about": "where it is named"})


@dataclass(frozen=True, slots=True)
class GroupCitation:
    """Where a source says who belonged or joined."""

    document: str = field(metadata={"about": "the source", "example": "A/68/500"})
    paragraph: str = field(default="", metadata={"about": "id of the paragraph"})


@dataclass(frozen=True, slots=True)
class Attestation:
    """What one source says of a group on one day: `as: members` (they constitute it) or `as: joined` (a statement)."""

    on: date = field(metadata={"about": "the day", "example": "2013-09-26"})
    source: GroupCitation = field(metadata={"about": "who says so"})
    as_: Literal["members", "joined"] = field(metadata={"about": "members: they constitute the group; joined: a text"})
    states: tuple[str, ...] = field(metadata={"about": "UN short names of that day, in English order"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})
    until: date | None = field(default=None, metadata={"about": "last day on which it held, where a source says so"})

    def holds(self, on: date) -> bool:
        """True on its day and later, until it ends."""
        return self.on <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Chair:
    """Who led the group on a day, as a source says."""

    state: str = field(metadata={"about": "the State", "example": "Belarus"})
    on: date = field(metadata={"about": "the day"})
    source: GroupCitation = field(metadata={"about": "who says so"})


@dataclass(frozen=True, slots=True)
class Group:
    """A set of States with what sources attest, each on its date; nothing is inferred in between."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    name: dict[str, str] = field(metadata={"about": "full name per language"})
    attested: tuple[Attestation, ...] = field(metadata={"about": "what sources say of its members"})
    short: dict[str, str] = field(default_factory=dict, metadata={"about": "short name per language"})
    chaired: tuple[Chair, ...] = field(default=(), metadata={"about": "who led it, as sources say"})
    note: str = field(default="", metadata={"about": "anything a reader should know"})

    def attestation(self, on: date) -> Attestation | None:
        """The latest attestation that holds on a day."""
        before = [each for each in self.attested if each.holds(on)]
        return max(before, key=lambda each: each.on) if before else None

    def members(self, on: date) -> Attestation | None:
        """The latest attestation of membership that holds on a day."""
        before = [each for each in self.attested if each.holds(on) and each.as_ == "members"]
        return max(before, key=lambda each: each.on) if before else None
