"""What a person writes in drafts/NAME/draft.yaml: what this document is made of."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .gap import Gap, Open
from .letter import Agenda as Agenda
from .letter import AgendaEntry as AgendaEntry
from .letter import Annex as Annex
from .letter import Behalf as Behalf
from .letter import Enclosure as Enclosure
from .letter import Letterhead as Letterhead
from .letter import Masthead as Masthead
from .letter import Organ as Organ
from .letter import Sender as Sender
from .letter import listed as listed
from .record import dataclass, field

Given = str | tuple[str, ...] | dict[str, str] | Gap
"""A value of a parameter as written: a text, a list of texts, `{from: …, to: …}`, or TODO."""


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
    asked: date | None = field(default=None, metadata={"about": "day on which the States were asked"})
    form: Literal["", "un-short", "un-formal", "popular"] = field(
        default="",
        metadata={"about": "form of the names, whatever the template asks", "example": "un-short"},
    )
    forms: dict[str, Literal["un-short", "un-formal", "popular"]] = field(
        default_factory=dict, metadata={"about": "State: form of its name alone", "example": "{Nicaragua: un-short}"}
    )
    order: Literal["", "alphabetical", "as-listed", "en", "fr", "es", "ru", "zh", "zh-stroke", "ar"] = field(
        default="",
        metadata={
            "about": "alphabetical (in the language of the text, R132, R145; when left out), as-listed, or the order "
            "of the names in another language; zh by sound, zh-stroke by strokes",
            "example": "as-listed",
        },
    )
    observers: Literal["", "alphabetical", "last"] = field(
        default="",
        metadata={"about": "observer States in the order of all (when left out), or last (R142, R143)"},
    )
    organizations: tuple[str, ...] = field(
        default=(),
        metadata={
            "about": "organizations, which stand last and are counted as no State (R144)",
            "example": "[European Union]",
        },
    )
    led_by: Literal["member", "chaired_by", "on_behalf_of"] = field(
        default="member",
        metadata={
            "about": "how `chair` is named: member (in the list), or outside of it and its count (R141) as the one "
            "that chairs the States, or that speaks on their behalf"
        },
    )
    signers: dict[str, str] = field(
        default_factory=dict,
        metadata={
            "about": "State: name and title of the person who signs, for a table or blocks of signatures",
            "example": "{Belarus: 'Vladimir Makei, Minister for Foreign Affairs'}",
        },
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
    sender: Open[Sender | tuple[Sender, ...]] | None = field(
        default=None, metadata={"about": "who signs; several stand in the order of their States (R63)"}
    )
    addressee: str | tuple[str, ...] = field(
        default="secretary_general",
        metadata={"about": "office the letter goes to; several make identical letters (R66)"},
    )
    addressee_name: Open[str | tuple[str, ...]] | None = field(
        default=None,
        metadata={
            "about": "who holds that office, with the form of address; left out, as the register knows on that day; "
            "one for each office where there are several",
            "example": "H.E. Mr. Ban Ki-moon",
        },
    )
    on_behalf_of: Open[Behalf] | None = field(default=None, metadata={"about": "on whose behalf"})
    agenda: Open[Agenda] | None = field(default=None, metadata={"about": "under which agenda items"})
    masthead: Masthead | None = field(default=None, metadata={"about": "what the Secretariat assigned"})
    annex: Open[Annex | tuple[Annex, ...]] | None = field(
        default=None, metadata={"about": "the annexed text; several are numbered (R71)"}
    )
    adopted: Open[Adopted] | None = field(default=None, metadata={"about": "when and how the text was adopted"})
    occasion: Open[Occasion] | None = field(default=None, metadata={"about": "the day on whose occasion it is made"})
    theme: Open[str] | None = field(default=None, metadata={"about": "theme of the day in this year"})
    chair: str = field(default="", metadata={"about": "the State that leads", "example": "Belarus"})
    signatories: Open[Signatories] | None = field(default=None, metadata={"about": "whose text it is"})
    signature: Literal["none", "table", "blocks"] = field(
        default="none",
        metadata={"about": "how the States sign at the end: not at all, in a table, or one after the other"},
    )
    preamble: tuple[Item | tuple[Item, ...], ...] = field(default=(), metadata={"about": "preambular paragraphs"})
    body: tuple[Item | tuple[Item, ...], ...] = field(
        default=(), metadata={"about": "the paragraphs; a list in the list makes one paragraph of several clauses"}
    )
    as_issued: tuple[AsIssued, ...] = field(default=(), metadata={"about": "departures of the original that are kept"})
    ignore: tuple[Ignore, ...] = field(default=(), metadata={"about": "findings that are accepted"})
    organs: tuple[Organ, ...] = field(
        default=("general_assembly",),
        metadata={"about": "whose document it is to be: one organ, or both (R47)", "example": "[security_council]"},
    )
    identical: bool = field(
        default=True,
        metadata={"about": "to several addressees: identical letters (R66), or false: one letter to them all"},
    )
