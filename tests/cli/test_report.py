"""Problems as they are read on a terminal: each line beside the problem it comes from."""

from __future__ import annotations

import pytest

from zerodraft.cli import report
from zerodraft.model.problem import Place, Problem

ORDER = Problem(
    "ZD104",
    "error",
    "the letter lists Belarus before Bangladesh",
    Place("drafts/letter/draft.yaml", 14, 7),
    "remove `names:`",
    "Editorial Manual, Communications",
    "letter/transmit",
    "… of Bahrain, Belarus and Bangladesh …\n              ^^^^^^^",
)
LONELY = Problem("ZD010", "error", 'there is no draft called "x"')
AGAIN = Problem("ZD104", "warning", "once more", Place("drafts/letter/draft.yaml", 2, 1))


def said(*problems: Problem) -> list[str]:
    import click

    return [click.unstyle(line) for line in report.lines(problems)]


def test_a_problem_has_its_place_its_words_its_mend_and_who_says_so() -> None:
    assert said(ORDER) == [
        "drafts/letter/draft.yaml:14:7: error ZD104 the letter lists Belarus before Bangladesh",
        "    … of Bahrain, Belarus and Bangladesh …",
        "                  ^^^^^^^",
        "    mend: remove `names:`",
        "    source: Editorial Manual, Communications",
        "    zerodraft explain ZD104",
    ]


def test_problems_stand_in_the_order_of_their_places_and_a_code_is_explained_once() -> None:
    assert said(ORDER, LONELY, AGAIN) == [
        'error ZD010 there is no draft called "x"',
        "    zerodraft explain ZD010",
        "drafts/letter/draft.yaml:2:1: warning ZD104 once more",
        "    zerodraft explain ZD104",
        *said(ORDER)[:-1],
    ]


@pytest.mark.parametrize(
    ("foreign", "plain"),
    [
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("a\rb", "a b"),
        ("a\nb", "a b"),
        ("\u202egnirts", "\ufffdgnirts"),
        ("\udce9t\udce9", "\ufffdt\ufffd"),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
    ],
)
def test_a_foreign_text_cannot_steer_the_terminal(foreign: str, plain: str) -> None:
    assert report.plain(foreign) == plain
    assert plain in said(Problem("ZD001", "error", foreign, Place(foreign)))[0]


@pytest.mark.parametrize(
    ("severities", "pending", "words"),
    [
        ("", 0, ""),
        ("error", 0, "1 error"),
        ("note error warning warning", 0, "1 error, 2 warnings, 1 note"),
        ("ZD604 ZD604 ZD605", 21, "2 gaps, 21 States pending"),
        ("ZD605", 1, "1 State pending"),
    ],
)
def test_problems_are_counted_in_words(severities: str, pending: int, words: str) -> None:
    problems = [
        Problem(each, "note", "") if each.startswith("ZD") else Problem("ZD1", each, "")  # type: ignore[arg-type]
        for each in severities.split()
    ]
    assert report.counted(problems, pending) == words


def test_a_text_without_end_is_cut() -> None:
    (line, *_) = said(Problem("ZD010", "error", f'there is no clause called "{"x" * 100_000}"'))
    assert len(line) < 2100
    assert line.endswith("…")
