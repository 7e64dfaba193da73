"""The compact files are fresh, and the files that people edit hold nothing that nobody reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from zerodraft.files import write_bytes
from zerodraft.registers import compact
from zerodraft.registers.store import DATA
from zerodraft.yamlfile import load

KEYS = {
    "states": "id iso2 m49 since ended capital status names popular aliases",
    "sessions": "number opening source",
    "instruments": "id title short names acronym kind adopted by resolution opened in_force note read source"
    " article translations",
    "bodies": "id title short names acronym kind founded by resolution seat note read source translations",
    "observances": "id name month day last_day moves resolution body proclaimed first every names note source",
    "offices": "id title address salutations note source holders",
}
NAME = "article short text label formal from seen source formal_source article_source from_source sort short_seen"


def entries(name: str) -> dict[str, object]:
    file, problems = load(DATA / f"{name}.yaml", f"{name}.yaml")
    assert not problems
    assert file is not None
    assert file.root is not None
    found: dict[str, object] = compact.plain(file.root)
    return found


def test_every_compact_file_is_fresh() -> None:
    for path, text in compact.compacted().items():
        assert path.read_text(encoding="utf-8") == text, f"run python -m zerodraft.registers.compact ({path.name})"


def test_no_compact_file_is_left_over() -> None:
    found = {*DATA.glob("*.json"), *compact.LANGUAGES.glob("*.json")}
    assert found == set(compact.compacted())


@pytest.mark.parametrize("name", KEYS)
def test_entries_have_known_keys_and_sources_only(name: str) -> None:
    data = entries(name)
    listed = data[name]
    assert isinstance(listed, list)
    sources = data["sources"]
    assert isinstance(sources, dict)
    ids = [entry.get("id", entry.get("number")) for entry in listed]
    assert len(ids) == len(set(ids)), "two entries of one id"
    for entry in listed:
        assert set(entry) <= set(KEYS[name].split()), entry
        assert entry.get("source", "recalled") in sources


def test_names_of_states_have_known_keys_and_sources_only() -> None:
    data = entries("states")
    listed, sources = data["states"], data["sources"]
    assert isinstance(listed, list)
    assert isinstance(sources, dict)
    for state in listed:
        for names in state["names"].values():
            for name in names:
                assert set(name) <= set(NAME.split()), name
                assert {value for key, value in name.items() if key.endswith("source")} <= set(sources)


def test_a_changed_register_makes_other_compact_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (DATA / "sessions.yaml").read_text(encoding="utf-8").replace("2026-09-08", "2026-09-15")
    assert not write_bytes(tmp_path / "sessions.yaml", text.encode())
    monkeypatch.setattr(compact, "DATA", tmp_path)
    assert compact.main() == 0
    assert "2026-09-15" in (tmp_path / "sessions.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("a: true", True), ("a: 12", 12), ("a: 012", "012"), ('a: "12"', "12"), ("a: NO", "NO"), ("a:", None),
        ("a: 2013-09-26", "2013-09-26"), ("a: [x, 1]", ["x", 1]), ("a: {b: c}", {"b": "c"}),
    ],
)  # fmt: skip
def test_plain_data(yaml: str, value: object, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(yaml, encoding="utf-8")
    file, _ = load(path, "x.yaml")
    assert file is not None
    assert file.root is not None
    assert compact.plain(file.root) == {"a": value}
