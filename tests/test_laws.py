"""The laws that hold for every case: same bytes anywhere, one truth, every value as it was written."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from test_reproductions import read_back
from workspaces import REPOSITORY, TODAY, drafts, lines, opened, uncached
from zerodraft import pipeline
from zerodraft.files import digest
from zerodraft.language import load
from zerodraft.model.document import Document, Run
from zerodraft.pipeline import World
from zerodraft.registers import states
from zerodraft.yamlfile.quoting import quote

ENGLISH = load("en")
KINDS = ("docx", "html", "text")
QUICK = (Phase.explicit, Phase.generate)  # an example builds four files: making it smaller would take minutes
DRAFTS = sorted(path.parent.name for path in REPOSITORY.glob("drafts/*/draft.yaml"))

# ---- Same bytes

HASHES = """
import json, sys, time
clock = float(sys.argv[3])
if clock:
    time.time = lambda: clock
    time.localtime = time.gmtime = lambda *given: time.struct_time((2038, 1, 19, 3, 14, 8, 1, 19, 0))
sys.path[:0] = [sys.argv[1] + "/src", sys.argv[1] + "/tests"]
from pathlib import Path
from test_laws import hashes
from workspaces import opened
print(json.dumps(hashes(opened(Path(sys.argv[2])))))
"""


def hashes(world: World) -> dict[str, str]:
    """A hash of every file that the drafts of a workspace make, by draft and kind, and of what is said of them."""
    found = {}
    for name in DRAFTS:
        drafted, problems = pipeline.draft(world, name)
        assert drafted, problems
        for kind in KINDS:
            data, problems = pipeline.written(world, drafted.document, kind, drafted.look)
            assert problems == ()
            found[f"{name}.{kind}"] = digest(data)
        found[f"{name} problems"] = digest("\n".join(lines(pipeline.checked(world, drafted).problems)).encode())
    return found


def elsewhere(folder: Path, here: Path, seed: str, zone: str, locale: str, clock: float) -> dict[str, str]:
    """The hashes of another process, with another hash seed, time zone, locale and clock, from another folder."""
    names = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "0"}
    command = [sys.executable, "-c", HASHES, str(REPOSITORY), str(here), str(clock)]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **names}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def copied(to: Path) -> Path:
    """A workspace of its own with all that the repository's has."""
    for folder in ("templates", "drafts", "clause_library"):
        shutil.copytree(REPOSITORY / folder, to / folder, ignore=shutil.ignore_patterns("released"))
    shutil.copy(REPOSITORY / "zerodraft.yaml", to)
    return to


def test_every_file_has_the_same_bytes_in_another_process_folder_zone_locale_and_year(tmp_path: Path) -> None:
    here = hashes(uncached(opened(REPOSITORY)))
    place = copied(tmp_path / "Ein anderer Ort – другое")
    for _ in ("cold cache", "warm cache"):
        assert elsewhere(tmp_path, place, "1", "Pacific/Kiritimati", "tr_TR.UTF-8", 0) == here
    assert elsewhere(place, place, "4242", "America/St_Johns", "C", 2147483648.0) == here


def test_what_is_kept_in_the_cache_changes_nothing(tmp_path: Path) -> None:
    place = copied(tmp_path / "place")
    expected = hashes(uncached(opened(place)))
    for _ in ("cold", "warm"):
        assert hashes(opened(place)) == expected
    assert any((place / "build" / ".cache").rglob("*.json"))


def test_a_document_with_a_date_does_not_know_the_day_it_is_built_on() -> None:
    world = uncached(opened(REPOSITORY))
    later = World(world.workspace, world.cache, date(2031, 1, 1))
    for name in DRAFTS:
        one, other = pipeline.draft(world, name)[0], pipeline.draft(later, name)[0]
        assert one and other
        assert one.document == other.document


# ---- Blocks


@pytest.mark.parametrize("name", DRAFTS)
def test_every_id_is_used_once_and_every_paragraph_and_run_has_a_place(name: str) -> None:
    drafted, _ = pipeline.draft(uncached(opened(REPOSITORY)), name)
    assert drafted
    paragraphs = list(drafted.document.paragraphs())
    ids = [each.id for each in paragraphs]
    assert len(ids) == len(set(ids))
    assert all(each.place.file for each in paragraphs)
    assert [run for each in paragraphs for run in each.runs if run.place is None] == []


