"""A release is refused with every reason; what was released stays as it was, and letters annex exactly that."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from test_cases import made
from workspaces import STATEMENT, drafts, lines, opened, outline, snapshot, workspace
from zerodraft import pipeline
from zerodraft.files import digest
from zerodraft.model.problem import Problem
from zerodraft.pipeline import World
from zerodraft.release import Manifest

LETTER = """\
format: 1
template: cover_letter
date: 2025-09-01
place: New York
reference: 02-14/1120
sender: {state: Belarus, name: Andrei Dapkiunas, title: Ambassador}
agenda: {items: [{title: Crime prevention and criminal justice, number: "109"}]}
annex: {released: statement, sha256: HASH}
"""
FOLDER = "drafts/statement/released"


def refused(world: World, name: str) -> list[str]:
    manifest, problems = pipeline.release(world, name)
    assert manifest is None
    return lines(tuple(sorted(problems, key=Problem.sort_key)))


def accepted(world: World, name: str) -> Manifest:
    manifest, problems = pipeline.release(world, name)
    assert manifest, lines(problems)
    assert problems == ()
    return manifest


REASONS = {
    "input that is wrong": (
        ("theme: End", "themes: End"),
        ['drafts/statement/draft.yaml:6:1 error ZD005 there is no key "themes" here / write "theme"'],
    ),
    "gaps": (
        ("theme: End the Exploitation", "theme: TODO"),
        [
            "drafts/statement/draft.yaml:6:8 note ZD604 still open: [theme]"
            " / write it where the draft says TODO or leaves it out"
        ],
    ),
    "States that have not joined": (
        ("joined: all", "joined: {Belarus: 2025-07-01}"),
        [
            "drafts/statement/draft.yaml:8:21 note ZD605 2 States have not joined yet: Egypt,"
            " the Lao People's Democratic Republic"
            ' / add each under "joined:" with the day it joined, or under "declined:"'
        ],
    ),
    "errors that are not declared": (
        ("joint-efforts@2025", "joint-efforts@2025\n  - text: We thank Egypt, Belarus and Bahrain for their efforts"),
        None,
    ),
}


@pytest.mark.parametrize("name", REASONS)
def test_a_release_is_refused_for(name: str, tmp_path: Path) -> None:
    (old, new), expected = REASONS[name]
    world = drafts(tmp_path, statement=STATEMENT.replace(old, new))
    before = snapshot(tmp_path)
    said = refused(world, "statement")
    if expected is None:
        assert said
        assert all(" error ZD1" in line for line in said)
    else:
        assert said == expected
    assert snapshot(tmp_path) == before


def test_all_reasons_are_given_at_once(tmp_path: Path) -> None:
    text = STATEMENT.replace("theme: End the Exploitation", "theme: TODO").replace("joined: all", "joined: {}")
    world = drafts(
        tmp_path, statement=text, letter=LETTER.replace("{released: statement, sha256: HASH}", "{draft: statement}")
    )
    assert [line.split(" ")[2] for line in refused(world, "statement")] == ["ZD604", "ZD605"]
    assert sorted(line.split(" ")[2] for line in refused(world, "letter")) == ["ZD021", "ZD604", "ZD605"]


def test_an_error_that_is_accepted_with_its_reason_is_listed_in_the_manifest(tmp_path: Path) -> None:
    (old, new), _ = REASONS["errors that are not declared"]
    text = STATEMENT.replace(old, new)
    code = refused(drafts(tmp_path, statement=text), "statement")[0].split(" ")[2]
    world = drafts(tmp_path, statement=f"{text}ignore:\n  - {{check: {code}, block: text, reason: so agreed}}\n")
    manifest = accepted(world, "statement")
    assert [line.split(":")[0] for line in manifest.accepted] == [f"{code} text"]


def test_a_letter_with_a_draft_as_its_annex_is_not_released(tmp_path: Path) -> None:
    world = drafts(
        tmp_path,
        statement=STATEMENT,
        letter=LETTER.replace("{released: statement, sha256: HASH}", "{draft: statement}"),
    )
    assert refused(world, "letter") == [
        'drafts/letter/draft.yaml:8:8 error ZD021 the annex "statement" is not a released text pinned by its hash'
        " / zerodraft release statement, then write here: annex: {released: statement, sha256: …}"
    ]


def test_every_annex_and_enclosure_of_a_letter_is_pinned_before_it_is_released(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT, other=STATEMENT, third=STATEMENT)
    pins = {name: accepted(world, name).content_sha256 for name in ("statement", "other", "third")}
    annexes = {
        "annex: [{draft: statement}, {released: other, sha256: OTHER, enclosures: [{draft: third}]}]": [
            '8:9 error ZD021 the annex "statement" is not a released text pinned by its hash'
            " / zerodraft release statement, then write here: {released: statement, sha256: …}",
            '8:134 error ZD021 the annex "third" is not a released text pinned by its hash'
            " / zerodraft release third, then write here: {released: third, sha256: …}",
        ],
        "annex: [{released: statement}, {released: other, sha256: OTHER}]": [
            '8:20 error ZD021 the released text "statement" is not pinned by its hash'
            f" / add: sha256: {pins['statement']}",
        ],
    }
    for annex, expected in annexes.items():
        text = LETTER.replace("annex: {released: statement, sha256: HASH}", annex).replace("OTHER", pins["other"])
        drafts(tmp_path, letter=text)
        assert refused(opened(tmp_path), "letter") == [f"drafts/letter/draft.yaml:{each}" for each in expected]
    whole = (
        f"annex: [{{released: statement, sha256: {pins['statement']}}}, {{released: other, sha256: {pins['other']}, "
    )
    whole += f"enclosures: [{{released: third, sha256: {pins['third']}}}]}}]"
    drafts(tmp_path, letter=LETTER.replace("annex: {released: statement, sha256: HASH}", whole))
    manifest = accepted(opened(tmp_path), "letter")
    assert {f"drafts/{name}/released/document.json" for name in pins} <= set(manifest.inputs)


def test_a_release_writes_the_file_its_manifest_and_the_text(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    manifest = accepted(world, "statement")
    files = snapshot(tmp_path / FOLDER)
    assert sorted(files) == ["document.json", "manifest.json", "statement.docx"]
    assert files["statement.docx"] == made(world, "statement", "docx")
    assert digest(files["statement.docx"]) == manifest.file_sha256
    told: dict[str, Any] = json.loads(files["manifest.json"])
    assert told["content_sha256"] == manifest.content_sha256
    assert (told["name"], told["date"], told["file"], told["accepted"]) == (
        "statement",
        "2025-07-30",
        "statement.docx",
        [],
    )
    for shown in (
        "drafts/statement/draft.yaml",
        "clause_library/clauses/severe-challenge.yaml",
        "templates/joint_statement/template.yaml",
        "templates/joint_statement/body.en.md.j2",
        "templates/joint_statement/title.en.md.j2",
        "templates/styles/un.docx",
    ):
        path = world.workspace.path(shown)
        assert path
        assert told["inputs"][shown] == digest(path.read_bytes())
    assert {"language/en.json", "registers/states.en.json"} <= told["inputs"].keys()
    assert str(tmp_path) not in files["manifest.json"].decode() + files["document.json"].decode()


@pytest.fixture
def released(tmp_path: Path) -> tuple[Path, str]:
    """A workspace with a released statement and a letter that annexes it, and the statement's hash."""
    manifest = accepted(drafts(tmp_path, statement=STATEMENT), "statement")
    drafts(tmp_path, letter=LETTER.replace("HASH", manifest.content_sha256))
    return tmp_path, manifest.content_sha256


