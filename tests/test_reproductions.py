"""The two earlier documents, word for word: assembled from clauses, written to Word, and read back out of the file."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import yaml
from docx.oxml.ns import qn

from test_cases import made
from workspaces import REPOSITORY, drafts, lines, opened, uncached
from zerodraft import pipeline
from zerodraft.text.normal import normal

WORLD = uncached(opened(REPOSITORY))
# The job number stands at the foot of the printed page; the source lists it as a repair, not as a paragraph.
FOOT = "13-49986"


def source(name: str, *parts: str) -> list[str]:
    """The paragraphs of these parts of a source, a line break counting as a new paragraph."""
    path = REPOSITORY / "clause_library" / "sources" / f"{name}.yaml"
    found = yaml.safe_load(path.read_text(encoding="utf-8"))["paragraphs"]
    return [normal(text) for id, text in found.items() if id.split("/")[0] in parts]


def joined_signature(texts: list[str]) -> list[str]:
    """The three paragraphs of the signature block as the one of the source."""
    at = texts.index("(Signed) Andrei Dapkiunas")
    return [*texts[:at], " ".join(texts[at : at + 3]), *texts[at + 3 :]]


def letter(texts: list[str]) -> list[str]:
    return joined_signature([text for text in texts if text != FOOT])


def plain(texts: list[str]) -> list[str]:
    return texts


CASES = {
    "2013-a-68-500": (source("a-68-500", "masthead", "letter", "annex"), letter),
    "2013-declaration": (source("a-68-500", "annex")[1:], plain),
    "2025-world-day-statement": (source("vienna-joint-statement-30-july-2025", "statement"), plain),
}
Case = tuple[list[str], Callable[[list[str]], list[str]]]


@pytest.mark.parametrize("name", CASES)
def test_a_reproduction_says_what_the_document_says(name: str) -> None:
    expected, shape = CASES[name]
    drafted, problems = pipeline.draft(WORLD, name)
    assert drafted, lines(problems)
    assert shape([normal(each.text) for each in drafted.document.paragraphs()]) == expected


@pytest.mark.parametrize("name", CASES)
def test_it_says_the_same_when_it_is_read_back_out_of_the_word_file(name: str) -> None:
    expected, shape = CASES[name]
    assert shape([normal(text) for text in read_back(made(WORLD, name, "docx"))]) == expected


def read_back(data: bytes) -> list[str]:
    """The words of every paragraph of a Word file's body, as another program reads them."""
    body = docx.Document(io.BytesIO(data)).element.body
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    texts = []
    for paragraph in body.iter(qn("w:p")):
        pieces = [signs.get(piece.tag, piece.text or "") for piece in paragraph.iter(qn("w:t"), *signs)]
        texts.append("".join(pieces))
    return texts


def test_the_ten_paragraphs_are_numbered_in_the_text_and_by_word_itself() -> None:
    drafted, _ = pipeline.draft(WORLD, "2013-a-68-500")
    assert drafted
    numbers = [each.number for each in drafted.document.paragraphs() if each.number]
    assert numbers == [f"{at}." for at in range(1, 11)]
    body = docx.Document(io.BytesIO(made(WORLD, "2013-a-68-500", "docx"))).element.body
    assert len(list(body.iter(qn("w:numPr")))) == 10


def test_the_job_number_stands_in_the_issued_letter() -> None:
    assert read_back(made(WORLD, "2013-a-68-500", "docx")).count(FOOT) == 1


@pytest.mark.parametrize("name", CASES)
def test_every_departure_of_the_original_is_declared(name: str) -> None:
    drafted, _ = pipeline.draft(WORLD, name)
    assert drafted
    assert [each for each in pipeline.checked(WORLD, drafted).problems if each.severity == "error"] == []


DEPARTURES = {
    "2013-a-68-500": [("Bahrain, Belarus, Bangladesh", "Bahrain, Bangladesh, Belarus")],
    "2013-declaration": [("Libya, Nicaragua, the", "Libya, the Republic of Nicaragua, the")],
    "2025-world-day-statement": [
        ("Bolivia, Egypt", "Bolivia (Plurinational State of), Egypt"),
        ("Laos", "the Lao People's Democratic Republic"),
        ("Turkmenistan, United Arab Emirates", "Turkmenistan, the United Arab Emirates"),
        ("Uzbekistan, Venezuela on", "Uzbekistan and Venezuela (Bolivarian Republic of) on"),
        ("World Day Against", "World Day against"),
        ("25th anniversary", "twenty-fifth anniversary"),
        ("15th anniversary", "fifteenth anniversary"),
    ],
}


@pytest.mark.parametrize("name", DEPARTURES)
def test_without_its_declared_departures_the_text_follows_the_rules(name: str, tmp_path: Path) -> None:
    yaml_text = (REPOSITORY / "drafts" / name / "draft.yaml").read_text(encoding="utf-8")
    annexed = (REPOSITORY / "drafts" / "2013-declaration" / "draft.yaml").read_text(encoding="utf-8")
    world = drafts(tmp_path, ruled=yaml_text.partition("\nas_issued:")[0] + "\n", **{"2013-declaration": annexed})
    drafted, problems = pipeline.draft(world, "ruled")
    assert drafted, lines(problems)
    ruled = "\n".join(normal(each.text) for each in drafted.document.paragraphs())
    printed = "\n".join(CASES[name][0])
    for as_issued, by_the_rules in DEPARTURES[name]:
        assert as_issued in printed and as_issued not in ruled
        assert by_the_rules in ruled and by_the_rules not in printed
