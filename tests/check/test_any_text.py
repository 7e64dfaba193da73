"""Whatever a text holds, checking it ends, does not fail, and every problem points at words that are there."""

from __future__ import annotations

import sys
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from zerodraft.check.check import PROFILES
from zerodraft.check.runner import run
from zerodraft.model.document import Document, Paragraph, Profile, Run, Section
from zerodraft.model.problem import Place

WORDS = [
    "Belarus", "the Niger", "Bolivia", "[Bahrain]", "Republic of India", "Côte d’Ivoire", "The Gambia", "Soviet Union",
    ",", "and", ", and", "of", "22 Member States", "four States,", ":", "(", ")", ".", "“", "”", "\n", "\u00a0", "[",
    "]", "Permanent Representatives of", "25th anniversary of the Protocol", "twenty-fifth anniversary of",
    "68th session", "Sixty-eighth session", "Agenda item 108", "Items 3 (b) and 4 of the preliminary list*",
    "this year", "the latest",
    "circulated as a document of the General Assembly", "under agenda item 108", "Letter dated 26 September 2013",
    "Letter dated 31 February 2013", "on 26 September 2013 on the margins of the third session of the General Assembly",
    "Annex", "Joint Statement", "2027", "one hundred and fiftieth anniversary of the adoption of", "0th session", "",
]  # fmt: skip
RUNS = st.builds(
    Run,
    st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=12).map(" ".join),
    st.sampled_from(["text", "value", "gap", "pending", "as_issued"]),
    st.sampled_from(["", "italic", "bold"]),
    about=st.sampled_from(["", "anniversary/palermo-protocol", "anniversary/none", "signatories/BLR"]),
)
PARAGRAPHS = st.builds(
    Paragraph, st.just("p"), st.just("body"), st.lists(RUNS, max_size=3).map(tuple), st.just(Place("draft.yaml"))
)


@given(st.lists(PARAGRAPHS, max_size=6), st.lists(PARAGRAPHS, max_size=3), st.sampled_from(PROFILES), st.dates())
def test_every_problem_points_at_words_of_the_text(
    letter: list[Paragraph], annexed: list[Paragraph], profile: Profile, day: date
) -> None:
    annex = Section("annex", "annex", tuple(annexed), Place("draft.yaml"))
    document = Document("d", "", profile, "en", "ltr", "", day.isoformat(), "un", (*letter, annex), Place("draft.yaml"))
    found = run(document, day)
    for problem in (*found.problems, *found.declared):
        line, carets = problem.excerpt.split("\n")
        assert problem.place and problem.mend and "^" in carets and len(carets) <= len(line)


def test_a_thousand_paragraphs_take_no_more_work_than_their_share() -> None:
    text = "On behalf of the 3 Member States, Belarus, Bahrain and Egypt, on the 25th anniversary of the Protocol, " * 3

    def calls(count: int) -> int:
        paragraphs = tuple(Paragraph(f"p{at}", "body", (Run(text),), Place("d", at)) for at in range(1, count + 1))
        document = Document("d", "", "DOC", "en", "ltr", "", "2027-07-30", "un", paragraphs, Place("d"))
        counted = 0

        def count_call(frame: object, event: str, argument: object) -> None:
            nonlocal counted
            counted += event == "call"

        sys.setprofile(count_call)
        try:
            run(document, date(2027, 7, 30))
        finally:
            sys.setprofile(None)
        return counted

    calls(1)
    assert calls(1000) < 12 * calls(100)
