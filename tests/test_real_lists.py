"""Real lists of States come out as they were printed, or check names what was wrong in the original."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from workspaces import STATEMENT, drafts, lines
from zerodraft import language as languages
from zerodraft import pipeline
from zerodraft.assemble.parties import Face, Parties, Party
from zerodraft.check.runner import run
from zerodraft.language import Language
from zerodraft.model.document import Document, Paragraph, Profile, Run
from zerodraft.model.problem import Place
from zerodraft.registers import states

CASES = yaml.safe_load((Path(__file__).parent / "real" / "lists.yaml").read_text(encoding="utf-8"))["lists"]
PLACE = Place("lists.yaml")
COMMA = {"ar": "، ", "zh": "、"}
ORGANIZATIONS = {"European Union": "the European Union"}

DRAFTED = [
    case
    for case in CASES
    if case.get("joined", "running") == "running" and "language" not in case and "article" not in case
]

each_case = pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])


@each_case
def test_a_real_list_comes_out_as_printed_or_as_its_slips_are_mended(case: dict[str, Any]) -> None:
    text = case.get("mended", plain(case)) if case.get("slips") else plain(case)
    if text:
        assert printed(case, parties(case, text)) == text


@each_case
def test_check_names_the_slips_of_a_real_list_and_nothing_else_about_it(case: dict[str, Any]) -> None:
    assert {problem.code for problem in checked(case)} == set(case.get("slips", ()))


@each_case
def test_a_real_list_has_as_many_states_as_its_source_says(case: dict[str, Any]) -> None:
    if count := case.get("count"):
        named = len(parties(case, case.get("mended") or plain(case)).parties)
        assert named + bool(case.get("lead")) + len(case.get("with", ())) + case.get("others", 0) == count


@pytest.mark.parametrize("case", DRAFTED, ids=[case["id"] for case in DRAFTED])
def test_a_draft_with_the_states_of_a_real_list_prints_it(case: dict[str, Any], tmp_path: Path) -> None:
    made = parties(case, case.get("mended") or plain(case))
    given = {
        "states": [party.state for party in made.parties],
        "joined": "all",
        "form": made.form or "un-short",
        "order": made.order,
        "forms": {party.state: party.form for party in made.parties if party.form},
        "organizations": [party.state for party in made.organizations],
    }
    text = STATEMENT.replace("2025-07-30", case["date"].isoformat())
    text = re.sub(r"signatories:.*?(?=body:)", yaml.safe_dump({"signatories": given}), text, flags=re.DOTALL)
    drafted, problems = pipeline.draft(drafts(tmp_path, statement=text), "statement")
    assert drafted, lines(problems)
    printed_so = " ".join(each.text for each in drafted.document.paragraphs()).replace("’", "'")
    assert (case.get("mended") or plain(case)) in printed_so


def plain(case: dict[str, Any]) -> str:
    """The list as printed, in the spelling of the register."""
    text = str(case["text"]).replace("’", "'")
    for printed_so, spelled in case.get("spelled", {}).items():
        text = text.replace(printed_so.replace("’", "'"), spelled.replace("’", "'"))
    return text


def parties(case: dict[str, Any], text: str) -> Parties:
    """The States of a list, in no order unless the case says as-listed."""
    day, code = case["date"], case.get("language", "en")
    found = [resolved(name, day, code) for name in split(text, day, code)]
    forms = {resolved(name, day, "en"): form for name, form in case.get("forms", {}).items()}
    made = [Party(state, "joined", PLACE, form=forms.get(state, "")) for state in found if state not in ORGANIZATIONS]
    if case.get("order") != "as-listed":
        random.Random(case["id"]).shuffle(made)
    return Parties(
        tuple(made),
        day,
        organizations=tuple(Party(name, "joined", PLACE) for name in case.get("organizations", ())),
        form="un-short" if case.get("mended") and case.get("form") == "popular" else case.get("form", ""),
        order=case.get("order", ""),
        observers_stand=case.get("observers", ""),
    )


def printed(case: dict[str, Any], made: Parties) -> str:
    """The list as zerodraft prints it."""
    language = languages.load(case.get("language", "en"))
    assert language
    joined = case.get("joined", "running")
    face = Face(article=case.get("article", joined == "running"))
    if joined == "running":
        return "".join(run.text for run in made.names(language, face).runs).replace("’", "'")
    names = [made.printed(party, language, face) for party in made.arranged(language.code, face)]
    comma = COMMA.get(language.code, ", ")
    if joined == "serial":
        return f"{comma.join(names[:-1])}, and {names[-1]}"
    return comma.join(names).replace("’", "'")


def split(text: str, day: date, code: str) -> list[str]:
    """The names of a list; a name may hold the word that joins the last one."""
    language = languages.load(code)
    assert language
    names = re.split(r"[,،、](?![^(]*\))(?! Federal Republic of) ?", text)
    *before, last = [name.strip() for name in names]
    return before + list(parted(last, day, language))


def parted(last: str, day: date, language: Language) -> Iterator[str]:
    """The last part of a list, which is one name or two joined by the word that joins."""
    last = re.sub(r"^and ", "", last)
    if last in ORGANIZATIONS.values() or states.find(last, day, language.code).id:
        yield last
        return
    word = language.join(["@", "@"])[0]
    for match in re.finditer(re.escape(word), last):
        parts = last[: match.start()], last[match.end() :]
        if all(part in ORGANIZATIONS.values() or states.find(part, day, language.code).id for part in parts):
            yield from parts
            return
    yield last


def resolved(name: str, day: date, code: str) -> str:
    """The id of the State of that name; an organization by its own name."""
    for organization, words in ORGANIZATIONS.items():
        if name in (organization, words):
            return organization
    found = states.find(name, day, code)
    assert found.id, f"no State called {name} on {day} in {code}: {found}"
    return found.id


def checked(case: dict[str, Any]) -> Iterator[Any]:
    """What check says about the list in the words that its source prints around it."""
    text = case.get("said", "{}").format(case["text"])
    paragraph = Paragraph("p", "body", (Run(text),), PLACE)
    code = case.get("language", "en")
    day = case["date"]
    profile: Profile = "DOC" if case.get("joined") == "commas" else "STM"
    document = Document("real", "", profile, code, "ltr", "", day.isoformat(), "un", (paragraph,), PLACE)
    for problem in run(document, day).problems:
        if problem.code.startswith("ZD10"):
            yield problem
