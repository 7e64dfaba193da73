"""Codes of what is wrong with the order of the clause library, for `explain` and docs/checks.md."""

from __future__ import annotations

from .input_codes import InputCode

LIBRARY_CODES: tuple[InputCode, ...] = (
    InputCode(
        "ZD606",
        "near-duplicate-clause",
        "Two clauses say nearly the same, so that a search finds both and a draft may take the older one.",
        "Make one clause of them, with a wording for each text that was agreed.",
        "clauses/trust-fund.yaml beside clauses/victims-trust-fund.yaml",
    ),
    InputCode(
        "ZD607",
        "uncited-source",
        "No clause and no group cites the source: nothing in it can be used in a draft.",
        "Make clauses of its paragraphs, or delete it.",
        "a source that was collected, and no clause taken from it",
    ),
    InputCode(
        "ZD608",
        "unused-parameter",
        "A wording has a parameter that its text never prints, so what a draft gives for it is lost.",
        "Print it where it belongs, or take it out.",
        "parameters: {year: {type: year}} with the year written out in the text",
    ),
    InputCode(
        "ZD609",
        "superseded-source",
        "The latest agreed wording of a clause comes from a document whose place a later one took.",
        "Add the wording of the later document, or make this one retired.",
        "supersedes: [A/68/500] in a source, and a clause with no wording later than A/68/500",
    ),
    InputCode(
        "ZD610",
        "wrong-replacement",
        "A retired wording names nothing that stands in its place, a wording that is not there, or over others itself; "
        "or one names a replacement and is not retired.",
        "Write the clause and wording to be used instead, or correct the status.",
        "status: retired without replaced_by: global-plan-of-action@2025",
    ),
    InputCode(
        "ZD611",
        "check-day-to-come",
        "A clause or wording was last checked on a day that has not come.",
        "Write the day on which somebody looked at it.",
        "checked: 2062-07-30",
    ),
    InputCode(
        "ZD612",
        "clause-used-already",
        "The draft has the clause already, and a text rarely says the same twice.",
        "Leave it at that, or ask for it once more with --again.",
        "zerodraft library use palermo-protocol 2027-world-day-statement",
    ),
    InputCode(
        "ZD613",
        "unused-clause",
        "No draft of the workspace uses the clause. That may be right: it waits for its year.",
        "Nothing, if that is meant; otherwise delete the clause.",
        "a clause that the templates once had in their examples",
    ),
)
