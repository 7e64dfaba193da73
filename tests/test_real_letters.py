"""Real letters of 1976 to 2024: title, session line, item lines and organs come out as printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from workspaces import STATEMENT, TODAY, lines, workspace
from zerodraft import pipeline
from zerodraft.check.runner import run
from zerodraft.model.document import Document, Paragraph, Run
from zerodraft.model.problem import Place
from zerodraft.pipeline import Drafted

CASES = yaml.safe_load((Path(__file__).parent / "real" / "letters.yaml").read_text(encoding="utf-8"))["letters"]
PLACE = Place("letters.yaml")
ANNEXED = STATEMENT.replace("Belarus, Egypt, Lao People's Democratic Republic", "Egypt, Jordan, Lebanon")


def cases(*keys: str) -> pytest.MarkDecorator:
    """The letters of which the source shows all of these."""
    found = [case for case in CASES if all(key in case for key in keys)]
    return pytest.mark.parametrize("case", found, ids=[case["id"] for case in found])


@cases("title")
def test_the_title_of_a_real_letter_comes_out_as_printed(case: dict[str, Any], tmp_path: Path) -> None:
    assert alike(drafted(case, tmp_path).document.title, expected(case))


@cases("masthead")
def test_the_masthead_of_a_real_letter_comes_out_as_printed(case: dict[str, Any], tmp_path: Path) -> None:
    printed = iter(said(drafted(case, tmp_path), "masthead/"))
    missing = [line for line in map(str, case["masthead"]) if not any(alike(each, line) for each in printed)]
    assert not missing


@cases("circulated")
def test_a_real_letter_asks_for_what_it_asked(case: dict[str, Any], tmp_path: Path) -> None:
    request = " ".join(said(drafted(case, tmp_path), "letter/request"))
    assert request.endswith(f"as a document of {case['circulated']}.")


@cases("annex")
def test_the_annex_of_a_real_letter_is_headed_as_printed(case: dict[str, Any], tmp_path: Path) -> None:
    assert said(drafted(case, tmp_path), "annex/heading") == [case["annex"]]


@cases("signature")
def test_a_real_letter_is_signed_as_printed(case: dict[str, Any], tmp_path: Path) -> None:
    signatures = [
        each.text for each in drafted(case, tmp_path).document.paragraphs() if each.id == "letter/signature/name"
    ]
    assert signatures == [case["signature"]]


@cases("title")
def test_check_names_the_slips_of_a_real_title_and_nothing_else(case: dict[str, Any]) -> None:
    if case["title"].isupper():
        return
    paragraph = Paragraph("letter/title", "title", (Run(case["title"]),), PLACE)
    document = Document("real", "", "DOC", "en", "ltr", "", str(case["date"]), "un", (paragraph,), PLACE)
    assert {problem.code for problem in run(document, TODAY).problems} == set(case.get("slips", ()))


@cases("keys")
def test_check_has_nothing_against_a_real_letter(case: dict[str, Any], tmp_path: Path) -> None:
    assert not lines(run(drafted(case, tmp_path).document, TODAY).problems)


def expected(case: dict[str, Any]) -> str:
    """The title as printed, its slips mended and what differs without being wrong as zerodraft writes it."""
    title = str(case.get("mended", case["title"]))
    for printed, written in case.get("differs", {}).items():
        assert printed in title
        title = title.replace(printed, written)
    return title


def alike(made: str, printed: str) -> bool:
    """True for the same words; capitals of a machine that had no accents are the same words in capitals."""
    made, printed = (text.replace("’", "'").replace("\n", " ") for text in (made, printed))
    return made == printed or (printed.isupper() and made.upper().replace("É", "E") == printed)


def drafted(case: dict[str, Any], root: Path) -> Drafted:
    """The letter that a draft with the case's keys makes."""
    given = {
        "format": 1,
        "template": case.get("template", "cover_letter"),
        "profile": "issued",
        "date": case["date"],
        "annex": {"draft": "statement"},
        **case["keys"],
    }
    files = {"drafts/statement/draft.yaml": ANNEXED, "drafts/letter/draft.yaml": written(given)}
    if own := case.get("own"):
        offices = [
            {"id": id, "title": {"en": title}, "source": case["source"], "date": case["date"]}
            for id, title in own.items()
        ]
        files["clause_library/registers/offices.yaml"] = written({"format": 1, "offices": offices})
    made, problems = pipeline.draft(workspace(root, files), "letter")
    assert made, lines(problems)
    return made


def written(data: dict[str, Any]) -> str:
    """The data as the plain YAML that people write: no anchors."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return re.sub(r": '(\d+)'$", r": \1", text, flags=re.MULTILINE)


def said(made: Drafted, *parts: str) -> list[str]:
    """The words of the paragraphs whose ids begin with one of the parts."""
    return [each.text for each in made.document.paragraphs() if each.id.startswith(parts)]
