"""What a person writes in drafts/NAME/draft.yaml: what this document is made of."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .gap import Gap, Open
from .record import dataclass, field

Given = str | tuple[str, ...] | dict[str, str] | Gap
"""A value of a parameter as written: a text, a list of texts, `{from: …, to: …}`, or TODO."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs the letter."""

    state: Open[str] = field(metadata={"about": "the State, by its UN name", "example": "Belarus"})
    office: Literal["permanent_representative", "charge_daffaires", "permanent_observer"] = field(
        default="permanent_representative", metadata={"about": "office of the person who signs"}
    )
    name: Open[str] | None = field(
        default=None, metadata={"about": "first name and surname, without H.E. or Mr.", "example": "Andrei Dapkiunas"}
    )
    title: Open[str] = field(
        default="", metadata={"about": "diplomatic rank printed under the name", "example": "Ambassador"}
    )
    surname: str = field(default="", metadata={"about": "the surname, when it is not the last word of the name"})


@dataclass(frozen=True, slots=True)
class Behalf:
    """On whose behalf the letter is sent: a group, or a list of States; left out, the States of the annexed text."""

    group: str = field(
        default="", metadata={"about": "id of a group", "example": "friends-united-against-human-trafficking"}
    )
    states: tuple[str, ...] = field(default=(), metadata={"about": "the States, when there is no group"})


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An agenda item known by its title; its number may still be open."""

    title: str = field(metadata={"about": "title as on the agenda", "example": "Crime prevention and criminal justice"})
    number: Open[str] | None = field(default=None, metadata={"about": "its number, or TODO", "example": "108"})


@dataclass(frozen=True, slots=True)
class Agenda:
    """Under which items circulation is asked (R6)."""

    items: tuple[str | AgendaEntry, ...] = field(
        metadata={"about": "numbers (title from the register) or titles", "example": "[108]"}
    )
    session: str = field(
        default="", metadata={"about": "session of the General Assembly; left out, that of the date", "example": "68"}
    )
    list: Literal["agenda", "provisional", "preliminary"] = field(
        default="agenda", metadata={"about": "which list the numbers are from (R50, R51)"}
    )


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the Secretariat assigned to an issued document: only ever given, never invented (R11)."""

    symbol: str = field(metadata={"about": "document symbol", "example": "A/68/500"})
    submitted: date | None = field(default=None, metadata={"about": "date in the masthead", "example": "2013-10-03"})
    job_number: str = field(default="", metadata={"about": "job number at the foot", "example": "13-49986"})
    distribution: Literal["general", "limited", "restricted"] = field(
        default="general", metadata={"about": "distribution (R39)"}
    )
    original: str = field(default="en", metadata={"about": "language the letter was submitted in (R42)"})


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Lines under the mission's name; leave it out when the letterhead stands in mission.docx."""

    address: tuple[str, ...] = field(default=(), metadata={"about": "address, line by line"})
    telephone: str = field(default="", metadata={"about": "telephone"})


@dataclass(frozen=True, slots=True)
class Annex:
    """The annexed text: a draft of this workspace, or a released text pinned by its hash."""

    draft: str = field(default="", metadata={"about": "name of a draft", "example": "2013-declaration"})
    released: str = field(default="", metadata={"about": "name of a released text"})
    sha256: str = field(default="", metadata={"about": "hash of its content, as `zerodraft release` printed it"})


@dataclass(frozen=True, slots=True)
class Adopted:
    """When, where and how the text was adopted; not the date of the letter."""

    on: Open[date] | None = field(default=None, metadata={"about": "day of adoption", "example": "2013-09-26"})
    at: Open[str] | None = field(default=None, metadata={"about": "place", "example": "New York"})
    occasion: Open[str] | None = field(
        default=None,
        metadata={
            "about": "general_assembly (on the margins of its session), or the occasion in words",
            "example": "general_assembly",
        },
    )
    as_: Open[str] | None = field(
        default=None, metadata={"about": "the meeting that adopted it", "example": "Fourth Ministerial Meeting"}
    )


@dataclass(frozen=True, slots=True)
class Occasion:
    """The day on whose occasion a statement is made."""

    observance: str = field(
        metadata={"about": "id of an observance", "example": "world-day-against-trafficking-in-persons"}
    )


