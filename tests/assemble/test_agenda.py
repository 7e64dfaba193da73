"""Session, list, numbers and titles of the agenda items that a letter names."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import LETTER, STATEMENT, drafts, lines, workspace
from zerodraft import pipeline

ISSUED = LETTER.replace("cover_letter\n", "cover_letter\nprofile: issued\n")
LINES = ("session", "agenda-item", "agenda-title", "list-symbol")


def letter(date: str, agenda: str) -> str:
    dated = ISSUED.replace("date: 2025-08-04", f"date: {date}")
    return dated.replace("agenda: {session: 68, items: [108]}", f"agenda: {{{agenda}}}")


def masthead(folder: Path, date: str, agenda: str) -> list[str]:
    drafted, problems = pipeline.draft(drafts(folder, statement=STATEMENT, letter=letter(date, agenda)), "letter")
    assert drafted, lines(problems)
    wanted = [f"masthead/{line}" for line in LINES]
    paragraphs = [
        block
        for block in drafted.document.paragraphs()
        if block.id.rpartition("-")[2].isdecimal() or block.id in wanted
    ]
    return [block.text.replace("\u00a0", " ") for block in paragraphs if block.id.startswith("masthead/")]


@pytest.mark.parametrize(
    ("date", "agenda", "printed"),
    [
        ("2013-09-26", "items: [108]", ["Sixty-eighth session", "Agenda item 108", "Crime prevention and criminal justice"]),
        ("2013-09-17", "session: 67, items: [103]", ["Sixty-seventh session", "Agenda item 103", "Crime prevention and criminal justice"]),
        ("2013-09-26", "items: ['19 (c)', '19 (f)']", [
            "Sixty-eighth session", "Agenda items 19 (c) and (f)",
            "Sustainable development: International Strategy for Disaster Reduction",
            "Sustainable development: Convention on Biological Diversity",
        ]),
        ("2013-09-26", "items: [108, '19 (f)', 13, '19c', '19(e)']", [
            "Sixty-eighth session", "Agenda items 13, 19 (c), (e) and (f) and 108",
            "2001–2010: Decade to Roll Back Malaria in Developing Countries, Particularly in Africa",
            "Sustainable development: International Strategy for Disaster Reduction",
            "Sustainable development: implementation of the United Nations Convention to Combat Desertification in Those Countries Experiencing Serious Drought and/or Desertification, Particularly in Africa",
            "Sustainable development: Convention on Biological Diversity",
            "Crime prevention and criminal justice",
        ]),
        ("2013-09-26", "items: [{number: '19 (f)', title: Convention on biological diversity}]", [
            "Sixty-eighth session", "Agenda item 19 (f)", "Sustainable development: Convention on Biological Diversity",
        ]),
        ("2013-09-26", "items: [{title: Crime prevention and criminal justice}]", [
            "Sixty-eighth session", "Agenda item [agenda item number]", "Crime prevention and criminal justice",
        ]),
        ("2013-09-26", "items: [108, {title: A new subject, number: TODO}]", [
            "Sixty-eighth session", "Agenda items 108 and [agenda item number]", "Crime prevention and criminal justice", "A new subject",
        ]),
        ("2014-04-30", "list: preliminary, items: [{number: 38, title: One}, {number: 39, title: Two}]", [
            "Sixty-ninth session", "Items 38 and 39 of the preliminary list*", "One", "Two", "* A/69/50.",
        ]),
        ("2014-08-30", "list: provisional, items: [{number: 93, title: One}]", [
            "Sixty-ninth session", "Item 93 of the provisional agenda*", "One", "* A/69/150.",
        ]),
        ("2013-09-17", "list: provisional, items: [{number: 93, title: One}]", [
            "Sixty-eighth session", "Item 93 of the provisional agenda*", "One", "* A/68/150.",
        ]),
        ("2002-05-02", "list: preliminary, list_symbol: A/57/50/Rev.1, items: [{number: 38, title: One}]", [
            "Fifty-seventh session", "Item 38 of the preliminary list*", "One", "* A/57/50/Rev.1.",
        ]),
        ("2024-07-16", "session: ES-10, items: [5]", [
            "Tenth emergency special session", "Agenda item 5", "Illegal Israeli actions in Occupied East Jerusalem and the rest of the Occupied Palestinian Territory",
        ]),
        ("2002-05-08", "session: S-27, items: [{number: 8, title: Review}]", [
            "Twenty-seventh special session", "Agenda item 8", "Review",
        ]),
    ],
)  # fmt: skip
def test_the_lines_of_a_masthead(date: str, agenda: str, printed: list[str], tmp_path: Path) -> None:
    assert masthead(tmp_path, date, agenda) == printed


@pytest.mark.parametrize(
    ("date", "agenda", "problem"),
    [
        ("2013-09-17", "items: [108]", "8:9 error ZD006 session 68 opened on the day of the letter, and session 67 sat until then / write session: 68 under agenda, or session: 67"),
        ("2013-09-26", "items: [999]", "8:18 error ZD023 session 68 has no item 999: they end at 174 / zerodraft lookup agenda WORDS --session 68 finds it"),
        ("2013-09-26", "items: ['19 (z)']", "8:18 error ZD023 no item 19 (z) is known for session 68, where item 19 has sub-items (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) / write it with its title: {number: \"…\", title: …}"),
        ("2013-09-26", "items: [20 and 21]", '8:18 error ZD007 "20 and 21" is no number of an agenda item / write 108, or "20 (b)"; several each by itself: [108, "20 (b)", "20 (d)"]'),
        ("2013-09-26", "items: [108, 108]", "8:17 error ZD007 item 108 stands twice / name it once"),
        ("2013-09-26", "items: [{number: 108, title: International drug control}]", '8:39 error ZD023 item 108 of session 68 is "Crime prevention and criminal justice" / write number: "109", or title: Crime prevention and criminal justice'),
        ("2013-09-26", "items: [{number: 500, title: Crime prevention}]", '8:27 error ZD023 session 68 has no item 500 / write number: "108"'),
        ("2013-09-26", "items: [{title: Crime prevention and criminal justise}]", '8:26 error ZD023 session 68 has no item of this title / write "Crime prevention and criminal justice"'),
        ("2026-10-01", "items: [108]", '8:18 error ZD023 no item 108 is known for session 81, of whose agenda the register has nothing / write it with its title: {number: "…", title: …}, or read the agenda in with zerodraft lookup agenda --add FILE'),
        ("2013-09-26", "session: 68th, items: [108]", '8:19 error ZD007 "68th" is no session of the General Assembly / write its number: 68; of a special session "S-27", of an emergency special session "ES-10"'),
        ("2024-07-16", "session: ES-10, items: [6]", '8:34 error ZD023 no item 6 is known for session ES-10, whose agenda the register has only in part / write it with its title: {number: "…", title: …}'),
        ("2014-08-30", "list: provisional, items: [93]", '8:37 error ZD023 the register has no titles of a list that is not adopted yet, and so none for item 93 / write it with its title: {number: "…", title: …}'),
        ("2013-11-02", "list: preliminary, items: [{title: One}]", "8:16 error ZD007 on 2013-11-02 no preliminary list stood: that of session 69 came in the next year / take list: out, or name the session with session:"),
        ("1946-01-09", "items: [{title: One}]", "4:7 error ZD007 1946-01-09 lies before the General Assembly first met on 10 January 1946 / correct the date"),
        ("1944-10-07", "session: 68, items: [108]", "4:7 error ZD007 1944-10-07 lies before the United Nations came into being on 24 October 1945 / correct the date"),
        ("1944-10-07", "items: [{title: One}]", "4:7 error ZD007 1944-10-07 lies before the United Nations came into being on 24 October 1945 / correct the date"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_agenda(date: str, agenda: str, problem: str, tmp_path: Path) -> None:
    drafted, problems = pipeline.draft(drafts(tmp_path, statement=STATEMENT, letter=letter(date, agenda)), "letter")
    assert drafted is None
    assert f"drafts/letter/draft.yaml:{problem}" in lines(problems)


def test_no_number_is_too_long_to_be_refused(tmp_path: Path) -> None:
    long = letter("2013-09-26", f"items: [{{title: One, number: '{'1' * 5000}'}}]")
    made, problems = pipeline.draft(drafts(tmp_path, statement=STATEMENT, letter=long), "letter")
    assert made is None
    assert [each.code for each in problems] == ["ZD007"]


def test_an_agenda_of_ones_own_without_items_has_none(tmp_path: Path) -> None:
    own = "format: 1\nagenda: [{session: 68, source: a note, date: 2026-06-01, complete: true, items: {}}]\n"
    texts = {"letter": letter("2013-09-26", "items: [108]"), "statement": STATEMENT}
    files = {f"drafts/{name}/draft.yaml": text for name, text in texts.items()}
    made, problems = pipeline.draft(
        workspace(tmp_path, {**files, "clause_library/registers/agenda.yaml": own}), "letter"
    )
    assert made is None
    assert [each.message for each in problems] == [
        "no item 108 is known for session 68, of whose agenda the register has nothing"
    ]


def test_a_text_adopted_before_1945_is_refused_too(tmp_path: Path) -> None:
    adopted = "template: declaration\ntitle: One\nadopted: {on: 1940-09-26, at: Geneva}"
    text = STATEMENT.replace("template: joint_statement\ndate: 2025-07-30\nplace: Vienna", adopted)
    _, problems = pipeline.draft(drafts(tmp_path, statement=text), "statement")
    assert (
        "drafts/statement/draft.yaml:4:15 error ZD007 1940-09-26 lies before the United Nations came into being on "
        "24 October 1945 / correct the date"
    ) in lines(problems)


def test_the_opening_day_does_not_matter_to_the_security_council(tmp_path: Path) -> None:
    text = letter("2013-09-17", "items: [{title: One}]").replace(
        "agenda: {items: [{title: One}]}", "organs: [security_council]"
    )
    drafted, problems = pipeline.draft(drafts(tmp_path, statement=STATEMENT, letter=text), "letter")
    assert drafted, lines(problems)
    assert "Security Council" in [block.text for block in drafted.document.paragraphs()]


@pytest.mark.parametrize(
    ("date", "agenda", "note"),
    [
        ("2013-09-26", "items: [108]", ""),
        ("2010-09-16", "items: [105]", "4:7 note ZD028 that session 65 sat on 2010-09-16: general knowledge, not read in a source"),
        ("2011-10-26", "items: [107]", "8:18 note ZD028 item 107 of session 66: general knowledge, not read in a source"),
    ],
)  # fmt: skip
def test_what_nobody_read_in_a_source_is_said(date: str, agenda: str, note: str, tmp_path: Path) -> None:
    drafted, problems = pipeline.draft(drafts(tmp_path, statement=STATEMENT, letter=letter(date, agenda)), "letter")
    assert drafted, lines(problems)
    said = [each.partition(" / ")[0] for each in lines(problems) if "ZD028 that" in each or "ZD028 item" in each]
    assert said == ([f"drafts/letter/draft.yaml:{note}"] if note else [])
