"""zerodraft lookup agenda and session: numbers through the sessions, agendas read in, sessions of every kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from typed import typed
from workspaces import drafts, workspace

DOCUMENT = Path(__file__).parents[1] / "registers" / "agenda_251.txt"
FILE = "clause_library/registers/agenda.yaml"
SHORT = "Agenda of the eighty-first session of the General Assembly\n1. Opening.\n2. Silence.\n3. Crime prevention.\n"
OWN = """\
# our own
format: 1
agenda:
  - session: "79"   # from New York
    source: A/79/251
    date: 2024-10-01
    items:
      "1": Opening
  - session: "81"
    source: note of 3 September
    date: 2026-09-03
    items: {"108": Crime}
"""


def test_words_give_one_line_of_numbers_for_each_title(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", "agenda", "crime prevention criminal")
    assert done.stdout.splitlines() == [
        "Crime prevention and criminal justice",
        "    60: 106?, 61: 98, 62: 106?, 63: 97?, 64: 104, 65: 105, 66: 107?, 67: 103, 68: 108, 69: 105,",
        "    70: 106, 71: 106, 72: 107, 73: 109, 74: 106, 75: 111, 76: 108, 77: 108",
        "? number or title was not read in a source",
    ]


def test_json_has_one_entry_per_item_and_session(tmp_path: Path) -> None:
    drafts(tmp_path)
    found = json.loads(typed(tmp_path, "lookup", "agenda", "biological diversity", "--json").stdout)
    assert [(entry["session"], entry["number"]) for entry in found][-2:] == [(65, "20 (f)"), (61, "53 (f)")]
    assert found[-1]["on_the_masthead"] == "Sustainable development: Convention on Biological Diversity"


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("session es-10", "ES-10 | in words: tenth emergency special session | opened: 1997-04-24 | symbols: A/ES-10/…"),
        ("session S-27", "S-27 | in words: twenty-seventh special session | about: Children | opened: 2002-05-08"),
        ("session corruption", "S-32 | in words: thirty-second special session | opened: 2021-06-02"),
        ("session emergency namibia", "ES-8 | in words: eighth emergency special session"),
        ("session ES-12", "ES-12 | in words: twelfth emergency special session | verified: no | source: not in the register"),
        ("session 82", "82 | in words: eighty-second session | opens: 2027-09-07 | source: reckoned by the rule in force"),
        ("session 1940-01-01", ""),
        ("session 151", ""),
        ("agenda 20(b) --session 61", ""),
        ("agenda 53(f) --session 61", "Convention on Biological Diversity | number: 53 (f)"),
    ],
)  # fmt: skip
def test_what_is_looked_up(asked: str, answered: str, tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", *asked.split())
    assert done.exit_code == (0 if answered else 1)
    first, *parts = answered.split(" | ") if answered else [""]
    assert done.stdout.startswith(first)
    assert [part for part in parts if part not in done.stdout] == []


def test_an_agenda_is_shown_and_written_when_that_is_said(tmp_path: Path) -> None:
    workspace(tmp_path, {})
    shown = typed(tmp_path, "lookup", "agenda", "--add", str(DOCUMENT))
    assert shown.exit_code == 1
    assert shown.stdout.splitlines()[0] == "session 81 (A/81/251): 13 items, 7 sub-items"
    assert "this is not the whole agenda" in shown.stdout
    assert "nothing was written; --yes writes it" in shown.stdout
    assert not (tmp_path / FILE).exists()
    assert typed(tmp_path, "lookup", "agenda", "--add", str(DOCUMENT), "--yes").exit_code == 0
    found = json.loads(typed(tmp_path, "lookup", "agenda", "crime", "--session", "81", "--json").stdout)
    assert [(entry["number"], entry["title"], entry["verified"]) for entry in found] == [
        ("12", "Crime prevention and criminal justice", True)
    ]
    assert "A/81/251" in found[0]["source"]
    again = typed(tmp_path, "lookup", "agenda", "--add", str(DOCUMENT))
    assert again.exit_code == 0
    assert f"{FILE} has it already" in again.stdout


def test_only_the_agenda_of_that_session_changes_in_the_file(tmp_path: Path) -> None:
    workspace(tmp_path, {FILE: OWN, "a.txt": SHORT})
    done = typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "a.txt"), "--yes")
    assert done.exit_code == 0, done.output
    assert "it takes the place of what your register has of that session" in done.stdout
    kept, _, new = (tmp_path / FILE).read_text(encoding="utf-8").partition('  - session: "81"\n')
    assert kept == OWN.partition('  - session: "81"\n')[0]
    assert next(line.strip() for line in new.splitlines()) == "source: a.txt"
    assert '"3": Crime prevention' in new
    assert '"108"' not in new
    (tmp_path / "b.txt").write_text(SHORT.replace("eighty-first", "eightieth"), encoding="utf-8")
    assert typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "b.txt"), "--yes").exit_code == 0
    assert (tmp_path / FILE).read_text(encoding="utf-8").startswith(f'{kept}  - session: "81"\n{new}')


@pytest.mark.parametrize(
    ("text", "options", "problem"),
    [
        ("Nothing here", "", "error ZD007 no agenda was found in it: there is no item 1"),
        ("1. Opening.\n", "", "error ZD007 neither its symbol nor its title says of which session it is"),
        (SHORT, "--session 80", "error ZD007 this is the agenda of session 81, not of 80"),
        (SHORT.replace("Agenda", "Provisional agenda"), "", "error ZD007 this is a list from before the agenda is adopted"),
        ("A/999/251\n1. Opening.\n", "", "error ZD007 by its symbol it is the agenda of session 999"),
        ("", "", "error ZD001 the file is empty"),
    ],
)  # fmt: skip
def test_what_is_no_agenda_of_a_session_is_not_taken(text: str, options: str, problem: str, tmp_path: Path) -> None:
    workspace(tmp_path, {"a.txt": text})
    done = typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "a.txt"), "--yes", *options.split())
    assert done.exit_code == 1
    assert problem in done.output
    assert not (tmp_path / FILE).exists()


def test_characters_that_no_register_may_hold_stay_in_the_document(tmp_path: Path) -> None:
    marked = SHORT.replace("Silence", "Si\u00adlen\u200bce\u202e \uf0b7and\u2028prayer")
    workspace(tmp_path, {"a.txt": marked})
    assert typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "a.txt"), "--yes").exit_code == 0
    found = json.loads(typed(tmp_path, "lookup", "agenda", "2", "--session", "81", "--json").stdout)
    assert [entry["title"] for entry in found] == ["Silence and prayer"]


def test_a_number_that_comes_again_is_told(tmp_path: Path) -> None:
    workspace(tmp_path, {"a.txt": f"{SHORT}2. Another.\n4. Four.\n"})
    done = typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "a.txt"))
    assert "    twice in the document, and the first one counts: 2" in done.stdout.splitlines()


def test_the_session_may_be_said(tmp_path: Path) -> None:
    workspace(tmp_path, {"a.txt": "1. Opening.\n"})
    done = typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "a.txt"), "--session", "81", "--yes")
    assert done.exit_code == 0, done.output
    assert typed(tmp_path, "lookup", "agenda", "1", "--session", "81").stdout.startswith("Opening\n")


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    workspace(tmp_path, {})
    done = typed(tmp_path, "lookup", "agenda", "--add", str(tmp_path / "none.pdf"))
    assert done.exit_code == 1
    assert "error ZD001" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--session ES-10 5", "    session: ES-10"),
        ("--session S-27 5", "write its agenda into clause_library/registers/agenda.yaml"),
        ("--session 90 5", "zerodraft lookup agenda --add FILE reads one into clause_library/registers/agenda.yaml"),
        ("--session 68th 5", '"68th" is no session; write 68, "S-27" or "ES-10"'),
        ("--session ES-10 --add a.txt", "--add reads the agenda of a regular session"),
    ],
)
def test_a_session_of_any_kind_can_be_asked_for(words: str, said: str, tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", "agenda", *words.split())
    assert said in done.stdout + done.stderr