@dataclass(frozen=True, slots=True)
class Signatories:
    """Whose text this is. A State counts as joined only when `joined` says so; all others are pending."""

    group: str = field(default="", metadata={"about": "id of a group"})
    attested: date | None = field(
        default=None, metadata={"about": "which attestation of the group; left out, the latest before the draft's date"}
    )
    states: tuple[str, ...] = field(default=(), metadata={"about": "the States, when there is no group"})
    plus: tuple[str, ...] = field(default=(), metadata={"about": "States beside those of the group"})
    without: tuple[str, ...] = field(default=(), metadata={"about": "States of the group that take no part"})
    joined: Literal["all"] | dict[str, date] = field(
        default_factory=dict, metadata={"about": "all (the source attests it), or State: day it joined"}
    )
    declined: dict[str, date] = field(default_factory=dict, metadata={"about": "State: day it declined"})
    until: date | None = field(default=None, metadata={"about": "day by which answers are asked"})
    as_: str = field(
        default="", metadata={"about": "who speaks for the States", "example": "Ministers for Foreign Affairs"}
    )


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph of the body: agreed language by clause, or new text."""

    clause: str = field(
        default="", metadata={"about": "clause, pinned to a wording", "example": "palermo-protocol@2025"}
    )
    text: Open[str] = field(default="", metadata={"about": "new language, marked up like a wording"})
    heading: str = field(default="", metadata={"about": "a heading between paragraphs"})
    with_: dict[str, Given] = field(default_factory=dict, metadata={"about": "values of the clause's parameters"})
    reads: str = field(default="", metadata={"about": "the clause as amended here; its source stays known"})
    why: str = field(default="", metadata={"about": "why it was amended"})
    id: str = field(default="", metadata={"about": "id of the paragraph; left out, the clause's id"})


@dataclass(frozen=True, slots=True)
class AsIssued:
    """A departure of the original that a reproduction keeps; never rolled forward."""

    block: str = field(metadata={"about": "id of the paragraph", "example": "letter/transmit"})
    why: str = field(metadata={"about": "why it is kept", "example": "printed so"})
    list: Literal["", "order"] = field(default="", metadata={"about": "order: the States stand as in `names`"})
    names: tuple[str, ...] = field(default=(), metadata={"about": "the States in the order printed"})
    instead_of: str = field(default="", metadata={"about": "what the rules give", "example": "twenty-fifth"})
    printed: str = field(default="", metadata={"about": "what the original prints", "example": "25th"})


@dataclass(frozen=True, slots=True)
class Ignore:
    """A finding that is accepted, with the reason."""

    check: str = field(metadata={"about": "code of the check", "example": "ZD104"})
    reason: str = field(metadata={"about": "why it is accepted"})
    block: str = field(default="", metadata={"about": "id of the paragraph; left out, the whole draft"})


@dataclass(frozen=True, slots=True)
class DraftSpec:
    """A draft: which template, and everything it says once."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    template: str = field(metadata={"about": "kind of document", "example": "cover_letter"})
    language: str = field(default="en", metadata={"about": "language of the text"})
    profile: Literal["signed", "issued"] = field(
        default="signed", metadata={"about": "signed: as the mission sends it; issued: as the Secretariat printed it"}
    )
    styles: str = field(
        default="", metadata={"about": "reference document under templates/styles", "example": "mission"}
    )
    title: Open[str] | None = field(default=None, metadata={"about": "title of the text"})
    date: Open[date] | None = field(default=None, metadata={"about": "date of the text", "example": "2013-09-26"})
    place: Open[str] | None = field(default=None, metadata={"about": "place of the text", "example": "New York"})
    reference: Open[str] | None = field(default=None, metadata={"about": "the mission's own reference number"})
    letterhead: Letterhead | None = field(default=None, metadata={"about": "lines of the letterhead"})
    sender: Open[Sender] | None = field(default=None, metadata={"about": "who signs"})
    addressee: str = field(default="secretary_general", metadata={"about": "office the letter goes to"})
    addressee_name: Open[str] | None = field(
        default=None,
        metadata={
            "about": "who holds that office, with the form of address; left out, as the register knows on that day",
            "example": "H.E. Mr. Ban Ki-moon",
        },
    )
    on_behalf_of: Open[Behalf] | None = field(default=None, metadata={"about": "on whose behalf"})
    agenda: Open[Agenda] | None = field(default=None, metadata={"about": "under which agenda items"})
    masthead: Masthead | None = field(default=None, metadata={"about": "what the Secretariat assigned"})
    annex: Open[Annex] | None = field(default=None, metadata={"about": "the annexed text"})
    adopted: Open[Adopted] | None = field(default=None, metadata={"about": "when and how the text was adopted"})
    occasion: Open[Occasion] | None = field(default=None, metadata={"about": "the day on whose occasion it is made"})
    theme: Open[str] | None = field(default=None, metadata={"about": "theme of the day in this year"})
    chair: str = field(default="", metadata={"about": "the State that leads", "example": "Belarus"})
    signatories: Open[Signatories] | None = field(default=None, metadata={"about": "whose text it is"})
    preamble: tuple[Item | tuple[Item, ...], ...] = field(default=(), metadata={"about": "preambular paragraphs"})
    body: tuple[Item | tuple[Item, ...], ...] = field(
        default=(), metadata={"about": "the paragraphs; a list in the list makes one paragraph of several clauses"}
    )
    as_issued: tuple[AsIssued, ...] = field(default=(), metadata={"about": "departures of the original that are kept"})
    ignore: tuple[Ignore, ...] = field(default=(), metadata={"about": "findings that are accepted"})