@pytest.mark.parametrize("name", DRAFTS)
def test_agreed_language_carries_its_source_who_agreed_and_how(name: str) -> None:
    drafted, _ = pipeline.draft(uncached(opened(REPOSITORY)), name)
    assert drafted
    sourced = [run.source for each in drafted.document.paragraphs() for run in each.runs if run.source]
    assert sourced
    assert all(source.document and source.agreed_by and source.how and source.clause for source in sourced)


# ---- One truth

STATES = st.lists(st.sampled_from(states.ids()), min_size=3, max_size=12, unique=True)
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31))


def text_of(document: Document, id: str) -> str:
    found = [each.text for each in document.paragraphs() if each.id == id]
    assert len(found) == 1, (id, [each.id for each in document.paragraphs()])
    return found[0]


@given(STATES, DAYS, DAYS, st.integers(1, 180), st.text("abcdef ABC-", min_size=3).filter(str.strip))
@settings(max_examples=60, phases=QUICK)
def test_what_is_said_once_appears_equal_everywhere(
    members: list[str], written_on: date, adopted_on: date, item: int, words: str
) -> None:
    title, item_title = f"Declaration {' '.join(words.split())}", f"Item {' '.join(words.split())}"
    shorts = [found.label for id in members if (found := states.name(id, "un-short", adopted_on))]
    formal = [states.name(id, "un-formal", adopted_on) for id in members]
    if len(shorts) < 3 or not all(formal) or not all(states.status(id, written_on) == "member" for id in members):
        return
    listed = "\n".join(f"  - {quote(name)}" for name in shorts)
    declaration = f"""\
format: 1
template: declaration
title: {quote(title)}
adopted: {{on: {adopted_on}, at: Vienna, as: First Meeting}}
signatories:
  joined: all
  states:
{listed.replace("  -", "    -")}
body:
  - clause: information-exchange@2013
"""
    letter = f"""\
format: 1
template: cover_letter
profile: issued
date: {written_on}
sender: {{state: Belarus, name: Andrei Dapkiunas}}
agenda: {{session: 40, items: [{{title: {quote(item_title)}, number: "{item}"}}]}}
masthead: {{symbol: A/68/1}}
annex: {{draft: declaration}}
"""
    with tempfile.TemporaryDirectory() as folder:
        world = uncached(drafts(Path(folder), letter=letter, declaration=declaration))
        drafted, problems = pipeline.draft(world, "letter")
        assert drafted, lines(problems)
    document = drafted.document
    transmit = text_of(document, "letter/transmit")
    chapeau = text_of(document, "annex/declaration/chapeau")
    assert ENGLISH
    assert text_of(document, "letter/title") == document.title
    assert text_of(document, "annex/heading") == f"Annex to the l{document.title[1:]}"
    assert ENGLISH.day(written_on) in document.title
    assert f"convened on {ENGLISH.day(adopted_on)}" in transmit
    assert f"having met on {ENGLISH.day(adopted_on)}" in chapeau
    assert text_of(document, "annex/declaration/place-and-date") == f"Vienna, {ENGLISH.day(adopted_on)}"
    assert text_of(document, "annex/declaration/title") == title
    assert f"the {title}, which was adopted" in transmit
    assert text_of(document, "masthead/agenda-item") == f"Agenda item {item}"
    assert text_of(document, "masthead/agenda-title") == item_title
    assert f"agenda item {item}." in text_of(document, "letter/request")
    in_letter = [
        run.about for run in paragraph_runs(document, "letter/transmit") if run.about.startswith("signatories/")
    ]
    in_annex = [run.about for run in paragraph_runs(document, chapeau_id(document)) if "signatories/" in run.about]
    assert in_letter == [about for about in in_annex if about != "signatories/as"]
    assert len(in_letter) == len(shorts)
    assert f"{ENGLISH.number(len(shorts))} United Nations Member States" in transmit


def chapeau_id(document: Document) -> str:
    return next(each.id for each in document.paragraphs() if each.id.endswith("/chapeau"))


def paragraph_runs(document: Document, id: str) -> Iterator[Run]:
    for each in document.paragraphs():
        if each.id == id:
            yield from each.runs


# ---- Every value as it was written

