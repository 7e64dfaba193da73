"""Drafts become documents: every case is a few lines of a draft, and the paragraphs that come of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workspaces import LETTER, STATEMENT, drafts, lines, outline
from zerodraft import pipeline
from zerodraft.assemble.number import numbered, with_unique_ids
from zerodraft.language import load
from zerodraft.model.document import Block, Paragraph, Section
from zerodraft.model.problem import Place

DECLARATION = """\
format: 1
template: declaration
title: Declaration on Victims
adopted: {on: 2013-09-26, at: New York, occasion: general_assembly, as: Fourth Ministerial Meeting}
signatories: {states: [Belarus, Egypt], joined: all}
body:
"""


def texts(root: Path, draft: str, part: str = "", **others: str) -> list[str]:
    """Every paragraph whose id begins with `part`, as "id | number | words"."""
    drafted, problems = pipeline.draft(drafts(root, draft=draft, **others), "draft")
    assert drafted, lines(problems)
    found = [each for each in drafted.document.paragraphs() if each.id.startswith(part)]
    return [" | ".join(filter(None, (each.id, each.number, each.text))) for each in found]


def body(root: Path, items: str, start: str = DECLARATION) -> list[str]:
    """The paragraphs of a body."""
    return [text for text in texts(root, start + items) if not text.startswith(("declaration/", "statement/"))]


BODIES = {
    "a clause": (
        "  - clause: unodc-coordination@2013",
        ["unodc-coordination | 1. | Express support for the activities of the United Nations Office on Drugs and Crime"
         " (UNODC) as coordinator of the Inter-Agency Coordination Group against Trafficking in Persons (ICAT)."],
    ),
    "new language in the voice of its place": (
        "  - text: '{{ verb(\"welcome\") }} {{ possessive(\"our\") }} progress'",
        ["text | 1. | Welcome our progress."],
    ),
    "closing punctuation is that of the place": (
        "  - text: One.\n  - text: Two;\n  - text: Three,\n  - text: Four",
        ["text | 1. | One;", "text-2 | 2. | Two;", "text-3 | 3. | Three;", "text-4 | 4. | Four."],
    ),
    "an id of one's own": ("  - {text: One, id: opening}\n  - text: Two", ["opening | 1. | One;", "text | 2. | Two."]),
    "a clause twice": (
        "  - {clause: information-exchange@2013, reads: One, why: w}\n  - {clause: information-exchange@2013, reads: Two, why: w}",
        ["information-exchange | 1. | One;", "information-exchange-2 | 2. | Two."],
    ),
    "sub-paragraphs": (
        "  - text: |\n      Encourage States:\n      (a) To do:\n      (i) this;\n      (ii) that;\n      (b) To go on\n  - text: Last",
        [
            "text | 1. | Encourage States:", "text/a | (a) | To do:", "text/i | (i) | this;", "text/ii | (ii) | that;",
            "text/b | (b) | To go on;", "text-2 | 2. | Last.",
        ],
    ),
    "paragraphs of one item": ("  - text: |\n      One:\n\n      Two\n  - text: Three", ["text | 1. | One:", "text/2 | Two;", "text-2 | 2. | Three."]),
    "clauses of one paragraph": (
        "  - - {clause: information-exchange@2013, reads: 'One,', why: w}\n    - {text: Two}\n  - text: Three",
        ["information-exchange | 1. | One. Two;", "text | 2. | Three."],
    ),
    "a heading": ("  - heading: Results\n  - text: One", ["heading | Results", "text | 1. | One."]),
    "numbers go on after a heading": (
        "  - text: One\n  - heading: Results\n  - text: Two",
        ["text | 1. | One;", "heading | Results", "text-2 | 2. | Two."],
    ),
    "a paragraph that is still open": ("  - text: TODO", ["text | 1. | [text of the paragraph]."]),
    "years": (
        "  - {clause: previous-declarations@2013, with: {years: 2010}}\n"
        "  - {clause: previous-declarations@2013, with: {years: [2010, 2012]}}\n"
        "  - {clause: previous-declarations@2013, with: {years: TODO}}",
        [
            f"previous-declarations{name} | {number}. | Reaffirm the previous Declarations of the Group of Friends United against"
            f" Human Trafficking, adopted at the ministerial meetings in {years}"
            for name, number, years in (
                ("", 1, "2010;"), ("-2", 2, "2010 and 2012;"), ("-3", 3, "[years with a declaration of a ministerial meeting]."),
            )
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_a_body_of(name: str, tmp_path: Path) -> None:
    items, expected = BODIES[name]
    assert body(tmp_path, items + "\n") == expected


WORKSHOP = "clause: workshop-outcome@2013, with: {event: workshop, place: Minsk, days: {from: FROM, to: TO}}"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2013-05-29", "2013-05-30", "on 29 and 30 May 2013 in Minsk"),
        ("2013-05-29", "2013-05-29", "on 29 May 2013 in Minsk"),
        ("2013-05-28", "2013-05-30", "from 28 to 30 May 2013 in Minsk"),
    ],
)
def test_a_stretch_of_days(first: str, last: str, expected: str, tmp_path: Path) -> None:
    item = WORKSHOP.replace("FROM", first).replace("TO", last)
    assert f"took place {expected}," in body(tmp_path, f"  - {{{item}}}\n")[0]


LISTS = {
    "two States": ("{states: [Egypt, Belarus], joined: all}", "Belarus and Egypt"),
    "pending States": ("{states: [Egypt, Belarus, Kazakhstan], joined: {Egypt: 2025-07-01}}", "[Belarus], Egypt and [Kazakhstan]"),
    "a State that declined is gone": (
        "{states: [Egypt, Belarus, Kazakhstan], joined: all, declined: {Kazakhstan: 2025-07-01}}", "Belarus and Egypt",
    ),
    "a group, less one and plus one": (
        "{group: friends-united-against-human-trafficking, attested: 2013-09-26, joined: all,"
        " without: [Bahrain, Bangladesh, Bolivia (Plurinational State of), Ecuador, India, Kazakhstan, Kyrgyzstan, Lao People's"
        " Democratic Republic, Libya, Nicaragua, Nigeria, Philippines, Qatar, Russian Federation, Singapore, Tajikistan,"
        " Turkmenistan, United Arab Emirates, Uzbekistan, Venezuela (Bolivarian Republic of)], plus: [Zimbabwe]}",
        "Belarus, Egypt and Zimbabwe",
    ),
    "any form of a name": ("{states: [The Gambia, Bolivia, Republic of Belarus], joined: all}",
                           "Belarus, Bolivia (Plurinational State of) and the Gambia"),
    "nobody yet": ("TODO", "[States]"),
    "one State": ("{states: [Egypt], joined: all}", "Egypt"),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of(name: str, tmp_path: Path) -> None:
    given_list, expected = LISTS[name]
    text = (
        STATEMENT.replace("{states", "{states").split("signatories:")[0]
        + f"signatories: {given_list}\nbody:\n  - text: One\n"
    )
    assert texts(tmp_path, text, "statement/title")[0].startswith(
        f"statement/title | Joint Statement by {expected} on the occasion"
    )


def transmit(root: Path, declaration: str) -> str:
    (found,) = texts(root, LETTER.replace("statement", "annexed"), "letter/transmit", annexed=declaration)
    return found


GROUP = "signatories: {group: friends-united-against-human-trafficking, attested: 2013-09-26, joined: all"
WITH_GROUP = (
    DECLARATION.replace("signatories: {states: [Belarus, Egypt], joined: all}", f"{GROUP}}}") + "  - text: One\n"
)


def test_a_group_is_constituted_only_when_every_attested_member_has_joined(tmp_path: Path) -> None:
    assert "the 22 United Nations Member States that constitute the Group of Friends" in transmit(
        tmp_path / "a", WITH_GROUP
    )
    without = WITH_GROUP.replace(GROUP, f"{GROUP}, without: [Egypt]")
    assert "on behalf of 21 United Nations Member States, namely Bahrain" in transmit(tmp_path / "b", without)
    plus = WITH_GROUP.replace(GROUP, f"{GROUP}, plus: [Zimbabwe]")
    assert "on behalf of 23 United Nations Member States, namely Bahrain" in transmit(tmp_path / "c", plus)
    pending = WITH_GROUP.replace("joined: all", "joined: {Belarus: 2013-09-01}")
    assert "constitute" not in transmit(tmp_path / "d", pending)
    statement = STATEMENT.replace(
        "signatories:\n  states: [Belarus, Egypt, Lao People's Democratic Republic]\n  joined: all",
        "signatories: {group: friends-united-against-human-trafficking, joined: all}",
    )
    assert "constitute" not in transmit(tmp_path / "e", statement), (
        "2025 attests who joined a statement, not who are members"
    )


def test_an_anniversary_is_computed_from_the_date_of_the_text(tmp_path: Path) -> None:
    item = "  - clause: protocol-anniversary@2025\n"
    for year, words in ((2025, "twenty-fifth"), (2026, "twenty-sixth"), (2001, "first")):
        start = STATEMENT.replace("2025-07-30", f"{year}-07-30").split("body:")[0] + "body:\n"
        assert f"marks the {words} anniversary" in body(tmp_path, item, start)[0]
    start = STATEMENT.replace("date: 2025-07-30", "date: TODO").split("body:")[0] + "body:\n"
    assert "marks the [anniversary" in body(tmp_path, item, start)[0]


@pytest.mark.parametrize("day", ["1900-01-01", "1946-06-26", "2300-12-31", "9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("draft", ["letter", "declaration", "statement"])
def test_a_day_of_another_century_is_printed_or_refused_never_a_crash(day: str, draft: str, tmp_path: Path) -> None:
    text = {"letter": LETTER, "declaration": f"{DECLARATION}  - text: One\n", "statement": STATEMENT}[draft]
    text = (
        text.replace("2025-08-04", day)
        .replace("2013-09-26", day)
        .replace("2025-07-30", day)
        .replace("session: 68, ", "")
    )
    written = pipeline.build(drafts(tmp_path, draft=text, statement=STATEMENT), "draft", ["docx", "text"])
    assert all(problem.place and problem.mend for problem in written.input), lines(written.input)


# ---- Ids and numbers


def paragraph(id: str, level: int = 0) -> Paragraph:
    return Paragraph(id, "text", (), Place("x"), level=level)


IDS = st.lists(st.sampled_from(["a", "a-2", "a-3", "a-2-2", "b"]), max_size=8)


@given(IDS)
def test_every_block_gets_an_id_of_its_own(ids: list[str]) -> None:
    blocks: tuple[Block, ...] = tuple(paragraph(id) for id in ids)
    made = [block.id for block in with_unique_ids((*blocks, Section("s", "s", blocks, Place("x"))))[0:-1]]
    nested = with_unique_ids((*blocks, Section("s", "s", blocks, Place("x"))))[-1]
    assert isinstance(nested, Section)
    every = [*made, *(block.id for block in nested.blocks)]
    assert len(every) == len(set(every))
    assert all(new == old or new.startswith(f"{old}-") for new, old in zip(every, ids * 2, strict=True))


def test_numbers_restart_in_every_section_and_under_every_parent() -> None:
    english = load("en")
    assert english
    levels = [1, 2, 3, 3, 2, 1, 2, 0, 1]
    section = Section("s", "s", tuple(paragraph("p", level) for level in levels), Place("x"))
    for block in numbered((section, section), english):
        assert isinstance(block, Section)
        numbers = [each.number for each in block.blocks if isinstance(each, Paragraph)]
        assert numbers == ["1.", "(a)", "(i)", "(ii)", "(b)", "2.", "(a)", "", "3."]


def test_amended_language_keeps_its_source_and_says_that_it_was_amended(tmp_path: Path) -> None:
    item = "  - {clause: information-exchange@2013, reads: Recognize it, why: shorter}\n"
    drafted, _ = pipeline.draft(drafts(tmp_path, draft=DECLARATION + item), "draft")
    assert drafted
    assert any(
        "information-exchange@2013 A/68/500 annex/7 amended" in line for line in outline(drafted.document.blocks)
    )


DAYS = {
    "world-day-against-trafficking-in-persons": "the World Day against Trafficking in Persons",
    "international-womens-day": "International Women's Day",
    "world-interfaith-harmony-week": "World Interfaith Harmony Week",
    "international-day-of-peace": "the International Day of Peace",
}


@pytest.mark.parametrize("day", DAYS)
def test_a_day_named_to_its_end_takes_no_article(day: str, tmp_path: Path) -> None:
    statement = STATEMENT.replace("world-day-against-trafficking-in-persons", day)
    (title,) = texts(tmp_path, statement, "statement/title")
    assert title.endswith(f"on the occasion of {DAYS[day]} “End the Exploitation”")
    (transmit,) = texts(tmp_path / "letter", LETTER, "letter/transmit", statement=statement)
    assert f"the joint statement on the occasion of {DAYS[day]}, which was issued in Vienna" in transmit


def test_a_charge_daffaires_signs_for_the_permanent_mission(tmp_path: Path) -> None:
    letter = LETTER.replace("state: Belarus", "state: Kazakhstan, office: charge_daffaires")
    (office,) = texts(tmp_path, letter, "letter/signature/office", statement=STATEMENT)
    mission = "the Permanent Mission of the Republic of Kazakhstan to the United Nations"
    assert office == f"letter/signature/office | Chargé d'affaires a.i. of {mission}"


@pytest.mark.parametrize("day", ["womens-day", "International Women's Day", "internatonal-womens-day"])
def test_a_day_that_is_not_in_the_register_is_met_with_the_one_that_holds_its_words(day: str, tmp_path: Path) -> None:
    statement = STATEMENT.replace("world-day-against-trafficking-in-persons", f'"{day}"')
    (problem,) = pipeline.draft(drafts(tmp_path, draft=statement), "draft").problems
    assert problem.mend == 'write "international-womens-day"'


def test_the_draft_names_an_addressee_whom_no_register_knows_yet(tmp_path: Path) -> None:
    letter = LETTER.replace("2025-08-04", "2027-08-04")
    (open_,) = texts(tmp_path, letter, "letter/address", statement=STATEMENT)
    assert open_.startswith("letter/address | [name of the addressee]")
    named = letter + "addressee_name: H.E. Ms. Jane Doe\n"
    (told,) = texts(tmp_path / "named", named, "letter/address", statement=STATEMENT)
    assert told == "letter/address | H.E. Ms. Jane Doe\nSecretary-General of the United Nations\nNew York"


def test_who_leads_without_signing_is_named(tmp_path: Path) -> None:
    drafted, problems = pipeline.draft(drafts(tmp_path, draft=STATEMENT + "chair: Kazakhstan\n"), "draft")
    mend = 'add it under "states:", or correct "chair:"'
    said = f"Kazakhstan leads and is not among the signatories / {mend}"
    assert drafted and lines(problems) == [f"drafts/draft/draft.yaml:13:8 warning ZD011 {said}"]


def test_a_name_that_was_not_understood_is_not_missed_a_second_time(tmp_path: Path) -> None:
    draft = STATEMENT.replace("Belarus, Egypt", "Belarus Egypt").replace("joined: all", "joined: {Egypt: 2025-07-01}")
    _, problems = pipeline.draft(drafts(tmp_path, draft=draft), "draft")
    assert [problem.message for problem in problems] == ['there is no State called "Belarus Egypt"']
