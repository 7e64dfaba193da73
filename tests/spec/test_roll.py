"""Rolling forward: the lines that change, as a difference, and nothing else changes."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

import pytest

from workspaces import LETTER, REPOSITORY, STATEMENT, TODAY, drafts, opened
from zerodraft import begin, pipeline

DECLARATION = """\
format: 1
template: declaration
title: Declaration
adopted: {on: 2013-09-26, at: New York, as: Fourth Ministerial Meeting}   # when
signatories:
  states: [Belarus, Egypt]
  joined: {Egypt: 2013-09-01}   # by letter
  until: 2013-09-20
body:
  - clause: previous-declarations@2013
    with: {years: [2010]}
  - text: All of us agree
"""
ISSUED = """\
format: 1
template: cover_letter
profile: issued
date: 2013-09-26
sender: {state: Belarus, name: Andrei Dapkiunas}
agenda: {session: 68, items: [108]}
masthead: {symbol: A/68/500}
annex: {draft: statement}   # what is sent
ignore: [{check: ZD104, reason: printed so}]
"""


def difference(root: Path, name: str, day: date | None = None, annexes: tuple[str, ...] = ()) -> list[str]:
    """The changed lines of a draft that is rolled forward."""
    old = (root / "drafts" / name / "draft.yaml").read_bytes().decode("utf-8")
    rolled, problems = begin.rolled(opened(root), name, day, annexes)
    assert rolled, problems
    lines = difflib.unified_diff(old.splitlines(), rolled.text.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_statement_goes_to_the_next_time_of_its_day(tmp_path: Path) -> None:
    drafts(
        tmp_path,
        last=STATEMENT.replace("  joined: all", "  joined: all   # attested").replace(
            "place:", "chair: Belarus\nplace:"
        ),
    )
    assert difference(tmp_path, "last") == [
        "+# Rolled forward from last.",
        "-date: 2025-07-30",
        "+date: 2027-07-30",
        "-theme: End the Exploitation",
        "+theme: TODO",
        "-  joined: all   # attested",
        "+  joined: {Belarus: 2026-11-22}",
    ]


def test_nobody_joins_by_leading_a_text_that_it_does_not_sign(tmp_path: Path) -> None:
    drafts(tmp_path, last=STATEMENT.replace("place:", "chair: Qatar\nplace:"))
    assert "-  joined: all" in difference(tmp_path, "last")
    assert "+  joined" not in "".join(difference(tmp_path, "last"))


def test_no_answer_and_no_signer_of_last_year_comes_along_whoever_leads_and_how(tmp_path: Path) -> None:
    given = (
        "  asked: 2025-06-01\n  led_by: on_behalf_of\n  signers: {Egypt: A Person}\n  joined: {Egypt: 2025-07-01}\n"
        "  declined: {Belarus: 2025-07-01}\n"
    )
    last = STATEMENT.replace("  joined: all\n", given).replace("place:", "chair: Qatar\nplace:")
    drafts(tmp_path, last=last.replace("[Belarus, Egypt,", "[Belarus, Egypt, Qatar,"))
    found = difference(tmp_path, "last")
    assert {line for line in found if "Belarus" in line or "Egypt" in line or "asked" in line or "Qatar" in line} == {
        "-  asked: 2025-06-01",
        "-  signers: {Egypt: A Person}",
        "-  joined: {Egypt: 2025-07-01}",
        "-  declined: {Belarus: 2025-07-01}",
        "+  joined: {Qatar: 2026-11-22}",
    }


def test_a_declaration_is_open_where_nobody_can_know(tmp_path: Path) -> None:
    drafts(tmp_path, last=DECLARATION)
    assert difference(tmp_path, "last") == [
        "+# Rolled forward from last.",
        "-adopted: {on: 2013-09-26, at: New York, as: Fourth Ministerial Meeting}   # when",
        "+adopted: {on: TODO, at: New York, as: TODO}   # when",
        "-  joined: {Egypt: 2013-09-01}   # by letter",
        "-  until: 2013-09-20",
        "-    with: {years: [2010]}",
        "+    with: {years: TODO}",
    ]


def test_a_date_that_is_told_is_the_day_of_adoption(tmp_path: Path) -> None:
    drafts(tmp_path, last=DECLARATION)
    assert "+adopted: {on: 2027-09-20, at: New York, as: TODO}   # when" in difference(
        tmp_path, "last", date(2027, 9, 20)
    )


def test_an_issued_document_becomes_a_letter_to_be_signed(tmp_path: Path) -> None:
    drafts(tmp_path, last=ISSUED, statement=STATEMENT)
    assert difference(tmp_path, "last") == [
        "+# Rolled forward from last.",
        "-profile: issued",
        "-date: 2013-09-26",
        "+profile: signed",
        "+date: TODO",
        "-agenda: {session: 68, items: [108]}",
        "-masthead: {symbol: A/68/500}",
        "+agenda: {items: [{title: Crime prevention and criminal justice, number: TODO}]}",
        "-ignore: [{check: ZD104, reason: printed so}]",
    ]


def test_the_number_of_an_item_is_filled_in_where_the_register_knows_it(tmp_path: Path) -> None:
    drafts(tmp_path, last=LETTER, statement=STATEMENT)
    found = difference(tmp_path, "last", date(2013, 11, 5))
    assert '+agenda: {items: [{title: Crime prevention and criminal justice, number: "108"}]}' in found
    assert "+reference: TODO" in found


def test_who_holds_the_office_is_not_rolled_forward(tmp_path: Path) -> None:
    drafts(tmp_path, last=LETTER + "addressee_name: H.E. Ms. Jane Doe\n", statement=STATEMENT)
    assert "-addressee_name: H.E. Ms. Jane Doe" in difference(tmp_path, "last", date(2028, 8, 4))


def test_a_letter_may_get_another_annex(tmp_path: Path) -> None:
    drafts(tmp_path, last=ISSUED, statement=STATEMENT, other=STATEMENT)
    assert "+annex: {draft: other}   # what is sent" in difference(tmp_path, "last", annexes=("other",))
    both = "+annex: [{draft: other}, {draft: statement}]   # what is sent"
    assert both in difference(tmp_path, "last", annexes=("other", "statement"))


def test_a_released_annex_is_last_years(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    manifest, problems = pipeline.release(world, "statement")
    assert manifest, problems
    pinned = f"annex: {{released: statement, sha256: {manifest.content_sha256}}}"
    drafts(tmp_path, statement=STATEMENT, last=LETTER.replace("annex: {draft: statement}", pinned))
    assert "+annex: TODO" in difference(tmp_path, "last")
    two = pinned.replace("annex: ", "annex: [{draft: other, enclosures: [") + "]}]"
    drafts(tmp_path, other=STATEMENT, last=LETTER.replace("annex: {draft: statement}", two))
    assert "+annex: TODO" in difference(tmp_path, "last")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_mark_of_a_file_stay(end: str, mark: str, tmp_path: Path) -> None:
    text = mark + ("# yaml-language-server: $schema=x\n#\n# About last year.\n" + STATEMENT).replace("\n", end)
    drafts(tmp_path, last=text)
    rolled, problems = begin.rolled(opened(tmp_path), "last", None, ())
    assert rolled, problems
    head = ("# yaml-language-server: $schema=x", "#", "# Rolled forward from last.", "format: 1")
    assert rolled.text.startswith(mark + end.join(head) + end)
    assert rolled.text.count("\n") == rolled.text.count(end)


@pytest.mark.parametrize("name", [path.parent.name for path in sorted(REPOSITORY.glob("drafts/*/draft.yaml"))])
@pytest.mark.parametrize("day", [None, date(2027, 7, 30)])
def test_every_draft_of_ours_rolls_forward_and_builds(name: str, day: date | None, tmp_path: Path) -> None:
    texts = {path.parent.name: path.read_text(encoding="utf-8") for path in REPOSITORY.glob("drafts/*/draft.yaml")}
    world = drafts(tmp_path, **texts)
    rolled, problems = begin.rolled(world, name, day, ())
    assert rolled, problems
    assert begin.write(world, "next", rolled.text) == ()
    written = pipeline.build(opened(tmp_path), "next", ("docx",))
    assert written.input == ()
    assert all(problem.code != "ZD601" for problem in written.text)


def test_a_day_that_was_just_now_comes_next_year(tmp_path: Path) -> None:
    world = drafts(tmp_path, last=STATEMENT)
    drafted, problems = pipeline.draft(world, "last")
    assert drafted, problems
    from zerodraft.spec.roll import next_day

    days = [date(2025, 7, 29), date(2025, 7, 30), date(2025, 7, 31), date(2026, 7, 30), TODAY]
    found = [next_day(drafted.draft.spec, today) for today in days]
    assert [day.year if day else None for day in found] == [2026, 2026, 2026, 2027, 2027]


def test_a_day_that_moves_comes_by_its_rule(tmp_path: Path) -> None:
    text = STATEMENT.replace("world-day-against-trafficking-in-persons", "{day}")
    days = {"world-habitat-day": date(2027, 10, 4), "vesak-the-day-of-the-full-moon": None}
    world = drafts(tmp_path, **{f"d{at}": text.replace("{day}", day) for at, day in enumerate(days)})
    from zerodraft.spec.roll import next_day

    for at, coming in enumerate(days.values()):
        drafted, problems = pipeline.draft(world, f"d{at}")
        assert drafted, problems
        assert next_day(drafted.draft.spec, TODAY) == coming


def test_the_statement_of_2025_becomes_the_draft_for_2027(tmp_path: Path) -> None:
    names = ("2025-world-day-statement", "2027-world-day-statement")
    texts = {name: (REPOSITORY / "drafts" / name / "draft.yaml").read_text(encoding="utf-8") for name in names}
    world = drafts(tmp_path, **texts)
    rolled, problems = begin.rolled(world, names[0], date(2027, 7, 30), ())
    assert rolled, problems
    begin.write(world, "next", rolled.text)
    ours, _ = pipeline.draft(opened(tmp_path), "next")
    expected, _ = pipeline.draft(opened(tmp_path), names[1])
    assert ours and expected
    assert ours.draft.spec == expected.draft.spec


def test_there_is_no_next_time_after_the_last_year_of_the_calendar(tmp_path: Path) -> None:
    drafts(tmp_path, last=STATEMENT.replace("2025-07-30", "9999-12-31"))
    assert "+date: TODO" in difference(tmp_path, "last")
