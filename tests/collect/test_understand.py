"""What a document is, told by its paragraphs alone: the two sources of the library, and small texts of other kinds."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workspaces import workspace
from zerodraft.collect.masthead import masthead
from zerodraft.collect.understand import Understood, ids_of, understand
from zerodraft.language import load
from zerodraft.library import load as library
from zerodraft.model.library import SourceText
from zerodraft.model.reading import Kept
from zerodraft.model.record import replace

ENGLISH = load("en")
ENGLISH = load("en")
NUMBERED = re.compile(r"(\d+\.|\([a-z]\)) ")


def kept(*texts: str) -> list[Kept]:
    made = []
    for text in texts:
        number = NUMBERED.match(text)
        made.append(Kept(0, 0, text[number.end() :] if number else text, number=number[1] if number else ""))
    return made


def of(*texts: str, on: date | None = None, language: str = "en") -> Understood:
    known = load(language)
    assert known
    return understand(kept(*texts), known, on, "text")


def source(tmp_path: Path, name: str) -> SourceText:
    loaded = library.source(workspace(tmp_path, {}), name).value
    assert loaded
    return loaded.source


@pytest.mark.parametrize("name", ["a-68-500", "vienna-joint-statement-30-july-2025"])
def test_the_paragraphs_of_a_source_get_back_its_ids_and_fields(tmp_path: Path, name: str) -> None:
    wanted = source(tmp_path, name)
    found = of(*wanted.paragraphs.values())
    assert found.paragraphs == wanted.paragraphs
    assert list(found.paragraphs) == list(wanted.paragraphs)
    assert (found.kind, found.title, found.date, found.voices) == (
        wanted.kind,
        wanted.title,
        wanted.date,
        wanted.voices,
    )
    assert (len(found.parties), found.missing) == (22, ())


def test_a_masthead_that_print_ran_together_comes_apart(tmp_path: Path) -> None:
    wanted = source(tmp_path, "a-68-500")
    rest = [text for id, text in wanted.paragraphs.items() if not id.startswith("masthead/")]
    head = ("United Nations A/68/500", "General Assembly Distr.: General 3 October 2013 Original: English",
            "Sixty-eighth session Agenda item 108 Crime prevention and criminal justice")  # fmt: skip
    found = of(*head, *rest)
    assert found.paragraphs == wanted.paragraphs
    assert (found.organ, found.symbol, found.session, found.items) == ("General Assembly", "A/68/500", "68", ("108",))
    assert ids_of(kept(*head, *rest), found.paragraphs)[:3] == (  # type: ignore[index]
        "masthead/organization", "masthead/organ", "masthead/session",
    )  # fmt: skip


def test_numbers_leave_the_paragraphs_and_give_them_their_ids(tmp_path: Path) -> None:
    found = of("Declaration on rivers", "We, the Ministers, having met in Minsk,", "1. Reaffirm our ties;",
               "2. Decide:", "(a) To meet;", "(b) To report.", "Minsk, 3 May 2019")  # fmt: skip
    assert list(found.paragraphs) == [
        "declaration/title", "declaration/chapeau", "declaration/1", "declaration/2", "declaration/2-a", "declaration/2-b",
        "declaration/place-and-date",
    ]  # fmt: skip
    assert found.paragraphs["declaration/1"] == "Reaffirm our ties;"
    assert found.numbers["declaration/2-b"] == "(b)"
    assert (found.voices, found.date, found.place) == ({"declaration": "bare"}, date(2019, 5, 3), "Minsk")


def test_preambular_paragraphs_speak_in_participles_and_the_others_in_the_third_person() -> None:
    found = of("Resolution adopted by the General Assembly on 3 May 2019", "The General Assembly,", "Recalling its resolution 64/293,",
               "Taking note with appreciation of the report,", "1. Reaffirms the Plan;", "2. Decides to meet.")  # fmt: skip
    assert found.voices == {"preamble": "participle", "resolution": "third"}
    assert list(found.substance) == ["preamble/1", "preamble/2", "resolution/1", "resolution/2"]
    assert (found.kind, found.date) == ("resolution", date(2019, 5, 3))


def test_a_printed_number_is_that_of_the_paragraph_whatever_stands_before_it() -> None:
    found = of("Declaration on Lakes", "3 May 2019", "We, the Ministers of Chad and Niger,",
               "Deeply concerned that lakes dry out,", "Mindful of the Plan,", "Declare the following:",
               "1. Reaffirm the Plan;", "2. Decide to meet.")  # fmt: skip
    assert list(found.substance) == ["preamble/1", "preamble/2", "declaration/1", "declaration/2"]
    assert found.paragraphs["declaration/lead"] == "Declare the following:"


def test_a_list_within_a_paragraph_is_numbered_under_it_and_notes_stand_apart() -> None:
    texts = (
        "Statement on lakes",
        "3 May 2019",
        "We welcome:",
        "the lakes;",
        "the rivers.",
        "See resolution 64/293.",
        "We meet.",
    )
    lines = [replace(each, kind="note") if each.text.startswith("See") else each for each in kept(*texts)]
    assert ENGLISH
    found = understand(lines, ENGLISH, None, "text")
    assert list(found.paragraphs) == [
        "statement/title",
        "statement/date",
        "statement/1",
        "statement/1-1",
        "statement/1-2",
        "statement/note",
        "statement/2",
    ]
    assert found.date == date(2019, 5, 3)


def test_notes_at_the_end_do_not_hide_the_place_and_date() -> None:
    lines = [*kept("Statement on lakes", "We meet.", "Minsk, 3 May 2019"), Kept(0, 0, "See A/1.", "note")]
    assert ENGLISH
    found = understand(lines, ENGLISH, None, "text")
    assert list(found.paragraphs)[-2:] == ["statement/place-and-date", "statement/note"]
    assert found.place == "Minsk"


def test_a_resolution_has_the_title_behind_its_number() -> None:
    found = of(
        "A/RES/68/192",
        "Resolution adopted by the General Assembly on 18 December 2013",
        "68/192. Coordination of efforts",
        "The General Assembly,",
        "1. Decides to meet.",
    )
    assert (found.title, found.symbol, found.date) == ("Coordination of efforts", "A/RES/68/192", date(2013, 12, 18))


def test_what_the_registers_know_otherwise_is_told() -> None:
    found = of(
        "A/68/500",
        "Sixty-eighth session",
        "Agenda item 108",
        "Peace in our time",
        "Letter dated 26 September 2019 from the Permanent Representative of Belarus",
        "I have the honour to transmit a text.",
        "Annex",
        "Declaration on lakes",
        "We meet.",
    )
    said = "\n".join(problem.message for problem in found.problems)
    assert "the masthead names session 68, and 2019-09-26 is in session 74" in said
    assert 'item 108 of session 68 is "Crime prevention and criminal justice" in the register' in said


PIECES = st.sampled_from(
    [
        "United Nations", "A/68/500", "General Assembly", "Distr.: General", "3 October 2013", "Sixty-eighth session",
        "Agenda items 20 (b) and (d)", "Letter dated 3 May 2019 from X", "I have the honour to transmit", "(Signed) A. B.",
        "Annex I", "Annex", "Declaration on lakes", "Joint statement by Egypt, Belarus, X and Mali", "We, the Ministers,",
        "The General Assembly,", "Recalling its resolution,", "Reaffirms:", "the lakes;", "We meet.", "Minsk, 3 May 2019",
        "31 June 2019", "II", ";", "\u00a0", "озёра", "Original: English", "States:", "and", "68/192. Title",
    ]
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.lists(PIECES, min_size=1, max_size=3).map(" ".join),
            st.sampled_from(["", "1.", "7.", "(a)", "I.", "note"]),
        ),
        min_size=1,
        max_size=14,
    )
)
def test_no_word_of_a_document_is_lost_or_moved(rows: list[tuple[str, str]]) -> None:
    assert ENGLISH
    lines = [
        Kept(0, 0, text, "note") if number == "note" else Kept(0, 0, text, number=number)
        for text, number in rows
        if text.strip()
    ]
    if not lines:
        return
    found = understand(lines, ENGLISH, None, "text")
    ids = ids_of(lines, found.paragraphs)
    assert ids is not None
    assert len(ids) == len(lines)
    assert all(id in found.paragraphs for id in ids)
    assert all(id.partition("/")[0] in found.voices for id in found.substance)


def test_slips_of_order_names_of_another_day_and_strangers_are_told() -> None:
    found = of(
        "Joint statement by Egypt, Belarus, Turkey, Atlantis and the Philippines", "We meet.", on=date(2025, 7, 30)
    )
    said = "\n".join(problem.message for problem in found.problems)
    assert "Egypt is listed before Belarus" in said
    assert '"Turkey" was not the name of a State on 2025-07-30' in said
    assert '"Atlantis" stands among the States' in said
    assert found.parties == ("Egypt", "Belarus", "Türkiye", "Philippines")
    assert {problem.severity for problem in found.problems} == {"warning"}


def test_what_is_not_found_stays_empty_and_is_said() -> None:
    found = of("We reaffirm our ties.", "We meet again.")
    assert (found.kind, found.date, found.symbol, found.parties) == ("other", None, "", ())
    assert set(found.missing) == {"title", "date", "place", "parties"}
    assert list(found.paragraphs) == ["text/1", "text/2"]


def test_a_letter_with_two_annexes_keeps_them_apart() -> None:
    found = of("A/73/800–S/2019/212", "Identical letters dated 3 May 2019 from the Permanent Representative of Egypt",
               "I have the honour to transmit two texts.", "They speak of rivers.", "(Signed) A. B.", "Ambassador", "Annex I",
               "Declaration on rivers", "We welcome the meeting.", "Annex II", "Joint statement on lakes", "We recall the meeting.")  # fmt: skip
    assert found.kind == "letter with annexed declaration and joint statement"
    assert found.paragraphs["letter/signature"] == "(Signed) A. B.\nAmbassador"
    assert found.paragraphs["letter/1"] == "They speak of rivers."
    assert list(found.substance) == ["annex/1", "annex-2/1"]
    assert (found.symbol, found.session, found.date) == ("A/73/800–S/2019/212", "73", date(2019, 5, 3))


@pytest.mark.parametrize(
    ("language", "lines", "session", "items"),
    [
        ("en", ("Tenth emergency special session", "Agenda item 5"), "ES-10", ("5",)),
        ("en", ("Seventy-third session", "Agenda items 20 (b) and (d) and 31"), "73", ("20 (b)", "20 (d)", "31")),
        ("fr", ("Nations Unies", "Soixante-huitième session", "Point 108 de l’ordre du jour"), "68", ("108",)),
        ("es", ("Naciones Unidas", "Sexagésimo octavo período de sesiones", "Tema 108 del programa"), "68", ("108",)),
    ],
)
def test_sessions_and_items_are_read_in_their_language(
    language: str, lines: tuple[str, ...], session: str, items: tuple[str, ...]
) -> None:
    known = load(language)
    assert known
    found = masthead(lines, known)
    assert found
    assert (found.session, found.items) == (session, items)