def annexed(root: Path) -> list[str]:
    drafted, problems = pipeline.draft(opened(root), "letter")
    assert drafted, lines(problems)
    assert problems == ()
    return outline(drafted.document.blocks)


def test_the_letter_annexes_the_released_text(released: tuple[Path, str]) -> None:
    root, _ = released
    text = "\n".join(annexed(root))
    assert "annex/severe-challenge" in text
    assert "<30 July 2025>" in text
    assert "<three> United Nations Member States" in text
    by_hash = annexed(root)
    drafts(root, letter=LETTER.replace("{released: statement, sha256: HASH}", "{draft: statement}"))
    drafted, _ = pipeline.draft(opened(root), "letter")
    assert drafted
    assert outline(drafted.document.blocks) == by_hash


def test_what_changes_after_the_release_changes_nothing_in_the_annex(released: tuple[Path, str]) -> None:
    root, _ = released
    before = annexed(root)
    shipped = opened(root).workspace.path("clause_library/clauses/severe-challenge.yaml")
    assert shipped
    clause = shipped.read_text(encoding="utf-8").replace("a severe challenge", "a grave challenge")
    workspace(root, {"clause_library/clauses/severe-challenge.yaml": clause})
    drafts(root, statement=STATEMENT.replace("Egypt", "Eritrea").replace("2025-07-30", "2025-07-31"))
    assert annexed(root) == before
    assert "grave" in "".join(outline(pipeline.draft(opened(root), "statement")[0].document.blocks))  # type: ignore[union-attr]


