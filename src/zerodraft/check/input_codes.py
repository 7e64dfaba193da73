"""The problems that no check of a text finds, one record per code: what it says, how to mend it, an example."""

from __future__ import annotations

from typing import NamedTuple


class InputCode(NamedTuple):
    """A problem that is met before there is a text to check, or in how a draft speaks of its checks."""

    code: str
    name: str
    what: str
    mend: str
    example: str


INPUT_CODES = (
    InputCode(
        "ZD001",
        "unreadable-file",
        "The file cannot be read: it is missing, empty, larger than 8 MiB, or not UTF-8 text.",
        "Check the name; in an editor, save the file again with the encoding UTF-8.",
        "a draft.yaml saved as Windows-1252",
    ),
    InputCode(
        "ZD002",
        "broken-yaml",
        "The YAML of the file is broken, often by a tab or a missing quotation mark.",
        "Indent with spaces; put a text that holds a colon followed by a space into quotation marks.",
        "title: Statement: the year 2025",
    ),
    InputCode(
        "ZD003",
        "refused-yaml",
        "The file uses a part of YAML that zerodraft does not take: anchors, aliases, tags, several documents in one "
        "file, or more than 64 levels.",
        "Write the value out in full where it is needed.",
        "sender: &minsk {state: Belarus}",
    ),
    InputCode(
        "ZD004",
        "duplicate-key",
        "A key stands twice in the same place, so one of the two values would be lost.",
        "Keep one of the two.",
        "date: 2025-07-30, and further down date: 2026-07-30",
    ),
    InputCode(
        "ZD005",
        "unknown-key",
        "The file format knows no such key; the nearest right one is named.",
        "Correct the key, or remove the line.",
        "adressee: secretary_general",
    ),
    InputCode(
        "ZD006",
        "missing-key",
        "A key that is needed is not there.",
        "Add it; write TODO as its value where it may stay open.",
        "a draft without template:",
    ),
    InputCode(
        "ZD007",
        "wrong-value",
        "A value is of the wrong kind, or cannot be: an impossible date, a list where a text is meant.",
        "Write a value of the kind that the message names; dates are written 2026-07-30.",
        "date: 2013-02-30",
    ),
    InputCode(
        "ZD008",
        "unknown-format",
        "The file does not say its format, or was written for a newer zerodraft.",
        "Begin the file with format: 1, or install the newer zerodraft.",
        "format: 2",
    ),
    InputCode(
        "ZD009",
        "forbidden-character",
        "The text holds a character that cannot be printed or that hides something: a control character, one for "
        "private use, half a surrogate pair, or a mark that turns the direction of writing.",
        "Remove the character; its place and number are given.",
        "a right-to-left override inside a name",
    ),
    InputCode(
        "ZD010",
        "not-found",
        "There is no clause, wording, template, language, group or draft of this name; the nearest is named.",
        "Correct the name, or add what is missing.",
        "clause: global-plan-of-acton@2013",
    ),
    InputCode(
        "ZD011",
        "unknown-state",
        "A State is not known by this name, the name fits several, it is named twice, or there was no such State on "
        "the date of the text. A short name that others are called by too (Congo, Guinea) is a warning.",
        "Write the United Nations short name of that day or the three-letter code.",
        "state: Lao",
    ),
    InputCode(
        "ZD012",
        "template-syntax",
        "The marked-up text of a template or a wording is broken.",
        "Close the brace, block or bracket that the message names.",
        "{{ verb('reaffirm')",
    ),
    InputCode(
        "ZD013",
        "template-refused",
        "A template or a wording uses what is not allowed: arithmetic, attributes, macros, a loop in a wording.",
        "Use names, literals and the listed functions; give a parameter for what must be computed.",
        "{{ 'a' * 10 ** 9 }}",
    ),
    InputCode(
        "ZD014",
        "undefined-name",
        "A template or a wording uses a name that nobody gives a value.",
        "Correct the name, or declare it as a parameter.",
        "{{ yaers }}",
    ),
    InputCode(
        "ZD015",
        "circle",
        "Something includes or annexes itself, directly or by way of another file.",
        "A letter names its annex, never the reverse; take one of the two links out.",
        "a letter and a statement that annex each other",
    ),
    InputCode(
        "ZD016",
        "unsafe-name",
        "A name is not made of small letters, digits and hyphens, or a path leads out of the workspace.",
        "Use a name like 2026-world-day.",
        "draft: ../secret",
    ),
    InputCode(
        "ZD017",
        "unusable-styles",
        "The reference document cannot be used: it is no DOCX, carries macros or outside links, or lacks a style.",
        "Open it in Word, add the style or remove what is named, and save it as .docx.",
        "templates/styles/un.docx without a style Operative Part",
    ),
    InputCode(
        "ZD018",
        "unwritable",
        "The output could not be written: the folder is read-only or the disk is full. What was there is unharmed.",
        "Make room or choose another folder.",
        "build/ on a full disk",
    ),
    InputCode(
        "ZD019",
        "guarded-target",
        "The file to be written is open in Word or LibreOffice, or somebody edited it since it was built.",
        "Close it, or move the edited file aside, and build again.",
        "build/2027-letter.docx with changes typed into it",
    ),
    InputCode(
        "ZD020",
        "idle-as-issued",
        "An as_issued entry describes a departure that the text does not have.",
        "Correct the words it looks for, or remove the entry.",
        "as_issued for a sentence that has been rewritten",
    ),
    InputCode(
        "ZD021",
        "annex-not-released",
        "The annexed text is not released, or it is no longer the one that was released.",
        "Release the annex first, and name it with its hash.",
        "annex: {released: 2027-declaration}",
    ),
    InputCode(
        "ZD022",
        "wrong-argument",
        "A function in a template or a wording got a value that is missing or of the wrong kind.",
        "Give the value in the draft, of the kind that the message names.",
        "{{ ordinal('many') }}",
    ),
    InputCode(
        "ZD023",
        "not-in-register",
        "The register has no such entry: agenda item, session, instrument, observance or office.",
        "Look for it with zerodraft lookup; an agenda item may be given with its title.",
        "agenda: {session: 68, items: [999]}",
    ),
    InputCode(
        "ZD024",
        "not-in-source",
        "An agreed wording does not stand in the source that it names, word for word.",
        "Correct the wording, its values or the paragraph; agreed language is quoted, not improved.",
        "a wording with must where the source has should",
    ),
    InputCode(
        "ZD025",
        "program-missing",
        "A program that this work needs is not installed.",
        "Install LibreOffice to write PDF, or zerodraft[read] to read it; everything else works without them.",
        "zerodraft build --as pdf without LibreOffice",
    ),
    InputCode(
        "ZD026",
        "doubtful-consent",
        "A day of consent cannot be right: an answer before the question, after the deadline or on a day that has not "
        "come, a deadline before the question, a source of the group that is later than the text.",
        "Correct the day, put the deadline off, or take another source.",
        "joined: {Egypt: 2026-07-30} with until: 2026-07-20",
    ),
    InputCode(
        "ZD027",
        "unconfirmed-language",
        "Parts of the data of the draft's language rest on no source that was read and on no native reader: forms of "
        "verbs, numbers, labels.",
        "Let a native reader look at the finished text; who confirms a part takes its name out of unconfirmed: in the "
        "data file of the language.",
        "language: ar",
    ),
    InputCode(
        "ZD028",
        "unread-fact",
        "The text uses a fact of a register that nobody read in a source: the title of an agenda item, a term of "
        "office, the day an anniversary is counted from.",
        "Look it up, and write it with its source into the workspace's own register; or know that it is right.",
        "addressee: president_human_rights_council on a day in 2024",
    ),
    InputCode(
        "ZD029",
        "left-out-when-read",
        "A file that was handed in holds something that is not read: tracked deletions, macros.",
        "Nothing, if that is meant; otherwise accept or reject the changes in Word, and read the file again.",
        "a declaration with tracked changes",
    ),
    InputCode(
        "ZD601",
        "idle-ignore",
        "An ignore entry of the draft matches no problem: what it excused is mended, or its code or block is wrong.",
        "Remove the entry, or correct its check and block.",
        "ignore: [{check: ZD104, block: letter/transmit, reason: as issued}] for a list in the right order",
    ),
    InputCode(
        "ZD602",
        "unpinned-clause",
        "A clause is not pinned to a wording, so a newer agreed wording would change the text by itself.",
        "Write the clause with its wording; the message gives the one that is used now.",
        "clause: global-plan-of-action",
    ),
    InputCode(
        "ZD603",
        "retired-wording",
        "The wording is retired: a later one stands in its place.",
        "Use the wording that replaces it, or keep it and say why in the negotiation.",
        "clause: palermo-protocol@2010 after 2025 replaced it",
    ),
    InputCode(
        "ZD604",
        "open-gap",
        "A value is still open; it is printed in square brackets, and the text cannot be released.",
        "Write it where the draft says TODO or leaves it out.",
        "theme: TODO",
    ),
    InputCode(
        "ZD605",
        "pending-state",
        "A State has not joined yet; it is printed in square brackets, and the text cannot be released.",
        "Add it under joined: with the day it joined, or under declined:.",
        "every State but the sender after zerodraft new --from",
    ),
)
