"""zerodraft library find and index: what is printed of what was found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from typed import typed
from workspaces import workspace
from zerodraft.cli import main
from zerodraft.cli.library import find

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
    done = typed(here, "library", "find", "online", "scam")
    assert done.exit_code == 0
    assert done.stdout == HIT


def test_words_that_matched_are_bold_on_a_terminal(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "_styled", lambda: True)
    done = CliRunner().invoke(main, ["-C", str(here), "library", "find", "online", "scam"], color=True)
    assert "\x1b[1monline scams\x1b[0m confirms" in done.stdout
    assert "**" not in done.stdout


def test_every_hit_names_who_agreed_and_how(here: Path) -> None:
    done = typed(here, "library", "find", "trafficking", "--limit", "50")
    assert done.stdout.count("    source: ") == done.stdout.count("    agreed by: the 22 States") > 10


def test_words_searched_for_in_the_stead_of_others_are_said(here: Path) -> None:
    done = typed(here, "library", "find", "victms", "xylophone")
    assert done.stderr == 'no text has "victms"; looked for "victims"\nno text has "xylophone"\n'
    assert done.exit_code == 0


@pytest.mark.parametrize("words", [["xylophone"], ["--year", "1950"], ["--phrase", "scams online"]])
def test_nothing_found_is_said(here: Path, words: list[str]) -> None:
    done = typed(here, "library", "find", *words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nothing of this stands in the library" in done.stderr


@pytest.mark.parametrize("words", ['"', "a AND", "NEAR(x", "*", "-x", "'", "\x1b[2J", "a" * 5000, "the of and " * 2000])
def test_any_words_may_be_asked(here: Path, words: str) -> None:
    done = typed(here, "library", "find", "--year", "2025", "--", words)
    assert done.exit_code in (0, 1)
    assert "\x1b" not in done.output


def test_it_asks_for_words_or_an_option(here: Path) -> None:
    assert typed(here, "library", "find").exit_code == 2
    assert typed(here, "library", "find", "--verb", "encourage").stdout.count("use: - clause: icat-members@") == 2


def test_json_has_all_that_is_known_of_a_hit(here: Path) -> None:
    (hit,) = json.loads(typed(here, "library", "find", "online", "scam", "--json").stdout)
    assert (hit["kind"], hit["clauses"], hit["date"]) == ("wording", ["online-scams@2025"], "2025-07-30")
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["online", "scams", "online"]
    assert hit["topics"] == ["digital technology", "forced criminality", "online scams"]


def test_a_broken_file_is_named_beside_what_the_others_have(here: Path) -> None:
    path = here / "clause_library/clauses/broken.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("format: 1\nabout: [\n")
    done = typed(here, "library", "find", "online", "scam")
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