def test_the_letter_is_released_with_it(released: tuple[Path, str]) -> None:
    root, _ = released
    manifest = accepted(opened(root), "letter")
    assert (root / "drafts" / "letter" / "released" / "letter.docx").is_file()
    assert manifest.date == "2025-09-01"


CHANGES = {
    "a word of the text": ("severe challenge", "grave challenge"),
    "a date that the letter takes": ('2025-07-30"', '2025-07-29"'),
    "a State that the letter takes": ("LAO", "LBY"),
    "the place that the letter takes": ('"Vienna"', '"Minsk"'),
    "half of a character pair": ("severe challenge", "severe \\ud800"),
    "bold for nothing": ('"value"', '"text"'),
    "its own hash": ("sha256", "sha265"),
    "its form": ('"text"', '"texts"'),
    "everything": (None, "null"),
    "its end": (None, '{"format": 1, "sha2'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_frozen_text_that_was_changed_is_refused(change: str, released: tuple[Path, str]) -> None:
    root, _ = released
    path = root / FOLDER / "document.json"
    old, new = CHANGES[change]
    text = path.read_text(encoding="utf-8")
    assert old is None or old in text
    path.write_text(text.replace(old, new) if old else new, encoding="utf-8")
    drafted, problems = pipeline.draft(opened(root), "letter")
    assert drafted is None
    assert [each.code for each in problems] == ["ZD021"]
    assert str(problems[0].place) == "drafts/letter/draft.yaml:8:19"
    assert problems[0].mend == "get it back from a copy"


def test_a_text_that_a_newer_zerodraft_released_is_not_called_damaged(released: tuple[Path, str]) -> None:
    root, _ = released
    path = root / FOLDER / "document.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"format": 1', '"format": 2', 1), encoding="utf-8")
    _, problems = pipeline.draft(opened(root), "letter")
    assert lines(problems) == [
        f"{FOLDER}/document.json:1:1 error ZD008 the file has format 2, and this zerodraft reads formats up to 1"
        " / install a newer zerodraft"
    ]


def test_the_manifest_names_the_released_annex(released: tuple[Path, str]) -> None:
    root, sha = released
    drafts(root, letter=LETTER.replace("HASH", sha))
    manifest = accepted(opened(root), "letter")
    assert f"{FOLDER}/document.json" in manifest.inputs


def test_another_hash_is_refused_and_a_missing_one_is_named(released: tuple[Path, str]) -> None:
    root, sha = released
    drafts(root, letter=LETTER.replace("HASH", "0" * 64))
    _, problems = pipeline.draft(opened(root), "letter")
    assert lines(problems) == [
        'drafts/letter/draft.yaml:8:19 error ZD021 the released text "statement" is not the one this letter pins'
        f" / it has sha256: {sha}"
    ]
    drafts(root, letter=LETTER.replace(", sha256: HASH", ""))
    drafted, problems = pipeline.draft(opened(root), "letter")
    assert drafted
    expected = 'warning ZD021 the released text "statement" is not pinned by its hash'
    assert lines(problems) == [f"drafts/letter/draft.yaml:8:19 {expected} / add: sha256: {sha}"]
    error = expected.replace("warning", "error")
    assert refused(opened(root), "letter") == [f"drafts/letter/draft.yaml:8:19 {error} / add: sha256: {sha}"]


def test_the_same_text_may_be_released_again_with_another_comment(released: tuple[Path, str]) -> None:
    root, sha = released
    before = snapshot(root / FOLDER)
    drafts(root, statement="# A comment more.\n" + STATEMENT)
    assert accepted(opened(root), "statement").content_sha256 == sha
    after = snapshot(root / FOLDER)
    assert after["statement.docx"] == before["statement.docx"]


@pytest.mark.parametrize(
    ("old", "new"), [("Egypt", "Eritrea"), ("place: Vienna", "place: Minsk"), ("2025-07-30", "2025-07-29")]
)
def test_another_text_is_never_released_over_the_first(old: str, new: str, released: tuple[Path, str]) -> None:
    root, _ = released
    before = snapshot(root / FOLDER)
    drafts(root, statement=STATEMENT.replace(old, new))
    said = refused(opened(root), "statement")
    assert len(said) == 1
    assert "error ZD019 another text was released under this name" in said[0]
    assert snapshot(root / FOLDER) == before


@pytest.mark.parametrize("damaged", ["manifest.json", "document.json"])
def test_a_damaged_release_is_not_written_over(damaged: str, released: tuple[Path, str]) -> None:
    root, _ = released
    (root / FOLDER / damaged).write_text("{", encoding="utf-8")
    before = snapshot(root / FOLDER)
    drafts(root, statement=STATEMENT.replace("Egypt", "Eritrea"))
    assert [line.split(" ")[2] for line in refused(opened(root), "statement")] == ["ZD019"]
    assert snapshot(root / FOLDER) == before


def test_a_released_file_that_somebody_edited_is_left_as_it_is(released: tuple[Path, str]) -> None:
    root, _ = released
    (root / FOLDER / "statement.docx").write_bytes(b"edited in Word")
    assert refused(opened(root), "statement") == [
        f"{FOLDER}/statement.docx:1:1 error ZD019 the released file was edited since, and is left as it is / move it away"
    ]
    assert (root / FOLDER / "statement.docx").read_bytes() == b"edited in Word"


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_release_that_a_full_disk_broke_off_can_be_finished(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    pipeline.draft(world, "statement")
    replace, count = os.replace, iter(range(100))

    def fail(source: str, target: str) -> None:
        if FOLDER in Path(target).as_posix() and next(count) == at:
            raise OSError(errno.ENOSPC, "x")
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", fail)
        assert [line.split(" ")[2] for line in refused(world, "statement")] == ["ZD018"]
    assert accepted(opened(tmp_path), "statement")


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_released_text_that_is_a_link_out_of_the_workspace_is_refused(
    released: tuple[Path, str], tmp_path: Path
) -> None:
    root, _ = released
    inner, outer = root / FOLDER, root.parent / f"{root.name}-outside"
    inner.rename(outer)
    inner.symlink_to(outer)
    _, problems = pipeline.draft(opened(root), "letter")
    assert [each.code for each in problems] == ["ZD016"]


def test_what_is_left_open_counts_though_it_is_printed_nowhere(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT.replace("date: 2025-07-30", "date: TODO"))
    assert refused(world, "statement") == [
        "drafts/statement/draft.yaml:3:7 note ZD604 still open, and printed nowhere: [date]"
        " / write it where the draft says TODO or leaves it out"
    ]