MARKS = (
    "{{ }} {% %} {# {{x}} {%for%} * ** _ __ & &amp; < > <b> ]]> <!-- # ## - ::: \\ \\* \" ' “ ’ ^[ ^[note] ` | ~ $ % @ "
    "[x](y) {id} {.role} (a) → 😀 👩‍⚖️ שלום مرحبا 日本語 é é À İ ß 𝒳 word null yes TODO 12:30 1_000 !tag *anchor"
)
SIGNS = (*MARKS.split(), "1. ", "2013. was a year", "of the", "::: annex", "# Heading", "\u00a0", "\u200f")
VALUES = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=6).map(lambda parts: " ".join("".join(parts).split()))
VALUE = VALUES.filter(lambda text: bool(text) and text != "TODO")
PLACES = {
    "title": ("declaration", "declaration/title"),
    "at": ("declaration", "declaration/place-and-date"),
    "occasion": ("declaration", "declaration/chapeau"),
    "theme": ("statement", "statement/title"),
    "message": ("statement", "world-day-theme"),
    "rank": ("letter", "letter/signature/title"),
    "name": ("letter", "letter/signature/name"),
    "reference": ("letter", "letter/reference"),
    "address": ("letter", "letterhead"),
    "item": ("issued", "masthead/agenda-title"),
    "symbol": ("issued", "masthead/symbol"),
}


def with_values(values: dict[str, str]) -> dict[str, str]:
    """Four drafts that print the values."""
    given = {name: quote(value) for name, value in values.items()}
    letter = f"""\
format: 1
template: cover_letter
date: 2025-08-04
place: New York
reference: {given["reference"]}
letterhead: {{address: [{given["address"]}]}}
sender: {{state: Belarus, name: {given["name"]}, title: {given["rank"]}}}
agenda: {{session: 40, items: [{{title: {given["item"]}, number: "5"}}]}}
annex: {{draft: statement}}
"""
    issued = letter.replace("\nplace:", "\nprofile: issued\nplace:").replace(
        "\nannex:", f"\nmasthead: {{symbol: {given['symbol']}}}\nannex:"
    )
    issued = re.sub("(?m)^(letterhead|reference):.*\n", "", issued)
    statement = f"""\
format: 1
template: joint_statement
date: 2025-07-30
occasion: {{observance: world-day-against-trafficking-in-persons}}
theme: {given["theme"]}
signatories: {{states: [Belarus, Egypt], joined: all}}
body:
  - clause: world-day-theme@2025
    with: {{message: {given["message"]}}}
"""
    declaration = f"""\
format: 1
template: declaration
title: {given["title"]}
adopted: {{on: 2025-07-30, at: {given["at"]}, occasion: {given["occasion"]}}}
signatories: {{states: [Belarus, Egypt], joined: all}}
body:
  - clause: information-exchange@2013
"""
    return {"letter": letter, "issued": issued, "statement": statement, "declaration": declaration}


class Words(HTMLParser):
    """The words of a page's body, one string a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "h1", "h2", "h3", "li", "style", "title"):
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.texts:
            self.texts[-1] += data


def words_of(page: bytes) -> list[str]:
    parser = Words()
    parser.feed(page.decode("utf-8"))
    return parser.texts


def breakable(text: str) -> str:
    """Writers for pages put non-breaking spaces where a line may not break; a space is a space here."""
    return text.replace("\u00a0", " ")


@given(st.fixed_dictionaries(dict.fromkeys(PLACES, VALUE)))
@settings(max_examples=50, phases=QUICK)
def test_every_value_arrives_as_it_was_written(values: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = uncached(drafts(Path(folder), **with_values(values)))
        pages: dict[str, tuple[Document, list[str], list[str]]] = {}
        for name in ("letter", "issued", "statement", "declaration"):
            drafted, problems = pipeline.draft(world, name)
            assert drafted, lines(problems)
            made = {kind: pipeline.written(world, drafted.document, kind, drafted.look) for kind in ("docx", "html")}
            assert [each.problems for each in made.values()] == [(), ()]
            pages[name] = (drafted.document, words_of(made["html"].value), read_back(made["docx"].value))
    for key, (name, id) in PLACES.items():
        document, page, word = pages[name]
        value = values[key]
        printed = [each.text for each in document.paragraphs() if each.id == id or each.id.startswith(f"{id}/")]
        assert any(value in text for text in printed), (key, value, printed)
        assert any(breakable(value) in breakable(text) for text in page), (key, value, page)
        assert any(breakable(value) in breakable(text) for text in word), (key, value, word)


def test_a_value_of_several_lines_is_set_in_several_lines(tmp_path: Path) -> None:
    values = dict.fromkeys(PLACES, "x") | {"address": "one\ntwo"}
    world = drafts(tmp_path, **with_values(values))
    drafted, problems = pipeline.draft(world, "letter")
    assert drafted, lines(problems)
    data, _ = pipeline.written(world, drafted.document, "docx", drafted.look)
    assert "one\ntwo" in read_back(data)


def test_today_is_given_from_outside() -> None:
    assert opened(REPOSITORY).today == TODAY
