"""A mission's own registers: laid over the built-in ones wherever a text is made, kept, named in the manifest."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from workspaces import LETTER, REPOSITORY, STATEMENT, TODAY, lines, opened, workspace
from zerodraft import pipeline
from zerodraft.library import load
from zerodraft.library.own_registers import own
from zerodraft.registers import offices, states, store

FOLDER = "clause_library/registers"
ZED = """\
format: 1
states:
  - id: ZED
    source: note of the Secretariat
    date: 2026-06-01
    names: {en: [{short: Zed Islands, article: the, formal: the Republic of the Zed Islands}]}
    status: [{is: member, from: 2020-01-01}]
    sorts_after: {en: BLR}
"""
OFFICES = f"{FOLDER}/offices.yaml"
OWN = """\
format: 1
holders:
  - {office: secretary_general, name: Nomen Nescio, style: H.E. Ms., since: 2027-01-01, source: made up for this test}
"""
LATE = LETTER.replace("date: 2025-08-04", "date: 2027-08-02")
WITH_ZED = STATEMENT.replace("states: [Belarus, Egypt", "states: [Egypt, Zed Islands, Belarus")


def text(folder: Path, name: str, files: dict[str, str]) -> str:
    """A draft of a workspace with these files, as plain text."""
    drafts = {"drafts/statement/draft.yaml": STATEMENT, "drafts/letter/draft.yaml": LATE}
    shown, problems = pipeline.show(workspace(folder, {**drafts, **files}), name, "text")
    assert shown, lines(problems)
    return " ".join(shown.split())


def address(folder: Path, files: dict[str, str]) -> str:
    """Whom the letter of August 2027 is addressed to."""
    drafts = {"drafts/statement/draft.yaml": STATEMENT, "drafts/letter/draft.yaml": LATE}
    drafted, problems = pipeline.draft(workspace(folder, {**drafts, **files}), "letter")
    assert drafted, lines(problems)
    return next(block.text for block in drafted.document.paragraphs() if block.id.startswith("letter/address"))


def test_a_state_of_the_mission_stands_in_the_list_in_its_place(tmp_path: Path) -> None:
    files = {f"{FOLDER}/states.yaml": ZED, "drafts/statement/draft.yaml": WITH_ZED}
    assert "Belarus, the Zed Islands, Egypt and the Lao" in text(tmp_path, "statement", files)


def test_a_name_of_two_states_is_told_apart_by_their_ids(tmp_path: Path) -> None:
    files = {f"{FOLDER}/states.yaml": ZED.replace("short: Zed Islands", "short: Belarus")}
    _, problems = pipeline.draft(workspace(tmp_path, {**files, "drafts/statement/draft.yaml": STATEMENT}), "statement")
    assert [each.mend for each in problems] == ['write "BLR" or "ZED"']


def test_a_state_without_a_place_in_the_order_stands_last_and_is_named(tmp_path: Path) -> None:
    placeless = ZED.replace("    sorts_after: {en: BLR}\n", "")
    files = {f"{FOLDER}/states.yaml": placeless, "drafts/statement/draft.yaml": WITH_ZED}
    world = workspace(tmp_path, files)
    assert [line for line in lines(pipeline.check(world, "statement").text) if "ZD023" in line] == [
        'drafts/statement/draft.yaml:8:19 warning ZD023 the register has no place for ZED in the order "en", so it '
        "stands last / write sorts_after: {en: …} with it in clause_library/registers/states.yaml, or order: as-listed here"
    ]
    assert "Republic and the Zed Islands" in text(tmp_path, "statement", files)


def test_without_the_file_there_is_no_such_state(tmp_path: Path) -> None:
    world = workspace(tmp_path, {f"{FOLDER}/states.yaml": ZED, "drafts/statement/draft.yaml": WITH_ZED})
    assert pipeline.draft(world, "statement").value
    (tmp_path / FOLDER / "states.yaml").unlink()
    drafted, problems = pipeline.draft(opened(tmp_path), "statement")
    assert drafted is None
    assert [problem.code for problem in problems] == ["ZD011"]


def test_a_group_read_with_the_mission_s_states_is_read_again_without_them(tmp_path: Path) -> None:
    group = (
        "format: 1\nname: {en: Friends of Zed}\nattested:\n"
        "  - {on: 2024-01-01, source: {document: Z}, as: members, states: [Belarus, Zed Islands]}\n"
    )
    world = workspace(tmp_path, {f"{FOLDER}/states.yaml": ZED, "clause_library/groups/zed.yaml": group})
    with store.overlaid(own(world).value):
        assert load.group(world, "zed").problems == ()
    (tmp_path / FOLDER / "states.yaml").unlink()
    assert [problem.code for problem in load.group(opened(tmp_path), "zed").problems] == ["ZD011"]


def test_a_mistake_in_a_register_is_said_once_for_a_letter_and_its_annex(tmp_path: Path) -> None:
    wrong = OWN.replace("secretary_general", "secretary_genral")
    drafts = {"drafts/statement/draft.yaml": STATEMENT, "drafts/letter/draft.yaml": LATE}
    drafted, problems = pipeline.draft(workspace(tmp_path, {**drafts, OFFICES: wrong}), "letter")
    assert drafted is None
    assert lines(problems) == [
        f'{OFFICES}:3:14 error ZD023 there is no office called "secretary_genral" / write "secretary_general"'
    ]


def test_names_that_a_broken_register_may_hold_are_not_called_unknown(tmp_path: Path) -> None:
    files = {f"{FOLDER}/states.yaml": ZED + "    colour: red\n", "drafts/statement/draft.yaml": WITH_ZED}
    _, problems = pipeline.draft(workspace(tmp_path, files), "statement")
    assert [problem.code for problem in problems] == ["ZD005"]


def test_who_follows_in_an_office_is_data_a_mission_adds(tmp_path: Path) -> None:
    assert "Nescio" not in address(tmp_path / "without", {})
    assert address(tmp_path / "with", {OFFICES: OWN}).startswith("H.E. Ms. Nomen Nescio\n")


def test_a_holder_of_a_mission_goes_before_the_registers_own(tmp_path: Path) -> None:
    earlier = OWN.replace("2027-01-01", "2010-01-01")
    assert address(tmp_path, {OFFICES: earlier}).startswith("H.E. Ms. Nomen Nescio\n")


def test_a_run_has_the_registers_it_began_with_and_leaves_none_behind(tmp_path: Path) -> None:
    world = workspace(tmp_path, {f"{FOLDER}/states.yaml": ZED, "drafts/statement/draft.yaml": WITH_ZED})
    assert own(world).value is own(world).value
    assert pipeline.check(world, "statement").document
    assert states.find("Zed Islands", TODAY).ids == ()


def test_the_manifest_of_a_release_names_the_mission_s_own_registers(tmp_path: Path) -> None:
    files = {f"{FOLDER}/states.yaml": ZED, "drafts/statement/draft.yaml": STATEMENT}
    manifest, problems = pipeline.release(workspace(tmp_path, files), "statement")
    assert manifest, lines(problems)
    assert f"{FOLDER}/states.yaml" in manifest.inputs
    assert "registers/states.json" in manifest.inputs


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text(ZED, encoding="utf-8")
    world = workspace(tmp_path / "mine", {"drafts/statement/draft.yaml": STATEMENT})
    (tmp_path / "mine" / FOLDER).mkdir(parents=True)
    (tmp_path / "mine" / FOLDER / "states.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    laid, problems = own(world)
    assert laid is None
    assert [problem.code for problem in problems] == ["ZD016"]
    assert [problem.code for problem in pipeline.check(world, "statement").input] == ["ZD016"]


def test_a_known_office_is_replaced_whole(tmp_path: Path) -> None:
    text = "format: 1\noffices:\n  - {id: secretary_general, title: {en: SG}, source: a test, date: 2026-06-01}\n"
    with store.overlaid(own(workspace(tmp_path, {OFFICES: text})).value):
        assert offices.holder("secretary_general", date(2013, 9, 26)) is None
        office = offices.get("secretary_general", "fr")
        assert office
        assert (office.title, office.address, office.translated) == ("SG", (), False)


def test_the_examples_of_the_documentation_are_read_as_they_stand(tmp_path: Path) -> None:
    page = (REPOSITORY / "docs" / "files.md").read_text(encoding="utf-8")
    examples = re.findall(rf"^```yaml\n# ({FOLDER}/\w+\.yaml)[^\n]*\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    assert len(examples) >= 3
    laid, problems = own(workspace(tmp_path, dict(examples)))
    assert lines(problems) == []
    assert laid
    assert len(laid.entries) >= len(examples)
